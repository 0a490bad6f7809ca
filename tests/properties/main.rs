//! What holds for every shop: the number of threads and the order of rows change nothing, nothing
//! bought is recommended as new, and strange files give a result or a clear failure.

mod shop;
mod strange;

use std::collections::BTreeSet;

use regulars::domain::CustomerId;
use regulars::protocol::encode;
use regulars::results::Analysis;
use regulars::settings::{Candidates, Seed, Settings};

use shop::{Row, analyse, csv, part_of_the_sample};

/// Settings that train only as long as a test needs.
fn quick() -> Settings {
    let mut settings = Settings::default();
    settings.recommend.epochs = 2;
    settings.segments.starts = 10;
    settings
}

fn finished(rows: &[Row], settings: &Settings, threads: usize) -> Analysis {
    let (analysis, failure) = analyse(&csv(rows), settings, threads);
    assert_eq!(failure, None);
    assert!(analysis.offers.is_some(), "the last part is there");
    analysis
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let rows = part_of_the_sample(40);
    let one = encode(&finished(&rows, &quick(), 1));
    for threads in [2, 4] {
        assert!(one == encode(&finished(&rows, &quick(), threads)), "{threads} threads");
    }
}

#[test]
fn the_order_of_rows_changes_nothing_but_line_numbers() {
    let mut rows = part_of_the_sample(40);
    let forth = finished(&rows, &quick(), 2);
    // A fixed permutation: by the remainder of a multiple of the position.
    let count = rows.len();
    let mut order: Vec<_> = (0..count).collect();
    order.sort_by_key(|&index| (index * 7_919 % count, index));
    rows = order.into_iter().map(|index| rows[index].clone()).collect();
    let back = finished(&rows, &quick(), 2);
    assert_eq!(forth.overview, back.overview);
    assert_eq!(forth.catalogue, back.catalogue);
    assert_eq!(forth.customers, back.customers);
    assert_eq!(forth.segmentation, back.segmentation);
    assert_eq!(forth.models, back.models);
    assert_eq!(forth.recommendations, back.recommendations);
    assert_eq!(forth.offers, back.offers);
    let left = |analysis: &Analysis| {
        let steps = &analysis.cleaning.as_ref().expect("was read").steps;
        steps.iter().map(|step| (step.rule, step.dropped, step.left)).collect::<Vec<_>>()
    };
    assert_eq!(left(&forth), left(&back));
}

#[test]
fn nothing_bought_is_recommended_as_new() {
    let rows = part_of_the_sample(40);
    // What anybody bought, by the labels in the file.
    let bought: BTreeSet<_> = rows
        .iter()
        .filter(|row| row.is_sale())
        .map(|row| (row.customer(), row.product().to_uppercase()))
        .collect();
    for per_customer in [1, 5, 50] {
        let mut settings = quick();
        settings.recommend.per_customer = per_customer;
        settings.recommend.candidates = Candidates::New;
        let analysis = finished(&rows, &settings, 2);
        let customers = analysis.customers.as_ref().expect("there are customers");
        let catalogue = analysis.catalogue.as_ref().expect("there are products");
        let recommendations = analysis.recommendations.as_ref().expect("was recommended");
        for customer in (0..customers.len()).map(CustomerId::from_index) {
            let range = recommendations.of(customer);
            assert!(range.len() <= usize::from(per_customer));
            let mut seen = BTreeSet::new();
            for place in range {
                let product = recommendations.product[place];
                assert!(seen.insert(product), "a product is recommended twice");
                let label = customers.label[customer.index()].as_str();
                let code = catalogue.code[product.index()].to_uppercase();
                assert!(!bought.contains(&(label, code.clone())), "{label} has bought {code}");
            }
        }
    }
}

#[test]
fn another_seed_is_another_training_but_the_same_shop() {
    let rows = part_of_the_sample(80);
    let mut other = quick();
    other.seed = Seed(43);
    let (one, two) = (finished(&rows, &quick(), 2), finished(&rows, &other, 2));
    assert_eq!(one.customers, two.customers);
    assert_eq!(one.overview, two.overview);
    assert_ne!(one.epochs, two.epochs, "initial weights come from the seed");
}
