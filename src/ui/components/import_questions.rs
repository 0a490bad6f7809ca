//! What only the shop's owner can answer, one box for each question: which column says who bought or
//! when, whether days or months come first, what stands before decimals, whether rows of two files count twice, which currency.

use leptos::prelude::*;

use super::fields::SelectField;
use crate::results::TablePreview;
use crate::settings::{DateOrder, DecimalMark, Meaning, Treatment};
use crate::ui::focus::focus_soon;
use crate::ui::import::mapping::Place;
use crate::ui::import::questions::{self, TwoReadings};
use crate::ui::import::understood::{fraction_digits, lack};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording;

/// What only the shop's owner can answer.
#[component]
pub(crate) fn ImportQuestions() -> impl IntoView {
    let state = State::use_context();
    let missing = Memo::new(move |_| state.opened.with(questions::missing));
    let dates = Memo::new(move |_| state.opened.with(questions::open_dates));
    let numbers = Memo::new(move |_| state.opened.with(questions::open_numbers));
    let repeated =
        Memo::new(move |_| state.opened.with(|opened| questions::repeated(opened, words())));
    let has_currencies = Memo::new(move |_| state.opened.with(questions::currencies).is_some());
    view! {
        <For
            each=move || missing.get()
            key=|meaning| *meaning
            children=move |meaning| view! { <Missing meaning /> }
        />
        <Show when=move || dates.with(|dates| !dates.is_empty())>
            <Dates dates />
        </Show>
        <Show when=move || numbers.with(|numbers| !numbers.is_empty())>
            <Decimals numbers />
        </Show>
        <Show when=move || repeated.with(Option::is_some)>
            <section class="import-question" data-test="question-repeated">
                <h2>"Do rows count twice?"</h2>
                <p>{move || repeated.get()}</p>
                <div class="row">
                    <button
                        class="button"
                        type="button"
                        data-test="count-once"
                        on:click=move |_| {
                            state.change(Pace::AtOnce, |import| {
                                import.rules.repeated = Treatment::Drop;
                            });
                            focus_soon("main h1");
                        }
                    >
                        "Count them once"
                    </button>
                </div>
            </section>
        </Show>
        <Show when=move || has_currencies.get()>
            <Currencies />
        </Show>
    }
}

/// A column that must be there and was not recognised.
#[component]
fn Missing(meaning: Meaning) -> impl IntoView {
    let state = State::use_context();
    // The first table that lacks it; a mapping goes by names, so the others follow.
    let table = Memo::new(move |_| {
        state.opened.with(|opened| {
            let tables = opened.tables();
            tables.iter().position(|table| table.missing.contains(&meaning)).unwrap_or(0)
        })
    });
    let options = Signal::derive(move || {
        let columns = state
            .opened
            .with(|opened| opened.tables().get(table.get()).map_or_else(Vec::new, column_options));
        [(String::new(), "Choose a column".to_owned())].into_iter().chain(columns).collect()
    });
    let place = move || {
        state
            .opened
            .with(|opened| questions::table_that_lacks(opened, meaning))
            .map(|table| format!(" ({table})"))
    };
    let required = move || match meaning {
        Meaning::Customer => {
            "Without it there is nobody to get to know: anything will do that stays \
                              the same, such as a number, a name or an e-mail address."
        }
        Meaning::Date => "Without it nobody can be called a regular.",
        _ => "",
    };
    let test = match meaning {
        Meaning::Customer => "missing-customer",
        Meaning::Date => "missing-date",
        _ => "missing",
    };
    view! {
        <section class="import-question" data-test="question-missing">
            <h2>{lack(meaning)} {place}</h2>
            <p>{required}</p>
            <SelectField
                label=format!("The {} is in", wording::meaning_name(meaning))
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
        let words = match cells.find(|cell| !cell.text.is_empty()) {
            Some(cell) => format!("{}, such as \u{201c}{}\u{201d}", column.name, cell.text),
            None => column.name.clone(),
        };
        (at.to_string(), words)
    };
    columns.map(option).collect()
}

