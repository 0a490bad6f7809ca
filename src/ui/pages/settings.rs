//! The choices of the next run: a form over [`Settings`], checked as a whole. How files are read is
//! chosen on the import page, with the files in sight.

use leptos::prelude::*;

use crate::settings::{Candidates, Error, Frequency, Measures, Seed, Settings};
use crate::ui::components::fields::{ChoiceField, NumberField};
use crate::ui::components::page_head::PageHead;
use crate::ui::live::{Show, live};
use crate::ui::reactive::{Memo, RwSignal, Signal};
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::{Basis, State};
use crate::ui::words::words;
use crate::wording::Words;

/// A field of the form.
enum Field {
    /// One of two: how it is called, what each means and in what case each is chosen.
    Choice {
        label: &'static str,
        options: [(&'static str, &'static str); 2],
        is_second: fn(&Settings) -> bool,
        choose: fn(&mut Settings, bool),
        test: &'static str,
    },
    /// A whole number. `path` is its name in an [`Error`].
    Number {
        label: &'static str,
        note: &'static str,
        range: (u64, u64),
        path: &'static str,
        /// `None` hides the field.
        value: fn(&Settings) -> Option<u64>,
        set: fn(&mut Settings, u64),
        test: &'static str,
    },
}

/// Describing customers.
const CUSTOMERS: &[Field] = &[
    Field::Choice {
        label: "settings-frequency",
        options: [
            ("settings-frequency-orders", "settings-frequency-orders-note"),
            ("settings-frequency-lines", "settings-frequency-lines-note"),
        ],
        is_second: |settings| settings.customers.frequency == Frequency::Lines,
        choose: |settings, second| {
            settings.customers.frequency =
                if second { Frequency::Lines } else { Frequency::Orders };
        },
        test: "frequency",
    },
    Field::Number {
        label: "settings-levels",
        note: "settings-levels-note",
        range: (2, 10),
        path: "customers.score_levels",
        value: |settings| Some(settings.customers.score_levels.into()),
        set: |settings, levels| settings.customers.score_levels = at_most_u8(levels),
        test: "score-levels",
    },
];

/// Finding segments.
const SEGMENTS: &[Field] = &[
    Field::Choice {
        label: "settings-measures",
        options: [
            ("settings-measures-scores", "settings-measures-scores-note"),
            ("settings-measures-logarithms", "settings-measures-logarithms-note"),
        ],
        is_second: |settings| settings.segments.measures == Measures::Logarithms,
        choose: |settings, second| {
            settings.segments.measures =
                if second { Measures::Logarithms } else { Measures::Scores };
        },
        test: "measures",
    },
    Field::Choice {
        label: "settings-k-choice",
        options: [
            ("settings-k-data", "settings-k-data-note"),
            ("settings-k-own", "settings-k-own-note"),
        ],
        is_second: |settings| settings.segments.k.is_some(),
        choose: |settings, second| settings.segments.k = second.then_some(8),
        test: "k-choice",
    },
    Field::Number {
        label: "settings-k",
        note: "settings-k-note",
        range: (1, 20),
        path: "segments.k",
        value: |settings| settings.segments.k.map(u64::from),
        set: |settings, k| settings.segments.k = Some(at_most_u8(k)),
        test: "k",
    },
    Field::Number {
        label: "settings-sweep",
        note: "settings-sweep-note",
        range: (2, 49),
        path: "segments.sweep_to",
        value: |settings| Some(settings.segments.sweep_to.into()),
        set: |settings, k| settings.segments.sweep_to = at_most_u8(k),
        test: "sweep-to",
    },
];

/// Recommending.
const RECOMMEND: &[Field] = &[
    Field::Choice {
        label: "settings-candidates",
        options: [
            ("settings-candidates-new", "settings-candidates-new-note"),
            ("settings-candidates-any", "settings-candidates-any-note"),
        ],
        is_second: |settings| settings.recommend.candidates == Candidates::Any,
        choose: |settings, second| {
            settings.recommend.candidates = if second { Candidates::Any } else { Candidates::New };
        },
        test: "candidates",
    },
    Field::Number {
        label: "settings-per-customer",
        note: "settings-per-customer-note",
        range: (1, 50),
        path: "recommend.per_customer",
        value: |settings| Some(settings.recommend.per_customer.into()),
        set: |settings, count| settings.recommend.per_customer = at_most_u8(count),
        test: "per-customer",
    },
    Field::Number {
        label: "settings-test-days",
        note: "settings-test-days-note",
        range: (7, 365),
        path: "recommend.test_days",
        value: |settings| Some(settings.recommend.test_days.into()),
        set: |settings, days| settings.recommend.test_days = at_most_u16(days),
        test: "test-days",
    },
    Field::Number {
        label: "settings-epochs",
        note: "settings-epochs-note",
        range: (1, 200),
        path: "recommend.epochs",
        value: |settings| Some(settings.recommend.epochs.into()),
        set: |settings, epochs| settings.recommend.epochs = at_most_u16(epochs),
        test: "epochs",
    },
    Field::Number {
        label: "settings-seed",
        note: "settings-seed-note",
        range: (0, u32::MAX as u64),
        path: "seed",
        value: |settings| Some(settings.seed.0),
        set: |settings, seed| settings.seed = Seed(seed),
        test: "seed",
    },
];

