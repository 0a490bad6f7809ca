//! What counts as sales -> what of it may better be left out: products that are none, countries
//! that are none, customers far outside of what is usual.
//!
//! Nothing is left out here: the lists are proposals, so they are short, and what is in doubt is
//! rather missing than on them.

mod charges;
mod nowhere;
mod outliers;
mod phrases;

use std::sync::LazyLock;

use charges::Charges;

use super::{Transactions, people};
use crate::domain::{Money, order};
use crate::results::{Catalogue, Suspect, Suspects, Suspicion};

/// The most products that are proposed.
const MOST_PRODUCTS: usize = 50;

/// The most customers that are proposed.
const MOST_CUSTOMERS: usize = 20;

/// Products, below which the shape of a code says nothing.
const LEAST_CODES: usize = 20;

/// The share of the codes that have a digit in a catalogue whose products are numbered.
const NUMBERED: f64 = 0.8;

/// The share of the codes that may be without a digit: more of them are a second kind of code.
const ODD_CODES: f64 = 0.01;

/// As many codes without a digit are odd in a catalogue of any size.
const FEW_CODES: usize = 3;

/// The share of all rows beyond which a code of another shape is taken for a product that sells.
const ODD_ROWS: f64 = 0.005;

/// So many times the usual orders has a customer who is a role, such as the counter.
const ROLE_ORDERS: f64 = 4.0;

/// Whether a product is a charge rather than a product, by its code and, if it has one, its
/// description: postage, a fee, a discount, a correction, a test.
pub(super) fn is_charge(code: &str, description: Option<&str>) -> bool {
    static CHARGES: LazyLock<Charges> = LazyLock::new(Charges::new);
    // A product without a description is named by its code, which may be one: it has blanks.
    let named = description.or_else(|| code.contains(' ').then_some(code));
    CHARGES.are_code(code) || named.is_some_and(|name| CHARGES.are_description(name))
}

/// What may better be left out of these sales; their countries are tallied, with rows and amount.
pub(super) fn suspects(transactions: &Transactions, tallies: &[(String, u64, Money)]) -> Suspects {
    let Transactions { customers: labels, catalogue, lines, .. } = transactions;
    let mut rows = vec![0; catalogue.code.len()];
    let mut amounts = vec![Money::ZERO; catalogue.code.len()];
    for (product, &amount) in lines.product.iter().zip(&lines.amount) {
        rows[product.index()] += 1;
        amounts[product.index()] += amount;
    }
    let products = products(catalogue, &rows, &amounts);

    let mut rows = vec![0; labels.len()];
    let mut amounts = vec![Money::ZERO; labels.len()];
    let mut measures = vec![[0.0; 4]; labels.len()];
    let mut orders = Vec::new();
    let mut at = 0;
    // Lines are sorted by customer, and by order only within a minute.
    for lines_of_one in lines.customer.chunk_by(|one, next| one == next) {
        let customer = lines_of_one[0].index();
        let range = at..at + lines_of_one.len();
        at = range.end;
        orders.clear();
        orders.extend_from_slice(&lines.order[range.clone()]);
        orders.sort_unstable();
        orders.dedup();
        rows[customer] = range.len() as u64;
        amounts[customer] = lines.amount[range.clone()].iter().copied().sum();
        measures[customer] = [
            lines.quantity[range.clone()].iter().sum(),
            range.len() as f64,
            orders.len() as f64,
            amounts[customer].units(),
        ];
    }
    Suspects {
        products,
        countries: countries(tallies),
        customers: customers(labels, &measures, &rows, &amounts),
    }
}

/// Products that may be none: by the words of their code or description in `charges`, or because
/// theirs is one of the few codes without a digit. Most rows first; at most 50.
///
/// A code with digits never is odd by its shape alone: in Online Retail II all the products of a
/// second supplier (`DCGS0003`, `SP1002`) are of a rare shape.
///
/// # Shapes
/// - `rows` and `amounts`: one each for every product; products without rows are passed over.
pub(super) fn products(catalogue: &Catalogue, rows: &[u64], amounts: &[Money]) -> Vec<Suspect> {
    let limit = odd_rows(catalogue, rows);
    let mut found = Vec::new();
    for (((code, name), &rows), &amount) in
        catalogue.code.iter().zip(&catalogue.name).zip(rows).zip(amounts)
    {
        if rows == 0 {
            continue;
        }
        let is_charge = is_charge(code, (name != code).then_some(name));
        let suspicion = match limit {
            _ if is_charge => Suspicion::Words,
            Some(limit) if is_odd(code) && (rows as f64) < limit => Suspicion::Shape,
            _ => continue,
        };
        found.push(Suspect { label: code.clone(), name: name.clone(), rows, amount, suspicion });
    }
    order::sort_by(&mut found, |one, other| {
        other.rows.cmp(&one.rows).then_with(|| one.label.cmp(&other.label))
    });
    found.truncate(MOST_PRODUCTS);
    found
}

