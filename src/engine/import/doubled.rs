//! The rows of one file -> those that stand in it twice: orders of which every line is there twice, as
//! where two exports of overlapping months were put into one file, and files that hold every row twice.
//!
//! Two equal lines of an order may be meant: somebody took another mug. Two different lines, each there
//! twice, are not; and an order of one line is doubled among days of which most orders are. That is known
//! at the end of the file: until then rows that are equal to earlier ones are held. The order of the rows
//! tells nothing here.
//!
//! Where orders have no number, what a customer buys on a day is one; many rows have to be doubled then.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;

use fnv::FnvHasher;

use super::block::Row;
use super::intern::{self, is_same};
use super::judge::{Judge, Taken, Worth};
use super::numbers::Currency;
use super::repeats::Repeat;
use crate::domain::{Day, Minute};
use crate::results::Doubles;

/// A file holds every row twice when so many of 20 different rows stand in it more than once.
const NEARLY_ALL: u64 = 19;

/// Different rows that have to be doubled, at least, for an order of one line to be; for orders without
/// a number; for a file to hold every row twice.
const FEWEST: u64 = 2;
const FEWEST_UNNUMBERED: u64 = 8;
const FEWEST_OF_FILE: u32 = 8;

/// So often, beyond twice, doubled rows are there on average, at most: rows that stand in a file hundreds
/// of times say no more than that something was sold.
const MOST_TIMES: u64 = 2;

/// What stands in a file twice, once all of it was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// What it is.
    pub(super) by: Doubles,
    /// The orders, by what tells them apart.
    orders: HashSet<u64>,
    /// Of their rows that are equal to earlier ones those that count all the same, because they were
    /// there more than once in the order itself: how many of each.
    counting: ByHash<u32>,
}

/// A map by what is a hash already.
type ByHash<V> = HashMap<u64, V, BuildHasherDefault<FnvHasher>>;

/// Whether a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does.
    Counts,
    /// An equal row counts.
    Doubled,
    /// It does, unless its order, which has this number here, turns out to be doubled.
    Open(u32),
}

/// Looks for what stands in one file twice.
#[derive(Debug, Default)]
pub(super) struct Doubled {
    /// What there is, when that is known or not wanted.
    known: Option<Known>,
    /// The orders so far, and the number of each by what tells it apart.
    orders: Vec<Order>,
    numbers: ByHash<u32>,
    /// The order of the last row, and its number, or its customer when it has none: the next row is often
    /// of the same.
    last: Option<Last>,
    whose: Vec<u8>,
    held: Vec<Held>,
    /// The text of the rows that are held, and where their fields end.
    text: Vec<u8>,
    ends: Vec<u32>,
}

/// The order of a row.
#[derive(Clone, Copy, Debug)]
struct Last {
    day: Day,
    has_number: bool,
    order: u32,
}

/// An order.
#[derive(Clone, Copy, Debug)]
struct Order {
    key: u64,
    day: Day,
    has_number: bool,
    rows: Rows,
}

/// Rows, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Rows {
    /// Those that are equal to no earlier row of the file.
    different: u32,
    /// Those that are equal to one earlier row.
    second: u32,
    /// Those that are equal to several.
    further: u32,
}

/// A row that is held until it is known whether its order is doubled.
#[derive(Debug)]
pub(super) struct Held {
    /// The number of the order among those of the file.
    order: u32,
    /// What tells it from the other rows of its order; equal rows have the same.
    key: u64,
    /// Its text as it would stand by itself, and where its fields end, among those of all that are held.
    text: Range<usize>,
    ends: Range<usize>,
    line: u64,
    pub(super) worth: Result<(Minute, Worth), Taken>,
    pub(super) currency: Option<Currency>,
}

impl Doubled {
    /// Nothing looked at; what stands twice may be known.
    pub(super) fn new(known: Option<Known>) -> Self {
        Self { known, ..Self::default() }
    }

