//! What came back -> the purchases without it.
//!
//! Pieces that a customer returned are taken off the latest earlier purchase of the same product, at the
//! price that was paid for them; what is left over, such as what was bought before the file begins, is
//! taken off the customer's other earlier purchases, the latest first. Where the file tells no pieces,
//! money is taken off in the same way.

use std::ops::Range;

use super::sales::Line;
use crate::domain::{Minute, Money, order};
use crate::results::{CleaningStep, Note, Rule};

/// Something that came back; nothing is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Return {
    pub(super) minute: Minute,
    /// How many pieces; 0 when the file does not say.
    pub(super) pieces: f64,
    /// For how much.
    pub(super) amount: Money,
}

/// A return with its customer's and its product's numbers, which are those of the lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CameBack {
    pub(super) customer: u32,
    /// `u32::MAX` for a product that nobody bought.
    pub(super) product: u32,
    pub(super) what: Return,
}

/// What was taken off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct TakenOff {
    /// Returns that were taken off a purchase, wholly or in part.
    pub(super) returns: u64,
    /// For how much.
    pub(super) amount: Money,
    /// Customers of whom nothing is left.
    pub(super) customers: u64,
    /// Nothing would be left at all, so that nothing was taken off.
    pub(super) would_be_all: bool,
}

impl TakenOff {
    /// Its line among what the rules took; it leaves so many rows.
    pub(super) fn step(self, left: u64) -> Option<CleaningStep> {
        (self.returns > 0).then(|| CleaningStep {
            rule: Rule::Returned,
            dropped: 0,
            left,
            amount: Some(self.amount),
            samples: Vec::new(),
        })
    }

    /// What a person should know of it; `revenue` is what is left.
    pub(super) fn note(self, revenue: Money) -> Option<Note> {
        if self.would_be_all {
            let note = Note::of("note-all-returned").moving(1.0);
            return Some(note.decided_by("import.rules.returned"));
        }
        let (off, left) = (self.amount.units(), revenue.units());
        let note = Note::of("note-returned")
            .with("returns", self.returns)
            .with("amount", self.amount)
            .with("customers", self.customers)
            .moving(off / (off + left).max(f64::MIN_POSITIVE));
        (self.returns > 0).then(|| note.decided_by("import.rules.returned"))
    }
}

/// Less than this is nothing: sums of decimal fractions in binary leave such remains.
const NOTHING: f64 = 1e-9;

/// Takes returns off lines; those of which nothing is left [are gone](is_gone). Unless all lines would go:
/// then there is more to learn from the purchases as they were made.
///
/// # Shapes
/// - `lines`: by customer, within a customer by minute.
/// - `mine`: where each customer's lines stand, empty for one without.
/// - `returns`: in any order.
/// - `products`: how many there are.
/// - answer: what was taken off, and each customer with each product of which nothing is left, in order.
pub(super) fn take_off(
    lines: &mut [Line],
    mine: impl Fn(u32) -> Range<usize>,
    mut returns: Vec<CameBack>,
    products: usize,
) -> (TakenOff, Vec<(u32, u32)>) {
    let mut taken_off = TakenOff::default();
    order::sort_by(&mut returns, |one, other| {
        let key = |it: &CameBack| (it.customer, it.what.minute, it.product, it.what.amount);
        key(one).cmp(&key(other)).then_with(|| one.what.pieces.total_cmp(&other.what.pieces))
    });
    let mut purchases = Purchases::new(products);
    let mut before = Vec::new();
    for returns in returns.chunk_by(|one, next| one.customer == next.customer) {
        let place = mine(returns[0].customer);
        let from = place.start;
        let mine = &mut lines[place];
        purchases.begin(returns);
        let mut bought = 0;
        for CameBack { product, what, .. } in returns {
            while mine.get(bought).is_some_and(|line| line.minute <= what.minute) {
                purchases.add(bought, mine[bought].product);
                bought += 1;
            }
            let mut note = |at: usize, line: Line| before.push((from + at, line));
            let amount = purchases.take_off((mine, bought), *product, *what, &mut note);
            taken_off.returns += u64::from(amount > Money::ZERO);
            taken_off.amount += amount;
        }
        let is_gone = !mine.is_empty() && mine.iter().all(is_gone);
        taken_off.customers += u64::from(is_gone);
    }
    if !lines.is_empty() && lines.iter().all(is_gone) {
        before.into_iter().rev().for_each(|(at, line)| lines[at] = line);
        return (TakenOff { would_be_all: true, ..TakenOff::default() }, Vec::new());
    }
    if taken_off.returns == 0 {
        return (taken_off, Vec::new());
    }
    let pair = |line: &Line| (line.customer, line.product);
    let changed = before.iter().map(|(at, _)| &lines[*at]);
    let mut gone: Vec<_> = changed.filter(|line| is_gone(line)).map(pair).collect();
    order::sort(&mut gone);
    gone.dedup();
    (taken_off, of_which_nothing_is_left(gone, lines, mine, products))
}

