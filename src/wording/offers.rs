//! Recommendations' reasons and offers in words.

use super::segments::scheme_name;
use super::{Value, Words};
use crate::domain::{Archetype, ProductId};
use crate::results::{Catalogue, Incentive, Offer, Reason};

/// Why a product is recommended, as a clause without a full stop.
#[must_use]
pub fn reason_clause(reason: Reason, catalogue: &Catalogue, words: Words) -> String {
    match reason {
        Reason::Bought(product) => match name(Some(product), catalogue) {
            Some(product) => words.say("reason-bought", &[("product", product.into())]),
            None => words.text("reason-similar").to_owned(),
        },
        Reason::Repeat(orders) => words.say("reason-repeat", &[("orders", orders.into())]),
        Reason::Popular(customers) => {
            words.say("reason-popular", &[("customers", customers.into())])
        }
    }
}

/// The name of the scheme that an incentive belongs to.
#[must_use]
pub fn incentive_name(incentive: Incentive, words: Words) -> &'static str {
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
    scheme_name(archetype, words)
}

/// The offer to one customer, as one concrete sentence that can be read out: to whom, what, and
/// about which products. `customer` is what the customer is called, or other words for a
/// newcomer ("A new customer").
#[must_use]
pub fn offer_to(offer: &Offer, customer: &str, catalogue: &Catalogue, words: Words) -> String {
    // A product that is missing while its companion is there leaves its place to it.
    let names = (name(offer.product, catalogue), name(offer.companion, catalogue));
    let (products, product, companion) = match names {
        (Some(product), Some(companion)) => ("two", product, companion),
        (Some(product), None) | (None, Some(product)) => ("one", product, ""),
        (None, None) => ("none", "", ""),
    };
    let (key, number) = match offer.incentive {
        Incentive::EliteClub => ("offer-elite-club", 0),
        Incentive::PillarRewards { points } => ("offer-pillar-rewards", points),
        Incentive::PatronDay { percent } => ("offer-patron-day", percent),
        Incentive::InsiderSale { .. } => ("offer-insider-sale", 0),
        Incentive::WelcomeAboard { percent } => ("offer-welcome-aboard", percent),
        Incentive::MixAndMatch { percent } => ("offer-mix-and-match", percent),
        Incentive::WeMissYou { percent } => ("offer-we-miss-you", percent),
        Incentive::Reignite { percent, .. } => ("offer-reignite", percent),
    };
    let hours = match offer.incentive {
        Incentive::InsiderSale { hours } | Incentive::Reignite { hours, .. } => hours,
        _ => 0,
    };
    let number = Value::Count(number.into());
    words.say(
        key,
        &[
            ("customer", customer.into()),
            ("products", products.into()),
            ("product", product.into()),
            ("companion", companion.into()),
            ("percent", number),
            ("points", number),
            ("hours", Value::Count(hours.into())),
        ],
    )
}

/// The name of a product; `None` for one that the catalogue does not know.
fn name(product: Option<ProductId>, catalogue: &Catalogue) -> Option<&str> {
    catalogue.name.get(product?.index()).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

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

    fn worded_in(
        words: Words,
        incentive: Incentive,
        product: Option<u32>,
        companion: Option<u32>,
    ) -> String {
        let offer = Offer {
            incentive,
            product: product.map(ProductId),
            companion: companion.map(ProductId),
        };
        offer_to(&offer, "Customer 13085", &catalogue(), words)
    }

    fn worded(incentive: Incentive, product: Option<u32>, companion: Option<u32>) -> String {
        worded_in(Words::ENGLISH, incentive, product, companion)
    }

    #[test]
    fn every_offer_names_the_customer_and_the_products_it_has() {
        for incentive in INCENTIVES {
            for (product, companion) in
                [(None, None), (Some(0), None), (None, Some(1)), (Some(0), Some(1))]
            {
                for language in Language::ALL {
                    let words = Words::in_language(language);
                    let offer = worded_in(words, incentive, product, companion);
                    assert!(offer.starts_with("Customer 13085 "), "{offer}");
                    assert_eq!(offer.contains("RED MUG"), product.is_some(), "{offer}");
                    assert_eq!(offer.contains("BLUE BOWL"), companion.is_some(), "{offer}");
                    assert!(offer.ends_with('.') && !offer.contains("  "), "{offer}");
                    assert!(!offer.contains(['{', '}']) && !offer.contains(" ."), "{offer}");
                }
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
        let worded = |given| reason_clause(given, &catalogue(), Words::ENGLISH);
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
