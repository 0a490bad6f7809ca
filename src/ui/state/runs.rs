//! Runs: what the user asks of the worker, and what the worker tells, folded into the store.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::{Proof, SealState, State};
use crate::domain::Said;
use crate::protocol::{Event, Failure, Goal, News, Part, Request, RunId};
use crate::settings::Settings;
use crate::ui::marks;
use crate::ui::run::{Began, RunState, Running, Stopping};
use crate::ui::sample;
use crate::ui::seal;
use crate::worker::client::Client;

impl State {
    /// Fetches the sample shop, unless that was done before, and opens it.
    pub(crate) fn try_sample(self) {
        if let Some(file) = self.write.sample.get_value() {
            self.open(vec![file]);
            return;
        }
        if self.seal.get_untracked() == SealState::Sealed {
            self.fail("failure-sample-sealed", "failure-sample-sealed-hint");
            return;
        }
        self.write.run.set(RunState::FetchingSample);
        spawn_local(async move {
            match sample::fetch().await {
                Ok(file) => {
                    self.write.sample.set_value(Some(file.clone()));
                    self.open(vec![file]);
                }
                Err(_) => self.fail("failure-sample", "failure-sample-hint"),
            }
        });
    }

    /// Stops the run that is under way; what is ready stays.
    pub(crate) fn cancel(self) {
        let mut asked = None;
        self.write.run.update(|run| {
            if let RunState::Running(running) = run {
                running.stopping = Stopping::Asked;
                asked = Some(running.run);
            }
        });
        if let (Some(run), Some(client)) = (asked, self.write.client.get_value()) {
            spawn_local(async move { client.send(&Request::Cancel { run }, &[]).await });
        }
    }

    /// Takes another number of segments; `None` lets the knee decide.
    pub(crate) fn set_k(self, k: Option<u8>) {
        let mut settings = self.settings.get_untracked();
        settings.segments.k = k;
        self.set_settings(settings);
    }

    /// Takes other settings, and analyses the file again if there is one. The worker reuses what
    /// the change does not touch.
    pub(crate) fn set_settings(self, settings: Settings) {
        if self.settings.with_untracked(|old| *old == settings) {
            return;
        }
        // What the next analysis shares with this one; its import is another page's choice.
        self.write.opened.update(|opened| {
            let import = opened.draft.import.clone();
            opened.draft = Settings { import, ..settings.clone() };
        });
        self.write.settings.set(settings);
        self.start(Goal::Analyse);
    }

    /// Takes up again what the user stopped.
    pub(crate) fn go_on(self) {
        if let RunState::Cancelled(goal) = self.run.get_untracked() {
            self.start(goal);
        }
    }

    /// Seals the tab, then tries every way out of the page and of the worker.
    pub(crate) fn prove_seal(self) {
        self.write.proof.set(Proof::Trying(None));
        spawn_local(async move {
            let client = match self.seal_and_connect().await {
                Ok(client) => client,
                Err(failure) => return self.write.proof.set(Proof::Failed(failure)),
            };
            let targets = seal::targets();
            let page = seal::attempts_from_page(&targets).await;
            self.write.proof.set(Proof::Trying(Some(page)));
            client.send(&Request::ProveSeal { targets }, &[]).await;
        });
    }

    /// Begins to load the worker. Call it once, when the page starts. `page` resolves when the page
    /// itself is complete, and rejects when it cannot be; `load` as [`Client::start`] wants it.
    pub(crate) fn connect(self, page: Promise, load: Function) {
        self.write.page.set_value(Some(page));
        // First the page is drawn.
        set_timeout(move || self.look_at_shelf(), Duration::ZERO);
        let client = Client::start(load, move |event| self.fold(event));
        self.write.client.set_value(Some(client.clone()));
        spawn_local(async move {
            if client.ready().await.is_ok() {
                marks::mark("regulars:loaded");
            }
        });
    }

    /// Begins a run, of what was analysed last or of what is open; nothing without a file.
    pub(super) fn start(self, goal: Goal) {
        let (files, settings) = match goal {
            Goal::Analyse => (
                self.write.analysed.with_value(|(_, files)| files.clone()),
                self.settings.get_untracked(),
            ),
            Goal::Open => (self.write.shop.get_value().into_iter().collect(), Settings::default()),
            Goal::Preview | Goal::Check | Goal::Reject => (
                self.write.handles.get_value(),
                self.opened.with_untracked(|opened| opened.draft.clone()),
            ),
        };
        if files.is_empty() {
            return;
        }
        let run = self.next_run();
        self.write.run.set(RunState::Running(Running::new(run, goal, marks::now_millis())));
        spawn_local(async move {
            match self.seal_and_connect().await {
                // Another run may have begun, or this one been cancelled, while the worker loaded.
                Ok(_) if !self.run.with_untracked(|state| state.goes_on(run)) => {
                    self.fold(Event::Run { run, news: News::Cancelled });
                }
                Ok(client) => client.send(&Request::Run { run, settings, goal }, &files).await,
                Err(failure) => {
                    self.fold(Event::Run { run, news: News::Failed(failure) });
                }
            }
        });
    }

    /// A new number: whatever still comes of an earlier run is not heard any more.
    pub(super) fn next_run(self) -> RunId {
        let run = RunId(self.write.last_run.with_value(|last| last.0.wrapping_add(1)));
        self.write.last_run.set_value(run);
        run
    }

