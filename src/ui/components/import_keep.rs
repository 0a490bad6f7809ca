//! What to take along from the import page: the choices as a file or remembered on this device, and
//! the list of the rows that do not count.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::fields::SwitchField;
use crate::export::{self, ExportFile};
use crate::settings::Settings;
use crate::ui::download::Saved;
use crate::ui::import::opened::Memory;
use crate::ui::state::State;

/// What to take along.
#[component]
pub(crate) fn ImportKeep() -> impl IntoView {
    let state = State::use_context();
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
            match text.ok_or_else(|| "it cannot be read".to_owned()).and_then(|text| parse(&text)) {
                Ok(settings) => {
                    state.load(settings);
                    set_told.set(format!("The choices of {name} are in use."));
                }
                Err(why) => set_told.set(format!("{name} holds no choices: {why}.")),
            }
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
            set_told.set("This browser does not let the page keep anything.".to_owned());
        }
    };
    view! {
        <section class="panel" aria-labelledby="import-keep">
            <h2 id="import-keep">"Take along"</h2>
            <div class="row">
                <button class="button" type="button" data-test="save-choices" on:click=save>
                    "Save these choices"
                </button>
                <label class="button import-keep__load">
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".json,application/json"
                        data-test="load-choices"
                        on:change=load
                    />
                    "Load choices"
                </label>
                <button
                    class="button"
                    type="button"
                    data-test="download-rejected"
                    disabled=move || !has_report.get() || rejected.get() == 0
                    on:click=move |_| state.save_rejected()
                >
                    "Download the rows that do not count"
                </button>
            </div>
            <p class="section__note">
                "Saved choices read next month\u{2019}s export in the same way, here or with the \
                 command line."
            </p>
            <SwitchField
                label="Remember for files with this header on this device"
                note="Kept in this browser alone, with the names of customers that you left out. \
                      Take the tick away and it is gone."
                    .to_owned()
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
fn parse(text: &str) -> Result<Settings, String> {
    let settings: Settings = serde_json::from_str(text).map_err(|error| error.to_string())?;
    settings.clone().check().map_err(|error| error.to_string())?;
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_can_be_loaded() {
        let mut settings = Settings::default();
        settings.import.rules.price_limit = 2.5;
        assert_eq!(parse(&export::settings_json(&settings)), Ok(settings));
    }

    #[test]
    fn a_file_of_something_else_says_why() {
        assert!(parse("{").is_err());
        let error = parse(r#"{"import": {"colums": []}}"#).expect_err("misspelt");
        assert!(error.contains("colums"), "{error}");
        assert!(parse(r#"{"import": {"rules": {"price_limit": -1}}}"#).is_err());
    }
}
