//! What can be saved: customers, each segment's list, results, settings.

use leptos::prelude::*;

use crate::domain::SegmentId;
use crate::export::{self, ExportFile};
use crate::ui::components::keep::Keep;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::page_head::PageHead;
use crate::ui::components::segment_badge::SegmentBadge;
use crate::ui::download::Saved;
use crate::ui::state::State;
use crate::ui::words::words;

/// A file that can be made when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Customers,
    Segment(SegmentId),
    Results,
    Settings,
}

/// What can be saved.
#[component]
pub(crate) fn DownloadsPage() -> impl IntoView {
    let state = State::use_context();
    let (saved, set_saved) = signal(Saved::Nothing);
    let save = move |wanted: Wanted| {
        if let Some(file) = make(state, wanted) {
            set_saved.set(Saved::hand(file));
        }
    };
    let note = move || saved.with(Saved::sentence);
    let offers_there = move || state.offers.with(Option::is_some);
    view! {
        <div class="page">
            <PageHead
                title="What do you want to take along?".to_owned()
                lead="The files are made in this tab and saved on your disk; nothing passes a \
                      server."
                    .to_owned()
            />
            <Show
                when=move || state.customers.with(Option::is_some)
                fallback=|| view! { <NothingYet what="The downloads" /> }
            >
                <Show when=move || !offers_there()>
                    <p class="note" role="note">
                        "Recommendations and offers are not ready yet: lists saved now come \
                         without them."
                    </p>
                </Show>
                <section class="panel" aria-labelledby="downloads-customers">
                    <h2 id="downloads-customers">"All customers"</h2>
                    <p>
                        "Scores, segment, recommendations and offer, a row for each customer. \
                         Cells that a spreadsheet would run as a formula are made harmless."
                    </p>
                    <div class="row">
                        <button
                            class="button"
                            data-kind="primary"
                            type="button"
                            data-test="download-customers"
                            on:click=move |_| save(Wanted::Customers)
                        >
                            "Save customers.csv"
                        </button>
                    </div>
                </section>
                <section class="panel" aria-labelledby="downloads-segments">
                    <h2 id="downloads-segments">"Each segment"</h2>
                    <Segments save />
                </section>
                <section class="panel" aria-labelledby="downloads-json">
                    <h2 id="downloads-json">"For your own programs"</h2>
                    <p>
                        "The settings can be handed to the command line, which then computes the \
                         same."
                    </p>
                    <div class="row">
                        <button
                            class="button"
                            type="button"
                            data-test="download-results"
                            on:click=move |_| save(Wanted::Results)
                        >
                            "Save results.json"
                        </button>
                        <button
                            class="button"
                            type="button"
                            data-test="download-settings"
                            on:click=move |_| save(Wanted::Settings)
                        >
                            "Save settings.json"
                        </button>
                    </div>
                </section>
                <Keep />
            </Show>
            <p role="status" class="toast" data-test="saved">{note}</p>
        </div>
    }
}

/// A row with a button for each segment.
#[component]
fn Segments(save: impl Fn(Wanted) + Copy + Send + 'static) -> impl IntoView {
    let state = State::use_context();
    move || {
        let Some(found) = state.segmentation.get() else {
            return view! { <NothingYet what="The segments" /> }.into_any();
        };
        let rows = found
            .segments
            .iter()
            .enumerate()
            .map(|(index, segment)| {
                let id = SegmentId::from_index(index);
                let customers = u64::from(segment.customers);
                view! {
                    <li class="download-list__item">
                        <SegmentBadge name=segment.name />
                        <span class="section__note">
                            {words().of(customers, "customer", "customers")}
                        </span>
                        <button
                            class="button"
                            type="button"
                            data-test=format!("download-segment-{index}")
                            on:click=move |_| save(Wanted::Segment(id))
                        >
                            "Save list"
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="download-list">{rows}</ul> }.into_any()
    }
}

/// Makes a file from what is there; `None` when what it is made of is not.
fn make(state: State, wanted: Wanted) -> Option<ExportFile> {
    let file = |name: &str, media_type, text: String| ExportFile {
        name: name.to_owned(),
        media_type,
        bytes: text.into_bytes(),
    };
    let settings = state.settings.get_untracked();
    state.analysis.with_untracked(|analysis| match wanted {
        Wanted::Customers => {
            Some(file("customers.csv", export::CSV, export::customers_csv(analysis)?))
        }
        Wanted::Segment(id) => {
            let segment = analysis.segmentation.as_ref()?.segments.get(id.index())?;
            let name = export::segment_file_name(id, segment.name);
            Some(file(&name, export::CSV, export::segment_csv(analysis, id)?))
        }
        Wanted::Results => {
            let text = export::results_json(analysis, &settings);
            Some(file("results.json", export::JSON, text))
        }
        Wanted::Settings => {
            Some(file("settings.json", export::JSON, export::settings_json(&settings)))
        }
    })
}