    /// Waits for all parts of the page and of the worker, and seals the tab.
    async fn seal_and_connect(self) -> Result<Client, Failure> {
        let client = self
            .write
            .client
            .get_value()
            .ok_or_else(|| failure("failure-no-worker", "failure-no-worker-hint"))?;
        client.ready().await?;
        if let Some(page) = self.write.page.get_value()
            && JsFuture::from(page).await.is_err()
        {
            return Err(incomplete());
        }
        seal::seal().await?;
        self.write.seal.set(SealState::Sealed);
        Ok(client)
    }

    /// Folds an event of the worker in.
    fn fold(self, event: Event) {
        match event {
            // The client has compared the versions.
            Event::Ready { .. } => {}
            Event::Run { run, news } => {
                if run == self.write.last_run.get_value() {
                    self.fold_news(news);
                }
            }
            Event::Saved { .. } | Event::Read { .. } => self.hand_over(event),
            Event::SealProven { attempts: worker } => {
                self.write.proof.update(|proof| match proof {
                    // The worker broke before it had an answer.
                    Proof::Trying(_) if worker.is_empty() => {
                        *proof =
                            Proof::Failed(failure("failure-not-proven", "failure-stopped-hint"));
                    }
                    Proof::Trying(Some(page)) => {
                        *proof = Proof::Tried { page: std::mem::take(page), worker };
                    }
                    _ => {}
                });
            }
        }
    }

    fn fold_news(self, news: News) {
        match news {
            News::Progress(progress) => {
                let mut began = Began::Earlier;
                self.write.run.update(|run| {
                    if let RunState::Running(running) = run {
                        began = running.fold(progress, marks::now_millis());
                    }
                });
                if began == Began::JustNow {
                    marks::mark(&format!("regulars:stage:{:?}", progress.stage));
                }
            }
            News::Preview(preview) => self.looked(preview),
            News::Checked(report) => self.checked(report),
            News::Rejected(rows) => self.collect(&rows),
            News::Opened { name, settings } => self.opened_shop(name, settings),
            News::Part(part) => self.take_in(part),
            News::Done => self.done(),
            News::Cancelled => {
                let goal = self.goal();
                self.write.run.set(RunState::Cancelled(goal));
                self.gave_up(goal);
            }
            News::Failed(failure) => {
                let goal = self.goal();
                self.fail_with(failure);
                self.gave_up(goal);
            }
        }
    }

    /// Folds a part in. Of a worker that tells what cannot be drawn nothing more is heard.
    fn take_in(self, part: Part) {
        if let Err(misfit) = self.analysis.with_untracked(|analysis| part.check(analysis)) {
            let message = Said::of("failure-stopped").with("why", misfit.to_string());
            let hint = Said::of("failure-stopped-hint");
            self.next_run();
            return self.fold_news(News::Failed(Failure { stage: None, message, hint }));
        }
        // Each epoch has a mark of its own: the benchmark wants to know how long they take.
        let name = match &part {
            Part::Epoch(epoch) => format!("Epoch:{}", epoch.epoch),
            part => part_name(part).to_owned(),
        };
        if let Part::Cleaning(report) = &part {
            self.analysed_rows(report);
        }
        self.write.analysis.update(|analysis| part.fold_into(analysis));
        marks::mark(&format!("regulars:part:{name}"));
    }

    fn done(self) {
        let goal = self.goal();
        match goal {
            Goal::Analyse | Goal::Open => {
                self.write.run.update(|run| {
                    if let RunState::Running(running) = run {
                        let elapsed_millis = marks::now_millis() - running.started_millis;
                        *run = RunState::Done { elapsed_millis };
                    }
                });
                marks::mark("regulars:done");
                self.keep_up();
            }
            Goal::Preview | Goal::Check | Goal::Reject => {
                self.write.run.set(RunState::Answered);
                self.answered(goal);
            }
        }
    }

    /// How far the run goes that there is news of.
    fn goal(self) -> Goal {
        self.run.with_untracked(RunState::goal).unwrap_or(Goal::Analyse)
    }

    /// Fails with a text and a hint, by their keys.
    fn fail(self, message: &'static str, hint: &'static str) {
        self.fail_with(failure(message, hint));
    }

    fn fail_with(self, failure: Failure) {
        self.write.run.set(RunState::Failed(failure));
        marks::mark("regulars:failed");
    }
}

/// The page could not be loaded as a whole.
pub(crate) fn incomplete() -> Failure {
    failure("failure-incomplete", "failure-not-loaded-hint")
}

fn failure(message: &'static str, hint: &'static str) -> Failure {
    Failure { stage: None, message: Said::of(message), hint: Said::of(hint) }
}

fn part_name(part: &Part) -> &'static str {
    match part {
        Part::Cleaning(_) => "Cleaning",
        Part::Overview(_) => "Overview",
        Part::Catalogue(_) => "Catalogue",
        Part::Customers(_) => "Customers",
        Part::Segmentation(_) => "Segmentation",
        Part::Epoch(_) => "Epoch",
        Part::Models(_) => "Models",
        Part::Recommendations(_) => "Recommendations",
        Part::Offers(_) => "Offers",
    }
}
