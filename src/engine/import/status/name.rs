//! The name of a column -> what it says of statuses, flags and money that went back.

use super::fold;
use super::lexicon::{self, Word};
use super::meaning::{Role, Standing, standing};

/// Words for a status that are also those of regions.
const REGIONS: [&str; 4] = ["state", "etat", "estado", "stato"];

/// Words for a status that alone may be those of the condition of a thing.
const CONDITIONS: [&str; 6] = ["stare", "stan", "stav", "tila", "situacion", "situacao"];

/// Which answer of a flag means that the order is no sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Answers {
    /// Yes for `Refunded?`, no for `Paid?`.
    pub(in super::super) no_sale: bool,
}

/// The name of a column, word by word.
#[derive(Debug)]
pub(in super::super) struct Name {
    words: Vec<Option<Word>>,
    said: Standing,
    text: String,
}

impl Name {
    /// A name as it stands in the header.
    pub(in super::super) fn of(name: &str) -> Self {
        // What stands in brackets is a unit or a remark.
        let bare = name.split(['(', '[', '（']).next().filter(|bare| !bare.trim().is_empty());
        let bare = bare.unwrap_or(name);
        Self {
            words: lexicon::read(bare),
            said: standing(bare, Role::Order),
            text: name.trim().to_owned(),
        }
    }

    fn has(&self, words: &[Word]) -> bool {
        words.iter().any(|&word| self.words.contains(&Some(word)))
    }

    fn is_all(&self, of: &[Word]) -> bool {
        !self.words.is_empty()
            && self.words.iter().all(|word| word.is_some_and(|word| of.contains(&word)))
    }

    /// Whether it has a word for a status.
    pub(in super::super) fn has_status(&self) -> bool {
        self.has(&[Word::Status])
    }

    /// Whether it may as well be that of a region or of the condition of a thing.
    pub(in super::super) fn is_ambiguous(&self) -> bool {
        let words = fold::words(&self.text);
        match words.as_slice() {
            [word] if CONDITIONS.contains(&word.as_str()) => true,
            words => {
                words.iter().any(|word| REGIONS.contains(&word.as_str()))
                    && !self.has(&[Word::Pay, Word::Paid])
            }
        }
    }

    /// Whether it is that of statuses of orders or payments, and of nothing else.
    pub(in super::super) fn is_of_statuses(&self) -> bool {
        self.has_status()
            && !self.is_ambiguous()
            && self.is_all(&[Word::Status, Word::Thing, Word::Pay, Word::Paid])
    }

    /// Whether it asks a question, such as `Refunded?`, so that a blank is an answer.
    pub(in super::super) fn is_question(&self) -> bool {
        self.text.ends_with(['?', '？']) && self.answers().is_some()
    }

    /// What the statuses are about.
    pub(in super::super) fn role(&self) -> Role {
        match () {
            () if self.has(&[Word::Pay, Word::Paid]) => Role::Payment,
            () if self.has(&[Word::Ship, Word::Sent]) => Role::Fulfilment,
            () => Role::Order,
        }
    }

    /// Which answer means no sale, when it is the name of a flag about that.
    pub(in super::super) fn answers(&self) -> Option<Answers> {
        use Word::{Cancel, Cancelled, Failed, Paid, Pay, Return, Returned, Status, Thing};
        let is_undone = self.has(&[Cancelled, Cancel, Returned, Return, Failed])
            && self.said == Standing::NoSale
            && self.is_all(&[Cancelled, Cancel, Returned, Return, Failed, Pay, Status, Thing]);
        let is_paid = self.has(&[Paid]) && self.is_all(&[Paid, Thing, Status]);
        match () {
            () if is_undone => Some(Answers { no_sale: true }),
            () if is_paid => Some(Answers { no_sale: false }),
            () => None,
        }
    }

    /// Whether it is that of money that went back.
    pub(in super::super) fn is_of_money_back(&self) -> bool {
        use Word::{Partial, Return, Returned, Sum, Thing};
        self.has(&[Return, Returned]) && self.is_all(&[Return, Returned, Partial, Sum, Thing])
    }

    /// Whether it says that its values are money.
    pub(in super::super) fn is_of_amounts(&self) -> bool {
        self.has(&[Word::Sum]) || self.text.contains(['$', '€', '£', '¥', '￥', '₹', '₩'])
    }

