//! Comparison of the recommenders by the customers whom they got right: a dot for each share, a
//! whisker for its confidence interval, one panel for each question.

use crate::domain::order;
use crate::results::{Contender, Estimate, ModelReport};
use crate::wording::{self, Words};

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;

/// Every model on both questions.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelComparison {
    /// The models, best on new products first.
    pub rows: Vec<ModelRow>,
    /// How the reader is spoken to.
    pub words: Words,
}

/// One model.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelRow {
    /// Its name.
    pub name: String,
    /// Share of customers with a hit among ten products, of all products.
    pub any: Estimate,
    /// The same of the products that are new to the customer.
    pub new: Estimate,
    /// Whether its recommendations are shown.
    pub is_chosen: bool,
    /// Whether too few customers were tested to tell anything.
    pub is_anecdote: bool,
}

/// How much wider bold text is.
const BOLD: f64 = 1.2;

/// The panels, in order: what they are about.
const QUESTIONS: [&str; 2] = ["models-new", "models-any"];

/// From this width on the panels stand side by side.
const SIDE_BY_SIDE: f64 = 560.0;

impl ModelComparison {
    /// The contenders of a report.
    #[must_use]
    pub fn of(report: &ModelReport, words: Words) -> Self {
        let row = |contender: &Contender| ModelRow {
            name: wording::model_name(contender.model, words).to_owned(),
            any: contender.any.hit_rate,
            new: contender.new.hit_rate,
            is_chosen: report.chosen == Some(contender.model),
            is_anecdote: contender.any.is_anecdote(),
        };
        let rows: Vec<ModelRow> = report.contenders.iter().map(row).collect();
        let rows = order::ordered(rows, |row| order::falling(order::real(row.new.mean)));
        Self { rows, words }
    }

    fn share(&self, share: f64) -> String {
        self.words.percent(share, 1)
    }

    fn best(&self) -> Option<[&ModelRow; 2]> {
        let best = |value: fn(&ModelRow) -> f64| {
            self.rows.iter().max_by(|a, b| value(a).total_cmp(&value(b)))
        };
        Some([best(|row| row.new.mean)?, best(|row| row.any.mean)?])
    }

    fn panel(&self, theme: &Theme, part: Rect, question: usize, names: f64, scene: &mut Scene) {
        let estimate = |row: &ModelRow| if question == 0 { row.new } else { row.any };
        let most = self.rows.iter().map(|row| estimate(row).high.max(estimate(row).mean));
        // Values stand behind the whiskers.
        let values = text::width(&self.words.percent(1.0, 0), frame::LABEL) * BOLD;
        let plot = Rect {
            x: part.x + names,
            y: part.y + 26.0,
            width: (part.width - names - values - 12.0).max(1.0),
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
        let title = self.words.text(QUESTIONS[question]);
        scene.bold(title, at, 13.0, Align::Left, theme.text);
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
            let value_at = (high + 8.0, y);
            let share = self.words.percent(value.mean, 0);
            if row.is_chosen {
                scene.bold(share, value_at, frame::LABEL, Align::Left, theme.text);
            } else {
                scene.text(share, value_at, frame::LABEL, Align::Left, theme.muted);
            }
            let reach = Rect { x: low - 6.0, y: y - 8.0, width: high - low + 12.0, height: 16.0 };
            let told = self.words.say(
                "models-mark",
                &[
                    ("model", (&row.name).into()),
                    ("question", title.into()),
                    ("share", (&self.share(value.mean)).into()),
                    ("low", (&self.share(value.low)).into()),
                    ("high", (&self.share(value.high)).into()),
                ],
            );
            scene.mark(Outline::Rect(reach), told);
        }
        let labels = ticks.iter().map(|tick| (x.at(*tick), self.words.percent(*tick, 0)));
        frame::horizontal(scene, theme, plot, labels, self.words.text("models-axis"));
    }
}

impl Chart for ModelComparison {
    fn title(&self) -> String {
        let Some([new, any]) = self.best() else {
            return self.words.text("models-none").to_owned();
        };
        if new.is_anecdote || any.is_anecdote {
            return self.words.text("models-title-few").to_owned();
        }
        let key = if new.name == any.name { "models-title-one" } else { "models-title" };
        self.words.say(key, &[("new", (&new.name).into()), ("any", (&any.name).into())])
    }

    fn summary(&self) -> String {
        let key = if self.rows.is_empty() { "models-none-sentence" } else { "models-summary" };
        self.words.text(key).to_owned()
    }

    fn table(&self) -> Table {
        let words = self.words;
        let (from, to) = (words.text("models-from"), words.text("models-to"));
        let [new, any] = QUESTIONS.map(|question| {
            words.say("models-column", &[("question", words.text(question).into())])
        });
        let model = words.text("models-column-model");
        let mut table = Table::with_header([model, &new, from, to, &any, from, to]);
        for row in &self.rows {
            let mut cells = vec![Cell::from(row.name.as_str())];
            for estimate in [row.new, row.any] {
                let values = [estimate.mean, estimate.low, estimate.high];
                cells.extend(values.map(|value| Cell::Number(value * 100.0, 2)));
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
            return Scene::empty(theme, size, self.words.text("models-none"));
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
