//! Segment x recommendations -> one concrete offer for each customer.
//!
//! The segment's archetype decides what is given, the recommendations decide what it is about.

mod newcomers;

use crate::domain::{Archetype, CustomerId, ProductId};
use crate::results::{CustomerTable, Incentive, Offer, Offers, Recommendations, Segmentation};

/// One offer for each customer, and one for a newcomer of each segment.
///
/// The offer is about the customer's best recommendation. Beside it stands the next one; where a
/// customer is to be won back, a favourite, and nothing when there is none. Without recommendations (a file without products) an
/// offer is made all the same, about nothing in particular.
#[must_use]
pub fn offers(
    customers: &CustomerTable,
    segmentation: &Segmentation,
    recommendations: &Recommendations,
) -> Offers {
    let of = (0..customers.len().min(segmentation.of.len()))
        .map(CustomerId::from_index)
        .map(|customer| {
            let archetype = segmentation.segment_of(customer).name.archetype;
            let recommended = &recommendations.product[recommendations.of(customer)];
            let range = customers.history.favourites(customer);
            offer(archetype, recommended, &customers.history.favourite_product[range])
        })
        .collect();
    Offers { of, newcomer: newcomers::offers(customers, segmentation, recommendations) }
}

/// What an archetype is given, following its scheme.
///
/// Percentages rise with the risk of losing the customer: 10 for those who come anyway, 15 to
/// combine or come back, 20 for those who are nearly lost. The best customers get no discount:
/// they pay full price already, and attention is worth more to them.
#[must_use]
pub fn incentive(archetype: Archetype) -> Incentive {
    match archetype {
        Archetype::VipElites => Incentive::EliteClub,
        Archetype::CommunityPillars => Incentive::PillarRewards { points: 2 },
        Archetype::SteadyPatrons => Incentive::PatronDay { percent: 10 },
        Archetype::OccasionalSplurgers => Incentive::InsiderSale { hours: 24 },
        Archetype::FreshEnthusiasts => Incentive::WelcomeAboard { percent: 10 },
        Archetype::CasualShoppers => Incentive::MixAndMatch { percent: 15 },
        Archetype::LostLegends => Incentive::WeMissYou { percent: 15 },
        Archetype::SilentBrowsers => Incentive::Reignite { percent: 20, hours: 48 },
    }
}

/// The offer for a customer of an archetype with recommended and favourite products, best first.
fn offer(archetype: Archetype, recommended: &[ProductId], favourites: &[ProductId]) -> Offer {
    let incentive = incentive(archetype);
    let product = recommended.first().copied();
    let next = recommended.iter().find(|&&other| Some(other) != product);
    let favourite = favourites.iter().find(|&&other| Some(other) != product);
    let companion = match incentive {
        Incentive::WeMissYou { .. } | Incentive::Reignite { .. } => favourite,
        Incentive::EliteClub
        | Incentive::PillarRewards { .. }
        | Incentive::PatronDay { .. }
        | Incentive::InsiderSale { .. }
        | Incentive::WelcomeAboard { .. }
        | Incentive::MixAndMatch { .. } => next,
    };
    Offer { incentive, product, companion: companion.copied() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ProductId = ProductId(7);
    const B: ProductId = ProductId(3);
    const C: ProductId = ProductId(1);

    #[test]
    fn an_offer_is_about_the_best_recommendation_and_the_next() {
        let offer = offer(Archetype::CasualShoppers, &[A, B], &[C]);
        assert_eq!((offer.product, offer.companion), (Some(A), Some(B)));
    }

    #[test]
    fn those_to_win_back_are_reminded_of_a_favourite() {
        for archetype in [Archetype::LostLegends, Archetype::SilentBrowsers] {
            assert_eq!(offer(archetype, &[A, B], &[C]).companion, Some(C));
            // A favourite that is the recommendation itself is no second product.
            assert_eq!(offer(archetype, &[A, B], &[A, C]).companion, Some(C));
            assert_eq!(offer(archetype, &[A, B], &[A]).companion, None);
            assert_eq!(offer(archetype, &[], &[C]).companion, Some(C));
        }
    }

    #[test]
    fn without_products_there_is_still_an_offer() {
        for archetype in Archetype::ALL {
            let offer = offer(archetype, &[], &[]);
            assert_eq!(
                offer,
                Offer { incentive: incentive(archetype), product: None, companion: None }
            );
        }
    }
}
