//! Recency of every segment: small histograms with density curves on the same axes.

use crate::domain::SegmentId;
use crate::results::{CustomerTable, Segmentation};
use crate::wording::Words;

use super::Chart;
use super::density::{bandwidth, bins, count, median};
use super::frame;
use super::recency::{RecencyProfile, bin_of, curve, half};
use super::scale::Linear;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// Days since the last purchase, segment by segment.
#[derive(Clone, Debug, PartialEq)]
pub struct RecencyPanels {
    /// The segments.
    pub profiles: Vec<RecencyProfile>,
    /// The reader's words.
    pub words: Words,
}

/// About so many bins: a few pixels each, and no segment in one alone.
const BINS: usize = 48;
/// Points of a curve: a panel is some 250 pixels wide.
const CURVE_STEPS: u16 = 120;
/// A panel is about so wide, at least.
const PANEL: f64 = 240.0;
/// Height of a panel with its name.
const HEIGHT: f64 = 176.0;
/// Height of the name of a panel.
const HEAD: f64 = 28.0;
/// Height of the tick labels below a panel.
const FOOT: f64 = 22.0;
/// Height of the band that names the vertical axis, and of that below with the horizontal one's.
const NAME: f64 = 24.0;
/// Between panels.
const GAP: f64 = 24.0;

impl RecencyPanels {
    /// The segments of a segmentation.
    #[must_use]
    pub fn of(customers: &CustomerTable, segmentation: &Segmentation, words: Words) -> Self {
        let profiles = (0..segmentation.segments.len())
            .filter_map(|index| {
                let segment = SegmentId::from_index(index);
                RecencyProfile::of(customers, segmentation, segment, words)
            })
            .collect();
        Self { profiles, words }
    }

    fn longest(&self) -> u32 {
        self.profiles.iter().map(RecencyProfile::longest).max().unwrap_or(0)
    }

    /// How many panels stand side by side at a width: as many as fit, in rows of one length when
    /// that is possible.
    fn columns(&self, width: f64) -> usize {
        let fit = frame::columns(width, PANEL).min(4);
        let fit = if width < 2.0 * PANEL { 1 } else { fit };
        let rows = self.profiles.len().div_ceil(fit.max(1)).max(1);
        self.profiles.len().div_ceil(rows).max(1)
    }

    /// Segments with customers and the median of each.
    fn medians(&self) -> impl Iterator<Item = (&RecencyProfile, u32)> {
        self.profiles.iter().filter_map(|profile| Some((profile, median(&profile.tally)?)))
    }
}

impl Chart for RecencyPanels {
    fn title(&self) -> String {
        let recent = self.medians().min_by_key(|(_, days)| *days);
        let longest = self.medians().max_by_key(|(_, days)| *days);
        match (recent, longest) {
            (Some((recent, days)), Some((longest, most))) if most > days => self.words.say(
                "recency-panels-title",
                &[
                    ("recent", (&recent.name).into()),
                    ("days", days.into()),
                    ("longest", (&longest.name).into()),
                    ("most", most.into()),
                ],
            ),
            (Some((only, _)), _) => only.title(),
            _ => self.words.text("segment-shares-none").to_owned(),
        }
    }

