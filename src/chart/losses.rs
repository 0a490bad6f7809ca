//! Loss curves: training and validation loss of each epoch, the best epoch and the end of the
//! training marked.

use crate::results::{Epoch, ModelReport};
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// The epochs of a training, also one under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Losses {
    /// Each epoch in order.
    pub epochs: Vec<Epoch>,
    /// The best epoch on the validation window, once it is known.
    pub best: Option<u16>,
    /// How the reader is spoken to.
    pub words: Words,
}

impl Losses {
    /// The epochs published so far, and the report when training has ended.
    #[must_use]
    pub fn of(epochs: &[Epoch], report: Option<&ModelReport>, words: Words) -> Self {
        let best = report.and_then(|report| report.best_epoch);
        Self { epochs: epochs.to_vec(), best, words }
    }

    fn kept(&self) -> Option<&Epoch> {
        self.epochs.iter().find(|epoch| Some(epoch.epoch) == self.best)
    }

    /// A text about an epoch.
    fn say(&self, key: &str, epoch: &Epoch) -> String {
        let last = self.epochs.last().map_or(0, |last| last.epoch);
        let losses = [epoch.training_loss, epoch.validation_loss, epoch.validation_ndcg]
            .map(|value| self.words.decimal(value, 4));
        self.words.say(
            key,
            &[
                ("epoch", u32::from(epoch.epoch).into()),
                ("last", u32::from(last).into()),
                ("training", (&losses[0]).into()),
                ("validation", (&losses[1]).into()),
                ("ndcg", (&losses[2]).into()),
                ("kept", if Some(epoch.epoch) == self.best { "yes" } else { "no" }.into()),
            ],
        )
    }
}

impl Chart for Losses {
    fn title(&self) -> String {
        match (self.kept(), self.epochs.last()) {
            (_, None) => self.words.text("losses-none").to_owned(),
            (None, Some(last)) => self.say("losses-title-so-far", last),
            (Some(best), Some(last)) if best.epoch == last.epoch => {
                self.say("losses-title-last", best)
            }
            (Some(best), Some(_)) => self.say("losses-title", best),
        }
    }

    fn summary(&self) -> String {
        let key = if self.epochs.is_empty() { "losses-none-sentence" } else { "losses-summary" };
        self.words.text(key).to_owned()
    }

