//! One message of every kind, with every variant of the enums inside.

use regulars::domain::{
    Archetype, CustomerId, Day, Minute, Money, Month, ProductId, Said, SegmentId,
};
use regulars::protocol::{
    Attempt, Event, Failure, Form, Goal, News, Outcome, Part, Progress, Request, RunId, Shop,
    Stage, encode,
};
use regulars::results::{
    Analysis, Catalogue, ChoiceOfK, Cohort, Contacts, Contender, CustomerTable, Epoch, Estimate,
    History, Incentive, Measure, Metrics, ModelKind, ModelReport, MonthlySales, NewcomerOffer,
    Offer, Offers, Overview, Quality, Reason, Recommendations, Retention, Segment, SegmentName,
    Segmentation, Split, Stop, SweepPoint, Verdict,
};
use regulars::settings::{
    Backend, Candidates, CustomerSettings, Frequency, Measures, RecommendSettings, Seed,
    SegmentSettings, Settings,
};

use crate::files::{cleaning, other_import, preview, rejected};

/// A message of either direction.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a few dozen in a test")]
pub(crate) enum Message {
    /// To the worker.
    Request(Request),
    /// From the worker.
    Event(Event),
}

impl Message {
    /// Its bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Request(request) => encode(request),
            Self::Event(event) => encode(event),
        }
    }

    /// Its kind. Without a wildcard: a new variant does not compile until it has a kind here, and
    /// the tests do not pass until it has a sample.
    fn kind(&self) -> &'static str {
        match self {
            Self::Request(Request::Run { .. }) => "request-run",
            Self::Request(Request::Cancel { .. }) => "request-cancel",
            Self::Request(Request::Save { .. }) => "request-save",
            Self::Request(Request::Read { .. }) => "request-read",
            Self::Request(Request::ProveSeal { .. }) => "request-prove-seal",
            Self::Event(Event::Ready { .. }) => "event-ready",
            Self::Event(Event::Saved { .. }) => "event-saved",
            Self::Event(Event::Read { .. }) => "event-read",
            Self::Event(Event::SealProven { .. }) => "event-seal-proven",
            Self::Event(Event::Run { news, .. }) => match news {
                News::Progress(_) => "news-progress",
                News::Preview(_) => "news-preview",
                News::Checked(_) => "news-checked",
                News::Rejected(_) => "news-rejected",
                News::Opened { .. } => "news-opened",
                News::Done => "news-done",
                News::Cancelled => "news-cancelled",
                News::Failed(_) => "news-failed",
                News::Part(part) => match part {
                    Part::Cleaning(_) => "part-cleaning",
                    Part::Overview(_) => "part-overview",
                    Part::Catalogue(_) => "part-catalogue",
                    Part::Customers(_) => "part-customers",
                    Part::Segmentation(_) => "part-segmentation",
                    Part::Epoch(_) => "part-epoch",
                    Part::Models(_) => "part-models",
                    Part::Recommendations(_) => "part-recommendations",
                    Part::Offers(_) => "part-offers",
                },
            },
        }
    }
}

/// Every kind of message.
pub(crate) const KINDS: [&str; 26] = [
    "request-run",
    "request-cancel",
    "request-save",
    "request-read",
    "request-prove-seal",
    "event-ready",
    "event-saved",
    "event-read",
    "event-seal-proven",
    "news-progress",
    "news-preview",
    "news-checked",
    "news-rejected",
    "news-opened",
    "news-done",
    "news-cancelled",
    "news-failed",
    "part-cleaning",
    "part-overview",
    "part-catalogue",
    "part-customers",
    "part-segmentation",
    "part-epoch",
    "part-models",
    "part-recommendations",
    "part-offers",
];

/// Samples with distinct names that begin with their kind.
pub(crate) fn samples() -> Vec<(String, Message)> {
    let run = RunId(300);
    let request = |settings, goal| Message::Request(Request::Run { run, settings, goal });
    let mut messages = vec![
        request(Settings::default(), Goal::Preview),
        request(Settings::default(), Goal::Check),
        request(Settings::default(), Goal::Reject),
        request(other_settings(), Goal::Analyse),
        request(Settings::default(), Goal::Open),
        Message::Request(Request::Cancel { run }),
        Message::Request(Request::Save { shop: shop(), form: Form::Shop }),
        Message::Request(Request::Read { text: "{}".to_owned() }),
        Message::Request(Request::ProveSeal { targets: vec!["http://127.0.0.1:1/".to_owned()] }),
        // Not VERSION: raising it must not change the bytes of a kind.
        Message::Event(Event::Ready { version: 7 }),
        Message::Event(Event::Saved { bytes: vec![0x1f, 0x8b] }),
        Message::Event(Event::Read { settings: Err("no".to_owned()) }),
        Message::Event(Event::SealProven { attempts: attempts() }),
    ];
    let progress =
        Stage::ALL.map(|stage| News::Progress(Progress { stage, done: 0.25 })).into_iter();
    let news = progress
        .chain([
            News::Preview(preview()),
            News::Checked(cleaning()),
            News::Rejected(vec![rejected()]),
            News::Opened { name: "shop".to_owned(), settings: Settings::default() },
        ])
        .chain([News::Done, News::Cancelled, failed(None), failed(Some(Stage::Import))])
        .chain(parts().into_iter().map(News::Part));
    messages.extend(news.map(|news| Message::Event(Event::Run { run, news })));
    let mut counts = std::collections::BTreeMap::new();
    let mut named = |message: Message| {
        let count = counts.entry(message.kind()).or_insert(0_u32);
        *count += 1;
        (format!("{}-{count}", message.kind()), message)
    };
    messages.into_iter().map(&mut named).collect()
}

