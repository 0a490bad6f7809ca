//! Examples to learn from: at moments of the past, what a customer owned, and what the customer
//! bought in the time after it. The model is trained on the question it will be asked.

use rand_core::RngCore;

use super::interactions::{DAY, Sales};
use super::models::ncf::SEASONS;
use super::models::profile::{Candidates, Profiles};
use super::purchases::Assortment;
use super::split::below;
use crate::domain::{CustomerId, Minute, ProductId};
use crate::engine::host::{Cancelled, Host};
use crate::protocol::Progress;

/// Days between two moments.
const STRIDE: i32 = 30;
/// Most examples of an epoch, drawn anew for each: short epochs, because the best model is found
/// after few steps and each epoch is a chance to stop at it.
const MOST_EXAMPLES: usize = 3_000;
/// Customers of one step.
const ROWS: usize = 128;
/// Candidates of one step, drawn from all products: the sampled softmax.
const SAMPLED: usize = 512;

/// All examples up to an end.
#[derive(Debug)]
pub(super) struct Lessons {
    pub(super) moments: Vec<Lesson>,
    products: Vec<ProductId>,
}

/// The examples of one moment.
#[derive(Debug)]
pub(super) struct Lesson {
    now: Minute,
    horizon: Minute,
    season: Vec<[f32; SEASONS]>,
    customers: Vec<CustomerId>,
}

/// What one step learns from.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) profiles: Profiles,
    pub(super) candidates: Candidates,
    pub(super) targets: Vec<f32>,
}

impl Lessons {
    /// The moments after `first` whose horizon, `window` minutes later, is not after `end`. With
    /// an assortment of nothing there is nothing to learn.
    ///
    /// # Errors
    /// When cancelled.
    pub(super) async fn until<H: Host>(
        sales: &Sales,
        assortment: &Assortment,
        first: Minute,
        end: Minute,
        window: i32,
        host: &H,
        now: Progress,
    ) -> Result<Self, Cancelled> {
        let stride = (STRIDE * DAY).min(window / 3).max(1);
        let mut moments = Vec::new();
        let mut moment = end.0.saturating_sub(window);
        while moment > first.0 {
            host.breathe(now).await?;
            moments.push(Lesson::at(sales, Minute(moment), Minute(moment + window)));
            moment = moment.saturating_sub(stride);
        }
        moments.retain(|lesson| !lesson.customers.is_empty());
        moments.reverse();
        let products = assortment.products.clone();
        Ok(Self { moments, products })
    }

    /// Whether there is nothing to learn from.
    pub(super) fn is_empty(&self) -> bool {
        self.moments.is_empty() || self.products.is_empty()
    }

    /// The steps of an epoch, in random order: each a moment with some of its customers.
    pub(super) fn epoch(&self, generator: &mut impl RngCore) -> Vec<(usize, Vec<CustomerId>)> {
        let mut steps = Vec::new();
        for (moment, lesson) in self.moments.iter().enumerate() {
            let mut customers = lesson.customers.clone();
            shuffle(&mut customers, generator);
            steps.extend(customers.chunks(ROWS).map(|rows| (moment, rows.to_vec())));
        }
        shuffle(&mut steps, generator);
        steps.truncate(MOST_EXAMPLES / ROWS);
        steps
    }

    /// A step's customers against candidates drawn from all products.
    pub(super) fn batch(
        &self,
        sales: &Sales,
        moment: usize,
        customers: &[CustomerId],
        generator: &mut impl RngCore,
    ) -> Batch {
        let products = self.sample(generator);
        self.moments[moment].batch(sales, customers, products)
    }

    /// Some of the products, ascending.
    fn sample(&self, generator: &mut impl RngCore) -> Vec<ProductId> {
        let mut products = self.products.clone();
        let count = SAMPLED.min(products.len());
        for place in 0..count {
            let other = place + below(generator, products.len() - place);
            products.swap(place, other);
        }
        products.truncate(count);
        products.sort_unstable();
        products
    }

    /// What a later time asks of the model: up to `rows` customers that bought in it.
    pub(super) fn exam(
        &self,
        sales: &Sales,
        now: Minute,
        horizon: Minute,
        generator: &mut impl RngCore,
    ) -> Batch {
        let lesson = Lesson::at(sales, now, horizon);
        let mut customers = lesson.customers.clone();
        shuffle(&mut customers, generator);
        customers.truncate(2 * ROWS);
        lesson.batch(sales, &customers, self.sample(generator))
    }
}

impl Lesson {
    /// The examples of a moment.
    pub(super) fn at(sales: &Sales, now: Minute, horizon: Minute) -> Self {
        let customers = (0..sales.customers())
            .map(CustomerId::from_index)
            .filter(|&customer| !sales.until(customer, now).is_empty())
            .filter(|&customer| !sales.between(customer, now, horizon).is_empty())
            .collect();
        Self { now, horizon, season: season(sales, now), customers }
    }

    /// Some customers against some candidates.
    fn batch(&self, sales: &Sales, customers: &[CustomerId], products: Vec<ProductId>) -> Batch {
        let season = products.iter().map(|product| self.season[product.index()]).collect();
        let candidates = Candidates::new(products, season, sales.products);
        let count = candidates.product.len();
        let mut profiles = Profiles::default();
        let mut targets = vec![0.0; customers.len() * count];
        for (row, &customer) in customers.iter().enumerate() {
            let owned: Vec<_> = sales.owned(customer, self.now, self.horizon).collect();
            let wanted = owned.iter().filter(|own| own.afterwards);
            // Every customer counts the same, as in the metrics.
            let weight = 1.0 / wanted.clone().count().max(1) as f32;
            for place in wanted.filter_map(|own| candidates.place(own.product)) {
                targets[row * count + place] = weight;
            }
            profiles.push(self.now, owned.into_iter());
        }
        Batch { profiles, candidates, targets }
    }
}

/// How popular each product of the file is at a moment: ln(1 + lines) in the last 30 days, in the
/// last 90 days, and ever.
pub(super) fn season(sales: &Sales, now: Minute) -> Vec<[f32; SEASONS]> {
    let mut lines = vec![[0.0_f64; SEASONS]; sales.products];
    for (product, at) in sales.product.iter().zip(&sales.minute).filter(|&(_, &at)| at <= now) {
        let days = now.0.saturating_sub(at.0) / DAY;
        let lines = &mut lines[product.index()];
        lines[0] += f64::from(u8::from(days < 30));
        lines[1] += f64::from(u8::from(days < 90));
        lines[2] += 1.0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the model works in f32")]
    lines.into_iter().map(|lines| lines.map(|lines| libm::log1p(lines) as f32)).collect()
}

/// Fisher and Yates's shuffle.
pub(super) fn shuffle<T>(values: &mut [T], generator: &mut impl RngCore) {
    for place in (1..values.len()).rev() {
        values.swap(place, below(generator, place + 1));
    }
}
