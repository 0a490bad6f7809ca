//! The choices of the next run: a form over [`Settings`], checked as a whole. How files are read is
//! chosen on the import page, with the files in sight.

use leptos::prelude::*;

use crate::settings::{Candidates, Frequency, Measures, Seed, Settings};
use crate::ui::components::fields::{ChoiceField, NumberField};
use crate::ui::components::page_head::PageHead;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::State;

/// The choices of the next run.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let state = State::use_context();
    let draft = RwSignal::new(state.settings.get_untracked());
    let problem = Memo::new(move |_| draft.get().check().err().map(|error| error.to_string()));
    let is_unchanged = move || draft.get() == state.settings.get();
    let has_file = move || state.file.with(Option::is_some);
    let is_busy = move || state.run.with(RunState::is_analysing);
    let text = move || match (has_file(), is_busy()) {
        (true, true) => "Stop, and analyse again with these",
        (true, false) => "Analyse again with these",
        (false, _) => "Use these for the next file",
    };
    let told = move || {
        if let Some(problem) = problem.get() {
            format!("{problem}.")
        } else if is_unchanged() {
            "These settings are in use.".to_owned()
        } else {
            "Changed, not in use yet.".to_owned()
        }
    };
    view! {
        <div class="page">
            <PageHead
                title="How should it be computed?".to_owned()
                lead="The defaults suit most shops. What a change does not touch is not computed \
                      again."
                    .to_owned()
            />
            <p class="section__note">
                "How the file is read and which rows count is chosen "
                <a href=Route::Import.href()>"with the file in sight"</a> "."
            </p>
            <form
                class="page"
                data-test="settings"
                on:submit=move |event| {
                    event.prevent_default();
                    if problem.with_untracked(Option::is_none) {
                        state.set_settings(draft.get_untracked());
                    }
                }
            >
                <div class="columns" data-width="wide">
                    <CustomerFields draft />
                    <SegmentFields draft />
                    <RecommendFields draft />
                </div>
                <div class="row">
                    <button
                        class="button"
                        data-kind="primary"
                        type="submit"
                        data-test="apply-settings"
                        disabled=move || is_unchanged() || problem.with(Option::is_some)
                    >
                        {text}
                    </button>
                    <button
                        class="button"
                        type="button"
                        data-test="reset-settings"
                        on:click=move |_| draft.update(|draft| {
                            let import = draft.import.clone();
                            *draft = Settings { import, ..Settings::default() };
                        })
                    >
                        "Back to the defaults"
                    </button>
                    <p role="status" class="section__note" data-test="settings-note">{told}</p>
                </div>
            </form>
        </div>
    }
}

/// Describing customers.
#[component]
fn CustomerFields(draft: RwSignal<Settings>) -> impl IntoView {
    let frequency = Signal::derive(move || match draft.with(|draft| draft.customers.frequency) {
        Frequency::Orders => 0,
        Frequency::Lines => 1,
    });
    view! {
        <section class="panel" aria-labelledby="settings-customers">
            <h2 id="settings-customers">"Describing customers"</h2>
            <ChoiceField
                label="Frequency counts"
                options=&[
                    ("Orders", "how often somebody came, the usual definition"),
                    ("Order lines", "how many different things they took"),
                ]
                chosen=frequency
                choose=move |at| {
                    draft.update(|draft| {
                        draft.customers.frequency =
                            if at == 0 { Frequency::Orders } else { Frequency::Lines };
                    });
                }
                test="frequency"
            />
            <NumberField
                label="Score levels"
                note="Into how many groups of equal size each measure is cut"
                least=2
                most=10
                value=Signal::derive(move || {
                    draft.with(|draft| u64::from(draft.customers.score_levels))
                })
                set=move |levels| {
                    draft.update(|draft| draft.customers.score_levels = at_most_u8(levels));
                }
                test="score-levels"
            />
        </section>
    }
}