/// Those of some customers with a product, which are in order, of which no line is left.
fn of_which_nothing_is_left(
    gone: Vec<(u32, u32)>,
    lines: &[Line],
    mine: impl Fn(u32) -> Range<usize>,
    products: usize,
) -> Vec<(u32, u32)> {
    // For each product the customer of whom a line is left, as far as somebody gave some back.
    let mut left_of = vec![u32::MAX; products];
    let mut nothing_left = Vec::new();
    for of_one in gone.chunk_by(|one, next| one.0 == next.0) {
        let customer = of_one[0].0;
        let mine = lines[mine(customer)].iter();
        for line in mine.filter(|line| !is_gone(line)) {
            if let Some(left_of) = left_of.get_mut(line.product as usize) {
                *left_of = customer;
            }
        }
        let is_gone =
            |pair: &&(u32, u32)| left_of.get(pair.1 as usize).is_some_and(|it| *it != customer);
        nothing_left.extend(of_one.iter().filter(is_gone));
    }
    nothing_left
}

/// Whether all of a line came back; one without money may have been so before.
pub(super) fn is_gone(line: &Line) -> bool {
    line.quantity <= 0.0
}

/// The purchases of one customer so far that something may be left of.
#[derive(Debug)]
struct Purchases {
    /// For each product its place among those that the customer returned, and for which customer
    /// that was noted.
    places: Vec<(u32, u32)>,
    customer: u32,
    /// For each product that the customer returned the lines with it, the latest last.
    of_product: Vec<Vec<usize>>,
    /// All lines, the latest last: those before `noted`.
    all: Vec<usize>,
    noted: usize,
}

impl Purchases {
    fn new(products: usize) -> Self {
        let places = vec![(u32::MAX, 0); products];
        Self { places, customer: u32::MAX, of_product: Vec::new(), all: Vec::new(), noted: 0 }
    }

    /// Begins the customer of these returns.
    fn begin(&mut self, returns: &[CameBack]) {
        self.customer = returns[0].customer;
        self.all.clear();
        self.noted = 0;
        self.of_product.iter_mut().for_each(Vec::clear);
        let mut count = 0;
        for CameBack { product, .. } in returns {
            let Some(place) = self.places.get_mut(*product as usize) else { continue };
            if place.0 != self.customer {
                *place = (self.customer, count);
                count += 1;
            }
        }
        self.of_product.resize_with((count as usize).max(self.of_product.len()), Vec::new);
    }

    fn add(&mut self, line: usize, product: u32) {
        if let Some(&(customer, place)) = self.places.get(product as usize)
            && customer == self.customer
        {
            self.of_product[place as usize].push(line);
        }
    }

    /// Takes a return off the customer's lines, of which so many were bought before; tells for how much. `note` hears of each line that is
    /// changed, as it was.
    fn take_off(
        &mut self,
        (lines, bought): (&mut [Line], usize),
        product: u32,
        what: Return,
        note: &mut impl FnMut(usize, Line),
    ) -> Money {
        let mut left = what;
        let mut taken = Money::ZERO;
        if let Some(&(customer, place)) = self.places.get(product as usize)
            && customer == self.customer
        {
            taken += left.take_off_latest(lines, &mut self.of_product[place as usize], note);
        }
        // What it was worth when it came back: pieces of other products say nothing.
        let mut left = Return { pieces: 0.0, amount: left.worth(what), ..left };
        if left.is_nothing() {
            return taken;
        }
        self.all.extend(self.noted..bought);
        self.noted = bought;
        taken += left.take_off_latest(lines, &mut self.all, note);
        taken
    }
}

impl Return {
    fn is_nothing(self) -> bool {
        self.pieces <= NOTHING && self.amount <= Money::ZERO
    }

    /// What is left of a return's worth when these of its pieces are left.
    fn worth(self, whole: Self) -> Money {
        if whole.pieces <= NOTHING {
            return self.amount;
        }
        share(whole.amount, (self.pieces / whole.pieces).clamp(0.0, 1.0))
    }

