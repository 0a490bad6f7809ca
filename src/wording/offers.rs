//! Recommendations' reasons and offers in words.

use super::Words;
use super::segments::scheme_name;
use crate::domain::{Archetype, ProductId};
use crate::results::{Catalogue, Incentive, Offer, Reason};

/// Why a product is recommended, as a clause without a full stop.
#[must_use]
pub fn reason_clause(reason: Reason, catalogue: &Catalogue) -> String {
    match reason {
        Reason::Bought(product) => match name(Some(product), catalogue) {
            Some(product) => format!("Customers who bought {product}, as this one did, buy it too"),
            None => "Customers with similar purchases buy it too".to_owned(),
        },
        Reason::Repeat(1) => "This customer has ordered it before".to_owned(),
        Reason::Repeat(orders) => format!("It was in {orders} of this customer\u{2019}s orders"),
        Reason::Popular(1) => "One customer bought it".to_owned(),
        Reason::Popular(customers) => format!("{customers} customers bought it"),
    }
}

/// The name of the scheme that an incentive belongs to.
#[must_use]
pub fn incentive_name(incentive: Incentive) -> &'static str {
    let archetype = match incentive {
        Incentive::EliteClub => Archetype::VipElites,
        Incentive::PillarRewards { .. } => Archetype::CommunityPillars,
        Incentive::PatronDay { .. } => Archetype::SteadyPatrons,
        Incentive::InsiderSale { .. } => Archetype::OccasionalSplurgers,
        Incentive::WelcomeAboard { .. } => Archetype::FreshEnthusiasts,
        Incentive::MixAndMatch { .. } => Archetype::CasualShoppers,
        Incentive::WeMissYou { .. } => Archetype::LostLegends,
        Incentive::Reignite { .. } => Archetype::SilentBrowsers,
    };
    scheme_name(archetype, Words::ENGLISH)
}

/// The offer as one concrete sentence about "this customer".
#[must_use]
pub fn offer_sentence(offer: &Offer, catalogue: &Catalogue) -> String {
    offer_to(offer, "This customer", catalogue)
}

/// The offer to one customer, as one concrete sentence that can be read out: to whom, what, and
/// about which products. `customer` is the customer's label in the file, or other words for a
/// newcomer ("A new customer").
#[must_use]
pub fn offer_to(offer: &Offer, customer: &str, catalogue: &Catalogue) -> String {
    // A product that is missing while its companion is there leaves its place to it.
    let names = (name(offer.product, catalogue), name(offer.companion, catalogue));
    let (product, companion) = match names {
        (None, Some(companion)) => (Some(companion), None),
        names => names,
    };
    match offer.incentive {
        Incentive::EliteClub => match (product, companion) {
            (Some(product), Some(companion)) => format!(
                "{customer} gets a personal contact and a first look at {product}, and may find {companion} as a gift in the next parcel."
            ),
            (Some(product), None) => {
                format!("{customer} gets a personal contact and a first look at {product}.")
            }
            _ => format!("{customer} gets a personal contact and a first look at all that is new."),
        },
        Incentive::PillarRewards { points } => {
            let times = times(points);
            match (product, companion) {
                (Some(product), Some(companion)) => format!(
                    "{customer} earns {times} points on {product} and {companion}, and extra points for a review."
                ),
                (Some(product), None) => format!(
                    "{customer} earns {times} points on {product}, and extra points for a review."
                ),
                _ => format!("{customer} earns {times} points on the next order."),
            }
        }
        Incentive::PatronDay { percent } => {
            let on = both(product, companion, "everything");
            format!(
                "{customer} is invited to the appreciation day, with {percent}\u{a0}% off {on}."
            )
        }
        Incentive::InsiderSale { hours } => {
            let on = both(product, companion, "the whole sale");
            format!("{customer} may shop {on} {hours}\u{a0}hours before the sale opens to all.")
        }
        Incentive::WelcomeAboard { percent } => match (product, companion) {
            (Some(product), Some(companion)) => format!(
                "{customer} gets tips on making the most of the first purchase, then {percent}\u{a0}% off the next order: {product}, for example, or {companion}."
            ),
            (Some(product), None) => format!(
                "{customer} gets tips on making the most of the first purchase, then {percent}\u{a0}% off the next order: {product}, for example."
            ),
            _ => format!(
                "{customer} gets tips on making the most of the first purchase, then {percent}\u{a0}% off the next order."
            ),
        },
        Incentive::MixAndMatch { percent } => match (product, companion) {
            (Some(product), Some(companion)) => {
                format!(
                    "{customer} takes {product} together with {companion} and saves {percent}\u{a0}%."
                )
            }
            (Some(product), None) => format!(
                "{customer} takes {product} together with any other product and saves {percent}\u{a0}%."
            ),
            _ => format!("{customer} takes any two products together and saves {percent}\u{a0}%."),
        },
        Incentive::WeMissYou { percent } => match (product, companion) {
            (Some(product), Some(companion)) => format!(
                "{customer} is missed: {percent}\u{a0}% off {companion}, a favourite of old, or free delivery with {product}."
            ),
            (Some(product), None) => {
                format!("{customer} is missed: {percent}\u{a0}% off {product}, or free delivery.")
            }
            _ => format!(
                "{customer} is missed: {percent}\u{a0}% off the next order, or free delivery."
            ),
        },
        Incentive::Reignite { percent, hours } => match (product, companion) {
            (Some(product), Some(companion)) => format!(
                "{customer} is reminded of {companion} and gets {percent}\u{a0}% off {product} for the next {hours}\u{a0}hours."
            ),
            (Some(product), None) => {
                format!(
                    "{customer} gets {percent}\u{a0}% off {product} for the next {hours}\u{a0}hours."
                )
            }
            _ => format!(
                "{customer} gets {percent}\u{a0}% off everything for the next {hours}\u{a0}hours."
            ),
        },
    }
}

