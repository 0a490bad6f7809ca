//! Who comes back: a triangle of the customers who first bought in the same period, and the share
//! of them that bought in each period after it.

use crate::domain::Month;
use crate::results::{Cohort, Overview, Retention};
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::heat::{self, Certainty};
use super::scene::{Align, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;

/// Customers by the period of their first purchase.
#[derive(Clone, Debug, PartialEq)]
pub struct Cohorts {
    /// The cohorts.
    pub retention: Retention,
    /// The reader's words.
    pub words: Words,
}

/// The name of the metric, and the numbers of the columns below it.
const TOP: f64 = 50.0;
/// The name of the horizontal axis.
const BOTTOM: f64 = 30.0;
/// Of fewer customers a percentage is no finding.
const TELLING: u32 = 10;

/// With more cohorts than this, months make too fine a triangle, and so do quarters.
const FINE: [(u8, usize); 2] = [(1, 13), (3, 24)];

impl Cohorts {
    /// The lengths of periods, in months, of which a shop has more than one.
    #[must_use]
    pub fn choices(overview: &Overview) -> Vec<u8> {
        let triangles = overview.retention.iter();
        let telling = triangles.filter(|retention| retention.cohorts.len() > 1);
        telling.map(|retention| retention.months).collect()
    }

    /// The shortest length of periods that a panel has room for.
    #[must_use]
    pub fn suitable(overview: &Overview) -> u8 {
        let fits = |retention: &&Retention| {
            let most = FINE.iter().find(|(months, _)| *months == retention.months);
            let most = most.map_or(usize::MAX, |(_, most)| *most);
            (2..=most).contains(&retention.cohorts.len())
        };
        let fitting = overview.retention.iter().find(fits);
        fitting.or(overview.retention.last()).map_or(12, |retention| retention.months)
    }

    /// The cohorts of a shop by periods of so many months.
    #[must_use]
    pub fn of(overview: &Overview, months: u8, words: Words) -> Self {
        let mut triangles = overview.retention.iter();
        let retention = triangles.find(|retention| retention.months == months).cloned();
        let none = Retention { months, cohorts: Vec::new(), complete: false };
        Self { retention: retention.unwrap_or(none), words }
    }

    /// How many periods after the first one there are.
    fn columns(&self) -> usize {
        self.retention.cohorts.len().saturating_sub(1)
    }

    /// The cohorts that have had a chance to come back.
    fn rows(&self) -> &[Cohort] {
        &self.retention.cohorts[..self.columns()]
    }

    /// Whether a cohort's period so many columns on is in the data only in part.
    fn certainty(&self, row: usize, column: usize) -> Certainty {
        if !self.retention.complete && row + column + 1 == self.columns() {
            Certainty::Partial
        } else {
            Certainty::Whole
        }
    }

    /// Of all customers whose period so many columns on is whole in the data, how many bought in
    /// it, and how many they are.
    #[must_use]
    pub fn all(&self, column: usize) -> Option<(u32, u32)> {
        let (mut returned, mut customers) = (0, 0);
        for (row, cohort) in self.rows().iter().enumerate() {
            if let Some(count) = cohort.returned.get(column)
                && self.certainty(row, column) == Certainty::Whole
            {
                returned += count;
                customers += cohort.customers;
            }
        }
        (customers > 0).then_some((returned, customers))
    }

    /// The highest share of a cohort, for the colours.
    fn most(&self) -> f64 {
        let shares = self
            .rows()
            .iter()
            .flat_map(|cohort| cohort.returned.iter().map(|count| share(*count, cohort.customers)));
        shares.fold(0.01, f64::max)
    }

    fn period(&self) -> &'static str {
        match self.retention.months {
            1 => "month",
            3 => "quarter",
            _ => "year",
        }
    }

    fn name(&self, from: Month) -> String {
        let year = from.year.to_string();
        match self.retention.months {
            1 => self.words.month(from),
            3 => {
                let quarter = (from.month.saturating_sub(1) / 3 + 1).to_string();
                let values = [("quarter", (&quarter).into()), ("year", (&year).into())];
                self.words.say("cohorts-quarter", &values)
            }
            _ => year,
        }
    }

    /// A text about the period alone.
    fn text(&self, key: &'static str) -> String {
        self.say(key, ("", ""), 1, (0, 0))
    }

    /// A text about some customers who came back so many periods later: of a cohort in a state
    /// (`all`, `partial`, `whole`), how many of how many.
    fn say(
        &self,
        key: &'static str,
        (cohort, state): (&str, &str),
        later: usize,
        counts: (u32, u32),
    ) -> String {
        let share = share(counts.0, counts.1);
        self.words.say(
            key,
            &[
                ("period", self.period().into()),
                ("cohort", cohort.into()),
                ("state", state.into()),
                ("later", later.into()),
                ("returned", counts.0.into()),
                ("customers", counts.1.into()),
                ("share", (&self.words.percent(share, 0)).into()),
            ],
        )
    }

    /// Where the cells are.
    fn plot(size: Size, names: &[String], counts: &[String]) -> Rect {
        let widest = |texts: &[String]| {
            texts.iter().map(|text| text::width(text, frame::LABEL)).fold(0.0, f64::max)
        };
        let left = widest(names) + 12.0 + widest(counts) + 10.0;
        Rect {
            x: left,
            y: TOP,
            width: (size.width - left - 2.0).max(1.0),
            height: (size.height - TOP - BOTTOM).max(1.0),
        }
    }

    /// What a cell tells: how many came back of how many, and whether the period is over. Row 0 is
    /// all customers.
    fn cell(&self, row: usize, column: usize) -> Option<((u32, u32), Certainty)> {
        let Some(row) = row.checked_sub(1) else {
            return Some((self.all(column)?, Certainty::Whole));
        };
        let cohort = &self.rows()[row];
        let count = *cohort.returned.get(column)?;
        (cohort.customers > 0).then_some(((count, cohort.customers), self.certainty(row, column)))
    }
}