/// Whether days or months come first.
#[component]
fn Dates(dates: Memo<Vec<TwoReadings>>) -> impl IntoView {
    let state = State::use_context();
    let answer = move |order| {
        state.change(Pace::AtOnce, |import| import.date_order = Some(order));
        focus_soon("main h1");
    };
    let examples = move || {
        let example = |dates: TwoReadings| {
            view! {
                <li>
                    <code>{dates.text.clone()}</code>
                    {format!(
                        " is {} or {}",
                        words().day_in_full(dates.day_first),
                        words().day_in_full_month_first(dates.month_first),
                    )}
                </li>
            }
        };
        dates.get().into_iter().map(example).collect_view()
    };
    let first = move |pick: fn(&TwoReadings) -> String| {
        dates.with(|dates| dates.first().map_or_else(String::new, pick))
    };
    view! {
        <section class="import-question" data-test="question-dates">
            <h2>"Do days or months come first?"</h2>
            <p>"No date in the file tells, and a wrong guess would mix up the whole calendar."</p>
            <ul class="import-question__examples">{examples}</ul>
            <div class="row">
                <button
                    class="button"
                    type="button"
                    data-test="day-first"
                    on:click=move |_| answer(DateOrder::DayFirst)
                >
                    "Day first: "
                    {move || first(|dates| words().day_in_full(dates.day_first))}
                </button>
                <button
                    class="button"
                    type="button"
                    data-test="month-first"
                    on:click=move |_| answer(DateOrder::MonthFirst)
                >
                    "Month first: "
                    {move || first(|dates| words().day_in_full_month_first(dates.month_first))}
                </button>
            </div>
        </section>
    }
}

/// What stands before decimals.
#[component]
fn Decimals(numbers: Memo<Vec<(DecimalMark, String, f64, f64)>>) -> impl IntoView {
    let state = State::use_context();
    let value = |value: f64| words().decimal(value, fraction_digits(value));
    // The values with a decimal point and with a comma.
    let both = move |(mark, _, read, other): &(DecimalMark, String, f64, f64)| match mark {
        DecimalMark::Point => (value(*read), value(*other)),
        DecimalMark::Comma => (value(*other), value(*read)),
    };
    let examples = move || {
        let example = |number: (DecimalMark, String, f64, f64)| {
            let (with_point, with_comma) = both(&number);
            view! {
                <li>
                    <code>{number.1}</code>
                    {format!(" is {with_point} or {with_comma}")}
                </li>
            }
        };
        numbers.get().into_iter().map(example).collect_view()
    };
    let answers = [
        (DecimalMark::Point, "point-decimals", "A point: "),
        (DecimalMark::Comma, "comma-decimals", "A comma: "),
    ];
    let buttons = answers.map(|(mark, test, words)| {
        let meant = move || {
            let pair = numbers.with(|numbers| numbers.first().map(both));
            pair.map(|(with_point, with_comma)| match mark {
                DecimalMark::Point => with_point,
                DecimalMark::Comma => with_comma,
            })
        };
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
                {words}
                {meant}
            </button>
        }
    });
    view! {
        <section class="import-question" data-test="question-decimals">
            <h2>"What stands before decimals?"</h2>
            <p>"No number in the file tells, and a wrong guess would be a thousand times wrong."</p>
            <ul class="import-question__examples">{examples}</ul>
            <div class="row">{buttons.into_iter().collect_view()}</div>
        </section>
    }
}

/// Which of several currencies is kept.
#[component]
fn Currencies() -> impl IntoView {
    let state = State::use_context();
    let found = Memo::new(move |_| state.opened.with(questions::currencies));
    let told = move || {
        found.get().map(|found| {
            format!(
                "Sales in {} count. {} in other currencies do not: amounts in two currencies cannot \
                 be added.",
                found.kept,
                words().of(found.other_rows, "row", "rows"),
            )
        })
    };
    let options = Signal::derive(move || {
        let all = found.get().map_or_else(Vec::new, |found| found.all);
        let option = |tally: crate::results::Tally| {
            let rows = words().of(tally.rows, "row", "rows");
            (tally.label.clone(), format!("{} ({rows})", tally.label))
        };
        all.into_iter().map(option).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || found.get().map_or_else(String::new, |found| found.kept));
    view! {
        <section class="import-question" data-test="question-currencies">
            <h2>"Which currency counts?"</h2>
            <p>{told}</p>
            <SelectField
                label="The currency that counts"
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
