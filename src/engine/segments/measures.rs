//! Customers -> weighted distinct points: what k-means compares them by.
//!
//! Customers with equal measures are one point with a weight. On quartile scores that turns any
//! number of customers into at most 64 points, which is what makes many starts for every k cheap.

use std::collections::BTreeMap;

use rand_core::RngCore;
use serde::{Deserialize, Serialize};

use super::random::below;
use crate::domain::{CustomerId, order};
use crate::results::CustomerTable;
use crate::settings::Measures;

/// Distinct points with weights.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Points {
    /// Coordinates: recency, frequency, monetary; `[m, 3]`, finite.
    pub at: Vec<[f64; 3]>,
    /// How many customers lie there, `[m]`, positive.
    pub weight: Vec<f64>,
}

impl Points {
    /// Number of distinct points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is no point.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Number of customers.
    #[must_use]
    pub fn customers(&self) -> f64 {
        self.weight.iter().sum()
    }
}

/// All customers as points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// The distinct points in ascending order.
    pub points: Points,
    /// The point of each customer, `[n]`.
    pub of: Vec<u32>,
}

/// The points of all customers.
///
/// - [`Measures::Scores`]: the three scores as they are.
/// - [`Measures::Logarithms`]: `log1p` of recency, frequency and monetary, each minus its mean and
///   divided by its population standard deviation; a column in which all are alike becomes 0.
#[must_use]
pub fn measure(customers: &CustomerTable, measures: Measures) -> Measured {
    match measures {
        Measures::Scores => distinct(
            &customers.scores.iter().map(|scores| scores.map(u64::from)).collect::<Vec<_>>(),
            |&scores| scores.map(|score| f64::from(u32::try_from(score).unwrap_or(u32::MAX))),
        ),
        Measures::Logarithms => logarithms(customers),
    }
}

fn logarithms(customers: &CustomerTable) -> Measured {
    let keys: Vec<[u64; 3]> = (0..customers.len())
        .map(|index| {
            let frequency = customers.frequency_of(CustomerId::from_index(index));
            let ticks = u64::try_from(customers.monetary[index].ticks()).unwrap_or(0);
            [u64::from(customers.recency[index]), u64::from(frequency), ticks]
        })
        .collect();
    let mut measured = distinct(&keys, |&[recency, frequency, ticks]| {
        let units = ticks as f64 / crate::domain::Money::TICKS_PER_UNIT as f64;
        [libm::log1p(recency as f64), libm::log1p(frequency as f64), libm::log1p(units)]
    });
    for measure in 0..3 {
        standardise(&mut measured.points, measure);
    }
    measured
}

/// Makes the weighted mean of a coordinate 0 and its population standard deviation 1. A constant
/// coordinate becomes exactly 0.
fn standardise(points: &mut Points, measure: usize) {
    let all = points.customers();
    let weighted = |value: &dyn Fn(f64) -> f64| -> f64 {
        points.at.iter().zip(&points.weight).map(|(at, weight)| value(at[measure]) * weight).sum()
    };
    let mean = weighted(&|value| value) / all;
    let deviation = (weighted(&|value| (value - mean) * (value - mean)) / all).sqrt();
    let constant =
        points.at.windows(2).all(|pair| pair[0][measure].total_cmp(&pair[1][measure]).is_eq());
    for at in &mut points.at {
        at[measure] = if constant { 0.0 } else { (at[measure] - mean) / deviation };
    }
}

/// Gathers equal keys; points are in ascending order of their keys.
fn distinct(keys: &[[u64; 3]], place: impl Fn(&[u64; 3]) -> [f64; 3]) -> Measured {
    // Few distinct keys (scores): a tree is faster than sorting everybody. Many: sort.
    let mut order: Vec<u32> =
        (0..keys.len()).map(|index| CustomerId::from_index(index).0).collect();
    let key_of = |index: u32| &keys[CustomerId(index).index()];
    let mut measured = Measured { of: vec![0; keys.len()], ..Measured::default() };
    let mut few: BTreeMap<[u64; 3], u32> = BTreeMap::new();
    for key in keys {
        *few.entry(*key).or_default() += 1;
        if few.len() > 1_000 {
            break;
        }
    }
    if few.len() <= 1_000 {
        for (number, (key, weight)) in (0_u32..).zip(&mut few) {
            measured.points.at.push(place(key));
            measured.points.weight.push(f64::from(*weight));
            *weight = number;
        }
        for (point, key) in measured.of.iter_mut().zip(keys) {
            *point = few[key];
        }
        return measured;
    }
    order::sort_by(&mut order, |&one, &other| key_of(one).cmp(key_of(other)));
    for (number, group) in (0_u32..).zip(order.chunk_by(|&one, &next| key_of(one) == key_of(next)))
    {
        measured.points.at.push(place(key_of(group[0])));
        measured.points.weight.push(group.len() as f64);
        for &customer in group {
            measured.of[CustomerId(customer).index()] = number;
        }
    }
    measured
}

