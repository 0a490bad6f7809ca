//! K-means on weighted distinct points: seeding, Lloyd's algorithm, single-point exchange.
//!
//! Inertia is the weighted sum of squared distances to the nearest centroid, not divided by n, as
//! scikit-learn defines it. Everything is pure and sums in a fixed order.

use rand_core::RngCore;
use serde::{Deserialize, Serialize};

use super::measures::Points;
use super::random::weighted;

/// Most rounds of Lloyd's algorithm. The study's data needs fewer than 100 from any start.
const ROUNDS: usize = 300;

/// Most passes of the exchange; it ends long before, when no point wants to move.
const PASSES: usize = 50;

/// Centroids and what belongs to them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    /// The centroids, `[k, 3]`.
    pub centroids: Vec<[f64; 3]>,
    /// The cluster of each point, `[m]`, below k.
    pub labels: Vec<u8>,
    /// Sum of weighted squared distances.
    pub inertia: f64,
}

impl Fit {
    /// Whether it can be one of `points` to `k` clusters, by its shape.
    #[must_use]
    pub fn is_of(&self, points: &Points, k: usize) -> bool {
        self.centroids.len() == k
            && self.centroids.iter().flatten().all(|place| place.is_finite())
            && self.labels.len() == points.len()
            && self.labels.iter().all(|&label| usize::from(label) < k)
            && self.inertia.is_finite()
    }
}

