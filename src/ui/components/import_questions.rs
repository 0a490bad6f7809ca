//! What only the shop's owner can answer, one box for each question: which column says who bought or
//! when, whether days or months come first, what stands before decimals, whether rows of two files
//! count twice, which currency.

use leptos::prelude::*;

use super::fields::SelectField;
use crate::results::TablePreview;
use crate::settings::{DateOrder, DecimalMark, Meaning, Treatment};
use crate::ui::focus::focus_soon;
use crate::ui::import::cells::exact;
use crate::ui::import::mapping::Place;
use crate::ui::import::questions::{self, Question, TwoReadings};
use crate::ui::import::understood::lack;
use crate::ui::live::{For, live};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording::Words;

/// What only the shop's owner can answer.
#[component]
pub(crate) fn ImportQuestions() -> impl IntoView {
    let state = State::use_context();
    let asked = Memo::new(move |_| state.opened.with(questions::asked));
    view! {
        <For
            each=move || asked.get()
            key=|question| *question
            children=move |question| match question {
                Question::Decimals => view! { <Decimals /> }.into_any(),
                Question::Missing(meaning) => view! { <Missing meaning /> }.into_any(),
                Question::Dates => view! { <Dates /> }.into_any(),
                Question::Currencies => view! { <Currencies /> }.into_any(),
                Question::Repeated => view! { <Repeated /> }.into_any(),
            }
        />
    }
}

/// Whether rows that stand in two files count twice.
#[component]
fn Repeated() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let told = move || state.opened.with(|opened| questions::repeated(opened, words));
    let count_once = move |_| {
        state.change(Pace::AtOnce, |import| import.rules.repeated = Treatment::Drop);
        focus_soon("main h1");
    };
    view! {
        <section class="import-question" data-test="question-repeated">
            <h2>{words.text("import-question-repeated")}</h2>
            <p>{live(told)}</p>
            <div class="row">
                <button class="button" type="button" data-test="count-once" on:click=count_once>
                    {words.text("import-count-once")}
                </button>
            </div>
        </section>
    }
}

/// A column that must be there and was not recognised.
#[component]
fn Missing(meaning: Meaning) -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    // The first table that lacks it; a mapping goes by names, so the others follow.
    let table = Memo::new(move |_| {
        state.opened.with(|opened| {
            let tables = opened.tables();
            tables.iter().position(|table| table.missing.contains(&meaning)).unwrap_or(0)
        })
    });
    let options = Signal::derive(move || {
        let mut options = vec![(String::new(), words.text("import-choose-column").to_owned())];
        state.opened.with(|opened| {
            options.extend(opened.tables().get(table.get()).into_iter().flat_map(column_options));
        });
        options
    });
    let lack = move || {
        let table = state.opened.with(|opened| questions::table_that_lacks(opened, meaning));
        lack(meaning, table.as_deref(), words)
    };
    // Nothing else is required but the date.
    let (needed, label, test) = match meaning {
        Meaning::Customer => ("import-needs-customer", "import-customer-in", "missing-customer"),
        Meaning::Year => ("import-needs-part", "import-year-in", "missing-year"),
        Meaning::Month => ("import-needs-part", "import-month-in", "missing-month"),
        Meaning::Day => ("import-needs-part", "import-day-in", "missing-day"),
        _ => ("import-needs-date", "import-date-in", "missing-date"),
    };
    view! {
        <section class="import-question" data-test="question-missing">
            <h2>{lack}</h2>
            <p>{words.text(needed)}</p>
            <SelectField
                label=words.text(label)
                options
                chosen=String::new()
                choose=move |value| {
                    if let Ok(column) = value.parse() {
                        let table = table.get_untracked();
                        state.assign(Place { table, column }, Some(meaning));
                        focus_soon("main h1");
                    }
                }
                test
            />
        </section>
    }
}

/// The columns of a table by their places, each with what stands in it first.
fn column_options(table: &TablePreview) -> Vec<(String, String)> {
    let columns = table.facts.columns.iter().enumerate();
    let option = |(at, column): (usize, &crate::results::Column)| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(at));
        let told = match cells.find(|cell| !cell.text.is_empty()) {
            Some(cell) => {
                let values = [("column", (&column.name).into()), ("value", (&cell.text).into())];
                words().say("import-column-sample", &values)
            }
            None => column.name.clone(),
        };
        (at.to_string(), told)
    };
    columns.map(option).collect()
}

