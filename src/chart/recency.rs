//! Recency of a segment: how long ago its customers bought last, as a histogram with a density
//! curve.

use crate::domain::{Archetype, SegmentId};
use crate::results::{CustomerTable, Segmentation};
use crate::wording::{self, Words};

use super::Chart;
use super::density::{bandwidth, bins, count, density, median, tally};
use super::frame;
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
    /// The reader's words.
    pub words: Words,
    /// Days since the last purchase, with how many customers each has.
    pub(super) tally: Vec<(u32, u32)>,
}

/// Points of the density curve: one for every two or three pixels of a wide chart.
const CURVE_STEPS: u16 = 480;

impl RecencyProfile {
    /// The customers of a segment.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        segmentation: &Segmentation,
        segment: SegmentId,
        words: Words,
    ) -> Option<Self> {
        let name = segmentation.segments.get(segment.index())?.name;
        let belongs = |(days, of): (&u32, &SegmentId)| (*of == segment).then_some(*days);
        let days: Vec<u32> =
            customers.recency.iter().zip(&segmentation.of).filter_map(belongs).collect();
        Some(Self::from_days(wording::segment_name(name, words), name.archetype, &days, words))
    }

    /// A segment whose customers bought so many days ago.
    #[must_use]
    pub fn from_days(name: String, archetype: Archetype, days: &[u32], words: Words) -> Self {
        Self { name, archetype, words, tally: tally(days) }
    }

    /// The longest recency.
    pub(super) fn longest(&self) -> u32 {
        self.tally.last().map_or(0, |(day, _)| *day)
    }

    /// Width of a bin in days: a round number that gives about thirty bins.
    fn bin(&self) -> f64 {
        bin_of(self.longest(), 30)
    }

    /// What a bin says.
    pub(super) fn bin_label(&self, from: f64, width: f64, customers: u32) -> String {
        let (first, last) =
            (self.words.decimal(from, 0), self.words.decimal(from + width - 1.0, 0));
        self.words.say(
            "recency-mark",
            &[("from", (&first).into()), ("to", (&last).into()), ("customers", customers.into())],
        )
    }
}

/// Width of about `count` bins that reach up to `longest`: a round number of days.
pub(super) fn bin_of(longest: u32, count: usize) -> f64 {
    ticks::step(0.0, f64::from(longest.max(1)), count).max(1.0)
}

impl Chart for RecencyProfile {
    fn title(&self) -> String {
        match median(&self.tally) {
            Some(days) => self
                .words
                .say("recency-title", &[("name", (&self.name).into()), ("days", days.into())]),
            None => self.words.text("segment-empty").to_owned(),
        }
    }

    fn summary(&self) -> String {
        let customers = count(&self.tally);
        self.words.say("recency-summary", &[("customers", customers.into())])
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("recency-column-from"),
            self.words.text("recency-column-to"),
            self.words.text("segment-column-customers"),
        ]);
        if self.tally.is_empty() {
            return table;
        }
        let width = self.bin();
        for (index, customers) in bins(&self.tally, width, self.longest()).into_iter().enumerate() {
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
        let words = self.words;
        let Some(median) = median(&self.tally) else {
            return Scene::empty(theme, size, words.text("segment-empty"));
        };
        let width = self.bin();
        let bins = bins(&self.tally, width, self.longest());
        let spread = bandwidth(&self.tally);
        let end = bins.len() as f64 * width;
        // The curve counts like the bars: customers expected in a bin of this width.
        let scale = count(&self.tally) as f64 * width;
        let curve = curve(&self.tally, spread, end, CURVE_STEPS, scale);
        let tallest = f64::from(bins.iter().copied().max().unwrap_or(0));
        let most = curve.iter().map(|(_, value)| *value).fold(tallest, f64::max);

        let draft = frame::plot(size, []);
        let rows = frame::rows(draft.height);
        let (scale, _) = Linear::from_zero(most, (0.0, 1.0), rows);
        let ticks = ticks::whole(0.0, scale.domain.1, rows);
        let labels: Vec<String> = ticks.iter().map(|tick| words.short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        // The name of the middle stands above the bars.
        let y = Linear {
            domain: scale.domain,
            range: (plot.bottom(), plot.y + (0.2 * plot.height).min(18.0)),
        };
        let x = Linear { domain: (0.0, end), range: (plot.x, plot.right()) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let days = words.decimal(width, 0);
        let name = words.say("recency-axis-customers", &[("days", (&days).into())]);
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
            scene.mark(Outline::Rect(bar), self.bin_label(from, width, *customers));
        }
        if let Some(spread) = spread {
            let line = curve.iter().map(|(day, value)| (x.at(*day), y.at(*value))).collect();
            scene.path(line, 2.0, color);
            let days = words.decimal(spread, 0);
            let note = words.say("recency-curve", &[("days", (&days).into())]);
            if text::width(&note, frame::LABEL) + text::width(&name, frame::LABEL) < plot.width {
                let at = (plot.right(), plot.y - 17.0);
                scene.text(note, at, frame::LABEL, Align::Right, theme.muted);
            }
        }
        half(&mut scene, theme, words, plot, x.at(f64::from(median)), median);
        let ticks = ticks::linear(0.0, end, frame::columns(plot.width, 70.0).min(8));
        let labels = ticks.into_iter().map(|day| (x.at(day), words.decimal(day, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, words.text("recency-axis-days"));
        scene
    }
}

/// Points of a density curve from day 0 to `end`, `scale` times the density; none when the values
/// do not spread.
pub(super) fn curve(
    tally: &[(u32, u32)],
    spread: Option<f64>,
    end: f64,
    steps: u16,
    scale: f64,
) -> Vec<(f64, f64)> {
    let Some(spread) = spread else { return Vec::new() };
    (0..=steps)
        .map(|step| {
            let day = end * f64::from(step) / f64::from(steps);
            (day, density(tally, spread, day) * scale)
        })
        .collect()
}

/// The line up to which half of the customers bought, with its name on the side that has room.
pub(super) fn half(
    scene: &mut Scene,
    theme: &Theme,
    words: Words,
    plot: Rect,
    at: f64,
    median: u32,
) {
    scene.dashes((at, plot.y), (at, plot.bottom()), theme.text);
    let days = words.days(median);
    let note = words.say("recency-half", &[("days", (&days).into())]);
    let y = plot.y + 8.0;
    if at + 8.0 + text::width(&note, frame::LABEL) <= plot.right() + 20.0 {
        scene.text(note, (at + 6.0, y), frame::LABEL, Align::Left, theme.text);
    } else {
        scene.text(note, (at - 6.0, y), frame::LABEL, Align::Right, theme.text);
    }
}