/// Finding segments.
#[component]
fn SegmentFields(draft: RwSignal<Settings>) -> impl IntoView {
    let measures = Signal::derive(move || match draft.with(|draft| draft.segments.measures) {
        Measures::Scores => 0,
        Measures::Logarithms => 1,
    });
    let way = Signal::derive(move || match draft.with(|draft| draft.segments.k) {
        None => 0,
        Some(_) => 1,
    });
    let count = move || draft.with(|draft| draft.segments.k);
    view! {
        <section class="panel" aria-labelledby="settings-segments">
            <h2 id="settings-segments">"Finding segments"</h2>
            <ChoiceField
                label="Customers are compared by"
                options=&[
                    ("Scores", "robust against extremes"),
                    ("Logarithms", "of recency, frequency and monetary: finer, less robust"),
                ]
                chosen=measures
                choose=move |at| {
                    draft.update(|draft| {
                        draft.segments.measures =
                            if at == 0 { Measures::Scores } else { Measures::Logarithms };
                    });
                }
                test="measures"
            />
            <ChoiceField
                label="Number of segments"
                options=&[
                    ("Let the data decide", "where one more segment stops paying off"),
                    ("As many as I say", ""),
                ]
                chosen=way
                choose=move |at| {
                    draft.update(|draft| draft.segments.k = (at == 1).then_some(8));
                }
                test="k-choice"
            />
            <Show when=move || count().is_some()>
                <NumberField
                    label="Segments"
                    note="How many"
                    least=1
                    most=20
                    value=Signal::derive(move || count().map_or(8, u64::from))
                    set=move |k| draft.update(|draft| draft.segments.k = Some(at_most_u8(k)))
                    test="k"
                />
            </Show>
            <NumberField
                label="Largest number tried"
                note="The number that the data choose moves with it"
                least=2
                most=49
                value=Signal::derive(move || {
                    draft.with(|draft| u64::from(draft.segments.sweep_to))
                })
                set=move |k| draft.update(|draft| draft.segments.sweep_to = at_most_u8(k))
                test="sweep-to"
            />
        </section>
    }
}

/// Recommending.
#[component]
fn RecommendFields(draft: RwSignal<Settings>) -> impl IntoView {
    let candidates = Signal::derive(move || match draft.with(|draft| draft.recommend.candidates) {
        Candidates::New => 0,
        Candidates::Any => 1,
    });
    view! {
        <section class="panel" aria-labelledby="settings-recommend">
            <h2 id="settings-recommend">"Recommending"</h2>
            <ChoiceField
                label="Recommend"
                options=&[
                    ("New products only", "what the customer has not bought yet"),
                    ("Any product", "also what they buy again"),
                ]
                chosen=candidates
                choose=move |at| {
                    draft.update(|draft| {
                        draft.recommend.candidates =
                            if at == 0 { Candidates::New } else { Candidates::Any };
                    });
                }
                test="candidates"
            />
            <NumberField
                label="Products for each customer"
                note="How many are recommended"
                least=1
                most=50
                value=Signal::derive(move || {
                    draft.with(|draft| u64::from(draft.recommend.per_customer))
                })
                set=move |count| {
                    draft.update(|draft| draft.recommend.per_customer = at_most_u8(count));
                }
                test="per-customer"
            />
            <NumberField
                label="Test days"
                note="How many days at the end are hidden to test the recommenders"
                least=7
                most=365
                value=Signal::derive(move || {
                    draft.with(|draft| u64::from(draft.recommend.test_days))
                })
                set=move |days| {
                    draft.update(|draft| draft.recommend.test_days = at_most_u16(days));
                }
                test="test-days"
            />
            <NumberField
                label="Epochs"
                note="How often the neural recommender sees all sales, at most"
                least=1
                most=200
                value=Signal::derive(move || {
                    draft.with(|draft| u64::from(draft.recommend.epochs))
                })
                set=move |epochs| {
                    draft.update(|draft| draft.recommend.epochs = at_most_u16(epochs));
                }
                test="epochs"
            />
            <NumberField
                label="Seed"
                note="Every random choice follows from it: the same seed gives the same results"
                least=0
                most=u64::from(u32::MAX)
                value=Signal::derive(move || draft.with(|draft| draft.seed.0))
                set=move |seed| draft.update(|draft| draft.seed = Seed(seed))
                test="seed"
            />
        </section>
    }
}

/// The number, or the largest that fits: the check of the whole form then names the range.
fn at_most_u8(number: u64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The number, or the largest that fits: the check of the whole form then names the range.
fn at_most_u16(number: u64) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
