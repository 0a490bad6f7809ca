//! Loss curves: training and validation loss of each epoch, the best epoch marked.

use crate::results::{Epoch, ModelReport};

use super::Chart;
use super::frame;
use super::number;
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
}

impl Losses {
    /// The epochs published so far, and the report when training has ended.
    #[must_use]
    pub fn of(epochs: &[Epoch], report: Option<&ModelReport>) -> Self {
        Self { epochs: epochs.to_vec(), best: report.and_then(|report| report.best_epoch) }
    }

    fn kept(&self) -> Option<&Epoch> {
        self.epochs.iter().find(|epoch| Some(epoch.epoch) == self.best)
    }
}

impl Chart for Losses {
    fn title(&self) -> String {
        "Loss by epoch of training".to_owned()
    }

    fn summary(&self) -> String {
        let Some(last) = self.epochs.last() else {
            return "No epoch has been trained yet.".to_owned();
        };
        match self.kept() {
            Some(best) => format!(
                "{} epochs; epoch {} was best, with a validation loss of {:.4} and an NDCG@10 of \
                 {:.4} on the validation window.",
                self.epochs.len(),
                best.epoch,
                best.validation_loss,
                best.validation_ndcg,
            ),
            None => format!(
                "{} epochs so far; validation loss {:.4}.",
                self.epochs.len(),
                last.validation_loss
            ),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            "Epoch",
            "Training loss",
            "Validation loss",
            "Validation NDCG@10, new products",
            "Note",
        ]);
        for epoch in &self.epochs {
            let note = if Some(epoch.epoch) == self.best { "kept" } else { "" };
            table.rows.push(vec![
                Cell::Number(f64::from(epoch.epoch), 0),
                Cell::Number(epoch.training_loss, 6),
                Cell::Number(epoch.validation_loss, 6),
                Cell::Number(epoch.validation_ndcg, 6),
                note.into(),
            ]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let values: Vec<f64> = self
            .epochs
            .iter()
            .flat_map(|epoch| [epoch.training_loss, epoch.validation_loss])
            .filter(|loss| loss.is_finite())
            .collect();
        let (Some(first), Some(last), false) =
            (self.epochs.first(), self.epochs.last(), values.is_empty())
        else {
            return Scene::empty(theme, size, "No epoch has been trained yet");
        };
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let draft = frame::plot(size, []);
        let (scale, ticks) = Linear::nice((low, high), (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| number::short(*tick)).collect();
        let mut plot = frame::plot(size, &labels);
        // Room for the names at the ends of the lines.
        let names = text::width("validation", frame::LABEL) + 10.0;
        plot.width = (plot.width - names).max(1.0);
        let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
        let domain = (f64::from(first.epoch), f64::from(last.epoch));
        let x = Linear { domain, range: (plot.x + 10.0, plot.right() - 10.0) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(
            &mut scene,
            theme,
            plot,
            labels,
            "Mean loss (the axis need not start at 0)",
        );

        if let Some(best) = self.kept() {
            let at = x.at(f64::from(best.epoch));
            scene.dashes((at, plot.y), (at, plot.bottom()), theme.muted);
            let (anchor, align) = if at > plot.x + plot.width * 0.6 {
                (at - 8.0, Align::Right)
            } else {
                (at + 8.0, Align::Left)
            };
            let note = format!("best epoch: {}", best.epoch);
            scene.bold(note, (anchor, plot.y + 8.0), 13.0, align, theme.text);
        }
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
        let ends = (
            training.last().map_or(plot.y, |end| end.1),
            validation.last().map_or(plot.y, |end| end.1),
        );
        let (upper, lower) = apart(ends.0, ends.1, 15.0);
        let left = plot.right() + 2.0;
        scene.text("training", (left, upper), frame::LABEL, Align::Left, theme.muted);
        scene.text("validation", (left, lower), frame::LABEL, Align::Left, theme.accent);

        let slot = plot.width / self.epochs.len() as f64;
        for epoch in &self.epochs {
            let column = Rect {
                x: x.at(f64::from(epoch.epoch)) - slot / 2.0,
                y: plot.y,
                width: slot,
                height: plot.height,
            };
            scene.mark(
                Outline::Rect(column),
                format!(
                    "Epoch {}: training loss {:.4}, validation loss {:.4}, NDCG@10 {:.4}{}",
                    epoch.epoch,
                    epoch.training_loss,
                    epoch.validation_loss,
                    epoch.validation_ndcg,
                    if Some(epoch.epoch) == self.best { " (kept)" } else { "" },
                ),
            );
        }
        let count = frame::columns(plot.width, 40.0).min(self.epochs.len().max(2));
        let labels = ticks::whole(domain.0, domain.1, count)
            .into_iter()
            .map(|epoch| (x.at(epoch), number::grouped(epoch, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, "Epoch");
        scene
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
