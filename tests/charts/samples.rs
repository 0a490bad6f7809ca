//! Charts with figures like those of the reference shop, and with nothing or next to nothing.

use std::sync::Arc;

use regulars::chart::Chart;
use regulars::chart::baskets::Baskets;
use regulars::chart::bubbles::{Bubble, Bubbles, Counted};
use regulars::chart::cohorts::Cohorts;
use regulars::chart::comparison::{Comparison, Row};
use regulars::chart::concentration::Concentration;
use regulars::chart::crowd::Crowd;
use regulars::chart::elbow::Elbow;
use regulars::chart::losses::Losses;
use regulars::chart::models::{ModelComparison, ModelRow};
use regulars::chart::ranking_bars::RankingBars;
use regulars::chart::recency::RecencyProfile;
use regulars::chart::recency_panels::RecencyPanels;
use regulars::chart::repertoire::{Favourite, Repertoire};
use regulars::chart::revenue::RevenueByMonth;
use regulars::chart::shares::{Area, Shares, Tile};
use regulars::chart::timeline::{Order, Timeline};
use regulars::chart::treemap::Treemap;
use regulars::chart::weekdays::Weekdays;
use regulars::chart::worth::Worth;
use regulars::domain::{Archetype, Day, Money, Month};
use regulars::results::{
    Cohort, CustomerTable, Epoch, Estimate, MonthlySales, Retention, SweepPoint,
};
use regulars::wording::{Currency, Words};