/// Squared Euclidean distance.
#[must_use]
pub fn squared(one: &[f64; 3], other: &[f64; 3]) -> f64 {
    let [x, y, z] = [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
    x * x + y * y + z * z
}

/// The nearest centroid and its squared distance; the first one of equals. Needs a centroid.
#[must_use]
pub fn nearest(at: &[f64; 3], centroids: &[[f64; 3]]) -> (u8, f64) {
    let mut best = (0, f64::INFINITY);
    for (label, centroid) in (0_u8..).zip(centroids) {
        let distance = squared(at, centroid);
        if distance < best.1 {
            best = (label, distance);
        }
    }
    best
}

/// `k` points drawn as first centroids, each by its squared distance to those before it: of
/// several draws the one that lowers the inertia most.
///
/// `k` is at most the number of points, and at least 1.
///
/// # Source
/// Arthur and Vassilvitskii, "k-means++: The Advantages of Careful Seeding" (2007), section 2.2,
/// in the greedy form of its last paragraph, with 2 + log2 k draws.
pub fn plus_plus(points: &Points, k: usize, generator: &mut impl RngCore) -> Vec<[f64; 3]> {
    let draws = 2 + k.max(1).ilog2();
    let mut centroids = vec![points.at[weighted(generator, &points.weight)]];
    let mut cost: Vec<f64> = points
        .at
        .iter()
        .zip(&points.weight)
        .map(|(at, weight)| weight * squared(at, &centroids[0]))
        .collect();
    while centroids.len() < k {
        let mut best: Option<(f64, usize, Vec<f64>)> = None;
        for _ in 0..draws {
            let drawn = weighted(generator, &cost);
            let lowered: Vec<f64> = points
                .at
                .iter()
                .zip(&points.weight)
                .zip(&cost)
                .map(|((at, weight), &cost)| cost.min(weight * squared(at, &points.at[drawn])))
                .collect();
            let sum = lowered.iter().sum();
            if best.as_ref().is_none_or(|(least, ..)| sum < *least) {
                best = Some((sum, drawn, lowered));
            }
        }
        let (_, drawn, lowered) = best.expect("at least two draws");
        centroids.push(points.at[drawn]);
        cost = lowered;
    }
    centroids
}

/// Lloyd's algorithm from given centroids until no point changes its cluster: a cluster that loses
/// all its points takes the point that lies farthest from its own centroid.
///
/// # Source
/// Lloyd, "Least squares quantization in PCM" (1982).
#[must_use]
pub fn lloyd(points: &Points, centroids: Vec<[f64; 3]>) -> Fit {
    let mut fit = Fit { centroids, labels: vec![u8::MAX; points.len()], inertia: 0.0 };
    let mut distances = vec![0.0; points.len()];
    for _ in 0..ROUNDS {
        let mut changed = false;
        for (index, at) in points.at.iter().enumerate() {
            let (label, distance) = nearest(at, &fit.centroids);
            changed |= fit.labels[index] != label;
            fit.labels[index] = label;
            distances[index] = distance;
        }
        if !changed {
            break;
        }
        fill_empty(&mut fit.labels, &mut distances, fit.centroids.len());
        fit.centroids = centres(points, &fit.labels, &fit.centroids);
    }
    fit.inertia = inertia(points, &fit);
    fit
}

/// Moves single points between clusters as long as that lowers the inertia, taking into account
/// that both centroids follow; then settles with Lloyd's algorithm.
///
/// Lloyd's algorithm stops where no point is nearer to another centroid; many of its resting
/// places are no longer resting places here, so far fewer starts are needed.
///
/// # Source
/// Hartigan, "Clustering Algorithms" (1975), chapter 4; Telgarsky and Vattani, "Hartigan's
/// Method: k-means Clustering without Voronoi" (2010), equation 1.
#[must_use]
pub fn exchange(points: &Points, mut fit: Fit) -> Fit {
    let k = fit.centroids.len();
    let mut mass = vec![0.0; k];
    for (&label, weight) in fit.labels.iter().zip(&points.weight) {
        mass[usize::from(label)] += weight;
    }
    let least = 1e-12 * (fit.inertia + f64::MIN_POSITIVE);
    for _ in 0..PASSES {
        let mut moved = false;
        for (index, at) in points.at.iter().enumerate() {
            let from = usize::from(fit.labels[index]);
            let weight = points.weight[index];
            let left = mass[from] - weight;
            if left <= 0.0 {
                continue;
            }
            let gain = weight * mass[from] / left * squared(at, &fit.centroids[from]);
            let mut best = (from, gain - least);
            for (to, centroid) in fit.centroids.iter().enumerate() {
                let cost = weight * mass[to] / (mass[to] + weight) * squared(at, centroid);
                if to != from && cost < best.1 {
                    best = (to, cost);
                }
            }
            let to = best.0;
            if to != from {
                fit.centroids[from] = moved_by(fit.centroids[from], at, -weight / left);
                fit.centroids[to] = moved_by(fit.centroids[to], at, weight / (mass[to] + weight));
                mass[from] = left;
                mass[to] += weight;
                fit.labels[index] = u8::try_from(to).expect("at most 49 clusters");
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    let centroids = centres(points, &fit.labels, &fit.centroids);
    lloyd(points, centroids)
}

/// A centroid moved towards a point (away from it when negative) by a share of their distance.
fn moved_by(centroid: [f64; 3], at: &[f64; 3], share: f64) -> [f64; 3] {
    std::array::from_fn(|measure| centroid[measure] + (at[measure] - centroid[measure]) * share)
}

/// The inertia of labels and centroids.
#[must_use]
pub fn inertia(points: &Points, fit: &Fit) -> f64 {
    let squares = points.at.iter().zip(&points.weight).zip(&fit.labels);
    squares
        .map(|((at, weight), &label)| weight * squared(at, &fit.centroids[usize::from(label)]))
        .sum()
}

/// The weighted mean of each cluster; a cluster without points keeps its old centre.
#[must_use]
pub fn centres(points: &Points, labels: &[u8], old: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let mut sums = vec![([0.0; 3], 0.0); old.len()];
    for ((at, &weight), &label) in points.at.iter().zip(&points.weight).zip(labels) {
        let (sum, mass) = &mut sums[usize::from(label)];
        for (sum, value) in sum.iter_mut().zip(at) {
            *sum += weight * value;
        }
        *mass += weight;
    }
    let centre = |(&(sum, mass), &old): (&([f64; 3], f64), &[f64; 3])| {
        if mass > 0.0 { sum.map(|sum| sum / mass) } else { old }
    };
    sums.iter().zip(old).map(centre).collect()
}

/// Gives each cluster without points the point farthest from its own centroid, if one is off it.
fn fill_empty(labels: &mut [u8], distances: &mut [f64], k: usize) {
    let mut members = vec![0_usize; k];
    for &label in labels.iter() {
        members[usize::from(label)] += 1;
    }
    for (label, _) in (0_u8..).zip(0..k) {
        if members[usize::from(label)] > 0 {
            continue;
        }
        let mut farthest: Option<usize> = None;
        for (index, &distance) in distances.iter().enumerate() {
            let spare = members[usize::from(labels[index])] > 1;
            if spare && farthest.is_none_or(|far| distance > distances[far]) {
                farthest = Some(index);
            }
        }
        if let Some(index) = farthest {
            members[usize::from(labels[index])] -= 1;
            members[usize::from(label)] += 1;
            labels[index] = label;
            distances[index] = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::generator;
    use crate::settings::Seed;

    fn line(values: &[f64], weights: &[f64]) -> Points {
        Points {
            at: values.iter().map(|&value| [value, 0.0, 0.0]).collect(),
            weight: weights.to_vec(),
        }
    }

    #[test]
    fn two_groups_on_a_line() {
        // {0, 1} with weights 3, 1: centre 0.25, inertia 3/16 + 9/16 = 0.75. {10, 12}: 11, 2.
        let points = line(&[0.0, 1.0, 10.0, 12.0], &[3.0, 1.0, 1.0, 1.0]);
        let fit = lloyd(&points, vec![[0.0; 3], [1.0, 0.0, 0.0]]);
        assert_eq!(fit.labels, [0, 0, 1, 1]);
        assert_eq!(fit.centroids, [[0.25, 0.0, 0.0], [11.0, 0.0, 0.0]]);
        assert!((fit.inertia - 2.75).abs() < 1e-12);
    }

    #[test]
    fn exchange_leaves_where_lloyd_rests() {
        // Centres 0 and 3 of {0} x 2 with {1.4...}: a point nearer to its own centroid moves when
        // that lowers the sum. Clusters {0, 4} (centre 2) and {5}: 4 is at distance 2 from its own
        // centre and 1 from 5, so Lloyd moves it too; with {0, 1.9} and {4.1} at equal masses,
        // Hartigan's factors 2 and 1/2 decide: 2 * 0.95^2 = 1.8 < 0.5 * 2.2^2 = 2.42, so it stays.
        let points = line(&[0.0, 1.9, 4.1], &[1.0; 3]);
        let fit = lloyd(&points, vec![[0.0; 3], [4.1, 0.0, 0.0]]);
        assert_eq!(exchange(&points, fit.clone()), fit);
        // {0, 2.1} (centre 1.05) and {4.2}: both Lloyd distances are 1.05 and 2.1, so Lloyd rests;
        // the gain 2 * 1.05^2 = 2.205 equals the cost 0.5 * 2.1^2 = 2.205: still no move. With
        // {0, 2.2}: gain 2.42 > cost 0.5 * 2^2 = 2: it moves.
        let points = line(&[0.0, 2.2, 4.2], &[1.0; 3]);
        let rest = lloyd(&points, vec![[1.1, 0.0, 0.0], [4.2, 0.0, 0.0]]);
        assert_eq!(rest.labels, [0, 0, 1]);
        let better = exchange(&points, rest.clone());
        assert_eq!(better.labels, [0, 1, 1]);
        assert!(better.inertia < rest.inertia);
    }

    #[test]
    fn a_cluster_without_points_takes_the_farthest() {
        let points = line(&[0.0, 1.0, 5.0], &[1.0; 3]);
        let fit = lloyd(&points, vec![[0.0; 3], [100.0, 0.0, 0.0]]);
        assert_eq!(fit.labels, [0, 0, 1]);
    }

    #[test]
    fn as_many_clusters_as_points_leave_nothing() {
        let points = line(&[0.0, 1.0, 5.0, 9.0], &[1.0, 2.0, 3.0, 4.0]);
        let seeds = plus_plus(&points, 4, &mut generator(Seed(3), "seeds"));
        assert!(lloyd(&points, seeds).inertia < 1e-24);
    }

    #[test]
    fn no_points_are_no_problem() {
        let fit = lloyd(&Points::default(), vec![[1.0; 3]]);
        assert!(fit.labels.is_empty() && fit.inertia.abs() < 1e-300);
    }
}
