//! How orders stand, and which of them count: what the report says and what the user chose.

use crate::results::{StatusBy, StatusFound, StatusVerdict};
use crate::settings::StatusMeaning;

/// Whether orders that stand so count: what the user chose goes before what the report says, which
/// may be a moment older.
pub(crate) fn counts(found: &StatusFound, chosen: &[StatusMeaning]) -> bool {
    let of_user = chosen.iter().rev().find(|entry| is_of(entry, found));
    of_user.map_or(found.verdict != StatusVerdict::NoSale, |entry| entry.counts)
}

/// The choices once orders that stand so count, or do not. What is the same without a choice is
/// none.
pub(crate) fn turned(
    chosen: &[StatusMeaning],
    found: &StatusFound,
    counts: bool,
) -> Vec<StatusMeaning> {
    let others = chosen.iter().filter(|entry| !is_of(entry, found)).cloned();
    let is_same = found.by != StatusBy::User && counts == (found.verdict != StatusVerdict::NoSale);
    let own = (!is_same).then(|| StatusMeaning {
        column: Some(found.column.clone()),
        label: found.label.clone(),
        counts,
    });
    others.chain(own).collect()
}

fn is_of(entry: &StatusMeaning, found: &StatusFound) -> bool {
    entry.label == found.label && entry.column.as_ref().is_none_or(|name| *name == found.column)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(verdict: StatusVerdict, by: StatusBy) -> StatusFound {
        StatusFound {
            column: "Status".to_owned(),
            label: "Closed".to_owned(),
            rows: 3,
            amount: None,
            verdict,
            by,
        }
    }

    #[test]
    fn a_choice_goes_before_the_report_and_can_be_taken_back() {
        let closed = found(StatusVerdict::NoSale, StatusBy::Words);
        assert!(!counts(&closed, &[]));
        let chosen = turned(&[], &closed, true);
        assert!(counts(&closed, &chosen));
        assert_eq!(turned(&chosen, &closed, false), []);
        let by_user = found(StatusVerdict::Sale, StatusBy::User);
        let back = turned(&chosen, &by_user, false);
        assert_eq!(back.len(), 1, "what it would be without a choice is not known any more");
        assert!(!counts(&by_user, &back));
        let unknown = found(StatusVerdict::Unknown, StatusBy::Assumed);
        assert!(counts(&unknown, &[]));
    }
}
