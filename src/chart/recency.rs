//! Recency of a segment: how long ago its customers bought last, as a histogram with a density
//! curve.

use crate::domain::{Archetype, SegmentId};
use crate::results::{CustomerTable, Segmentation};

use super::Chart;
use super::density::{bandwidth, density, tally};
use super::frame;
use super::number;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// Days since the last purchase of the customers of one segment.
#[derive(Clone, Debug, PartialEq)]
pub struct RecencyProfile {
    /// The segment's name.
    pub name: String,
    /// Its archetype.
    pub archetype: Archetype,
    /// Days since the last purchase, one for each customer.
    pub days: Vec<u32>,
}

/// Points of the density curve: one for every two or three pixels of a wide chart.
const CURVE_STEPS: u16 = 480;

impl RecencyProfile {
    /// The customers of a segment, called `name`.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        segmentation: &Segmentation,
        segment: SegmentId,
        name: String,
    ) -> Option<Self> {
        let archetype = segmentation.segments.get(segment.index())?.name.archetype;
        let belongs = |(days, of): (&u32, &SegmentId)| (*of == segment).then_some(*days);
        let days = customers.recency.iter().zip(&segmentation.of).filter_map(belongs).collect();
        Some(Self { name, archetype, days })
    }

    fn longest(&self) -> u32 {
        self.days.iter().copied().max().unwrap_or(0)
    }

    /// Width of a bin in days: a round number that gives about thirty bins.
    fn bin(&self) -> f64 {
        ticks::step(0.0, f64::from(self.longest().max(1)), 30).max(1.0)
    }

    /// How many customers are in each bin; the last one holds the longest recency.
    fn bins(&self, tally: &[(u32, u32)]) -> Vec<u32> {
        let width = self.bin();
        let slot = |day: u32| (f64::from(day) / width).floor();
        let count = slot(self.longest()) + 1.0;
        let mut bins = Vec::new();
        let mut index = 0.0;
        let mut values = tally.iter().peekable();
        while index < count {
            let mut customers = 0;
            while let Some((_, times)) = values.next_if(|(day, _)| slot(*day) <= index) {
                customers += times;
            }
            bins.push(customers);
            index += 1.0;
        }
        bins
    }

    fn median(&self) -> Option<u32> {
        let mut days = self.days.clone();
        days.sort_unstable();
        days.get(days.len() / 2).copied()
    }
}

impl Chart for RecencyProfile {
    fn title(&self) -> String {
        format!("{}: days since the last purchase", self.name)
    }

    fn summary(&self) -> String {
        match self.median() {
            Some(median) => format!(
                "Half of the {} customers bought within the last {}.",
                number::count(self.days.len() as u64),
                number::days(median),
            ),
            None => "There are no customers to show.".to_owned(),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header(["From day", "To day", "Customers"]);
        if self.days.is_empty() {
            return table;
        }
        let width = self.bin();
        for (index, customers) in self.bins(&tally(&self.days)).into_iter().enumerate() {
            let from = index as f64 * width;
            table.rows.push(vec![
                Cell::Number(from, 0),
                Cell::Number(from + width - 1.0, 0),
                Cell::Number(f64::from(customers), 0),
            ]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.days.is_empty() {
            return Scene::empty(theme, size, "No customers in this segment");
        }
        let tally = tally(&self.days);
        let bins = self.bins(&tally);
        let width = self.bin();
        let spread = bandwidth(&tally);
        // The curve counts like the bars: customers expected in a bin of this width.
        let expected = |day: f64| {
            spread.map(|spread| density(&tally, spread, day) * self.days.len() as f64 * width)
        };
        let end = bins.len() as f64 * width;
        let curve: Vec<(f64, f64)> = (0..=CURVE_STEPS)
            .filter_map(|step| {
                let day = end * f64::from(step) / f64::from(CURVE_STEPS);
                Some((day, expected(day)?))
            })
            .collect();
        let tallest = f64::from(bins.iter().copied().max().unwrap_or(0));
        let most = curve.iter().map(|(_, value)| *value).fold(tallest, f64::max);

        let draft = frame::plot(size, []);
        let count = frame::rows(draft.height);
        let (scale, _) = Linear::from_zero(most, (0.0, 1.0), count);
        let ticks = ticks::whole(0.0, scale.domain.1, count);
        let labels: Vec<String> = ticks.iter().map(|tick| number::short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
        let x = Linear { domain: (0.0, end), range: (plot.x, plot.right()) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let name = format!("Customers in {} days", number::grouped(width, 0));
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, &name);

        let color = theme.archetype(self.archetype);
        for (index, customers) in bins.iter().enumerate() {
            let from = index as f64 * width;
            let (left, right) = (x.at(from), x.at(from + width));
            let top = y.at(f64::from(*customers));
            let bar = Rect {
                x: left + 0.5,
                y: top,
                width: (right - left - 1.0).max(1.0),
                height: plot.bottom() - top,
            };
            if *customers > 0 {
                scene.rect(bar, color.at(0.32));
            }
            scene.mark(
                Outline::Rect(bar),
                format!(
                    "{} to {} days: {} customers",
                    number::grouped(from, 0),
                    number::grouped(from + width - 1.0, 0),
                    number::count(*customers),
                ),
            );
        }
        if let Some(spread) = spread {
            let points = curve.iter().map(|(day, value)| (x.at(*day), y.at(*value))).collect();
            scene.path(points, 2.0, color);
            let note =
                format!("curve: Gaussian density, Silverman, {} days", number::short(spread));
            if text::width(&note, frame::LABEL) + text::width(&name, frame::LABEL) < plot.width {
                let at = (plot.right(), plot.y - 17.0);
                scene.text(note, at, frame::LABEL, Align::Right, theme.muted);
            }
        }
        let ticks = ticks::linear(0.0, end, frame::columns(plot.width, 70.0).min(8));
        let labels = ticks.into_iter().map(|day| (x.at(day), number::grouped(day, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, "Days since the last purchase");
        scene
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_customer_is_in_one_bin() {
        let profile = RecencyProfile {
            name: "All".to_owned(),
            archetype: Archetype::VipElites,
            days: vec![0, 1, 19, 20, 21, 739, 739],
        };
        let bins = profile.bins(&tally(&profile.days));
        // 739 days in about 30 bins: 20 days each, 37 of them.
        assert_eq!(bins.len(), 37);
        assert_eq!((bins[0], bins[1], bins[36]), (3, 2, 2));
        assert_eq!(bins.iter().sum::<u32>(), 7);
    }
}
