//! Sales -> who comes back, by the period of the first purchase.

use super::overview::position;
use super::visits::Visits;
use crate::domain::{Minute, Month};
use crate::results::{Cohort, Retention};

/// The lengths of periods in months.
const LENGTHS: [u8; 3] = [1, 3, 12];

/// More cohorts than this are not read as a triangle: the periods get longer, and with the longest
/// ones the oldest cohorts are left out. One wrong date must not make ten thousand of them.
const MOST: usize = 36;

/// Who comes back, for each length of periods that gives at most 36 cohorts, and for years. None
/// without any sale.
pub(super) fn retention(visits: &Visits, first: Minute, last: Minute) -> Vec<Retention> {
    if visits.all().is_empty() {
        return Vec::new();
    }
    let until = last.day().plus(1).month();
    let mut triangles: Vec<Triangle> = LENGTHS
        .into_iter()
        .filter_map(|months| {
            let length = usize::from(months);
            let period = |minute: Minute| position(minute.day().month()) / length;
            let count = period(last) + 1 - period(first);
            let is_longest = months == LENGTHS[LENGTHS.len() - 1];
            let kept = count.min(MOST);
            let from = period(last) + 1 - kept;
            let cohort = |index: usize| Cohort {
                from: month((from + index) * length),
                customers: 0,
                returned: vec![0; kept - 1 - index],
            };
            let complete = position(until) / length > period(last);
            let cohorts = (0..kept).map(cohort).collect();
            (count <= MOST || is_longest)
                .then_some(Triangle { from, retention: Retention { months, cohorts, complete } })
        })
        .collect();
    let mut bought = Vec::new();
    for visits in visits.by_customer() {
        bought.clear();
        bought.extend(visits.iter().map(|visit| position(visit.day.month())));
        bought.sort_unstable();
        bought.dedup();
        for triangle in &mut triangles {
            triangle.add(&bought);
        }
    }
    triangles.into_iter().map(|triangle| triangle.retention).collect()
}

/// Cohorts that are being counted.
struct Triangle {
    /// The first cohort's period, in periods since year 0.
    from: usize,
    retention: Retention,
}

impl Triangle {
    /// Counts a customer who bought in these months since year 0, which rise.
    fn add(&mut self, bought: &[usize]) {
        let length = usize::from(self.retention.months);
        let mut periods = bought.iter().map(|month| month / length);
        let Some(first) = periods.next() else { return };
        let Some(cohort) = first.checked_sub(self.from) else { return };
        let cohort = &mut self.retention.cohorts[cohort];
        cohort.customers += 1;
        let mut before = first;
        for period in periods {
            if period > before {
                cohort.returned[period - first - 1] += 1;
            }
            before = period;
        }
    }
}

/// The month at a position since year 0.
fn month(position: usize) -> Month {
    let year = i32::try_from(position / 12).unwrap_or(i32::MAX);
    Month { year, month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12][position % 12] }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;
    use crate::domain::Day;
    use crate::engine::import::Transactions;

    fn day(year: i32, month: u8, day: u8) -> i32 {
        Day::from_civil(year, month, day).expect("exists").0
    }

    fn of(sales: &Transactions) -> Vec<Retention> {
        let minutes = || sales.lines.minute.iter().copied();
        retention(
            &Visits::of(sales),
            minutes().min().expect("a sale"),
            minutes().max().expect("a sale"),
        )
    }

    fn rows(retention: &Retention) -> Vec<(String, u32, Vec<u32>)> {
        let row =
            |cohort: &Cohort| (cohort.from.to_string(), cohort.customers, cohort.returned.clone());
        retention.cohorts.iter().map(row).collect()
    }

    #[test]
    fn customers_are_in_the_cohort_of_their_first_purchase_and_count_in_each_period_once() {
        // Customer 0: December, twice in February, April. Customer 1: December alone. Customer 2:
        // February, then March.
        let sales = shop(&[
            (0, 0, 0, day(2010, 12, 1), 1),
            (0, 1, 0, day(2011, 2, 1), 1),
            (0, 2, 0, day(2011, 2, 9), 1),
            (0, 3, 0, day(2011, 4, 29), 1),
            (1, 4, 0, day(2010, 12, 31), 1),
            (2, 5, 0, day(2011, 2, 2), 1),
            (2, 6, 0, day(2011, 3, 2), 1),
        ]);
        let [months, quarters, years] = &of(&sales)[..] else { panic!("three lengths") };
        assert_eq!((months.months, quarters.months, years.months), (1, 3, 12));
        assert_eq!(
            rows(months),
            [
                ("2010-12".to_owned(), 2, vec![0, 1, 0, 1]),
                ("2011-01".to_owned(), 0, vec![0, 0, 0]),
                ("2011-02".to_owned(), 1, vec![1, 0]),
                ("2011-03".to_owned(), 0, vec![0]),
                ("2011-04".to_owned(), 0, vec![]),
            ]
        );
        // Quarters begin in October, January and April; customer 2 came back within the first.
        assert_eq!(
            rows(quarters),
            [
                ("2010-10".to_owned(), 2, vec![1, 1]),
                ("2011-01".to_owned(), 1, vec![0]),
                ("2011-04".to_owned(), 0, vec![]),
            ]
        );
        assert_eq!(
            rows(years),
            [("2010-01".to_owned(), 2, vec![1]), ("2011-01".to_owned(), 1, vec![])]
        );
        assert!(!months.complete && !quarters.complete && !years.complete);
    }

    #[test]
    fn a_period_is_complete_when_its_last_day_is_there() {
        let until = |date| {
            let sales = shop(&[(0, 0, 0, day(2010, 12, 1), 1), (0, 1, 0, date, 1)]);
            of(&sales).iter().map(|retention| retention.complete).collect::<Vec<_>>()
        };
        assert_eq!(until(day(2011, 4, 30)), [true, false, false]);
        assert_eq!(until(day(2011, 6, 30)), [true, true, false]);
        assert_eq!(until(day(2011, 12, 31)), [true, true, true]);
    }

    #[test]
    fn one_wrong_date_leaves_the_newest_years() {
        let sales = shop(&[
            (0, 0, 0, day(70, 1, 1), 1),
            (1, 1, 0, day(2010, 5, 1), 1),
            (1, 2, 0, day(2011, 5, 1), 1),
        ]);
        let [years] = &of(&sales)[..] else { panic!("years alone") };
        assert_eq!((years.months, years.cohorts.len()), (12, 36));
        assert_eq!(rows(years)[0], ("1976-01".to_owned(), 0, vec![0; 35]));
        assert_eq!(rows(years)[34], ("2010-01".to_owned(), 1, vec![1]));
        assert_eq!(years.cohorts.iter().map(|cohort| cohort.customers).sum::<u32>(), 1);
    }
}
