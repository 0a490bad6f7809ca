//! Revenue by month: one bar a month; months that the data covers only in part are hatched.

use crate::domain::{Day, Month};
use crate::results::{MonthlySales, Overview};
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::worth::Worth;

/// Revenue by month.
#[derive(Clone, Debug, PartialEq)]
pub struct RevenueByMonth {
    /// Every month from the first sale to the last.
    pub months: Vec<MonthlySales>,
    /// The days of the first sale and the last.
    pub period: (Day, Day),
    /// What the amounts are.
    pub worth: Worth,
    /// The reader's words.
    pub words: Words,
}

/// Room above the highest bar for its value.
const HEAD: f64 = 16.0;

impl RevenueByMonth {
    /// The months of a shop.
    #[must_use]
    pub fn of(overview: &Overview, worth: Worth, words: Words) -> Self {
        let period = (overview.first.day(), overview.last.day());
        Self { months: overview.months.clone(), period, worth, words }
    }

    fn best(&self) -> Option<&MonthlySales> {
        let later_loses = |a: &&MonthlySales, b: &&MonthlySales| {
            a.revenue.cmp(&b.revenue).then(b.month.cmp(&a.month))
        };
        self.months.iter().max_by(later_loses)
    }

    /// Revenue of the months that are in the data from their first to their last day.
    fn whole_months(&self) -> Vec<f64> {
        let whole = self.months.iter().filter(|month| month.complete);
        whole.map(|month| month.revenue.units()).collect()
    }

    /// The last twelve whole months against the twelve before.
    fn year(&self, whole: &[f64]) -> Option<String> {
        let (before, last) = whole.get(whole.len().checked_sub(24)?..)?.split_at(12);
        let (before, last) = (before.iter().sum::<f64>(), last.iter().sum::<f64>());
        let change = last / before - 1.0;
        if !change.is_finite() {
            return None;
        }
        Some(self.words.say(
            "revenue-year",
            &[
                ("worth", self.worth.key().into()),
                ("amount", (&self.worth.short(last, self.words)).into()),
                ("change", (&self.words.percent(change.abs(), 0)).into()),
                ("direction", if change < 0.0 { "less" } else { "more" }.into()),
            ],
        ))
    }

    /// What part of an incomplete month the data covers: `until 9 Dec 2011`.
    fn part(&self, sales: &MonthlySales) -> String {
        let (first, last) = self.period;
        let words = self.words;
        let begins = first.month() == sales.month && first > sales.month.first_day();
        match (begins, last.month() == sales.month) {
            (true, true) => words.say(
                "revenue-between",
                &[("first", (&words.day(first)).into()), ("last", (&words.day(last)).into())],
            ),
            (true, false) => words.say("revenue-since", &[("day", (&words.day(first)).into())]),
            (false, _) => words.say("revenue-until", &[("day", (&words.day(last)).into())]),
        }
    }

    fn label(&self, sales: &MonthlySales) -> String {
        let amount = self.worth.whole(sales.revenue.units(), self.words);
        let label = self.words.say(
            "revenue-label",
            &[
                ("month", (&self.long_name(sales.month)).into()),
                ("worth", self.worth.key().into()),
                ("amount", (&amount).into()),
                ("orders", sales.orders.into()),
                ("customers", sales.customers.into()),
            ],
        );
        if sales.complete { label } else { format!("{label} ({})", self.part(sales)) }
    }

    fn long_name(&self, month: Month) -> String {
        format!("{}\u{a0}{}", self.words.month_of(month.first_day()), month.year)
    }

    /// The year in January, `Feb` and so on otherwise.
    fn short_name(&self, month: Month) -> String {
        if month.month == 1 {
            month.year.to_string()
        } else {
            self.words.month_name(month.month).to_owned()
        }
    }
}

impl Chart for RevenueByMonth {
    fn title(&self) -> String {
        let Some(best) = self.best() else {
            return self.words.text("revenue-title-empty").to_owned();
        };
        let key = if self.months.len() > 1 { "revenue-title" } else { "revenue-title-one" };
        let amount = self.worth.short(best.revenue.units(), self.words);
        self.words.say(
            key,
            &[
                ("worth", self.worth.key().into()),
                ("month", (&self.long_name(best.month)).into()),
                ("amount", (&amount).into()),
            ],
        )
    }

    fn summary(&self) -> String {
        if self.months.is_empty() {
            return self.words.text("overview-no-sales-sentence").to_owned();
        }
        let whole = self.whole_months();
        if whole.is_empty() {
            return self.words.text("revenue-no-whole-month").to_owned();
        }
        let average = whole.iter().sum::<f64>() / whole.len() as f64;
        let average = self.words.say(
            "revenue-average",
            &[
                ("worth", self.worth.key().into()),
                ("amount", (&self.worth.short(average, self.words)).into()),
                ("months", whole.len().into()),
            ],
        );
        match self.year(&whole) {
            Some(year) => format!("{average} {year}"),
            None => average,
        }
    }