/// A sample of `size` customers, without repetition, as the indices of their distinct points
/// (ascending) and the points. Everybody when there are no more than `size`.
pub(super) fn sample(
    measured: &Measured,
    size: usize,
    generator: &mut impl RngCore,
) -> (Vec<u32>, Points) {
    let mut chosen = measured.of.clone();
    let size = size.min(chosen.len());
    for place in 0..size {
        let other = place + below(generator, chosen.len() - place);
        chosen.swap(place, other);
    }
    chosen.truncate(size);
    chosen.sort_unstable();
    let mut indices = Vec::new();
    let mut points = Points::default();
    for group in chosen.chunk_by(|one, next| one == next) {
        indices.push(group[0]);
        points.at.push(measured.points.at[group[0] as usize]);
        points.weight.push(group.len() as f64);
    }
    (indices, points)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::engine::random::generator;
    use crate::settings::Seed;

    #[test]
    fn equal_customers_are_one_point() {
        let customers = CustomerTable {
            scores: vec![[2, 1, 1], [1, 4, 4], [2, 1, 1]],
            ..CustomerTable::default()
        };
        let measured = measure(&customers, Measures::Scores);
        assert_eq!(measured.points.at, [[1.0, 4.0, 4.0], [2.0, 1.0, 1.0]]);
        assert_eq!(measured.points.weight, [1.0, 2.0]);
        assert_eq!(measured.of, [1, 0, 1]);
    }

    #[test]
    fn logarithms_are_standardised_and_constants_are_zero() {
        let customers = CustomerTable {
            label: vec![String::new(); 3],
            recency: vec![0, 3, 0],
            orders: vec![5; 3],
            monetary: [1, 1, 9].map(|units| Money::from_ticks(units * 10_000)).to_vec(),
            ..CustomerTable::default()
        };
        let measured = measure(&customers, Measures::Logarithms);
        // Recency log1p 0, ln 4, 0: standardised -1/sqrt 2, sqrt 2, -1/sqrt 2.
        let half = 0.5_f64.sqrt();
        assert!((measured.points.at[measured.of[0] as usize][0] + half).abs() < 1e-12);
        assert!((measured.points.at[measured.of[1] as usize][0] - 2.0 * half).abs() < 1e-12);
        assert!(measured.points.at.iter().all(|at| at[1].to_bits() == 0.0_f64.to_bits()));
    }

    #[test]
    fn many_distinct_points_are_gathered_as_few_are() {
        let keys: Vec<[u64; 3]> = (0..5_000).map(|number| [number % 2_000, 1, 2]).collect();
        let measured = distinct(&keys, |key| key.map(|part| part as f64));
        assert_eq!(measured.points.len(), 2_000);
        assert!((measured.points.customers() - 5_000.0).abs() < 1e-9);
        assert_eq!(measured.of[4_001], 1);
    }

    #[test]
    fn a_sample_has_its_size_and_nobody_twice() {
        let keys: Vec<[u64; 3]> = (0..100).map(|number| [number / 2, 0, 0]).collect();
        let measured = distinct(&keys, |key| key.map(|part| part as f64));
        let (indices, points) = sample(&measured, 30, &mut generator(Seed(1), "sample"));
        assert!((points.customers() - 30.0).abs() < 1e-9);
        assert!(points.weight.iter().all(|&weight| weight <= 2.0));
        assert!(indices.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(sample(&measured, 500, &mut generator(Seed(1), "all")).1, measured.points);
    }
}
