//! Fields of a form: a number, an amount, a day, one of a few choices or of many, yes or no.

use leptos::html;
use leptos::prelude::*;

use crate::domain::Day;
use crate::domain::decimal;
use crate::ui::live::{effect, live};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::words::words;

/// What every field has around it: its name above it, and in a line below what it means.
fn framed(
    label: Signal<String>,
    note: Signal<String>,
    test: &'static str,
    input: AnyView,
) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=test>{label}</label>
            {input}
            <p class="field__note" id=note_of(test)>{note}</p>
        </div>
    }
    .into_any()
}

/// The element that says what a field means.
fn note_of(test: &'static str) -> String {
    format!("{test}-note")
}

/// A whole number within a range.
#[component]
pub(crate) fn NumberField(
    /// What it is.
    label: &'static str,
    /// What it means, in a line.
    note: &'static str,
    /// The smallest allowed value.
    least: u64,
    /// The largest allowed value.
    most: u64,
    /// Its value.
    #[prop(into)]
    value: Signal<u64>,
    /// Gets a new value that is a whole number; its range is checked with the whole form.
    set: impl Fn(u64) + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let set: Box<dyn Fn(u64)> = Box::new(set);
    let range = [("note", note.into()), ("least", least.into()), ("most", most.into())];
    let note = words().say("field-range", &range);
    let input = view! {
        <input
            class="field__number"
            id=test
            type="number"
            inputmode="numeric"
            min=least.to_string()
            max=most.to_string()
            step="1"
            aria-describedby=note_of(test)
            data-test=test
            prop:value=move || value.get().to_string()
            on:change:target=move |event| {
                if let Ok(value) = event.target().value().trim().parse() {
                    set(value);
                }
            }
        />
    };
    framed(label.to_owned().into(), note.into(), test, input.into_any())
}

/// One of a few choices.
#[component]
pub(crate) fn ChoiceField(
    /// What is chosen.
    label: &'static str,
    /// Each choice and what it means.
    options: Vec<(&'static str, &'static str)>,
    /// The position of the choice made.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Gets the position of a new choice.
    choose: impl Fn(usize) + Copy + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let choices = options.into_iter().enumerate().map(|(at, (name, note))| {
        let choose: Box<dyn Fn()> = Box::new(move || choose(at));
        view! {
            <label class="field__choice">
                <input
                    type="radio"
                    name=test
                    data-test=format!("{test}-{at}")
                    prop:checked=move || chosen.get() == at
                    on:change=move |_| choose()
                />
                <span>
                    {name} " " <span class="field__note">{note}</span>
                </span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{label}</legend>
            {choices.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// One of many choices, by its value.
#[component]
pub(crate) fn SelectField(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// What it means, in a line.
    #[prop(into, optional)]
    note: Signal<String>,
    /// The value and the words of each choice.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value of the choice made.
    #[prop(into)]
    chosen: Signal<String>,
    /// Gets the value of a new choice.
    choose: impl Fn(String) + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let choose: Box<dyn Fn(String)> = Box::new(choose);
    // A list that is open must not be built anew for nothing.
    let options = Memo::new(move |_| options.get());
    let chosen = Memo::new(move |_| chosen.get());
    let input = view! {
        <select
            class="field__select"
            id=test
            aria-describedby=note_of(test)
            data-test=test
            on:change:target=move |event| choose(event.target().value())
        >
            {live(move || options_view(options.get(), chosen))}
        </select>
    };
    framed(label, note, test, input.into_any())
}

/// The options of a select; the chosen one is marked on itself, because a value set on the select
/// before its options are there is lost.
pub(crate) fn options_view(options: Vec<(String, String)>, chosen: Signal<String>) -> AnyView {
    let option = |(value, words): (String, String)| {
        let own = value.clone();
        let is_chosen = move || chosen.with(|chosen| *chosen == own);
        view! { <option value=value prop:selected=is_chosen>{words}</option> }
    };
    options.into_iter().map(option).collect_view().into_any()
}

/// Yes or no.
#[component]
pub(crate) fn SwitchField(
    /// What is done when it is on.
    label: &'static str,
    /// What it means, in a line.
    #[prop(into, optional)]
    note: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Gets the other value.
    set: impl Fn(bool) + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let set: Box<dyn Fn(bool)> = Box::new(set);
    view! {
        <label class="field__choice">
            <input
                type="checkbox"
                data-test=test
                prop:checked=on
                on:change:target=move |event| {
                    set(event.target().checked());
                    // A choice that was refused does not look made.
                    event.target().set_checked(on.get_untracked());
                }
            />
            <span>{label} " " <span class="field__note">{note}</span></span>
        </label>
    }
    .into_any()
}

/// An amount of zero or more; point and comma both stand before decimals.
#[component]
pub(crate) fn AmountField(
    /// What it is.
    label: &'static str,
    /// What it means, in a line.
    note: &'static str,
    /// Its value.
    #[prop(into)]
    value: Signal<f64>,
    /// Gets a new value that is a number, while it is typed.
    set: impl Fn(f64) + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let set: Box<dyn Fn(f64)> = Box::new(set);
    let input = NodeRef::<html::Input>::new();
    follow(input, value, amount, |value| value.to_string());
    let view = view! {
        <input
            class="field__number"
            id=test
            node_ref=input
            type="text"
            inputmode="decimal"
            aria-describedby=note_of(test)
            data-test=test
            on:input:target=move |event| {
                if let Some(value) = amount(&event.target().value()) {
                    set(value);
                }
            }
        />
    };
    framed(label.to_owned().into(), note.to_owned().into(), test, view.into_any())
}

/// A number as typed; `None` while it is none.
fn amount(text: &str) -> Option<f64> {
    decimal(&text.trim().replace(',', "."))
}

/// A day, or none.
#[component]
pub(crate) fn DayField(
    /// What it is.
    label: &'static str,
    /// What it means, in a line.
    #[prop(into, optional)]
    note: Signal<String>,
    /// The day.
    #[prop(into)]
    value: Signal<Option<Day>>,
    /// Gets a new day, or none when the field was emptied.
    set: impl Fn(Option<Day>) + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let set: Box<dyn Fn(Option<Day>)> = Box::new(set);
    let input = NodeRef::<html::Input>::new();
    let written = |day: &Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    follow(input, value, |text| Some(text.parse().ok()), written);
    let view = view! {
        <input
            class="field__number"
            id=test
            node_ref=input
            type="date"
            aria-describedby=note_of(test)
            data-test=test
            on:change:target=move |event| set(event.target().value().parse().ok())
        />
    };
    framed(label.to_owned().into(), note, test, view.into_any())
}

/// Writes a value into a field when it is another than what stands there: what is being typed, and
/// means the same, is left alone.
fn follow<T: Clone + PartialEq + Send + Sync + 'static>(
    input: NodeRef<html::Input>,
    value: Signal<T>,
    read: fn(&str) -> Option<T>,
    written: impl Fn(&T) -> String + 'static,
) {
    effect(move || {
        let value = value.get();
        if let Some(input) = input.get()
            && read(&input.value()).as_ref() != Some(&value)
        {
            input.set_value(&written(&value));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_may_have_either_mark() {
        assert_eq!(amount(" 2.5 "), Some(2.5));
        assert_eq!(amount("2,5"), Some(2.5));
        assert_eq!(amount(""), None);
        assert_eq!(amount("2,"), Some(2.0));
        assert_eq!(amount("NaN"), None);
    }
}
