//! A shop small enough to check by hand: two regulars and one who came once.

use std::sync::Arc;

use super::*;
use crate::domain::{Archetype, CustomerId, Day, Minute, Money, Month, ProductId};
use crate::results::{
    Catalogue, ChoiceOfK, CleaningReport, Column, ColumnReason, CustomerTable, DateOrderFound,
    Doubles, FileFacts, Incentive, MoneyFrom, MonthlySales, Offer, Offers, Overview, Reason,
    Recommendations, RejectedRow, Rule, Segment, Segmentation,
};
use crate::settings::DecimalMark;

#[test]
fn nothing_comes_of_nothing() {
    assert_eq!(files(&Analysis::default(), &Settings::default()), []);
}

#[test]
fn every_file_is_named_for_what_is_in_it() {
    let files = files(&analysis(), &Settings::default());
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "customers.csv",
            "segment-1-vip-elites.csv",
            "segment-2-silent-browsers.csv",
            "results.json",
            "settings.json"
        ]
    );
    assert!(files[0].bytes.starts_with(&[0xef, 0xbb, 0xbf]), "a byte order mark");
}

#[test]
fn no_list_begins_a_formula_wherever_the_file_had_one() {
    const FORMULA: &str = "=1+1";
    let named = |count: usize| vec![FORMULA.to_owned(); count];
    let mut analysis = analysis();
    let customers = Arc::make_mut(analysis.customers.as_mut().expect("has customers"));
    customers.label = named(3);
    analysis.catalogue = Some(Catalogue { code: named(2), name: named(2) }.into());
    let column = Column { name: FORMULA.to_owned(), meaning: None, reason: ColumnReason::Nothing };
    let mut file = cleaning().files.remove(0);
    file.name = FORMULA.to_owned();
    file.columns = vec![column.clone(), column];
    let mut rejected = RejectedCsv::new(&[file.clone(), file]);
    for file in [0, 1] {
        let rule = Rule::NonPositivePrice;
        rejected.add(&RejectedRow { file, line: 2, rule, fields: named(2) });
    }
    let everybody = (0..3).map(CustomerId::from_index).collect();
    let lists = [
        (customers_csv(&analysis), 12),
        (chosen_csv(&analysis, everybody), 12),
        (segment_csv(&analysis, SegmentId(0)), 8),
        (Some(rejected.finish()), 8),
    ];
    for (list, formulas) in lists {
        let list = list.expect("there is such a list");
        let mut found = 0;
        for row in list.trim_start_matches('\u{feff}').lines() {
            for cell in row.split(',') {
                let cell = cell.trim_start_matches('"');
                assert!(!cell.starts_with(['=', '@', '\t']), "{cell} in {row}");
                found += usize::from(cell.starts_with("'=1+1"));
            }
        }
        assert_eq!(found, formulas, "cells of the file in {list}");
    }
}

