//! The cheapest way to give each row a column of its own.

/// The column of each row such that no column is given twice and the costs add up to the least.
///
/// # Shapes
/// - cost: `[rows, columns]`, finite, no more rows than columns
/// - output: `[rows]`; empty for no rows
///
/// # Source
/// Kuhn, "The Hungarian Method" (1955), in the O(rows^2 columns) form with potentials of Jonker
/// and Volgenant (1987).
#[must_use]
pub(super) fn cheapest(cost: &[Vec<f64>]) -> Vec<usize> {
    let rows = cost.len();
    let columns = cost.first().map_or(0, Vec::len);
    // Column and row 0 are a stand-in for "none", so positions are one higher in here.
    let mut row_potential = vec![0.0; rows + 1];
    let mut column_potential = vec![0.0; columns + 1];
    let mut row_of = vec![0_usize; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut column = 0;
        let mut least = vec![f64::INFINITY; columns + 1];
        let mut from = vec![0_usize; columns + 1];
        let mut visited = vec![false; columns + 1];
        while row_of[column] != 0 {
            visited[column] = true;
            let current = row_of[column];
            let (mut step, mut next) = (f64::INFINITY, 0);
            for other in 1..=columns {
                if visited[other] {
                    continue;
                }
                let reduced =
                    cost[current - 1][other - 1] - row_potential[current] - column_potential[other];
                if reduced < least[other] {
                    least[other] = reduced;
                    from[other] = column;
                }
                if least[other] < step {
                    (step, next) = (least[other], other);
                }
            }
            for other in 0..=columns {
                if visited[other] {
                    row_potential[row_of[other]] += step;
                    column_potential[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[from[column]];
            column = from[column];
        }
    }
    let mut columns_of = vec![0; rows];
    for (column, &row) in row_of.iter().enumerate().skip(1) {
        if row > 0 {
            columns_of[row - 1] = column - 1;
        }
    }
    columns_of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greedy_choice_is_not_the_cheapest() {
        // Greedy takes 1 and then 9; the cheapest is 2 + 3.
        assert_eq!(cheapest(&[vec![1.0, 2.0], vec![3.0, 9.0]]), [1, 0]);
    }

    #[test]
    fn more_columns_than_rows() {
        let cost = [vec![5.0, 1.0, 4.0, 9.0], vec![5.0, 1.0, 2.0, 9.0], vec![0.0, 8.0, 8.0, 8.0]];
        assert_eq!(cheapest(&cost), [1, 2, 0]);
        assert!(cheapest(&[]).is_empty());
    }

    #[test]
    fn as_cheap_as_trying_everything() {
        // All 24 permutations of a 4 by 4 table with entries from a small generator.
        let mut state = 12_345_u32;
        for _ in 0..50 {
            let mut entry = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                f64::from(state >> 24)
            };
            let cost: Vec<Vec<f64>> = (0..4).map(|_| (0..4).map(|_| entry()).collect()).collect();
            let sum = |columns: &[usize]| -> f64 {
                columns.iter().enumerate().map(|(row, &column)| cost[row][column]).sum()
            };
            let mut least = f64::INFINITY;
            for code in 0..256_usize {
                let columns = [code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6];
                let distinct = (0..4).all(|column| columns.contains(&column));
                if distinct {
                    least = least.min(sum(&columns));
                }
            }
            assert!((sum(&cheapest(&cost)) - least).abs() < 1e-9);
        }
    }
}
