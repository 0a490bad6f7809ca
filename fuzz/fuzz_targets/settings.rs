//! Any text as a settings file, and any bytes as settings of a message: what is accepted comes back
//! from every form that it is written in.
#![no_main]

use regulars_fuzz::export::{import_json, settings_json};
use regulars_fuzz::protocol::{decode, encode};
use regulars_fuzz::settings::{ImportSettings, Settings};
use regulars_fuzz::wording::{self, Words};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let read = match std::str::from_utf8(data) {
        Ok(text) if text.trim_start().starts_with('{') => serde_json::from_str(text).ok(),
        _ => decode::<Settings>(data).ok(),
    };
    let Some(settings) = read else { return };
    match settings.clone().check() {
        Ok(plan) => {
            assert_eq!(*plan, settings);
            let json = settings_json(&settings);
            assert_eq!(serde_json::from_str::<Settings>(&json).expect("was written"), settings);
            let json = import_json(&settings.import);
            let import: ImportSettings = serde_json::from_str(&json).expect("was written");
            assert_eq!(import, settings.import);
            assert_eq!(decode::<Settings>(&encode(&settings)), Ok(settings));
        }
        Err(error) => {
            let told = wording::setting_problem(&error, Words::GERMAN);
            assert!(!told.is_empty() && !error.to_string().is_empty());
        }
    }
});
