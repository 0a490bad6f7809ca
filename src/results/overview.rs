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
    /// Distinct orders by weekday (Monday first) and hour of the day in which they begin, in the
    /// file's own time. Orders of which the file tells the day alone begin at midnight.
    #[serde(default)]
    pub hours: [[u32; 24]; 7],
    /// Who comes back, by months, quarters and years: the finest first, at least the years. None
    /// without any sale.
    #[serde(default)]
    pub retention: Vec<Retention>,
}

impl Overview {
    /// Revenue per order, to the ten-thousandth of the currency unit below.
    #[must_use]
    pub fn average_order(&self) -> Money {
        Money::from_ticks(self.revenue.ticks() / i64::from(self.orders.max(1)))
    }

    /// Customers with more than one order.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a number of customers"
    )]
    pub fn returned(&self) -> u32 {
        (self.repeat_rate * f64::from(self.customers)).round() as u32
    }

    /// Days from the first sale to the last, both counted.
    #[must_use]
    pub fn days(&self) -> u32 {
        (self.last.day().0 - self.first.day().0).unsigned_abs() + 1
    }
}

/// Customers by the period of their first purchase, and how many of them bought again in each
/// period after it.
///
/// # Definition
/// A customer belongs to the cohort of the calendar period of their first purchase, and counts once
/// in each later period in which they buy, whether or not they bought in those between. The first
/// cohort of the data also holds who bought before the data begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The length of a period in months: 1, 3 or 12, each beginning as the calendar has it.
    pub months: u8,
    /// The newest cohorts, at most 36, oldest first, also those without customers.
    pub cohorts: Vec<Cohort>,
    /// Whether the data covers the last period to its last day.
    pub complete: bool,
}

/// Customers who first bought in the same period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cohort {
    /// The first month of the period.
    pub from: Month,
    /// How many they are.
    pub customers: u32,
    /// How many of them bought one period later, two periods later, and so on to the last period of
    /// the data.
    pub returned: Vec<u32>,
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
