//! Money that went back -> the sale without it.

use super::super::columns::Refund;
use super::super::numbers;
use crate::domain::Money;

/// Half of a hundredth of the currency unit: what rounding may leave of a full refund.
const ROUNDING: i64 = Money::TICKS_PER_UNIT / 200;

/// Judges the money that went back in the rows of a file.
#[derive(Debug)]
pub(in super::super) struct Refunds {
    refund: Refund,
    /// The column's name.
    pub(super) name: String,
    /// Rows from whose money a part was taken off, and how much.
    pub(super) taken_off: (u64, Money),
    /// Rows of orders of which a part went back, and it is not known for which row.
    pub(super) open: u64,
}

/// What went back of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Back {
    /// Nothing, as far as can be told for the row.
    Nothing,
    /// All of it.
    All,
    /// So much of it.
    Part(Money),
}

impl Refunds {
    /// For a column of this name.
    pub(in super::super) fn new(refund: Refund, names: &[String]) -> Self {
        let name = names.get(refund.column).cloned().unwrap_or_default();
        Self { refund, name, taken_off: (0, Money::ZERO), open: 0 }
    }

    /// What went back of a row for `amount`; `None` for a row that goes on with an order whose
    /// total was counted. `field` has the value of a column.
    pub(in super::super) fn back<'r>(
        &mut self,
        amount: Option<Money>,
        style: numbers::Style,
        field: impl Fn(usize) -> &'r [u8],
    ) -> Back {
        let text = field(self.refund.column);
        if text.iter().all(|byte| matches!(byte, b'0' | b'.' | b',' | b'-')) {
            return Back::Nothing;
        }
        let size = |text: &[u8]| {
            let money = numbers::price(text, style).ok()?;
            Some(Money::from_ticks(money.ticks().saturating_abs()))
        };
        let Some(back) = size(text).filter(|&back| back > Money::ZERO) else {
            return Back::Nothing;
        };
        let total = self.refund.total.and_then(|column| size(field(column)));
        let whole = if self.refund.of_order { total } else { amount };
        let is_all = whole.is_some_and(|whole| back.ticks() >= whole.ticks() - ROUNDING);
        match amount {
            _ if is_all => Back::All,
            None => Back::Nothing,
            Some(_) if self.refund.of_order && !self.refund.of_total => {
                self.open += 1;
                Back::Nothing
            }
            Some(amount) if back < amount => {
                self.taken_off.0 += 1;
                self.taken_off.1 += back;
                Back::Part(back)
            }
            Some(_) => Back::All,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::DecimalMark;

    fn back(refund: Refund, amount: Option<i64>, row: [&str; 2]) -> (Back, u64, u64) {
        let names = ["Refunded".to_owned(), "Total".to_owned()];
        let mut refunds = Refunds::new(refund, &names);
        let style = numbers::Style::with_decimal(DecimalMark::Point);
        let amount = amount.map(|units| Money::from_ticks(units * Money::TICKS_PER_UNIT));
        let back = refunds.back(amount, style, |column| row[column].as_bytes());
        (back, refunds.taken_off.0, refunds.open)
    }

    #[test]
    fn what_went_back_is_taken_off_where_it_is_known_of_what() {
        let of_row = Refund { column: 0, of_order: false, of_total: false, total: None };
        let of_order = Refund { of_order: true, total: Some(1), ..of_row };
        let of_total = Refund { of_total: true, ..of_order };
        let five = Back::Part(Money::from_ticks(5 * Money::TICKS_PER_UNIT));
        for (refund, amount, row, expected) in [
            (of_row, Some(12), ["", ""], (Back::Nothing, 0, 0)),
            (of_row, Some(12), ["0.00", ""], (Back::Nothing, 0, 0)),
            (of_row, Some(12), ["x", ""], (Back::Nothing, 0, 0)),
            (of_row, Some(12), ["5", ""], (five, 1, 0)),
            (of_row, Some(12), ["-5.00", ""], (five, 1, 0)),
            (of_row, Some(12), ["12.00", ""], (Back::All, 0, 0)),
            (of_row, Some(12), ["17", ""], (Back::All, 0, 0)),
            (of_order, Some(12), ["12", "40"], (Back::Nothing, 0, 1)),
            (of_order, Some(12), ["40", "40"], (Back::All, 0, 0)),
            (Refund { total: None, ..of_order }, Some(12), ["40", "40"], (Back::Nothing, 0, 1)),
            (of_total, Some(40), ["5", "40"], (five, 1, 0)),
            (of_total, None, ["5", "40"], (Back::Nothing, 0, 0)),
            (of_total, None, ["40", "40"], (Back::All, 0, 0)),
        ] {
            assert_eq!(back(refund, amount, row), expected, "{amount:?} {row:?}");
        }
    }
}
