//! The rows of the files, rule by rule: how many each took, how many are left, examples.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::Money;
use crate::results::{CleaningReport, CleaningStep, Rejected, Rule};
use crate::ui::import::difference::took_before;
use crate::ui::import::understood::table_name;
use crate::ui::live::{For, Show, live};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::words::words;
use crate::wording::{self, Currency, Words};

/// How much is told of each rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Only rules that took something, without examples.
    Short,
    /// Every rule, with examples.
    Full,
}

/// The rows of the files, rule by rule. A rule keeps its place, and its examples stay open, while
/// its figures change.
#[component]
pub(crate) fn CleaningSteps(
    /// What became of the rows.
    #[prop(into)]
    report: Signal<Option<Arc<CleaningReport>>>,
    /// What became of them with the choices before.
    #[prop(into, optional)]
    before: Signal<Option<Arc<CleaningReport>>>,
    /// How much is told.
    detail: Detail,
) -> impl IntoView {
    let words = words();
    let rules = Memo::new(move |_| {
        report.with(|report| {
            let steps = report.as_ref().map_or(&[][..], |report| &report.steps);
            let is_shown = |step: &&CleaningStep| detail == Detail::Full || took(step);
            steps.iter().filter(is_shown).map(|step| step.rule).collect::<Vec<_>>()
        })
    });
    let count = move |pick: fn(&CleaningReport) -> u64| {
        report.with(|report| report.as_ref().map(|report| words.count(pick(report))))
    };
    view! {
        <ol class="cleaning-steps">
            <li class="cleaning-steps__step" data-kind="sum">
                <span class="cleaning-steps__rule">{words.text("cleaning-rows-read")}</span>
                <span class="cleaning-steps__left" data-test="rows-read">
                    {live(move || count(|report| report.rows_read))}
                </span>
            </li>
            <For
                each=move || rules.get()
                key=|rule| *rule
                children=move |rule| view! { <Step report before rule detail /> }
            />
            <li class="cleaning-steps__step" data-kind="sum">
                <span class="cleaning-steps__rule">{words.text("cleaning-rows-kept")}</span>
                <span class="cleaning-steps__left" data-test="rows-kept">
                    {live(move || count(|report| report.rows_kept))}
                </span>
            </li>
        </ol>
    }
}

/// One rule.
#[component]
fn Step(
    report: Signal<Option<Arc<CleaningReport>>>,
    before: Signal<Option<Arc<CleaningReport>>>,
    rule: Rule,
    detail: Detail,
) -> impl IntoView {
    let words = words();
    let step = Memo::new(move |_| {
        let report = report.get()?;
        report.steps.iter().find(|step| step.rule == rule).cloned()
    });
    let dropped = move || step.with(|step| step.as_ref().map_or(0, |step| step.dropped));
    let took_any = move || step.with(|step| step.as_ref().is_some_and(took));
    let amount = move || {
        let amount = step.with(|step| step.as_ref()?.amount)?;
        let words = report.with(|report| in_currency(words, report.as_deref()));
        (amount > Money::ZERO).then(|| {
            let off = format!("\u{2212}{}", words.money(amount));
            view! {
                <span class="cleaning-steps__amount" data-test=format!("amount-{rule:?}")>
                    {words.say("cleaning-amount", &[("amount", (&off).into())])}
                </span>
            }
        })
    };
    let left = move || step.with(|step| step.as_ref().map(|step| words.count(step.left)));
    let earlier = move || {
        let report = report.get()?;
        let earlier = took_before(&report, before.get().as_deref(), rule)?;
        Some(view! {
            <span class="cleaning-steps__before">
                {words.say("cleaning-before", &[("rows", (&taken(earlier, words)).into())])}
            </span>
        })
    };
    let title = wording::rule_title(rule, words);
    let has_samples = Memo::new(move |_| {
        detail == Detail::Full
            && step.with(|step| step.as_ref().is_some_and(|step| !step.samples.is_empty()))
    });
    let samples = move || {
        let report = report.get()?;
        Some(step.get()?.samples.iter().map(|row| sample(&report, row, words)).collect_view())
    };
    view! {
        <li
            class="cleaning-steps__step"
            data-took=move || took_any().to_string()
            data-test=format!("rule-{rule:?}")
        >
            <span class="cleaning-steps__rule">{title}</span>
            <span class="cleaning-steps__dropped" data-test=format!("dropped-{rule:?}")>
                {live(move || match rule {
                    // It takes something off rows, and no row.
                    Rule::Returned => String::new(),
                    _ => taken(dropped(), words),
                })}
            </span>
            <span class="cleaning-steps__left" data-test=format!("left-{rule:?}")>{left}</span>
            {earlier}
            {live(amount)}
            <p class="cleaning-steps__reason">{wording::rule_explanation(rule, words)}</p>
            <Show when=move || has_samples.get()>
                <details class="cleaning-steps__samples">
                    <summary>{words.text("cleaning-examples")}</summary>
                    <ul
                        tabindex="0"
                        role="list"
                        aria-label=words.say("cleaning-examples-of", &[("rule", title.into())])
                    >
                        {live(samples)}
                    </ul>
                </details>
            </Show>
        </li>
    }
}

/// Whether a rule took anything.
fn took(step: &CleaningStep) -> bool {
    step.dropped > 0 || step.amount.is_some_and(|amount| amount > Money::ZERO)
}

/// Words for amounts in the currency of a report.
fn in_currency(words: Words, report: Option<&CleaningReport>) -> Words {
    words.in_currency(report.and_then(CleaningReport::currency).and_then(Currency::from_code))
}

/// How many rows a rule took.
fn taken(rows: u64, words: Words) -> String {
    match rows {
        0 => words.text("cleaning-none").to_owned(),
        rows => format!("\u{2212}{}", words.count(rows)),
    }
}

/// A row that a rule took.
fn sample(report: &CleaningReport, row: &Rejected, words: Words) -> impl IntoView + use<> {
    let line = ("line", row.line.into());
    let place = match report.files.get(row.file as usize) {
        Some(file) if report.files.len() > 1 => {
            let file = table_name(file);
            let values = [line, ("file", (&file).into())];
            words.say("cleaning-line-of", &values)
        }
        Some(_) | None => words.say("cleaning-line", &[line]),
    };
    view! {
        <li>
            <span class="cleaning-steps__line">{place}</span>
            <code>{row.text.clone()}</code>
        </li>
    }
}
