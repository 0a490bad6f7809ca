//! How numbers and money are read -> what a person should know of it.

use super::super::numbers::{Family, Finding, Sign};
use super::values::Sampled;
use super::whose::Whose;
use crate::results::Note;

/// Units that are not a piece.
const MEASURES: &str = "kg g gr mg lb lbs oz l lt ltr ml cl dl m cm mm pair pairs set sets box boxes \
    case pack packs pk pkt pkg bag bags dozen";

/// What the signs of money leave open: a currency that is meant by a sign far more often than others,
/// or one of those that share a sign. Nothing where the user names it.
pub(super) fn of_currency(money: &Finding, whose: Whose, is_told: bool) -> Option<Note> {
    let &(sign, _) = money.signs.first()?;
    let Whose::File(currency) = whose else { return None };
    let Sign::Shared(family) = sign else { return None };
    let note = match currency {
        Some(_) if is_told || family == Family::Pound => return None,
        Some(_) if sign.currency(None) != currency => return None,
        Some(currency) => Note::of("note-currency-assumed").with("currency", currency.code()),
        None => Note::of("note-currency-open").with("others", family.likely()),
    };
    Some(note.with("sign", family.sign()).decided_by("import.currency"))
}

/// That a column has numbers with either decimal mark.
pub(super) fn of_numbers(
    table: Sampled<'_>,
    column: Option<usize>,
    found: &Finding,
) -> Option<Note> {
    let (other, open) = found.mixed()?;
    let note = Note::of("note-decimal-marks-mixed")
        .with("column", table.names.get(column?)?.as_str())
        .with("open", open)
        .of_rows(other)
        .moving(open as f64 / found.readable.max(1) as f64);
    Some(note.decided_by("import.decimal"))
}

/// That pieces are counted in several units, which are read as if they were one.
pub(super) fn of_units(table: Sampled<'_>, column: Option<usize>, found: &Finding) -> Option<Note> {
    let (first, _) = found.units.first()?;
    let others: Vec<&(String, u64)> =
        found.units.iter().filter(|(unit, _)| !is_alike(unit, first)).collect();
    let rows: u64 = others.iter().map(|(_, count)| count).sum();
    let units: Vec<&str> = found.units.iter().map(|(unit, _)| unit.as_str()).collect();
    let note = Note::of("note-units-mixed")
        .with("column", table.names.get(column?)?.as_str())
        .with("units", units.join(", "))
        .of_rows(rows)
        .moving(rows as f64 / found.readable.max(1) as f64);
    (rows > 0).then_some(note)
}

/// Whether two units are one in singular and plural or in short: one begins with the other, or both
/// with the same letter and are no measure.
fn is_alike(one: &str, other: &str) -> bool {
    let is_measure = |unit: &str| MEASURES.split(' ').any(|measure| measure == unit);
    let first = |unit: &str| unit.chars().next();
    one.starts_with(other)
        || other.starts_with(one)
        || first(one) == first(other) && !is_measure(one) && !is_measure(other)
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::Samples;
    use super::super::recognise;
    use crate::domain::SaidValue;
    use crate::results::Note;
    use crate::settings::ImportSettings;

    fn notes(text: &str, settings: &ImportSettings) -> Vec<Note> {
        let samples = Samples::whole(text.as_bytes());
        recognise(&samples, settings).expect("a table").form.notes
    }

    fn codes(text: &str) -> Vec<String> {
        notes(text, &ImportSettings::default()).into_iter().map(|note| note.code).collect()
    }

    #[test]
    fn a_sign_that_currencies_share_is_told() {
        let text = "customer,date,price\n7,2026-01-02,$1.50\n8,2026-01-03,$2.50\n";
        assert_eq!(codes(text), ["currency-assumed"]);
        let told = ImportSettings { currency: Some("MXN".to_owned()), ..ImportSettings::default() };
        assert_eq!(notes(text, &told), []);
        assert_eq!(codes(&text.replace("price", "price (MXN)")), [""; 0]);
        assert_eq!(codes(&text.replace('$', "€")), [""; 0]);
        assert_eq!(codes(&text.replace('$', "kr ")), ["currency-open"]);
        let pesos = "customer;date;price\n7;2026-01-02;$1.234,50\n";
        assert_eq!(codes(pesos), ["currency-open"]);
    }

    #[test]
    fn numbers_of_two_styles_are_counted() {
        let text = "customer;date;price\n7;2026-01-02;1,50\n8;2026-01-03;2,50\n\
            8;2026-01-04;3.75\n8;2026-01-05;1.750\n";
        let notes = notes(text, &ImportSettings::default());
        assert_eq!((notes[0].code.as_str(), notes[0].rows), ("decimal-marks-mixed", 1));
        assert_eq!(notes[0].effect, 0.25, "1.750 is 1750 here and could be less than two");
    }

    #[test]
    fn units_of_two_kinds_are_counted() {
        let rows = |quantities: [&str; 3]| {
            let mut text = String::from("customer,date,quantity\n");
            for quantity in quantities {
                text += &format!("7,2026-01-02,{quantity}\n");
            }
            text
        };
        assert_eq!(codes(&rows(["3 pcs", "1 pc", "2 pieces"])), [""; 0]);
        let notes = notes(&rows(["3 kg", "500 g", "2 kg"]), &ImportSettings::default());
        assert_eq!((notes[0].code.as_str(), notes[0].rows), ("units-mixed", 1));
        let units = SaidValue::Text("kg, g".to_owned());
        assert!(notes[0].said.values.contains(&("units".to_owned(), units)));
    }
}
