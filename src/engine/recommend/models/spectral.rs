//! Product embeddings to start training from: which products are bought by the same customers.
//!
//! # Source
//! The leading eigenvectors of the products' cosine matrix, by subspace iteration: Halko,
//! Martinsson and Tropp, "Finding structure with randomness", 2011, algorithm 4.4; the small
//! eigenproblem by Jacobi's rotations (Golub and Van Loan, "Matrix Computations", section 8.5).

use rand_core::RngCore;

use super::table::normal_pair;
use crate::domain::{CustomerId, order};
use crate::engine::host::{Cancelled, Host};
use crate::engine::recommend::purchases::Purchases;
use crate::protocol::Progress;

/// Directions beyond those wanted, which make the wanted ones more exact.
const SPARE: usize = 8;
/// Rounds of the iteration.
const ROUNDS: usize = 5;

/// Vectors whose products approximate the cosines between items, without the first direction,
/// which is little more than popularity.
///
/// # Shapes
/// - output: `[items, width]`, row by row; zero beyond the rank of the matrix
///
/// # Errors
/// When cancelled.
pub(in crate::engine::recommend) async fn embeddings<H: Host>(
    purchases: &Purchases,
    width: usize,
    generator: &mut impl RngCore,
    host: &H,
    now: Progress,
) -> Result<Vec<f32>, Cancelled> {
    let items = purchases.items();
    let columns = (width + 1 + SPARE).min(items);
    let mut basis = vec![0.0; items * columns];
    for pair in basis.chunks_mut(2) {
        for (value, drawn) in pair.iter_mut().zip(normal_pair(generator)) {
            *value = f64::from(drawn);
        }
    }
    orthonormalise(&mut basis, items, columns);
    for _ in 0..ROUNDS {
        host.breathe(now).await?;
        basis = cosines_times(purchases, &basis, columns);
        host.breathe(now).await?;
        orthonormalise(&mut basis, items, columns);
    }
    let image = cosines_times(purchases, &basis, columns);
    let mut small = vec![0.0; columns * columns];
    for (left, right) in basis.chunks_exact(columns).zip(image.chunks_exact(columns)) {
        for (row, &value) in small.chunks_exact_mut(columns).zip(left) {
            for (sum, &other) in row.iter_mut().zip(right) {
                *sum += value * other;
            }
        }
    }
    let directions = eigenvectors(&mut small, columns);
    let mut embeddings = vec![0.0; items * width];
    for (row, embedding) in basis.chunks_exact(columns).zip(embeddings.chunks_exact_mut(width)) {
        for ((value, direction), place) in directions.iter().skip(1).zip(embedding.iter_mut()) {
            let along: f64 = row.iter().zip(direction).map(|(a, b)| a * b).sum();
            #[expect(clippy::cast_possible_truncation, reason = "the model works in f32")]
            let entry = (along * value.max(0.0).sqrt()) as f32;
            *place = entry;
        }
    }
    Ok(embeddings)
}

/// The cosine matrix of the items times `[items, columns]`, without writing the matrix down: each
/// customer adds up the rows of the items bought, and hands the sum back to them.
fn cosines_times(purchases: &Purchases, matrix: &[f64], columns: usize) -> Vec<f64> {
    let scale: Vec<f64> =
        purchases.buyers.iter().map(|&buyers| 1.0 / f64::from(buyers.max(1)).sqrt()).collect();
    let mut product = vec![0.0; matrix.len()];
    let mut sum = vec![0.0; columns];
    for customer in (0..purchases.start.len() - 1).map(CustomerId::from_index) {
        let bought = purchases.items_of(customer);
        sum.fill(0.0);
        for &item in bought {
            let item = item as usize;
            let row = &matrix[item * columns..(item + 1) * columns];
            sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += scale[item] * value);
        }
        for &item in bought {
            let item = item as usize;
            let row = &mut product[item * columns..(item + 1) * columns];
            row.iter_mut().zip(&sum).for_each(|(value, sum)| *value += scale[item] * sum);
        }
    }
    product
}