/// Whether days or months come first.
#[component]
fn Dates() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let dates = Memo::new(move |_| state.opened.with(questions::open_dates));
    let answer = move |order| {
        state.change(Pace::AtOnce, |import| import.date_order = Some(order));
        focus_soon("main h1");
    };
    let examples = move || {
        let example = |dates: TwoReadings| {
            let day_first = words.day_in_full(dates.day_first);
            let month_first = words.day_in_full_month_first(dates.month_first);
            let values = [
                ("date", (&dates.text).into()),
                ("day-first", (&day_first).into()),
                ("month-first", (&month_first).into()),
            ];
            view! { <li>{words.say("import-date-example", &values)}</li> }
        };
        dates.get().into_iter().map(example).collect_view()
    };
    let first = move |key: &str, day: fn(&TwoReadings, Words) -> String| {
        let day = dates.with(|dates| dates.first().map(|dates| day(dates, words)));
        words.say(key, &[("day", (&day.unwrap_or_default()).into())])
    };
    view! {
        <section class="import-question" data-test="question-dates">
            <h2>{words.text("import-question-dates")}</h2>
            <p>{words.text("import-question-dates-why")}</p>
            <ul class="import-question__examples">{examples}</ul>
            <div class="row">
                <button
                    class="button"
                    type="button"
                    data-test="day-first"
                    on:click=move |_| answer(DateOrder::DayFirst)
                >
                    {live(move || {
                        first("import-day-first", |dates, words| words.day_in_full(dates.day_first))
                    })}
                </button>
                <button
                    class="button"
                    type="button"
                    data-test="month-first"
                    on:click=move |_| answer(DateOrder::MonthFirst)
                >
                    {live(move || {
                        first("import-month-first", |dates, words| {
                            words.day_in_full_month_first(dates.month_first)
                        })
                    })}
                </button>
            </div>
        </section>
    }
}

/// What stands before decimals.
#[component]
fn Decimals() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let numbers = Memo::new(move |_| state.opened.with(questions::open_numbers));
    // The values with a decimal point and with a comma.
    let both = move |(mark, _, read, other): &(DecimalMark, String, f64, f64)| match mark {
        DecimalMark::Point => (exact(*read, words), exact(*other, words)),
        DecimalMark::Comma => (exact(*other, words), exact(*read, words)),
    };
    let examples = move || {
        let example = |number: (DecimalMark, String, f64, f64)| {
            let (with_point, with_comma) = both(&number);
            let values = [
                ("number", (&number.1).into()),
                ("with-point", (&with_point).into()),
                ("with-comma", (&with_comma).into()),
            ];
            view! { <li>{words.say("import-decimal-example", &values)}</li> }
        };
        numbers.get().into_iter().map(example).collect_view()
    };
    let answers = [
        (DecimalMark::Point, "point-decimals", "import-point-decimals"),
        (DecimalMark::Comma, "comma-decimals", "import-comma-decimals"),
    ];
    let buttons = answers.map(|(mark, test, key)| {
        let label = live(move || {
            let pair = numbers.with(|numbers| numbers.first().map(both)).unwrap_or_default();
            let number = match mark {
                DecimalMark::Point => pair.0,
                DecimalMark::Comma => pair.1,
            };
            words.say(key, &[("number", (&number).into())])
        });
        view! {
            <button
                class="button"
                type="button"
                data-test=test
                on:click=move |_| {
                    state.change(Pace::AtOnce, |import| import.decimal = Some(mark));
                    focus_soon("main h1");
                }
            >
                {label}
            </button>
        }
    });
    view! {
        <section class="import-question" data-test="question-decimals">
            <h2>{words.text("import-question-decimals")}</h2>
            <p>{words.text("import-question-decimals-why")}</p>
            <ul class="import-question__examples">{examples}</ul>
            <div class="row">{buttons.into_iter().collect_view()}</div>
        </section>
    }
}

/// Which of several currencies is kept.
#[component]
fn Currencies() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let found = Memo::new(move |_| state.opened.with(questions::currencies));
    let told = move || {
        found.get().map(|found| {
            let values = [("kept", (&found.kept).into()), ("rows", found.other_rows.into())];
            words.say("import-currencies-told", &values)
        })
    };
    let options = Signal::derive(move || {
        let all = found.get().map_or_else(Vec::new, |found| found.all);
        all.iter().map(|tally| questions::tally_option(tally, words)).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || found.get().map_or_else(String::new, |found| found.kept));
    view! {
        <section class="import-question" data-test="question-currencies">
            <h2>{words.text("import-question-currencies")}</h2>
            <p>{told}</p>
            <SelectField
                label=words.text("import-currency")
                options
                chosen
                choose=move |code| {
                    state.change(Pace::AtOnce, |import| import.currency = Some(code));
                }
                test="currency"
            />
        </section>
    }
}
