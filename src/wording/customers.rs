//! Who a customer is, in words.

use super::Words;
use crate::domain::CustomerId;
use crate::results::CustomerTable;

/// What to call a customer at the beginning of a sentence: by the name if a file tells it, else as
/// `Customer 17850`.
#[must_use]
pub fn customer(table: &CustomerTable, customer: CustomerId, words: Words) -> String {
    words.say(
        "customer-named",
        &[("named", is_named(table, customer).into()), ("customer", table.called(customer).into())],
    )
}

/// The question that the page of a customer answers.
#[must_use]
pub fn customer_question(table: &CustomerTable, customer: CustomerId, words: Words) -> String {
    words.say(
        "customer-title",
        &[("named", is_named(table, customer).into()), ("customer", table.called(customer).into())],
    )
}

fn is_named(table: &CustomerTable, customer: CustomerId) -> &'static str {
    if table.contacts.name_of(customer).is_some() { "yes" } else { "no" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Contacts;

    #[test]
    fn who_has_a_name_is_called_by_it() {
        let contacts =
            Contacts { name: vec!["Ada Ek".to_owned(), String::new()], ..Contacts::default() };
        let label = vec!["17".to_owned(), "18".to_owned()];
        let table = CustomerTable { label, contacts, ..CustomerTable::default() };
        let called = [0, 1].map(|id| customer(&table, CustomerId(id), Words::ENGLISH));
        assert_eq!(called, ["Ada Ek", "Customer 18"]);
        let asked = [0, 1].map(|id| customer_question(&table, CustomerId(id), Words::ENGLISH));
        assert_eq!(
            asked,
            ["What should you offer to Ada Ek?", "What should you offer to customer 18?"]
        );
    }
}
