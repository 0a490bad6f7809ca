//! Which rows count: the rules that can be tuned, beside what every rule takes.

use leptos::prelude::*;

use super::cleaning_steps::{CleaningSteps, Detail};
use super::fields::{AmountField, DayField, SelectField, SwitchField};
use super::import_proposals::ImportProposals;
use crate::results::CleaningReport;
use crate::settings::{CleaningRules, Treatment};
use crate::ui::import::opened::Check;
use crate::ui::import::proposals::Seen;
use crate::ui::state::{Pace, State};
use crate::ui::words::words;

/// Which rows count.
#[component]
pub(crate) fn ImportRules() -> impl IntoView {
    let state = State::use_context();
    let report = Memo::new(move |_| state.opened.with(|opened| opened.check.latest().cloned()));
    let before = Memo::new(move |_| {
        state.opened.with(|opened| match &opened.check {
            Check::Done { before, .. } => before.clone(),
            Check::Unread(_) | Check::Outdated(_) => None,
        })
    });
    let seen = Memo::new(move |before: Option<&Seen>| {
        let opening = state.opened.with(|opened| opened.id);
        before.cloned().unwrap_or_default().with(opening, report.get().as_ref())
    });
    let is_outdated = move || state.opened.with(|opened| opened.check.current().is_none());
    view! {
        <section class="panel" aria-labelledby="import-rules">
            <h2 id="import-rules">"Which rows count"</h2>
            <div class="import-rules__columns">
                <div class="import-rules__choices">
                    <Switches />
                    <Limits seen />
                </div>
                <div class="import-rules__steps" data-outdated=move || is_outdated().to_string()>
                    <CleaningSteps report before detail=Detail::Full />
                </div>
            </div>
            <ImportProposals report seen />
        </section>
    }
}

/// Kinds of rows that count or not.
#[component]
fn Switches() -> impl IntoView {
    let state = State::use_context();
    let is_dropped = move |pick: fn(&CleaningRules) -> Treatment| {
        Signal::derive(move || {
            state.opened.with(|opened| pick(&opened.draft.import.rules) == Treatment::Drop)
        })
    };
    let drop_if = |on| if on { Treatment::Drop } else { Treatment::Keep };
    let found = move |count: fn(&CleaningReport) -> u64, like: &'static str| {
        Signal::derive(move || {
            state.opened.with(|opened| {
                opened.check.latest().map_or_else(String::new, |report| {
                    format!("{} {like}", words().of(count(report), "row", "rows"))
                })
            })
        })
    };
    let has_several_files = Memo::new(move |_| {
        let tables = state.opened.with(|opened| opened.tables().len());
        tables > 1
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">"Leave out"</legend>
            <SwitchField
                label="Cancelled orders"
                note="With a mark or a date of cancellation".to_owned()
                on=is_dropped(|rules| rules.cancelled)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.cancelled = drop_if(on))
                test="drop-cancelled"
            />
            <SwitchField
                label="Orders without money"
                note="Refunded, void, failed or not paid yet".to_owned()
                on=is_dropped(|rules| rules.not_completed)
                set=move |on| {
                    state.change(Pace::AtOnce, |import| import.rules.not_completed = drop_if(on));
                }
                test="drop-not-completed"
            />
            <SwitchField
                label="Rows equal to an earlier one"
                note=found(|report| report.duplicates, "equal in every column")
                on=is_dropped(|rules| rules.duplicates)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.duplicates = drop_if(on))
                test="drop-duplicates"
            />
            <Show when=move || has_several_files.get()>
                <SwitchField
                    label="Rows of an earlier file"
                    note=found(|report| report.repeated, "equal to one of an earlier file")
                    on=is_dropped(|rules| rules.repeated)
                    set=move |on| {
                        state.change(Pace::AtOnce, |import| import.rules.repeated = drop_if(on));
                    }
                    test="drop-repeated"
                />
            </Show>
        </fieldset>
    }
}

/// Limits of price, days and country.
#[component]
fn Limits(seen: Memo<Seen>) -> impl IntoView {
    let state = State::use_context();
    let rules = move || state.opened.with(|opened| opened.draft.import.rules.clone());
    let first = Signal::derive(move || {
        let (first, _) = seen.with(|seen| seen.days)?;
        Some(format!("The first sale is of {}", words().day(first)))
    });
    let last = Signal::derive(move || {
        let (_, last) = seen.with(|seen| seen.days)?;
        Some(format!("The last sale is of {}", words().day(last)))
    });
    let countries = Signal::derive(move || {
        let mut options = vec![(String::new(), "All countries".to_owned())];
        seen.with(|seen| {
            options.extend(seen.countries.iter().map(|tally| {
                let rows = words().of(tally.rows, "row", "rows");
                (tally.label.clone(), format!("{} ({rows})", tally.label))
            }));
        });
        if let Some(only) = rules().only_country
            && !options.iter().any(|(label, _)| *label == only)
        {
            options.push((only.clone(), only));
        }
        options
    });
    view! {
        <div class="import-rules__limits">
            <AmountField
                label="Prices that are no sale"
                note="Rows with this price or less do not count"
                value=Signal::derive(move || rules().price_limit)
                set=move |limit| {
                    state.change(Pace::AfterPause, |import| import.rules.price_limit = limit);
                }
                test="price-limit"
            />
            <DayField
                label="From this day on"
                note=Signal::derive(move || first.get().unwrap_or_default())
                value=Signal::derive(move || rules().from)
                set=move |day| state.change(Pace::AfterPause, |import| import.rules.from = day)
                test="first-day"
            />
            <DayField
                label="Up to this day"
                note=Signal::derive(move || last.get().unwrap_or_default())
                value=Signal::derive(move || rules().until)
                set=move |day| state.change(Pace::AfterPause, |import| import.rules.until = day)
                test="last-day"
            />
            <Show when=move || { countries.with(Vec::len) > 1 }>
                <SelectField
                    label="Only this country"
                    options=countries
                    chosen=Signal::derive(move || rules().only_country.unwrap_or_default())
                    choose=move |label| {
                        state.change(Pace::AtOnce, |import| {
                            import.rules.only_country = (!label.is_empty()).then_some(label);
                        });
                    }
                    test="only-country"
                />
            </Show>
        </div>
    }
}
