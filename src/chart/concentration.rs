//! Concentration: which share of revenue the top customers bring.

use crate::results::Overview;
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::worth::Worth;

/// The share of revenue that the top 0 %, 1 %, ... 100 % of customers bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// Shares of revenue, 0 to 1: 101 values, rising.
    pub shares: Vec<f64>,
    /// How many customers there are.
    pub customers: u32,
    /// What the amounts are.
    pub worth: Worth,
    /// The reader's words.
    pub words: Words,
}

/// The percentage of customers that the title speaks of.
const TOP: usize = 10;
/// Below so many customers the tenth part of them is nobody; half of them is somebody from two on.
const FEW: u32 = 10;

impl Concentration {
    /// The concentration of a shop.
    #[must_use]
    pub fn of(overview: &Overview, worth: Worth, words: Words) -> Self {
        let shares = overview.concentration.clone();
        Self { shares, customers: overview.customers, worth, words }
    }

    /// The part of customers that is spoken of, in percent, and its share; none when there are not
    /// two customers to compare.
    #[must_use]
    pub fn top(&self) -> Option<(usize, f64)> {
        let percent = if self.customers < FEW { 50 } else { TOP };
        let share = self.shares.get(percent)?;
        (self.customers > 1).then_some((percent, *share))
    }

    /// A text about the top so many percent.
    fn say(&self, key: &'static str, percent: usize, share: f64, decimals: usize) -> String {
        self.words.say(
            key,
            &[
                ("worth", self.worth.key().into()),
                ("percent", (&percent.to_string()).into()),
                ("share", (&self.words.percent(share, decimals)).into()),
            ],
        )
    }
}

impl Chart for Concentration {
    fn title(&self) -> String {
        match self.top() {
            Some((percent, share)) => self.say("concentration-title", percent, share, 0),
            None => self.words.text("concentration-title-empty").to_owned(),
        }
    }

    fn summary(&self) -> String {
        match self.top() {
            Some((50, _)) => self.words.text("concentration-few").to_owned(),
            Some(_) => self.say("concentration-half", 50, self.shares[50], 1),
            None => self.words.text("concentration-one-sentence").to_owned(),
        }
    }

    fn table(&self) -> Table {
        let words = self.words;
        let share = match self.worth {
            Worth::Money => "concentration-share",
            Worth::Pieces => "concentration-share-pieces",
        };
        let header = ["concentration-customers", share].map(|key| words.text(key));
        let mut table = Table::with_header(header);
        if self.top().is_some() {
            for (percent, share) in self.shares.iter().enumerate() {
                let share = Cell::Number(share * 100.0, 2);
                table.rows.push(vec![Cell::Number(percent as f64, 0), share]);
            }
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        frame::companion_height(width)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        let Some((top, _)) = self.top() else {
            return Scene::empty(theme, size, words.text("concentration-one"));
        };
        let draft = frame::plot(size, []);
        let (_, ticks) = Linear::from_zero(1.0, (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| words.percent(*tick, 0)).collect();
        let plot = frame::plot(size, &labels);
        let x = Linear { domain: (0.0, 1.0), range: (plot.x, plot.right()) };
        let y = Linear { domain: (0.0, 1.0), range: (plot.bottom(), plot.y) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let name = words.say("concentration-axis", &[("worth", self.worth.key().into())]);
        let ticks = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, ticks, &name);
        let last = self.shares.len() - 1;
        let points: Vec<(f64, f64)> = self
            .shares
            .iter()
            .enumerate()
            .map(|(index, share)| (x.at(index as f64 / last as f64), y.at(share.clamp(0.0, 1.0))))
            .collect();
        let mut area = points.clone();
        area.push((plot.right(), plot.bottom()));
        area.push((plot.x, plot.bottom()));
        scene.polygon(area, theme.accent.at(0.1));
        scene.path(vec![(plot.x, plot.bottom()), (plot.right(), plot.y)], 1.0, theme.muted.at(0.5));
        scene.path(points.clone(), 2.0, theme.accent);
        for (percent, (point, share)) in points.iter().zip(&self.shares).enumerate() {
            let label = self.say("concentration-label", percent, *share, 1);
            scene.mark(Outline::Disc { center: *point, radius: 4.0 }, label);
        }
        let corner = points[top];
        scene.dashes((corner.0, plot.bottom()), corner, theme.muted);
        let mut above = f64::INFINITY;
        for percent in [top, 20, 50] {
            let (point, share) = (points[percent], self.shares[percent]);
            let note = self.say("concentration-note", percent, share, 0);
            // Below the curve, right of its point; the curve rises, so each stands above the last.
            let at = (point.0 + 12.0, (point.1 + 16.0).min(plot.bottom() - 12.0));
            let is_first = above.is_infinite();
            let is_room = above - at.1 > 17.0
                && percent > top
                && at.0 + text::width(&note, frame::LABEL) < plot.right();
            if is_first {
                scene.bold(note, at, 13.0, Align::Left, theme.text);
            } else if is_room {
                scene.text(note, at, frame::LABEL, Align::Left, theme.muted);
            } else {
                continue;
            }
            above = at.1;
            scene.disc(point, 6.0, theme.surface);
            scene.disc(point, 4.0, theme.accent);
        }
        let equal = words.text("concentration-equal");
        let at = (x.at(0.7), y.at(0.62));
        let is_room = at.0 + text::width(equal, frame::LABEL) < plot.right();
        if is_room && self.shares[70] > 0.82 && plot.height > 120.0 {
            scene.text(equal, at, frame::LABEL, Align::Left, theme.muted);
        }
        let ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
        let labels = ticks.map(|tick| (x.at(tick), words.percent(tick, 0)));
        let name = words.text("concentration-customers-axis");
        frame::horizontal(&mut scene, theme, plot, labels, name);
        scene
    }
}
