//! How good a partition is: silhouette, Davies-Bouldin, Calinski-Harabasz, as scikit-learn defines
//! them, on weighted distinct points.

use serde::{Deserialize, Serialize};

use super::kmeans::{Fit, squared};
use super::measures::Points;
use crate::engine::host::{Kind, Task};

/// Several partitions of the same points.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Partitions {
    /// The points, `[m]`.
    pub points: Points,
    /// The labels, `[m, partitions]`: those of one point lie side by side.
    pub labels: Vec<u8>,
    /// Clusters of each partition.
    pub clusters: Vec<u8>,
}

/// Rows of the silhouette of several partitions of the same points.
///
/// Distances are the costly part and are computed once for all partitions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Silhouettes {
    /// The first row of this piece.
    pub from: u32,
    /// One past its last row.
    pub to: u32,
}

impl Task for Silhouettes {
    const KIND: Kind = Kind::Silhouettes;

    type Shared = Partitions;

    /// For each partition the sum of the silhouettes of the rows' customers.
    type Output = Vec<f64>;

    /// # Source
    /// Rousseeuw, "Silhouettes" (1987): s = (b - a) / max(a, b), where a is the mean distance to
    /// the others of the own cluster and b the least mean distance to another cluster; 0 for the
    /// only member of a cluster, and where a = b = 0.
    fn run(&self, Partitions { points, labels, clusters }: &Partitions) -> Vec<f64> {
        let partitions = clusters.len();
        let widest = clusters.iter().copied().max().map_or(0, usize::from);
        let mut mass = vec![0.0; partitions * widest];
        for (weight, labels) in points.weight.iter().zip(labels.chunks_exact(partitions)) {
            for (partition, &label) in labels.iter().enumerate() {
                mass[partition * widest + usize::from(label)] += weight;
            }
        }
        let mut totals = vec![0.0; partitions];
        let mut sums = vec![0.0; partitions * widest];
        for row in self.from as usize..self.to as usize {
            sums.fill(0.0);
            let at = &points.at[row];
            let others = points.at.iter().zip(&points.weight);
            for ((other, weight), labels) in others.zip(labels.chunks_exact(partitions)) {
                let distance = weight * squared(at, other).sqrt();
                for (partition, &label) in labels.iter().enumerate() {
                    sums[partition * widest + usize::from(label)] += distance;
                }
            }
            let own = &labels[row * partitions..(row + 1) * partitions];
            for (partition, &own) in own.iter().enumerate() {
                let start = partition * widest;
                let end = start + usize::from(clusters[partition]);
                let silhouette = silhouette(&sums[start..end], &mass[start..end], usize::from(own));
                totals[partition] += points.weight[row] * silhouette;
            }
        }
        totals
    }

    fn fits(&self, partitions: &Partitions, sums: &Vec<f64>) -> bool {
        sums.len() == partitions.clusters.len() && sums.iter().all(|sum| sum.is_finite())
    }
}

/// The silhouette of a customer from the sums of distances to each cluster and their sizes.
fn silhouette(sums: &[f64], mass: &[f64], own: usize) -> f64 {
    if mass[own] <= 1.0 {
        return 0.0;
    }
    let inner = sums[own] / (mass[own] - 1.0);
    let outer = (0..sums.len())
        .filter(|&cluster| cluster != own && mass[cluster] > 0.0)
        .map(|cluster| sums[cluster] / mass[cluster])
        .fold(f64::INFINITY, f64::min);
    let most = inner.max(outer);
    if most > 0.0 && outer.is_finite() { (outer - inner) / most } else { 0.0 }
}

/// Mean over clusters of the worst ratio of two clusters' mean distances to their centroids, to
/// the distance between those centroids. 0 when every cluster is a single point.
///
/// # Source
/// Davies and Bouldin, "A Cluster Separation Measure" (1979), equation 5, with p = 2 and q = 1.
#[must_use]
pub fn davies_bouldin(points: &Points, fit: &Fit) -> f64 {
    let k = fit.centroids.len();
    let mut spread = vec![0.0; k];
    let mut mass = vec![0.0; k];
    for ((at, weight), &label) in points.at.iter().zip(&points.weight).zip(&fit.labels) {
        let label = usize::from(label);
        spread[label] += weight * squared(at, &fit.centroids[label]).sqrt();
        mass[label] += weight;
    }
    for (spread, mass) in spread.iter_mut().zip(&mass) {
        *spread /= mass.max(1.0);
    }
    let worst = |one: usize| {
        (0..k)
            .filter(|&other| other != one)
            .map(|other| {
                let apart = squared(&fit.centroids[one], &fit.centroids[other]).sqrt();
                if apart > 0.0 { (spread[one] + spread[other]) / apart } else { 0.0 }
            })
            .fold(0.0, f64::max)
    };
    (0..k).map(worst).sum::<f64>() / k.max(1) as f64
}

/// Variance between clusters over variance within them, each divided by its degrees of freedom.
/// 1 when there is no variance within, 0 for a single cluster.
///
/// # Source
/// Calinski and Harabasz, "A dendrite method for cluster analysis" (1974); 1 as scikit-learn does.
#[must_use]
pub fn calinski_harabasz(points: &Points, fit: &Fit) -> f64 {
    let all = points.customers();
    let k = fit.centroids.len() as f64;
    if fit.inertia <= 0.0 {
        return 1.0;
    }
    if k < 2.0 || all <= k {
        return 0.0;
    }
    let mut mean = [0.0; 3];
    for (at, weight) in points.at.iter().zip(&points.weight) {
        for (mean, value) in mean.iter_mut().zip(at) {
            *mean += weight * value / all;
        }
    }
    let between: f64 = points
        .weight
        .iter()
        .zip(&fit.labels)
        .map(|(weight, &label)| weight * squared(&fit.centroids[usize::from(label)], &mean))
        .sum();
    (between / (k - 1.0)) / (fit.inertia / (all - k))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> (Points, Fit) {
        // On a line: {0 twice, 2} and {10}; centroids 2/3 and 10.
        let points = Points {
            at: [0.0, 2.0, 10.0].map(|x| [x, 0.0, 0.0]).to_vec(),
            weight: vec![2.0, 1.0, 1.0],
        };
        let fit = Fit {
            centroids: vec![[2.0 / 3.0, 0.0, 0.0], [10.0, 0.0, 0.0]],
            labels: vec![0, 0, 1],
            inertia: 2.0 * 4.0 / 9.0 + 16.0 / 9.0,
        };
        (points, fit)
    }

    #[test]
    fn silhouette_by_hand() {
        let (points, fit) = example();
        // At 0: a = (0 + 2) / 2 = 1, b = 10: 0.9, twice. At 2: a = 2, b = 8: 0.75. Alone: 0.
        let partitions = Partitions { points, labels: fit.labels, clusters: vec![2] };
        assert!((Silhouettes { from: 0, to: 3 }.run(&partitions)[0] - 2.55).abs() < 1e-12);
    }

    #[test]
    fn davies_bouldin_by_hand() {
        let (points, fit) = example();
        // Spreads (2 * 2/3 + 4/3) / 3 = 8/9 and 0; apart 28/3: both worst ratios are 2/21.
        assert!((davies_bouldin(&points, &fit) - 2.0 / 21.0).abs() < 1e-12);
    }

    #[test]
    fn calinski_harabasz_by_hand() {
        let (points, fit) = example();
        // Mean 3; between 3 * (7/3)^2 + 49 = 196/3; within 8/3; (196/3) / (8/3 / 2) = 49.
        assert!((calinski_harabasz(&points, &fit) - 49.0).abs() < 1e-12);
    }
}
