//! Meanings that no name tells, by what the columns' values are beside each other.
//!
//! Nothing here is certain, so the columns are told to be taken by their values alone. Where a
//! header is known, a column whose name is not is taken for no money and no pieces: a wrong guess is
//! worse than none.

use super::contents::{self, Content};
use super::profile::{Kind, Profile};
use super::search::Search;
use super::{parts, roles};
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// How far a guess may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// The names of the header are known ones: they tell nearly everything.
    Names,
    /// There is no header, or none that is understood: only values tell.
    Values,
}

/// Columns looked at: it takes time, and where there are more, there are names.
const MOST: usize = 48;

/// Columns of pieces, and of money, that are held against each other.
const AT_MOST: usize = 4;

/// Nearly always.
const NEARLY: f64 = 0.95;

/// Days on which each value of a column occurs, on average, beyond which it is not taken for a
/// customer beside known names: those who come as often sell rather than buy.
const MOST_DAYS: f64 = 8.0;

/// Gives what has no meaning yet one that its values have: the date, the customer, the order, the
/// pieces, the product, its description, the money.
pub(super) fn complete(search: &mut Search<'_>, trust: Trust) {
    let needed = [Meaning::Customer, Meaning::Quantity];
    let has_all = search.has_date() && needed.iter().all(|&each| search.at(each).is_some());
    if has_all && money(search).is_some() {
        return;
    }
    if trust == Trust::Values || !search.has_date() {
        dates(search);
    }
    if !search.has_date() {
        // Without any date it is no table of sales, or it was split at the wrong places.
        return;
    }
    let profiles: Vec<Profile> =
        (0..search.names.len().min(MOST)).filter_map(|at| Profile::of(search.runs, at)).collect();
    let joined = search.parts_of_date().map(|columns| parts::joined(search.runs, columns));
    let joined = joined.and_then(|runs| Profile::of(&runs, 0));
    let mut guess = Guess { search, profiles, joined, trust };
    if trust == Trust::Names {
        guess.pieces_and_money();
    }
    if trust == Trust::Values || guess.search.at(Meaning::Customer).is_none() {
        guess.order();
    }
    guess.customer();
    guess.quantity();
    if trust == Trust::Values {
        guess.product();
    }
    guess.money();
}

fn money(search: &Search<'_>) -> Option<usize> {
    let [price, amount, total] =
        [Meaning::Price, Meaning::Amount, Meaning::Total].map(|meaning| search.at(meaning));
    price.or(amount).or(total)
}

/// A date in eight digits, which could be a number; and the time beside a date without one.
fn dates(search: &mut Search<'_>) {
    fn free(search: &Search<'_>, is: impl Fn(&Content<'_>) -> bool) -> Option<usize> {
        let mut columns = (0..search.names.len()).filter(|&column| search.is_free(column));
        columns.find(|&column| is(&Content::of(search.runs, column)))
    }
    if !search.has_date()
        && let Some(column) = free(search, |content| content.shows_packed_days())
    {
        search.given[column] = Some((Meaning::Date, ColumnReason::Values));
    }
    let has_clock = |date: usize| Content::of(search.runs, date).has_colons();
    if search.has_date()
        && !search.at(Meaning::Date).is_some_and(has_clock)
        && search.at(Meaning::Time).is_none()
        && let Some(column) = free(search, |content| content.shows_times())
    {
        search.given[column] = Some((Meaning::Time, ColumnReason::Values));
    }
}

/// A guess on its way.
struct Guess<'s, 'a> {
    search: &'s mut Search<'a>,
    profiles: Vec<Profile>,
    /// The dates that are put together from three columns.
    joined: Option<Profile>,
    trust: Trust,
}

impl Guess<'_, '_> {
    fn give(&mut self, column: usize, meaning: Meaning) {
        self.search.given[column] = Some((meaning, ColumnReason::Values));
    }

    fn of(&self, meaning: Meaning) -> Option<&Profile> {
        let column = self.search.at(meaning)?;
        self.profiles.iter().find(|profile| profile.column == column)
    }

    fn date(&self) -> Option<&Profile> {
        self.of(Meaning::Date).or(self.joined.as_ref())
    }

    /// Columns without a meaning.
    fn free(&self) -> impl Iterator<Item = &Profile> {
        self.profiles.iter().filter(|profile| self.search.is_free(profile.column))
    }

    /// Columns without a meaning that can tell things apart.
    fn labels(&self) -> impl Iterator<Item = &Profile> {
        self.free().filter(|profile| profile.kind.is_label() && !profile.is_counter)
    }

