//! "How was this computed?": a quiet button beside a number, and the panel that it opens with the
//! meaning, the formula, the numbers put in and the settings.

use leptos::prelude::*;

use super::icon::{HELP, icon};
use crate::ui::how::{How, Row};
use crate::ui::live::live;
use crate::ui::reactive::RwSignal;
use crate::ui::route::Route;
use crate::ui::words::words;

/// The button and its panel, which is filled when it is first asked for: a page has many. A figure
/// shows the mark alone, a panel the words beside it.
pub(crate) fn how(how: How) -> AnyView {
    let words = words();
    let entry = how.term.entry();
    let name = how.term.name(words);
    let (panel, heading) = (format!("how-{}", entry.slug), format!("how-{}-name", entry.slug));
    let label = heading.clone();
    let is_wanted = RwSignal::new(false);
    view! {
        <button
            class="how"
            type="button"
            popovertarget=panel.clone()
            data-test=panel.clone()
            on:click=move |_| is_wanted.set(true)
        >
            {icon(HELP)}
            <span class="how__question">{words.text("help-question")} " " <b>{name}</b></span>
        </button>
        <div class="popover how__panel" id=panel popover="auto" role="dialog" aria-labelledby=label>
            <h2 class="how__name" id=heading>{name}</h2>
            {live(move || is_wanted.get().then(|| content(&how)))}
            <button
                class="button popover__close"
                type="button"
                popovertarget=format!("how-{}", entry.slug)
                popovertargetaction="hide"
            >
                {words.text("popover-close")}
            </button>
        </div>
    }
    .into_any()
}

/// What the panel tells.
fn content(how: &How) -> AnyView {
    let words = words();
    let sum = (!how.sum.is_empty()).then(|| view! { <p class="how__sum">{how.sum.clone()}</p> });
    view! {
        <p>{how.term.about(words)}</p>
        <h3>{words.text("help-formula")}</h3>
        <p>{words.text(how.formula)}</p>
        {sum}
        {rows("help-inputs", &how.inputs)}
        {rows("help-settings", &how.settings)}
        <p><a href=Route::Glossary(Some(how.term)).href()>{words.text("help-glossary")}</a></p>
    }
    .into_any()
}

/// Names and values under a heading; nothing when there are none.
fn rows(heading: &'static str, rows: &[Row]) -> Option<AnyView> {
    let words = words();
    let rows: Vec<AnyView> = rows
        .iter()
        .map(|(name, value)| {
            view! { <div><dt>{words.text(name)}</dt><dd>{value.clone()}</dd></div> }.into_any()
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let list = view! {
        <h3>{words.text(heading)}</h3>
        <dl class="how__rows">{rows}</dl>
    };
    Some(list.into_any())
}
