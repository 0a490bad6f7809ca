//! Of several columns that tell of the customer, the one that tells who it is.
//!
//! A number goes before an e-mail address, that before a telephone number, and all before a name:
//! people share names. Whatever is not the key stays beside it.

use super::contents::Content;
use super::profile::Profile;
use super::search::Search;
use super::{Columns, names, plain};
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// What can tell who the customer is when no number does, the surest first.
const OTHERS: [Meaning; 3] = [Meaning::Email, Meaning::Phone, Meaning::Name];

/// The share of the rows that must have an e-mail address for it to be better than a name.
const ENOUGH: f64 = 0.5;

/// Customers, below which it says nothing that none of them comes back.
const FEW: usize = 20;

/// Nearly each.
const NEARLY: f64 = 0.95;

/// Lets the surest of the columns found be the customer.
pub(super) fn settle(search: &mut Search<'_>) {
    let has_values =
        |search: &Search<'_>, column: usize, meaning: Meaning| search.content(column).fits(meaning);
    let customer = search.at(Meaning::Customer);
    let fitting = customer.filter(|&column| has_values(search, column, Meaning::Customer));
    match fitting {
        Some(customer) => {
            let Some(email) = better_email(search, customer) else { return };
            let is_name = search.content(customer).shows_names();
            let is_free = search.at(Meaning::Name).is_none();
            search.given[customer] =
                (is_name && is_free).then_some((Meaning::Name, ColumnReason::Name));
            search.given[email] = Some((Meaning::Customer, ColumnReason::Name));
        }
        None => {
            let other = |needed: Option<Meaning>| {
                OTHERS.iter().find_map(|&meaning| {
                    let needed = needed.unwrap_or(meaning);
                    search.at(meaning).filter(|&column| has_values(search, column, needed))
                })
            };
            // Addresses and numbers may be hidden: they still tell people apart.
            let Some(other) = other(None).or_else(|| other(Some(Meaning::Customer))) else {
                return;
            };
            if let Some(customer) = customer {
                search.given[customer] = None;
            }
            search.given[other] = Some((Meaning::Customer, ColumnReason::Name));
        }
    }
}

/// The column of e-mail addresses, if it tells better who the customer is than the column found:
/// that one holds names, or numbers that never come back although the addresses do.
fn better_email(search: &Search<'_>, customer: usize) -> Option<usize> {
    let email = search.at(Meaning::Email)?;
    if search.content(email).filled(Meaning::Customer) < ENOUGH {
        return None;
    }
    if search.content(customer).shows_names() {
        return Some(email);
    }
    let orders = Profile::of(search.runs, search.at(Meaning::Order)?)?;
    let [numbers, emails] =
        [customer, email].map(|column| Profile::of(search.runs, column).map(|it| it.distinct));
    let (numbers, emails) = numbers.zip(emails)?;
    let never = |customers: usize| customers as f64 >= NEARLY * orders.distinct as f64;
    (numbers >= FEW && never(numbers) && !never(emails)).then_some(email)
}

/// Whether the customers are telephone numbers: the column is called so, or most of its values are
/// written as no other number is.
pub(in super::super) fn has_phones(
    names: &[String],
    columns: &Columns,
    runs: &[Vec<csv::ByteRecord>],
) -> bool {
    let Some(customer) = columns.customer else { return false };
    let meaning = names.get(customer).and_then(|name| names::meaning(&plain(name)));
    matches!(meaning, Some((Meaning::Phone, _))) || Content::of(runs, customer).shows_phones()
}
