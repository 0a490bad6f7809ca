//! Numbers that lost their leading zeros in one of several files: 0001007 in one, 1007 in the other.

use crate::domain::order;

/// A number of a customer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number<'k> {
    /// Its digits.
    pub(super) digits: &'k str,
    /// The first file that it stands in.
    pub(super) file: usize,
}

/// How many digits the numbers of customers have, if a spreadsheet took the zeros off in some of
/// the files: then all that have any leading zero are of that length, no file has numbers with zeros
/// beside shorter ones without, and at least one number stands in both forms.
///
/// Only numbers are given, each once.
pub(super) fn width<'k>(numbers: impl Iterator<Item = Number<'k>> + Clone) -> Option<usize> {
    let is_padded = |number: &Number<'_>| number.digits.starts_with('0');
    let mut padded = numbers.clone().filter(is_padded);
    let width = padded.next()?.digits.len();
    if padded.any(|number| number.digits.len() != width) {
        return None;
    }
    let shorter = numbers.clone().filter(|number| number.digits.len() < width);
    let mut cut: Vec<Number<'k>> = shorter.filter(|number| !is_padded(number)).collect();
    let mut files: Vec<usize> = numbers.clone().filter(is_padded).map(|each| each.file).collect();
    order::sort(&mut files);
    files.dedup();
    if cut.iter().any(|number| files.binary_search(&number.file).is_ok()) {
        return None;
    }
    order::sort_by_key(&mut cut, |number| number.digits);
    let has_cut = |number: Number<'_>| {
        let digits = number.digits.trim_start_matches('0');
        cut.binary_search_by_key(&digits, |each| each.digits).is_ok()
    };
    numbers.filter(is_padded).any(has_cut).then_some(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[&'static str]) -> Option<usize> {
        let of = |(file, text): (usize, &&'static str)| {
            text.split(' ').map(move |digits| Number { digits, file })
        };
        let numbers: Vec<Number<'_>> = files.iter().enumerate().flat_map(of).collect();
        width(numbers.into_iter())
    }

    #[test]
    fn zeros_are_lost_in_a_file_not_in_a_number() {
        for (files, expected) in [
            (&["0001007 0001014 0012345", "1007 98"][..], Some(7)),
            (&["1007 98", "0001007 1234567"], Some(7)),
            (&["0001007", "1234567", "1007"], Some(7)),
            (&["0001007 1014", "1007"], None),
            (&["0001007 001014", "1007"], None),
            (&["0001007", "1008"], None),
            (&["1007", "1014"], None),
            (&["0001007 0001014"], None),
        ] {
            assert_eq!(found(files), expected, "{files:?}");
        }
    }
}
