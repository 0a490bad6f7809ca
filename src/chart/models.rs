//! Comparison of the recommenders: a dot for each mean, a whisker for its confidence interval, one
//! panel for each question.

use crate::results::{Contender, Estimate, ModelKind, ModelReport};

use super::Chart;
use super::frame;
use super::number;
use super::scale::Linear;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;

/// Every model on both questions.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelComparison {
    /// The models.
    pub rows: Vec<ModelRow>,
}

/// One model.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelRow {
    /// Its name.
    pub name: String,
    /// NDCG@10 ranking every product.
    pub any: Estimate,
    /// NDCG@10 ranking the products that are new to the customer.
    pub new: Estimate,
    /// Whether its recommendations are shown.
    pub is_chosen: bool,
}

/// How much wider bold text is.
const BOLD: f64 = 1.2;

/// The panels, in order, and what they are about.
const QUESTIONS: [&str; 2] = ["Any product", "New products only"];

/// From this width on the panels stand side by side.
const SIDE_BY_SIDE: f64 = 560.0;

impl ModelComparison {
    /// The contenders of a report, called by `name`, best on new products first.
    #[must_use]
    pub fn of(report: &ModelReport, name: impl Fn(ModelKind) -> String) -> Self {
        let row = |contender: &Contender| ModelRow {
            name: name(contender.model),
            any: contender.any.ndcg,
            new: contender.new.ndcg,
            is_chosen: report.chosen == Some(contender.model),
        };
        let mut rows: Vec<ModelRow> = report.contenders.iter().map(row).collect();
        rows.sort_by(|a, b| b.new.mean.total_cmp(&a.new.mean));
        Self { rows }
    }

    fn panel(&self, theme: &Theme, part: Rect, question: usize, names: f64, scene: &mut Scene) {
        let estimate = |row: &ModelRow| if question == 0 { row.any } else { row.new };
        let most = self.rows.iter().map(|row| estimate(row).high.max(estimate(row).mean));
        let plot = Rect {
            x: part.x + names,
            y: part.y + 26.0,
            width: (part.width - names - 20.0).max(1.0),
            height: (part.height - 26.0 - 44.0).max(1.0),
        };
        let most = most.fold(0.0, f64::max);
        let count = frame::columns(plot.width, 60.0).min(5);
        let (x, ticks) = Linear::from_zero(most, (plot.x, plot.right()), count);
        for tick in &ticks {
            let line = Rect { x: x.at(*tick).round(), y: plot.y, width: 1.0, height: plot.height };
            scene.rect(line, theme.grid);
        }
        let at = (plot.x, part.y + 10.0);
        scene.bold(QUESTIONS[question], at, 13.0, Align::Left, theme.text);
        let slot = plot.height / self.rows.len() as f64;
        for (index, row) in self.rows.iter().enumerate() {
            let y = plot.y + slot * (index as f64 + 0.5);
            let value = estimate(row);
            let color = if row.is_chosen { theme.accent } else { theme.muted };
            if names > 0.0 {
                let size = if row.is_chosen { frame::LABEL * BOLD } else { frame::LABEL };
                let name = text::fitted(&row.name, size, names - 10.0);
                let at = (plot.x - 10.0, y);
                if row.is_chosen {
                    scene.bold(name, at, frame::LABEL, Align::Right, theme.text);
                } else {
                    scene.text(name, at, frame::LABEL, Align::Right, theme.muted);
                }
            }
            let (low, high) = (x.at(value.low.max(0.0)), x.at(value.high));
            let whisker = Rect { x: low, y: y - 1.0, width: (high - low).max(1.0), height: 2.0 };
            scene.rect(whisker, color.at(0.7));
            for end in [low, high] {
                scene.rect(
                    Rect { x: end - 0.5, y: y - 4.0, width: 1.5, height: 8.0 },
                    color.at(0.7),
                );
            }
            scene.disc((x.at(value.mean), y), 5.0, color);
            scene.mark(
                Outline::Rect(Rect {
                    x: low - 6.0,
                    y: y - 8.0,
                    width: high - low + 12.0,
                    height: 16.0,
                }),
                format!(
                    "{}, {}: NDCG@10 {:.4}, 95 % between {:.4} and {:.4}",
                    row.name,
                    QUESTIONS[question].to_lowercase(),
                    value.mean,
                    value.low,
                    value.high
                ),
            );
        }
        let labels = ticks.iter().map(|tick| (x.at(*tick), number::short(*tick)));
        frame::horizontal(scene, theme, plot, labels, "NDCG@10 with 95 % confidence interval");
    }
}

impl Chart for ModelComparison {
    fn title(&self) -> String {
        "How well each model finds what customers buy next".to_owned()
    }

    fn summary(&self) -> String {
        let best = |value: fn(&ModelRow) -> f64| {
            self.rows.iter().max_by(|a, b| value(a).total_cmp(&value(b)))
        };
        let (Some(any), Some(new)) = (best(|row| row.any.mean), best(|row| row.new.mean)) else {
            return "No model was tested.".to_owned();
        };
        format!(
            "Among all products {} ranks best (NDCG@10 {:.3}); among products new to the customer {} \
             ({:.3}).",
            any.name, any.any.mean, new.name, new.new.mean,
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            "Model",
            "Any product: NDCG@10",
            "from",
            "to",
            "New products: NDCG@10",
            "from",
            "to",
        ]);
        for row in &self.rows {
            let mut cells = vec![Cell::from(row.name.as_str())];
            for estimate in [row.any, row.new] {
                let values = [estimate.mean, estimate.low, estimate.high];
                cells.extend(values.map(|value| Cell::Number(value, 5)));
            }
            table.rows.push(cells);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        let panel = 74.0 + 30.0 * self.rows.len().max(1) as f64;
        if width >= SIDE_BY_SIDE { panel } else { 2.0 * panel }
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.rows.is_empty() {
            return Scene::empty(theme, size, "No model was tested");
        }
        let widest =
            self.rows.iter().map(|row| text::width(&row.name, frame::LABEL)).fold(0.0, f64::max);
        let names = (widest * BOLD + 12.0).min(size.width * 0.42);
        let mut scene = Scene::default();
        if size.width >= SIDE_BY_SIDE {
            // Side by side: the names stand once, at the left.
            let each = (size.width - names) / 2.0;
            let left = Rect { x: 0.0, y: 0.0, width: names + each, height: size.height };
            let right = Rect { x: names + each + 12.0, width: each - 12.0, ..left };
            self.panel(theme, left, 0, names, &mut scene);
            self.panel(theme, right, 1, 0.0, &mut scene);
        } else {
            let upper = Rect { x: 0.0, y: 0.0, width: size.width, height: size.height / 2.0 };
            self.panel(theme, upper, 0, names, &mut scene);
            self.panel(theme, Rect { y: upper.bottom(), ..upper }, 1, names, &mut scene);
        }
        scene
    }
}