    /// Is taken off lines, the last of these places first; places of which nothing can be taken any
    /// more are dropped. Tells for how much.
    fn take_off_latest(
        &mut self,
        lines: &mut [Line],
        places: &mut Vec<usize>,
        note: &mut impl FnMut(usize, Line),
    ) -> Money {
        let mut taken = Money::ZERO;
        while !self.is_nothing()
            && let Some(&at) = places.last()
        {
            let line = &mut lines[at];
            let has_something = match self.pieces > NOTHING {
                true => line.quantity > 0.0,
                false => line.quantity > 0.0 && line.amount > Money::ZERO,
            };
            match has_something {
                true => {
                    note(at, *line);
                    taken += self.take_off(line);
                }
                false => drop(places.pop()),
            }
        }
        taken
    }

    /// Is taken off a line, its pieces or, where these are not told, its money; tells for how much.
    fn take_off(&mut self, line: &mut Line) -> Money {
        let amount;
        if self.pieces > NOTHING {
            let pieces = self.pieces.min(line.quantity);
            let is_all = line.quantity - pieces <= NOTHING;
            amount = if is_all { line.amount } else { share(line.amount, pieces / line.quantity) };
            line.quantity = if is_all { 0.0 } else { line.quantity - pieces };
            self.pieces -= pieces;
            if self.pieces <= NOTHING {
                (self.pieces, self.amount) = (0.0, Money::ZERO);
            }
        } else {
            amount = self.amount.min(line.amount);
            self.amount = less(self.amount, amount);
            if amount == line.amount {
                line.quantity = 0.0;
            }
        }
        line.amount = less(line.amount, amount);
        amount
    }
}

fn less(amount: Money, part: Money) -> Money {
    Money::from_ticks(amount.ticks() - part.ticks())
}

