//! How customers can be reached, and whether they want to be.

use serde::{Deserialize, Serialize};

use crate::domain::CustomerId;

/// What a file says of its customers beside who they are, in columns indexed by [`CustomerId`].
///
/// Each column is empty when no file has one for it. A customer has what stands beside their latest
/// purchase; a text is empty, and the consent `None`, where the file does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contacts {
    /// What the customer is called.
    pub name: Vec<String>,
    /// The e-mail address.
    pub email: Vec<String>,
    /// The telephone number.
    pub phone: Vec<String>,
    /// Whether the customer wants to be written to.
    pub consent: Vec<Option<bool>>,
}

impl Contacts {
    /// What the customer is called; `None` where no file tells.
    #[must_use]
    pub fn name_of(&self, customer: CustomerId) -> Option<&str> {
        text(&self.name, customer)
    }

    /// The customer's e-mail address; `None` where no file tells.
    #[must_use]
    pub fn email_of(&self, customer: CustomerId) -> Option<&str> {
        text(&self.email, customer)
    }

    /// The customer's telephone number; `None` where no file tells.
    #[must_use]
    pub fn phone_of(&self, customer: CustomerId) -> Option<&str> {
        text(&self.phone, customer)
    }

    /// Whether the customer wants to be written to; `None` where no file tells.
    #[must_use]
    pub fn consent_of(&self, customer: CustomerId) -> Option<bool> {
        self.consent.get(customer.index()).copied().flatten()
    }

    /// Whether the customer has said that they do not want to be written to.
    #[must_use]
    pub fn is_refused(&self, customer: CustomerId) -> bool {
        self.consent_of(customer) == Some(false)
    }

    /// Whether each column is empty or has a place for each of so many customers.
    #[must_use]
    pub fn is_consistent(&self, customers: usize) -> bool {
        let lengths = [self.name.len(), self.email.len(), self.phone.len(), self.consent.len()];
        lengths.into_iter().all(|length| length == 0 || length == customers)
    }
}

fn text(texts: &[String], customer: CustomerId) -> Option<&str> {
    let text = texts.get(customer.index())?;
    Some(text.as_str()).filter(|text| !text.is_empty())
}