    /// An order has one date and one customer, who comes back: with the order the customer is
    /// found. Where customers do not come back, one is as good as the other.
    fn order(&mut self) {
        if self.search.at(Meaning::Order).is_some() {
            return;
        }
        let Some(date) = self.date().filter(|date| date.distinct > 1) else { return };
        let has_one = |order: &Profile, other: &Profile| {
            order.tells(other).is_some_and(|share| share >= NEARLY)
        };
        let is_known = self.of(Meaning::Customer);
        let pair = |order: &Profile| {
            let is_customer = |customer: &&Profile| {
                customer.column != order.column
                    && customer.distinct > 1
                    && customer.distinct < order.distinct
                    && has_one(order, customer)
                    && !has_one(customer, date)
            };
            let candidates: Vec<&Profile> = match is_known {
                Some(customer) => vec![customer],
                None => self.labels().filter(|label| self.may_buy(label)).collect(),
            };
            // A country has one customer's orders, too, but there are fewer of them.
            let customer = candidates
                .into_iter()
                .filter(is_customer)
                .rev()
                .max_by_key(|each| each.distinct)?;
            Some((order.column, customer.column))
        };
        let is_order =
            |order: &&Profile| order.repeats() && order.kind != Kind::Text && has_one(order, date);
        let found = self.labels().filter(is_order).find_map(pair);
        if let Some((order, customer)) = found {
            self.give(order, Meaning::Order);
            self.give(customer, Meaning::Customer);
        }
    }

    /// The first label that comes again and is neither that of a product, which has its price,
    /// nor that of an order, which has its date and is numbered as time goes by.
    ///
    /// Beside known names it must be a number or a code that is no shop's or the like: a table
    /// without customers is better told to be one. Without, it can also be a text, a small number
    /// if others are left to count pieces, or the first label whatsoever.
    fn customer(&mut self) {
        if self.search.at(Meaning::Customer).is_some() {
            return;
        }
        let prices: Vec<&Profile> = self.free().filter(|each| each.kind == Kind::Money).collect();
        let date = self.date();
        let pieces = self.of(Meaning::Quantity).or_else(|| self.fewest());
        let is_other = |label: &Profile| {
            let share = |price: &&Profile| label.prices(price, pieces);
            let has_its_price = prices.iter().map(share).fold(0.0, f64::max) >= 0.8;
            let has_its_date = date.and_then(|date| label.tells(date)) >= Some(NEARLY);
            // Where no money has decimals, a number that a text tells may be the text's price.
            let is_price = prices.is_empty()
                && label.kind == Kind::Whole
                && self
                    .labels()
                    .any(|text| text.kind == Kind::Text && text.tells(label) >= Some(NEARLY));
            // Beside known names a label with a date of its own is a receipt's, in any order.
            let is_receipt = self.trust == Trust::Names || label.is_ordered();
            has_its_price || is_price || has_its_date && is_receipt
        };
        let again: Vec<&Profile> = self.labels().filter(|label| self.may_buy(label)).collect();
        let (others, candidates): (Vec<&Profile>, Vec<&Profile>) =
            again.into_iter().partition(|label| is_other(label));
        let code = |label: &&&Profile| label.kind != Kind::Text;
        let found = match self.trust {
            Trust::Names => candidates.iter().find(code).copied(),
            Trust::Values => {
                let text = || candidates.iter().rev().max_by_key(|label| label.distinct);
                let label = candidates.iter().find(code).or_else(text).or(others.first());
                label.copied().or_else(|| self.any_label())
            }
        };
        if let Some(column) = found.map(|label| label.column) {
            self.give(column, Meaning::Customer);
        }
    }

    /// Whether a label comes again and can be that of who buys: it is no date, not called otherwise,
    /// nor has too many days beside known names.
    fn may_buy(&self, label: &Profile) -> bool {
        let has_days =
            |date: &Profile| label.pairs(date) as f64 > MOST_DAYS * label.distinct as f64;
        label.repeats()
            && !roles::is_other(&self.search.names[label.column])
            && !self.search.content(label.column).shows(Meaning::Date)
            && (self.trust == Trust::Values || !self.date().is_some_and(has_days))
    }

    /// What may be a customer where nothing comes again.
    fn any_label(&self) -> Option<&Profile> {
        let is_small = |each: &&Profile| each.kind == Kind::Small && each.repeats();
        let small: Vec<&Profile> = self.free().filter(is_small).collect();
        let spare = small.first().filter(|_| small.len() > 1).copied();
        spare.or_else(|| self.labels().next()).or(small.first().copied())
    }

    /// The smallest of the small numbers.
    fn quantity(&mut self) {
        if self.search.at(Meaning::Quantity).is_some() {
            return;
        }
        let found = self.fewest().filter(|_| self.trust == Trust::Values);
        if let Some(column) = found.map(|each| each.column) {
            self.give(column, Meaning::Quantity);
        }
    }

    /// The column without a meaning that has the smallest of the small numbers.
    fn fewest(&self) -> Option<&Profile> {
        let is_it = |each: &&Profile| each.kind == Kind::Small && !each.is_counter;
        self.free().filter(is_it).min_by(|a, b| a.median().total_cmp(&b.median()))
    }

