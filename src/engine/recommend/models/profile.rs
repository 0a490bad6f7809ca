//! Customers as the neural model sees them at a moment: what they own, weighted, with the traits
//! that tell whether they buy it again.

use rand_core::RngCore;
use serde::{Deserialize, Serialize};

use super::ncf::{FACTORS, Inputs, Ncf, SEASONS, Slopes, TRAITS, WIDTH};
use super::table::uniform;
use crate::domain::{Minute, ProductId};
use crate::engine::recommend::interactions::{DAY, Own};

/// Some customers at one moment, in ragged columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct Profiles {
    start: Vec<u32>,
    product: Vec<ProductId>,
    /// Share in the customer's embedding; the squares sum to 1 for each customer.
    weight: Vec<f32>,
    traits: Vec<[f32; TRAITS]>,
}

impl Profiles {
    /// Adds a customer.
    pub(in crate::engine::recommend) fn push(
        &mut self,
        now: Minute,
        owned: impl Iterator<Item = Own>,
    ) {
        if self.start.is_empty() {
            self.start.push(0);
        }
        let first = self.product.len();
        for own in owned.filter(|own| own.orders > 0) {
            let days = f64::from(now.0.saturating_sub(own.last.0).max(0)) / f64::from(DAY);
            let traits = [
                1.0,
                libm::log(own.faded + 0.05),
                libm::log(1.0 + days / 30.0),
                libm::log(f64::from(own.orders)),
            ];
            self.product.push(own.product);
            #[expect(clippy::cast_possible_truncation, reason = "the model works in f32")]
            self.traits.push(traits.map(|value| value as f32));
            #[expect(clippy::cast_possible_truncation, reason = "the model works in f32")]
            self.weight.push(libm::log(1.0 + own.faded) as f32);
        }
        normalise(&mut self.weight[first..]);
        self.start.push(u32::try_from(self.product.len()).expect("fewer pairs than lines"));
    }

    /// Leaves out each owned product with the chance `rate` from the customer's embedding, so that
    /// no single one is relied on. The repeat term keeps them.
    pub(in crate::engine::recommend) fn drop_out(
        &mut self,
        rate: f64,
        generator: &mut impl RngCore,
    ) {
        for weight in &mut self.weight {
            if uniform(generator) <= rate {
                *weight = 0.0;
            }
        }
        for row in 0..self.len() {
            let range = self.range(row);
            normalise(&mut self.weight[range]);
        }
    }

    /// How many customers there are.
    pub(in crate::engine::recommend) fn len(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// The profiles of some rows.
    pub(super) fn rows(&self, rows: impl Iterator<Item = usize>) -> Self {
        let mut some = Self { start: vec![0], ..Self::default() };
        for row in rows {
            let range = self.range(row);
            some.product.extend(&self.product[range.clone()]);
            some.weight.extend(&self.weight[range.clone()]);
            some.traits.extend(&self.traits[range]);
            some.start.push(u32::try_from(some.product.len()).expect("fewer pairs than lines"));
        }
        some
    }

    fn range(&self, row: usize) -> std::ops::Range<usize> {
        self.start[row] as usize..self.start[row + 1] as usize
    }
}

/// Scales to a sum of squares of 1; all zero stays zero.
fn normalise(weights: &mut [f32]) {
    let length = weights.iter().map(|weight| weight * weight).sum::<f32>().sqrt();
    if length > 0.0 {
        for weight in weights {
            *weight /= length;
        }
    }
}

/// The candidate products of a question, and how popular each was lately: ln(1 + lines).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct Candidates {
    pub(in crate::engine::recommend) product: Vec<ProductId>,
    pub(in crate::engine::recommend) season: Vec<[f32; SEASONS]>,
    /// Place of each product of the file among the candidates; `u32::MAX` for the others.
    place: Vec<u32>,
}

impl Candidates {
    /// Candidates out of `products` products of the file.
    pub(in crate::engine::recommend) fn new(
        product: Vec<ProductId>,
        season: Vec<[f32; SEASONS]>,
        products: usize,
    ) -> Self {
        let mut place = vec![u32::MAX; products];
        for (index, product) in (0_u32..).zip(&product) {
            place[product.index()] = index;
        }
        Self { product, season, place }
    }

    /// Place of a product among the candidates.
    pub(in crate::engine::recommend) fn place(&self, product: ProductId) -> Option<usize> {
        let place = self.place[product.index()];
        (place != u32::MAX).then_some(place as usize)
    }
}

impl Ncf {
    /// The numbers that the dense part starts from: rows gathered, purchases summed up.
    pub(in crate::engine::recommend) fn inputs(
        &self,
        profiles: &Profiles,
        candidates: &Candidates,
    ) -> Inputs {
        let shared = self.shared.row(0);
        let count = candidates.product.len();
        let mut customers = Vec::with_capacity(profiles.len() * WIDTH);
        let mut repeat = vec![0.0; profiles.len() * count];
        for row in 0..profiles.len() {
            let mut embedding = [0.0; WIDTH];
            for entry in profiles.range(row) {
                let product = profiles.product[entry].index();
                let weight = profiles.weight[entry];
                if weight != 0.0 {
                    for (sum, value) in embedding.iter_mut().zip(self.bought.row(product)) {
                        *sum += weight * value;
                    }
                }
                if let Some(place) = candidates.place(profiles.product[entry]) {
                    let weights = self.repeat.row(product).iter().zip(shared);
                    repeat[row * count + place] = weights
                        .zip(&profiles.traits[entry])
                        .map(|((own, shared), value)| (own + shared) * value)
                        .sum();
                }
            }
            customers.extend(embedding);
        }
        let mut products = Vec::with_capacity(count * (WIDTH + 1));
        for (product, season) in candidates.product.iter().zip(&candidates.season) {
            let first = products.len();
            products.extend(self.products.row(product.index()));
            products[first + FACTORS] += shared[TRAITS..]
                .iter()
                .zip(season)
                .map(|(weight, value)| weight * value)
                .sum::<f32>();
        }
        Inputs { customers, products, repeat }
    }

