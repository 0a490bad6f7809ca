//! The recommenders on planted and on strange shops, through the engine's public door.

#![cfg(feature = "engine")]

mod figures;

use std::cell::{Cell, RefCell};

use regulars::domain::{CustomerId, Day, Minute, Money, OrderId, ProductId};
use regulars::engine::host::Cancelled;
use regulars::engine::import::{Lines, Transactions};
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::recommend::{Recommended, Work, recommend};
use regulars::protocol::{News, Part};
use regulars::results::{Catalogue, Epoch, ModelKind, Reason, Verdict};
use regulars::settings::{Backend, Candidates, Plan, Settings};

/// A sale: customer, day, product, quantity.
type Sale = (u32, i32, u32, f64);

/// Transactions of sales, one order for each customer and day.
fn shop(customers: u32, products: u32, sales: &[Sale]) -> Transactions {
    let mut sales = sales.to_vec();
    sales.sort_by(|a, b| (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2)).then(a.3.total_cmp(&b.3)));
    let mut lines = Lines::default();
    let mut order = 0;
    let mut previous = None;
    for &(customer, day, product, quantity) in &sales {
        order += u32::from(previous.is_some_and(|before| before != (customer, day)));
        previous = Some((customer, day));
        lines.customer.push(CustomerId(customer));
        lines.order.push(OrderId(order));
        lines.product.push(ProductId(product));
        lines.minute.push(Minute::of(Day(14_000 + day), 600));
        lines.quantity.push(quantity);
        lines.amount.push(Money::from_ticks(10_000));
    }
    let code: Vec<String> =
        (0..products).map(|product| format!("{:05}", product + 10_000)).collect();
    Transactions {
        customers: (0..customers).map(|customer| customer.to_string()).collect(),
        orders: order + 1,
        catalogue: Catalogue { name: code.clone(), code },
        lines,
        ..Transactions::default()
    }
}

/// A small generator of its own, so that the planted shop does not depend on the engine's.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(sides)).expect("below sides")
    }
}

/// A shop with four tastes: a customer buys new products of their own taste's forty again and
/// again, each order a few, over two years. Popularity cannot tell the tastes apart.
fn planted() -> Transactions {
    let mut dice = Dice(7);
    let mut sales = Vec::new();
    for customer in 0..240 {
        let taste = customer % 4;
        let mut day = i32::try_from(dice.roll(60)).expect("small");
        while day < 700 {
            for _ in 0..3 {
                sales.push((customer, day, taste * 40 + dice.roll(40), 1.0));
            }
            day += 20 + i32::try_from(dice.roll(40)).expect("small");
        }
    }
    shop(240, 160, &sales)
}

fn plan(change: impl FnOnce(&mut Settings)) -> Plan {
    let mut settings = Settings::default();
    settings.recommend.epochs = 6;
    change(&mut settings);
    settings.check().expect("within the ranges")
}

fn run(transactions: &Transactions, plan: &Plan, threads: usize) -> Recommended {
    let host = NativeHost::new(threads, |_| Ok(()));
    let done = block_on(recommend(transactions, plan, &mut Work::default(), &host));
    done.expect("nobody cancels")
}

#[test]
fn the_neural_model_beats_popularity_on_a_planted_pattern() {
    let shop = planted();
    let done = run(&shop, &plan(|_| {}), 1);
    let ndcg = |kind: ModelKind| {
        let found = done.report.contenders.iter().find(|contender| contender.model == kind);
        let contender = found.expect("every model is tested");
        [contender.any.ndcg.mean, contender.new.ndcg.mean]
    };
    let (neural, popular) = (ndcg(ModelKind::Ncf), ndcg(ModelKind::Popularity));
    assert!(neural[0] > 1.5 * popular[0], "any: {neural:?} against {popular:?}");
    assert!(neural[1] > 1.5 * popular[1], "new: {neural:?} against {popular:?}");
    assert_eq!(done.report.verdict, []);

    // Nearly everything recommended is of the customer's own taste.
    let lists = &done.recommendations;
    let mut own = 0;
    for customer in 0..240 {
        for entry in lists.of(CustomerId(customer)) {
            own += u32::from(lists.product[entry].0 / 40 == customer % 4);
        }
    }
    assert!(f64::from(own) > 0.8 * lists.product.len() as f64, "{own} of {}", lists.product.len());
}

