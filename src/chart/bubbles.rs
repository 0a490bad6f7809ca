//! Bubbles: frequency against recency of a segment's customers, sized and coloured by monetary.

use crate::domain::{Archetype, SegmentId};
use crate::results::{CustomerTable, Segmentation};

use super::Chart;
use super::frame;
use super::number;
use super::scale::{Linear, Log};
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::{Rgb, Theme};
use super::ticks;

/// The customers of one segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Bubbles {
    /// The segment's name.
    pub name: String,
    /// Its archetype.
    pub archetype: Archetype,
    /// What frequency counts: `orders` or `lines`.
    pub frequency: String,
    /// The customers, by falling monetary.
    pub customers: Vec<Bubble>,
}

/// One customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Bubble {
    /// The customer's name or number in the file.
    pub label: String,
    /// Days since the last purchase.
    pub recency: u32,
    /// Orders or lines.
    pub frequency: u32,
    /// What the customer spent, in currency units.
    pub monetary: f64,
}

/// More bubbles than this are neither readable nor fast: then an even sample over the ranking by
/// monetary is drawn, and the chart says so.
const MOST: usize = 3_000;
/// Radius of the largest bubble in CSS pixels.
const LARGEST: f64 = 22.0;
/// Radius of the smallest one: still visible and reachable.
const SMALLEST: f64 = 2.5;

impl Bubbles {
    /// The customers of a segment called `name`; `frequency` names what is counted.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        segmentation: &Segmentation,
        segment: SegmentId,
        name: String,
        frequency: &str,
    ) -> Option<Self> {
        let archetype = segmentation.segments.get(segment.index())?.name.archetype;
        let mut bubbles: Vec<Bubble> = (0..customers.len().min(segmentation.of.len()))
            .filter(|&index| segmentation.of[index] == segment)
            .map(|index| Bubble {
                label: customers.label[index].clone(),
                recency: customers.recency[index],
                frequency: customers.frequency_of(crate::domain::CustomerId::from_index(index)),
                monetary: customers.monetary[index].units(),
            })
            .collect();
        bubbles.sort_by(|a, b| b.monetary.total_cmp(&a.monetary));
        Some(Self { name, archetype, frequency: frequency.to_owned(), customers: bubbles })
    }

    /// The customers that are drawn.
    fn drawn(&self) -> impl Iterator<Item = &Bubble> {
        self.customers.iter().step_by(self.customers.len().div_ceil(MOST).max(1))
    }

    fn most(&self) -> f64 {
        self.customers.first().map_or(0.0, |first| first.monetary).max(0.01)
    }

    /// Area in proportion to monetary.
    fn radius(&self, monetary: f64, largest: f64) -> f64 {
        ((monetary.max(0.0) / self.most()).sqrt() * largest).max(SMALLEST)
    }

    /// From pale to full by the logarithm of monetary.
    fn color(&self, theme: &Theme, monetary: f64) -> Rgb {
        let least = self.customers.last().map_or(0.0, |last| last.monetary).max(0.01);
        let span = (self.most() / least).ln();
        let share = if span > 0.0 { (monetary.max(least) / least).ln() / span } else { 1.0 };
        let full = theme.archetype(self.archetype);
        full.mix(theme.surface, 0.55).mix(full.mix(theme.text, 0.15), share)
    }
}

impl Chart for Bubbles {
    fn title(&self) -> String {
        format!("{}: how often and how lately they buy", self.name)
    }

