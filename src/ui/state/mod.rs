//! The page's one store: the worker's events are folded into it, everything drawn is derived from
//! it. Nothing else writes it; what the user does goes through its actions, those of the import
//! page in [`import`].

mod import;
mod keeping;

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::download::Saved;
use super::import::opened::Opened;
use super::marks;
use super::run::{Began, RunState, Running, Stopping};
use super::sample;
use super::seal;
use super::shelf::{Key, Note};
use super::words;
use crate::export::RejectedCsv;
use crate::protocol::{Attempt, Event, Failure, Goal, News, Part, Request, RunId};
use crate::results::{
    Analysis, Catalogue, CleaningReport, CustomerTable, Epoch, ModelReport, Offers, Overview,
    Recommendations, Segmentation,
};
use crate::settings::Settings;
use crate::wording::{Currency, Language, Words};
use crate::worker::client::Client;

/// The store. Cheap to copy; provided as context by [`super::app::App`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct State {
    /// Everything published so far.
    pub(crate) analysis: ReadSignal<Analysis>,
    /// What became of the file's rows.
    pub(crate) cleaning: PartMemo<CleaningReport>,
    /// The shop in a few figures.
    pub(crate) overview: PartMemo<Overview>,
    /// The products.
    pub(crate) catalogue: PartMemo<Catalogue>,
    /// The customers.
    pub(crate) customers: PartMemo<CustomerTable>,
    /// The segments.
    pub(crate) segmentation: PartMemo<Segmentation>,
    /// Epochs of the neural model, also while it trains.
    pub(crate) epochs: Memo<Vec<Epoch>>,
    /// How the recommenders were tested.
    pub(crate) models: PartMemo<ModelReport>,
    /// What each customer may like next.
    pub(crate) recommendations: PartMemo<Recommendations>,
    /// What to offer to each customer.
    pub(crate) offers: PartMemo<Offers>,
    /// What is open for the next analysis, and what is known of it.
    pub(crate) opened: ReadSignal<Opened>,
    /// What the page is doing with the files.
    pub(crate) run: ReadSignal<RunState>,
    /// Whether anything can still leave the tab.
    pub(crate) seal: ReadSignal<SealState>,
    /// What came of trying every way out.
    pub(crate) proof: ReadSignal<Proof>,
    /// The choices of the latest analysis, or of the next one when there was none.
    pub(crate) settings: ReadSignal<Settings>,
    /// The names of the files of the latest analysis.
    pub(crate) file: ReadSignal<Option<String>>,
    /// What became of the list of rows that do not count.
    pub(crate) saved: ReadSignal<Saved>,
    /// The language that the reader is spoken to in.
    pub(crate) language: RwSignal<Language>,
    /// What is searched for in the table of customers. Not in the address: it may be a name.
    pub(crate) search: RwSignal<String>,
    /// What the analysis is of.
    pub(crate) basis: ReadSignal<Basis>,
    /// Whether the analysis is remembered on this device.
    pub(crate) keeping: ReadSignal<Keeping>,
    /// What is remembered on this device; `None` until it has been looked up.
    pub(crate) shelf: ReadSignal<Option<Vec<(Key, Note)>>>,
    write: Write,
}

pub(crate) use import::Pace;
pub(crate) use keeping::Keeping;
use keeping::Wanted;

/// What the analysis is of, which decides whether it can be computed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Basis {
    /// There is none.
    Nothing,
    /// Files that are at hand.
    Files,
    /// A saved analysis: what it was computed from is not in it.
    Saved,
}

/// A part of the analysis; changes only when another one is published.
pub(crate) type PartMemo<T> = Memo<Option<Arc<T>>>;

/// Whether anything can still leave the tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SealState {
    /// Nothing was read yet; the app may still load its own parts.
    Open,
    /// Nothing can leave any more.
    Sealed,
}

/// What came of trying every way out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Proof {
    /// Not asked for yet.
    NotTried,
    /// The attempts are under way; those of the page, once they are there.
    Trying(Option<Vec<Attempt>>),
    /// What became of each.
    Tried {
        /// Attempts from the page.
        page: Vec<Attempt>,
        /// Attempts from the worker.
        worker: Vec<Attempt>,
    },
    /// The worker could not be asked.
    Failed(Failure),
}