/// The name of a product; `None` for one that the catalogue does not know.
fn name(product: Option<ProductId>, catalogue: &Catalogue) -> Option<&str> {
    catalogue.name.get(product?.index()).map(String::as_str)
}

/// "one and other", "one", or the words for neither.
fn both(product: Option<&str>, companion: Option<&str>, neither: &str) -> String {
    match (product, companion) {
        (Some(product), Some(companion)) => format!("{product} and {companion}"),
        (Some(product), None) => product.to_owned(),
        _ => neither.to_owned(),
    }
}

/// How many times points count, as an adjective.
fn times(points: u8) -> String {
    match points {
        0 | 1 => "full".to_owned(),
        2 => "double".to_owned(),
        3 => "triple".to_owned(),
        more => format!("{more} times the"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INCENTIVES: [Incentive; 8] = [
        Incentive::EliteClub,
        Incentive::PillarRewards { points: 2 },
        Incentive::PatronDay { percent: 10 },
        Incentive::InsiderSale { hours: 24 },
        Incentive::WelcomeAboard { percent: 10 },
        Incentive::MixAndMatch { percent: 15 },
        Incentive::WeMissYou { percent: 15 },
        Incentive::Reignite { percent: 20, hours: 48 },
    ];

    fn catalogue() -> Catalogue {
        Catalogue {
            code: vec!["1".to_owned(), "2".to_owned()],
            name: vec!["RED MUG".to_owned(), "BLUE BOWL".to_owned()],
        }
    }

    fn worded(incentive: Incentive, product: Option<u32>, companion: Option<u32>) -> String {
        let offer = Offer {
            incentive,
            product: product.map(ProductId),
            companion: companion.map(ProductId),
        };
        offer_to(&offer, "Customer 13085", &catalogue())
    }

    #[test]
    fn every_offer_names_the_customer_and_the_products_it_has() {
        for incentive in INCENTIVES {
            for (product, companion) in
                [(None, None), (Some(0), None), (None, Some(1)), (Some(0), Some(1))]
            {
                let words = worded(incentive, product, companion);
                assert!(words.starts_with("Customer 13085 "), "{words}");
                assert_eq!(words.contains("RED MUG"), product.is_some(), "{words}");
                assert_eq!(words.contains("BLUE BOWL"), companion.is_some(), "{words}");
                assert!(words.ends_with('.') && !words.contains("  "), "{words}");
            }
        }
    }

    #[test]
    fn an_offer_reads_as_one_sentence() {
        assert_eq!(
            worded(Incentive::MixAndMatch { percent: 15 }, Some(0), Some(1)),
            "Customer 13085 takes RED MUG together with BLUE BOWL and saves 15\u{a0}%."
        );
        assert_eq!(
            worded(Incentive::PillarRewards { points: 2 }, None, None),
            "Customer 13085 earns double points on the next order."
        );
    }

    #[test]
    fn a_product_that_is_not_in_the_catalogue_is_left_out() {
        let words = worded(Incentive::MixAndMatch { percent: 15 }, Some(9), None);
        assert_eq!(words, "Customer 13085 takes any two products together and saves 15\u{a0}%.");
    }

    #[test]
    fn reasons_are_clauses() {
        let worded = |given| reason_clause(given, &catalogue());
        assert_eq!(
            worded(Reason::Bought(ProductId(1))),
            "Customers who bought BLUE BOWL, as this one did, buy it too"
        );
        assert_eq!(
            worded(Reason::Bought(ProductId(9))),
            "Customers with similar purchases buy it too"
        );
        assert_eq!(worded(Reason::Repeat(3)), "It was in 3 of this customer\u{2019}s orders");
        assert_eq!(worded(Reason::Repeat(1)), "This customer has ordered it before");
        assert_eq!(worded(Reason::Popular(120)), "120 customers bought it");
    }
}
