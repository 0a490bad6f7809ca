//! What may be chosen among: proposals to leave out, countries, days. A report lists only what
//! counts now; what was seen before must stay on the screen, so that a choice can be taken back.

use std::sync::Arc;

use crate::domain::Day;
use crate::results::{CleaningReport, Suspect, Tally};
use crate::settings::CleaningRules;

/// What was seen in the reports of the files that are open.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Seen {
    /// Which opening it is of.
    pub(crate) opening: u32,
    /// Suspected products, countries and customers, in the order in which they appeared.
    pub(crate) suspects: [Vec<Suspect>; 3],
    /// Countries, most rows first.
    pub(crate) countries: Vec<Tally>,
    /// The first and the last day of any report.
    pub(crate) days: Option<(Day, Day)>,
}

/// A kind of thing that may better be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Products that are none.
    Products,
    /// Countries that are none.
    Countries,
    /// Customers far outside of what is usual.
    Customers,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Self; 3] = [Self::Products, Self::Countries, Self::Customers];

    /// The list of the settings that it belongs to.
    pub(crate) fn left_out(self, rules: &CleaningRules) -> &Vec<String> {
        match self {
            Self::Products => &rules.left_out_products,
            Self::Countries => &rules.left_out_countries,
            Self::Customers => &rules.left_out_customers,
        }
    }

    /// The same list, to change it.
    pub(crate) fn left_out_mut(self, rules: &mut CleaningRules) -> &mut Vec<String> {
        match self {
            Self::Products => &mut rules.left_out_products,
            Self::Countries => &mut rules.left_out_countries,
            Self::Customers => &mut rules.left_out_customers,
        }
    }

    fn of(self, report: &CleaningReport) -> &[Suspect] {
        match self {
            Self::Products => &report.suspects.products,
            Self::Countries => &report.suspects.countries,
            Self::Customers => &report.suspects.customers,
        }
    }
}

/// Something that can be left out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Proposal {
    /// What the settings list to leave it out.
    pub(crate) label: String,
    /// What a report said of it; nothing for what was left out before there was a report.
    pub(crate) suspect: Option<Suspect>,
}

impl Seen {
    /// Takes a report in. Another opening begins anew.
    pub(crate) fn with(self, opening: u32, report: Option<&Arc<CleaningReport>>) -> Self {
        let mut seen =
            if self.opening == opening { self } else { Self { opening, ..Self::default() } };
        let Some(report) = report else { return seen };
        for (kind, known) in Kind::ALL.into_iter().zip(&mut seen.suspects) {
            for suspect in kind.of(report) {
                match known.iter_mut().find(|known| known.label == suspect.label) {
                    Some(known) => known.clone_from(suspect),
                    None => known.push(suspect.clone()),
                }
            }
        }
        for tally in &report.countries {
            if !seen.countries.iter().any(|known| known.label == tally.label) {
                seen.countries.push(tally.clone());
            }
        }
        seen.days = match (seen.days, report.days) {
            (Some(known), Some(days)) => Some((known.0.min(days.0), known.1.max(days.1))),
            (known, days) => known.or(days),
        };
        seen
    }

    /// What can be left out: what the report proposes and what is left out already, each in its
    /// place.
    pub(crate) fn proposals(
        &self,
        kind: Kind,
        report: Option<&Arc<CleaningReport>>,
        left_out: &[String],
    ) -> Vec<Proposal> {
        let now = report.map_or(&[][..], |report| kind.of(report));
        let is_listed = |label: &String| {
            left_out.contains(label) || now.iter().any(|suspect| suspect.label == *label)
        };
        let known = &self.suspects[kind as usize];
        let seen = known.iter().filter(|suspect| is_listed(&suspect.label)).map(|suspect| {
            Proposal { label: suspect.label.clone(), suspect: Some(suspect.clone()) }
        });
        let unseen = left_out
            .iter()
            .filter(|label| !known.iter().any(|suspect| suspect.label == **label))
            .map(|label| Proposal { label: label.clone(), suspect: None });
        seen.chain(unseen).collect()
    }
}

/// The list with a label put in or taken out.
pub(crate) fn toggled(list: &[String], label: &str) -> Vec<String> {
    let mut list = list.to_vec();
    match list.iter().position(|listed| listed == label) {
        Some(at) => drop(list.remove(at)),
        None => list.push(label.to_owned()),
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::results::Suspicion;
    use crate::ui::import::samples;

    fn report(products: &[&str], countries: &[&str], days: (i32, i32)) -> Arc<CleaningReport> {
        let mut report = samples::report(10, &[]);
        report.suspects.products = products
            .iter()
            .map(|label| Suspect {
                label: (*label).to_owned(),
                name: "POSTAGE".to_owned(),
                rows: 3,
                amount: Money::ZERO,
                suspicion: Suspicion::Words,
            })
            .collect();
        report.countries =
            countries.iter().map(|label| Tally { label: (*label).to_owned(), rows: 1 }).collect();
        report.days = Some((Day(days.0), Day(days.1)));
        Arc::new(report)
    }

    fn labels(proposals: &[Proposal]) -> Vec<&str> {
        proposals.iter().map(|proposal| proposal.label.as_str()).collect()
    }

    #[test]
    fn what_is_left_out_keeps_its_place_and_its_words() {
        let first = report(&["POST", "BANK"], &[], (1, 9));
        let seen = Seen::default().with(1, Some(&first));
        let left_out = ["POST".to_owned(), "OLD".to_owned()];
        let second = report(&["BANK"], &[], (1, 9));
        let seen = seen.with(1, Some(&second));
        let proposals = seen.proposals(Kind::Products, Some(&second), &left_out);
        assert_eq!(labels(&proposals), ["POST", "BANK", "OLD"]);
        assert!(proposals[0].suspect.is_some() && proposals[2].suspect.is_none());
        // What is no longer proposed and not left out is gone.
        let third = report(&[], &[], (1, 9));
        let seen = seen.with(1, Some(&third));
        assert_eq!(
            labels(&seen.proposals(Kind::Products, Some(&third), &left_out)),
            ["POST", "OLD"]
        );
    }

    #[test]
    fn a_narrower_report_hides_nothing_and_another_file_begins_anew() {
        let seen = Seen::default().with(1, Some(&report(&[], &["UK", "France"], (1, 9))));
        let seen = seen.with(1, Some(&report(&[], &["France"], (3, 12))));
        assert_eq!(seen.countries.len(), 2);
        assert_eq!(seen.days, Some((Day(1), Day(12))));
        let seen = seen.with(2, None);
        assert_eq!((seen.countries.len(), seen.days), (0, None));
    }

    #[test]
    fn a_label_goes_in_and_out() {
        let list = toggled(&[], "POST");
        assert_eq!(list, ["POST"]);
        assert!(toggled(&list, "POST").is_empty());
    }
}