    fn summary(&self) -> String {
        let Some(best) = self.customers.first() else {
            return "There are no customers to show.".to_owned();
        };
        format!(
            "{} customers; the one who spent most, {}, spent {} in {} {} and bought last {} ago.",
            number::count(self.customers.len() as u64),
            best.label,
            number::grouped(best.monetary, 2),
            number::count(best.frequency),
            self.frequency,
            number::days(best.recency),
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            "Customer",
            "Days since the last purchase",
            "Frequency",
            "Monetary",
        ]);
        table.header[2] = self.frequency.clone();
        for customer in &self.customers {
            table.rows.push(vec![
                customer.label.as_str().into(),
                Cell::Number(f64::from(customer.recency), 0),
                Cell::Number(f64::from(customer.frequency), 0),
                Cell::Number(customer.monetary, 2),
            ]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.customers.is_empty() {
            return Scene::empty(theme, size, "No customers in this segment");
        }
        let extent = |value: fn(&Bubble) -> u32| {
            let values = self.customers.iter().map(value);
            let low = values.clone().min().unwrap_or(0);
            (f64::from(low), f64::from(values.max().unwrap_or(0)))
        };
        let (low, high) = extent(|customer| customer.frequency.max(1));
        // A single value lies in the middle.
        let domain = if high > low { (low, high) } else { (low / 2.0, high * 2.0) };
        let ticks: Vec<f64> =
            ticks::log(domain.0, domain.1).into_iter().filter(|tick| *tick >= 1.0).collect();
        let labels: Vec<String> = ticks.iter().map(|tick| number::short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let largest = LARGEST.min(plot.height / 8.0);
        let inner = plot.inset(largest * 0.8);
        let y = Log::new(domain, (plot.bottom() - 6.0, inner.y));
        let days = extent(|customer| customer.recency);
        let (x, ticks_x) =
            Linear::nice(days, (inner.x, inner.right()), frame::columns(plot.width, 70.0).min(8));
        let mut scene = Scene::default();
        let name = format!("Number of {} (log)", self.frequency);
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, &name);
        for customer in self.drawn() {
            let center =
                (x.at(f64::from(customer.recency)), y.at(f64::from(customer.frequency.max(1))));
            let radius = self.radius(customer.monetary, largest);
            scene.disc(center, radius, self.color(theme, customer.monetary).at(0.6));
            scene.mark(
                Outline::Disc { center, radius },
                format!(
                    "Customer {}: {} {}, last {} ago, spent {}",
                    customer.label,
                    number::count(customer.frequency),
                    self.frequency,
                    number::days(customer.recency),
                    number::grouped(customer.monetary, 2),
                ),
            );
        }
        let labels = ticks_x
            .into_iter()
            .filter(|day| *day >= 0.0)
            .map(|day| (x.at(day), number::grouped(day, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, "Days since the last purchase");
        self.legend(&mut scene, theme, plot, text::width(&name, frame::LABEL), largest);
        scene
    }
}

impl Bubbles {
    /// What the sizes mean, above the plot at the right, and whether not everybody is drawn.
    fn legend(&self, scene: &mut Scene, theme: &Theme, plot: Rect, taken: f64, largest: f64) {
        let y = plot.y - 17.0;
        let mut right = plot.right();
        let left = taken + 18.0;
        // Round values whose true size fits into the line.
        let rungs = [10.0, 6.0, 3.0]
            .map(|radius: f64| round_down(self.most() * (radius / largest).min(1.0).powi(2)));
        let labels = rungs.map(number::short);
        let room: f64 = labels.iter().map(|label| text::width(label, 12.0) + 34.0).sum();
        if left + room > right {
            return;
        }
        for (value, label) in rungs.into_iter().zip(labels) {
            let radius = self.radius(value, largest);
            scene.text(&label, (right, y), frame::LABEL, Align::Right, theme.muted);
            right -= text::width(&label, frame::LABEL) + 6.0 + radius;
            scene.disc((right, y), radius, self.color(theme, value).at(0.6));
            right -= radius + 10.0;
        }
        let note = if self.customers.len() > MOST {
            format!(
                "spent (showing {} of {} customers)",
                number::count(self.drawn().count() as u64),
                number::count(self.customers.len() as u64)
            )
        } else {
            "spent".to_owned()
        };
        if right - text::width(&note, frame::LABEL) > left {
            scene.text(note, (right, y), frame::LABEL, Align::Right, theme.muted);
        }
    }
}

/// The round number (1, 2 or 5 times a power of ten) at or below a positive value.
fn round_down(value: f64) -> f64 {
    if value <= 0.0 || !value.is_finite() {
        return 0.0;
    }
    let power = 10.0_f64.powf(value.log10().floor());
    let factor = [5.0, 2.0].into_iter().find(|factor| value >= factor * power).unwrap_or(1.0);
    factor * power
}