fn other_settings() -> Settings {
    Settings {
        import: other_import(),
        customers: CustomerSettings {
            frequency: Frequency::Lines,
            score_levels: 5,
            reference_day: Some(Day(15_318)),
        },
        segments: SegmentSettings {
            k: Some(8),
            sweep_to: 49,
            measures: Measures::Logarithms,
            starts: 200,
        },
        recommend: RecommendSettings {
            per_customer: 10,
            candidates: Candidates::Any,
            test_days: 30,
            epochs: 3,
            backend: Backend::Ndarray,
        },
        seed: Seed(u64::MAX),
    }
}

fn shop() -> Shop {
    let mut analysis = Analysis::default();
    parts().into_iter().for_each(|part| part.fold_into(&mut analysis));
    Shop { name: "shop".to_owned(), settings: other_settings(), analysis }
}

fn attempts() -> Vec<Attempt> {
    let outcomes =
        [Outcome::Blocked("refused".to_owned()), Outcome::Escaped, Outcome::NotAvailable];
    let attempt = |outcome| Attempt { way: "fetch".to_owned(), target: "x".to_owned(), outcome };
    outcomes.map(attempt).into()
}

fn failed(stage: Option<Stage>) -> News {
    let taken = Said::of("taken-cancelled").with("rows", 3_u64);
    let message = Said::of("failure-no-sale")
        .with("name", "jan.csv")
        .with("rows", 3_u64)
        .with("taken", vec![taken]);
    News::Failed(Failure { stage, message, hint: Said::of("failure-returns-hint") })
}

fn parts() -> Vec<Part> {
    let name = SegmentName::only(Archetype::VipElites);
    vec![
        Part::Cleaning(cleaning()),
        Part::Overview(overview()),
        Part::Catalogue(Catalogue {
            code: vec!["85123A".to_owned()],
            name: vec!["HEART".to_owned()],
        }),
        Part::Customers(customers(Some(Frequency::Orders))),
        Part::Customers(customers(Some(Frequency::Lines))),
        Part::Customers(CustomerTable::default()),
        Part::Segmentation(segmentation(name, ChoiceOfK::Asked)),
        Part::Segmentation(segmentation(name, ChoiceOfK::Knee)),
        Part::Segmentation(segmentation(name, ChoiceOfK::Silhouette)),
        Part::Segmentation(segmentation(name, ChoiceOfK::FewDistinct)),
        Part::Epoch(epoch()),
        Part::Models(models(Stop::NoBetter)),
        Part::Models(models(Stop::MostEpochs)),
        Part::Models(ModelReport { verdict: verdicts(), ..ModelReport::default() }),
        Part::Recommendations(Recommendations {
            start: vec![0, 3],
            product: vec![ProductId(0), ProductId(1), ProductId(200)],
            score: vec![1.0, 0.5, 0.25],
            reason: vec![Reason::Bought(ProductId(2)), Reason::Repeat(3), Reason::Popular(400)],
        }),
        Part::Offers(offers()),
    ]
}

fn overview() -> Overview {
    Overview {
        customers: 1,
        orders: 2,
        products: 3,
        lines: 4,
        revenue: Money::from_ticks(-5),
        repeat_rate: 0.5,
        first: Minute(-1),
        last: Minute(22_000_000),
        reference_day: Day(15_318),
        months: vec![MonthlySales {
            month: Month { year: 2011, month: 12 },
            revenue: Money::from_ticks(177_434_291_800),
            orders: 2,
            customers: 1,
            complete: true,
        }],
        concentration: vec![0.0, 0.75, 1.0],
        hours: std::array::from_fn(|weekday| [if weekday == 4 { 300 } else { 0 }; 24]),
        retention: vec![Retention {
            months: 3,
            cohorts: vec![Cohort {
                from: Month { year: 2011, month: 10 },
                customers: 300,
                returned: vec![200, 0],
            }],
            complete: false,
        }],
    }
}

