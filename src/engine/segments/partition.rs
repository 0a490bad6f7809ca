//! A fit -> segments with names and figures, and the segment of each customer.

use super::archetypes;
use super::kmeans::Fit;
use super::measures::Measured;
use crate::domain::{CustomerId, Money, SegmentId, order};
use crate::results::{CustomerTable, Segment};

/// The segments of a fit with their names, by mean monetary (highest first, ties by centroid), and
/// the segment of each customer.
#[must_use]
pub fn describe(
    customers: &CustomerTable,
    measured: &Measured,
    fit: &Fit,
) -> (Vec<Segment>, Vec<SegmentId>) {
    let cluster_of = |index: usize| fit.labels[measured.of[index] as usize];
    let mut sums = vec![Sums::default(); fit.centroids.len()];
    for index in 0..customers.len() {
        sums[usize::from(cluster_of(index))].add(customers, index);
    }
    // A cluster without customers (possible only after refining on a sample) is no segment.
    let mut order: Vec<usize> =
        (0..sums.len()).filter(|&cluster| sums[cluster].members > 0).collect();
    order::sort_by(&mut order, |&one, &other| {
        let centroids = fit.centroids[one].iter().zip(&fit.centroids[other]);
        let by_centroid = centroids.map(|(one, other)| one.total_cmp(other)).find(|o| o.is_ne());
        let by_mean = sums[other].mean_monetary().total_cmp(&sums[one].mean_monetary());
        by_mean.then(by_centroid.unwrap_or(std::cmp::Ordering::Equal)).then(one.cmp(&other))
    });
    let mut place = vec![0_u8; sums.len()];
    for (segment, &cluster) in (0_u8..).zip(&order) {
        place[cluster] = segment;
    }
    let of: Vec<SegmentId> = (0..customers.len())
        .map(|index| SegmentId(place[usize::from(cluster_of(index))]))
        .collect();
    let names = archetypes::names(&profiles(customers, &of, order.len()));
    let all: i128 = sums.iter().map(|sums| sums.ticks).sum();
    let segments = order.iter().zip(names).map(|(&cluster, name)| {
        let sums = &sums[cluster];
        let members = f64::from(sums.members);
        Segment {
            name,
            customers: sums.members,
            revenue: sums.revenue(),
            revenue_share: if all > 0 { sums.ticks as f64 / all as f64 } else { 0.0 },
            centroid: fit.centroids[cluster],
            mean_recency: sums.recency as f64 / members,
            mean_orders: sums.orders as f64 / members,
            mean_lines: sums.lines as f64 / members,
            mean_monetary: sums.mean_monetary(),
        }
    });
    (segments.collect(), of)
}

/// Where the customers of each segment stand among all: `[segments, 3]` mean percentiles.
fn profiles(customers: &CustomerTable, of: &[SegmentId], segments: usize) -> Vec<[f64; 3]> {
    let percentiles = |key: &dyn Fn(usize) -> i64| {
        let entries = of.iter().enumerate().map(|(index, segment)| (key(index), segment.0));
        archetypes::mean_percentiles(entries.collect(), segments)
    };
    let recency = percentiles(&|index| -i64::from(customers.recency[index]));
    let frequency =
        percentiles(&|index| i64::from(customers.frequency_of(CustomerId::from_index(index))));
    let monetary = percentiles(&|index| customers.monetary[index].ticks());
    (0..segments).map(|index| [recency[index], frequency[index], monetary[index]]).collect()
}

/// Sums over the customers of a segment.
#[derive(Clone, Debug, Default)]
struct Sums {
    members: u32,
    recency: u64,
    orders: u64,
    lines: u64,
    ticks: i128,
}

impl Sums {
    fn add(&mut self, customers: &CustomerTable, index: usize) {
        self.members += 1;
        self.recency += u64::from(customers.recency[index]);
        self.orders += u64::from(customers.orders[index]);
        self.lines += u64::from(customers.lines[index]);
        self.ticks += i128::from(customers.monetary[index].ticks());
    }

    fn revenue(&self) -> Money {
        Money::from_ticks(i64::try_from(self.ticks).unwrap_or(i64::MAX))
    }

    fn mean_monetary(&self) -> f64 {
        self.ticks as f64 / Money::TICKS_PER_UNIT as f64 / f64::from(self.members.max(1))
    }
}