/// The rows below which a code without a digit is odd; `None` when products are not numbered.
fn odd_rows(catalogue: &Catalogue, rows: &[u64]) -> Option<f64> {
    let codes = catalogue.code.len();
    let odd = catalogue.code.iter().filter(|code| is_odd(code)).count();
    let numbered = catalogue.code.iter().filter(|code| has_digit(code)).count();
    let is_numbered = codes >= LEAST_CODES && numbered as f64 >= NUMBERED * codes as f64;
    let are_few = odd <= FEW_CODES || odd as f64 <= ODD_CODES * codes as f64;
    let all = rows.iter().sum::<u64>() as f64;
    // A code in one row is odd in a short file too.
    (is_numbered && are_few).then_some((ODD_ROWS * all).max(2.0))
}

fn is_odd(code: &str) -> bool {
    !code.is_empty() && !has_digit(code)
}

fn has_digit(code: &str) -> bool {
    code.contains(char::is_numeric)
}

/// Countries that are none: unspecified ones, the rest of the world, communities of countries.
/// Most rows first. An empty label is none of them: most files have no such column.
///
/// Each tally is a country as the file writes it, its rows and their amount.
pub(super) fn countries(tallies: &[(String, u64, Money)]) -> Vec<Suspect> {
    let mut found: Vec<_> = tallies
        .iter()
        .filter(|(label, rows, _)| *rows > 0 && !label.is_empty() && nowhere::is_no_country(label))
        .map(|(label, rows, amount)| Suspect {
            label: label.clone(),
            name: label.clone(),
            rows: *rows,
            amount: *amount,
            suspicion: Suspicion::NoCountry,
        })
        .collect();
    order::sort_by(&mut found, |one, other| {
        other.rows.cmp(&one.rows).then_with(|| one.label.cmp(&other.label))
    });
    found
}

/// Customers who are roles, and those far outside of what is usual, by the measure on which each is
/// farthest; see `outliers`. The farthest first; at most 20.
///
/// # Shapes
/// - all slices: one entry for each customer
/// - a measure: pieces, lines, orders, and the amount in currency units; none is negative
pub(super) fn customers(
    labels: &[String],
    measures: &[[f64; 4]],
    rows: &[u64],
    amounts: &[Money],
) -> Vec<Suspect> {
    let roles = roles(labels, measures);
    let mut outliers = outliers::find(measures);
    outliers.retain(|outlier| !roles.contains(&outlier.customer));
    order::sort_by(&mut outliers, |one, other| {
        let by_label = || labels[one.customer].cmp(&labels[other.customer]);
        other.score.total_cmp(&one.score).then_with(by_label)
    });
    outliers.truncate(MOST_CUSTOMERS);
    let suspect = |(customer, suspicion): (usize, Suspicion)| Suspect {
        label: labels[customer].clone(),
        name: labels[customer].clone(),
        rows: rows[customer],
        amount: amounts[customer],
        suspicion,
    };
    let of_role = roles.into_iter().map(|customer| (customer, Suspicion::Words));
    let far = outliers
        .into_iter()
        .map(|outlier| (outlier.customer, MEASURES[outlier.measure](outlier.times)));
    of_role.chain(far).take(MOST_CUSTOMERS).map(suspect).collect()
}

/// Customers with many more orders than usual whose name says that they are nobody in particular,
/// most orders first.
fn roles(labels: &[String], measures: &[[f64; 4]]) -> Vec<usize> {
    const ORDERS: usize = 2;
    let mut orders: Vec<f64> = measures.iter().map(|of| of[ORDERS]).collect();
    orders.sort_unstable_by(f64::total_cmp);
    let usual = orders.get(orders.len() / 2).copied().unwrap_or_default();
    let is_it = |&customer: &usize| {
        measures[customer][ORDERS] >= ROLE_ORDERS * usual && people::has_role(&labels[customer])
    };
    let mut roles: Vec<usize> = (0..labels.len()).filter(is_it).collect();
    order::sort_by(&mut roles, |&one, &other| {
        let by_label = || labels[one].cmp(&labels[other]);
        measures[other][ORDERS].total_cmp(&measures[one][ORDERS]).then_with(by_label)
    });
    roles
}

/// What a customer is suspected of, by the measure.
const MEASURES: [fn(f64) -> Suspicion; 4] =
    [Suspicion::Pieces, Suspicion::Lines, Suspicion::Orders, Suspicion::Amount];

#[cfg(test)]
mod tests;
