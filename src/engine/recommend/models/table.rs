//! Weights with their optimiser: rows that a batch does not touch cost nothing.

use rand_core::RngCore;
use serde::{Deserialize, Serialize};

/// Adam's decay of the mean gradient.
const FIRST: f32 = 0.9;
/// Adam's decay of the mean squared gradient. Below the usual 0.999, because a row is touched only
/// in some batches and training takes hundreds of steps, not hundreds of thousands.
const SECOND: f32 = 0.99;
/// Keeps the division finite.
const EPSILON: f32 = 1e-8;

/// A table of weights, a row for each embedded thing, with Adam's state for each weight.
///
/// Only rows with a gradient are updated ("lazy" Adam). burn's optimiser walks the whole table at
/// each step; here a batch touches a tenth of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct Table {
    width: usize,
    weights: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
    /// Updates of each row so far.
    updates: Vec<u16>,
}

impl Table {
    /// A table of zeros.
    pub(super) fn zeros(rows: usize, width: usize) -> Self {
        Self {
            width,
            weights: vec![0.0; rows * width],
            mean: vec![0.0; rows * width],
            square: vec![0.0; rows * width],
            updates: vec![0; rows],
        }
    }

    /// A table of normally distributed weights.
    pub(super) fn normal(
        rows: usize,
        width: usize,
        deviation: f32,
        generator: &mut impl RngCore,
    ) -> Self {
        let mut table = Self::zeros(rows, width);
        for pair in table.weights.chunks_mut(2) {
            let drawn = normal_pair(generator);
            for (weight, drawn) in pair.iter_mut().zip(drawn) {
                *weight = deviation * drawn;
            }
        }
        table
    }

    /// The same table with one column set.
    pub(super) fn with_column(mut self, column: usize, value: f32) -> Self {
        for row in self.weights.chunks_exact_mut(self.width) {
            row[column] = value;
        }
        self
    }

    /// The same weights without what the optimiser remembers: they cannot be updated any more.
    pub(super) fn finished(&self) -> Self {
        Self {
            width: self.width,
            weights: self.weights.clone(),
            mean: Vec::new(),
            square: Vec::new(),
            updates: Vec::new(),
        }
    }

    /// All weights, row by row.
    pub(super) fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// All weights, row by row, to set initial ones.
    pub(super) fn weights_mut(&mut self) -> &mut [f32] {
        &mut self.weights
    }

    /// The weights of a row.
    pub(super) fn row(&self, row: usize) -> &[f32] {
        &self.weights[row * self.width..(row + 1) * self.width]
    }

    /// One step of Adam on a row, with the gradient of the loss by its weights and `shrink` as the
    /// decoupled weight decay.
    ///
    /// # Source
    /// Kingma and Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1, with the
    /// bias corrected by the updates of this row; Loshchilov and Hutter, "Decoupled weight decay
    /// regularization", 2019.
    pub(super) fn update(&mut self, row: usize, gradient: &[f32], learning_rate: f32, shrink: f32) {
        self.updates[row] = self.updates[row].saturating_add(1);
        let updates = i32::from(self.updates[row].min(5_000));
        let first = 1.0 / (1.0 - power(FIRST, updates));
        let second = 1.0 / (1.0 - power(SECOND, updates));
        let range = row * self.width..(row + 1) * self.width;
        let weights = &mut self.weights[range.clone()];
        let means = &mut self.mean[range.clone()];
        let squares = &mut self.square[range];
        let keep = 1.0 - learning_rate * shrink;
        for (((weight, mean), square), &gradient) in
            weights.iter_mut().zip(means).zip(squares).zip(gradient)
        {
            *mean = FIRST * *mean + (1.0 - FIRST) * gradient;
            *square = SECOND * *square + (1.0 - SECOND) * gradient * gradient;
            let step = *mean * first / ((*square * second).sqrt() + EPSILON);
            *weight = *weight * keep - learning_rate * step;
        }
    }
}

/// `base` to the power of `exponent` by repeated multiplication: the same on every machine.
fn power(base: f32, exponent: i32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "rounded to the weights' precision")]
    let power = libm::pow(f64::from(base), f64::from(exponent)) as f32;
    power
}

/// Two independent standard normal numbers.
///
/// # Source
/// Box and Muller, "A note on the generation of random normal deviates", 1958.
pub(super) fn normal_pair(generator: &mut impl RngCore) -> [f32; 2] {
    let radius = libm::sqrt(-2.0 * libm::log(uniform(generator)));
    let angle = std::f64::consts::TAU * uniform(generator);
    #[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
    let pair = [(radius * libm::cos(angle)) as f32, (radius * libm::sin(angle)) as f32];
    pair
}

/// Uniform in (0, 1].
pub(in crate::engine::recommend) fn uniform(generator: &mut impl RngCore) -> f64 {
    (f64::from(generator.next_u32()) + 1.0) / 4_294_967_296.0
}
