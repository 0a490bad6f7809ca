//! Elbow: how the inertia falls and the silhouette changes with the number of segments.

use crate::domain::order;
use crate::results::{Segmentation, SweepPoint};
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// Every k that was tried, the knee and the choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Elbow {
    /// Each k that was tried, ascending.
    pub sweep: Vec<SweepPoint>,
    /// Where the inertia bends, if it does.
    pub knee: Option<u8>,
    /// How many segments there are.
    pub chosen: u8,
    /// The reader's words.
    pub words: Words,
}

impl Elbow {
    /// The sweep of a segmentation.
    #[must_use]
    pub fn of(segmentation: &Segmentation, words: Words) -> Self {
        let chosen = u8::try_from(segmentation.segments.len()).unwrap_or(u8::MAX);
        Self { sweep: segmentation.sweep.clone(), knee: segmentation.knee, chosen, words }
    }

    fn inertia(&self, theme: &Theme, part: Rect, x: &Linear, scene: &mut Scene) -> Rect {
        let most = self.sweep.iter().map(|point| point.inertia).fold(0.0, f64::max);
        let draft = frame::within(part, []);
        let (mut y, ticks) =
            Linear::from_zero(most, (draft.bottom(), draft.y), frame::rows(draft.height));
        let plot =
            Rect { x: x.range.0 - INSET, width: x.range.1 - x.range.0 + 2.0 * INSET, ..draft };
        y.range = (plot.bottom(), plot.y);
        let labels = ticks.iter().map(|tick| (y.at(*tick), self.words.short(*tick)));
        frame::vertical(scene, theme, plot, labels, self.words.text("elbow-axis-inertia"));
        for (line, (k, name)) in self.called().into_iter().enumerate() {
            let at = x.at(f64::from(k));
            scene.dashes((at, plot.y), (at, plot.bottom()), theme.muted);
            // The first name stands left of its line and the second right, unless that has no room.
            let room = text::width(&name, 13.0) * 1.1 + 16.0;
            let is_left =
                if line == 0 { at - plot.x > room } else { plot.right() + 16.0 - at < room };
            let (at, align) =
                if is_left { (at - 8.0, Align::Right) } else { (at + 8.0, Align::Left) };
            let y = plot.y + 8.0 + 17.0 * line as f64;
            scene.bold(name, (at, y), 13.0, align, theme.text);
        }
        let points: Vec<(f64, f64)> = self
            .sweep
            .iter()
            .map(|point| (x.at(f64::from(point.k)), y.at(point.inertia.max(0.0))))
            .collect();
        scene.path(points.clone(), 2.0, theme.accent);
        for (sweep, point) in self.sweep.iter().zip(points) {
            dot(scene, theme, point, sweep.k == self.chosen);
        }
        plot
    }

    fn silhouette(&self, theme: &Theme, part: Rect, x: &Linear, scene: &mut Scene) -> Rect {
        let values = || self.sweep.iter().filter_map(|point| Some((point.k, point.silhouette?)));
        let most = values().map(|(_, value)| value).fold(f64::NEG_INFINITY, f64::max);
        let least = values().map(|(_, value)| value).fold(most, f64::min);
        let draft = frame::within(part, []);
        let plot =
            Rect { x: x.range.0 - INSET, width: x.range.1 - x.range.0 + 2.0 * INSET, ..draft };
        let domain = if most.is_finite() { (least, most) } else { (0.0, 1.0) };
        let (y, mut ticks) = Linear::nice(domain, (plot.bottom(), plot.y), 2);
        if plot.height < 16.0 * ticks.len() as f64 {
            ticks = vec![y.domain.0, y.domain.1];
        }
        let labels = ticks.iter().map(|tick| (y.at(*tick), self.words.short(*tick)));
        frame::vertical(scene, theme, plot, labels, self.words.text("elbow-axis-silhouette"));
        let points: Vec<(f64, f64)> =
            values().map(|(k, value)| (x.at(f64::from(k)), y.at(value))).collect();
        scene.path(points.clone(), 2.0, theme.muted);
        for ((k, _), point) in values().zip(points) {
            if k == self.chosen {
                dot(scene, theme, point, true);
            }
        }
        let step = ticks::whole(1.0, f64::from(self.sweep.last().map_or(1, |point| point.k)), 24);
        let labels = step.into_iter().map(|k| (x.at(k), self.words.decimal(k, 0)));
        frame::horizontal(scene, theme, plot, labels, self.words.text("elbow-axis-segments"));
        plot
    }