    fn table(&self) -> Table {
        let header = [
            "losses-axis-epoch",
            "losses-training-loss",
            "losses-validation-loss",
            "losses-ndcg",
            "losses-note",
        ];
        let mut table = Table::with_header(header.map(|key| self.words.text(key)));
        for epoch in &self.epochs {
            let is_kept = Some(epoch.epoch) == self.best;
            table.rows.push(vec![
                Cell::Number(f64::from(epoch.epoch), 0),
                Cell::Number(epoch.training_loss, 6),
                Cell::Number(epoch.validation_loss, 6),
                Cell::Number(epoch.validation_ndcg, 6),
                if is_kept { self.words.text("losses-kept") } else { "" }.into(),
            ]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        let values: Vec<f64> = self
            .epochs
            .iter()
            .flat_map(|epoch| [epoch.training_loss, epoch.validation_loss])
            .filter(|loss| loss.is_finite())
            .collect();
        let (Some(first), Some(last), false) =
            (self.epochs.first(), self.epochs.last(), values.is_empty())
        else {
            return Scene::empty(theme, size, words.text("losses-none"));
        };
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let draft = frame::plot(size, []);
        let (scale, ticks) = Linear::nice((low, high), (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| words.short(*tick)).collect();
        let mut plot = frame::plot(size, &labels);
        // Room for the names at the ends of the lines.
        let ends = ["losses-training", "losses-validation"].map(|key| words.text(key));
        let widest =
            ends.map(|name| text::width(name, frame::LABEL)).into_iter().fold(0.0, f64::max);
        // The room that every plot has at its right is part of it.
        let names = (widest + 10.0 - 20.0).max(0.0);
        plot.width = (plot.width - names).max(1.0);
        let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
        let domain = (f64::from(first.epoch), f64::from(last.epoch));
        let x = Linear { domain, range: (plot.x + 10.0, plot.right() - 10.0) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, words.text("losses-axis-loss"));
        self.moments(&mut scene, theme, plot, x);
        let line = |loss: fn(&Epoch) -> f64| -> Vec<(f64, f64)> {
            let finite = |epoch: &&Epoch| loss(epoch).is_finite();
            let point = |epoch: &Epoch| (x.at(f64::from(epoch.epoch)), y.at(loss(epoch)));
            self.epochs.iter().filter(finite).map(point).collect()
        };
        let training = line(|epoch| epoch.training_loss);
        let validation = line(|epoch| epoch.validation_loss);
        scene.path(training.clone(), 2.0, theme.muted);
        scene.path(validation.clone(), 2.0, theme.accent);
        if self.epochs.len() <= 40 {
            training.iter().for_each(|point| scene.disc(*point, 2.5, theme.muted));
            validation.iter().for_each(|point| scene.disc(*point, 2.5, theme.accent));
        }
        if let (Some(best), Some(_)) = (self.kept(), validation.last()) {
            let point = (x.at(f64::from(best.epoch)), y.at(best.validation_loss));
            scene.disc(point, 7.0, theme.surface);
            scene.disc(point, 5.0, theme.accent);
        }
        let heights = [&training, &validation].map(|line| line.last().map_or(plot.y, |end| end.1));
        let apart = apart(heights[0], heights[1], 15.0);
        let left = plot.right() + 2.0;
        scene.text(ends[0], (left, apart.0), frame::LABEL, Align::Left, theme.muted);
        scene.text(ends[1], (left, apart.1), frame::LABEL, Align::Left, theme.accent);

        let slot = plot.width / self.epochs.len() as f64;
        for epoch in &self.epochs {
            let column = Rect {
                x: x.at(f64::from(epoch.epoch)) - slot / 2.0,
                y: plot.y,
                width: slot,
                height: plot.height,
            };
            scene.mark(Outline::Rect(column), self.say("losses-epoch", epoch));
        }
        let count = frame::columns(plot.width, 40.0).min(self.epochs.len().max(2));
        let labels = ticks::whole(domain.0, domain.1, count)
            .into_iter()
            .map(|epoch| (x.at(epoch), words.decimal(epoch, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, words.text("losses-axis-epoch"));
        scene
    }
}

impl Losses {
    /// Where the best epoch is and where training ended, each a dashed line with its name.
    fn moments(&self, scene: &mut Scene, theme: &Theme, plot: Rect, x: Linear) {
        let (Some(best), Some(last)) = (self.kept(), self.epochs.last()) else { return };
        let ended = (best.epoch != last.epoch).then_some((last, "losses-stopped", 26.0));
        let moments = [Some((best, "losses-best", 8.0)), ended];
        for (epoch, key, below) in moments.into_iter().flatten() {
            let at = x.at(f64::from(epoch.epoch));
            scene.dashes((at, plot.y), (at, plot.bottom()), theme.muted);
            let (anchor, align) = if at > plot.x + plot.width * 0.6 {
                (at - 8.0, Align::Right)
            } else {
                (at + 8.0, Align::Left)
            };
            let name = self.say(key, epoch);
            scene.bold(name, (anchor, plot.y + below), frame::LABEL, align, theme.text);
        }
    }
}

/// Two heights moved apart, equally, until they are `least` pixels from each other.
fn apart(first: f64, second: f64, least: f64) -> (f64, f64) {
    let missing = (least - (first - second).abs()).max(0.0) / 2.0;
    if first <= second {
        (first - missing, second + missing)
    } else {
        (first + missing, second - missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lines_do_not_touch() {
        assert_eq!(apart(10.0, 12.0, 16.0), (3.0, 19.0));
        assert_eq!(apart(12.0, 10.0, 16.0), (19.0, 3.0));
        assert_eq!(apart(0.0, 50.0, 16.0), (0.0, 50.0));
    }
}
