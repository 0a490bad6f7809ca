//! What the words mean: each with an address of its own, with words to read next, and where it is
//! met.

use leptos::prelude::*;

use crate::ui::components::page_head::PageHead;
use crate::ui::focus::focus;
use crate::ui::glossary::{TERMS, Term, alphabetical};
use crate::ui::live::effect;
use crate::ui::location::Location;
use crate::ui::reactive::Signal;
use crate::ui::route::Route;
use crate::ui::words::{page_name, words};

/// The glossary.
#[component]
pub(crate) fn GlossaryPage() -> impl IntoView {
    let location = Location::use_context();
    let words = words();
    let asked = Signal::derive(move || match location.get() {
        Route::Glossary(term) => term,
        _ => None,
    });
    effect(move || {
        if let Some(term) = asked.get() {
            // A page that has just been opened puts the reader at its top first.
            request_animation_frame(move || request_animation_frame(move || show(term)));
        }
    });
    let terms: Vec<AnyView> =
        alphabetical(words).into_iter().map(|term| one(term, asked)).collect();
    let lead = words.say("glossary-lead", &[("terms", TERMS.len().into())]);
    view! {
        <div class="page">
            <PageHead title=words.text("glossary-title").to_owned() lead />
            <ul class="panel glossary" data-test="glossary">{terms}</ul>
        </div>
    }
    .into_any()
}

/// A word.
fn one(term: Term, asked: Signal<Option<Term>>) -> AnyView {
    let words = words();
    let entry = term.entry();
    let href = Route::Glossary(Some(term)).href();
    let see = entry.see.iter().map(|other| (Route::Glossary(Some(*other)), other.name(words)));
    let at = entry.at.iter().map(|route| (*route, page_name(route.page())));
    view! {
        <li
            class="glossary__term"
            id=id(term)
            aria-current=move || (asked.get() == Some(term)).then_some("true")
        >
            <h2 class="glossary__name"><a class="quiet-link" href=href>{term.name(words)}</a></h2>
            <div class="glossary__about">
                <p>{term.about(words)}</p>
                <p class="glossary__more">
                    {links("glossary-at", at.collect())}
                    {links("glossary-see", see.collect())}
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// Links behind what they are; nothing when there are none.
fn links(name: &'static str, links: Vec<(Route, &'static str)>) -> Option<AnyView> {
    let mark = |place: usize| if place == 0 { " " } else { ", " };
    let all: Vec<AnyView> = links
        .into_iter()
        .enumerate()
        .map(|(place, (route, name))| {
            view! { {mark(place)} <a href=route.href()>{name}</a> }.into_any()
        })
        .collect();
    if all.is_empty() {
        return None;
    }
    Some(view! { <span>{words().text(name)} {all}</span> }.into_any())
}

/// Scrolls to a word and goes on there with the keyboard.
fn show(term: Term) {
    let id = id(term);
    if let Some(found) = document().get_element_by_id(&id) {
        // The link inside takes the focus; its whole entry is to be seen.
        focus(&format!("#{id} a"));
        found.scroll_into_view();
    }
}

fn id(term: Term) -> String {
    format!("term-{}", term.entry().slug)
}
