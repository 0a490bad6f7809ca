//! Which rows count: the rules that can be tuned, beside what every rule takes.

use leptos::prelude::*;

use super::cleaning_steps::{CleaningSteps, Detail};
use super::fields::{AmountField, DayField, SelectField, SwitchField};
use super::import_proposals::ImportProposals;
use super::import_statuses::ImportStatuses;
use crate::domain::Day;
use crate::results::{CleaningReport, Rule};
use crate::settings::{CleaningRules, Treatment};
use crate::ui::import::opened::Check;
use crate::ui::import::proposals::Seen;
use crate::ui::import::questions::tally_option;
use crate::ui::live::Show;
use crate::ui::reactive::{Memo, Signal};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording;

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
            <h2 id="import-rules">{words().text("import-rules")}</h2>
            <div class="import-rules__columns">
                <div class="import-rules__choices">
                    <Switches />
                    <Study />
                    <Limits seen />
                </div>
                <div class="import-rules__steps" data-outdated=move || is_outdated().to_string()>
                    <CleaningSteps report before detail=Detail::Full />
                </div>
            </div>
            <ImportStatuses report />
            <ImportProposals report seen />
        </section>
    }
}

/// Kinds of rows that count or not.
#[component]
fn Switches() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let is_dropped = move |pick: fn(&CleaningRules) -> Treatment| {
        Signal::derive(move || {
            state.opened.with(|opened| pick(&opened.draft.import.rules) == Treatment::Drop)
        })
    };
    let drop_if = |on| if on { Treatment::Drop } else { Treatment::Keep };
    let found = move |count: fn(&CleaningReport) -> u64, key: &'static str| {
        Signal::derive(move || {
            let rows =
                state.opened.with(|opened| opened.check.latest().map(|report| count(report)));
            rows.map_or_else(String::new, |rows| words.say(key, &[("rows", rows.into())]))
        })
    };
    let title = move |rule| wording::rule_title(rule, words);
    let has_several_files = Memo::new(move |_| {
        let tables = state.opened.with(|opened| opened.tables().len());
        tables > 1
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{words.text("import-leave-out")}</legend>
            <SwitchField
                label=title(Rule::Cancelled)
                note=words.text("import-cancelled-note").to_owned()
                on=is_dropped(|rules| rules.cancelled)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.cancelled = drop_if(on))
                test="drop-cancelled"
            />
            <SwitchField
                label=title(Rule::NotCompleted)
                note=words.text("import-not-completed-note").to_owned()
                on=is_dropped(|rules| rules.not_completed)
                set=move |on| {
                    state.change(Pace::AtOnce, |import| import.rules.not_completed = drop_if(on));
                }
                test="drop-not-completed"
            />
            <SwitchField
                label=title(Rule::Duplicate)
                note=found(|report| report.duplicates, "import-duplicates-found")
                on=is_dropped(|rules| rules.duplicates)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.duplicates = drop_if(on))
                test="drop-duplicates"
            />
            <SwitchField
                label=title(Rule::ImplausibleDay)
                note=wording::rule_explanation(Rule::ImplausibleDay, words).to_owned()
                on=is_dropped(|rules| rules.implausible_days)
                set=move |on| {
                    state.change(Pace::AtOnce, |import| import.rules.implausible_days = drop_if(on));
                }
                test="drop-implausible-days"
            />
            <SwitchField
                label=title(Rule::Doubled)
                note=wording::rule_explanation(Rule::Doubled, words).to_owned()
                on=is_dropped(|rules| rules.doubled)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.doubled = drop_if(on))
                test="drop-doubled"
            />
            <SwitchField
                label=title(Rule::Charge)
                note=wording::rule_explanation(Rule::Charge, words).to_owned()
                on=is_dropped(|rules| rules.charges)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.charges = drop_if(on))
                test="drop-charges"
            />
            <SwitchField
                label=title(Rule::Returned)
                note=wording::rule_explanation(Rule::Returned, words).to_owned()
                on=is_dropped(|rules| rules.returned)
                set=move |on| state.change(Pace::AtOnce, |import| import.rules.returned = drop_if(on))
                test="drop-returned"
            />
            <Show when=move || has_several_files.get()>
                <SwitchField
                    label=title(Rule::Overlapping)
                    note=wording::rule_explanation(Rule::Overlapping, words).to_owned()
                    on=is_dropped(|rules| rules.overlapping)
                    set=move |on| {
                        state.change(Pace::AtOnce, |import| import.rules.overlapping = drop_if(on));
                    }
                    test="drop-overlapping"
                />
            </Show>
            <Show when=move || has_several_files.get()>
                <SwitchField
                    label=title(Rule::Repeated)
                    note=found(|report| report.repeated, "import-repeated-found")
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

/// All that the published study treated otherwise, with one switch.
#[component]
fn Study() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    view! {
        <SwitchField
            label=words.text("import-study")
            note=words.text("import-study-note").to_owned()
            on=Signal::derive(move || {
                state.opened.with(|opened| opened.draft.import.rules.is_study())
            })
            set=move |on| {
                state.change(Pace::AtOnce, |import| {
                    let rules = std::mem::take(&mut import.rules);
                    import.rules = rules.as_in_study(on);
                });
            }
            test="study"
        />
    }
}

/// Limits of price, days and country.
#[component]
fn Limits(seen: Memo<Seen>) -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let rules = move || state.opened.with(|opened| opened.draft.import.rules.clone());
    let told = move |key: &'static str, pick: fn((Day, Day)) -> Day| {
        Signal::derive(move || {
            let day = seen.with(|seen| seen.days).map(|days| words.day(pick(days)));
            day.map_or_else(String::new, |day| words.say(key, &[("day", (&day).into())]))
        })
    };
    let countries = Signal::derive(move || {
        let mut options = vec![(String::new(), words.text("import-country-all").to_owned())];
        seen.with(|seen| {
            options.extend(seen.countries.iter().map(|tally| tally_option(tally, words)));
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
                label=words.text("import-price-limit")
                note=words.text("import-price-limit-note")
                value=Signal::derive(move || rules().price_limit)
                set=move |limit| {
                    state.change(Pace::AfterPause, |import| import.rules.price_limit = limit);
                }
                test="price-limit"
            />
            <DayField
                label=words.text("import-first-day")
                note=told("import-first-sale", |(first, _)| first)
                value=Signal::derive(move || rules().from)
                set=move |day| state.change(Pace::AfterPause, |import| import.rules.from = day)
                test="first-day"
            />
            <DayField
                label=words.text("import-last-day")
                note=told("import-last-sale", |(_, last)| last)
                value=Signal::derive(move || rules().until)
                set=move |day| state.change(Pace::AfterPause, |import| import.rules.until = day)
                test="last-day"
            />
            <Show when=move || { countries.with(Vec::len) > 1 }>
                <SelectField
                    label=words.text("import-country")
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