    fn table(&self) -> Table {
        let words = self.words;
        let worth = match self.worth {
            Worth::Money => "revenue-amount",
            Worth::Pieces => "revenue-pieces",
        };
        let header = ["revenue-month", worth, "revenue-orders", "revenue-customers"];
        let [month, amount, orders, customers] = header.map(|key| words.text(key));
        let mut table =
            Table::with_header([month, amount, orders, customers, words.text("revenue-whole")]);
        for sales in &self.months {
            table.rows.push(vec![
                sales.month.to_string().into(),
                Cell::Number(sales.revenue.units(), 2),
                Cell::Number(f64::from(sales.orders), 0),
                Cell::Number(f64::from(sales.customers), 0),
                words.text(if sales.complete { "revenue-yes" } else { "revenue-no" }).into(),
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        frame::companion_height(width)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let Some(best) = self.best() else {
            return Scene::empty(theme, size, self.words.text("overview-no-sales"));
        };
        let most = best.revenue.units();
        let draft = frame::plot(size, []);
        let rows = frame::rows(draft.height - HEAD);
        let (_, ticks) = Linear::from_zero(most, (0.0, 1.0), rows);
        let labels: Vec<String> =
            ticks.iter().map(|tick| self.worth.short(*tick, self.words)).collect();
        let plot = frame::plot(size, &labels);
        let head = HEAD.min(plot.height / 2.0);
        let (y, _) = Linear::from_zero(most, (plot.bottom(), plot.y + head), rows);
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let name = self.words.say("revenue-axis", &[("worth", self.worth.key().into())]);
        let ticks = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, ticks, &name);

        let slot = plot.width / self.months.len() as f64;
        let width = (slot * 0.72).clamp(1.0, 56.0);
        let center = |index: usize| plot.x + slot * (index as f64 + 0.5);
        for (index, sales) in self.months.iter().enumerate() {
            let top = y.at(sales.revenue.units().max(0.0));
            let x = center(index) - width / 2.0;
            let bar = Rect { x, y: top, width, height: plot.bottom() - top };
            if sales.complete {
                scene.bar(bar, theme.accent);
            } else {
                hatched(&mut scene, theme, bar);
            }
            if sales == best && self.months.len() > 1 {
                let value = self.worth.short(most, self.words);
                let half = text::width(&value, frame::LABEL) / 2.0;
                // Clear of the line down to a last month that is not whole.
                let last = self.months.len() - 1;
                let is_clear = self.months[last].complete || index == last;
                let right = if is_clear { plot.right() } else { center(last) - 4.0 };
                let x = center(index).min(right - half).max(plot.x + half);
                let at = (x, top - 9.0);
                scene.bold(value, at, frame::LABEL, Align::Center, theme.text);
            }
            scene.mark(Outline::Rect(bar), self.label(sales));
        }
        let every = every_nth(slot);
        let ticks = self.months.iter().enumerate().filter_map(|(index, sales)| {
            let is_shown = (i64::from(sales.month.month) - 1) % every == 0;
            is_shown.then(|| (center(index), self.short_name(sales.month)))
        });
        frame::horizontal(&mut scene, theme, plot, ticks, self.words.text("revenue-month"));
        self.note(&mut scene, theme, plot, text::width(&name, frame::LABEL));
        scene
    }
}

impl RevenueByMonth {
    /// Says above the plot what is hatched, with a line down to the last month when it is that one.
    /// The name of the axis has taken some of the width.
    fn note(&self, scene: &mut Scene, theme: &Theme, plot: Rect, taken: f64) {
        let mut hatched = self.months.iter().filter(|sales| !sales.complete);
        let (Some(one), other) = (hatched.next(), hatched.next()) else { return };
        let note = match other {
            Some(_) => self.words.text("revenue-hatched").to_owned(),
            None => self.part(one),
        };
        if text::width(&note, frame::LABEL) + taken + 16.0 > plot.right() {
            return;
        }
        let above = plot.y - 17.0;
        scene.text(note, (plot.right(), above), frame::LABEL, Align::Right, theme.muted);
        let last = scene.marks.last().map(|mark| mark.outline.bounds());
        if let (Some(bar), true, true) = (last, self.months.last() == Some(one), other.is_none()) {
            let x = bar.x + bar.width / 2.0;
            scene.dashes((x, above + 10.0), (x, bar.y - 2.0), theme.muted);
        }
    }
}

/// A bar of diagonal lines, for what is not whole.
fn hatched(scene: &mut Scene, theme: &Theme, bar: Rect) {
    const EVERY: f64 = 6.0;
    scene.bar(bar, theme.accent.at(0.22));
    if bar.width < 5.0 || bar.height < 2.0 {
        return;
    }
    // Lines that rise to the right: x + y is the same along each.
    let mut sum = ((bar.x + bar.y) / EVERY).ceil() * EVERY;
    while sum < bar.right() + bar.bottom() {
        let left = (sum - bar.bottom()).max(bar.x);
        let right = (sum - bar.y).min(bar.right());
        scene.path(vec![(left, sum - left), (right, sum - right)], 1.0, theme.accent.at(0.8));
        sum += EVERY;
    }
    let corners =
        [(bar.x, bar.bottom()), (bar.x, bar.y), (bar.right(), bar.y), (bar.right(), bar.bottom())];
    scene.path(corners.to_vec(), 1.0, theme.accent);
}

/// Which months get a label: every one, every third, or January only.
fn every_nth(slot: f64) -> i64 {
    match slot {
        slot if slot >= 38.0 => 1,
        slot if slot >= 14.0 => 3,
        _ => 12,
    }
}
