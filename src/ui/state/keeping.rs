//! What the user does to keep an analysis: remember it on this device, save it as a file, open one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Basis, State};
use crate::export::ExportFile;
use crate::protocol::{Form, Goal};
use crate::settings::Settings;
use crate::ui::download::Saved;
use crate::ui::location;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::shelf::{self, Key, Refusal};

/// Whether the analysis is remembered on this device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Keeping {
    /// It is not.
    Off,
    /// It is on its way there; the key of what it takes the place of.
    Storing(Option<Key>),
    /// It is.
    On(Key),
    /// It could not be.
    Refused(Refusal),
}

impl Keeping {
    /// Whether the user wants it remembered.
    pub(crate) fn is_wanted(self) -> bool {
        matches!(self, Self::Storing(_) | Self::On(_))
    }
}

impl State {
    /// Saves the analysis as a file.
    pub(crate) fn save_shop(self) {
        let name = format!("{}{}", self.shop_name(), shelf::ENDING);
        let hand = move |bytes| {
            let media_type = "application/octet-stream";
            self.write.saved.set(Saved::hand(ExportFile { name, media_type, bytes }));
        };
        self.write_file(Form::Shop, Box::new(hand));
    }

    /// Remembers the analysis on this device from now on.
    pub(crate) fn keep_here(self) {
        if self.keeping.get_untracked().is_wanted() {
            return;
        }
        self.write.keeping.set(Keeping::Storing(None));
        if !self.run.with_untracked(RunState::is_analysing) {
            self.put_on_shelf();
        }
    }

    /// Remembers the analysis no more.
    pub(crate) fn keep_no_more(self) {
        let before = self.keeping.get_untracked();
        self.write.keeping.set(Keeping::Off);
        if let Keeping::On(key) | Keeping::Storing(Some(key)) = before {
            self.forget_kept(Some(key));
        }
    }

    /// Opens a remembered analysis.
    pub(crate) fn open_kept(self, key: Key) {
        spawn_local(async move {
            match shelf::file(key).await {
                Ok(file) => {
                    self.open_shop(file);
                    self.write.keeping.set(Keeping::On(key));
                }
                Err(_) => self.look_at_shelf(),
            }
        });
    }

    /// Calls a remembered analysis something else.
    pub(crate) fn rename_kept(self, key: Key, name: String) {
        spawn_local(async move {
            // The list shows what came of it.
            shelf::rename(key, name).await.ok();
            self.look_at_shelf();
        });
    }

    /// Forgets one remembered analysis, or all of them; what is on screen stays.
    pub(crate) fn forget_kept(self, key: Option<Key>) {
        let is_this = match self.keeping.get_untracked() {
            Keeping::On(this) | Keeping::Storing(Some(this)) => {
                key.is_none_or(|forgotten| forgotten == this)
            }
            Keeping::Off | Keeping::Storing(None) | Keeping::Refused(_) => false,
        };
        if is_this {
            self.write.keeping.set(Keeping::Off);
        }
        spawn_local(async move {
            shelf::forget(key).await.ok();
            self.look_at_shelf();
        });
    }

    /// Opens a saved analysis.
    pub(super) fn open_shop(self, file: web_sys::File) {
        self.write.shop.set_value(Some(file));
        self.write.keeping.set(Keeping::Off);
        self.start(Goal::Open);
    }

    /// The head of a saved analysis is there, its parts follow.
    pub(super) fn opened_shop(self, name: String, settings: Settings) {
        self.write.analysis.set(Default::default());
        self.write.settings.set(settings);
        self.write.file.set(Some(name));
        self.write.analysed.set_value((0, Vec::new()));
        self.write.basis.set(Basis::Saved);
        location::go(Route::Overview);
    }

    /// Another analysis begins.
    pub(super) fn begin_anew(self, basis: Basis) {
        self.write.basis.set(basis);
        self.write.keeping.set(Keeping::Off);
    }

    /// An analysis is ready: what is remembered of it follows.
    pub(super) fn keep_up(self) {
        let goal_was_open = self.basis.get_untracked() == Basis::Saved;
        match self.keeping.get_untracked() {
            Keeping::On(key) if !goal_was_open => {
                self.write.keeping.set(Keeping::Storing(Some(key)));
                self.put_on_shelf();
            }
            Keeping::Storing(_) => self.put_on_shelf(),
            Keeping::On(_) | Keeping::Off | Keeping::Refused(_) => {}
        }
    }

    /// Puts the analysis where it is remembered, if that is still wanted when it has been packed.
    fn put_on_shelf(self) {
        let name = self.shop_name();
        let put = move |bytes: Vec<u8>| {
            let Keeping::Storing(key) = self.keeping.get_untracked() else { return };
            if bytes.is_empty() {
                return self.write.keeping.set(Keeping::Refused(Refusal::NotKept));
            }
            spawn_local(async move {
                let outcome = shelf::put(key, &name, &bytes).await;
                // It may have been called off meanwhile.
                match (outcome, self.keeping.get_untracked()) {
                    (Ok(key), Keeping::Storing(_)) => self.write.keeping.set(Keeping::On(key)),
                    (Ok(key), _) => shelf::forget(Some(key)).await.unwrap_or_default(),
                    (Err(refusal), _) => self.write.keeping.set(Keeping::Refused(refusal)),
                }
                self.look_at_shelf();
            });
        };
        self.write_file(Form::Shop, Box::new(put));
    }

    /// Looks up what is remembered.
    pub(super) fn look_at_shelf(self) {
        spawn_local(async move {
            let found = shelf::list().await.unwrap_or_default();
            self.write.shelf.set(Some(found));
        });
    }

    /// What the analysis is called: by the names of its files, without what they end with.
    pub(super) fn shop_name(self) -> String {
        let title = self.file.get_untracked().unwrap_or_default();
        let stem = title.split('.').next().unwrap_or("").trim().to_owned();
        if stem.is_empty() { "shop".to_owned() } else { stem }
    }
}
