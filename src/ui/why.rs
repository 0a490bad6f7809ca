//! Why a customer has their scores and is in their segment: comparisons, then words. Pure.

use crate::domain::{CustomerId, SegmentId};
use crate::results::{CustomerTable, Measure, Segment, Segmentation};
use crate::settings::{Frequency, Measures};
use crate::wording;
use crate::wording::Words;

/// A measure's name in a heading.
pub(crate) fn title(measure: Measure) -> &'static str {
    match measure {
        Measure::Recency => "Recency",
        Measure::Frequency => "Frequency",
        Measure::Monetary => "Monetary",
    }
}

/// A measure's name in running text.
fn name(measure: Measure) -> &'static str {
    match measure {
        Measure::Recency => "recency",
        Measure::Frequency => "frequency",
        Measure::Monetary => "monetary",
    }
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
    let whole = |number: f64| {
        let decimals = if number.fract().abs() < 1e-9 { 0 } else { 1 };
        words.decimal(number, decimals)
    };
    let is_one = (value - 1.0).abs() < 1e-9;
    match measure {
        Measure::Recency => {
            format!("{}\u{a0}{}", whole(value), if is_one { "day" } else { "days" })
        }
        Measure::Frequency => {
            let unit = match (table.frequency, is_one) {
                (Some(Frequency::Lines), true) => "line",
                (Some(Frequency::Lines), false) => "lines",
                (Some(Frequency::Orders) | None, true) => "order",
                (Some(Frequency::Orders) | None, false) => "orders",
            };
            format!("{}\u{a0}{unit}", whole(value))
        }
        Measure::Monetary => words.decimal(value, 2),
    }
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
    let with_unit = |edge: f64| told(measure, edge, table, words);
    match (bin.checked_sub(1).and_then(|below| edges.get(below)), edges.get(bin)) {
        (None, None) => "every customer has this score".to_owned(),
        (None, Some(upper)) => format!("up to {}", with_unit(*upper)),
        (Some(lower), Some(upper)) => {
            format!("more than {}, up to {}", with_unit(*lower), with_unit(*upper))
        }
        (Some(lower), None) => format!("more than {}", with_unit(*lower)),
    }
}

/// How near a customer's scores are to the centres of the segments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Closeness {
    /// Distance to the centre of the own segment.
    pub(crate) own: f64,
    /// The nearest other segment and the distance to its centre.
    pub(crate) next: Option<(SegmentId, f64)>,
    /// The measure that speaks most for the own segment and against the next.
    pub(crate) decides: Measure,
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
    let next = segments
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != own.index())
        .map(|(index, segment)| (SegmentId::from_index(index), parts(segment)))
        .min_by(|(_, a), (_, b)| a.iter().sum::<f64>().total_cmp(&b.iter().sum()));
    let decides = next.map_or(Measure::Recency, |(_, next_parts)| {
        let gain = |measure: &Measure| {
            let at = position(*measure);
            next_parts[at] - own_parts[at]
        };
        Measure::ALL
            .into_iter()
            .max_by(|a, b| gain(a).total_cmp(&gain(b)))
            .expect("there are three measures")
    });
    Some(Closeness {
        own: own_parts.iter().sum::<f64>().sqrt(),
        next: next.map(|(segment, parts)| (segment, parts.iter().sum::<f64>().sqrt())),
        decides,
    })
}

/// Why a customer is in their segment, in sentences.
pub(crate) fn why_segment(
    table: &CustomerTable,
    segmentation: &Segmentation,
    customer: CustomerId,
    measures: Measures,
    words: Words,
) -> Vec<String> {
    let Some(&own) = segmentation.of.get(customer.index()) else { return Vec::new() };
    let Some(segment) = segmentation.segments.get(own.index()) else { return Vec::new() };
    let own_name = wording::segment_name(segment.name, words);
    let mut sentences = vec![format!(
        "{own_name}: {}.",
        lower_first(wording::archetype_who(segment.name.archetype, words))
    )];
    let scores = table.scores[customer.index()];
    let compared = match measures {
        Measures::Scores => closeness(scores, own, &segmentation.segments),
        Measures::Logarithms => None,
    };
    let Some(compared) = compared else {
        sentences.push(format!(
            "Their recency, frequency and monetary are nearest to the middle of {own_name}."
        ));
        return sentences;
    };
    let centre = |segment: &Segment| {
        let [r, f, m] = segment.centroid.map(|mean| words.decimal(mean, 1));
        format!("{r}, {f}, {m}")
    };
    let [r, f, m] = scores;
    sentences.push(format!(
        "Their scores {r}, {f}, {m} lie {} from the middle of {own_name} ({}).",
        words.decimal(compared.own, 2),
        centre(segment),
    ));
    if let Some((next, distance)) = compared.next {
        let other = &segmentation.segments[next.index()];
        let at = position(compared.decides);
        sentences.push(format!(
            "The next nearest is {} ({}), {} away; what decides is {}: {} against {} on average.",
            wording::segment_name(other.name, words),
            centre(other),
            words.decimal(distance, 2),
            name(compared.decides),
            scores[at],
            words.decimal(other.centroid[at], 1),
        ));
    }
    sentences
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Archetype, Money};
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
        assert!((compared.own - 1.0).abs() < 1e-12);
        // (0, 3, 1): the square root of 10.
        let (next, distance) = compared.next.expect("there are others");
        assert_eq!(next, SegmentId(1));
        assert!((distance - 10.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(compared.decides, Measure::Frequency);
        assert_eq!(closeness([1; 3], SegmentId(9), &segments), None);
        let alone = closeness([1; 3], SegmentId(0), &segments[..1]).expect("the segment is there");
        assert_eq!(alone.next, None);
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
    }
}
