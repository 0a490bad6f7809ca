//! Signs, names and columns of currencies -> in which currency each row's money is.

use std::collections::BTreeMap;

use super::super::numbers::{Currency, Decimal, Family, Finding, Sign, Style};
use super::Form;
use super::values::Sampled;
use crate::domain::order;
use crate::results::Note;

/// What tells in which currency the money of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Whose {
    /// That of all of the file; none when nothing names it.
    File(Option<Currency>),
    /// A column of its own.
    Column {
        /// Which.
        column: usize,
        /// What a sign that several currencies share means there.
        hint: Option<Currency>,
        /// What rows are in that leave it empty: the currency of all others, if they are in one.
        blank: Option<Currency>,
    },
    /// The signs beside the money.
    Money {
        /// In this column.
        column: usize,
        /// What a sign that several currencies share means there.
        hint: Option<Currency>,
    },
}

/// Lets tables that name no currency follow those read with them, if these name only one.
pub(in super::super) fn agree(forms: &mut [&mut Form]) {
    let of = |form: &&mut Form| match form.whose {
        Whose::File(currency) | Whose::Column { blank: currency, .. } => currency,
        Whose::Money { .. } => None,
    };
    let known = order::set(forms.iter().filter_map(of));
    let is_known = |form: &&mut Form| form.whose == Whose::File(None) || of(form).is_some();
    let Some(&currency) = known.first() else { return };
    if known.len() > 1 || !forms.iter().all(is_known) {
        return;
    }
    for form in forms.iter_mut().filter(|form| form.whose == Whose::File(None)) {
        form.whose = Whose::File(Some(currency));
        form.money = form.money.in_currency(Some(currency));
        let note = Note::of("note-currency-of-other-file").with("currency", currency.code());
        form.notes.push(note.decided_by("import.currency"));
    }
}

/// Countries whose money has no decimals, by their code and their names in English and at home, in
/// lower case.
const WHOLE_COUNTRIES: &str = " cl chile co colombia id indonesia vn vietnam py paraguay jp japan \
    日本 kr korea 대한민국 is iceland ísland hu hungary magyarország ug uganda rw rwanda kh cambodia \
    la laos uz uzbekistan ";

/// What a file shows of its currency.
pub(super) struct Clues {
    /// The currency of most money, as far as it is named.
    pub(super) currency: Option<Currency>,
    /// Whether the customers live where money has no decimals.
    pub(super) is_whole_there: bool,
    /// The column of currencies, if one can be read, and the only one in it, if it is.
    column: Option<(usize, Option<Currency>)>,
    /// The column of money.
    money: Option<usize>,
    /// What the name of that column says.
    named: Option<Sign>,
    /// What a shared sign means.
    hint: Option<Currency>,
    /// The currency that the user wants.
    wanted: Option<Currency>,
}

impl Clues {
    /// Looks at a table whose money is as `money` says; `wanted` is the code of the currency that
    /// the user wants.
    pub(super) fn of(table: Sampled<'_>, money: &Finding, wanted: Option<&str>) -> Self {
        let column = table.columns.money.column();
        let wanted = wanted.and_then(|code| Currency::read(code.as_bytes()));
        let name = column.and_then(|column| table.names.get(column));
        let named = name.and_then(|name| Currency::named(name));
        let mut hint = match named {
            Some(Sign::Of(currency)) => Some(currency),
            Some(Sign::Shared(_)) | None => wanted,
        };
        let yuan = Currency::read(b"CNY");
        let is_yen = |sign| sign == Sign::Shared(Family::Yen);
        let mut signs = money.signs.iter().map(|&(sign, _)| sign).chain(named);
        // A yen has no decimals.
        let has_decimals = money.whole < money.readable;
        let is_chinese = matches!(table.encoding.name(), "GBK" | "gb18030");
        if hint.is_none() && signs.any(is_yen) && (has_decimals || is_chinese) {
            hint = yuan;
        }
        let read = |text: &[u8]| Currency::read_in(text, table.encoding, hint);
        let mut counts: BTreeMap<Currency, usize> = BTreeMap::new();
        let mut known: BTreeMap<&[u8], Option<Currency>> = BTreeMap::new();
        for text in table.values(table.columns.currency) {
            let currency = *known.entry(text).or_insert_with(|| read(text));
            currency.into_iter().for_each(|currency| *counts.entry(currency).or_default() += 1);
        }
        let only = counts.keys().next().copied().filter(|_| counts.len() == 1);
        let most = counts.into_iter().rev().max_by_key(|&(_, count)| count);
        let first = money.signs.first().map(|&(sign, _)| sign).or(named);
        let country = table.columns.country;
        let (mut rows, mut whole) = (0, 0);
        for text in table.values(country) {
            let name = table.encoding.decode(text).trim().to_lowercase();
            rows += 1;
            whole += usize::from(WHOLE_COUNTRIES.contains(&format!(" {name} ")));
        }
        Self {
            currency: most
                .map(|(currency, _)| currency)
                .or_else(|| first.and_then(|sign| sign.currency(hint)))
                .or(wanted),
            is_whole_there: 10 * whole > 9 * rows,
            column: table.columns.currency.filter(|_| most.is_some()).map(|column| (column, only)),
            money: column,
            named,
            hint,
            wanted,
        }
    }