fn customers(frequency: Option<Frequency>) -> CustomerTable {
    let customer = CustomerId(0);
    let table = CustomerTable {
        label: vec!["Müller".to_owned()],
        recency: vec![300],
        orders: vec![1],
        lines: vec![2],
        monetary: vec![Money::from_ticks(70_500)],
        first: vec![Day(14_000)],
        last: vec![Day(15_000)],
        scores: vec![[1, 2, 4]],
        levels: 4,
        frequency,
        edges: [vec![1.5], vec![2.5, 3.5], vec![]],
        returned_lines: vec![1],
        returned: vec![Money::from_ticks(300)],
        history: History {
            order_start: vec![0, 1],
            order_day: vec![Day(14_000)],
            order_amount: vec![Money::from_ticks(70_500)],
            order_lines: vec![2],
            favourite_start: vec![0, 1],
            favourite_product: vec![ProductId(9)],
            favourite_orders: vec![1],
            favourite_amount: vec![Money::from_ticks(1)],
        },
        contacts: Contacts {
            name: vec!["Ada Müller".to_owned()],
            email: vec!["ada@example.com".to_owned()],
            phone: vec![String::new()],
            consent: vec![Some(false)],
        },
    };
    assert_eq!(table.history.orders(customer), 0..1);
    table
}

fn segmentation(name: SegmentName, choice: ChoiceOfK) -> Segmentation {
    let segment = |archetype, variant| Segment {
        name: SegmentName { archetype, variant, variants: 2, by: Measure::Recency },
        customers: 1,
        revenue: Money::from_ticks(1),
        revenue_share: 0.125,
        centroid: [1.0, 2.0, 3.0],
        mean_recency: 4.0,
        mean_orders: 5.0,
        mean_lines: 6.0,
        mean_monetary: 7.0,
    };
    let mut segments: Vec<_> =
        Archetype::ALL.into_iter().map(|archetype| segment(archetype, 1)).collect();
    segments.push(segment(name.archetype, name.variant));
    Segmentation {
        segments,
        of: vec![SegmentId(8)],
        choice,
        inertia: 3_278.5,
        quality: Some(Quality {
            silhouette: 0.5,
            sampled: true,
            davies_bouldin: 0.25,
            calinski_harabasz: 4_838.0,
        }),
        sweep: vec![
            SweepPoint { k: 1, inertia: 9.0, silhouette: None },
            SweepPoint { k: 2, inertia: 4.0, silhouette: Some(-0.5) },
        ],
        knee: Some(2),
    }
}

fn epoch() -> Epoch {
    Epoch { epoch: 300, training_loss: 0.5, validation_loss: 0.75, validation_ndcg: 0.0625 }
}

fn models(stop: Stop) -> ModelReport {
    let estimate = |mean| Estimate { mean, low: mean - 0.125, high: mean + 0.125 };
    let metrics = |ndcg_gain| Metrics {
        customers: 2_286,
        precision: estimate(0.125),
        recall: estimate(0.25),
        f1: estimate(0.375),
        ndcg: estimate(0.5),
        hit_rate: estimate(0.625),
        map: estimate(0.75),
        coverage: 0.875,
        novelty: 9.5,
        ndcg_gain,
    };
    let kinds = [
        ModelKind::Ncf,
        ModelKind::ItemKnn,
        ModelKind::OwnFavourites,
        ModelKind::Popularity,
        ModelKind::MeanQuantity,
    ];
    let contender =
        |model| Contender { model, any: metrics(None), new: metrics(Some(estimate(0.25))) };
    ModelReport {
        split: Some(Split {
            cut: Minute(21_900_000),
            validation_from: Minute(21_800_000),
            customers: 5_255,
            products: 4_017,
            pairs: 390_925,
            test_customers: 2_286,
            test_customers_new: 2_200,
        }),
        epochs: vec![epoch()],
        best_epoch: Some(1),
        stop: Some(stop),
        contenders: kinds.map(contender).into(),
        chosen: Some(ModelKind::Ncf),
        verdict: Vec::new(),
    }
}

fn verdicts() -> Vec<Verdict> {
    vec![
        Verdict::NoProducts,
        Verdict::Untested,
        Verdict::FewDays { wanted: 90, held_out: 12 },
        Verdict::FewTested(300),
        Verdict::Untrained,
        Verdict::ByNeighbours(70_000),
        Verdict::Told("Too few sales".to_owned()),
    ]
}

fn offers() -> Offers {
    let incentives = [
        Incentive::EliteClub,
        Incentive::PillarRewards { points: 2 },
        Incentive::PatronDay { percent: 15 },
        Incentive::InsiderSale { hours: 300 },
        Incentive::WelcomeAboard { percent: 10 },
        Incentive::MixAndMatch { percent: 12 },
        Incentive::WeMissYou { percent: 20 },
        Incentive::Reignite { percent: 10, hours: 48 },
    ];
    let offer =
        |incentive| Offer { incentive, product: Some(ProductId(1)), companion: Some(ProductId(2)) };
    Offers {
        of: incentives.map(offer).into(),
        newcomer: vec![NewcomerOffer {
            products: vec![ProductId(1)],
            offer: Offer { incentive: Incentive::EliteClub, product: None, companion: None },
        }],
    }
}
