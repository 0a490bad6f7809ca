//! The page's one store: the worker's events are folded into it, everything drawn is derived from
//! it. Nothing else writes it; what the user does goes through its actions.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::marks;
use super::run::{Began, RunState, Running, Stopping};
use super::sample;
use super::seal;
use crate::protocol::{Attempt, Event, Failure, News, Part, Request, RunId};
use crate::results::{
    Analysis, Catalogue, CleaningReport, CustomerTable, Epoch, ModelReport, Offers, Overview,
    Recommendations, Segmentation,
};
use crate::settings::Settings;
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
    /// What the page is doing with the file.
    pub(crate) run: ReadSignal<RunState>,
    /// Whether anything can still leave the tab.
    pub(crate) seal: ReadSignal<SealState>,
    /// What came of trying every way out.
    pub(crate) proof: ReadSignal<Proof>,
    /// The choices of the latest run, or of the next one when there was none.
    pub(crate) settings: ReadSignal<Settings>,
    /// The name of the file that is worked on.
    pub(crate) file: ReadSignal<Option<String>>,
    /// What is searched for in the table of customers. Not in the address: it may be a name.
    pub(crate) search: RwSignal<String>,
    write: Write,
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
    last_run: StoredValue<RunId>,
    client: StoredValue<Option<Client>, LocalStorage>,
    handle: StoredValue<Option<web_sys::File>, LocalStorage>,
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
            search: RwSignal::new(String::new()),
            write: Write {
                analysis: write_analysis,
                run: write_run,
                seal: write_seal,
                proof: write_proof,
                settings: write_settings,
                file: write_file,
                last_run: StoredValue::new(RunId(0)),
                client: StoredValue::new_local(None),
                handle: StoredValue::new_local(None),
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

    /// Analyses a file, after sealing the tab.
    pub(crate) fn analyse(self, file: web_sys::File) {
        marks::mark("regulars:file");
        self.write.file.set(Some(file.name()));
        self.write.handle.set_value(Some(file));
        self.start_run();
    }

    /// Fetches the sample shop, unless that was done before, and analyses it.
    pub(crate) fn try_sample(self) {
        if let Some(file) = self.write.sample.get_value() {
            self.analyse(file);
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
                    self.analyse(file);
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
            spawn_local(async move { client.send(&Request::Cancel { run }, None).await });
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
        self.write.settings.set(settings);
        self.run_again();
    }

    /// Analyses the current file again, if there is one.
    pub(crate) fn run_again(self) {
        if self.write.handle.with_value(Option::is_some) {
            self.start_run();
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
            client.send(&Request::ProveSeal { targets }, None).await;
        });
    }

    /// Begins to load the worker. Call it once, when the page starts.
    pub(crate) fn connect(self) {
        self.write.client.set_value(Some(Client::start(move |event| self.fold(event))));
    }

    fn start_run(self) {
        let Some(file) = self.write.handle.get_value() else { return };
        let run = RunId(self.write.last_run.with_value(|last| last.0.wrapping_add(1)));
        self.write.last_run.set_value(run);
        self.write.run.set(RunState::Running(Running::new(run, marks::now_millis())));
        let settings = self.settings.get_untracked();
        spawn_local(async move {
            match self.seal_and_connect().await {
                // Another run may have begun, or this one been cancelled, while the worker loaded.
                Ok(_) if !self.run.with_untracked(|state| state.goes_on(run)) => {
                    self.fold(Event::Run { run, news: News::Cancelled });
                }
                Ok(client) => client.send(&Request::Analyse { run, settings }, Some(&file)).await,
                Err(failure) => {
                    self.fold(Event::Run { run, news: News::Failed(failure) });
                }
            }
        });
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
            News::Part(part) => {
                let name = part_name(&part);
                self.write.analysis.update(|analysis| part.fold_into(analysis));
                marks::mark(&format!("regulars:part:{name}"));
            }
            News::Done => {
                self.write.run.update(|run| {
                    if let RunState::Running(running) = run {
                        let elapsed_millis = marks::now_millis() - running.started_millis;
                        *run = RunState::Done { elapsed_millis };
                    }
                });
                marks::mark("regulars:done");
            }
            News::Cancelled => self.write.run.set(RunState::Cancelled),
            News::Failed(failure) => self.write.run.set(RunState::Failed(failure)),
        }
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
        } else if self.run.with(RunState::is_busy) {
            Readiness::Computing
        } else {
            Readiness::Empty
        }
    }
}
