//! Confidence intervals of means over customers.

use serde::{Deserialize, Serialize};

use super::split::below;
use crate::engine::host::{Cancelled, Host, Kind, Task};
use crate::engine::random;
use crate::protocol::Stage;
use crate::results::Estimate;
use crate::settings::Seed;

/// Resamples drawn.
const RESAMPLES: usize = 1_000;
/// Resamples of one task.
const IN_A_TASK: usize = 50;

/// Means of the columns of a table with their 95 % percentile bootstrap intervals: customers (the
/// rows) are drawn with replacement, whole rows at a time, so that differences between columns are
/// paired. All zero without rows.
///
/// # Shapes
/// - `rows`: `[customers, columns]`, row by row
/// - output: `[columns]`
///
/// # Errors
/// When cancelled.
///
/// # Source
/// Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
pub(super) async fn estimates<H: Host>(
    rows: Vec<f64>,
    columns: usize,
    seed: Seed,
    name: &str,
    host: &H,
    stage: Stage,
    span: std::ops::Range<f32>,
) -> Result<Vec<Estimate>, Cancelled> {
    if rows.is_empty() || columns == 0 {
        return Ok(vec![Estimate::default(); columns]);
    }
    let customers = rows.len() / columns;
    let mut means = vec![0.0; columns];
    for row in rows.chunks_exact(columns) {
        add(&mut means, row);
    }
    let tasks = (0..RESAMPLES / IN_A_TASK)
        .map(|task| Resample { seed, name: format!("bootstrap {name} {task}") })
        .collect();
    let table = Table { rows, columns };
    let resampled: Vec<f64> = host.map(&table, tasks, stage, span).await?.concat();
    Ok((0..columns)
        .map(|column| {
            let mut of_column: Vec<f64> =
                resampled.iter().skip(column).step_by(columns).copied().collect();
            of_column.sort_unstable_by(f64::total_cmp);
            Estimate {
                mean: means[column] / customers as f64,
                low: quantile(&of_column, 0.025),
                high: quantile(&of_column, 0.975),
            }
        })
        .collect())
}

/// What is resampled, row by row.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::engine) struct Table {
    rows: Vec<f64>,
    columns: usize,
}

/// Some resamples of the table.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::engine) struct Resample {
    seed: Seed,
    name: String,
}

impl Task for Resample {
    const KIND: Kind = Kind::Resample;

    type Shared = Table;

    type Output = Vec<f64>;

    /// The means of each resample, row by row.
    fn run(&self, Table { rows, columns }: &Table) -> Vec<f64> {
        let columns = *columns;
        let customers = rows.len() / columns;
        let mut generator = random::generator(self.seed, &self.name);
        let mut means = vec![0.0; IN_A_TASK * columns];
        for mean in means.chunks_exact_mut(columns) {
            for _ in 0..customers {
                let drawn = below(&mut generator, customers) * columns;
                add(mean, &rows[drawn..drawn + columns]);
            }
            for value in mean {
                *value /= customers as f64;
            }
        }
        means
    }

    fn fits(&self, table: &Table, means: &Vec<f64>) -> bool {
        means.len() == IN_A_TASK * table.columns && means.iter().all(|mean| mean.is_finite())
    }
}

fn add(sums: &mut [f64], row: &[f64]) {
    for (sum, value) in sums.iter_mut().zip(row) {
        *sum += value;
    }
}

/// The linearly interpolated quantile of ascending values, which are not empty.
fn quantile(ascending: &[f64], share: f64) -> f64 {
    let place = share * (ascending.len() - 1) as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the place lies between 0 and the last index"
    )]
    let below = place.floor() as usize;
    let above = (below + 1).min(ascending.len() - 1);
    ascending[below] + (place - place.floor()) * (ascending[above] - ascending[below])
}
