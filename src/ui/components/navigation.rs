//! The pages of the app, where one is, which have something to show yet, and what the reader can
//! choose anywhere: the language, and light or dark.

use leptos::prelude::*;

use super::app_version::WorksOffline;
use super::icon::{self, icon};
use super::seal_badge::SealBadge;
use crate::protocol::Goal;
use crate::ui::appearance;
use crate::ui::focus::focus_soon;
use crate::ui::live::{Show, live};
use crate::ui::location::Location;
use crate::ui::places;
use crate::ui::reactive::{Memo, RwSignal, Signal};
use crate::ui::route::{CustomerView, Page, Route};
use crate::ui::run::RunState;
use crate::ui::state::{Readiness, State};
use crate::ui::tour::Tour;
use crate::ui::words::{page_name, remember, words};
use crate::wording::Language;

/// A page of the navigation.
struct Entry {
    route: Route,
    drawing: &'static str,
    /// Whether a narrow window shows it without being asked.
    place: &'static str,
    test: &'static str,
}

const fn entry(
    route: Route,
    drawing: &'static str,
    place: &'static str,
    test: &'static str,
) -> Entry {
    Entry { route, drawing, place, test }
}

/// All customers, biggest spender first.
const CUSTOMERS: Route = Route::Customers(CustomerView::ALL);

/// The navigation, in the order of the work: the name of each group and its pages.
const GROUPS: [(&str, &[Entry]); 5] = [
    (
        "shell-group-data",
        &[
            entry(Route::Start, icon::START, "bar", "nav-start"),
            entry(Route::Import, icon::IMPORT, "sheet", "nav-import"),
        ],
    ),
    (
        "shell-group-results",
        &[
            entry(Route::Overview, icon::OVERVIEW, "bar", "nav-overview"),
            entry(Route::Segments, icon::SEGMENTS, "bar", "nav-segments"),
            entry(CUSTOMERS, icon::CUSTOMERS, "bar", "nav-customers"),
            entry(Route::Model, icon::MODEL, "sheet", "nav-model"),
        ],
    ),
    ("shell-group-away", &[entry(Route::Downloads, icon::DOWNLOADS, "sheet", "nav-downloads")]),
    (
        "shell-group-app",
        &[
            entry(Route::Settings, icon::SETTINGS, "sheet", "nav-settings"),
            entry(Route::Privacy, icon::SEALED, "sheet", "nav-privacy"),
        ],
    ),
    ("shell-group-help", &[entry(Route::Glossary(None), icon::GLOSSARY, "sheet", "nav-glossary")]),
];

/// The navigation: beside the content, or, in a narrow window, a bar at the lower edge that opens
/// to a sheet.
#[component]
pub(crate) fn Navigation(
    /// Whether the sheet is open.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let state = State::use_context();
    let location = Location::use_context();
    let words = words();
    let here = Memo::new(move |_| match location.get().page() {
        Page::Customer => Page::Customers,
        page => page,
    });
    let group = |(name, entries): (&'static str, &[Entry])| {
        let links = entries.iter().map(|entry| link(state, here, entry, is_open)).collect_view();
        let tour = (name == "shell-group-help").then(|| tour_entry(state, is_open));
        view! {
            <div class="navigation__group">
                <p class="navigation__group-name" id=name>{words.text(name)}</p>
                <ul class="navigation__list" aria-labelledby=name>{links} {tour}</ul>
            </div>
        }
        .into_any()
    };
    let groups = GROUPS.into_iter().map(group).collect_view();
    let turn = move |_| {
        is_open.update(|open| *open = !*open);
        if is_open.get_untracked() {
            focus_soon(".navigation__link");
        }
    };
    let close_by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            is_open.set(false);
            focus_soon(".navigation__more");
        }
    };
    // What lies behind the sheet belongs to this element, not to one inside it.
    let close_behind = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            is_open.set(false);
        }
    };
    view! {
        <header
            class="navigation"
            data-open=move || is_open.get().to_string()
            on:keydown=close_by_key
            on:click=close_behind
        >
            <div class="navigation__head">
                <a class="navigation__brand" href=Route::Start.href()>
                    {icon(icon::MARK)} <span translate="no">"Regulars"</span>
                </a>
                <SealBadge />
            </div>
            <div class="navigation__body" id="navigation-body">
                <Working />
                <nav class="navigation__pages" aria-label=words.text("shell-pages")>
                    {groups}
                    <button
                        class="navigation__link navigation__more"
                        type="button"
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls="navigation-body"
                        data-test="nav-more"
                        on:click=turn
                    >
                        {live(move || icon(if is_open.get() { icon::CLOSE } else { icon::MORE }))}
                        <span class="navigation__name">
                            {live(move || {
                                words.text(if is_open.get() { "shell-close" } else { "shell-more" })
                            })}
                        </span>
                    </button>
                </nav>
                <div class="navigation__foot">
                    <Show when=move || state.file.with(Option::is_some)>
                        <p class="navigation__file" data-test="file-name">
                            {live(move || state.file.get())}
                        </p>
                    </Show>
                    {live(move || took(state).map(|took| {
                        view! { <p class="navigation__took" data-test="run-done">{took}</p> }
                    }))}
                    <WorksOffline />
                    {switches(state)}
                </div>
            </div>
        </header>
    }
}

