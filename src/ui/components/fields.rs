//! Fields of a form: a number within a range, one of a few choices.

use leptos::prelude::*;

/// A whole number within a range.
#[component]
pub(crate) fn NumberField(
    /// What it is.
    label: &'static str,
    /// What it means, in a sentence.
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
    let describe = format!("{test}-note");
    view! {
        <div class="field">
            <label class="field__label" for=test>{label}</label>
            <input
                class="field__number"
                id=test
                type="number"
                inputmode="numeric"
                min=least.to_string()
                max=most.to_string()
                step="1"
                aria-describedby=describe.clone()
                data-test=test
                prop:value=move || value.get().to_string()
                on:change:target=move |event| {
                    if let Ok(value) = event.target().value().trim().parse() {
                        set(value);
                    }
                }
            />
            <p class="field__note" id=describe>{note} {format!(" ({least} to {most})")}</p>
        </div>
    }
}

/// One of a few choices.
#[component]
pub(crate) fn ChoiceField(
    /// What is chosen.
    label: &'static str,
    /// Each choice and what it means.
    options: &'static [(&'static str, &'static str)],
    /// The position of the choice made.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Gets the position of a new choice.
    choose: impl Fn(usize) + Copy + 'static,
    /// The hook by which tests find it.
    test: &'static str,
) -> impl IntoView {
    let choices = options
        .iter()
        .enumerate()
        .map(|(at, (name, note))| {
            view! {
                <label class="field__choice">
                    <input
                        type="radio"
                        name=test
                        data-test=format!("{test}-{at}")
                        prop:checked=move || chosen.get() == at
                        on:change=move |_| choose(at)
                    />
                    <span>
                        {*name} <span class="field__note">{*note}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend class="field__label">{label}</legend>
            {choices}
        </fieldset>
    }
}
