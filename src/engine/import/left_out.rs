//! What the user does not want to look at: days, countries, products, customers.

use std::collections::BTreeSet;

use super::encodings::Encoding;
use super::people;
use crate::domain::{Day, Money, order};
use crate::settings::{CleaningRules, Spellings};

/// What the user does not want to look at.
#[derive(Debug)]
pub(super) struct LeftOut {
    /// Prices at or below are none.
    pub(super) price_limit: Money,
    from: Option<Day>,
    until: Option<Day>,
    only_country: Labels,
    countries: Labels,
    products: Labels,
    customers: Labels,
}

impl LeftOut {
    /// What the rules leave out.
    pub(super) fn new(rules: &CleaningRules) -> Self {
        let ticks = rules.price_limit * Money::TICKS_PER_UNIT as f64;
        #[expect(clippy::cast_possible_truncation, reason = "a plan has been checked")]
        let price_limit = Money::from_ticks(ticks.round() as i64);
        Self {
            price_limit,
            from: rules.from,
            until: rules.until,
            only_country: Labels::new(rules.only_country.as_slice()),
            countries: Labels::new(&rules.left_out_countries),
            products: Labels::new(&rules.left_out_products),
            customers: Labels::new(&rules.left_out_customers).by_key(rules.spellings),
        }
    }

    /// Whether nothing is, apart from prices.
    pub(super) fn is_nothing(&self) -> bool {
        let Self { only_country, countries, products, customers, .. } = self;
        let labels = [only_country, countries, products, customers];
        self.from.is_none() && self.until.is_none() && labels.iter().all(|it| it.is_empty())
    }

    /// Whether a day is.
    pub(super) fn has_day(&self, day: Day) -> bool {
        self.from.is_some_and(|from| day < from) || self.until.is_some_and(|until| day > until)
    }

    /// Whether a country is.
    pub(super) fn has_country(&mut self, label: &[u8], encoding: Encoding) -> bool {
        (!self.only_country.is_empty() && !self.only_country.contain(label, encoding))
            || self.countries.contain(label, encoding)
    }

    /// Whether a product is.
    pub(super) fn has_product(&mut self, code: &[u8], encoding: Encoding) -> bool {
        self.products.contain(code, encoding)
    }

    /// Whether a customer is.
    pub(super) fn has_customer(&mut self, label: &[u8], encoding: Encoding) -> bool {
        self.customers.contain(label, encoding)
    }

    /// Whether any product is.
    pub(super) fn has_products(&self) -> bool {
        !self.products.is_empty()
    }
}

/// A set of labels, which remembers the last one that was looked for: the next is often the same.
#[derive(Debug)]
struct Labels {
    wanted: BTreeSet<String>,
    /// Labels are compared as those of customers are, whatever their spelling.
    by_key: bool,
    last: Option<(Vec<u8>, bool)>,
}

impl Labels {
    fn new(labels: &[String]) -> Self {
        Self {
            wanted: order::set(labels.iter().map(|label| label.trim().to_owned())),
            by_key: false,
            last: None,
        }
    }

    /// The same of customers, whose spellings may be put together.
    fn by_key(self, spellings: Spellings) -> Self {
        if spellings == Spellings::Apart {
            return self;
        }
        let wanted = order::set(self.wanted.iter().map(|label| customer(label)));
        Self { wanted, by_key: true, ..self }
    }

    fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    fn contain(&mut self, label: &[u8], encoding: Encoding) -> bool {
        if self.wanted.is_empty() {
            return false;
        }
        if let Some((last, is_in)) = &self.last
            && last == label
        {
            return *is_in;
        }
        let text = encoding.decode(label);
        let is_in = match self.by_key {
            true => self.wanted.contains(&customer(&text)),
            false => self.wanted.contains(text.as_ref()),
        };
        self.last = Some((label.to_vec(), is_in));
        is_in
    }
}

/// What is compared of a customer: numbers may have lost their zeros.
fn customer(label: &str) -> String {
    let key = people::key(label, false);
    let is_number = key.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { key.trim_start_matches('0').to_owned() } else { key }
}
