//! Signs, names and columns of currencies -> in which currency each row's money is.

use std::collections::{BTreeMap, BTreeSet};

use super::super::numbers::{Currency, Decimal, Family, Finding, Sign, Style};
use super::values::Sampled;

/// What tells in which currency the money of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Whose {
    /// That of all of the file; none when nothing names it.
    File(Option<Currency>),
    /// This column; what a sign that several currencies share means there.
    Column(usize, Option<Currency>),
    /// The signs beside the money in this column; what a shared one means.
    Money(usize, Option<Currency>),
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
    /// The column of currencies, if one can be read.
    column: Option<usize>,
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
            column: table.columns.currency.filter(|_| most.is_some()),
            money: column,
            named,
            hint,
            wanted,
        }
    }

    /// What tells the currency of a row, where money is read in `style`.
    pub(super) fn whose(&self, money: &Finding, style: Style) -> Whose {
        if let Some(column) = self.column {
            return Whose::Column(column, self.hint);
        }
        let of = |sign: Sign| match sign.currency(self.hint) {
            // What has a dollar's sign and a comma before decimals is one of the pesos.
            currency if sign == Sign::Shared(Family::Dollar) && self.hint != currency => {
                currency.filter(|_| style.decimal() == Decimal::Point)
            }
            currency => currency,
        };
        let found: BTreeSet<Option<Currency>> =
            money.signs.iter().map(|&(sign, _)| of(sign)).collect();
        match (found.len(), self.money) {
            (2.., Some(money)) => Whose::Money(money, self.hint),
            (1, _) => Whose::File(found.into_iter().next().flatten()),
            _ => Whose::File(self.named.and_then(of).or(self.wanted)),
        }
    }
}
