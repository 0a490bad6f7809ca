//! Why a customer has their scores and is in their segment: comparisons, then words. Pure.

use crate::domain::order;
use crate::domain::{CustomerId, Money, SegmentId};
use crate::results::{CustomerTable, Measure, Segment, Segmentation};
use crate::settings::{Frequency, Measures};
use crate::wording;
use crate::wording::Words;

/// A measure's name.
pub(crate) fn title(measure: Measure, words: Words) -> &'static str {
    words.text(match measure {
        Measure::Recency => "customer-recency",
        Measure::Frequency => "customer-frequency",
        Measure::Monetary => "customer-monetary",
    })
}

fn position(measure: Measure) -> usize {
    match measure {
        Measure::Recency => 0,
        Measure::Frequency => 1,
        Measure::Monetary => 2,
    }
}

/// A customer's score, 1 (worst) to the table's `levels`.
pub(crate) fn score(measure: Measure, table: &CustomerTable, customer: CustomerId) -> u8 {
    table.scores[customer.index()][position(measure)]
}

/// A customer's value: days, orders or lines, currency units.
pub(crate) fn value(measure: Measure, table: &CustomerTable, customer: CustomerId) -> f64 {
    match measure {
        Measure::Recency => f64::from(table.recency[customer.index()]),
        Measure::Frequency => f64::from(table.frequency_of(customer)),
        Measure::Monetary => table.monetary[customer.index()].units(),
    }
}

/// A value with its unit.
pub(crate) fn told(measure: Measure, value: f64, table: &CustomerTable, words: Words) -> String {
    let key = match (measure, table.frequency) {
        (Measure::Monetary, _) => return words.money(money(value)),
        (Measure::Recency, _) => "customer-days",
        (Measure::Frequency, Some(Frequency::Lines)) => "customer-lines",
        (Measure::Frequency, Some(Frequency::Orders) | None) => "customer-orders",
    };
    let number = words.decimal(value, if value.fract().abs() < 1e-9 { 0 } else { 1 });
    let plural = if (value - 1.0).abs() < 1e-9 { "one" } else { "other" };
    words.say(key, &[("number", (&number).into()), ("plural", plural.into())])
}

/// Currency units as an amount of money.
#[expect(clippy::cast_possible_truncation, reason = "amounts of a shop are far from the limits")]
pub(crate) fn money(units: f64) -> Money {
    Money::from_ticks((units * Money::TICKS_PER_UNIT as f64).round() as i64)
}

/// What a customer's score means: the range of values that share it.
pub(crate) fn range_of_score(
    measure: Measure,
    table: &CustomerTable,
    customer: CustomerId,
    words: Words,
) -> String {
    let edges = &table.edges[position(measure)];
    let own = value(measure, table, customer);
    // Bins are closed on the right.
    let bin = edges.partition_point(|edge| *edge < own);
    let lower = bin.checked_sub(1).and_then(|below| edges.get(below));
    let upper = edges.get(bin);
    let key = match (lower, upper) {
        (None, None) => "customer-range-all",
        (None, Some(_)) => "customer-range-up-to",
        (Some(_), Some(_)) => "customer-range-between",
        (Some(_), None) => "customer-range-more",
    };
    let [lower, upper] = [lower, upper]
        .map(|edge| edge.map_or_else(String::new, |edge| told(measure, *edge, table, words)));
    words.say(key, &[("lower", (&lower).into()), ("upper", (&upper).into())])
}

/// A segment and how far its centre is from a customer's scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Near {
    /// The segment.
    pub(crate) segment: SegmentId,
    /// The distance to its centre.
    pub(crate) distance: f64,
}

/// How near a customer's scores are to the centres of the segments.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Closeness {
    /// The own segment, then the others, nearest first.
    pub(crate) near: Vec<Near>,
    /// The measure that speaks most for the own segment and against the next.
    pub(crate) decides: Measure,
}

impl Closeness {
    /// The distance to a segment in percent of the longest of the first so many.
    pub(crate) fn percent(&self, near: Near, first: usize) -> f64 {
        let shown = self.near.iter().take(first).map(|near| near.distance);
        let longest = shown.fold(0.0, f64::max);
        if longest > 0.0 { near.distance / longest * 100.0 } else { 0.0 }
    }
}

/// Compares a customer's scores with the centres of the segments. `None` when the segment does
/// not exist. Only meaningful when segments were found from the scores.
pub(crate) fn closeness(
    scores: [u8; 3],
    own: SegmentId,
    segments: &[Segment],
) -> Option<Closeness> {
    let parts = |segment: &Segment| -> [f64; 3] {
        std::array::from_fn(|measure| {
            let difference = f64::from(scores[measure]) - segment.centroid[measure];
            difference * difference
        })
    };
    let own_parts = parts(segments.get(own.index())?);
    let near: Vec<Near> = segments
        .iter()
        .enumerate()
        .map(|(index, segment)| Near {
            segment: SegmentId::from_index(index),
            distance: parts(segment).iter().sum::<f64>().sqrt(),
        })
        .collect();
    // Its own comes first, however near another one is.
    let near =
        order::ordered(
            near,
            |near| {
                if near.segment == own { 0 } else { order::real(near.distance) }
            },
        );
    let decides = near.get(1).map_or(Measure::Recency, |next| {
        let next_parts = parts(&segments[next.segment.index()]);
        let gain = |measure: &Measure| {
            let at = position(*measure);
            next_parts[at] - own_parts[at]
        };
        Measure::ALL
            .into_iter()
            .max_by(|a, b| gain(a).total_cmp(&gain(b)))
            .expect("there are three measures")
    });
    Some(Closeness { near, decides })
}

