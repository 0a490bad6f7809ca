//! How an order stands -> whether it is a sale.

use super::columns::plain;
use super::encodings::Encoding;

/// Words of an order that brought no money, or gave it back, or whose money has not come: letters
/// and digits only, without accents. A status that has one of them as a whole is no sale;
/// `partially refunded` is one.
const NO_SALE: [&str; 62] = [
    // English
    "refunded",
    "refund",
    "voided",
    "void",
    "cancelled",
    "canceled",
    "cancel",
    "failed",
    "declined",
    "denied",
    "expired",
    "abandoned",
    "reversed",
    "chargeback",
    "chargedback",
    "returned",
    "return",
    "pending",
    "pendingpayment",
    "unpaid",
    "onhold",
    "draft",
    "trash",
    "incomplete",
    "uncaptured",
    "disputed",
    "blocked",
    "deleted",
    "error",
    "rejected",
    // German
    "storniert",
    "storno",
    "erstattet",
    "ruckerstattet",
    "abgebrochen",
    "fehlgeschlagen",
    "abgelehnt",
    "offen",
    "unbezahlt",
    "retoure",
    // French
    "annule",
    "annulee",
    "rembourse",
    "remboursee",
    "echoue",
    "echouee",
    "enattente",
    // Spanish, Portuguese
    "cancelado",
    "cancelada",
    "reembolsado",
    "reembolsada",
    "fallido",
    "pendiente",
    "pendente",
    "falhou",
    // Italian
    "annullato",
    "annullata",
    "rimborsato",
    "rimborsata",
    "fallito",
    // Dutch
    "geannuleerd",
    "terugbetaald",
];

/// Judges statuses, and remembers the last one: most rows have the same.
#[derive(Debug, Default)]
pub(super) struct Statuses {
    last: Vec<u8>,
    is_sale: bool,
}

impl Statuses {
    /// Whether an order that stands so is a sale; one without a status is.
    pub(super) fn is_sale(&mut self, status: &[u8], encoding: Encoding) -> bool {
        if status.is_empty() {
            return true;
        }
        if status != self.last {
            self.last.clear();
            self.last.extend_from_slice(status);
            // WooCommerce writes `wc-refunded`.
            let plain = plain(&encoding.decode(status.strip_prefix(b"wc-").unwrap_or(status)));
            self.is_sale = !NO_SALE.contains(&plain.as_str());
        }
        self.is_sale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_platforms_words_are_known() {
        let mut statuses = Statuses::default();
        for status in [
            "",
            "paid",
            "Paid",
            "completed",
            "processing",
            "partially_refunded",
            "Payment",
            "Bezahlt",
        ] {
            assert!(statuses.is_sale(status.as_bytes(), Encoding::UTF_8), "{status}");
        }
        for status in [
            "refunded",
            "Refund",
            "voided",
            "wc-cancelled",
            "On hold",
            "Storniert",
            "Annulée",
            "Failed",
        ] {
            assert!(!statuses.is_sale(status.as_bytes(), Encoding::UTF_8), "{status}");
        }
    }
}