    /// How the next row stands, of an order with this number and day, or of one without a number with this
    /// customer and day.
    pub(super) fn standing<'c>(
        &mut self,
        label: &[u8],
        customer: impl FnOnce() -> &'c [u8],
        day: Day,
        row: Row<'_>,
    ) -> Standing {
        let repeat = row.repeat;
        if self.known.as_ref().is_some_and(|known| known.by == Doubles::Nothing) {
            return Standing::Counts;
        }
        let has_number = !label.is_empty();
        let whose = if has_number { label } else { customer() };
        let is_last = |last: &Last| {
            last.day == day && last.has_number == has_number && is_same(&self.whose, whose)
        };
        let number = match self.last.filter(is_last) {
            Some(last) => last.order,
            None => self.number(whose, has_number, day),
        };
        let order = &mut self.orders[number as usize];
        order.rows.count(repeat);
        match &mut self.known {
            _ if !repeat.is_in_file() => Standing::Counts,
            None => Standing::Open(number),
            Some(known) if known.orders.contains(&order.key) => {
                match known.counting.get_mut(&row_key(order.key, row.text())) {
                    Some(left @ 1..) => {
                        *left -= 1;
                        Standing::Counts
                    }
                    _ => Standing::Doubled,
                }
            }
            Some(_) => Standing::Counts,
        }
    }

    /// The number of an order, which is that of the last row from now on.
    fn number(&mut self, whose: &[u8], has_number: bool, day: Day) -> u32 {
        let salt = u64::from(day.0.cast_unsigned()) << 1 | u64::from(has_number);
        let key = intern::avalanche(intern::mix(intern::hash(whose), salt));
        let next = u32::try_from(self.orders.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.orders.push(Order { key, day, has_number, rows: Rows::default() });
        }
        self.whose.clear();
        self.whose.extend_from_slice(whose);
        self.last = Some(Last { day, has_number, order: number });
        number
    }

    /// Holds a row of an order of this number.
    pub(super) fn hold(
        &mut self,
        order: u32,
        row: Row<'_>,
        judge: &Judge,
        worth: Result<(Minute, Worth), Taken>,
        currency: Option<Currency>,
    ) {
        let key = row_key(self.orders[order as usize].key, row.text());
        let (text, ends) = (self.text.len(), self.ends.len());
        judge.fill(row, &mut self.text, &mut self.ends);
        let (text, ends) = (text..self.text.len(), ends..self.ends.len());
        self.held.push(Held { order, key, text, ends, line: row.line, worth, currency });
    }

    /// A row that was held, as if it was equal to no other.
    pub(super) fn row(&self, held: &Held) -> Row<'_> {
        let mut row = Row::new(&self.text[held.text.clone()], &self.ends[held.ends.clone()]);
        row.line = held.line;
        row
    }

    /// The rows that were held, each with whether an equal row counts in its place; and what stands in
    /// the file twice. Once, when all rows were looked at.
    pub(super) fn release(&mut self) -> (Vec<(Held, bool)>, Known) {
        if let Some(known) = &self.known {
            return (Vec::new(), known.clone());
        }
        let is_doubled = self.doubled();
        let held = std::mem::take(&mut self.held);
        let of_doubled = held.iter().filter(|held| is_doubled[held.order as usize]);
        let mut left = counting(of_doubled.map(|held| (held.order, held.key)).collect());
        let known = left.clone();
        let is_out = |held: &Held| {
            is_doubled[held.order as usize]
                && match left.get_mut(&held.key) {
                    Some(left @ 1..) => {
                        *left -= 1;
                        false
                    }
                    _ => true,
                }
        };
        let is_out: Vec<bool> = held.iter().map(is_out).collect();
        let held: Vec<(Held, bool)> = held.into_iter().zip(is_out).collect();
        let doubled = self.orders.iter().zip(&is_doubled).filter(|(_, is_doubled)| **is_doubled);
        let orders: HashSet<u64> = doubled.map(|(order, _)| order.key).collect();
        let mut rows = Rows::default();
        self.orders.iter().for_each(|order| rows.add(order.rows));
        let is_all = rows.different >= FEWEST_OF_FILE && rows.are_twice(NEARLY_ALL);
        let by = match () {
            () if orders.is_empty() => Doubles::Nothing,
            () if is_all => Doubles::Rows,
            () => Doubles::Orders,
        };
        (held, Known { by, orders, counting: known })
    }

    /// For each order whether it is doubled.
    fn doubled(&self) -> Vec<bool> {
        let mut days: BTreeMap<Day, OfDay> = BTreeMap::new();
        for order in &self.orders {
            days.entry(order.day).or_default().add(order);
        }
        // Days that follow each other, if only those with sales are counted, of which most orders are
        // doubled, are one stretch.
        let mut stretches: Vec<(Vec<Day>, u64)> = Vec::new();
        let mut goes_on = false;
        for (&day, of_day) in &days {
            let is_doubled = 2 * of_day.doubled > of_day.orders;
            match stretches.last_mut() {
                Some((days, different)) if is_doubled && goes_on => {
                    days.push(day);
                    *different += of_day.different;
                }
                _ if is_doubled => stretches.push((vec![day], of_day.different)),
                _ => {}
            }
            goes_on = is_doubled;
        }
        let of_days: HashMap<Day, u64> = stretches
            .into_iter()
            .flat_map(|(days, different)| days.into_iter().map(move |day| (day, different)))
            .collect();
        let is_doubled = |order: &Order| {
            let beside = of_days.get(&order.day).copied().unwrap_or_default();
            order.rows.are_twice(20)
                && match order.has_number {
                    true => u64::from(order.rows.different) >= FEWEST || beside >= FEWEST,
                    false => beside >= FEWEST_UNNUMBERED,
                }
        };
        self.orders.iter().map(is_doubled).collect()
    }

    /// About how many bytes of memory it takes.
    pub(super) fn memory(&self) -> u64 {
        let orders = self.orders.capacity() * size_of::<Order>() + self.numbers.capacity() * 13;
        let held = self.held.capacity() * size_of::<Held>() + self.ends.capacity() * 4;
        (orders + held + self.text.capacity()) as u64
    }
}