/// Where a customer lies among the segments; `None` where segments were not found from the scores.
pub(crate) fn closeness_of(
    table: &CustomerTable,
    segmentation: &Segmentation,
    customer: CustomerId,
    measures: Measures,
) -> Option<Closeness> {
    match measures {
        Measures::Scores => {
            let own = *segmentation.of.get(customer.index())?;
            closeness(table.scores[customer.index()], own, &segmentation.segments)
        }
        Measures::Logarithms => None,
    }
}

/// The middle of a segment in scores.
pub(crate) fn middle(segment: &Segment, words: Words) -> String {
    let [r, f, m] = segment.centroid.map(|mean| words.decimal(mean, 1));
    words.say("customer-why-middle", &[("r", (&r).into()), ("f", (&f).into()), ("m", (&m).into())])
}

/// Why a customer is in their segment and not in the next nearest, in a sentence.
pub(crate) fn why_segment(
    table: &CustomerTable,
    segmentation: &Segmentation,
    customer: CustomerId,
    closeness: Option<&Closeness>,
    words: Words,
) -> String {
    let name_of = |id: SegmentId| {
        let segment = segmentation.segments.get(id.index());
        segment.map_or_else(String::new, |segment| wording::segment_name(segment.name, words))
    };
    let Some(&own) = segmentation.of.get(customer.index()) else { return String::new() };
    let own_name = name_of(own);
    let next = closeness.and_then(|compared| Some((compared, compared.near.get(1)?.segment)));
    let Some((compared, next)) = next else {
        return words.say("customer-why-logarithms", &[("segment", (&own_name).into())]);
    };
    let at = position(compared.decides);
    let measure = match compared.decides {
        Measure::Recency => "recency",
        Measure::Frequency => "frequency",
        Measure::Monetary => "monetary",
    };
    let score = u32::from(table.scores[customer.index()][at]);
    let mean = |id: SegmentId| words.decimal(segmentation.segments[id.index()].centroid[at], 1);
    words.say(
        "customer-why",
        &[
            ("segment", (&own_name).into()),
            ("next", (&name_of(next)).into()),
            ("measure", measure.into()),
            ("score", score.into()),
            ("own", (&mean(own)).into()),
            ("other", (&mean(next)).into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Archetype;
    use crate::results::SegmentName;

    fn segment(centroid: [f64; 3]) -> Segment {
        Segment {
            name: SegmentName::only(Archetype::VipElites),
            customers: 1,
            revenue: Money::ZERO,
            revenue_share: 0.0,
            centroid,
            mean_recency: 0.0,
            mean_orders: 0.0,
            mean_lines: 0.0,
            mean_monetary: 0.0,
        }
    }

    #[test]
    fn the_deciding_measure_is_where_the_other_segment_is_farthest() {
        let segments = [segment([4.0, 4.0, 3.0]), segment([4.0, 1.0, 3.0]), segment([1.0; 3])];
        let compared = closeness([4, 4, 4], SegmentId(0), &segments).expect("the segment is there");
        let near = |index: usize| compared.near[index];
        assert_eq!(near(0).segment, SegmentId(0));
        assert!((near(0).distance - 1.0).abs() < 1e-12);
        // (0, 3, 1): the square root of 10.
        assert_eq!(near(1).segment, SegmentId(1));
        assert!((near(1).distance - 10.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(compared.decides, Measure::Frequency);
        // Of the first two, the second is the longest.
        assert!((compared.percent(near(1), 2) - 100.0).abs() < 1e-12);
        assert_eq!(closeness([1; 3], SegmentId(9), &segments), None);
        let alone = closeness([1; 3], SegmentId(0), &segments[..1]).expect("the segment is there");
        assert_eq!(alone.near.len(), 1);
    }

    #[test]
    fn a_score_is_explained_by_the_range_that_shares_it() {
        let table = CustomerTable {
            label: ["a", "b", "c"].map(str::to_owned).to_vec(),
            recency: vec![26, 27, 400],
            orders: vec![1, 1, 1],
            lines: vec![1, 1, 1],
            monetary: vec![Money::ZERO; 3],
            edges: [vec![26.0, 96.0, 380.0], vec![], vec![]],
            ..CustomerTable::default()
        };
        let range = |customer, measure: Measure| {
            range_of_score(measure, &table, CustomerId(customer), Words::ENGLISH)
        };
        assert_eq!(range(0, Measure::Recency), "up to 26\u{a0}days");
        assert_eq!(range(1, Measure::Recency), "more than 26\u{a0}days, up to 96\u{a0}days");
        assert_eq!(range(2, Measure::Recency), "more than 380\u{a0}days");
        assert_eq!(range(0, Measure::Frequency), "every customer has this score");
        let orders = |value| told(Measure::Frequency, value, &table, Words::ENGLISH);
        assert_eq!(orders(1.0), "1\u{a0}order");
        assert_eq!(orders(1.5), "1.5\u{a0}orders");
        assert_eq!(told(Measure::Monetary, 300.285, &table, Words::ENGLISH), "300.29");
    }
}