/// A share of an amount, 0 to 1, rounded to the tick.
fn share(amount: Money, share: f64) -> Money {
    #[expect(clippy::cast_possible_truncation, reason = "a share is no more than the whole")]
    Money::from_ticks((amount.ticks() as f64 * share).round() as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const UNIT: i64 = Money::TICKS_PER_UNIT;

    fn line(customer: u32, minute: i32, product: u32, quantity: f64, units: i64) -> Line {
        let amount = Money::from_ticks(units * UNIT);
        Line { customer, order: 0, product, minute: Minute(minute), quantity, amount }
    }

    fn back(customer: u32, minute: i32, product: u32, pieces: f64, units: i64) -> CameBack {
        let amount = Money::from_ticks(units * UNIT);
        CameBack { customer, product, what: Return { minute: Minute(minute), pieces, amount } }
    }

    /// Where the lines of a customer stand.
    fn mine(lines: &[Line]) -> impl Fn(u32) -> Range<usize> + use<> {
        let customers: Vec<u32> = lines.iter().map(|line| line.customer).collect();
        move |customer| {
            let from = customers.partition_point(|it| *it < customer);
            from..customers.partition_point(|it| *it <= customer)
        }
    }

    /// Pieces and units of what is left, and what was taken off.
    fn left(lines: &[Line], returns: &[CameBack]) -> (Vec<(f64, i64)>, TakenOff) {
        let mut lines = lines.to_vec();
        let mine = mine(&lines);
        let (taken_off, _) = take_off(&mut lines, mine, returns.to_vec(), 9);
        let left = lines.iter().filter(|line| !is_gone(line));
        (left.map(|line| (line.quantity, line.amount.ticks() / UNIT)).collect(), taken_off)
    }

    #[test]
    fn pieces_are_taken_off_the_latest_earlier_purchase_of_the_product() {
        let bought = [
            line(0, 1, 5, 4.0, 40),
            line(0, 2, 5, 2.0, 30),
            line(0, 3, 7, 1.0, 9),
            line(0, 9, 5, 5.0, 50),
            line(1, 1, 5, 1.0, 10),
        ];
        // At the price that was paid, whatever the return says.
        let (lines, off) = left(&bought, &[back(0, 4, 5, 1.0, 99)]);
        assert_eq!(lines, [(4.0, 40), (1.0, 15), (1.0, 9), (5.0, 50), (1.0, 10)]);
        assert_eq!((off.returns, off.amount.units(), off.customers), (1, 15.0, 0));
        // More than the last purchase: those before it, too.
        let (lines, off) = left(&bought, &[back(0, 4, 5, 3.0, 30)]);
        assert_eq!(lines, [(3.0, 30), (1.0, 9), (5.0, 50), (1.0, 10)]);
        assert_eq!(off.amount.units(), 40.0);
        // A customer who gave everything back is gone.
        let (lines, off) = left(&bought, &[back(1, 4, 5, 1.0, 10)]);
        assert_eq!(lines.len(), 4);
        assert_eq!(off.customers, 1);
    }

    #[test]
    fn what_was_bought_elsewhere_is_taken_off_the_customers_other_purchases() {
        let bought = [line(0, 1, 5, 4.0, 40), line(0, 3, 7, 1.0, 9), line(1, 1, 5, 1.0, 10)];
        for product in [8, u32::MAX] {
            let (lines, off) = left(&bought, &[back(0, 4, product, 2.0, 11)]);
            assert_eq!(lines, [(4.0, 38), (1.0, 10)], "{product}");
            assert_eq!(off.amount.units(), 11.0);
        }
        // Half of it is found.
        let (lines, _) = left(&bought, &[back(0, 4, 7, 2.0, 16)]);
        assert_eq!(lines, [(4.0, 32), (1.0, 10)]);
        // Nothing was bought before.
        let (lines, off) = left(&bought, &[back(0, 0, 5, 1.0, 10), back(2, 4, 5, 1.0, 10)]);
        assert_eq!((lines.len(), off), (3, TakenOff::default()));
    }

    #[test]
    fn money_is_taken_off_where_no_pieces_are_told() {
        let bought = [line(0, 1, 5, 1.0, 40), line(0, 2, 7, 1.0, 9), line(0, 3, 7, 1.0, 0)];
        let (lines, _) = left(&bought, &[back(0, 4, 5, 0.0, 15)]);
        assert_eq!(lines, [(1.0, 25), (1.0, 9), (1.0, 0)]);
        let (lines, _) = left(&bought, &[back(0, 4, 7, 0.0, 15)]);
        assert_eq!(lines, [(1.0, 34), (1.0, 0)]);
    }

    #[test]
    fn purchases_stay_when_nothing_else_would_be_left() {
        let bought = [line(0, 1, 5, 4.0, 40), line(1, 1, 5, 1.0, 10)];
        let returns = [back(0, 2, 5, 1.0, 10), back(0, 3, 5, 3.0, 30), back(1, 2, 5, 1.0, 10)];
        let (lines, off) = left(&bought, &returns);
        assert_eq!(lines, [(4.0, 40), (1.0, 10)]);
        assert_eq!(off, TakenOff { would_be_all: true, ..TakenOff::default() });
        assert_eq!(left(&[], &returns), (Vec::new(), TakenOff::default()));
    }

    proptest! {
        /// What is left and what was taken off are what was bought, whatever the order of the returns.
        #[test]
        fn nothing_is_lost(
            bought in prop::collection::vec((0_u32..4, 0..9, 0_u32..5, 1_u32..6, 0_i64..50), 1..40),
            returns in prop::collection::vec((0_u32..5, 0..9, 0_u32..7, 0_u32..9, 0_i64..60), 0..20),
        ) {
            let mut lines: Vec<Line> = bought
                .into_iter()
                .map(|(who, at, what, pieces, units)| line(who, at, what, pieces.into(), units))
                .collect();
            lines.sort_by_key(|line| (line.customer, line.minute));
            let mut returns: Vec<CameBack> = returns
                .into_iter()
                .map(|(who, at, what, pieces, units)| back(who, at, what, pieces.into(), units))
                .collect();
            let sum = |lines: &[Line]| lines.iter().map(|line| line.amount).sum::<Money>();
            let all = sum(&lines);
            let mut net = lines.clone();
            let (off, gone) = take_off(&mut net, mine(&lines), returns.clone(), 5);
            net.retain(|line| !is_gone(line));
            let has = |lines: &[Line], (customer, product)| {
                lines.iter().any(|line| (line.customer, line.product) == (customer, product))
            };
            prop_assert!(gone.iter().all(|pair| has(&lines, *pair) && !has(&net, *pair)));
            prop_assert_eq!(sum(&net).ticks() + off.amount.ticks(), all.ticks());
            prop_assert!(net.iter().all(|line| line.quantity > 0.0 && line.amount >= Money::ZERO));
            prop_assert!(off.returns <= returns.len() as u64);
            returns.reverse();
            let mut again = lines.clone();
            prop_assert_eq!(take_off(&mut again, mine(&lines), returns, 5), (off, gone));
            again.retain(|line| !is_gone(line));
            prop_assert_eq!(again, net);
        }
    }
}