/// Of rows that are equal to earlier ones, each as its order and its key, those that count because they
/// were there more than once in the order itself: as often as the order is there, each of its rows is.
fn counting(mut rows: Vec<(u32, u64)>) -> ByHash<u32> {
    rows.sort_unstable();
    let mut counting = ByHash::default();
    for order in rows.chunk_by(|one, next| one.0 == next.0) {
        // The first of equal rows is none of these.
        let times = |same: &[(u32, u64)]| u32::try_from(same.len()).unwrap_or(u32::MAX - 1) + 1;
        let equal = || order.chunk_by(|one, next| one == next);
        let copies = equal().map(times).fold(0, gcd).max(2);
        for same in equal() {
            let more = times(same).div_ceil(copies) - 1;
            if more > 0 {
                counting.insert(same[0].1, more);
            }
        }
    }
    counting
}

/// What tells a row of an order from others.
fn row_key(order: u64, text: &[u8]) -> u64 {
    intern::avalanche(intern::mix(order, intern::hash(text)))
}

fn gcd(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { gcd(other, one % other) }
}

/// The orders of a day.
#[derive(Clone, Copy, Debug, Default)]
struct OfDay {
    orders: u64,
    /// Those of which every row is there twice, and how many different rows these have.
    doubled: u64,
    different: u64,
}

impl OfDay {
    fn add(&mut self, order: &Order) {
        self.orders += 1;
        if order.rows.are_twice(20) {
            self.doubled += 1;
            self.different += u64::from(order.rows.different);
        }
    }
}

impl Rows {
    fn count(&mut self, repeat: Repeat) {
        let count = match repeat {
            Repeat::None | Repeat::AcrossFiles => &mut self.different,
            Repeat::InFile => &mut self.second,
            Repeat::Further => &mut self.further,
        };
        *count = count.saturating_add(1);
    }

