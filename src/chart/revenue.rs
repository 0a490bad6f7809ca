//! Revenue by month: one bar a month, months that the data covers only in part are pale.

use crate::domain::Month;
use crate::results::{MonthlySales, Overview};

use super::Chart;
use super::frame;
use super::number;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::theme::Theme;
use super::ticks::month_name;

/// Revenue by month.
#[derive(Clone, Debug, PartialEq)]
pub struct RevenueByMonth {
    /// Every month from the first sale to the last.
    pub months: Vec<MonthlySales>,
}

impl RevenueByMonth {
    /// The months of a shop.
    #[must_use]
    pub fn of(overview: &Overview) -> Self {
        Self { months: overview.months.clone() }
    }

    fn best(&self) -> Option<&MonthlySales> {
        let later_loses = |a: &&MonthlySales, b: &&MonthlySales| {
            a.revenue.cmp(&b.revenue).then(b.month.cmp(&a.month))
        };
        self.months.iter().max_by(later_loses)
    }
}

impl Chart for RevenueByMonth {
    fn title(&self) -> String {
        "Revenue by month".to_owned()
    }

    fn summary(&self) -> String {
        let Some(best) = self.best() else {
            return "There are no sales to show.".to_owned();
        };
        let is_any_complete = self.months.iter().any(|month| month.complete);
        let counted = || self.months.iter().filter(|month| month.complete || !is_any_complete);
        let revenue: f64 = counted().map(|month| month.revenue.units()).sum();
        format!(
            "{} a month on average over {} {}; the best was {} with {}.",
            number::short(revenue / counted().count() as f64),
            counted().count(),
            if is_any_complete { "whole months" } else { "months not complete in the data" },
            long_name(best.month),
            number::short(best.revenue.units()),
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            "Month",
            "Revenue",
            "Orders",
            "Customers",
            "Whole month in the data",
        ]);
        for sales in &self.months {
            table.rows.push(vec![
                sales.month.to_string().into(),
                Cell::Number(sales.revenue.units(), 2),
                Cell::Number(f64::from(sales.orders), 0),
                Cell::Number(f64::from(sales.customers), 0),
                if sales.complete { "yes" } else { "no" }.into(),
            ]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let Some(best) = self.best() else {
            return Scene::empty(theme, size, "No sales to show");
        };
        let draft = frame::plot(size, []);
        let (_, ticks) =
            Linear::from_zero(best.revenue.units(), (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| number::short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let (y, _) = Linear::from_zero(
            best.revenue.units(),
            (plot.bottom(), plot.y),
            frame::rows(draft.height),
        );
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        frame::vertical(
            &mut scene,
            theme,
            plot,
            ticks.iter().map(|tick| y.at(*tick)).zip(labels),
            "Revenue, in the shop's currency",
        );

        let slot = plot.width / self.months.len() as f64;
        let width = (slot * 0.72).clamp(1.0, 56.0);
        for (index, sales) in self.months.iter().enumerate() {
            let center = plot.x + slot * (index as f64 + 0.5);
            let top = y.at(sales.revenue.units().max(0.0));
            let bar = Rect { x: center - width / 2.0, y: top, width, height: plot.bottom() - top };
            if sales.complete {
                scene.bar(bar, theme.accent);
            } else {
                scene.bar(bar, theme.accent.at(0.35));
            }
            scene.mark(Outline::Rect(bar), label(sales));
        }
        let every = every_nth(slot);
        let ticks = self.months.iter().enumerate().filter_map(|(index, sales)| {
            let is_shown = (i64::from(sales.month.month) - 1) % every == 0;
            let center = plot.x + slot * (index as f64 + 0.5);
            is_shown.then(|| (center, short_name(sales.month)))
        });
        frame::horizontal(&mut scene, theme, plot, ticks, "Month");
        if self.months.iter().any(|sales| !sales.complete) {
            let at = (plot.right(), plot.y - 17.0);
            let note = "pale: month not complete in the data";
            let room = plot.width - super::text::width("Revenue, in the shop's currency", 12.0);
            if super::text::width(note, frame::LABEL) < room {
                scene.text(note, at, frame::LABEL, Align::Right, theme.muted);
            }
        }
        scene
    }
}

/// Which months get a label: every one, every third, or January only.
fn every_nth(slot: f64) -> i64 {
    match slot {
        slot if slot >= 38.0 => 1,
        slot if slot >= 14.0 => 3,
        _ => 12,
    }
}

/// The year in January, `Feb` and so on otherwise.
fn short_name(month: Month) -> String {
    if month.month == 1 { month.year.to_string() } else { month_name(month).to_owned() }
}

fn long_name(month: Month) -> String {
    format!("{} {}", month_name(month), month.year)
}

fn label(sales: &MonthlySales) -> String {
    format!(
        "{}: {} from {} orders by {} customers{}",
        long_name(sales.month),
        number::grouped(sales.revenue.units(), 2),
        number::count(sales.orders),
        number::count(sales.customers),
        if sales.complete { "" } else { " (month not complete in the data)" },
    )
}
