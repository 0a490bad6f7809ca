//! The page's one store: the worker's events are folded into it, everything drawn is derived from
//! it. Nothing else writes it; what the user does goes through its actions: [`import`], [`runs`],
//! [`keeping`], [`asides`].

mod asides;
mod import;
mod keeping;
mod runs;

use std::collections::VecDeque;
use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::*;

use super::download::Saved;
use super::import::opened::Opened;
use super::run::RunState;
use super::shelf::{Key, Note};
use super::words;
use crate::export::RejectedCsv;
use crate::protocol::{Attempt, Failure, RunId};
use crate::results::{
    Analysis, Catalogue, CleaningReport, CustomerTable, Epoch, ModelReport, Offers, Overview,
    Recommendations, Segmentation,
};
use crate::settings::Settings;
use crate::ui::reactive::{Memo, ReadSignal, RwSignal, WriteSignal, signal};
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

use asides::Waiting;
pub(crate) use import::Pace;
pub(crate) use keeping::Keeping;
pub(crate) use runs::incomplete;

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
    /// What is done with the worker's answers, in the order in which they were asked for.
    waiting: StoredValue<VecDeque<Waiting>, LocalStorage>,
    last_run: StoredValue<RunId>,
    client: StoredValue<Option<Client>, LocalStorage>,
    /// Resolves when the page is complete.
    page: StoredValue<Option<Promise>, LocalStorage>,
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
                waiting: StoredValue::new_local(VecDeque::new()),
                last_run: StoredValue::new(RunId(0)),
                client: StoredValue::new_local(None),
                page: StoredValue::new_local(None),
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
