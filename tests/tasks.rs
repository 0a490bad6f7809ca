//! Tasks that travel as bytes come to the same: what a browser's other workers are sent.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use regulars::domain::{CustomerId, Day, Minute, Money, OrderId};
use regulars::engine::customers::describe;
use regulars::engine::host::{Cancelled, Host, Producer, Task};
use regulars::engine::import::{Source, Transactions};
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::pieces::Pieces;
use regulars::engine::segments::segment;
use regulars::engine::{Cache, Error, run, tasks};
use regulars::protocol::{News, Part, Progress, Stage, encode};
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
            let bytes = run(&encode(task)).expect("what was just encoded");
            tasks::output(task, shared, &bytes).expect("an output that fits")
        };
        let mut outputs: Vec<T::Output> = tasks.iter().rev().map(output).collect();
        outputs.reverse();
        Ok(outputs)
    }
}

fn analysed(host: &impl Host) {
    analyse(host).expect("a shop with sales");
}

fn analyse(host: &impl Host) -> Result<(), Error> {
    let source = Source {
        name: "shop.csv".to_owned(),
        bytes: 0,
        identity: String::new(),
        reader: Box::new(std::fs::File::open("tests/data/shop.csv").expect("a shop")),
    };
    let plan = Settings::default().check().expect("the default is valid");
    block_on(run(vec![source], &plan, &mut Cache::default(), host))
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

/// A change of an answer: where, how, and to what.
type Change = Option<(u16, u8, u8)>;

/// A host whose helpers answer something else than they should, now and then.
struct Hostile {
    changes: Vec<Change>,
    answers: Cell<usize>,
}

impl Hostile {
    /// The next answer, changed as its turn is.
    fn change(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        let turn = self.answers.replace(self.answers.get() + 1) % self.changes.len();
        let Some((place, how, value)) = self.changes[turn] else { return bytes };
        let at = usize::from(place) % bytes.len();
        match how {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, value),
            2 => bytes[0] = value,
            3 => bytes[at] = 0,
            4 => bytes[at] = bytes[at].wrapping_add(1),
            _ => bytes[at] = value,
        }
        bytes
    }
}

impl Host for Hostile {
    fn publish(&self, _part: Part) {}

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
        let output = |task: &T| {
            let own = task.run(shared);
            tasks::output(task, shared, &self.change(encode(&own))).unwrap_or(own)
        };
        Ok(tasks.iter().map(output).collect())
    }

    async fn ahead<P: Producer, E>(
        &self,
        producer: &P,
        input: &mut P::Input<'_>,
        mut take: impl AsyncFnMut(P::Piece) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut pieces = Pieces::of(producer);
        let made = RefCell::new(Vec::new());
        let make = async |piece| {
            made.borrow_mut().push(encode(&piece));
            Ok::<(), Cancelled>(())
        };
        producer.produce(input, make).await.expect("nobody cancels");
        for bytes in made.into_inner() {
            let Some(piece) = pieces.next(&self.change(bytes)) else { break };
            take(piece).await?;
        }
        if pieces.are_all() { Ok(()) } else { pieces.make_rest(input, take).await }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What helpers answer is trusted no more than a file: an error may come of it, no panic.
    #[test]
    fn hostile_helpers_panic_nobody(
        changes in vec(option::of((any::<u16>(), 0..8_u8, any::<u8>())), 1..40),
    ) {
        analyse(&Hostile { changes, answers: Cell::new(0) }).ok();
    }
}

/// A helper that has told more pieces than there are leaves none to be made.
#[test]
fn what_does_not_come_is_told() {
    struct Silent;

    impl Host for Silent {
        fn publish(&self, _part: Part) {}

        async fn breathe(&self, _progress: Progress) -> Result<(), Cancelled> {
            Ok(())
        }

        async fn ahead<P: Producer, E>(
            &self,
            _producer: &P,
            _input: &mut P::Input<'_>,
            _take: impl AsyncFnMut(P::Piece) -> Result<(), E>,
        ) -> Result<(), E> {
            Ok(())
        }
    }

    let error = analyse(&Silent).expect_err("nothing was read").to_string();
    assert!(error.contains("not all of it has come"), "{error}");
}

#[test]
fn what_is_no_task_is_refused() {
    use regulars::engine::host::Kind;

    assert!(tasks::runner(Kind::Rank, &[0xff]).is_err());
    let run = tasks::runner(Kind::Starts, &[0, 0]).expect("no points");
    assert!(run(&[]).is_err());
}