    /// Whether it is that of the days on which orders were called off, or, unless something
    /// `tells_more`, on which money went back.
    pub(in super::super) fn is_of_day_undone(&self, tells_more: bool) -> bool {
        use Word::{Cancel, Cancelled, Return, Returned, Thing, When};
        let is_back = self.has(&[Return, Returned]);
        let folded = fold::words(&self.text);
        let is_when = self.has(&[When]) || folded.last().is_some_and(|word| word == "at");
        is_when
            && (self.has(&[Cancel, Cancelled]) || is_back)
            && !(is_back && tells_more)
            && self.is_all(&[Cancel, Cancelled, Return, Returned, Thing, When])
    }

    /// Whether it is that of the total of an order.
    pub(in super::super) fn is_of_order_total(&self) -> bool {
        let folded = fold::words(&self.text);
        let is_total = |word: &String| {
            matches!(
                word.as_str(),
                "total"
                    | "ordertotal"
                    | "grandtotal"
                    | "gesamt"
                    | "gesamtbetrag"
                    | "totale"
                    | "totaal"
            )
        };
        folded.iter().any(is_total) && self.is_all(&[Word::Sum, Word::Thing])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_told_by_their_names() {
        for (name, expected) in [
            ("Refunded?", Some(true)),
            ("Fully Refunded?", Some(true)),
            ("is_cancelled", Some(true)),
            ("Is Cancelled", Some(true)),
            ("Disputed?", Some(true)),
            ("Storniert", Some(true)),
            ("Order Cancelled", Some(true)),
            ("Annulée", Some(true)),
            ("Отменён", Some(true)),
            ("已取消", Some(true)),
            ("キャンセル", Some(true)),
            ("İptal", Some(true)),
            ("Payment failed", Some(true)),
            ("Paid", Some(false)),
            ("Bezahlt?", Some(false)),
            ("已付款", Some(false)),
            ("Оплачен", Some(false)),
            ("Refundable", None),
            ("Cancelled by", Some(true)),
            ("Cancel reason", None),
            ("Return label", None),
            ("Partially refunded?", None),
            ("Refund requested", None),
            ("Shipped", None),
            ("Accepts Marketing", None),
            ("Paid by card", None),
        ] {
            let answers = Name::of(name).answers().map(|answers| answers.no_sale);
            assert_eq!(answers, expected, "{name}");
        }
    }

    #[test]
    fn other_names_are_told() {
        for name in [
            "Refunded Amount",
            "Partial Refund ($)",
            "Order Refund Amount",
            "Amount Refunded",
            "Erstattungsbetrag",
            "Montant remboursé",
            "退款金额",
        ] {
            assert!(Name::of(name).is_of_money_back(), "{name}");
            assert!(Name::of(name).is_of_amounts(), "{name}");
        }
        for name in ["Quantity Refunded", "Refund reason", "Return shipping cost", "Refund Tax"] {
            assert!(!Name::of(name).is_of_money_back(), "{name}");
        }
        for name in [
            "Cancelled at",
            "cancelled_at",
            "CancelledDate",
            "Cancellation Date",
            "Stornodatum",
            "Date d'annulation",
            "取消时间",
            "Дата отмены",
        ] {
            assert!(Name::of(name).is_of_day_undone(true), "{name}");
        }
        for name in ["Refunded at", "Return date"] {
            assert!(
                !Name::of(name).is_of_day_undone(true) && Name::of(name).is_of_day_undone(false)
            );
        }
        for name in [
            "Status",
            "Order Status",
            "Financial Status",
            "Статус",
            "订单状态",
            "ステータス",
            "Zahlungsstatus",
            "Payment State",
            "สถานะ",
            "Sipariş Durumu",
            "Stav objednávky",
        ] {
            assert!(Name::of(name).is_of_statuses(), "{name}");
        }
        for name in
            ["State", "Estado", "Customer state", "Stock Status", "Email status", "Loyalty Status"]
        {
            assert!(!Name::of(name).is_of_statuses(), "{name}");
        }
        for (name, expected) in [
            ("Financial Status", Role::Payment),
            ("Fulfillment Status", Role::Fulfilment),
            ("Versandstatus", Role::Fulfilment),
            ("Статус оплаты", Role::Payment),
            ("付款状态", Role::Payment),
            ("发货状态", Role::Fulfilment),
            ("Order Status", Role::Order),
        ] {
            assert_eq!(Name::of(name).role(), expected, "{name}");
        }
        for (name, expected) in [
            ("Order Total Amount", true),
            ("Total", true),
            ("Total Tax", false),
            ("Order Total Tax Amount", false),
            ("Amount", false),
        ] {
            assert_eq!(Name::of(name).is_of_order_total(), expected, "{name}");
        }
    }
}
