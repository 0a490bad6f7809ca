//! For somebody whom the file does not know: the best products of each segment.

use crate::domain::{CustomerId, ProductId};
use crate::results::{CustomerTable, NewcomerOffer, Recommendations, Segmentation};

/// Products shown to a newcomer.
const SHOWN: usize = 5;

/// The best products of each segment and what to offer, in the order of the segments.
///
/// A product counts once for each customer of the segment who has it among the favourites, and
/// once for each to whom it is recommended; ties by id. A segment with fewer than five products is
/// filled up with the best of the whole shop.
pub(super) fn offers(
    customers: &CustomerTable,
    segmentation: &Segmentation,
    recommendations: &Recommendations,
) -> Vec<NewcomerOffer> {
    let mut members = vec![Vec::new(); segmentation.segments.len()];
    for (index, segment) in segmentation.of.iter().enumerate() {
        members[segment.index()].push(CustomerId::from_index(index));
    }
    let mut counts = Counts::new(customers, recommendations);
    let everybody = || (0..segmentation.of.len()).map(CustomerId::from_index);
    let whole = counts.best(customers, recommendations, everybody());
    segmentation
        .segments
        .iter()
        .zip(members)
        .map(|(segment, members)| {
            let mut products = counts.best(customers, recommendations, members.into_iter());
            for &product in &whole {
                if products.len() < SHOWN && !products.contains(&product) {
                    products.push(product);
                }
            }
            let offer = super::offer(segment.name.archetype, &products, &[]);
            NewcomerOffer { products, offer }
        })
        .collect()
}

/// Counts of products, reused for one group of customers after the other.
struct Counts {
    of: Vec<u32>,
    touched: Vec<ProductId>,
}

impl Counts {
    fn new(customers: &CustomerTable, recommendations: &Recommendations) -> Self {
        let favourites = customers.history.favourite_product.iter();
        let highest = favourites.chain(&recommendations.product).map(|id| id.index() + 1).max();
        Self { of: vec![0; highest.unwrap_or(0)], touched: Vec::new() }
    }

    /// The products that most of some customers have as favourites or are recommended.
    fn best(
        &mut self,
        customers: &CustomerTable,
        recommendations: &Recommendations,
        of: impl Iterator<Item = CustomerId>,
    ) -> Vec<ProductId> {
        for customer in of {
            let favourites =
                &customers.history.favourite_product[customers.history.favourites(customer)];
            let recommended = &recommendations.product[recommendations.of(customer)];
            for &product in favourites.iter().chain(recommended) {
                let count = &mut self.of[product.index()];
                if *count == 0 {
                    self.touched.push(product);
                }
                *count += 1;
            }
        }
        let counts = &self.of;
        self.touched.sort_unstable_by(|one, other| {
            counts[other.index()].cmp(&counts[one.index()]).then(one.cmp(other))
        });
        let best = self.touched.iter().take(SHOWN).copied().collect();
        for product in self.touched.drain(..) {
            self.of[product.index()] = 0;
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Archetype, Money, SegmentId};
    use crate::results::{ChoiceOfK, History, Segment, SegmentName};

    fn segment(archetype: Archetype) -> Segment {
        Segment {
            name: SegmentName::only(archetype),
            customers: 1,
            revenue: Money::ZERO,
            revenue_share: 0.0,
            centroid: [0.0; 3],
            mean_recency: 0.0,
            mean_orders: 0.0,
            mean_lines: 0.0,
            mean_monetary: 0.0,
        }
    }

    #[test]
    fn five_real_products_for_each_segment() {
        // Customers 0 and 1 in the first segment, 2 in the second; 6 products.
        let customers = CustomerTable {
            label: ["a", "b", "c"].map(str::to_owned).to_vec(),
            history: History {
                favourite_start: vec![0, 2, 4, 5],
                favourite_product: [4, 1, 4, 2, 0].map(ProductId).to_vec(),
                ..History::default()
            },
            ..CustomerTable::default()
        };
        let segmentation = Segmentation {
            segments: vec![segment(Archetype::VipElites), segment(Archetype::LostLegends)],
            of: [0, 0, 1].map(SegmentId).to_vec(),
            choice: ChoiceOfK::Asked,
            inertia: 0.0,
            quality: None,
            sweep: Vec::new(),
            knee: None,
        };
        let recommendations = Recommendations {
            start: vec![0, 1, 2, 3],
            product: [5, 1, 3].map(ProductId).to_vec(),
            ..Recommendations::default()
        };
        let offers = offers(&customers, &segmentation, &recommendations);
        // First: 4 and 1 twice, then 2 and 5 once, filled with the best other of the shop: 0.
        assert_eq!(offers[0].products, [1, 4, 2, 5, 0].map(ProductId));
        // Second: 0 and 3 once; the shop's best are 1, 4 (twice), then 0, 2, 3.
        assert_eq!(offers[1].products, [0, 3, 1, 4, 2].map(ProductId));
        assert_eq!(offers[1].offer.product, Some(ProductId(0)));
        let none =
            super::offers(&CustomerTable::default(), &segmentation, &Recommendations::default());
        assert!(none.iter().all(|offer| offer.products.is_empty()));
    }
}
