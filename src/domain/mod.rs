//! The words that every part of Regulars shares: identifiers, money, days, archetypes, orders.
//!
//! Nothing here knows a file format, a model or a screen.

mod archetype;
mod day;
mod decimal;
mod ids;
mod money;
pub mod order;
mod said;
pub mod sample;

pub use archetype::Archetype;
pub use day::{Day, Minute, Month};
pub use decimal::decimal;
pub use ids::{CustomerId, OrderId, ProductId, SegmentId};
pub use money::Money;
pub use said::{Said, SaidValue};
