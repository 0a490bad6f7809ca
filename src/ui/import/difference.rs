//! What a change of the choices changed: two reports -> words.

use crate::results::{CleaningReport, Rule};
use crate::wording::Words;

/// The sales of a report in words, and how many more or fewer than before.
pub(crate) fn sales(
    report: &CleaningReport,
    before: Option<&CleaningReport>,
    words: Words,
) -> String {
    let sales = ("sales", report.rows_kept.into());
    let Some(before) = before else { return words.say("import-sales", &[sales]) };
    let change = match report.rows_kept.cmp(&before.rows_kept) {
        std::cmp::Ordering::Less => "fewer",
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Greater => "more",
    };
    let difference = report.rows_kept.abs_diff(before.rows_kept);
    let values = [sales, ("change", change.into()), ("difference", difference.into())];
    words.say("import-sales-changed", &values)
}

/// How many rows a rule took before, when that is another number than now.
pub(crate) fn took_before(
    report: &CleaningReport,
    before: Option<&CleaningReport>,
    rule: Rule,
) -> Option<u64> {
    let took = |report: &CleaningReport| {
        report.steps.iter().find(|step| step.rule == rule).map_or(0, |step| step.dropped)
    };
    let earlier = took(before?);
    (earlier != took(report)).then_some(earlier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::import::samples::report;

    #[test]
    fn more_fewer_and_as_many() {
        let told = |now, before| {
            sales(&report(now, &[]), Some(&report(before, &[])), Words::ENGLISH)
                .replace('\u{a0}', " ")
        };
        assert_eq!(told(779_425, 780_625), "779,425 sales, 1,200 fewer than before.");
        assert_eq!(told(1, 0), "1 sale, 1 more than before.");
        assert_eq!(told(5, 5), "5 sales, as many as before.");
        assert_eq!(sales(&report(2, &[]), None, Words::ENGLISH), "2\u{a0}sales.");
    }

    #[test]
    fn a_rule_remembers_what_it_took() {
        let before = report(8, &[(Rule::Cancelled, 2)]);
        let now = report(10, &[(Rule::Cancelled, 0)]);
        assert_eq!(took_before(&now, Some(&before), Rule::Cancelled), Some(2));
        assert_eq!(took_before(&now, Some(&before), Rule::Duplicate), None);
        assert_eq!(took_before(&now, None, Rule::Cancelled), None);
    }
}
