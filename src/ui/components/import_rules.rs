//! Which rows count: the rules that can be tuned, beside what every rule takes.

use leptos::prelude::*;

use super::cleaning_steps::{CleaningSteps, Detail};
use super::fields::{AmountField, DayField, SelectField, SwitchField};
use super::import_proposals::ImportProposals;
use super::import_statuses::ImportStatuses;
use crate::domain::Day;
use crate::results::{CleaningReport, Rule};
use crate::settings::{CleaningRules, Spellings, Treatment};
use crate::ui::import::opened::Check;
use crate::ui::import::proposals::Seen;
use crate::ui::import::questions::tally_option;
use crate::ui::live::{Show, live};
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

/// A switch for rows that are left out.
#[derive(Clone, Copy)]
struct Switch {
    /// The rule that takes them, or would.
    rule: Rule,
    /// What is said of it.
    note: Note,
    /// Where the settings say so.
    of: fn(&mut CleaningRules) -> &mut Treatment,
    /// It says something only where there are several tables.
    of_several: bool,
    test: &'static str,
}

/// What is said of a rule beside its switch.
#[derive(Clone, Copy)]
enum Note {
    /// What it takes.
    Explained,
    /// This text.
    Text(&'static str),
    /// How many rows of a report it would take, in this text.
    Found(&'static str, fn(&CleaningReport) -> u64),
}

/// Every switch, in the order of the page.
const SWITCHES: [Switch; 10] = [
    Switch {
        rule: Rule::MissingCustomer,
        note: Note::Text("import-placeholders-note"),
        of: |rules| &mut rules.placeholders,
        of_several: false,
        test: "drop-placeholders",
    },
    Switch {
        rule: Rule::Cancelled,
        note: Note::Text("import-cancelled-note"),
        of: |rules| &mut rules.cancelled,
        of_several: false,
        test: "drop-cancelled",
    },
    Switch {
        rule: Rule::NotCompleted,
        note: Note::Text("import-not-completed-note"),
        of: |rules| &mut rules.not_completed,
        of_several: false,
        test: "drop-not-completed",
    },
    Switch {
        rule: Rule::Duplicate,
        note: Note::Found("import-duplicates-found", |report| report.duplicates),
        of: |rules| &mut rules.duplicates,
        of_several: false,
        test: "drop-duplicates",
    },
    Switch {
        rule: Rule::ImplausibleDay,
        note: Note::Explained,
        of: |rules| &mut rules.implausible_days,
        of_several: false,
        test: "drop-implausible-days",
    },
    Switch {
        rule: Rule::Doubled,
        note: Note::Explained,
        of: |rules| &mut rules.doubled,
        of_several: false,
        test: "drop-doubled",
    },
    Switch {
        rule: Rule::Charge,
        note: Note::Explained,
        of: |rules| &mut rules.charges,
        of_several: false,
        test: "drop-charges",
    },
    Switch {
        rule: Rule::Returned,
        note: Note::Explained,
        of: |rules| &mut rules.returned,
        of_several: false,
        test: "drop-returned",
    },
    Switch {
        rule: Rule::Overlapping,
        note: Note::Explained,
        of: |rules| &mut rules.overlapping,
        of_several: true,
        test: "drop-overlapping",
    },
    Switch {
        rule: Rule::Repeated,
        note: Note::Found("import-repeated-found", |report| report.repeated),
        of: |rules| &mut rules.repeated,
        of_several: true,
        test: "drop-repeated",
    },
];

/// Kinds of rows that count or not, and customers who are one.
#[component]
fn Switches() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let has_several = Memo::new(move |_| state.opened.with(|opened| opened.tables().len() > 1));
    let switches = SWITCHES.map(|switch| match switch.of_several {
        true => live(move || has_several.get().then(|| rule_switch(switch))).into_any(),
        false => rule_switch(switch),
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{words.text("import-leave-out")}</legend>
            {switches.into_iter().collect_view()}
        </fieldset>
        <SwitchField
            label=words.text("import-spellings")
            note=words.text("import-spellings-note").to_owned()
            on=Signal::derive(move || {
                let spellings = state.opened.with(|opened| opened.draft.import.rules.spellings);
                spellings == Spellings::Together
            })
            set=move |on| {
                let spellings = if on { Spellings::Together } else { Spellings::Apart };
                state.change(Pace::AtOnce, |import| import.rules.spellings = spellings);
            }
            test="unite-spellings"
        />
    }
}

fn rule_switch(Switch { rule, note, of, test, .. }: Switch) -> AnyView {
    let (state, words) = (State::use_context(), words());
    let note = Signal::derive(move || match note {
        Note::Explained => wording::rule_explanation(rule, words).to_owned(),
        Note::Text(key) => words.text(key).to_owned(),
        Note::Found(key, count) => {
            let rows = state.opened.with(|opened| opened.check.latest().map(|it| count(it)));
            rows.map_or_else(String::new, |rows| words.say(key, &[("rows", rows.into())]))
        }
    });
    let is_on = Signal::derive(move || {
        let mut rules = state.opened.with(|opened| opened.draft.import.rules.clone());
        *of(&mut rules) == Treatment::Drop
    });
    let set = move |on| {
        let treatment = if on { Treatment::Drop } else { Treatment::Keep };
        state.change(Pace::AtOnce, |import| *of(&mut import.rules) = treatment);
    };
    let label = match rule {
        // The rule takes rows without any customer, too, which cannot count.
        Rule::MissingCustomer => words.text("import-placeholders"),
        rule => wording::rule_title(rule, words),
    };
    view! { <SwitchField label note on=is_on set test /> }.into_any()
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
