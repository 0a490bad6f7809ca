//! Sorting that breathes, and the order of labels.

use std::cmp::Ordering;

use super::encodings::Encoding;
use super::intern::Interner;
use super::pace::Span;
use crate::engine::host::{Cancelled, Host};

/// Items sorted at once, and merged between two counts of work.
const RUN: usize = 1 << 13;

/// Sorts: short runs at once, then merged pairwise, so that a million items do not stop the
/// surroundings for as long as sorting them takes.
///
/// # Errors
/// When the user wants it to stop.
pub(super) async fn sort<T: Copy, H: Host>(
    mut items: Vec<T>,
    compare: &impl Fn(&T, &T) -> Ordering,
    span: &mut Span<'_, '_, H>,
) -> Result<Vec<T>, Cancelled> {
    for run in items.chunks_mut(RUN) {
        run.sort_unstable_by(compare);
        span.work(run.len()).await?;
    }
    let mut width = RUN;
    while width < items.len() {
        let mut merged = Vec::with_capacity(items.len());
        for pair in items.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while !(left.is_empty() && right.is_empty()) {
                let before = merged.len();
                (left, right) = merge(left, right, &mut merged, compare);
                span.work(merged.len() - before).await?;
            }
        }
        items = merged;
        width *= 2;
    }
    Ok(items)
}

/// Moves the next items, at most [`RUN`], of two sorted runs to `merged`; gives what is left.
fn merge<'t, T: Copy>(
    mut left: &'t [T],
    mut right: &'t [T],
    merged: &mut Vec<T>,
    compare: &impl Fn(&T, &T) -> Ordering,
) -> (&'t [T], &'t [T]) {
    for _ in 0..RUN {
        let from = match (left.first(), right.first()) {
            (Some(a), Some(b)) if compare(a, b).is_le() => &mut left,
            (_, Some(_)) => &mut right,
            (Some(_), None) => &mut left,
            (None, None) => break,
        };
        if let Some((&first, rest)) = from.split_first() {
            merged.push(first);
            *from = rest;
        }
    }
    (left, right)
}

/// What sorts most labels without looking at them again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(Class, u64);

/// Kinds of labels, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// At most 18 digits; the key is their value.
    Number,
    /// More digits.
    LongNumber,
    /// Anything else; the key is the eight bytes after what all texts begin with. From the first
    /// byte on that is not ASCII they are FF: in any encoding such a letter comes after ASCII.
    Text,
    /// No label at all.
    Nothing,
}

impl Key {
    /// The key that comes after those of all labels.
    pub(super) const LAST: Self = Self(Class::Nothing, 0);

    /// The key of a label, given how many bytes all texts have in common.
    pub(super) fn of(label: &[u8], common: usize) -> Self {
        match significant(label) {
            None => {
                let mut key = [0; 8];
                let rest = label.get(common..).unwrap_or_default();
                let ascii = rest.iter().take(8).take_while(|byte| byte.is_ascii()).count();
                key[..ascii].copy_from_slice(&rest[..ascii]);
                if ascii < rest.len() {
                    key[ascii..].fill(0xff);
                }
                Self(Class::Text, u64::from_be_bytes(key))
            }
            Some(digits) if digits.len() > 18 => Self(Class::LongNumber, 0),
            Some(digits) => {
                let value = |value, &digit: &u8| value * 10 + u64::from(digit - b'0');
                Self(Class::Number, digits.iter().fold(0, value))
            }
        }
    }
}

/// How many ASCII bytes all texts among the labels begin with.
pub(super) fn common_prefix<'l>(labels: impl Iterator<Item = &'l [u8]>) -> usize {
    let mut texts = labels.filter(|label| significant(label).is_none());
    let first = texts.next().unwrap_or_default();
    let ascii = first.iter().take_while(|byte| byte.is_ascii()).count();
    texts.fold(ascii, |common, text| {
        first[..common].iter().zip(text).take_while(|(a, b)| a == b).count()
    })
}

/// The numbers of all labels, in the order of the labels.
///
/// # Errors
/// When the user wants it to stop.
pub(super) async fn sorted<H: Host>(
    labels: &Interner,
    encoding: Encoding,
    span: &mut Span<'_, '_, H>,
) -> Result<Vec<u32>, Cancelled> {
    let common = common_prefix(labels.numbers().map(|number| labels.label(number)));
    let entry = |number| (Key::of(labels.label(number), common), number);
    let compare = |a: &(Key, u32), b: &(Key, u32)| {
        a.0.cmp(&b.0).then_with(|| compare(labels.label(a.1), labels.label(b.1), encoding))
    };
    let entries = sort(labels.numbers().map(entry).collect(), &compare, span).await?;
    Ok(entries.into_iter().map(|(_, number)| number).collect())
}