/// Makes the columns orthogonal and of length 1 (Gram and Schmidt, modified); a column that
/// depends on earlier ones becomes zero.
fn orthonormalise(matrix: &mut [f64], rows: usize, columns: usize) {
    // Column by column in memory, so that every sum runs along it.
    let mut turned = vec![0.0; matrix.len()];
    for row in 0..rows {
        for column in 0..columns {
            turned[column * rows + row] = matrix[row * columns + column];
        }
    }
    for column in 0..columns {
        let (before, from) = turned.split_at_mut(column * rows);
        let own = &mut from[..rows];
        let begin = own.iter().map(|value| value * value).sum::<f64>().sqrt();
        for other in before.chunks_exact(rows) {
            let along: f64 = own.iter().zip(other).map(|(a, b)| a * b).sum();
            own.iter_mut().zip(other).for_each(|(value, other)| *value -= along * other);
        }
        let length = own.iter().map(|value| value * value).sum::<f64>().sqrt();
        let factor = if length > 1e-10 * begin { 1.0 / length } else { 0.0 };
        own.iter_mut().for_each(|value| *value *= factor);
    }
    for row in 0..rows {
        for column in 0..columns {
            matrix[row * columns + column] = turned[column * rows + row];
        }
    }
}

/// Eigenvalues, falling, with their eigenvectors, of a symmetric matrix, which is destroyed.
fn eigenvectors(matrix: &mut [f64], size: usize) -> Vec<(f64, Vec<f64>)> {
    let mut vectors = vec![0.0; size * size];
    for index in 0..size {
        vectors[index * size + index] = 1.0;
    }
    for _ in 0..30 {
        for p in 0..size {
            for q in p + 1..size {
                rotate(matrix, &mut vectors, size, p, q);
            }
        }
    }
    let mut pairs: Vec<(f64, Vec<f64>)> = (0..size)
        .map(|index| {
            let vector = (0..size).map(|row| vectors[row * size + index]).collect();
            (matrix[index * size + index], vector)
        })
        .collect();
    order::sort_by(&mut pairs, |a, b| b.0.total_cmp(&a.0));
    pairs
}

/// Turns the plane of two coordinates so that their mixed entry becomes zero.
fn rotate(matrix: &mut [f64], vectors: &mut [f64], size: usize, p: usize, q: usize) {
    let mixed = matrix[p * size + q];
    if mixed.abs() < 1e-14 {
        return;
    }
    let slope = (matrix[q * size + q] - matrix[p * size + p]) / (2.0 * mixed);
    let tangent = slope.signum() / (slope.abs() + (slope * slope + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for index in 0..size {
        let (a, b) = (matrix[index * size + p], matrix[index * size + q]);
        matrix[index * size + p] = cosine * a - sine * b;
        matrix[index * size + q] = sine * a + cosine * b;
    }
    for index in 0..size {
        let (a, b) = (matrix[p * size + index], matrix[q * size + index]);
        matrix[p * size + index] = cosine * a - sine * b;
        matrix[q * size + index] = sine * a + cosine * b;
    }
    for index in 0..size {
        let (a, b) = (vectors[index * size + p], vectors[index * size + q]);
        vectors[index * size + p] = cosine * a - sine * b;
        vectors[index * size + q] = sine * a + cosine * b;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eigenvectors_of_a_small_matrix() {
        // [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, -1).
        let pairs = eigenvectors(&mut [2.0, 1.0, 1.0, 2.0], 2);
        assert!((pairs[0].0 - 3.0).abs() < 1e-12 && (pairs[1].0 - 1.0).abs() < 1e-12);
        assert!((pairs[0].1[0] - pairs[0].1[1]).abs() < 1e-12);
        assert!((pairs[1].1[0] + pairs[1].1[1]).abs() < 1e-12);
    }

    #[test]
    fn columns_become_orthonormal() {
        let mut matrix = [1.0, 1.0, 2.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0];
        orthonormalise(&mut matrix, 3, 3);
        let column = |c: usize| [matrix[c], matrix[3 + c], matrix[6 + c]];
        let dot = |a: [f64; 3], b: [f64; 3]| -> f64 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
        assert!((dot(column(0), column(0)) - 1.0).abs() < 1e-12);
        assert!(dot(column(0), column(1)).abs() < 1e-12);
        // The third column depends on the others.
        assert!(dot(column(2), column(2)).abs() < 1e-12);
    }
}
