//! Rows with more fields than names -> the columns whose numbers were torn apart at the comma before
//! their decimals, as in a file with commas between fields that does not quote `12,50`.

use super::super::columns;
use super::super::encodings::Encoding;
use super::super::rows::shapes::{Shapes, is_split};

/// Columns that are torn apart, at most.
const MOST: usize = 3;

/// Rows looked at for each choice of columns.
const ROWS: usize = 200;

/// The columns that are torn apart; none when nothing tells which, or when none is. `rows` are those
/// of data, as they stand.
pub(super) fn columns(
    names: &[String],
    rows: &[csv::ByteRecord],
    encoding: Encoding,
) -> Vec<usize> {
    let wider = |more: usize| rows.iter().filter(move |row| row.len() == names.len() + more);
    let longer = (1..=MOST).max_by_key(|&more| (wider(more).count(), MOST - more)).unwrap_or(1);
    let torn: Vec<&csv::ByteRecord> = wider(longer).take(ROWS).collect();
    let fields = names.len() + longer;
    if torn.len() < 3 {
        return Vec::new();
    }
    let is_torn = |&field: &usize| {
        let (mut all, mut money) = (0, 0);
        for row in &torn {
            let (whole, part) = (row[field].trim_ascii(), row[field + 1].trim_ascii());
            if is_split(whole, part) {
                all += 1;
                // Numbers with one decimal only are hardly money.
                money += usize::from(part.get(1).is_some_and(u8::is_ascii_digit));
            }
        }
        20 * all >= 19 * torn.len() && 2 * money >= all
    };
    let places: Vec<usize> = (0..fields - 1).filter(is_torn).collect();
    let whole: Vec<&csv::ByteRecord> = wider(0).take(ROWS).collect();
    let fits = |columns: &Vec<usize>| {
        // Where rows have all their fields, those of the others must look the same.
        let shapes = Shapes::of(whole.iter().copied(), names.len(), columns);
        let fits = |row: &&&csv::ByteRecord| shapes.fit(mended(row, columns).iter());
        20 * torn.iter().filter(fits).count() >= 19 * torn.len()
    };
    let mut choices: Vec<Vec<usize>> = choices(&places, longer).into_iter().filter(fits).collect();
    if choices.len() > 1 {
        // The money is among them.
        choices.retain(|columns| {
            let rows = torn.iter().map(|row| mended(row, columns)).collect();
            let money = columns::find(names, &[rows], encoding).columns.money.column();
            money.is_some_and(|money| columns.contains(&money))
        });
    }
    match choices.as_mut_slice() {
        [only] => std::mem::take(only),
        _ => Vec::new(),
    }
}

/// Whether longer rows are those with as many fields as there are names in which a text has separators.
pub(super) fn lays(names: usize, rows: &[csv::ByteRecord]) -> bool {
    let whole = rows.iter().filter(|row| row.len() == names);
    if whole.clone().count() < 3 {
        return false;
    }
    let shapes = Shapes::of(whole, names, &[]);
    let (mut longer, mut laid) = (0, 0);
    for row in rows.iter().filter(|row| row.len() > names).take(ROWS) {
        let mut at = Vec::new();
        let mut text = Vec::new();
        for field in row {
            at.push((text.len(), text.len() + field.len()));
            text.extend_from_slice(field);
            text.push(b',');
        }
        longer += 1;
        laid += usize::from(shapes.lay(&text, &at).is_some());
    }
    5 * laid >= 4 * longer
}

/// Columns that may be torn apart together, so many of them: pairs of neighbouring fields begin at
/// `places`.
fn choices(places: &[usize], count: usize) -> Vec<Vec<usize>> {
    let mut chosen: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..count {
        let longer = |fields: &Vec<usize>| {
            let from = fields.last().map_or(0, |last| last + 2);
            let next = places.iter().filter(move |&&place| place >= from);
            next.map(|&place| [fields.as_slice(), &[place]].concat()).collect::<Vec<_>>()
        };
        chosen = chosen.iter().flat_map(longer).take(ROWS).collect();
    }
    // Each pair before a column makes one field more than columns.
    let columns =
        |fields: Vec<usize>| fields.iter().enumerate().map(|(at, field)| field - at).collect();
    chosen.into_iter().map(columns).collect()
}

/// A row whose numbers in these columns are put together.
fn mended(row: &csv::ByteRecord, columns: &[usize]) -> csv::ByteRecord {
    let mut mended = csv::ByteRecord::new();
    let mut field = 0;
    while field < row.len() {
        if columns.contains(&mended.len()) && field + 1 < row.len() {
            mended.push_field(&[&row[field], b",", &row[field + 1]].concat());
            field += 1;
        } else {
            mended.push_field(&row[field]);
        }
        field += 1;
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &str, rows: &[&str]) -> Vec<usize> {
        let names: Vec<String> = names.split(',').map(str::to_owned).collect();
        let record = |row: &&str| csv::ByteRecord::from(row.split(',').collect::<Vec<_>>());
        columns(&names, &rows.iter().map(record).collect::<Vec<_>>(), Encoding::UTF_8)
    }

    #[test]
    fn the_columns_are_those_whose_pieces_are_numbers_in_each_row() {
        let rows =
            ["7,Ada,2024-01-05,3,12,50", "8,Bo,2024-01-06,1,9,00", "9,Ada,2024-01-07,12,3,75"];
        assert_eq!(found("Order,Customer,Date,Qty,Price", &rows), [4]);
        let rows =
            ["7,Ada,12,50 EUR,25,00 EUR,x", "8,Bo,9,00 EUR,9,00 EUR,x", "9,Cy,1,25 EUR,3,00 EUR,x"];
        assert_eq!(found("Order,Customer,Price,Total,Status", &rows), [2, 3]);
    }

    #[test]
    fn where_two_columns_may_be_the_money_is_it() {
        let rows = ["Ada,2024-01-05,12,12,50", "Bo,2024-01-06,10,19,00", "Ada,2024-01-07,12,13,75"];
        assert_eq!(found("Customer,Date,Qty,Price", &rows), [3]);
    }

    #[test]
    fn rows_that_are_longer_for_another_reason_are_left() {
        let rows = ["7,Ada,2024-01-05,1,5,x", "8,Bo,2024-01-06,2,6,y", "9,Cy,2024-01-07,1,7,z"];
        assert_eq!(found("Order,Customer,Date,Qty,Price", &rows), [] as [usize; 0]);
        let rows = ["7,Ada,12,50", "8,Bo,9,00"];
        assert_eq!(found("Order,Customer,Total", &rows), [] as [usize; 0], "too few");
    }
}
