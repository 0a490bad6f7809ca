//! What the worker is asked beside its runs: to write a file of the analysis, to read one of
//! settings. It answers in the order in which it was asked.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::State;
use crate::protocol::{Event, Form, Request, Shop};
use crate::settings::Settings;

/// What is done with an answer.
pub(super) enum Waiting {
    /// With the bytes of a file; none when it could not be made.
    Bytes(Box<dyn FnOnce(Vec<u8>)>),
    /// With settings, or what is wrong with their text.
    Settings(Box<dyn FnOnce(Result<Settings, String>)>),
}

impl State {
    /// Has a file made of the analysis; `then` gets its bytes, none when it could not be made.
    pub(crate) fn write_file(self, form: Form, then: Box<dyn FnOnce(Vec<u8>)>) {
        let shop = Shop {
            name: self.shop_name(),
            settings: self.settings.get_untracked(),
            analysis: self.analysis.get_untracked(),
        };
        self.ask(Request::Save { shop, form }, Waiting::Bytes(then));
    }

    /// Has a file made of settings alone; `then` gets its bytes, none when it could not be made.
    pub(crate) fn write_settings(
        self,
        settings: Settings,
        form: Form,
        then: Box<dyn FnOnce(Vec<u8>)>,
    ) {
        let shop = Shop { settings, ..Shop::default() };
        self.ask(Request::Save { shop, form }, Waiting::Bytes(then));
    }

    /// Has the text of a settings file read.
    pub(crate) fn read_settings(
        self,
        text: String,
        then: Box<dyn FnOnce(Result<Settings, String>)>,
    ) {
        self.ask(Request::Read { text }, Waiting::Settings(then));
    }

    fn ask(self, request: Request, waiting: Waiting) {
        let Some(client) = self.write.client.get_value() else { return };
        self.write.waiting.update_value(|all| all.push_back(waiting));
        spawn_local(async move { client.send(&request, &[]).await });
    }

    /// Hands an answer to who waits for it.
    pub(super) fn hand_over(self, answer: Event) {
        let waiting = self.write.waiting.try_update_value(|all| all.pop_front()).flatten();
        match (waiting, answer) {
            (Some(Waiting::Bytes(then)), Event::Saved { bytes }) => then(bytes),
            (Some(Waiting::Settings(then)), Event::Read { settings }) => then(settings),
            // The client sees to it that every question has its own answer.
            _ => {}
        }
    }
}