    /// Beside known names arithmetic may tell pieces and money without a word of them: the money
    /// for a product grows with the pieces.
    fn pieces_and_money(&mut self) {
        let is_open = money(self.search).is_none() && self.search.at(Meaning::Quantity).is_none();
        let product = self.search.at(Meaning::Product).or(self.search.at(Meaning::Description));
        let Some(product) = product.filter(|_| is_open) else { return };
        let of = |kind: Kind| {
            let is_it = move |each: &&Profile| each.kind == kind && each.distinct > 1;
            self.free().filter(is_it).take(AT_MOST).map(|each| each.column)
        };
        let pairs =
            of(Kind::Small).flat_map(|pieces| of(Kind::Money).map(move |sum| (pieces, sum)));
        let grows = |&(pieces, sum): &(usize, usize)| {
            contents::grows_with(self.search.runs, product, pieces, sum)
        };
        let found = pairs.into_iter().find(grows);
        if let Some((pieces, sum)) = found {
            self.search.given[pieces] = Some((Meaning::Quantity, ColumnReason::Arithmetic));
            self.search.given[sum] = Some((Meaning::Amount, ColumnReason::Arithmetic));
        }
    }

    /// A label that several customers and orders share, and the text that goes with it.
    fn product(&mut self) {
        if self.search.at(Meaning::Product).is_some()
            || self.search.at(Meaning::Description).is_some()
        {
            return;
        }
        let has_one = |of: Option<&Profile>, label: &Profile| {
            of.and_then(|of| of.tells(label)).is_some_and(|share| share >= 0.9)
        };
        let (customer, order) = (self.of(Meaning::Customer), self.of(Meaning::Order));
        let is_product = |label: &&Profile| {
            label.repeats() && !has_one(customer, label) && !has_one(order, label)
        };
        let mut candidates: Vec<&Profile> = self.labels().filter(is_product).collect();
        let is_text = |label: &&Profile| label.kind == Kind::Text;
        let has_money =
            money(self.search).is_some() || self.free().any(|each| each.kind == Kind::Money);
        if !has_money && candidates.iter().any(is_text) {
            // Where there are names of products, the number beside them may be the price.
            candidates.retain(|label| label.kind != Kind::Whole);
        }
        let code = candidates.iter().find(|label| label.kind != Kind::Text);
        let Some(product) = code.or(candidates.first()).copied() else { return };
        let is_description = |label: &&&Profile| {
            label.column != product.column
                && label.kind == Kind::Text
                && has_one(Some(product), label)
        };
        let description = candidates.iter().find(is_description).map(|label| label.column);
        let product = product.column;
        self.give(product, Meaning::Product);
        if let Some(column) = description {
            self.give(column, Meaning::Description);
        }
    }

    /// The first column of money; of two, that which is the other one's part.
    fn money(&mut self) {
        if money(self.search).is_some() {
            return;
        }
        if self.trust == Trust::Names {
            // Their names would have told.
            return;
        }
        let is_money = |each: &&Profile| each.kind == Kind::Money;
        let mut columns: Vec<&Profile> = self.free().filter(is_money).collect();
        if columns.is_empty() {
            // Prices without decimals are left when pieces have been found.
            let is_left = |each: &&Profile| {
                matches!(each.kind, Kind::Small | Kind::Whole) && !each.is_counter
            };
            columns.extend(self.free().filter(is_left).take(1));
        }
        let Some(&first) = columns.first() else { return };
        let pieces = self.of(Meaning::Quantity);
        let is_price = |price: &&&Profile| {
            columns.iter().any(|amount| {
                amount.column != price.column
                    && pieces.and_then(|pieces| price.times(pieces, amount)) >= Some(0.9)
            })
        };
        let by_arithmetic = columns.iter().find(is_price).map(|price| price.column);
        let has_product = [Meaning::Product, Meaning::Description, Meaning::Products]
            .into_iter()
            .any(|each| self.search.at(each).is_some());
        let (column, meaning) = match by_arithmetic {
            Some(column) => (column, Meaning::Price),
            None if has_product => (first.column, Meaning::Price),
            None => (first.column, Meaning::Amount),
        };
        if meaning == Meaning::Price && self.grows_with_pieces(column) {
            self.search.given[column] = Some((Meaning::Amount, ColumnReason::Arithmetic));
        } else {
            self.give(column, meaning);
        }
    }

    /// Whether the money of a product grows with its pieces, so that it is no price.
    fn grows_with_pieces(&self, money: usize) -> bool {
        let product = self.search.at(Meaning::Product).or(self.search.at(Meaning::Description));
        product.zip(self.search.at(Meaning::Quantity)).is_some_and(|(product, pieces)| {
            contents::grows_with(self.search.runs, product, pieces, money)
        })
    }
}
