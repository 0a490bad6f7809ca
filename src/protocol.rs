//! Everything that passes between the page and the worker: plain serde data, nothing else.
//!
//! A [`Request`] goes to the worker with the files beside it; [`Event`]s come back. Bytes are
//! postcard; golden bytes in `tests/protocol.rs` tie them to [`VERSION`].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::Said;
use crate::results::{
    Analysis, Catalogue, CleaningReport, CustomerTable, Epoch, ModelReport, Offers, Overview,
    Preview, Recommendations, RejectedRow, Segmentation,
};
use crate::settings::Settings;

/// Version of the protocol. The worker announces it; the page asks for a reload on a mismatch.
pub const VERSION: u32 = 11;

/// A run: everything of one request carries its number, so that late events are recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RunId(pub u32);

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read the files that come with the message. A run that is under way is cancelled first.
    Run {
        /// The new run.
        run: RunId,
        /// All settings: the worker remembers nothing that a request needs.
        settings: Settings,
        /// How far to go.
        goal: Goal,
    },
    /// Stop; what is published stays.
    Cancel {
        /// The run to stop.
        run: RunId,
    },
    /// Put a shop into the form of a file: [`Event::Saved`].
    Save {
        /// The shop.
        shop: Shop,
        /// The form.
        form: Form,
    },
    /// Read the text of a settings file: [`Event::Read`].
    Read {
        /// The text.
        text: String,
    },
    /// Try every way out of the sealed worker and report each.
    ProveSeal {
        /// Where the attempts are aimed: the app's own address, and another host's.
        targets: Vec<String>,
    },
}

/// How far a run goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// A look at samples of the files: [`News::Preview`].
    Preview,
    /// Reading and cleaning all of them: [`News::Checked`].
    Check,
    /// The same, with every row that is no sale: [`News::Rejected`], several times.
    Reject,
    /// The whole analysis: [`News::Part`]s.
    Analyse,
    /// No analysis, but one that was saved: [`News::Opened`], then its [`News::Part`]s.
    Open,
}

/// The form of a file that a shop is put into. The page has no JSON of its own: that would be a
/// tenth of its program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// All of it, to be opened again.
    Shop,
    /// What was found, for other programs.
    Results,
    /// Its settings.
    Settings,
    /// Of its settings, how files are read.
    Import,
}

/// An analysis with what it takes to know it again: what a saved file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shop {
    /// What the user calls it; at first the names of the files.
    pub name: String,
    /// The settings of the analysis.
    pub settings: Settings,
    /// Everything published of it.
    pub analysis: Analysis,
}

/// What the worker tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "events are few and moved once")]
pub enum Event {
    /// The worker is ready.
    Ready {
        /// Its [`VERSION`].
        version: u32,
    },
    /// A run has news.
    Run {
        /// The run.
        run: RunId,
        /// The news.
        news: News,
    },
    /// Answer to [`Request::Save`].
    Saved {
        /// The file; empty when the worker broke before it was made.
        bytes: Vec<u8>,
    },
    /// Answer to [`Request::Read`].
    Read {
        /// The settings, not checked yet; or what is wrong with the text.
        settings: Result<Settings, String>,
    },
    /// Answer to [`Request::ProveSeal`].
    SealProven {
        /// Each attempt.
        attempts: Vec<Attempt>,
    },
}

/// News of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "news are few and moved once")]
pub enum News {
    /// How far a stage is.
    Progress(Progress),
    /// What a look at the files shows.
    Preview(Preview),
    /// What reading the files would come to.
    Checked(CleaningReport),
    /// Some more rows that are no sales, in the order of the files.
    Rejected(Vec<RejectedRow>),
    /// The saved analysis whose parts follow.
    Opened {
        /// What the user calls it.
        name: String,
        /// Its settings.
        settings: Settings,
    },
    /// A part of the result is ready.
    Part(Part),
    /// Everything is ready.
    Done,
    /// The run was cancelled.
    Cancelled,
    /// The run ended early; the parts published stay true.
    Failed(Failure),
}

/// A part of the result, published as soon as it is ready.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "parts are few and moved once")]
pub enum Part {
    /// What became of the rows.
    Cleaning(CleaningReport),
    /// The shop in a few figures.
    Overview(Overview),
    /// The products.
    Catalogue(Catalogue),
    /// The customers.
    Customers(CustomerTable),
    /// The segments.
    Segmentation(Segmentation),
    /// One more epoch of training.
    Epoch(Epoch),
    /// How the models did.
    Models(ModelReport),
    /// What each customer may like.
    Recommendations(Recommendations),
    /// What to offer.
    Offers(Offers),
}

impl Part {
    /// Everything that was published, in an order that [`Part::fold_into`] keeps all of.
    #[must_use]
    pub fn all_of(analysis: Analysis) -> Vec<Self> {
        let mut parts = Vec::new();
        parts.extend(analysis.cleaning.map(|part| Self::Cleaning(Arc::unwrap_or_clone(part))));
        parts.extend(analysis.overview.map(|part| Self::Overview(Arc::unwrap_or_clone(part))));
        parts.extend(analysis.catalogue.map(|part| Self::Catalogue(Arc::unwrap_or_clone(part))));
        parts.extend(analysis.customers.map(|part| Self::Customers(Arc::unwrap_or_clone(part))));
        parts.extend(
            analysis.segmentation.map(|part| Self::Segmentation(Arc::unwrap_or_clone(part))),
        );
        match analysis.models {
            Some(part) => parts.push(Self::Models(Arc::unwrap_or_clone(part))),
            None => parts.extend(analysis.epochs.into_iter().map(Self::Epoch)),
        }
        parts.extend(
            analysis.recommendations.map(|part| Self::Recommendations(Arc::unwrap_or_clone(part))),
        );
        parts.extend(analysis.offers.map(|part| Self::Offers(Arc::unwrap_or_clone(part))));
        parts
    }

