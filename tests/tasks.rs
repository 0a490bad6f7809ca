//! Tasks that travel as bytes come to the same: what a browser's other workers are sent.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use regulars::domain::{CustomerId, Day, Minute, Money, OrderId};
use regulars::engine::customers::describe;
use regulars::engine::host::{Cancelled, Host, Task};
use regulars::engine::import::{Source, Transactions};
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::segments::segment;
use regulars::engine::{Cache, run, tasks};
use regulars::protocol::{News, Part, Progress, Stage, decode, encode};
use regulars::results::Analysis;
use regulars::settings::{Measures, Settings};

/// Runs every task from its bytes, the last one first.
#[derive(Default)]
struct Distant {
    kinds: RefCell<BTreeSet<String>>,
    analysis: RefCell<Analysis>,
}

impl Host for Distant {
    fn publish(&self, part: Part) {
        part.fold_into(&mut self.analysis.borrow_mut());
    }

    async fn breathe(&self, _progress: Progress) -> Result<(), Cancelled> {
        Ok(())
    }

    async fn map<T: Task>(
        &self,
        shared: &T::Shared,
        tasks: Vec<T>,
        _stage: Stage,
        _span: Range<f32>,
    ) -> Result<Vec<T::Output>, Cancelled> {
        self.kinds.borrow_mut().insert(format!("{:?}", T::KIND));
        let run = tasks::runner(T::KIND, &encode(shared)).expect("what was just encoded");
        let output = |task: &T| {
            decode(&run(&encode(task)).expect("what was just encoded")).expect("an output")
        };
        let mut outputs: Vec<T::Output> = tasks.iter().rev().map(output).collect();
        outputs.reverse();
        Ok(outputs)
    }
}

fn analysed(host: &impl Host) {
    let source = Source {
        name: "shop.csv".to_owned(),
        bytes: 0,
        identity: String::new(),
        reader: Box::new(std::fs::File::open("tests/data/shop.csv").expect("a shop")),
    };
    let plan = Settings::default().check().expect("the default is valid");
    block_on(run(vec![source], &plan, &mut Cache::default(), host)).expect("a shop with sales");
}

#[test]
fn a_shop_comes_to_the_same_when_its_tasks_travel() {
    let here = RefCell::new(Analysis::default());
    analysed(&NativeHost::new(1, |news| {
        if let News::Part(part) = news {
            part.fold_into(&mut here.borrow_mut());
        }
        Ok(())
    }));
    let distant = Distant::default();
    analysed(&distant);
    assert!(distant.analysis.into_inner() == here.into_inner());
    let kinds = distant.kinds.into_inner();
    assert_eq!(kinds.len(), 5, "all kinds but the one below: {kinds:?}");
}

/// With so many different customers, starts are screened on a sample and refined.
#[test]
fn centroids_that_travel_are_refined_to_the_same() {
    let mut sales = Transactions::default();
    for index in 0..9_000 {
        sales.customers.push(index.to_string());
        sales.lines.customer.push(CustomerId::from_index(index));
        sales.lines.order.push(OrderId::from_index(index));
        let number = i32::try_from(index).expect("small");
        sales.lines.minute.push(Minute::of(Day(number % 700), 0));
        sales.lines.quantity.push(1.0);
        sales.lines.amount.push(Money::from_ticks(1 + i64::from(number) * 7919 % 100_000));
        sales.orders += 1;
    }
    let mut settings = Settings::default();
    settings.segments.measures = Measures::Logarithms;
    settings.segments.starts = 2;
    settings.segments.sweep_to = 3;
    let plan = settings.check().expect("in range");
    let table = describe(&sales, &plan);
    let here = NativeHost::new(1, |_| Ok(()));
    let distant = Distant::default();
    assert!(
        block_on(segment(&table, &plan, &distant)).expect("not cancelled")
            == block_on(segment(&table, &plan, &here)).expect("not cancelled")
    );
    assert!(distant.kinds.into_inner().contains("Refine"));
}

#[test]
fn what_is_no_task_is_refused() {
    use regulars::engine::host::Kind;

    assert!(tasks::runner(Kind::Rank, &[0xff]).is_err());
    let run = tasks::runner(Kind::Starts, &[0, 0]).expect("no points");
    assert!(run(&[]).is_err());
}