    /// One step of training: hands the gradients on to every weight that took part.
    pub(in crate::engine::recommend) fn learn(
        &mut self,
        profiles: &Profiles,
        candidates: &Candidates,
        targets: Vec<f32>,
        rate: Rate,
        scratch: &mut Scratch,
    ) -> f32 {
        let inputs = self.inputs(profiles, candidates);
        let (loss, slopes) = self.slopes(inputs, targets);
        self.update_dense(&slopes, rate);
        self.update_products(&slopes, candidates, rate);
        self.update_owned(&slopes, profiles, candidates, rate, scratch);
        loss
    }

    /// The loss of some customers, without learning.
    pub(in crate::engine::recommend) fn loss(
        &self,
        profiles: &Profiles,
        candidates: &Candidates,
        targets: Vec<f32>,
    ) -> f32 {
        self.loss_of(self.inputs(profiles, candidates), targets)
    }

    fn update_dense(&mut self, slopes: &Slopes, rate: Rate) {
        for (table, slope) in self.dense.iter_mut().zip(&slopes.dense) {
            table.update(0, slope, rate.learning, 0.0);
        }
    }

    fn update_products(&mut self, slopes: &Slopes, candidates: &Candidates, rate: Rate) {
        for (product, slope) in candidates.product.iter().zip(slopes.products.chunks(WIDTH + 1)) {
            self.products.update(product.index(), slope, rate.learning, rate.shrink);
        }
    }

    fn update_owned(
        &mut self,
        slopes: &Slopes,
        profiles: &Profiles,
        candidates: &Candidates,
        rate: Rate,
        scratch: &mut Scratch,
    ) {
        let count = candidates.product.len();
        let mut shared = [0.0; TRAITS + SEASONS];
        for (slope, season) in slopes.products.chunks(WIDTH + 1).zip(&candidates.season) {
            for (sum, value) in shared[TRAITS..].iter_mut().zip(season) {
                *sum += slope[FACTORS] * value;
            }
        }
        for row in 0..profiles.len() {
            let slope = &slopes.customers[row * WIDTH..(row + 1) * WIDTH];
            for entry in profiles.range(row) {
                let product = profiles.product[entry];
                let weight = profiles.weight[entry];
                if weight != 0.0 {
                    scratch.bought.add(product, slope, weight);
                }
                if let Some(place) = candidates.place(product) {
                    let slope = slopes.repeat[row * count + place];
                    let traits = &profiles.traits[entry];
                    scratch.repeat.add(product, traits, slope);
                    for (sum, value) in shared.iter_mut().zip(traits) {
                        *sum += slope * value;
                    }
                }
            }
        }
        self.shared.update(0, &shared, rate.learning * rate.shared, 0.0);
        scratch.bought.drain(|product, slope| {
            self.bought.update(product, slope, rate.learning, rate.shrink);
        });
        scratch.repeat.drain(|product, slope| {
            self.repeat.update(product, slope, rate.learning, rate.shrink);
        });
    }
}

/// How far a step goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::engine::recommend) struct Rate {
    /// Adam's learning rate.
    pub(in crate::engine::recommend) learning: f32,
    /// Decoupled weight decay of embeddings.
    pub(in crate::engine::recommend) shrink: f32,
    /// Factor for the weights shared by all products.
    pub(in crate::engine::recommend) shared: f32,
}

/// Room to sum up gradients of rows; empty between steps.
#[derive(Debug)]
pub(in crate::engine::recommend) struct Scratch {
    bought: Sums,
    repeat: Sums,
}

impl Scratch {
    /// Room for so many products.
    pub(in crate::engine::recommend) fn new(products: usize) -> Self {
        Self { bought: Sums::new(products, WIDTH), repeat: Sums::new(products, TRAITS) }
    }
}

#[derive(Debug)]
struct Sums {
    width: usize,
    sum: Vec<f32>,
    touched: Vec<bool>,
    rows: Vec<usize>,
}

impl Sums {
    fn new(rows: usize, width: usize) -> Self {
        Self { width, sum: vec![0.0; rows * width], touched: vec![false; rows], rows: Vec::new() }
    }

    fn add(&mut self, product: ProductId, values: &[f32], factor: f32) {
        let row = product.index();
        if !self.touched[row] {
            self.touched[row] = true;
            self.rows.push(row);
        }
        let sums = &mut self.sum[row * self.width..(row + 1) * self.width];
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += factor * value;
        }
    }

    fn drain(&mut self, mut take: impl FnMut(usize, &[f32])) {
        for row in self.rows.drain(..) {
            let sums = &mut self.sum[row * self.width..(row + 1) * self.width];
            take(row, sums);
            sums.fill(0.0);
            self.touched[row] = false;
        }
    }
}
