//! Bubbles: frequency against recency of a segment's customers, sized and coloured by monetary.

use crate::domain::order;
use crate::domain::{Archetype, CustomerId, SegmentId};
use crate::results::{CustomerTable, Segmentation};
use crate::wording::{self, Words};

use super::Chart;
use super::density;
use super::frame;
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
    /// What frequency counts.
    pub counted: Counted,
    /// The customers, by falling monetary.
    pub customers: Vec<Bubble>,
    /// The reader's words.
    pub words: Words,
}

/// What frequency counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Orders.
    Orders,
    /// Lines of orders.
    Lines,
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
/// Steps from pale to full.
const SHADES: f64 = 24.0;
/// Height of the legend when it stands above the plot.
const LEGEND: f64 = 26.0;

impl Bubbles {
    /// The customers of a segment; `counted` says what their frequency is.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        segmentation: &Segmentation,
        segment: SegmentId,
        counted: Counted,
        words: Words,
    ) -> Option<Self> {
        let name = segmentation.segments.get(segment.index())?.name;
        let bubbles: Vec<Bubble> = (0..customers.len().min(segmentation.of.len()))
            .filter(|&index| segmentation.of[index] == segment)
            .map(|index| Bubble {
                label: customers.called(CustomerId::from_index(index)).to_owned(),
                recency: customers.recency[index],
                frequency: customers.frequency_of(CustomerId::from_index(index)),
                monetary: customers.monetary[index].units(),
            })
            .collect();
        let bubbles =
            order::ordered(bubbles, |bubble| order::falling(order::real(bubble.monetary)));
        Some(Self {
            name: wording::segment_name(name, words),
            archetype: name.archetype,
            counted,
            customers: bubbles,
            words,
        })
    }

    /// The customers that are drawn.
    fn drawn(&self) -> impl Iterator<Item = &Bubble> {
        self.customers.iter().step_by(self.customers.len().div_ceil(MOST).max(1))
    }

    /// How many are drawn, when they are not all.
    fn sample(&self) -> Option<String> {
        let all = self.customers.len();
        (all > MOST).then(|| {
            self.words.say(
                "bubbles-sample",
                &[("drawn", self.drawn().count().into()), ("customers", all.into())],
            )
        })
    }

    fn most(&self) -> f64 {
        self.customers.first().map_or(0.0, |first| first.monetary).max(0.01)
    }

    /// The value that at least half of the customers reach at most.
    fn median(&self, value: fn(&Bubble) -> u32) -> Option<u32> {
        let values: Vec<u32> = self.customers.iter().map(value).collect();
        density::median(&density::tally(&values))
    }

    /// A frequency with what it counts: `12 orders`.
    fn frequency(&self, frequency: u32) -> String {
        let key = match self.counted {
            Counted::Orders => "bubbles-orders",
            Counted::Lines => "bubbles-lines",
        };
        self.words.say(key, &[("count", frequency.into())])
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
        // Few shades, so that neighbours in the ranking share one: a canvas changes its colour slowly.
        let share = (share * SHADES).round() / SHADES;
        let full = theme.archetype(self.archetype);
        full.mix(theme.surface, 0.55).mix(full.mix(theme.text, 0.15), share)
    }

    /// Three round amounts with the bubbles that stand for them, and how wide they are side by side
    /// behind their name.
    fn rungs(&self, largest: f64) -> ([(f64, String); 3], f64) {
        let rungs = [10.0, 6.0, 3.0].map(|radius: f64| {
            let value = round_down(self.most() * (radius / largest).min(1.0).powi(2));
            (value, self.words.money_short(value))
        });
        let room = |(value, label): &(f64, String)| {
            2.0 * self.radius(*value, largest) + text::width(label, frame::LABEL) + 18.0
        };
        let name = text::width(self.words.text("bubbles-spent"), frame::LABEL);
        let width = name + rungs.iter().map(room).sum::<f64>();
        (rungs, width)
    }

    /// Draws what the sizes mean, from `x` to the right.
    fn legend(&self, scene: &mut Scene, theme: &Theme, at: (f64, f64), largest: f64) {
        let (mut x, y) = at;
        let name = self.words.text("bubbles-spent");
        scene.text(name, (x, y), frame::LABEL, Align::Left, theme.muted);
        x += text::width(name, frame::LABEL);
        for (value, label) in self.rungs(largest).0.into_iter().rev() {
            let radius = self.radius(value, largest);
            x += 12.0 + radius;
            scene.disc((x, y), radius, self.color(theme, value).at(0.6));
            x += radius + 6.0;
            let width = text::width(&label, frame::LABEL);
            scene.text(label, (x, y), frame::LABEL, Align::Left, theme.muted);
            x += width;
        }
    }
}