    /// The numbers of segments that have a name in the chart.
    fn called(&self) -> Vec<(u8, String)> {
        let name = |k: u8, what: &str| {
            (
                k,
                self.words.say(
                    "elbow-called",
                    &[("what", what.into()), ("segments", u32::from(k).into())],
                ),
            )
        };
        let called = match self.knee {
            Some(knee) if knee == self.chosen => vec![name(knee, "both")],
            Some(knee) => vec![name(knee, "knee"), name(self.chosen, "chosen")],
            None => vec![name(self.chosen, "chosen")],
        };
        let mut called = order::ordered(called, |(k, _)| u64::from(*k));
        called.retain(|(k, _)| self.sweep.iter().any(|point| point.k == *k));
        called
    }
}

/// Between the vertical axis and the first k.
const INSET: f64 = 14.0;

impl Chart for Elbow {
    fn title(&self) -> String {
        match self.knee {
            _ if self.sweep.is_empty() => self.words.text("elbow-title-nothing").to_owned(),
            Some(knee) => self.words.say("elbow-title-knee", &[("knee", u32::from(knee).into())]),
            None => self.words.text("elbow-title-none").to_owned(),
        }
    }

    fn summary(&self) -> String {
        let (Some(first), Some(last)) = (self.sweep.first(), self.sweep.last()) else {
            return self.words.text("elbow-nothing").to_owned();
        };
        let (from, to) = (self.words.short(first.inertia), self.words.short(last.inertia));
        self.words.say(
            "elbow-summary",
            &[
                ("first", u32::from(first.k).into()),
                ("last", u32::from(last.k).into()),
                ("from", (&from).into()),
                ("to", (&to).into()),
                ("chosen", u32::from(self.chosen).into()),
            ],
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("elbow-axis-segments"),
            self.words.text("elbow-column-inertia"),
            self.words.text("elbow-column-silhouette"),
            self.words.text("elbow-column-note"),
        ]);
        for point in &self.sweep {
            let note = match (self.knee == Some(point.k), self.chosen == point.k) {
                (true, true) => self.words.text("elbow-note-both"),
                (true, false) => self.words.text("elbow-note-knee"),
                (false, true) => self.words.text("elbow-note-chosen"),
                (false, false) => "",
            };
            table.rows.push(vec![
                Cell::Number(f64::from(point.k), 0),
                Cell::Number(point.inertia, 4),
                point.silhouette.map_or(Cell::Empty, |value| Cell::Number(value, 5)),
                note.into(),
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        (width * 0.45).clamp(300.0, 400.0)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let (Some(first), Some(last)) = (self.sweep.first(), self.sweep.last()) else {
            return Scene::empty(theme, size, self.words.text("elbow-title-nothing"));
        };
        let labels = [self.words.decimal(0.55, 2), self.words.short(88_800.0)];
        let plot = frame::plot(size, &labels);
        let domain = (f64::from(first.k), f64::from(last.k));
        let x = Linear { domain, range: (plot.x + INSET, plot.right() - INSET) };
        // The lower panel's axis belongs to both; the upper one has no band for it.
        let split = size.height * 0.58;
        let upper = Rect { x: 0.0, y: 0.0, width: size.width, height: split + 32.0 };
        let lower = Rect { y: split, height: size.height - split, ..upper };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let top = self.inertia(theme, upper, &x, &mut scene);
        let bottom = self.silhouette(theme, lower, &x, &mut scene);
        let slot = (x.range.1 - x.range.0) / (self.sweep.len().max(2) - 1) as f64;
        for point in &self.sweep {
            let column = Rect {
                x: x.at(f64::from(point.k)) - slot / 2.0,
                y: top.y,
                width: slot,
                height: bottom.bottom() - top.y,
            };
            let inertia = self.words.decimal(point.inertia, 1);
            let silhouette = point
                .silhouette
                .map_or("\u{2013}".to_owned(), |value| self.words.decimal(value, 3));
            let label = self.words.say(
                "elbow-mark",
                &[
                    ("segments", u32::from(point.k).into()),
                    ("inertia", (&inertia).into()),
                    ("silhouette", (&silhouette).into()),
                ],
            );
            scene.mark(Outline::Rect(column), label);
        }
        scene
    }
}

fn dot(scene: &mut Scene, theme: &Theme, center: (f64, f64), is_chosen: bool) {
    if is_chosen {
        scene.disc(center, 7.0, theme.surface);
        scene.disc(center, 5.0, theme.accent);
    } else {
        scene.disc(center, 3.0, theme.accent);
    }
}