#[test]
fn what_was_bought_is_not_recommended_as_new() {
    let shop = planted();
    let done = run(&shop, &plan(|settings| settings.recommend.per_customer = 50), 1);
    let lines = &shop.lines;
    let mut bought = vec![[false; 160]; 240];
    for (customer, product) in lines.customer.iter().zip(&lines.product) {
        bought[customer.index()][product.index()] = true;
    }
    let lists = &done.recommendations;
    assert_eq!(lists.start.len(), 241);
    for customer in (0..240).map(CustomerId) {
        let entries = lists.of(customer);
        assert!(!entries.is_empty());
        for entry in entries {
            assert!(!bought[customer.index()][lists.product[entry].index()]);
            // The reason is true: what it names was bought.
            if let Reason::Bought(product) = lists.reason[entry] {
                assert!(bought[customer.index()][product.index()]);
            }
            assert!(!matches!(lists.reason[entry], Reason::Repeat(_)));
        }
    }
}

#[test]
fn any_product_may_be_a_repeat_and_says_so() {
    let shop = planted();
    let done = run(&shop, &plan(|s| s.recommend.candidates = Candidates::Any), 1);
    let repeats = done.recommendations.reason.iter().filter(|r| matches!(r, Reason::Repeat(1..)));
    assert!(repeats.count() > 0);
}

#[test]
fn scores_fall_from_one() {
    let done = run(&planted(), &plan(|_| {}), 1);
    let lists = &done.recommendations;
    for customer in (0..240).map(CustomerId) {
        let scores = &lists.score[lists.of(customer)];
        assert!((scores[0] - 1.0).abs() < 1e-6);
        assert!(scores.windows(2).all(|pair| pair[0] >= pair[1] && pair[1] >= 0.0));
    }
}

#[test]
fn the_number_of_tasks_at_a_time_changes_nothing() {
    let shop = planted();
    let plan = plan(|settings| settings.recommend.epochs = 2);
    let one = run(&shop, &plan, 1);
    let four = run(&shop, &plan, 4);
    assert_eq!(one.report, four.report);
    assert_eq!(one.recommendations, four.recommendations);
}

#[test]
fn a_cancelled_run_goes_on_and_comes_to_the_same_end() {
    let shop = planted();
    let plan = plan(|settings| settings.recommend.epochs = 2);
    let whole = run(&shop, &plan, 1);

    // Cancelled again and again, each time a little later.
    let mut work = Work::default();
    let mut patience = 5_u32;
    let stopped = loop {
        let breaths = Cell::new(0);
        let host = NativeHost::new(1, |news| {
            if let News::Progress(_) = news {
                breaths.set(breaths.get() + 1);
                if breaths.get() > patience {
                    return Err(Cancelled);
                }
            }
            Ok(())
        });
        match block_on(recommend(&shop, &plan, &mut work, &host)) {
            Ok(done) => break done,
            Err(_) => patience += 40,
        }
    };
    assert_eq!(whole.report, stopped.report);
    assert_eq!(whole.recommendations, stopped.recommendations);
}

#[test]
fn epochs_are_published_in_order_and_repeated_on_resumption() {
    let shop = planted();
    let plan = plan(|settings| settings.recommend.epochs = 2);
    let published: RefCell<Vec<Epoch>> = RefCell::default();
    let host = NativeHost::new(1, |news| {
        if let News::Part(Part::Epoch(epoch)) = news {
            published.borrow_mut().push(epoch);
        }
        Ok(())
    });
    let mut work = Work::default();
    let done = block_on(recommend(&shop, &plan, &mut work, &host)).expect("nobody cancels");
    assert_eq!(*published.borrow(), done.report.epochs);
    published.borrow_mut().clear();
    let again = block_on(recommend(&shop, &plan, &mut work, &host)).expect("nobody cancels");
    assert_eq!(*published.borrow(), done.report.epochs);
    assert_eq!(again.recommendations, done.recommendations);
}

