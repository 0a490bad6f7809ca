//! What can be saved: customers, each segment's list, results, settings. Each with what is in it,
//! what it is good for, and how large it is.

use leptos::prelude::*;

use crate::domain::{CustomerId, SegmentId};
use crate::export::{self, ExportFile};
use crate::protocol::Form;
use crate::ui::components::keep::Keep;
use crate::ui::components::nothing_yet::{NothingYet, Shape};
use crate::ui::components::page_head::PageHead;
use crate::ui::components::segment_badge::SegmentBadge;
use crate::ui::download::Saved;
use crate::ui::live::Show;
use crate::ui::reactive::{Signal, signal};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

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
    let words = words();
    let (saved, set_saved) = signal(Saved::Nothing);
    let save = Callback::new(move |wanted: Wanted| {
        make(state, wanted, Box::new(move |file| set_saved.set(Saved::hand(file))));
    });
    let note = move || saved.with(Saved::sentence);
    let offers_there = move || state.offers.with(Option::is_some);
    view! {
        <div class="page">
            <PageHead
                title=words.text("downloads-title").to_owned()
                lead=Signal::derive(move || answer(state))
            />
            <Show
                when=move || state.customers.with(Option::is_some)
                fallback=move || view! { <NothingYet what=words.text("downloads-what") shape=Shape::Table /> }
            >
                <Show when=move || !offers_there()>
                    <p class="note" role="note">{words.text("downloads-no-offers")}</p>
                </Show>
                {panel("downloads-lists", words.text("downloads-lists"), (move || lists(state, save)).into_any())}
                {panel("downloads-programs", words.text("downloads-programs"), programs(save))}
                <Keep />
            </Show>
            <p role="status" class="toast" data-test="saved">{note}</p>
        </div>
    }
}

/// What there is to save, in a sentence; empty while there is nothing.
fn answer(state: State) -> String {
    let customers = state.customers.get().map_or(0, |table| table.len());
    if customers == 0 {
        return String::new();
    }
    let segments = state.segmentation.get().map_or(0, |found| found.segments.len());
    words().say("downloads-lead", &[("customers", customers.into()), ("segments", segments.into())])
}

fn panel(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="panel" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// The lists of customers: all, and one for each segment.
fn lists(state: State, save: Callback<Wanted>) -> AnyView {
    let words = words();
    let Some(customers) = state.customers.get() else { return ().into_any() };
    // Lists grow when recommendations and offers arrive.
    state.recommendations.track();
    state.offers.track();
    let all: Vec<_> = (0..customers.len()).map(CustomerId::from_index).collect();
    let found = state.segmentation.get();
    let everybody = item(
        words.text("downloads-all").into_any(),
        words.text("downloads-all-note"),
        Some(size(state, &all)),
        "download-customers".to_owned(),
        "customers.csv".to_owned(),
        Callback::new(move |()| save.run(Wanted::Customers)),
    );
    let Some(found) = found else {
        return view! {
            <ul class="download-list">{everybody}</ul>
            <NothingYet what=words.text("segments-awaited") />
        }
        .into_any();
    };
    let segments = found.segments.iter().enumerate().map(|(index, segment)| {
        let id = SegmentId::from_index(index);
        let members = all.iter().filter(|customer| found.of.get(customer.index()) == Some(&id));
        let members: Vec<_> = members.copied().collect();
        item(
            view! { <SegmentBadge name=segment.name /> }.into_any(),
            wording::scheme_sentence(segment.name.archetype, words),
            Some(size(state, &members)),
            format!("download-segment-{index}"),
            export::segment_file_name(id, segment.name),
            Callback::new(move |()| save.run(Wanted::Segment(id))),
        )
    });
    let segments = segments.collect_view();
    view! { <ul class="download-list">{everybody} {segments}</ul> }.into_any()
}

/// What programs read.
fn programs(save: Callback<Wanted>) -> AnyView {
    let words = words();
    let files = [
        (
            Wanted::Results,
            words.text("downloads-results"),
            words.text("downloads-results-note"),
            "download-results",
            "results.json",
        ),
        (
            Wanted::Settings,
            words.text("downloads-settings"),
            words.text("downloads-settings-note"),
            "download-settings",
            "settings.json",
        ),
    ];
    let files = files.map(|(wanted, title, note, hook, name)| {
        let save = Callback::new(move |()| save.run(wanted));
        item(title.into_any(), note, None, hook.to_owned(), name.to_owned(), save)
    });
    view! { <ul class="download-list">{files.collect_view()}</ul> }.into_any()
}

/// A file with what it is good for, its size and the button that saves it.
fn item(
    title: AnyView,
    note: &'static str,
    size: Option<String>,
    hook: String,
    name: String,
    save: Callback<()>,
) -> AnyView {
    let words = words();
    let label = words.say("downloads-save-file", &[("file", (&name).into())]);
    view! {
        <li class="download-list__item">
            <div class="download-list__what">
                <p class="download-list__title">{title}</p>
                <p class="download-list__note">{note}</p>
            </div>
            <p class="download-list__size">
                <span class="download-list__name">{name}</span>
                {size}
            </p>
            <button
                class="button"
                type="button"
                aria-label=label
                data-test=hook
                on:click=move |_| save.run(())
            >
                {words.text("downloads-save")}
            </button>
        </li>
    }
    .into_any()
}

/// How large a list of customers is, in rows and bytes.
fn size(state: State, customers: &[CustomerId]) -> String {
    let bytes = state.analysis.with_untracked(|analysis| export::about_bytes(analysis, customers));
    let words = words();
    let bytes = bytes.map_or_else(String::new, |bytes| words.bytes(bytes));
    words.say("downloads-size", &[("rows", customers.len().into()), ("bytes", (&bytes).into())])
}

/// Makes a file from what is there; nothing when what it is made of is not.
fn make(state: State, wanted: Wanted, hand: Box<dyn FnOnce(ExportFile)>) {
    let by_worker = |form, name: &str, hand: Box<dyn FnOnce(ExportFile)>| {
        let name = name.to_owned();
        let hand = move |bytes| hand(ExportFile { name, media_type: export::JSON, bytes });
        state.write_file(form, Box::new(hand));
    };
    let (name, text) = match wanted {
        Wanted::Results => return by_worker(Form::Results, "results.json", hand),
        Wanted::Settings => return by_worker(Form::Settings, "settings.json", hand),
        Wanted::Customers => {
            ("customers.csv".to_owned(), state.analysis.with_untracked(export::customers_csv))
        }
        Wanted::Segment(id) => state.analysis.with_untracked(|analysis| {
            let found = analysis.segmentation.as_ref();
            let name = found.and_then(|found| Some(found.segments.get(id.index())?.name));
            let name = name.map(|name| export::segment_file_name(id, name));
            (name.unwrap_or_default(), export::segment_csv(analysis, id))
        }),
    };
    if let Some(text) = text {
        hand(ExportFile { name, media_type: export::CSV, bytes: text.into_bytes() });
    }
}
