//! What counts once, or not at all, unless the user says otherwise: orders and rows that stand in a file
//! twice, charges, purchases that came back.

use std::io::Cursor;

use proptest::prelude::*;
use regulars::engine::import::Imported;
use regulars::results::{Doubles, Rule};
use regulars::settings::{CleaningRules, Settings};

use crate::shops::{self, LANGUAGES, Line, orders};
use crate::{check_invariants, read_bytes, read_with};

/// Reads a text by itself, and with other rules.
fn read(text: &str) -> Imported {
    let read = read_bytes(text.as_bytes()).expect("a shop");
    check_invariants(&read);
    read
}

fn read_by(text: &str, rules: CleaningRules) -> Imported {
    let mut settings = Settings::default();
    settings.import.rules = rules;
    let bytes = text.as_bytes().to_vec();
    let length = bytes.len() as u64;
    read_with(Cursor::new(bytes), length, settings).expect("a shop")
}

fn step(read: &Imported, rule: Rule) -> Option<(u64, f64)> {
    let step = read.report.steps.iter().find(|step| step.rule == rule)?;
    Some((step.dropped, step.amount?.units()))
}

fn revenue(read: &Imported) -> f64 {
    read.report.outcome.revenue.units()
}

/// The lines under the names of a language.
fn written(lines: &[Line], language: usize) -> String {
    let rows = lines.iter().map(|line| line.fields().join(";") + "\n");
    LANGUAGES[language].join(";") + "\n" + &rows.collect::<String>()
}

#[test]
fn equal_lines_that_follow_each_other_may_be_meant() {
    let text = "order,date,customer,product,quantity,price\n\
        1,2024-01-05,ann,mug,1,5\n1,2024-01-05,ann,mug,1,5\n2,2024-01-06,bob,cup,1,4\n";
    let read = read(text);
    assert_eq!((read.report.rows_kept, revenue(&read)), (3, 14.0));
    assert_eq!(read.report.files[0].doubles, Doubles::Nothing);
}

#[test]
fn an_order_whose_lines_are_scattered_is_not_doubled() {
    // Two tills write in turns; somebody took another mug.
    let text = "order,date,customer,product,quantity,price\n\
        1,2024-01-05,ann,mug,1,5\n2,2024-01-05,bob,cup,1,4\n1,2024-01-05,ann,mug,1,5\n\
        2,2024-01-05,bob,pot,1,9\n1,2024-01-05,ann,pan,1,20\n";
    let read = read(text);
    assert_eq!((read.report.rows_kept, revenue(&read)), (5, 43.0));
    assert_eq!(step(&read, Rule::Doubled), None);
}

#[test]
fn charges_are_no_products() {
    let text = "order,date,customer,sku,description,quantity,price\n\
        1,2024-01-05,ann,A1,Mug,1,5\n1,2024-01-05,ann,POST,Postage,1,3\n\
        1,2024-01-05,ann,M,Manual,1,2.50\n2,2024-01-06,bob,A2,Vintage postage stamp mug,1,4\n";
    let read = read(text);
    assert_eq!(step(&read, Rule::Charge), Some((2, 5.5)));
    assert_eq!((read.report.rows_kept, revenue(&read)), (2, 9.0));
    assert_eq!(read.transactions.catalogue.code, ["A1", "A2"]);
    let study = read_by(text, CleaningRules::study());
    assert_eq!((study.report.rows_kept, revenue(&study)), (4, 14.5));
}

#[test]
fn the_postage_in_the_total_of_an_order_stays() {
    let text = "Order ID,Date,Customer,Product,Order Total\n\
        1,2024-01-05,ann,Postage,30\n1,2024-01-05,ann,Mug,30\n2,2024-01-06,bob,Cup,12\n\
        2,2024-01-06,bob,Pan,12\n3,2024-01-07,ann,Cup,8\n4,2024-01-08,ann,Cup,8\n";
    assert_eq!(revenue(&read(text)), 58.0);
}

#[test]
fn what_came_back_is_taken_off() {
    let text = "order,date,customer,product,quantity,price\n\
        1,2024-01-05,ann,mug,5,10\n1,2024-01-05,ann,soap,2,3\n2,2024-02-05,ann,mug,2,12\n\
        3,2024-03-01,ann,mug,-3,10\n4,2024-01-07,bob,cup,1,7\n5,2024-01-09,bob,cup,-1,7\n\
        6,2024-01-10,cid,pot,1,20\n7,2024-01-13,cid,lamp,-1,8\n";
    let read = read(text);
    // Two mugs at 12 and one at 10, the cup, and 8 off the pot.
    assert_eq!(step(&read, Rule::Returned), Some((0, 49.0)));
    assert_eq!(revenue(&read), 40.0 + 6.0 + 12.0);
    assert_eq!(read.transactions.customers, ["ann", "cid"]);
    assert_eq!(read.report.outcome.customers, 2);
    assert!(shops::notes(&read).contains("1 customer gave everything back"));
    let study = read_by(text, CleaningRules::study());
    assert_eq!((revenue(&study), study.transactions.customers.len()), (107.0, 3));
}

#[test]
fn a_shop_of_which_everything_came_back_is_read_all_the_same() {
    let text = "order,date,customer,product,quantity,price\n\
        1,2024-01-05,ann,mug,1,5\n2,2024-01-06,ann,mug,-1,5\n";
    let read = read(text);
    assert_eq!((read.transactions.customers.len(), revenue(&read)), (1, 5.0));
    assert!(shops::notes(&read).contains("All that was bought came back"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Orders that stand in a file once more, wherever they come again, count once; the study counts
    /// them twice.
    #[test]
    fn orders_that_come_again_count_once(
        lines in orders(),
        language in 0..LANGUAGES.len(),
        share in 0.1_f64..1.0,
    ) {
        let text = written(&lines, language);
        let from = lines.last().map_or(0.0, |line| f64::from(line.order) * (1.0 - share));
        let again: Vec<Line> =
            lines.iter().filter(|line| f64::from(line.order) > from).cloned().collect();
        let is_apart = again[0].order != lines[lines.len() - 1].order;
        prop_assume!(is_apart);
        let doubled = text + written(&again, language).split_once('\n').expect("a header").1;
        shops::check(&read(&doubled), &lines, "doubled orders")?;
        let study = read_by(&doubled, CleaningRules::study());
        prop_assert_eq!(study.report.rows_kept, (lines.len() + again.len()) as u64);
    }

    /// A file that holds every row twice, one behind the other, comes to what it holds.
    #[test]
    fn a_file_with_every_row_twice_counts_once(lines in orders(), language in 0..LANGUAGES.len()) {
        let twice: Vec<Line> = lines.iter().flat_map(|line| [line.clone(), line.clone()]).collect();
        let read = read(&written(&twice, language));
        shops::check(&read, &lines, "rows that stand there twice")?;
        prop_assert_eq!(read.report.files[0].doubles, Doubles::Rows);
    }
}
