//! What to keep of the import page: the choices as a file or remembered on this device, and
//! the list of the rows that do not count.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::fields::SwitchField;
use crate::export::{self, ExportFile};
use crate::settings::Settings;
use crate::ui::download::Saved;
use crate::ui::import::opened::Memory;
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
        let text = state.opened.with_untracked(|opened| export::settings_json(&opened.draft));
        let saved = Saved::hand(ExportFile {
            name: "import-settings.json".to_owned(),
            media_type: export::JSON,
            bytes: text.into_bytes(),
        });
        set_told.set(saved.sentence());
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
            let file = ("file", (&name).into());
            set_told.set(match text.map(|text| parse(&text, words)) {
                None => words.say("import-keep-unreadable", &[file]),
                Some(Ok(settings)) => {
                    state.load(settings);
                    words.say("import-keep-loaded", &[file])
                }
                Some(Err(why)) => words.say("import-keep-wrong", &[file, ("why", (&why).into())]),
            });
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
        state.remember();
        if !is_remembered.get_untracked() {
            set_told.set(words.text("import-keep-refused").to_owned());
        }
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
                {move || match told.get() {
                    told if told.is_empty() => state.saved.with(Saved::sentence),
                    told => told,
                }}
            </p>
        </section>
    }
}

/// Choices from the text of a settings file.
fn parse(text: &str, words: Words) -> Result<Settings, String> {
    let settings: Settings = serde_json::from_str(text).map_err(|error| error.to_string())?;
    settings.clone().check().map_err(|error| {
        let problem = wording::setting_problem(&error, words);
        problem.trim_end_matches('.').to_owned()
    })?;
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_can_be_loaded() {
        let mut settings = Settings::default();
        settings.import.rules.price_limit = 2.5;
        assert_eq!(parse(&export::settings_json(&settings), Words::ENGLISH), Ok(settings));
    }

    #[test]
    fn a_file_of_something_else_says_why() {
        assert!(parse("{", Words::ENGLISH).is_err());
        let error = parse(r#"{"import": {"colums": []}}"#, Words::ENGLISH).expect_err("misspelt");
        assert!(error.contains("colums"), "{error}");
        assert!(parse(r#"{"import": {"rules": {"price_limit": -1}}}"#, Words::ENGLISH).is_err());
    }
}