/// The two libraries sum in different orders; over two epochs of a small shop the losses stay
/// within a hundred-thousandth of each other.
#[test]
fn both_backends_learn_alike() {
    let shop = planted();
    let with = |backend| {
        run(&shop, &plan(|s| (s.recommend.epochs, s.recommend.backend) = (2, backend)), 1)
    };
    let (flex, ndarray) = (with(Backend::Flex), with(Backend::Ndarray));
    for (a, b) in flex.report.epochs.iter().zip(&ndarray.report.epochs) {
        assert!((a.training_loss - b.training_loss).abs() < 1e-5 * a.training_loss, "{a:?} {b:?}");
        assert!((a.validation_loss - b.validation_loss).abs() < 1e-5 * a.validation_loss);
    }
    assert_eq!(flex.report.epochs.len(), ndarray.report.epochs.len());
}

#[test]
fn too_little_data_gets_a_verdict() {
    let quiet =
        |transactions: &Transactions| run(transactions, &plan(|s| s.recommend.epochs = 1), 1);

    // No product column.
    let mut without = shop(3, 0, &[]);
    for customer in 0..3 {
        without.lines.customer.push(CustomerId(customer));
        without.lines.order.push(OrderId(customer));
        without.lines.minute.push(Minute::of(Day(14_000), 0));
        without.lines.quantity.push(1.0);
        without.lines.amount.push(Money::from_ticks(1));
    }
    let done = quiet(&without);
    assert_eq!(done.recommendations.start, [0, 0, 0, 0]);
    assert_eq!(done.report.chosen, None);
    assert!(!done.report.verdict.is_empty());

    // Nothing at all.
    assert_eq!(quiet(&shop(0, 0, &[])).recommendations.start, [0]);

    // One customer, one product, one order: nothing is left to recommend as new.
    let done = quiet(&shop(1, 1, &[(0, 0, 0, 1.0)]));
    assert_eq!(done.recommendations.start, [0, 0]);
    assert!(!done.report.verdict.is_empty());

    // All on one day: no test, but what goes together is recommended.
    let done =
        quiet(&shop(3, 3, &[(0, 0, 0, 1.0), (0, 0, 1, 1.0), (1, 0, 0, 1.0), (2, 0, 2, 1.0)]));
    assert_eq!(done.report.split, None);
    let lists = &done.recommendations;
    let first = lists.of(CustomerId(1)).start;
    assert_eq!(lists.product[first], ProductId(1));
    assert_eq!(lists.reason[first], Reason::Bought(ProductId(0)));
    assert!(!done.report.verdict.is_empty());

    // One customer for years, with absurd quantities.
    let sales: Vec<Sale> = (0..40).map(|n| (0, 20 * n, 0, 1e12)).collect();
    let done = quiet(&shop(1, 1, &sales));
    assert_eq!(done.recommendations.start, [0, 0]);

    // All customers alike.
    let alike: Vec<Sale> = (0..30)
        .flat_map(|customer| {
            (0..12).map(move |n| (customer, 30 * n, u32::try_from(n % 3).expect("small"), 1.0))
        })
        .collect();
    let done = quiet(&shop(30, 3, &alike));
    let is_said = |verdict: &Verdict| matches!(verdict, Verdict::FewTested(1..));
    assert!(done.report.verdict.iter().any(is_said));
}

#[test]
fn a_customer_without_a_known_product_gets_what_is_popular() {
    let mut transactions = planted();
    transactions.customers.push("newcomer".to_owned());
    let done = run(&transactions, &plan(|settings| settings.recommend.epochs = 1), 1);
    let entries = done.recommendations.of(CustomerId(240));
    assert_eq!(entries.len(), 5);
    for entry in entries {
        assert!(matches!(done.recommendations.reason[entry], Reason::Popular(1..)));
    }
}

#[test]
fn many_customers_with_one_row_each_fit() {
    let sales: Vec<Sale> = (0..100_000)
        .map(|customer| {
            (customer, i32::try_from(customer % 700).expect("small"), customer % 500, 1.0)
        })
        .collect();
    let done = run(&shop(100_000, 500, &sales), &plan(|settings| settings.recommend.epochs = 1), 2);
    assert_eq!(done.recommendations.start.len(), 100_001);
    assert!(!done.report.verdict.is_empty());
}