    /// What tells the currency of a row, where money is read in `style`.
    pub(super) fn whose(&self, money: &Finding, style: Style) -> Whose {
        let hint = self.hint;
        if let Some((column, blank)) = self.column {
            return Whose::Column { column, hint, blank };
        }
        let of = |sign: Sign| match sign.currency(self.hint) {
            // What has a dollar's sign and a comma before decimals is one of the pesos.
            currency if sign == Sign::Shared(Family::Dollar) && self.hint != currency => {
                currency.filter(|_| style.decimal() == Decimal::Point)
            }
            currency => currency,
        };
        let found = order::set(money.signs.iter().map(|&(sign, _)| of(sign)));
        match (found.len(), self.money) {
            (2.., Some(column)) => Whose::Money { column, hint },
            (1, _) => Whose::File(found.into_iter().next().flatten()),
            _ => Whose::File(self.named.and_then(of).or(self.wanted)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::Samples;
    use super::super::recognise;
    use super::*;
    use crate::settings::ImportSettings;

    fn form(text: &str) -> Form {
        let samples = Samples::whole(text.as_bytes());
        recognise(&samples, &ImportSettings::default()).expect("a table").form
    }

    fn file(code: &str) -> Whose {
        Whose::File(Currency::read(code.as_bytes()))
    }

    /// The currency of a file with these prices in a column of this name.
    fn whose(name: &str, prices: [&str; 2]) -> Whose {
        let [one, other] = prices;
        form(&format!("customer;date;{name}\n7;2026-01-02;{one}\n8;2026-01-03;{other}\n")).whose
    }

    #[test]
    fn signs_and_names_tell_the_currency_of_a_file() {
        let none = Whose::File(None);
        for (name, prices, expected) in [
            ("price", ["1.50", "2.50"], none),
            ("price", ["€1.50", "2.50"], file("EUR")),
            ("price", ["$1.50", "$2.50"], file("USD")),
            ("price", ["$1.234,50", "$2,50"], none),
            ("price", ["$1.50 CAD", "$2.50"], none),
            ("price", ["¥1200", "¥900"], file("JPY")),
            ("price", ["¥12.50", "¥9.90"], file("CNY")),
            ("price", ["kr 12,50", "kr 9,90"], none),
        ] {
            let found = whose(name, prices);
            if prices[0].ends_with("CAD") {
                assert_eq!(found, Whose::Money { column: 2, hint: None });
            } else {
                assert_eq!(found, expected, "{name} {prices:?}");
            }
        }
    }

    #[test]
    fn tables_that_name_no_currency_follow_the_others() {
        let text = "customer,date,price\n7,2026-01-02,1.50\n";
        let named = text.replace("1.50", "€1.50");
        let [mut bare, mut euros, mut pounds] =
            [text.to_owned(), named.clone(), named.replace('€', "£")].map(|text| form(&text));
        agree(&mut [&mut bare, &mut euros, &mut pounds]);
        assert_eq!(bare.whose, Whose::File(None), "two are named");
        agree(&mut [&mut bare, &mut euros]);
        assert_eq!((bare.whose, bare.notes.len()), (file("EUR"), 1));
        assert_eq!((pounds.whose, pounds.notes.len()), (file("GBP"), 0));
    }

    #[test]
    fn rows_that_leave_out_the_only_currency_are_in_it() {
        let text = "customer,date,price,currency\n7,2026-01-02,1.50,EUR\n8,2026-01-02,1.50,\n";
        let Whose::Column { blank, .. } = form(text).whose else { panic!("there is a column") };
        assert_eq!(blank, Currency::read(b"EUR"));
        let two = text.replace("2,1.50,\n", "2,1.50,\n9,2026-01-03,1.50,USD\n");
        let Whose::Column { blank, .. } = form(&two).whose else { panic!("there is a column") };
        assert_eq!(blank, None);
    }
}