/// The ends of the store that only this module holds.
#[derive(Clone, Copy, Debug)]
struct Write {
    analysis: WriteSignal<Analysis>,
    run: WriteSignal<RunState>,
    seal: WriteSignal<SealState>,
    proof: WriteSignal<Proof>,
    settings: WriteSignal<Settings>,
    file: WriteSignal<Option<String>>,
    opened: WriteSignal<Opened>,
    saved: WriteSignal<Saved>,
    basis: WriteSignal<Basis>,
    keeping: WriteSignal<Keeping>,
    shelf: WriteSignal<Option<Vec<(Key, Note)>>>,
    /// The saved analysis that was opened last.
    shop: StoredValue<Option<web_sys::File>, LocalStorage>,
    /// What a packed analysis is wanted for, in the order in which they were asked for.
    wanted: StoredValue<VecDeque<Wanted>>,
    last_run: StoredValue<RunId>,
    client: StoredValue<Option<Client>, LocalStorage>,
    /// The files that are open.
    handles: StoredValue<Vec<web_sys::File>, LocalStorage>,
    /// What was open before, in case the new files are refused.
    before: StoredValue<Option<(Opened, Vec<web_sys::File>)>, LocalStorage>,
    /// The files of the latest analysis, and which opening they are of.
    analysed: StoredValue<(u32, Vec<web_sys::File>), LocalStorage>,
    /// The list of rows that do not count, while it comes.
    rejected: StoredValue<Option<RejectedCsv>>,
    sample: StoredValue<Option<web_sys::File>, LocalStorage>,
}

impl State {
    /// An empty store. Call it once, inside a reactive owner.
    pub(crate) fn new() -> Self {
        let (analysis, write_analysis) = signal(Analysis::default());
        let (run, write_run) = signal(RunState::Idle);
        let (seal, write_seal) = signal(SealState::Open);
        let (proof, write_proof) = signal(Proof::NotTried);
        let (settings, write_settings) = signal(Settings::default());
        let (file, write_file) = signal(None);
        let (opened, write_opened) = signal(Opened::default());
        let (saved, write_saved) = signal(Saved::Nothing);
        let (basis, write_basis) = signal(Basis::Nothing);
        let (keeping, write_keeping) = signal(Keeping::Off);
        let (shelf, write_shelf) = signal(None);
        Self {
            analysis,
            cleaning: part(analysis, |analysis| &analysis.cleaning),
            overview: part(analysis, |analysis| &analysis.overview),
            catalogue: part(analysis, |analysis| &analysis.catalogue),
            customers: part(analysis, |analysis| &analysis.customers),
            segmentation: part(analysis, |analysis| &analysis.segmentation),
            epochs: Memo::new(move |_| analysis.with(|analysis| analysis.epochs.clone())),
            models: part(analysis, |analysis| &analysis.models),
            recommendations: part(analysis, |analysis| &analysis.recommendations),
            offers: part(analysis, |analysis| &analysis.offers),
            run,
            seal,
            proof,
            settings,
            file,
            opened,
            saved,
            language: RwSignal::new(words::preferred()),
            search: RwSignal::new(String::new()),
            basis,
            keeping,
            shelf,
            write: Write {
                analysis: write_analysis,
                run: write_run,
                seal: write_seal,
                proof: write_proof,
                settings: write_settings,
                file: write_file,
                opened: write_opened,
                saved: write_saved,
                basis: write_basis,
                keeping: write_keeping,
                shelf: write_shelf,
                shop: StoredValue::new_local(None),
                wanted: StoredValue::new(VecDeque::new()),
                last_run: StoredValue::new(RunId(0)),
                client: StoredValue::new_local(None),
                handles: StoredValue::new_local(Vec::new()),
                before: StoredValue::new_local(None),
                analysed: StoredValue::new_local((0, Vec::new())),
                rejected: StoredValue::new(None),
                sample: StoredValue::new_local(None),
            },
        }
    }

    /// The store of the page.
    ///
    /// # Panics
    /// Outside [`super::app::App`].
    pub(crate) fn use_context() -> Self {
        expect_context()
    }

