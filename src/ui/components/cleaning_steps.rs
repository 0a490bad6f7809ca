//! The rows of the files, rule by rule: how many each took, how many are left, examples.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{CleaningReport, CleaningStep, Rule};
use crate::ui::import::difference::took_before;
use crate::ui::import::understood::table_name;
use crate::ui::words::words;
use crate::wording;

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
    let rules = Memo::new(move |_| {
        report.with(|report| {
            let steps = report.as_ref().map_or(&[][..], |report| &report.steps);
            let is_shown = |step: &&CleaningStep| detail == Detail::Full || step.dropped > 0;
            steps.iter().filter(is_shown).map(|step| step.rule).collect::<Vec<_>>()
        })
    });
    let count = move |pick: fn(&CleaningReport) -> u64| {
        report.with(|report| report.as_ref().map(|report| words().count(pick(report))))
    };
    view! {
        <ol class="cleaning-steps">
            <li class="cleaning-steps__step" data-kind="sum">
                <span class="cleaning-steps__rule">"Rows read"</span>
                <span class="cleaning-steps__left" data-test="rows-read">
                    {move || count(|report| report.rows_read)}
                </span>
            </li>
            <For
                each=move || rules.get()
                key=|rule| *rule
                children=move |rule| view! { <Step report before rule detail /> }
            />
            <li class="cleaning-steps__step" data-kind="sum">
                <span class="cleaning-steps__rule">"Rows that count as sales"</span>
                <span class="cleaning-steps__left" data-test="rows-kept">
                    {move || count(|report| report.rows_kept)}
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
    let step = Memo::new(move |_| {
        let report = report.get()?;
        report.steps.iter().find(|step| step.rule == rule).cloned()
    });
    let dropped = move || match step.with(|step| step.as_ref().map_or(0, |step| step.dropped)) {
        0 => "none".to_owned(),
        dropped => format!("\u{2212}{}", words().count(dropped)),
    };
    let left = move || step.with(|step| step.as_ref().map(|step| words().count(step.left)));
    let earlier = move || {
        let report = report.get()?;
        let earlier = took_before(&report, before.get().as_deref(), rule)?;
        Some(view! {
            <span class="cleaning-steps__before">
                {match earlier {
                    0 => "before: none".to_owned(),
                    earlier => format!("before: \u{2212}{}", words().count(earlier)),
                }}
            </span>
        })
    };
    let has_samples = Memo::new(move |_| {
        detail == Detail::Full
            && step.with(|step| step.as_ref().is_some_and(|step| !step.samples.is_empty()))
    });
    let samples = move || {
        let report = report.get()?;
        Some(step.get()?.samples.iter().map(|row| sample(&report, row)).collect_view())
    };
    view! {
        <li class="cleaning-steps__step" data-test=format!("rule-{rule:?}")>
            <span class="cleaning-steps__rule">{wording::rule_title(rule)}</span>
            <span class="cleaning-steps__dropped" data-test=format!("dropped-{rule:?}")>
                {dropped}
            </span>
            <span class="cleaning-steps__left" data-test=format!("left-{rule:?}")>{left}</span>
            {earlier}
            <p class="cleaning-steps__reason">{wording::rule_explanation(rule)}</p>
            <Show when=move || has_samples.get()>
                <details class="cleaning-steps__samples">
                    <summary>"Examples"</summary>
                    <ul
                        tabindex="0"
                        role="list"
                        aria-label=format!("Examples: {}", wording::rule_title(rule))
                    >
                        {samples}
                    </ul>
                </details>
            </Show>
        </li>
    }
}

/// A row that a rule took.
fn sample(report: &CleaningReport, row: &crate::results::Rejected) -> impl IntoView + use<> {
    let line = format!("line {}", words().count(row.line));
    let place = match report.files.get(row.file as usize) {
        Some(file) if report.files.len() > 1 => format!("{}, {line}", table_name(file)),
        Some(_) | None => line,
    };
    view! {
        <li>
            <span class="cleaning-steps__line">{place}</span>
            <code>{row.text.clone()}</code>
        </li>
    }
}