impl Chart for Bubbles {
    fn title(&self) -> String {
        let medians =
            (self.median(|bubble| bubble.frequency), self.median(|bubble| bubble.recency));
        let (Some(frequency), Some(recency)) = medians else {
            return self.words.text("segment-empty").to_owned();
        };
        let frequency = self.frequency(frequency);
        self.words.say(
            "bubbles-title",
            &[
                ("name", (&self.name).into()),
                ("frequency", (&frequency).into()),
                ("days", recency.into()),
            ],
        )
    }

    fn summary(&self) -> String {
        let Some(best) = self.customers.first() else {
            return self.words.text("segment-shares-nothing").to_owned();
        };
        let frequency = self.frequency(best.frequency);
        let spent = self.words.money_whole(best.monetary);
        let summary = self.words.say(
            "bubbles-summary",
            &[
                ("customer", (&best.label).into()),
                ("frequency", (&frequency).into()),
                ("days", best.recency.into()),
                ("spent", (&spent).into()),
            ],
        );
        match self.sample() {
            Some(sample) => format!("{summary} {sample}."),
            None => summary,
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("bubbles-column-customer"),
            self.words.text("segment-column-recency"),
            match self.counted {
                Counted::Orders => self.words.text("segment-column-orders"),
                Counted::Lines => self.words.text("bubbles-column-lines"),
            },
            self.words.text("segment-column-spent"),
        ]);
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

    fn said(&self, mark: usize) -> Option<String> {
        self.drawn().nth(mark).map(|customer| self.label(customer))
    }

    fn height(&self, width: f64) -> f64 {
        (width * 0.42).clamp(300.0, 420.0)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        if self.customers.is_empty() {
            return Scene::empty(theme, size, words.text("segment-empty"));
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
        let labels: Vec<String> = ticks.iter().map(|tick| words.short(*tick)).collect();
        let name = words.text(match self.counted {
            Counted::Orders => "bubbles-axis-orders",
            Counted::Lines => "bubbles-axis-lines",
        });
        // The legend stands beside the name of the axis, or above it where there is no room.
        let largest = LARGEST.min(size.height / 10.0).max(SMALLEST);
        let (_, legend) = self.rungs(largest);
        let is_beside = text::width(name, frame::LABEL) + legend + 40.0 <= size.width;
        let band = if is_beside { 0.0 } else { LEGEND.min(size.height / 6.0) };
        let part =
            Rect { x: 0.0, y: band, width: size.width, height: (size.height - band).max(0.1) };
        let plot = frame::within(part, &labels);
        let inner = plot.inset(largest * 0.8);
        let y = Log::new(domain, (plot.bottom() - 6.0, inner.y));
        let days = extent(|customer| customer.recency);
        let (x, ticks_x) =
            Linear::nice(days, (inner.x, inner.right()), frame::columns(plot.width, 70.0).min(8));
        let mut scene = Scene::default();
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, name);
        for customer in self.drawn() {
            let center =
                (x.at(f64::from(customer.recency)), y.at(f64::from(customer.frequency.max(1))));
            let radius = self.radius(customer.monetary, largest);
            scene.disc(center, radius, self.color(theme, customer.monetary).at(0.6));
            scene.mark(Outline::Disc { center, radius }, "");
        }
        let labels = ticks_x
            .into_iter()
            .filter(|day| *day >= 0.0)
            .map(|day| (x.at(day), words.decimal(day, 0)));
        let days = words.text("recency-axis-days");
        let days = match self.sample() {
            Some(sample) => format!("{days} \u{b7} {sample}"),
            None => days.to_owned(),
        };
        frame::horizontal(&mut scene, theme, plot, labels, &days);
        let legend_at =
            if is_beside { (plot.right() - legend, plot.y - 17.0) } else { (2.0, band / 2.0) };
        self.legend(&mut scene, theme, legend_at, largest);
        scene
    }
}

impl Bubbles {
    /// What a bubble says.
    fn label(&self, customer: &Bubble) -> String {
        let frequency = self.frequency(customer.frequency);
        let spent = self.words.money_whole(customer.monetary);
        self.words.say(
            "bubbles-mark",
            &[
                ("customer", (&customer.label).into()),
                ("frequency", (&frequency).into()),
                ("days", customer.recency.into()),
                ("spent", (&spent).into()),
            ],
        )
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
