//! What the stages publish: plain data in columns, drawn and listed by the page, written to files
//! by the command line. Rows, matrices and weights of the engine never appear here.

mod analysis;
mod cleaning;
mod consistency;
mod contacts;
mod customers;
mod models;
mod note;
mod offers;
mod overview;
mod preview;
mod recommendations;
mod segments;
mod statuses;
mod suspects;

pub use analysis::Analysis;
pub use cleaning::{
    CleaningReport, CleaningStep, Column, ColumnReason, DateOrderFound, Doubles, FileFacts,
    MoneyFrom, MoneyReading, Outcome, Rejected, Rule, Tally,
};
pub use contacts::Contacts;
pub use customers::{Catalogue, CustomerTable, History};
pub use models::{
    Contender, Epoch, Estimate, Metrics, ModelKind, ModelReport, Question, Split, Stop, Verdict,
};
pub use note::Note;
pub use offers::{Incentive, NewcomerOffer, Offer, Offers};
pub use overview::{Cohort, MonthlySales, Overview, Retention};
pub use preview::{Cell, Preview, RejectedRow, TablePreview, Value};
pub use recommendations::{Reason, Recommendations};
pub use segments::{ChoiceOfK, Measure, Quality, Segment, SegmentName, Segmentation, SweepPoint};
pub use statuses::{StatusBy, StatusFound, StatusVerdict};
pub use suspects::{Suspect, Suspects, Suspicion};