/// Three customers in label order, two segments, two products; everything but a model.
pub(super) fn analysis() -> Analysis {
    let day = |month, day| Day::from_civil(2011, month, day).expect("a day that exists");
    let money = |units: i64| Money::from_ticks(units * Money::TICKS_PER_UNIT);
    let customers = CustomerTable {
        label: vec!["=HYPERLINK()".to_owned(), "Müller".to_owned(), "Zoë".to_owned()],
        recency: vec![40, 1, 2],
        orders: vec![1, 2, 1],
        lines: vec![2, 3, 1],
        monetary: vec![money(20), Money::from_ticks(705_000), money(100)],
        first: vec![day(11, 1), day(11, 20), day(12, 8)],
        last: vec![day(11, 1), day(12, 9), day(12, 8)],
        scores: vec![[1, 1, 1], [4, 4, 3], [3, 1, 4]],
        levels: 4,
        frequency: None,
        edges: [vec![], vec![], vec![]],
        returned_lines: vec![0, 0, 1],
        returned: vec![Money::ZERO, Money::ZERO, Money::from_ticks(25_000)],
        ..CustomerTable::default()
    };
    let segment = |archetype, customers, revenue: Money| Segment {
        name: SegmentName::only(archetype),
        customers,
        revenue,
        revenue_share: revenue.units() / 190.5,
        centroid: [3.5, 2.5, 3.5],
        mean_recency: 1.5,
        mean_orders: 1.5,
        mean_lines: 2.0,
        mean_monetary: revenue.units() / f64::from(customers),
    };
    let segmentation = Segmentation {
        segments: vec![
            segment(Archetype::VipElites, 2, Money::from_ticks(1_705_000)),
            segment(Archetype::SilentBrowsers, 1, money(20)),
        ],
        of: vec![SegmentId(1), SegmentId(0), SegmentId(0)],
        choice: ChoiceOfK::Asked,
        inertia: 5.5,
        quality: None,
        sweep: vec![],
        knee: None,
    };
    let offer = |product| Offer { incentive: Incentive::EliteClub, product, companion: None };
    Analysis {
        cleaning: Some(cleaning().into()),
        overview: Some(overview(Minute::of(day(11, 1), 0), Minute::of(day(12, 9), 600)).into()),
        catalogue: Some(
            Catalogue {
                code: vec!["A1".to_owned(), "B2".to_owned()],
                name: vec!["RULER, 12\"".to_owned(), "-50% BÄR".to_owned()],
            }
            .into(),
        ),
        customers: Some(customers.into()),
        segmentation: Some(segmentation.into()),
        recommendations: Some(
            Recommendations {
                start: vec![0, 1, 3, 3],
                product: vec![ProductId(0), ProductId(1), ProductId(0)],
                score: vec![1.0, 1.0, 0.5],
                reason: vec![Reason::Popular(2), Reason::Bought(ProductId(0)), Reason::Repeat(2)],
            }
            .into(),
        ),
        offers: Some(
            Offers {
                of: vec![offer(Some(ProductId(0))), offer(Some(ProductId(1))), offer(None)],
                newcomer: vec![],
            }
            .into(),
        ),
        ..Analysis::default()
    }
}

fn cleaning() -> CleaningReport {
    CleaningReport {
        files: vec![FileFacts {
            name: "shop.csv".to_owned(),
            bytes: 300,
            rows: 7,
            compression: "none".to_owned(),
            inside: vec![],
            left_out: vec![],
            encoding: "UTF-8".to_owned(),
            misfits: 0,
            separator: ';',
            platform: None,
            date_form: "YYYY-MM-DD hh:mm".to_owned(),
            date_order: DateOrderFound::Certain,
            money: MoneyFrom::Price,
            decimal: DecimalMark::Point,
            open_numbers: vec![],
            currency: None,
            doubles: Doubles::Nothing,
            header_line: 1,
            columns: vec![],
        }],
        rows_read: 7,
        steps: vec![],
        rows_kept: 6,
        without_description: 0,
        duplicates: 0,
        repeated: 0,
        implausible: Vec::new(),
        days: None,
        currencies: vec![],
        countries: vec![],
        outcome: crate::results::Outcome::default(),
        readings: Vec::new(),
        notes: Vec::new(),
        statuses: Vec::new(),
        suspects: crate::results::Suspects::default(),
    }
}

fn overview(first: Minute, last: Minute) -> Overview {
    let revenue = Money::from_ticks(1_905_000);
    let month = MonthlySales {
        month: Month { year: 2011, month: 11 },
        revenue,
        orders: 4,
        customers: 3,
        complete: false,
    };
    Overview {
        customers: 3,
        orders: 4,
        products: 2,
        lines: 6,
        revenue,
        repeat_rate: 1.0 / 3.0,
        first,
        last,
        reference_day: last.day().plus(1),
        months: vec![month],
        concentration: vec![],
        hours: [[0; 24]; 7],
        retention: vec![],
    }
}
