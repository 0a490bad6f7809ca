//! The start: the promise, the drop zone, the sample, what one gets, and what happens to the data.

use leptos::prelude::*;

use crate::domain::sample::{CUSTOMERS, EXAMPLE, SEGMENTS};
use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::kept_list::KeptList;
use crate::ui::components::page_head::PageHead;
use crate::ui::components::segment_badge::archetype_key;
use crate::ui::live::{Show, live, soon};
use crate::ui::location;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::{SealState, State};
use crate::ui::tour::Tour;
use crate::ui::words::words;
use crate::wording::{Words, archetype_name};

/// What a file must tell, and by which names its columns are known.
const COLUMNS: [(&str, &str); 5] = [
    ("start-column-customer", "start-column-customer-note"),
    ("start-column-date", "start-column-date-note"),
    ("start-column-order", "start-column-order-note"),
    ("start-column-product", "start-column-product-note"),
    ("start-column-money", "start-column-money-note"),
];

/// The start.
#[component]
pub(crate) fn StartPage() -> impl IntoView {
    let state = State::use_context();
    let tour: Tour = expect_context();
    let words = words();
    let sample = move |_| {
        state.try_sample();
        location::go(Route::Overview);
    };
    let is_fetching = move || state.run.with(|run| *run == RunState::FetchingSample);
    view! {
        <div class="page start">
            <PageHead
                title=words.text("start-title").to_owned()
                lead=words.text("start-lead").to_owned()
            />

            <Show when=move || state.overview.with(Option::is_some)>
                <p class="row start__open" data-test="open-file">
                    <span>
                        {live(move || {
                            let file = state.file.get().unwrap_or_default();
                            words.say("start-open", &[("file", (&file).into())])
                        })}
                    </span>
                    <a class="button" data-size="small" href=Route::Overview.href()>
                        {words.text("start-open-overview")}
                    </a>
                </p>
            </Show>

            <div class="start__first">
                <div class="start__in">
                    <DropZone on_files=move |files| state.open(files) />
                    <div class="start__sample">
                        <button
                            class="button"
                            type="button"
                            data-test="try-sample"
                            disabled=is_fetching
                            on:click=sample
                        >
                            {words.text("start-sample")}
                        </button>
                        <button
                            class="button"
                            data-kind="quiet"
                            type="button"
                            data-test="take-tour"
                            disabled=is_fetching
                            on:click=move |_| tour.begin(state)
                        >
                            {words.text("tour-take")}
                        </button>
                        <p class="section__note">{words.say("start-sample-note", &[("customers", CUSTOMERS.into())])}</p>
                    </div>
                </div>
                {preview(words)}
            </div>

            <KeptList />

            {soon(move || below(state))}
        </div>
    }
    .into_any()
}

/// What is read after the first look: what happens to the data, and what a file must tell.
fn below(state: State) -> AnyView {
    let words = words();
    let seal = move || {
        words.text(match state.seal.get() {
            SealState::Open => "start-private-open",
            SealState::Sealed => "start-private-sealed",
        })
    };
    let columns = COLUMNS.into_iter().map(|(name, note)| {
        view! { <div><dt>{words.text(name)}</dt><dd>{words.text(note)}</dd></div> }.into_any()
    });
    let columns = columns.collect_view();
    view! {
        <div class="start__points">
            <section>
                <h2>{words.text("start-private")}</h2>
                <p data-test="seal-sentence">{seal}</p>
                <p><a href=Route::Privacy.href()>{words.text("start-private-proof")}</a></p>
            </section>
            <section>
                <h2>{words.text("start-any")}</h2>
                <p>{words.text("start-any-note")}</p>
            </section>
            <section>
                <h2>{words.text("start-use")}</h2>
                <p>{words.text("start-use-note")}</p>
            </section>
        </div>

        <details class="more start__needs" data-test="file-needs">
            <summary>{words.text("start-needs")}</summary>
            <div class="prose">
                <p>{words.text("start-needs-lead")}</p>
                <dl class="start__columns">
                    {columns}
                </dl>
                <p>{words.text("start-needs-several")}</p>
            </div>
        </details>

        <p class="start__source">
            {words.text("start-source")} " "
            <span class="start__address" translate="no">"doi.org/10.24432/C5CG6D"</span>
        </p>
    }
    .into_any()
}

/// What one gets, from the sample shop.
fn preview(words: Words) -> AnyView {
    let bars = SEGMENTS.into_iter().map(|(archetype, customers, revenue)| {
        let shares = [("customers", customers.into()), ("revenue", revenue.into())];
        view! {
            <li data-archetype=archetype_key(archetype)>
                <span class="segment-badge">{archetype_name(archetype, words)}</span>
                <span class="start__shares">{words.say("start-preview-shares", &shares)}</span>
                <span class="start__bar" aria-hidden="true">
                    <span style:inline-size=format!("{revenue}%")></span>
                </span>
            </li>
        }
        .into_any()
    });
    let bars = bars.collect_view();
    let (customer, bought, next) = EXAMPLE;
    let offer = [("customer", customer.into()), ("next", next.into()), ("bought", bought.into())];
    view! {
        <figure class="panel start__preview">
            <figcaption>
                <h2>{words.text("start-preview")}</h2>
                <p class="section__note">{words.text("start-preview-note")}</p>
            </figcaption>
            <ul class="start__segments">{bars}</ul>
            <p class="start__example">{words.say("start-preview-offer", &offer)}</p>
        </figure>
    }
    .into_any()
}
