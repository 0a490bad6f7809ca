//! The shop in a few figures.

use serde::{Deserialize, Serialize};

use crate::domain::{Day, Minute, Money, Month};

/// The shop in a few figures, over the rows kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// Customers with at least one sale.
    pub customers: u32,
    /// Distinct orders.
    pub orders: u32,
    /// Distinct products; 0 without a product column.
    pub products: u32,
    /// Order lines.
    pub lines: u64,
    /// Sum of all amounts.
    pub revenue: Money,
    /// Share of customers with more than one order, 0 to 1.
    pub repeat_rate: f64,
    /// First sale.
    pub first: Minute,
    /// Last sale.
    pub last: Minute,
    /// "Today" for recency.
    pub reference_day: Day,
    /// Each month from the first sale to the last, also those without sales.
    pub months: Vec<MonthlySales>,
    /// Share of revenue (0 to 1) brought by the top 0 %, 1 %, ... 100 % of customers: 101 values.
    pub concentration: Vec<f64>,
}

impl Overview {
    /// Revenue per order, in currency units.
    #[must_use]
    pub fn average_order(&self) -> f64 {
        if self.orders == 0 { 0.0 } else { self.revenue.units() / f64::from(self.orders) }
    }
}

/// Sales of one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthlySales {
    /// The month.
    pub month: Month,
    /// Sum of amounts.
    pub revenue: Money,
    /// Distinct orders.
    pub orders: u32,
    /// Distinct customers.
    pub customers: u32,
    /// Whether the data covers the month from its first to its last day.
    pub complete: bool,
}