pub(crate) type Named = (&'static str, Box<dyn Chart>);

/// One chart of each kind, with figures like those of the reference shop.
pub(crate) fn charts() -> Vec<Named> {
    vec![
        ("revenue", Box::new(revenue())),
        ("concentration", Box::new(concentration(shares(), 5_878))),
        ("weekdays", Box::new(weekdays())),
        ("weekdays-without-times", Box::new(weekdays_without_times())),
        ("cohorts", Box::new(cohorts())),
        ("treemap", Box::new(Treemap { shares: shares_of(Area::Customers) })),
        ("treemap-revenue", Box::new(Treemap { shares: shares_of(Area::Revenue) })),
        ("ranking-bars", Box::new(RankingBars { shares: shares_of(Area::Revenue) })),
        ("comparison", Box::new(comparison())),
        ("recency-panels", Box::new(recency_panels())),
        ("elbow", Box::new(elbow())),
        ("recency", Box::new(recency())),
        ("bubbles", Box::new(bubbles(customers(400)))),
        ("crowd", Box::new(crowd(customers(400), 0))),
        ("crowd-marked", Box::new(crowd(customers(400), 12))),
        ("losses", Box::new(losses())),
        ("models", Box::new(models())),
        ("timeline", Box::new(timeline())),
        ("baskets", Box::new(baskets())),
        ("repertoire", Box::new(repertoire())),
    ]
}

pub(crate) fn empty_charts() -> Vec<Named> {
    let day = Day(15_000);
    vec![
        ("revenue", Box::new(RevenueByMonth { months: Vec::new(), ..revenue() })),
        ("concentration", Box::new(concentration(vec![1.0; 101], 1))),
        ("weekdays", Box::new(Weekdays { hours: [[0; 24]; 7], ..weekdays() })),
        ("cohorts", Box::new(retention(vec![(2011, 12, vec![])]))),
        ("treemap", Box::new(Treemap { shares: no_shares() })),
        ("ranking-bars", Box::new(RankingBars { shares: no_shares() })),
        ("comparison", Box::new(Comparison { rows: Vec::new(), ..comparison() })),
        ("recency-panels", Box::new(RecencyPanels { profiles: Vec::new(), words: Words::ENGLISH })),
        ("elbow", Box::new(Elbow { sweep: Vec::new(), knee: None, chosen: 0, ..elbow() })),
        ("recency", Box::new(recency_of(&[]))),
        ("bubbles", Box::new(bubbles(Vec::new()))),
        ("crowd", Box::new(crowd(Vec::new(), 0))),
        ("losses", Box::new(Losses { epochs: Vec::new(), best: None, ..losses() })),
        ("models", Box::new(ModelComparison { rows: Vec::new(), ..models() })),
        ("timeline", Box::new(Timeline { orders: Vec::new(), period: (day, day), ..timeline() })),
        ("baskets", Box::new(Baskets { orders: Vec::new(), ..baskets() })),
        ("repertoire", Box::new(Repertoire { products: Vec::new(), ..repertoire() })),
    ]
}

pub(crate) fn smallest_charts() -> Vec<Named> {
    let day = Day(15_000);
    let month = MonthlySales {
        month: Month { year: 2011, month: 1 },
        revenue: Money::ZERO,
        orders: 0,
        customers: 0,
        complete: false,
    };
    let point = SweepPoint { k: 1, inertia: 0.0, silhouette: None };
    let bubble = Bubble { label: "1".to_owned(), recency: 1, frequency: 1, monetary: 0.0 };
    let epoch = Epoch { epoch: 1, training_loss: 0.7, validation_loss: 0.7, validation_ndcg: 0.0 };
    let row = ModelRow {
        name: "Popularity".to_owned(),
        any: Estimate::default(),
        new: Estimate::default(),
        is_chosen: true,
        is_anecdote: true,
    };
    let order = Order { day, amount: Money::ZERO, lines: 1 };
    let product = Favourite { name: "MUG".to_owned(), orders: 1, amount: Money::ZERO };
    vec![
        ("revenue", Box::new(RevenueByMonth { months: vec![month], ..revenue() })),
        ("concentration", Box::new(concentration(vec![1.0; 101], 2))),
        ("weekdays", Box::new(Weekdays { hours: [[1; 24]; 7], ..weekdays() })),
        ("cohorts", Box::new(retention(vec![(2011, 1, vec![0]), (2011, 0, vec![])]))),
        ("elbow", Box::new(Elbow { sweep: vec![point], knee: None, chosen: 1, ..elbow() })),
        ("recency", Box::new(recency_of(&[1]))),
        (
            "recency-panels",
            Box::new(RecencyPanels { profiles: vec![recency_of(&[1])], words: Words::ENGLISH }),
        ),
        ("comparison", Box::new(Comparison { rows: rows(1), ..comparison() })),
        ("bubbles", Box::new(bubbles(vec![bubble.clone()]))),
        ("crowd", Box::new(crowd(vec![bubble], 1))),
        ("losses", Box::new(Losses { epochs: vec![epoch], best: Some(1), ..losses() })),
        ("models", Box::new(ModelComparison { rows: vec![row], ..models() })),
        ("timeline", Box::new(Timeline { orders: vec![order], period: (day, day), ..timeline() })),
        ("baskets", Box::new(Baskets { orders: vec![order], ..baskets() })),
        ("repertoire", Box::new(Repertoire { products: vec![product], orders: 1, ..repertoire() })),
    ]
}

fn revenue() -> RevenueByMonth {
    // Thousands of currency units from December 2009 to the first days of December 2011.
    const REVENUE: [i64; 25] = [
        686, 557, 506, 699, 594, 599, 639, 590, 602, 829, 1_033, 1_166, 570, 569, 447, 595, 469,
        678, 661, 600, 645, 952, 1_039, 1_161, 518,
    ];
    let mut month = Month { year: 2009, month: 12 };
    let mut months = Vec::new();
    for (index, thousands) in REVENUE.into_iter().enumerate() {
        // November 2010 is made a little smaller, so that one month is the best.
        let thousands = if index == 11 { 1_160 } else { thousands };
        months.push(MonthlySales {
            month,
            revenue: Money::from_ticks(thousands * 10_000_000 + 1_800),
            orders: 1_400,
            customers: 950,
            complete: index != 24,
        });
        month = month.next();
    }
    let first = Day::from_civil(2009, 12, 1).expect("a date");
    let last = Day::from_civil(2011, 12, 9).expect("a date");
    RevenueByMonth { months, period: (first, last), worth: Worth::Money, words: pounds() }
}

/// English and the currency of the reference shop.
fn pounds() -> Words {
    Words::ENGLISH.in_currency(Currency::from_code("GBP"))
}

fn concentration(shares: Vec<f64>, customers: u32) -> Concentration {
    Concentration { shares, customers, worth: Worth::Money, words: pounds() }
}

/// Orders from 6 to 20 o'clock, most on Thursdays at noon, next to none on Saturdays.
fn weekdays() -> Weekdays {
    let days = [5_800, 6_600, 6_700, 7_900, 5_400, 30, 4_500];
    let hours = days.map(|orders| {
        std::array::from_fn(|hour| {
            let distance = f64::from(u8::try_from(hour).expect("below 24")) - 12.3;
            let share =
                if (6..=20).contains(&hour) { (-distance * distance / 9.0).exp() } else { 0.0 };
            whole(f64::from(orders) * 0.19 * share)
        })
    });
    Weekdays { hours, words: Words::ENGLISH }
}

fn weekdays_without_times() -> Weekdays {
    let mut hours = [[0; 24]; 7];
    for (day, orders) in [58, 66, 67, 79, 54, 0, 45].into_iter().enumerate() {
        hours[day][0] = orders;
    }
    Weekdays { hours, words: Words::ENGLISH }
}

/// Two years by quarters, the last one not over.
fn cohorts() -> Cohorts {
    let sizes = [1_800, 1_014, 600, 488, 930, 291, 260, 310, 170];
    let quarter = |(index, customers): (usize, u32)| {
        let later = (1..sizes.len() - index).map(|later| {
            let share = (0.42 - 0.02 * (index as f64)) * 0.93_f64.powf(later as f64);
            whole(f64::from(customers) * share * if later + index == 8 { 0.4 } else { 1.0 })
        });
        let year = 2009 + i32::try_from(index.div_ceil(4)).expect("small");
        (year, customers, later.collect())
    };
    let rows = sizes.into_iter().enumerate().map(quarter).collect();
    retention(rows)
}

/// Cohorts of quarters: a year, new customers, and how many came back later.
fn retention(rows: Vec<(i32, u32, Vec<u32>)>) -> Cohorts {
    let cohorts = rows.into_iter().enumerate().map(|(index, (year, customers, returned))| {
        let month = [10, 1, 4, 7][index % 4];
        Cohort { from: Month { year, month }, customers, returned }
    });
    let retention = Retention { months: 3, cohorts: cohorts.collect(), complete: false };
    Cohorts { retention, words: Words::ENGLISH }
}

fn shares() -> Vec<f64> {
    // A curve through (0.2, 0.772): 1 - (1 - x)^a.
    let exponent = (1.0 - 0.772_f64).ln() / 0.8_f64.ln();
    (0..=100).map(|percent| 1.0 - (1.0 - f64::from(percent) / 100.0).powf(exponent)).collect()
}

/// Name, short name, archetype, customers, and the means of recency, orders and monetary.
type Segment = (&'static str, &'static str, Archetype, u32, [f64; 3]);

/// Sizes and means like those of the reference study's eight segments.
const SEGMENTS: [Segment; 8] = [
    ("VIP Elites", "VIPs", Archetype::VipElites, 1_350, [24.0, 17.6, 9_340.6]),
    (
        "Occasional Splurgers",
        "Splurgers",
        Archetype::OccasionalSplurgers,
        328,
        [96.0, 4.9, 3_341.8],
    ),
    ("Steady Patrons", "Patrons", Archetype::SteadyPatrons, 717, [272.0, 6.4, 2_913.9]),
    ("Community Pillars", "Pillars", Archetype::CommunityPillars, 805, [31.0, 4.4, 1_144.5]),
    ("Lost Legends", "Lost", Archetype::LostLegends, 416, [489.0, 2.1, 681.2]),
    ("Casual Shoppers", "Casual", Archetype::CasualShoppers, 720, [201.0, 2.0, 535.7]),
    ("Fresh Enthusiasts", "Fresh", Archetype::FreshEnthusiasts, 707, [41.0, 1.3, 240.1]),
    ("Silent Browsers", "Silent", Archetype::SilentBrowsers, 835, [566.0, 1.1, 225.1]),
];

fn shares_of(area: Area) -> Shares {
    let tile = |(name, short, archetype, customers, [_, _, monetary]): Segment| Tile {
        name: name.to_owned(),
        short: short.to_owned(),
        archetype,
        customers,
        revenue: Money::from_ticks(i64::from(whole(f64::from(customers) * monetary)) * 10_000),
    };
    Shares { tiles: SEGMENTS.map(tile).to_vec(), area, words: Words::ENGLISH }
}

fn no_shares() -> Shares {
    Shares { tiles: Vec::new(), area: Area::Customers, words: Words::ENGLISH }
}

fn rows(count: usize) -> Vec<Row> {
    let row = |(name, _, archetype, customers, means): Segment| Row {
        name: name.to_owned(),
        archetype,
        customers,
        means,
    };
    SEGMENTS.map(row)[..count].to_vec()
}

fn comparison() -> Comparison {
    Comparison { rows: rows(SEGMENTS.len()), words: Words::ENGLISH }
}

fn recency_panels() -> RecencyPanels {
    let profile = |(name, _, archetype, customers, [recency, ..]): Segment| {
        let (a, b) = (scattered(customers, 0.618_034), scattered(customers, 0.414_214));
        let spread = |(a, b): (&f64, &f64)| whole(1.0 + recency * (0.3 + a + 0.5 * a * b));
        let days: Vec<u32> = a.iter().zip(&b).map(spread).collect();
        RecencyProfile::from_days(name.to_owned(), archetype, &days, Words::ENGLISH)
    };
    RecencyPanels { profiles: SEGMENTS.map(profile).to_vec(), words: Words::ENGLISH }
}

fn elbow() -> Elbow {
    let sweep = [
        (1, 22_193.435, None),
        (2, 10_187.994_7, Some(0.456_79)),
        (3, 7_660.469_8, Some(0.409_17)),
        (4, 5_575.586_8, Some(0.428_02)),
        (5, 4_759.946_6, Some(0.412_62)),
        (6, 3_975.065_5, Some(0.416_33)),
        (7, 3_602.571_5, Some(0.427_21)),
        (8, 3_278.262_7, Some(0.430_37)),
        (9, 2_988.812, Some(0.447_02)),
        (10, 2_719.792, Some(0.467_6)),
        (11, 2_514.960_6, Some(0.48)),
        (12, 2_344.947_5, Some(0.495_04)),
    ];
    let point = |(k, inertia, silhouette)| SweepPoint { k, inertia, silhouette };
    let words = Words::ENGLISH;
    Elbow { sweep: sweep.map(point).to_vec(), knee: Some(6), chosen: 8, words }
}

/// Numbers of 0 to 1 that look random and are the same everywhere: Weyl's sequence.
fn scattered(count: u32, seed: f64) -> Vec<f64> {
    (1..=count).map(|index| (f64::from(index) * seed).fract()).collect()
}

fn customers(count: u32) -> Vec<Bubble> {
    let (a, b, c) =
        (scattered(count, 0.618_034), scattered(count, 0.414_214), scattered(count, 0.732_051));
    let mut bubbles: Vec<Bubble> = (0..count as usize)
        .map(|index| {
            let frequency = (1.0 + 1.0 / (0.005 + a[index] * a[index])).min(398.0);
            Bubble {
                label: format!("{}", 12_346 + index),
                recency: whole(1.0 + 700.0 * b[index] * b[index] * b[index]),
                frequency: whole(frequency),
                monetary: frequency * (60.0 + 900.0 * c[index] * c[index]),
            }
        })
        .collect();
    bubbles.sort_by(|a, b| b.monetary.total_cmp(&a.monetary));
    bubbles
}

pub(crate) fn bubbles(customers: Vec<Bubble>) -> Bubbles {
    Bubbles {
        name: "VIP Elites".to_owned(),
        archetype: Archetype::VipElites,
        counted: Counted::Orders,
        customers,
        words: Words::ENGLISH,
    }
}

/// The same customers as a crowd, every tenth marked until so many are.
fn crowd(customers: Vec<Bubble>, marked: usize) -> Crowd {
    let ticks = |bubble: &Bubble| i64::from(whole(bubble.monetary * 100.0)) * 100;
    let table = CustomerTable {
        recency: customers.iter().map(|bubble| bubble.recency).collect(),
        orders: customers.iter().map(|bubble| bubble.frequency).collect(),
        monetary: customers.iter().map(|bubble| Money::from_ticks(ticks(bubble))).collect(),
        label: customers.into_iter().map(|bubble| bubble.label).collect(),
        ..CustomerTable::default()
    };
    let every_tenth = (0..).step_by(10).take(marked).collect();
    Crowd::of(Arc::new(table), every_tenth, Words::ENGLISH)
}

fn recency() -> RecencyProfile {
    let (a, b) = (scattered(717, 0.618_034), scattered(717, 0.414_214));
    let days: Vec<u32> =
        a.iter().zip(&b).map(|(a, b)| whole(97.0 + 500.0 * a * b + 80.0 * a)).collect();
    recency_of(&days)
}

fn recency_of(days: &[u32]) -> RecencyProfile {
    let name = "Steady Patrons".to_owned();
    RecencyProfile::from_days(name, Archetype::SteadyPatrons, days, Words::ENGLISH)
}

fn losses() -> Losses {
    let epoch = |epoch: u16| {
        let t = f64::from(epoch);
        Epoch {
            epoch,
            training_loss: 0.21 + 0.3 / t.sqrt(),
            validation_loss: 0.27 + 0.2 / t + 0.002 * t,
            validation_ndcg: 0.07 - 0.04 / t,
        }
    };
    Losses { epochs: (1..=18).map(epoch).collect(), best: Some(10), words: Words::ENGLISH }
}

fn models() -> ModelComparison {
    let estimate = |mean: f64, half: f64| Estimate { mean, low: mean - half, high: mean + half };
    let row = |(name, any, new, is_chosen): (&str, f64, f64, bool)| ModelRow {
        name: name.to_owned(),
        any: estimate(any, 0.018),
        new: estimate(new, 0.017),
        is_chosen,
        is_anecdote: false,
    };
    let rows = [
        ("Bought together", 0.652, 0.371, false),
        ("Neural network", 0.624, 0.352, true),
        ("Own favourites", 0.744, 0.284, false),
        ("Bestsellers", 0.433, 0.257, false),
        ("Bought in bulk", 0.039, 0.021, false),
    ];
    ModelComparison { rows: rows.map(row).to_vec(), words: Words::ENGLISH }
}

fn timeline() -> Timeline {
    let first = Day::from_civil(2009, 12, 1).expect("a date");
    let last = Day::from_civil(2011, 12, 9).expect("a date");
    let gaps = [3, 41, 60, 18, 0, 95, 33, 52, 47, 120, 22, 31, 64, 29, 70];
    let mut day = first;
    let mut orders = Vec::new();
    for (index, gap) in gaps.into_iter().enumerate() {
        day = day.plus(gap);
        let amount = 800_000 + 2_900_000 * i64::try_from((index * 7) % 5).expect("small");
        let lines = 3 + u32::try_from((index * 11) % 23).expect("small");
        orders.push(Order { day, amount: Money::from_ticks(amount), lines });
    }
    Timeline {
        archetype: Some(Archetype::VipElites),
        orders,
        since: 54,
        period: (first, last),
        words: Words::ENGLISH,
    }
}

fn baskets() -> Baskets {
    let Timeline { archetype, orders, words, .. } = timeline();
    Baskets { archetype, orders, words }
}

fn repertoire() -> Repertoire {
    let products = [
        ("WHITE HANGING HEART T-LIGHT HOLDER", 11, 412),
        ("REGENCY CAKESTAND 3 TIER", 8, 1_530),
        ("JUMBO BAG RED RETROSPOT", 8, 260),
        ("PARTY BUNTING", 5, 174),
        ("ASSORTED COLOUR BIRD ORNAMENT, A SET OF FOUR IN A GIFT BOX WITH A RIBBON", 3, 64),
        ("LUNCH BOX", 1, 4),
    ];
    let product = |(name, orders, units): (&str, u32, i64)| Favourite {
        name: name.to_owned(),
        orders,
        amount: Money::from_ticks(units * 10_000),
    };
    Repertoire {
        archetype: Some(Archetype::VipElites),
        products: products.map(product).to_vec(),
        orders: 15,
        words: Words::ENGLISH,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small positive numbers"
)]
fn whole(value: f64) -> u32 {
    value as u32
}
