//! What stands beside numbers and is no money -> units, if it is nearly always the same.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::order;

/// Different words kept: a column with more of them counts nothing.
const MOST: usize = 64;

/// Words that need not be known, if they stand beside nearly all numbers.
const A_FEW: usize = 3;

/// Longer lists of units are told by their first.
const TOLD: usize = 5;

/// Units that may stand beside each other in one column, in lower case, without a point behind.
const KNOWN: &str = " x × pc pcs pce piece pieces ea each unit units un u ud uds unid st stk stck \
    stück stueck szt ks kus db шт штук штука pz pza pzas pç pcs adet ad kpl vnt gab buc бр kom kos \
    tk kg g gr mg lb lbs oz l lt ltr ml cl dl m cm mm pair pairs pr set sets box boxes bx ctn case \
    pack packs pk pkt pkg bag bags bottle bottles btl can roll 個 个 件 개 本 枚 点 台 箱 袋 瓶 cái \
    ชิ้น cr dr ";

/// Words beside numbers, counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Units {
    counts: BTreeMap<String, u64>,
    others: u64,
}

impl Units {
    /// Takes in what stands beside a number.
    pub(super) fn count(&mut self, unit: &str) {
        let unit = unit.trim_end_matches('.').to_lowercase();
        if let Some(count) = self.counts.get_mut(&unit) {
            *count += 1;
        } else if self.counts.len() < MOST {
            self.counts.insert(unit, 1);
        } else {
            self.others += 1;
        }
    }

    /// The units, the most frequent first, at most five; empty when these words are none: nine in
    /// ten of them must be known, or one of the three most frequent.
    pub(super) fn found(&self) -> Vec<(String, u64)> {
        let (known, mut unknown): (Vec<_>, Vec<_>) = self
            .counts
            .iter()
            .map(|(unit, &count)| (unit.clone(), count))
            .partition(|(unit, _)| is_known(unit));
        let sum = |units: &[(String, u64)]| units.iter().map(|(_, count)| count).sum::<u64>();
        let all = sum(&known) + sum(&unknown) + self.others;
        order::sort_by_key(&mut unknown, |&(_, count)| Reverse(count));
        unknown.truncate(A_FEW);
        if 10 * (sum(&known) + sum(&unknown)) < 9 * all {
            return Vec::new();
        }
        let mut units = known;
        units.append(&mut unknown);
        order::sort_by_key(&mut units, |&(_, count)| Reverse(count));
        units.truncate(TOLD);
        units
    }
}

/// Whether a text is a unit wherever it stands, also as in `/kg` and `per kg`.
fn is_known(unit: &str) -> bool {
    let unit = unit.trim_start_matches(['/', ' ']);
    let unit = ["per ", "pro ", "je ", "par ", "por ", "al "]
        .iter()
        .find_map(|word| unit.strip_prefix(word))
        .unwrap_or(unit);
    !unit.contains(' ') && KNOWN.contains(&format!(" {unit} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str]) -> usize {
        let mut units = Units::default();
        words.iter().for_each(|word| units.count(word));
        units.found().len()
    }

    #[test]
    fn the_same_words_again_are_units() {
        assert_eq!(found(&["pcs", "pcs", "PCS."]), 1);
        assert_eq!(found(&["kusy", "kus", "kusů", "kusy"]), 3);
        assert_eq!(found(&["kg", "g", "l", "btl", "/kg", "per kg"]), 5, "known ones may be many");
        assert_eq!(found(&["mug", "soap", "candle", "tray", "lamp"]), 0);
        assert_eq!(found(&[]), 0);
    }
}
