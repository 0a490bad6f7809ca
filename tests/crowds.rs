//! Segments of strange crowds: nobody, one, two, all alike, a million.

use regulars::domain::{CustomerId, Day, Minute, Money, OrderId};
use regulars::engine::customers::{Visits, describe, overview};
use regulars::engine::import::Transactions;
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::offers::offers;
use regulars::engine::segments::segment;
use regulars::results::{ChoiceOfK, Recommendations, Segmentation};
use regulars::settings::{Measures, Settings};
use regulars::wording::{Words, segment_name};

/// One line for each customer: (day, ticks).
fn shop(rows: impl Iterator<Item = (i32, i64)>) -> Transactions {
    let mut sales = Transactions::default();
    for (index, (day, ticks)) in rows.enumerate() {
        sales.customers.push(index.to_string());
        sales.lines.customer.push(CustomerId::from_index(index));
        sales.lines.order.push(OrderId::from_index(index));
        sales.lines.minute.push(Minute::of(Day(day), 0));
        sales.lines.quantity.push(1.0);
        sales.lines.amount.push(Money::from_ticks(ticks));
        sales.orders += 1;
    }
    sales
}

fn segmented(sales: &Transactions, change: impl Fn(&mut Settings)) -> Segmentation {
    let mut settings = Settings::default();
    change(&mut settings);
    let plan = settings.check().expect("in range");
    let table = describe(sales, &plan);
    let host = NativeHost::new(2, |_| Ok(()));
    let found = block_on(segment(&table, &plan, &host)).expect("not cancelled");
    let made = offers(&table, &found, &Recommendations::default());
    assert_eq!(made.of.len(), table.len());
    assert_eq!(made.newcomer.len(), found.segments.len());
    assert_eq!(found.of.len(), table.len());
    assert_eq!(overview(sales, &Visits::of(sales), &plan).concentration.len(), 101);
    found
}

#[test]
fn nobody_has_no_segment() {
    let found = segmented(&Transactions::default(), |_| ());
    assert!(found.segments.is_empty() && found.sweep.is_empty());
}

#[test]
fn one_customer_and_customers_alike_are_one_segment() {
    for measures in [Measures::Scores, Measures::Logarithms] {
        for k in [None, Some(8)] {
            for customers in [1, 500] {
                let found = segmented(&shop((0..customers).map(|_| (10, 100))), |settings| {
                    settings.segments.measures = measures;
                    settings.segments.k = k;
                });
                assert_eq!(found.segments.len(), 1);
                assert_eq!(found.choice, ChoiceOfK::FewDistinct);
                assert_eq!(found.quality, None);
                assert_eq!(segment_name(found.segments[0].name, Words::ENGLISH), "Casual Shoppers");
            }
        }
    }
}

#[test]
fn two_customers_are_two_segments() {
    for measures in [Measures::Scores, Measures::Logarithms] {
        let found = segmented(&shop([(10, 100), (300, 9_000_000)].into_iter()), |settings| {
            settings.segments.measures = measures;
        });
        assert_eq!(found.segments.len(), 2);
        assert!(found.segments[0].mean_monetary > found.segments[1].mean_monetary);
        assert_ne!(found.segments[0].name, found.segments[1].name);
        assert!(found.segments[0].name.archetype < found.segments[1].name.archetype);
    }
}

#[test]
fn the_largest_amounts_do_not_overflow() {
    for measures in [Measures::Scores, Measures::Logarithms] {
        let rows = (0..50).map(|index| (index, if index % 2 == 0 { i64::MAX } else { 1 }));
        let found = segmented(&shop(rows), |settings| settings.segments.measures = measures);
        let share: f64 = found.segments.iter().map(|segment| segment.revenue_share).sum();
        assert!((share - 1.0).abs() < 1e-9);
        assert!(found.inertia.is_finite());
    }
}

#[test]
fn a_million_customers_with_one_row_each() {
    // Days and amounts from multiplicative permutations: about 730,000 distinct pairs.
    let rows = (0..1_000_000_i64).map(|index| {
        let day = i32::try_from(index * 7_919 % 731).expect("small");
        (day, index * 104_729 % 1_000_003 * 50 + 1)
    });
    let sales = shop(rows);
    for measures in [Measures::Scores, Measures::Logarithms] {
        let found = segmented(&sales, |settings| settings.segments.measures = measures);
        assert!(found.segments.len() > 1);
        let sizes: u32 = found.segments.iter().map(|segment| segment.customers).sum();
        assert_eq!(sizes, 1_000_000);
        assert_eq!(found.quality.expect("several").sampled, measures == Measures::Logarithms);
    }
}
