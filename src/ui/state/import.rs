//! What the user does on the way from files to an analysis: open, choose, check, analyse, save.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::{Basis, State};
use crate::export::{self, ExportFile, RejectedCsv};
use crate::protocol::{Form, Goal};
use crate::results::{CleaningReport, Preview, RejectedRow};
use crate::settings::{ImportSettings, Meaning, Settings};
use crate::ui::download::Saved;
use crate::ui::import::mapping::{self, Place};
use crate::ui::import::memory;
use crate::ui::import::opened::{Look, Memory, OpenFile, Opened, Step};
use crate::ui::location;
use crate::ui::marks;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::shelf;
use crate::ui::words::words;

/// How soon a choice is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// At once: it was clicked.
    AtOnce,
    /// After a pause: it is being typed.
    AfterPause,
}

/// The pause after which what was typed counts.
const PAUSE: Duration = Duration::from_millis(400);

impl State {
    /// Opens files for the next analysis, after sealing the tab. When nothing about them is in
    /// question the analysis begins at once, otherwise the import page asks.
    pub(crate) fn open(self, files: Vec<web_sys::File>) {
        if files.is_empty() {
            return;
        }
        if let [file] = files.as_slice()
            && file.name().ends_with(shelf::ENDING)
        {
            return self.open_shop(file.clone());
        }
        marks::mark("regulars:file");
        let named = files.iter().map(|file| {
            #[expect(clippy::cast_possible_truncation, reason = "sizes of files are below 2^53")]
            #[expect(clippy::cast_sign_loss, reason = "no file is smaller than nothing")]
            OpenFile { name: file.name(), bytes: file.size() as u64 }
        });
        let named = named.collect();
        let before = self.opened.get_untracked();
        let next = self
            .settings
            .with_untracked(|settings| Opened::new(before.id.wrapping_add(1), named, settings));
        // Of two openings in a row the first was never seen.
        if before.look != Look::First || before.id == 0 {
            self.write.before.set_value(Some((before, self.write.handles.get_value())));
        }
        self.write.opened.set(next);
        self.write.handles.set_value(files);
        self.write.saved.set(Saved::Nothing);
        self.start(Goal::Preview);
    }

    /// Takes other choices of how the open files are read and which rows count, and checks what
    /// they come to.
    pub(crate) fn choose(self, import: ImportSettings, pace: Pace) {
        let settings =
            self.opened.with_untracked(|opened| Settings { import, ..opened.draft.clone() });
        self.take(settings, pace);
    }

    /// The same with one change of the present choices.
    pub(crate) fn change(self, pace: Pace, change: impl FnOnce(&mut ImportSettings)) {
        let mut import = self.opened.with_untracked(|opened| opened.draft.import.clone());
        change(&mut import);
        self.choose(import, pace);
    }

    /// Says what a column means.
    pub(crate) fn assign(self, place: Place, meaning: Option<Meaning>) {
        let mapping = self.opened.with_untracked(|opened| {
            let tables = opened.tables();
            let columns: Vec<_> = tables
                .iter()
                .map(|table| mapping::in_force(&table.facts.columns, &opened.draft.import.columns))
                .collect();
            let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
            mapping::assigned(&columns, place, meaning)
        });
        self.change(Pace::AtOnce, |import| import.columns = mapping);
    }

    /// Takes all choices of a settings file for the open files.
    pub(crate) fn load(self, settings: Settings) {
        self.take(settings, Pace::AtOnce);
    }

    /// Checks the rows, if that is what is to be done next.
    pub(crate) fn check(self) {
        match self.opened.with_untracked(Opened::due) {
            Step::Look => self.start(Goal::Preview),
            Step::Check => self.start(Goal::Check),
            Step::Wait => {}
        }
    }

    /// Analyses the open files with the present choices.
    pub(crate) fn analyse_opened(self) {
        let opened = self.opened.get_untracked();
        self.write.settings.set(opened.draft.clone());
        self.write.file.set(opened.title(words()));
        if self.write.analysed.with_value(|(earlier, _)| *earlier != opened.id) {
            self.begin_anew(Basis::Files);
        }
        self.write.analysed.set_value((opened.id, self.write.handles.get_value()));
        self.start(Goal::Analyse);
    }

    /// Reads the open files once more and saves a list of the rows that do not count.
    pub(crate) fn save_rejected(self) {
        let report = self.opened.with_untracked(|opened| opened.check.current().cloned());
        let Some(report) = report else { return };
        self.write.rejected.set_value(Some(RejectedCsv::new(&report.files)));
        self.write.saved.set(Saved::Nothing);
        self.start(Goal::Reject);
    }

    /// Remembers the choices for files with this header on this device, from now on.
    pub(crate) fn remember(self) {
        self.write.opened.update(|opened| opened.memory = Memory::Kept);
        self.keep();
    }

    /// Forgets what is remembered for files with this header; the choices stay.
    pub(crate) fn forget(self) {
        if let Some(key) = self.memory_key() {
            memory::forget(&key);
        }
        self.write.opened.update(|opened| opened.memory = Memory::Nothing);
    }

    /// Forgets what is remembered for files with this header, and begins anew without it.
    pub(crate) fn forget_and_begin_anew(self) {
        self.forget();
        self.choose(ImportSettings::default(), Pace::AtOnce);
    }