/// The link to a page.
fn link(state: State, here: Memo<Page>, entry: &Entry, is_open: RwSignal<bool>) -> AnyView {
    let page = entry.route.page();
    let readiness = Memo::new(move |_| readiness(state, page));
    let key = move || match readiness.get() {
        Readiness::Ready => "ready",
        Readiness::Computing => "computing",
        Readiness::Empty => "empty",
    };
    let note = live(move || match readiness.get() {
        Readiness::Computing => words().text("shell-page-computing"),
        Readiness::Empty => words().text("shell-page-empty"),
        Readiness::Ready => "",
    });
    view! {
        <li data-place=entry.place>
            <a
                class="navigation__link"
                href=entry.route.href()
                aria-current=move || (here.get() == page).then_some("page")
                data-readiness=key
                data-test=entry.test
                on:click=move |_| is_open.set(false)
            >
                {icon(entry.drawing)}
                <span class="navigation__name">{page_name(page)}</span>
                <span class="visually-hidden">{note}</span>
            </a>
        </li>
    }
    .into_any()
}

/// What begins the guided tour.
fn tour_entry(state: State, is_open: RwSignal<bool>) -> AnyView {
    let tour: Tour = expect_context();
    let begin = move |_| {
        is_open.set(false);
        tour.begin(state);
    };
    view! {
        <li data-place="sheet">
            <button class="navigation__link" type="button" data-test="nav-tour" on:click=begin>
                {icon(icon::TOUR)}
                <span class="navigation__name">{words().text("tour-take")}</span>
            </button>
        </li>
    }
    .into_any()
}

/// How far the whole run is, wherever one is.
#[component]
fn Working() -> impl IntoView {
    let state = State::use_context();
    let share = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::Running(running) if running.goal == Goal::Analyse => Some(running.share()),
            _ => None,
        })
    });
    // A progress bar is there for all who see; the run's own one speaks.
    live(move || {
        share.with(Option::is_some).then(|| {
            view! {
                <progress
                    class="navigation__working"
                    max="1"
                    aria-hidden="true"
                    prop:value=move || share.get().unwrap_or(1.0)
                ></progress>
            }
        })
    })
}

/// The language, and light or dark.
fn switches(state: State) -> AnyView {
    let words = words();
    let languages = Language::ALL.into_iter().map(|language| {
        let test = match language {
            Language::English => "language-en",
            Language::German => "language-de",
        };
        let is_chosen = Signal::stored(words.language() == language);
        let choose = move || {
            remember(language);
            places::stay();
            state.language.set(language);
            // Everything is drawn anew, this button too.
            focus_soon(".navigation [lang][aria-pressed=true]");
        };
        segment(language.own_name(), Some(language.tag()), is_chosen, test, Box::new(choose))
    });
    let languages = languages.collect_view();
    let chosen = RwSignal::new(appearance::chosen());
    let appearances = appearance::CHOICES.into_iter().map(|choice| {
        let (name, test) = match choice {
            "light" => ("shell-light", "theme-light"),
            "dark" => ("shell-dark", "theme-dark"),
            _ => ("shell-system", "theme-system"),
        };
        let is_chosen = Signal::derive(move || chosen.get() == choice);
        let choose = move || {
            appearance::choose(choice);
            chosen.set(choice);
        };
        segment(words.text(name), None, is_chosen, test, Box::new(choose))
    });
    let appearances = appearances.collect_view();
    view! {
        <div class="segmented" role="group" aria-label=words.text("shell-appearance")>
            {appearances}
        </div>
        <div class="segmented" role="group" aria-label=words.text("shell-language")>
            {languages}
        </div>
    }
    .into_any()
}

/// One of a few choices side by side.
fn segment(
    name: &'static str,
    language: Option<&'static str>,
    is_chosen: Signal<bool>,
    test: &'static str,
    choose: Box<dyn Fn()>,
) -> AnyView {
    view! {
        <button
            class="segmented__choice"
            type="button"
            lang=language
            aria-pressed=move || is_chosen.get().to_string()
            data-test=test
            on:click=move |_| choose()
        >
            {name}
        </button>
    }
    .into_any()
}

/// How long the run took that has ended with everything ready.
fn took(state: State) -> Option<String> {
    let words = words();
    state.run.with(|run| match run {
        RunState::Done { elapsed_millis } => {
            let time = words.duration(*elapsed_millis);
            Some(words.say("shell-ready-after", &[("time", (&time).into())]))
        }
        _ => None,
    })
}

/// Whether a page has something to show.
fn readiness(state: State, page: Page) -> Readiness {
    match page {
        Page::Import if state.opened.with(|opened| opened.preview.is_some()) => Readiness::Ready,
        Page::Import => Readiness::Empty,
        Page::Overview => state.readiness(state.overview.with(Option::is_some)),
        Page::Segments => state.readiness(state.segmentation.with(Option::is_some)),
        Page::Customers | Page::Customer | Page::Downloads => {
            state.readiness(state.customers.with(Option::is_some))
        }
        Page::Model => state.readiness(state.models.with(Option::is_some)),
        Page::Start | Page::Settings | Page::Privacy | Page::Glossary | Page::Unknown => {
            Readiness::Ready
        }
    }
}
