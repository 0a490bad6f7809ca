//! What a hostile page or worker may send: it is refused before anything relies on it.

use regulars::domain::{ProductId, Said, SegmentId};
use regulars::protocol::{Part, decode};
use regulars::results::{
    Analysis, Catalogue, CustomerTable, Offers, Overview, Reason, Recommendations, Segmentation,
};
use regulars::saved;

/// A whole analysis of 60 customers.
fn shop() -> Analysis {
    saved::open(include_bytes!("../data/shop-1.regulars").as_slice()).expect("opens").analysis
}

/// The analysis with one part changed, as far as its parts are taken in.
fn refused(what: &str, change: impl FnOnce(&mut Analysis)) {
    let mut forged = shop();
    change(&mut forged);
    let mut folded = Analysis::default();
    for part in Part::all_of(forged) {
        match part.check(&folded) {
            Ok(()) => part.fold_into(&mut folded),
            Err(_) => return,
        }
    }
    panic!("{what} was taken in");
}

fn change<T: Clone>(part: &mut Option<std::sync::Arc<T>>, change: impl FnOnce(&mut T)) {
    change(std::sync::Arc::make_mut(part.as_mut().expect("the shop has it")));
}

fn shorten<T>(column: &mut Vec<T>) {
    column.truncate(column.len() - 1);
}

#[test]
fn parts_that_do_not_fit_are_noticed() {
    let customers = |what: &str, forge: fn(&mut CustomerTable)| {
        refused(what, |analysis| change(&mut analysis.customers, forge));
    };
    customers("a label more", |table| table.label.push("one more".to_owned()));
    customers("a day less", |table| shorten(&mut table.last));
    customers("a score of nothing", |table| table.scores[0][1] = 0);
    customers("a score above the best", |table| table.scores[0][1] = table.levels + 1);
    customers("orders of nobody", |table| shorten(&mut table.history.order_start));
    customers("orders that end before they begin", |table| table.history.order_start[3] = 4_000);
    customers("a favourite that is no product", |table| {
        table.history.favourite_product[0] = ProductId(u32::MAX);
    });
    let segments = |what: &str, forge: fn(&mut Segmentation)| {
        refused(what, |analysis| change(&mut analysis.segmentation, forge));
    };
    segments("a segment that is not there", |found| found.of[0] = SegmentId(200));
    segments("a customer without a segment", |found| shorten(&mut found.of));
    segments("more segments than ids", |found| {
        let one = found.segments[0].clone();
        found.segments.resize(300, one);
    });
    let recommended = |what: &str, forge: fn(&mut Recommendations)| {
        refused(what, |analysis| change(&mut analysis.recommendations, forge));
    };
    recommended("a product that is not there", |found| found.product[0] = ProductId(4_000));
    recommended("a reason that is not there", |found| {
        found.reason[0] = Reason::Bought(ProductId(4_000));
    });
    recommended("a list that does not end", |found| {
        *found.start.last_mut().expect("a last one") += 1;
    });
    recommended("no number", |found| found.score[0] = f32::NAN);
    let offers = |what: &str, forge: fn(&mut Offers)| {
        refused(what, |analysis| change(&mut analysis.offers, forge));
    };
    offers("an offer of nothing", |found| found.of[0].product = Some(ProductId(4_000)));
    offers("a newcomer's nothing", |found| found.newcomer[0].products.push(ProductId(4_000)));
    offers("a customer without an offer", |found| shorten(&mut found.of));
    refused("a product without a name", |analysis| {
        change(&mut analysis.catalogue, |products: &mut Catalogue| shorten(&mut products.name));
    });
    refused("shares of a hundred customers", |analysis| {
        change(&mut analysis.overview, |figures: &mut Overview| {
            shorten(&mut figures.concentration);
        });
    });
}

#[test]
fn what_refers_to_another_part_goes_with_it() {
    let mut analysis = shop();
    let mut table = analysis.customers.as_deref().expect("customers").clone();
    table.recency[0] += 1;
    Part::Customers(table.clone()).fold_into(&mut analysis);
    assert!(analysis.segmentation.is_none(), "segments follow from recency");
    assert!(analysis.recommendations.is_some(), "what is recommended does not");
    table.label[0].push('x');
    Part::Customers(table).fold_into(&mut analysis);
    assert!(analysis.recommendations.is_none(), "other customers");

    let mut analysis = shop();
    Part::Catalogue(Catalogue::default()).fold_into(&mut analysis);
    assert!(analysis.customers.is_none(), "favourites are products");
    assert!(analysis.segmentation.is_none() && analysis.recommendations.is_none());
    assert!(analysis.offers.is_none());
}

#[test]
fn a_sentence_of_lists_in_lists_does_not_exhaust_the_stack() {
    // Without a key, with one value, without a name: a list of one sentence, which is the same again.
    let level = [0, 1, 0, 4, 1];
    assert!(decode::<Said>(&[0, 0]).is_ok());
    assert!(decode::<Said>(&[&level[..], &[0, 0]].concat()).is_ok(), "a list of one");
    for depth in [2, 1_000_000] {
        let bytes = [&level.repeat(depth)[..], &[0, 0]].concat();
        assert!(decode::<Said>(&bytes).is_err(), "{depth} lists");
    }
}