    fn summary(&self) -> String {
        if self.longest() == 0 && self.medians().next().is_none() {
            return self.words.text("segment-shares-nothing").to_owned();
        }
        self.words.text("recency-panels-summary").to_owned()
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("segment-column-segment"),
            self.words.text("recency-column-from"),
            self.words.text("recency-column-to"),
            self.words.text("segment-column-customers"),
        ]);
        let longest = self.longest();
        let width = bin_of(longest, BINS);
        for (profile, _) in self.medians() {
            for (index, customers) in bins(&profile.tally, width, longest).into_iter().enumerate() {
                let from = index as f64 * width;
                table.rows.push(vec![
                    profile.name.as_str().into(),
                    Cell::Number(from, 0),
                    Cell::Number(from + width - 1.0, 0),
                    Cell::Number(f64::from(customers), 0),
                ]);
            }
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        let rows = self.profiles.len().div_ceil(self.columns(width)).max(1) as f64;
        rows * (HEIGHT + GAP) - GAP + 2.0 * NAME
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        if self.medians().next().is_none() {
            return Scene::empty(theme, size, words.text("segment-shares-none"));
        }
        let longest = self.longest();
        let width = bin_of(longest, BINS);
        let drawings: Vec<Drawing<'_>> =
            self.profiles.iter().map(|profile| Drawing::of(profile, width, longest)).collect();
        let most = drawings.iter().map(Drawing::most).fold(0.0, f64::max).min(1.0);

        let columns = self.columns(size.width);
        let rows = self.profiles.len().div_ceil(columns) as f64;
        let (scale, ticks) = Linear::from_zero(most, (0.0, 1.0), 2);
        let labels: Vec<String> = ticks.iter().map(|tick| words.percent(*tick, 0)).collect();
        let left = labels.iter().map(|label| text::width(label, frame::LABEL)).fold(0.0, f64::max);
        let left = left + 10.0;
        let across = columns as f64;
        let panel_width = ((size.width - left - 12.0 - GAP * (across - 1.0)) / across).max(1.0);
        let panel_height = ((size.height - 2.0 * NAME - GAP * (rows - 1.0)) / rows).max(0.1);
        let end = drawings[0].bins.len() as f64 * width;

        let mut scene = Scene::default();
        let days = words.decimal(width, 0);
        let name = words.say("recency-panels-axis", &[("days", (&days).into())]);
        let name = text::fitted(&name, frame::LABEL, size.width);
        scene.text(name, (2.0, 8.0), frame::LABEL, Align::Left, theme.muted);
        for (index, drawing) in drawings.iter().enumerate() {
            let (row, column) = ((index / columns) as f64, (index % columns) as f64);
            let plot = Rect {
                x: left + column * (panel_width + GAP),
                y: NAME + row * (panel_height + GAP) + HEAD.min(panel_height * 0.3),
                width: panel_width,
                height: (panel_height - HEAD - FOOT).max(panel_height * 0.4),
            };
            let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
            let x = Linear { domain: (0.0, end), range: (plot.x, plot.right()) };
            for (tick, label) in ticks.iter().zip(&labels) {
                let line =
                    Rect { x: plot.x, y: y.at(*tick).round(), width: plot.width, height: 1.0 };
                scene.rect(line, theme.grid);
                if index % columns == 0 {
                    let at = (plot.x - 6.0, y.at(*tick));
                    scene.text(label, at, frame::LABEL, Align::Right, theme.muted);
                }
            }
            drawing.draw(&mut scene, theme, plot, (x, y), width);
            let ticks = ticks::linear(0.0, end, frame::columns(plot.width, 52.0).min(6));
            for day in ticks {
                let label = words.decimal(day, 0);
                // The last one stays clear of the next panel's first.
                let half = text::width(&label, frame::LABEL) / 2.0;
                let at = (x.at(day).min(plot.right() + 6.0 - half), plot.bottom() + 12.0);
                scene.text(label, at, frame::LABEL, Align::Center, theme.muted);
            }
        }
        let name = text::fitted(words.text("recency-axis-days"), frame::LABEL, size.width);
        let at = (size.width / 2.0, size.height - 8.0);
        scene.text(name, at, frame::LABEL, Align::Center, theme.muted);
        scene
    }
}

/// What is drawn of a segment: shares of its customers.
struct Drawing<'a> {
    profile: &'a RecencyProfile,
    bins: Vec<u32>,
    curve: Vec<(f64, f64)>,
    customers: f64,
}

impl<'a> Drawing<'a> {
    fn of(profile: &'a RecencyProfile, width: f64, longest: u32) -> Self {
        let bins = bins(&profile.tally, width, longest);
        let end = bins.len() as f64 * width;
        let spread = bandwidth(&profile.tally);
        let curve = curve(&profile.tally, spread, end, CURVE_STEPS, width);
        Self { profile, bins, curve, customers: count(&profile.tally).max(1) as f64 }
    }

    fn most(&self) -> f64 {
        let tallest = f64::from(self.bins.iter().copied().max().unwrap_or(0)) / self.customers;
        self.curve.iter().map(|(_, value)| *value).fold(tallest, f64::max)
    }

    fn draw(
        &self,
        scene: &mut Scene,
        theme: &Theme,
        plot: Rect,
        axes: (Linear, Linear),
        width: f64,
    ) {
        let (x, y) = axes;
        let color = theme.archetype(self.profile.archetype);
        let name = text::fitted(&self.profile.name, 13.0, plot.width);
        scene.bold(name, (plot.x, plot.y - 16.0), 13.0, Align::Left, theme.text);
        for (index, customers) in self.bins.iter().enumerate() {
            let from = index as f64 * width;
            let (left, right) = (x.at(from), x.at(from + width));
            let top = y.at(f64::from(*customers) / self.customers);
            let bar = Rect {
                x: left,
                y: top,
                width: (right - left - 1.0).max(0.5),
                height: (plot.bottom() - top).max(0.0),
            };
            if *customers == 0 {
                continue;
            }
            scene.rect(bar, color.at(0.32));
            // The whole column is reached, however low its bar is.
            let column = Rect { y: plot.y, height: plot.height, ..bar };
            let label = self.profile.bin_label(from, width, *customers);
            scene.mark(Outline::Rect(column), format!("{}: {label}", self.profile.name));
        }
        if !self.curve.is_empty() {
            let line = self
                .curve
                .iter()
                .map(|(day, share)| (x.at(*day), y.at(*share).max(plot.y)))
                .collect();
            scene.path(line, 1.5, color);
        }
        scene.rect(
            Rect { x: plot.x, y: plot.bottom().round(), width: plot.width, height: 1.0 },
            theme.muted.at(0.6),
        );
        if let Some(median) = median(&self.profile.tally) {
            half(scene, theme, self.profile.words, plot, x.at(f64::from(median)), median);
        }
    }
}