    fn take(self, settings: Settings, pace: Pace) {
        self.write.opened.update(|opened| opened.choose(settings));
        self.keep();
        self.ignore_what_comes();
        match pace {
            Pace::AtOnce => self.check(),
            Pace::AfterPause => {
                let waiting = self.write.last_run.get_value();
                let check = move || {
                    // Whatever began meanwhile has taken these choices with it.
                    if self.write.last_run.get_value() == waiting {
                        self.check();
                    }
                };
                set_timeout(check, PAUSE);
            }
        }
    }

    /// What is under way for the import page is of other choices now. The worker drops it as soon
    /// as it is asked for something else. An analysis goes on until then.
    fn ignore_what_comes(self) {
        match self.run.get_untracked() {
            RunState::Running(running) if running.goal == Goal::Analyse => {}
            RunState::Running(_) | RunState::Cancelled(Goal::Check | Goal::Reject) => {
                self.next_run();
                self.write.run.set(RunState::Answered);
            }
            // So that of two pauses only the last one ends in a check.
            RunState::Idle
            | RunState::FetchingSample
            | RunState::Answered
            | RunState::Done { .. }
            | RunState::Cancelled(_)
            | RunState::Failed(_) => {
                self.next_run();
            }
        }
    }

    /// Remembers the present choices, if the user wants that.
    fn keep(self) {
        let Some(key) = self.memory_key() else { return };
        let opened = self.opened.get_untracked();
        if opened.memory == Memory::Nothing {
            return;
        }
        let store = move |import: Vec<u8>| {
            // They may be for other files now, or not wanted any more.
            let now = self.opened.with_untracked(|now| (now.id, now.memory));
            if now.0 == opened.id && now.1 != Memory::Nothing && !memory::store(&key, &import) {
                self.write.opened.update(|opened| opened.memory = Memory::Nothing);
                self.write.saved.set(Saved::NotRemembered);
            }
        };
        self.write_settings(opened.draft, Form::Import, Box::new(store));
    }

    fn memory_key(self) -> Option<String> {
        self.opened.with_untracked(|opened| opened.preview.as_deref().map(memory::key))
    }

    /// Takes a look in.
    pub(super) fn looked(self, preview: Preview) {
        self.write.opened.update(|opened| opened.preview = Some(Arc::new(preview)));
    }

    /// Takes a check in.
    pub(super) fn checked(self, report: CleaningReport) {
        self.write.opened.update(|opened| opened.checked(Arc::new(report)));
    }

    /// An analysis tells what a check would, when it is one of the open files.
    pub(super) fn analysed_rows(self, report: &CleaningReport) {
        let analysed = self.write.analysed.with_value(|(opening, _)| *opening);
        let import = self.settings.with_untracked(|settings| settings.import.clone());
        let is_news = self.opened.with_untracked(|opened| {
            let is_of_these = opened.id == analysed && opened.draft.import == import;
            is_of_these && opened.check.current().is_none_or(|known| **known != *report)
        });
        if is_news {
            self.checked(report.clone());
        }
    }

    /// Takes rows in that do not count.
    pub(super) fn collect(self, rows: &[RejectedRow]) {
        self.write.rejected.update_value(|table| {
            if let Some(table) = table {
                rows.iter().for_each(|row| table.add(row));
            }
        });
    }

    /// Goes on after a run that was less than an analysis.
    pub(super) fn answered(self, goal: Goal) {
        match goal {
            Goal::Preview => self.after_look(),
            Goal::Reject => {
                let table = self.write.rejected.try_update_value(Option::take).flatten();
                if let Some(table) = table {
                    self.write.saved.set(Saved::hand(ExportFile {
                        name: "rejected.csv".to_owned(),
                        media_type: export::CSV,
                        bytes: table.finish().into_bytes(),
                    }));
                }
            }
            Goal::Check | Goal::Analyse | Goal::Open => {}
        }
    }

    /// Clears up after a run that did not get to its end.
    pub(super) fn gave_up(self, goal: Goal) {
        self.write.rejected.set_value(None);
        let is_first = self.opened.with_untracked(|opened| opened.look == Look::First);
        if goal == Goal::Preview
            && is_first
            && let Some((opened, files)) =
                self.write.before.try_update_value(Option::take).flatten()
        {
            // Files that cannot be read leave open what was.
            self.write.handles.set_value(files);
            self.write.opened.set(opened);
        }
    }

    fn after_look(self) {
        let opened = self.opened.get_untracked();
        let Some(preview) = opened.preview.clone() else { return };
        if opened.look == Look::First
            && opened.memory == Memory::Nothing
            && let Some(text) = memory::load(&memory::key(&preview))
        {
            let recall = move |settings: Result<Settings, String>| {
                let is_current = self.opened.with_untracked(|now| now.id == opened.id);
                let plan = settings.ok().and_then(|settings| settings.check().ok());
                match plan {
                    _ if !is_current => {}
                    Some(plan) => {
                        self.write.opened.update(|opened| opened.recall(plan.import.clone()));
                        self.start(Goal::Preview);
                    }
                    None => self.go_on_after_look(),
                }
            };
            return self.read_settings(text, Box::new(recall));
        }
        self.go_on_after_look();
    }

    fn go_on_after_look(self) {
        let opened = self.opened.get_untracked();
        let Some(preview) = opened.preview else { return };
        self.write.opened.update(|opened| opened.look = Look::Done);
        if opened.look == Look::First {
            self.write.before.set_value(None);
            if preview.is_plain() && !preview.tables.is_empty() {
                self.analyse_opened();
                return location::go(Route::Overview);
            }
            location::go(Route::Import);
        }
        self.check();
    }
}