    /// How the reader is spoken to: changes with the language and with the currency of the shop.
    /// [`words::words`] follows it.
    pub(crate) fn words(self) -> Memo<Words> {
        Memo::new(move |_| {
            let currency = self.cleaning.get();
            let currency = currency.and_then(|report| Currency::from_code(report.currency()?));
            words::speak(self.language.get(), currency)
        })
    }

    /// Fetches the sample shop, unless that was done before, and opens it.
    pub(crate) fn try_sample(self) {
        if let Some(file) = self.write.sample.get_value() {
            self.open(vec![file]);
            return;
        }
        if self.seal.get_untracked() == SealState::Sealed {
            self.fail(
                "This tab is sealed, so the sample shop cannot be loaded any more",
                "Reload the page, then try the sample first.",
            );
            return;
        }
        self.write.run.set(RunState::FetchingSample);
        spawn_local(async move {
            match sample::fetch().await {
                Ok(file) => {
                    self.write.sample.set_value(Some(file.clone()));
                    self.open(vec![file]);
                }
                Err(_) => self.fail(
                    "The sample shop could not be loaded",
                    "Check the connection to the place this page came from and try again.",
                ),
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

    /// Begins to load the worker. Call it once, when the page starts.
    pub(crate) fn connect(self) {
        self.look_at_shelf();
        self.write.client.set_value(Some(Client::start(move |event| self.fold(event))));
    }

    /// Begins a run, of what was analysed last or of what is open; nothing without a file.
    fn start(self, goal: Goal) {
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
    fn next_run(self) -> RunId {
        let run = RunId(self.write.last_run.with_value(|last| last.0.wrapping_add(1)));
        self.write.last_run.set_value(run);
        run
    }

    /// Waits for the worker's parts and seals the tab.
    async fn seal_and_connect(self) -> Result<Client, Failure> {
        let client = self.write.client.get_value().ok_or_else(|| {
            failure("The worker that does the computing was not loaded", "Reload the page")
        })?;
        client.ready().await?;
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
            Event::Saved { bytes } => self.packed(bytes),
            Event::SealProven { attempts: worker } => self.write.proof.update(|proof| {
                if let Proof::Trying(Some(page)) = proof {
                    *proof = Proof::Tried { page: std::mem::take(page), worker };
                }
            }),
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
            News::Part(part) => {
                let name = part_name(&part);
                if let Part::Cleaning(report) = &part {
                    self.analysed_rows(report);
                }
                self.write.analysis.update(|analysis| part.fold_into(analysis));
                marks::mark(&format!("regulars:part:{name}"));
            }
            News::Done => self.done(),
            News::Cancelled => {
                let goal = self.goal();
                self.write.run.set(RunState::Cancelled(goal));
                self.gave_up(goal);
            }
            News::Failed(failure) => {
                let goal = self.goal();
                self.write.run.set(RunState::Failed(failure));
                self.gave_up(goal);
            }
        }
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

    fn fail(self, message: &str, hint: &str) {
        self.write.run.set(RunState::Failed(failure(message, hint)));
    }
}

fn failure(message: &str, hint: &str) -> Failure {
    Failure { stage: None, message: message.to_owned(), hint: hint.to_owned() }
}

/// A memo of one part that compares by address: parts are large, and a part equal to the one that
/// is there is never put in its place.
fn part<T: Send + Sync + 'static>(
    analysis: ReadSignal<Analysis>,
    pick: fn(&Analysis) -> &Option<Arc<T>>,
) -> PartMemo<T> {
    Memo::new_with_compare(
        move |_| analysis.with(|analysis| pick(analysis).clone()),
        |before, after| match (before.and_then(Option::as_ref), after.and_then(Option::as_ref)) {
            (Some(before), Some(after)) => !Arc::ptr_eq(before, after),
            (None, None) => before.is_none() != after.is_none(),
            (Some(_), None) | (None, Some(_)) => true,
        },
    )
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

/// Whether a stage has been reached, for the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readiness {
    /// There is something to see.
    Ready,
    /// It is being computed.
    Computing,
    /// There is nothing and nothing is coming.
    Empty,
}

impl State {
    /// Whether a part can be shown: ready when `there`, computing while a run is under way.
    pub(crate) fn readiness(self, there: bool) -> Readiness {
        if there {
            Readiness::Ready
        } else if self.run.with(RunState::is_analysing) {
            Readiness::Computing
        } else {
            Readiness::Empty
        }
    }
}
