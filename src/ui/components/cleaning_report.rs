//! What became of the file's rows: every rule with what it took and examples, and how the file was
//! understood.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{
    CleaningReport, CleaningStep, Column, DateOrderFound, FileFacts, Meaning, MoneyFrom,
};
use crate::settings::DateOrder;
use crate::ui::format::{Locale, day, locale};
use crate::ui::state::State;
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
        "workbook" => format!(", a workbook: {}", facts.inside.join(", ")),
        "zip" => format!(", an archive: {}", facts.inside.join(", ")),
        compression => format!(", compressed with {compression}"),
    };
    let left_out = (!facts.left_out.is_empty()).then(|| {
        let told = format!(
            "Not read, because its columns are others or it is smaller: {}.",
            facts.left_out.join(", ")
        );
        view! { <p class="note" role="note" data-test="left-out">{told}</p> }
    });
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
        {left_out}
        <p data-test="values">{values(&facts)}</p>
        <DateOrderNote facts=facts.clone() />
        <ul class="cleaning__columns" data-test="columns">{columns}</ul>
    }
}

/// What platform, dates and money were taken for.
fn values(facts: &FileFacts) -> String {
    let mut said = match &facts.platform {
        Some(platform) => format!("An export of the kind \u{201c}{platform}\u{201d}. "),
        None => String::new(),
    };
    if facts.header_line > 1 {
        said.push_str(&format!("The header is on line {}. ", facts.header_line));
    }
    said.push_str(&format!("Dates are written {}. ", facts.date_form));
    said.push_str(match facts.money {
        MoneyFrom::Price => "Money is the price of one piece times the quantity",
        MoneyFrom::Amount => "Money is the amount of the line",
        MoneyFrom::Total => "Money is the total of the order, counted once",
        MoneyFrom::Pieces => "No column tells money, so every piece counts as 1",
    });
    match &facts.currency {
        Some(currency) => said.push_str(&format!(", in {currency}.")),
        None => said.push('.'),
    }
    said
}

/// What decided whether days or months come first, when it was not the dates; and the other way.
#[component]
fn DateOrderNote(facts: FileFacts) -> impl IntoView {
    let state = State::use_context();
    let told = match &facts.date_order {
        DateOrderFound::Certain => return ().into_any(),
        DateOrderFound::BySequence => {
            "No date shows whether days or months come first; read this way, the rows are in order."
                .to_owned()
        }
        DateOrderFound::Chosen => "Days and months are read as you said.".to_owned(),
        DateOrderFound::Assumed(examples) => {
            let examples = examples.iter().map(|(text, read, other)| {
                format!("{text} was read as {}, and could be {}", day(*read), day(*other))
            });
            format!(
                "No date in the file shows whether days or months come first: {}.",
                examples.collect::<Vec<_>>().join("; ")
            )
        }
    };
    let other = match facts.date_form.starts_with("DD") {
        true => DateOrder::MonthFirst,
        false => DateOrder::DayFirst,
    };
    let label = match other {
        DateOrder::DayFirst => "Read days first",
        DateOrder::MonthFirst => "Read months first",
    };
    view! {
        <div class="note row" role="note" data-test="date-order">
            <p>{told}</p>
            <button
                class="button"
                type="button"
                data-test="date-order-other"
                on:click=move |_| {
                    let mut settings = state.settings.get_untracked();
                    settings.import.date_order = Some(other);
                    state.set_settings(settings);
                }
            >
                {label}
            </button>
        </div>
    }
    .into_any()
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
        Some(Meaning::Amount) => "amount of the line",
        Some(Meaning::Total) => "total of the order",
        Some(Meaning::Time) => "time of the day",
        Some(Meaning::Status) => "how the order stands",
        Some(Meaning::Cancelled) => "date of cancellation",
        Some(Meaning::Currency) => "currency",
        Some(Meaning::Products) => "list of products",
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
