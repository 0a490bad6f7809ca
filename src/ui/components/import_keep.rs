//! What to keep of the import page: the choices as a file or remembered on this device, and
//! the list of the rows that do not count.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::fields::SwitchField;
use crate::export::{self, ExportFile};
use crate::protocol::Form;
use crate::settings::Settings;
use crate::ui::download::Saved;
use crate::ui::import::opened::Memory;
use crate::ui::live::live;
use crate::ui::reactive::{Memo, Signal, signal};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::{self, Words};

/// What to keep.
#[component]
pub(crate) fn ImportKeep() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let (told, set_told) = signal(String::new());
    let save = move |_| {
        let hand = move |bytes| {
            let name = "import-settings.json".to_owned();
            let saved = Saved::hand(ExportFile { name, media_type: export::JSON, bytes });
            set_told.set(saved.sentence());
        };
        let settings = state.opened.with_untracked(|opened| opened.draft.clone());
        state.write_settings(settings, Form::Settings, Box::new(hand));
    };
    let load = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        // So that choosing the same file again is news again.
        input.set_value("");
        let Some(file) = file else { return };
        leptos::task::spawn_local(async move {
            let name = file.name();
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            let Some(text) = text else {
                let file = [("file", (&name).into())];
                return set_told.set(words.say("import-keep-unreadable", &file));
            };
            let take = move |settings: Result<Settings, String>| {
                let file = ("file", (&name).into());
                set_told.set(match settings.and_then(|settings| checked(settings, words)) {
                    Ok(settings) => {
                        state.load(settings);
                        words.say("import-keep-loaded", &[file])
                    }
                    Err(why) => words.say("import-keep-wrong", &[file, ("why", (&why).into())]),
                });
            };
            state.read_settings(text, Box::new(take));
        });
    };
    let has_report =
        Memo::new(move |_| state.opened.with(|opened| opened.check.current().is_some()));
    let rejected = Memo::new(move |_| {
        state.opened.with(|opened| {
            opened.check.current().map_or(0, |report| report.rows_read - report.rows_kept)
        })
    });
    let is_remembered =
        Signal::derive(move || state.opened.with(|opened| opened.memory != Memory::Nothing));
    let remember = move |on: bool| {
        if !on {
            return state.forget();
        }
        set_told.set(String::new());
        state.remember();
    };
    view! {
        <section class="panel" aria-labelledby="import-keep">
            <h2 id="import-keep">{words.text("import-keep")}</h2>
            <div class="row">
                <button class="button" type="button" data-test="save-choices" on:click=save>
                    {words.text("import-keep-save")}
                </button>
                <label class="button import-keep__load">
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".json,application/json"
                        data-test="load-choices"
                        on:change=load
                    />
                    {words.text("import-keep-load")}
                </label>
                <button
                    class="button"
                    type="button"
                    data-test="download-rejected"
                    disabled=move || !has_report.get() || rejected.get() == 0
                    on:click=move |_| state.save_rejected()
                >
                    {words.text("import-keep-rejected")}
                </button>
            </div>
            <p class="section__note">{words.text("import-keep-note")}</p>
            <SwitchField
                label=words.text("import-keep-remember")
                note=words.text("import-keep-remember-note").to_owned()
                on=is_remembered
                set=remember
                test="remember"
            />
            <p role="status" class="section__note" data-test="keep-note">
                {live(move || match told.get() {
                    told if told.is_empty() => state.saved.with(Saved::sentence),
                    told => told,
                })}
            </p>
        </section>
    }
}

/// Settings that can be carried out, or what is wrong with them.
fn checked(settings: Settings, words: Words) -> Result<Settings, String> {
    match settings.clone().check() {
        Ok(_) => Ok(settings),
        Err(error) => Err(wording::setting_problem(&error, words).trim_end_matches('.').to_owned()),
    }
}
