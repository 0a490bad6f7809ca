//! Concentration: which share of revenue the top customers bring.

use crate::results::Overview;

use super::Chart;
use super::frame;
use super::number;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Scene, Size};
use super::table::{Cell, Table};
use super::theme::Theme;

/// The share of revenue that the top 0 %, 1 %, ... 100 % of customers bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// Shares of revenue, 0 to 1: 101 values, rising.
    pub shares: Vec<f64>,
}

/// The percentage of customers that the summary speaks of.
const TOP: usize = 20;

impl Concentration {
    /// The concentration of a shop.
    #[must_use]
    pub fn of(overview: &Overview) -> Self {
        Self { shares: overview.concentration.clone() }
    }

    fn top(&self) -> Option<f64> {
        (self.shares.len() > TOP).then(|| self.shares[TOP])
    }
}

impl Chart for Concentration {
    fn title(&self) -> String {
        "How much of the revenue the top customers bring".to_owned()
    }

    fn summary(&self) -> String {
        match self.top() {
            Some(share) => format!(
                "The best {TOP} % of customers bring {} of the revenue.",
                number::percent(share, 1)
            ),
            None => "There are no sales to show.".to_owned(),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header(["Top customers, %", "Share of revenue, %"]);
        for (percent, share) in self.shares.iter().enumerate() {
            table.rows.push(vec![Cell::Number(percent as f64, 0), Cell::Number(share * 100.0, 2)]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let Some(top) = self.top() else {
            return Scene::empty(theme, size, "No sales to show");
        };
        let draft = frame::plot(size, []);
        let (_, ticks) = Linear::from_zero(1.0, (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| number::percent(*tick, 0)).collect();
        let plot = frame::plot(size, &labels);
        let x = Linear { domain: (0.0, 1.0), range: (plot.x, plot.right()) };
        let y = Linear { domain: (0.0, 1.0), range: (plot.bottom(), plot.y) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        frame::vertical(
            &mut scene,
            theme,
            plot,
            ticks.iter().map(|tick| y.at(*tick)).zip(labels),
            "Share of revenue",
        );
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
        scene.polygon(area, theme.accent.at(0.12));
        scene.path(vec![(plot.x, plot.bottom()), (plot.right(), plot.y)], 1.0, theme.muted.at(0.5));
        scene.path(points.clone(), 2.0, theme.accent);
        for (index, point) in points.iter().enumerate() {
            scene.mark(
                Outline::Disc { center: *point, radius: 4.0 },
                format!(
                    "The top {index} % of customers bring {} of the revenue",
                    number::percent(self.shares[index], 1)
                ),
            );
        }
        let corner = points[TOP];
        scene.dashes((corner.0, plot.bottom()), corner, theme.muted);
        scene.disc(corner, 6.0, theme.surface);
        scene.disc(corner, 4.0, theme.accent);
        let note = format!("top {TOP} %: {} of revenue", number::percent(top, 0));
        scene.bold(
            note,
            (corner.0 + 12.0, (corner.1 + 14.0).min(plot.bottom() - 12.0)),
            13.0,
            Align::Left,
            theme.text,
        );
        let equal = "if all spent alike";
        if plot.width > 320.0 && top < 0.9 {
            scene.text(equal, (x.at(0.72), y.at(0.66)), frame::LABEL, Align::Left, theme.muted);
        }
        let ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
        let labels = ticks.map(|tick| (x.at(tick), number::percent(tick, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, "Share of customers, best first");
        scene
    }
}