impl Chart for Cohorts {
    fn title(&self) -> String {
        match self.all(0) {
            Some(counts) if counts.1 >= TELLING => self.say("cohorts-title", ("", ""), 1, counts),
            _ => self.text("cohorts-title-few"),
        }
    }

    fn summary(&self) -> String {
        if self.columns() == 0 {
            return self.text("cohorts-too-early-sentence");
        }
        // Half a year, a year, two years on, or as far as the data goes.
        let wanted = match self.retention.months {
            1 => 6,
            3 => 4,
            _ => 2,
        };
        let told = (1..wanted).rev().find_map(|column| Some((column, self.all(column)?)));
        let caveat = self.words.text("cohorts-first");
        match told {
            Some((column, counts)) if counts.1 >= TELLING => {
                format!("{} {caveat}", self.say("cohorts-summary", ("", ""), column + 1, counts))
            }
            _ => caveat.to_owned(),
        }
    }

    fn table(&self) -> Table {
        let first = self.text("cohorts-first-purchase");
        let mut table = Table::with_header([first.as_str(), self.words.text("cohorts-customers")]);
        for column in 0..self.columns() {
            table.header.push(self.say("cohorts-later", ("", ""), column + 1, (0, 0)));
        }
        for (row, cohort) in self.rows().iter().enumerate() {
            let mut cells =
                vec![self.name(cohort.from).into(), Cell::Number(f64::from(cohort.customers), 0)];
            let cell = |column| match self.cell(row + 1, column) {
                Some((counts, _)) => Cell::Number(100.0 * share(counts.0, counts.1), 1),
                None => Cell::Empty,
            };
            cells.extend((0..self.columns()).map(cell));
            table.rows.push(cells);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        let rows = self.columns() as f64 + 1.0;
        (rows * 24.0 + TOP + BOTTOM).max(frame::companion_height(width))
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.columns() == 0 {
            let early = self.text("cohorts-too-early");
            return Scene::empty(theme, size, &early);
        }
        let words = self.words;
        let all = words.text("cohorts-all");
        let mut names: Vec<String> = vec![all.to_owned()];
        names.extend(self.rows().iter().map(|cohort| self.name(cohort.from)));
        let customers = self.rows().iter().map(|cohort| cohort.customers);
        let mut counts = vec![words.count(customers.clone().sum::<u32>())];
        counts.extend(customers.map(|count| words.count(count)));
        let plot = Self::plot(size, &names, &counts);
        let rows = names.len() as f64;
        let (width, height) = (plot.width / self.columns() as f64, (plot.height / rows).min(34.0));
        let mut scene = Scene::default();

        let metric = self.text("cohorts-metric");
        let metric = text::fitted(&metric, frame::LABEL, size.width - 2.0);
        scene.text(metric, (2.0, 11.0), frame::LABEL, Align::Left, theme.muted);
        let mut free_from = plot.x - 4.0;
        for column in 0..self.columns() {
            let number = (column + 1).to_string();
            let center = plot.x + (column as f64 + 0.5) * width;
            let half = text::width(&number, frame::LABEL) / 2.0;
            if center - half > free_from {
                free_from = center + half + 4.0;
                let at = (center, TOP - 11.0);
                scene.text(number, at, frame::LABEL, Align::Center, theme.muted);
            }
        }

        let most = self.most();
        let tell = |part: f64| words.decimal(100.0 * part, 0);
        let has_room = heat::has_room(width, height, &tell(most));
        for (row, (name, count)) in names.into_iter().zip(counts).enumerate() {
            let y = plot.y + row as f64 * height;
            let middle = y + height / 2.0;
            if height >= 11.0 {
                let (text, at) = (name.clone(), (2.0, middle));
                if row == 0 {
                    scene.bold(text, at, frame::LABEL, Align::Left, theme.text);
                } else {
                    scene.text(text, at, frame::LABEL, Align::Left, theme.text);
                }
                let at = (plot.x - 10.0, middle);
                scene.text(count, at, frame::LABEL, Align::Right, theme.muted);
            }
            for column in 0..self.columns() {
                let Some((counts, certainty)) = self.cell(row, column) else { continue };
                let part = share(counts.0, counts.1);
                let slot = Rect { x: plot.x + column as f64 * width, y, width, height };
                let value = if has_room { tell(part) } else { String::new() };
                let state = match certainty {
                    _ if row == 0 => "all",
                    Certainty::Whole => "whole",
                    Certainty::Partial => "partial",
                };
                let label = self.say("cohorts-label", (&name, state), column + 1, counts);
                heat::cell(&mut scene, theme, slot, part / most, certainty, &value, label);
            }
        }
        let below = plot.y + rows * height + 16.0;
        let axis = text::fitted(&self.text("cohorts-axis"), frame::LABEL, plot.width);
        let axis_end = plot.x + text::width(&axis, frame::LABEL);
        scene.text(axis, (plot.x, below), frame::LABEL, Align::Left, theme.muted);
        let note = words.text("cohorts-outlined");
        if !self.retention.complete && axis_end + text::width(note, frame::LABEL) < plot.right() {
            scene.text(note, (plot.right(), below), frame::LABEL, Align::Right, theme.muted);
        }
        scene
    }
}

fn share(returned: u32, customers: u32) -> f64 {
    f64::from(returned) / f64::from(customers.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_average_leaves_out_what_is_not_over() {
        let cohort = |month, customers, returned| Cohort {
            from: Month { year: 2011, month },
            customers,
            returned,
        };
        let cohorts = Cohorts {
            retention: Retention {
                months: 1,
                cohorts: vec![
                    cohort(1, 10, vec![4, 2]),
                    cohort(2, 30, vec![6]),
                    cohort(3, 5, vec![]),
                ],
                complete: false,
            },
            words: Words::ENGLISH,
        };
        // The second cohort's first month after is March, which is not over; so is the second of
        // the first cohort.
        assert_eq!(cohorts.all(0), Some((4, 10)));
        assert_eq!(cohorts.all(1), None);
        let mut whole = cohorts;
        whole.retention.complete = true;
        assert_eq!(whole.all(0), Some((10, 40)));
        assert_eq!(whole.all(1), Some((2, 10)));
    }
}
