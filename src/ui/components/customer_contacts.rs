//! How a customer can be reached, as far as the files tell.

use leptos::prelude::*;

use super::customer_columns::consent;
use crate::domain::CustomerId;
use crate::results::CustomerTable;
use crate::ui::words::words;

/// How a customer can be reached; nothing where no file tells.
#[component]
pub(crate) fn CustomerContacts<'a>(
    /// All customers.
    table: &'a CustomerTable,
    /// The one.
    customer: CustomerId,
) -> AnyView {
    let words = words();
    let contacts = &table.contacts;
    // A name stands in the heading, so that the number needs a place of its own.
    let label = contacts.name_of(customer).and(table.label.get(customer.index()));
    let facts: Vec<_> = [
        ("customer-contact-label", label.map(String::as_str)),
        ("customer-contact-email", contacts.email_of(customer)),
        ("customer-contact-phone", contacts.phone_of(customer)),
        ("customer-contact-consent", contacts.consent_of(customer).map(consent)),
    ]
    .into_iter()
    .filter_map(|(key, value)| {
        let value = value?.to_owned();
        Some(view! {
            <div class="customer-contacts__fact">
                <dt>{words.text(key)}</dt>
                <dd data-test=key>{value}</dd>
            </div>
        })
    })
    .collect();
    if facts.is_empty() {
        return ().into_any();
    }
    view! {
        <dl class="customer-contacts" aria-label=words.text("customer-contacts")>
            {facts}
        </dl>
    }
    .into_any()
}