/// Each number's position in `sorted`.
pub(super) fn ranks(sorted: &[u32]) -> Vec<u32> {
    let mut ranks = vec![0; sorted.len()];
    for (rank, &number) in (0..).zip(sorted) {
        ranks[number as usize] = rank;
    }
    ranks
}

/// The order of labels: digits as numbers, before text; of equal numbers the shorter first.
pub(super) fn compare(a: &[u8], b: &[u8], encoding: Encoding) -> Ordering {
    match (significant(a), significant(b)) {
        (Some(x), Some(y)) => {
            x.len().cmp(&y.len()).then_with(|| x.cmp(y)).then_with(|| a.len().cmp(&b.len()))
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => {
            // Two different broken labels may be the same text.
            encoding.decode(a).cmp(&encoding.decode(b)).then_with(|| a.cmp(b))
        }
    }
}

/// The digits of a label that has nothing else, without leading zeros.
fn significant(label: &[u8]) -> Option<&[u8]> {
    if label.is_empty() || !label.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let zeros = label.iter().take_while(|&&digit| digit == b'0').count();
    Some(&label[zeros..])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::engine::import::pace::Pace;
    use crate::engine::native::{NativeHost, block_on};

    fn order(labels: &[&str]) -> Vec<String> {
        let mut interner = Interner::default();
        for label in labels {
            interner.intern(label.as_bytes()).expect("few labels");
        }
        let host = NativeHost::new(1, |_| Ok(()));
        let mut pace = Pace::new(&host);
        let mut span = Span::new(&mut pace, 0.0, 1.0, 1);
        let numbers = block_on(sorted(&interner, Encoding::UTF_8, &mut span)).expect("not stopped");
        let label = |number| String::from_utf8_lossy(interner.label(number)).into_owned();
        numbers.into_iter().map(label).collect()
    }

    #[test]
    fn digits_are_numbers_and_come_first() {
        assert_eq!(
            order(&[
                "b",
                "10",
                "a2",
                "9",
                "",
                "a10",
                "007",
                "7",
                "100000000000000000000",
                "0",
                "00",
                "a"
            ]),
            ["0", "00", "7", "007", "9", "10", "100000000000000000000", "", "a", "a10", "a2", "b"]
        );
    }

    proptest! {
        #[test]
        fn keys_never_contradict_labels(
            labels in prop::collection::vec("[ab]{0,2}[0-9a\u{e9}\u{20ac}\u{0}]{0,22}", 2..8),
            windows in any::<bool>(),
        ) {
            let encoding = if windows { Encoding::WINDOWS_1252 } else { Encoding::UTF_8 };
            let bytes = |label: &String| {
                if windows {
                    let byte = |each| u8::try_from(u32::from(each)).unwrap_or(0x80);
                    label.chars().map(byte).collect()
                } else {
                    label.clone().into_bytes()
                }
            };
            let labels: Vec<Vec<u8>> = labels.iter().map(bytes).collect();
            let common = common_prefix(labels.iter().map(Vec::as_slice));
            for a in &labels {
                for b in &labels {
                    let keys = Key::of(a, common).cmp(&Key::of(b, common));
                    let labels = compare(a, b, encoding);
                    prop_assert!(keys.is_eq() || keys == labels, "{a:?} {b:?}");
                    prop_assert!(Key::of(a, common) < Key::LAST);
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20))]
        #[test]
        fn long_lists_are_sorted_like_short_ones(seed in any::<u32>(), length in 0_u32..40_000) {
            let items: Vec<u32> =
                (0..length).map(|each| (each ^ seed).wrapping_mul(2_654_435_761) >> 12).collect();
            let mut expected = items.clone();
            expected.sort_unstable();
            let host = NativeHost::new(1, |_| Ok(()));
            let mut pace = Pace::new(&host);
            let mut span = Span::new(&mut pace, 0.0, 1.0, items.len());
            prop_assert_eq!(block_on(sort(items, &u32::cmp, &mut span)), Ok(expected));
        }
    }
}
