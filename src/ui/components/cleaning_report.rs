//! What became of the file's rows: every rule with what it took and examples, and how the file was
//! understood.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{CleaningReport, CleaningStep, Column, FileFacts, Meaning};
use crate::ui::format::{Locale, locale};
use crate::wording;

/// What became of the file's rows.
#[component]
pub(crate) fn Cleaning(report: Arc<CleaningReport>) -> impl IntoView {
    let locale = locale();
    let steps = report.steps.iter().map(|step| view! { <Step step=step.clone() /> }).collect_view();
    view! {
        <section class="panel cleaning" aria-labelledby="cleaning" data-test="cleaning">
            <h2 id="cleaning">"From the file to sales"</h2>
            <p>{kept(&report, locale)}</p>
            <ol class="cleaning__steps">
                <li class="cleaning__step">
                    <span class="cleaning__rule">"Rows in the file"</span>
                    <span class="cleaning__left" data-test="rows-read">
                        {locale.count(report.rows_read)}
                    </span>
                </li>
                {steps}
            </ol>
            <FileFactsList facts=report.file.clone() />
            <p class="section__note">{asides(&report, locale)}</p>
        </section>
    }
}

/// One rule.
#[component]
fn Step(step: CleaningStep) -> impl IntoView {
    let locale = locale();
    let test = format!("{:?}", step.rule);
    let samples = step
        .samples
        .iter()
        .map(|row| {
            view! {
                <li>
                    <span class="cleaning__line">{format!("line {}", locale.count(row.line))}</span>
                    <code>{row.text.clone()}</code>
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="cleaning__step" data-test=format!("rule-{test}")>
            <span class="cleaning__rule">{wording::rule_title(step.rule)}</span>
            <span class="cleaning__dropped" data-test=format!("dropped-{test}")>
                {match step.dropped {
                    0 => "none".to_owned(),
                    dropped => format!("\u{2212}{}", locale.count(dropped)),
                }}
            </span>
            <span class="cleaning__left" data-test=format!("left-{test}")>
                {locale.count(step.left)}
            </span>
            <p class="cleaning__reason">{wording::rule_explanation(step.rule)}</p>
            {(!step.samples.is_empty()).then(|| view! {
                <details class="cleaning__samples">
                    <summary>"Examples"</summary>
                    <ul>{samples}</ul>
                </details>
            })}
        </li>
    }
}

/// How the file was understood.
#[component]
fn FileFactsList(facts: FileFacts) -> impl IntoView {
    let locale = locale();
    let columns = facts
        .columns
        .iter()
        .map(|column| {
            view! {
                <li class="cleaning__column" data-used=column.meaning.is_some().to_string()>
                    <code>{column.name.clone()}</code>
                    <span>{taken_for(column)}</span>
                </li>
            }
        })
        .collect_view();
    let compression = match facts.compression.as_str() {
        "none" => String::new(),
        compression => format!(", compressed with {compression}"),
    };
    view! {
        <h3>"How the file was understood"</h3>
        <p>
            {format!(
                "{} ({}{compression}), encoded as {}, fields separated by {}.",
                facts.name,
                locale.bytes(facts.bytes),
                facts.encoding,
                separator_name(facts.separator),
            )}
        </p>
        <ul class="cleaning__columns" data-test="columns">{columns}</ul>
    }
}

/// The result in a sentence.
fn kept(report: &CleaningReport, locale: Locale) -> String {
    if report.rows_read == 0 {
        return "The file has no rows.".to_owned();
    }
    let share = report.rows_kept as f64 / report.rows_read as f64;
    format!(
        "{} of {} are sales that say something about a customer ({}). The others were dropped, \
         each by the first rule that applies.",
        locale.count(report.rows_kept),
        locale.of(report.rows_read, "row", "rows"),
        locale.percent(share, 1),
    )
}

/// What was seen but changes nothing.
fn asides(report: &CleaningReport, locale: Locale) -> String {
    let mut asides = format!(
        "{} without a product description, {} equal to an earlier one.",
        locale.of(report.without_description, "row", "rows"),
        locale.of(report.duplicates, "row", "rows"),
    );
    if report.countries > 0 {
        let countries = locale.of(u64::from(report.countries), "country", "countries");
        asides.push_str(&format!(" Customers from {countries}."));
    }
    asides
}

fn taken_for(column: &Column) -> &'static str {
    match column.meaning {
        Some(Meaning::Customer) => "customer",
        Some(Meaning::Order) => "order",
        Some(Meaning::Product) => "product",
        Some(Meaning::Description) => "product description",
        Some(Meaning::Quantity) => "quantity",
        Some(Meaning::Price) => "price of one piece",
        Some(Meaning::Date) => "date",
        Some(Meaning::Country) => "country",
        None => "not used",
    }
}

fn separator_name(separator: char) -> String {
    match separator {
        ',' => "commas".to_owned(),
        ';' => "semicolons".to_owned(),
        '\t' => "tabs".to_owned(),
        '|' => "vertical bars".to_owned(),
        other => format!("\u{201c}{other}\u{201d}"),
    }
}