    /// Whether the part fits what is there: see [`crate::results`], `is_consistent`. What comes
    /// from outside, a file or a message, is asked before it is folded.
    ///
    /// # Errors
    /// When it refers to something that is not there, or its columns disagree.
    pub fn check(&self, analysis: &Analysis) -> Result<(), Misfit> {
        let customers = analysis.customers.as_deref().map_or(0, CustomerTable::len);
        let products = analysis.catalogue.as_deref().map_or(0, |catalogue| catalogue.code.len());
        let segments = analysis.segmentation.as_deref().map_or(0, |found| found.segments.len());
        let (name, fits) = match self {
            Self::Cleaning(_) | Self::Epoch(_) | Self::Models(_) => return Ok(()),
            Self::Overview(part) => ("figures", part.is_consistent()),
            Self::Catalogue(part) => ("products", part.is_consistent()),
            Self::Customers(part) => ("customers", part.is_consistent(products)),
            Self::Segmentation(part) => ("segments", part.is_consistent(customers)),
            Self::Recommendations(part) => {
                ("recommendations", part.is_consistent(customers, products))
            }
            Self::Offers(part) => ("offers", part.is_consistent(customers, products, segments)),
        };
        if fits { Ok(()) } else { Err(Misfit(name)) }
    }

    /// Puts the part into the analysis, keeping its invariant: whatever was computed from a part
    /// that is now different goes.
    pub fn fold_into(self, analysis: &mut Analysis) {
        match self {
            Self::Cleaning(part) => {
                if replace(&mut analysis.cleaning, part) {
                    *analysis =
                        Analysis { cleaning: analysis.cleaning.take(), ..Analysis::default() };
                }
            }
            Self::Overview(part) => {
                replace(&mut analysis.overview, part);
            }
            Self::Catalogue(part) => {
                if replace(&mut analysis.catalogue, part) {
                    analysis.customers = None;
                    analysis.segmentation = None;
                    analysis.recommendations = None;
                    analysis.offers = None;
                }
            }
            Self::Customers(part) => {
                let before = analysis.customers.as_deref();
                // The same customers may be described in another way.
                if before.is_some_and(|before| before.label != part.label) {
                    analysis.recommendations = None;
                }
                if replace(&mut analysis.customers, part) {
                    analysis.segmentation = None;
                    analysis.offers = None;
                }
            }
            Self::Segmentation(part) => {
                if replace(&mut analysis.segmentation, part) {
                    analysis.offers = None;
                }
            }
            Self::Epoch(part) => {
                analysis.epochs.retain(|earlier| earlier.epoch < part.epoch);
                analysis.epochs.push(part);
            }
            Self::Models(part) => {
                analysis.epochs.clone_from(&part.epochs);
                if replace(&mut analysis.models, part) {
                    analysis.recommendations = None;
                    analysis.offers = None;
                }
            }
            Self::Recommendations(part) => {
                if replace(&mut analysis.recommendations, part) {
                    analysis.offers = None;
                }
            }
            Self::Offers(part) => {
                replace(&mut analysis.offers, part);
            }
        }
    }
}

/// A part of a result that does not fit the rest of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} that do not fit the rest")]
pub struct Misfit(&'static str);

/// Puts `part` into `place` and tells whether that changed anything.
fn replace<T: PartialEq>(place: &mut Option<Arc<T>>, part: T) -> bool {
    let changed = place.as_deref() != Some(&part);
    if changed {
        *place = Some(Arc::new(part));
    }
    changed
}

/// The stages in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// Reading and cleaning the file.
    Import,
    /// Describing and scoring customers.
    Customers,
    /// Finding segments.
    Segments,
    /// Testing the simple recommenders.
    Baselines,
    /// Training and testing the neural recommender.
    Training,
    /// Learning from all sales and ranking products for each customer.
    Recommendations,
    /// Making offers.
    Offers,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 7] = [
        Self::Import,
        Self::Customers,
        Self::Segments,
        Self::Baselines,
        Self::Training,
        Self::Recommendations,
        Self::Offers,
    ];
}

/// How far a stage is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The stage.
    pub stage: Stage,
    /// Done part of the stage, 0 to 1.
    pub done: f32,
}

/// Why a run ended early.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Where; `None` when the worker itself broke.
    pub stage: Option<Stage>,
    /// What happened: one sentence without a full stop, naming the column or line.
    pub message: Said,
    /// What to do.
    pub hint: Said,
}

/// One attempt to get something out of the tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The way out that was tried, such as `fetch`.
    pub way: String,
    /// Where to.
    pub target: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of an attempt to get out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The browser refused, with this message.
    Blocked(String),
    /// Something got out.
    Escaped,
    /// The browser has no such interface here.
    NotAvailable,
}

/// Bytes of a message.
///
/// # Panics
/// Never for the types of this module: they hold no map with unknown length.
#[must_use]
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_stdvec(message).expect("plain data encodes")
}

/// The same for a message that may be large: it is measured first, and no more memory is taken than
/// that.
///
/// # Panics
/// As [`encode`].
#[must_use]
pub fn encode_large<T: Serialize>(message: &T) -> Vec<u8> {
    let size = postcard::serialize_with_flavor(message, postcard::ser_flavors::Size::default());
    let bytes = Vec::with_capacity(size.expect("plain data has a size"));
    postcard::to_extend(message, bytes).expect("plain data encodes")
}

/// A message from its bytes.
///
/// # Errors
/// When the bytes are not such a message: the other side is of another version.
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, postcard::Error> {
    postcard::from_bytes(bytes)
}