/// The form: the name of each part, and its fields.
const PARTS: [(&str, &[Field]); 3] = [
    ("settings-customers", CUSTOMERS),
    ("settings-segments", SEGMENTS),
    ("settings-recommend", RECOMMEND),
];

/// The choices of the next run.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let draft = RwSignal::new(state.settings.get_untracked());
    let problem = Memo::new(move |_| {
        let error = draft.get().check().err();
        error.map(|error| problem_sentence(words, &error))
    });
    let is_unchanged = Memo::new(move |_| draft.get() == state.settings.get());
    let has_file = move || state.file.with(Option::is_some);
    let is_busy = move || state.run.with(RunState::is_analysing);
    let text = live(move || {
        words.text(match (has_file(), is_busy()) {
            (true, true) => "settings-stop-and-apply",
            (true, false) => "settings-apply",
            (false, _) => "settings-apply-next",
        })
    });
    let told = live(move || {
        problem.get().unwrap_or_else(|| {
            let key = if is_unchanged.get() { "settings-in-use" } else { "settings-changed" };
            words.text(key).to_owned()
        })
    });
    let parts = PARTS.into_iter().map(|(name, fields)| {
        view! {
            <section class="settings__part" aria-labelledby=name>
                <h2 id=name>{words.text(name)}</h2>
                <div class="settings__fields">
                    {fields.iter().map(|field| field_view(field, draft, words)).collect_view()}
                </div>
            </section>
        }
        .into_any()
    });
    let parts = parts.collect_view();
    view! {
        <div class="page settings">
            <PageHead
                title=words.text("settings-title").to_owned()
                lead=words.text("settings-lead").to_owned()
            />
            <Show when=move || state.basis.get() == Basis::Saved>
                <p class="note" role="note">{words.text("basis-saved")}</p>
            </Show>
            <form
                class="settings__form"
                data-test="settings"
                on:submit=move |event| {
                    event.prevent_default();
                    if problem.with_untracked(Option::is_none) {
                        state.set_settings(draft.get_untracked());
                    }
                }
            >
                {parts}
                <p class="section__note">
                    {words.text("settings-import")} " "
                    <a href=Route::Import.href()>{words.text("settings-import-link")}</a>
                </p>
                <p><a href=Route::Glossary(None).href()>{words.text("glossary-title")}</a></p>
                <div class="settings__bar" data-changed=move || (!is_unchanged.get()).to_string()>
                    <p
                        role="status"
                        class="section__note settings__told"
                        data-problem=move || problem.with(Option::is_some).to_string()
                        data-test="settings-note"
                    >
                        {told}
                    </p>
                    <button
                        class="button"
                        type="button"
                        data-test="reset-settings"
                        on:click=move |_| draft.update(|draft| {
                            let import = draft.import.clone();
                            *draft = Settings { import, ..Settings::default() };
                        })
                    >
                        {words.text("settings-reset")}
                    </button>
                    <button
                        class="button"
                        data-kind="primary"
                        type="submit"
                        data-test="apply-settings"
                        disabled=move || is_unchanged.get() || problem.with(Option::is_some)
                    >
                        {text}
                    </button>
                </div>
            </form>
        </div>
    }
    .into_any()
}

/// A field over the draft.
fn field_view(field: &'static Field, draft: RwSignal<Settings>, words: Words) -> AnyView {
    match field {
        Field::Choice { label, options, is_second, choose, test } => {
            let options = options.map(|(name, note)| (words.text(name), words.text(note)));
            let chosen = Signal::derive(move || usize::from(draft.with(is_second)));
            view! {
                <ChoiceField
                    label=words.text(label)
                    options=options.to_vec()
                    chosen
                    choose=move |at| draft.update(|draft| choose(draft, at == 1))
                    test
                />
            }
            .into_any()
        }
        Field::Number { label, note, range: (least, most), value, set, test, .. } => {
            let is_shown = Memo::new(move |_| draft.with(value).is_some());
            move || {
                is_shown.get().then(|| {
                    view! {
                        <NumberField
                            label=words.text(label)
                            note=words.text(note)
                            least=*least
                            most=*most
                            value=Signal::derive(move || draft.with(value).unwrap_or(*least))
                            set=move |number| draft.update(|draft| set(draft, number))
                            test
                        />
                    }
                })
            }
        }
        .into_any(),
    }
}

/// What is wrong with a choice.
fn problem_sentence(words: Words, error: &Error) -> String {
    let Error::Range { field, least, most, .. } = error else { return error.to_string() };
    let label = PARTS.iter().flat_map(|(_, fields)| *fields).find_map(|other| match other {
        Field::Number { path, label, .. } if path == field => Some(words.text(label)),
        _ => None,
    });
    let range = [
        ("field", label.unwrap_or(field).into()),
        ("least", (*least).into()),
        ("most", (*most).into()),
    ];
    words.say("settings-out-of-range", &range)
}

/// The number, or the largest that fits: the check of the whole form then names the range.
fn at_most_u8(number: u64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The number, or the largest that fits: the check of the whole form then names the range.
fn at_most_u16(number: u64) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