    fn add(&mut self, other: Self) {
        self.different = self.different.saturating_add(other.different);
        self.second = self.second.saturating_add(other.second);
        self.further = self.further.saturating_add(other.further);
    }

    /// Whether so many of 20 different rows, at least, are there twice, and not much more often.
    fn are_twice(self, of_twenty: u64) -> bool {
        let [different, second, further] =
            [self.different, self.second, self.further].map(u64::from);
        20 * second >= of_twenty * different && further <= MOST_TIMES * different
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use Repeat::{Further, InFile, None as New};

    fn equal(repeat: Repeat) -> Row<'static> {
        let mut row = Row::new(b"", &[]);
        row.repeat = repeat;
        row
    }

    /// How many of the rows of orders (number, day, what it is equal to) are doubled.
    fn doubled(rows: &[(&str, i32, Repeat)]) -> usize {
        let mut doubled = Doubled::default();
        let standings: Vec<Standing> = rows
            .iter()
            .map(|&(label, day, repeat)| {
                doubled.standing(label.as_bytes(), || b"ann", Day(day), equal(repeat))
            })
            .collect();
        let is_doubled = doubled.doubled();
        let open = standings.into_iter().filter_map(|standing| match standing {
            Standing::Open(order) => Some(is_doubled[order as usize]),
            Standing::Counts => None,
            Standing::Doubled => unreachable!("nothing is known"),
        });
        open.filter(|is_doubled| *is_doubled).count()
    }

    #[test]
    fn an_order_of_which_every_line_is_there_twice_is_doubled() {
        let rows = [("1", 7, New), ("1", 7, New), ("1", 7, InFile), ("1", 7, InFile)];
        assert_eq!(doubled(&rows), 2);
        // Another line that is there once: somebody took another mug.
        assert_eq!(doubled(&[&rows[..], &[("1", 7, New)]].concat()), 0);
        // Three times, and hundreds of times.
        assert_eq!(doubled(&[&rows[..], &[("1", 7, Further); 2]].concat()), 4);
        assert_eq!(doubled(&[&rows[..], &[("1", 7, Further); 200]].concat()), 0);
    }

    #[test]
    fn an_order_of_one_line_is_doubled_among_others() {
        let one = [("1", 7, New), ("1", 7, InFile)];
        assert_eq!(doubled(&one), 0);
        // On the same day, and on the next one with sales.
        for day in [7, 30] {
            assert_eq!(doubled(&[one, [("2", day, New), ("2", day, InFile)]].concat()), 2, "{day}");
        }
        // Most others of the day are there once.
        let others = [("3", 7, New), ("4", 7, New), ("2", 7, New), ("2", 7, InFile)];
        assert_eq!(doubled(&[&one[..], &others].concat()), 0);
    }

    #[test]
    fn without_numbers_many_rows_have_to_be_doubled() {
        let day = |day| [("", day, New), ("", day, InFile)];
        assert_eq!(doubled(&(0..7).flat_map(day).collect::<Vec<_>>()), 0);
        assert_eq!(doubled(&(0..8).flat_map(day).collect::<Vec<_>>()), 8);
    }

    #[test]
    fn what_is_known_is_not_looked_for() {
        let known = Known::default();
        let mut doubled = Doubled::new(Some(known));
        assert_eq!(doubled.standing(b"1", || b"ann", Day(7), equal(InFile)), Standing::Counts);
        let mut first = Doubled::default();
        first.standing(b"1", || b"ann", Day(7), equal(New));
        let key = first.orders[0].key;
        let known = Known { by: Doubles::Orders, orders: HashSet::from([key]), ..Known::default() };
        let mut doubled = Doubled::new(Some(known));
        for (label, repeat, expected) in [
            (b"1", New, Standing::Counts),
            (b"1", InFile, Standing::Doubled),
            (b"2", InFile, Standing::Counts),
        ] {
            assert_eq!(doubled.standing(label, || b"ann", Day(7), equal(repeat)), expected);
        }
    }
}
