//! How the figures of the shop come about.

use super::{How, amount, divided};
use crate::chart::cohorts::Cohorts;
use crate::chart::concentration::Concentration;
use crate::chart::worth::Worth;
use crate::results::{CleaningReport, MoneyFrom, Overview};
use crate::settings::{Settings, Treatment};
use crate::ui::glossary::Term;
use crate::wording::Words;

/// How a key figure comes about, by the name of the figure.
pub(crate) fn figure(
    name: &str,
    overview: &Overview,
    report: Option<&CleaningReport>,
    settings: &Settings,
    words: Words,
) -> Option<How> {
    let worth = report.map_or(Worth::Money, Worth::of);
    let whole = |units: f64| amount(units, worth, words);
    let lines = ("cleaning-rows-kept", words.count(overview.lines));
    let (customers, orders) = (words.count(overview.customers), words.count(overview.orders));
    let revenue = overview.revenue.units();
    let how = match name {
        "customers" => How { inputs: vec![lines], ..How::new(Term::Customer, "help-customers") },
        "orders" => How { inputs: vec![lines], ..How::new(Term::Order, "help-orders") },
        "revenue" => {
            let from = report.and_then(|report| Some(report.files.first()?.money));
            let formula = match from {
                Some(MoneyFrom::Amount) => "help-revenue-amount",
                Some(MoneyFrom::Total) => "help-revenue-total",
                Some(MoneyFrom::Pieces) => "help-revenue-pieces",
                Some(MoneyFrom::Price) | None => "help-revenue-price",
            };
            How { inputs: vec![lines], ..How::new(Term::Revenue, formula) }
        }
        "average-order" => {
            let average = overview.average_order();
            let average = match worth {
                Worth::Money => words.money(average),
                Worth::Pieces => words.decimal(average.units(), 1),
            };
            let sum = divided(&whole(revenue), &orders, &average);
            How { sum, ..How::new(Term::AverageOrder, "help-average-order") }
        }
        "repeat-rate" => {
            let rate = words.percent(overview.repeat_rate, 1);
            let sum = divided(&words.count(overview.returned()), &customers, &rate);
            How { sum, ..How::new(Term::RepeatRate, "help-repeat-rate") }
        }
        "period" => {
            let formula = match settings.customers.reference_day {
                Some(_) => "help-today-chosen",
                None => "help-today",
            };
            let inputs = vec![
                ("help-first-sale", words.day(overview.first.day())),
                ("help-last-sale", words.day(overview.last.day())),
                ("overview-period", words.days(overview.days())),
                ("term-today", words.day(overview.reference_day)),
            ];
            How { inputs, ..How::new(Term::Today, formula) }
        }
        _ => return None,
    };
    Some(how)
}

/// How much the best customers bring.
pub(crate) fn concentration(overview: &Overview, worth: Worth, words: Words) -> Option<How> {
    let (percent, share) = Concentration::of(overview, worth, words).top()?;
    let revenue = overview.revenue.units();
    let whole = |units: f64| amount(units, worth, words);
    let sum = divided(&whole(revenue * share), &whole(revenue), &words.percent(share, 1));
    let best = f64::from(overview.customers) * percent as f64 / 100.0;
    let decimals = if best.fract() > 0.0 { 1 } else { 0 };
    let inputs = vec![
        ("overview-customers", words.count(overview.customers)),
        ("help-best-customers", words.decimal(best, decimals)),
    ];
    Some(How { sum, inputs, ..How::new(Term::Concentration, "help-concentration") })
}

/// How many come back one period later.
pub(crate) fn cohorts(cohorts: &Cohorts, words: Words) -> Option<How> {
    let (returned, customers) = cohorts.all(0)?;
    let share = f64::from(returned) / f64::from(customers);
    let sum = divided(&words.count(returned), &words.count(customers), &words.percent(share, 1));
    Some(How { sum, ..How::new(Term::Cohort, "help-cohorts") })
}

/// Which rows count.
pub(crate) fn cleaning(report: &CleaningReport, settings: &Settings, words: Words) -> How {
    let (kept, read) = (report.rows_kept, report.rows_read);
    let share = kept as f64 / read.max(1) as f64;
    let rules = &settings.import.rules;
    let treated = |treatment: Treatment| match treatment {
        Treatment::Keep => words.text("help-keep").to_owned(),
        Treatment::Drop => words.text("help-drop").to_owned(),
    };
    let settings = vec![
        ("setting-price-limit", words.decimal(rules.price_limit, 2)),
        ("rule-duplicate", treated(rules.duplicates)),
        ("rule-repeated", treated(rules.repeated)),
        ("rule-implausible-day", treated(rules.implausible_days)),
        ("rule-overlapping", treated(rules.overlapping)),
        ("rule-doubled", treated(rules.doubled)),
        ("rule-charge", treated(rules.charges)),
        ("rule-returned", treated(rules.returned)),
    ];
    let sum = divided(&words.count(kept), &words.count(read), &words.percent(share, 1));
    How { sum, settings, ..How::new(Term::Cleaning, "help-cleaning") }
}
