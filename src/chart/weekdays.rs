//! When orders come: a heat map of weekdays and hours, or bars of weekdays where the file tells no
//! times of day.

use crate::results::Overview;
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::heat::{self, Certainty};
use super::scale::Linear;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// Orders by weekday and hour.
#[derive(Clone, Debug, PartialEq)]
pub struct Weekdays {
    /// Orders by weekday, Monday first, and hour of the day.
    pub hours: [[u32; 24]; 7],
    /// The reader's words.
    pub words: Words,
}

/// With fewer orders the busiest hour, or day, is chance, and no finding.
const TELLING: u32 = 20;

impl Weekdays {
    /// The orders of a shop.
    #[must_use]
    pub fn of(overview: &Overview, words: Words) -> Self {
        Self { hours: overview.hours, words }
    }

    fn total(&self) -> u32 {
        self.hours.as_flattened().iter().sum()
    }

    /// Whether the file tells times of day: not all orders begin in the hour after midnight.
    fn has_times(&self) -> bool {
        self.hours.iter().any(|hours| hours[1..].iter().any(|orders| *orders > 0))
    }

    fn on(&self, weekday: usize) -> u32 {
        self.hours[weekday].iter().sum()
    }

    /// The first weekday with the most orders.
    fn busiest_day(&self) -> usize {
        (0..7).rev().max_by_key(|weekday| self.on(*weekday)).unwrap_or(0)
    }

    /// The first weekday and hour with the most orders.
    fn busiest_hour(&self) -> (usize, usize) {
        let cells = (0..7).flat_map(|weekday| (0..24).map(move |hour| (weekday, hour)));
        cells.rev().max_by_key(|(weekday, hour)| self.hours[*weekday][*hour]).unwrap_or((0, 0))
    }

    /// From the first hour of the day with orders to the last, both included.
    fn span(&self) -> (usize, usize) {
        let is_used = |hour: &usize| self.hours.iter().any(|hours| hours[*hour] > 0);
        let mut used = (0..24).filter(is_used);
        let first = used.next().unwrap_or(0);
        (first, used.next_back().unwrap_or(first))
    }

    fn short_name(&self, weekday: usize) -> String {
        self.words.say("weekdays-short", &[("weekday", (weekday + 1).into())])
    }

    /// A text about orders on a weekday in an hour.
    fn say(&self, key: &'static str, (weekday, hour): (usize, usize), orders: u32) -> String {
        let name = self.words.say("weekdays-name", &[("weekday", (weekday + 1).into())]);
        let share = f64::from(orders) / f64::from(self.total().max(1));
        self.words.say(
            key,
            &[
                ("weekday", (&name).into()),
                ("from", (&hour.to_string()).into()),
                ("to", (&(hour + 1).to_string()).into()),
                ("orders", orders.into()),
                ("all", self.total().into()),
                ("share", (&self.words.percent(share, 1)).into()),
            ],
        )
    }

    /// One bar for each weekday.
    fn bars(&self, theme: &Theme, size: Size) -> Scene {
        let names: Vec<String> = (0..7).map(|weekday| self.short_name(weekday)).collect();
        let plot = frame::plot(size, &names);
        let most = self.on(self.busiest_day());
        let columns = frame::columns(plot.width, 70.0).min(6);
        let (x, _) = Linear::from_zero(f64::from(most), (plot.x, plot.right()), columns);
        let mut scene = Scene::default();
        self.frame(&mut scene, theme, plot, &names);
        for weekday in 0..7 {
            let orders = self.on(weekday);
            let slot = row(plot, weekday);
            let y = slot.y + slot.height * 0.18;
            let width = x.at(f64::from(orders)) - plot.x;
            let bar = Rect { x: plot.x, y, width, height: slot.height * 0.64 };
            scene.rect(bar, theme.accent);
            let value = self.words.count(orders);
            let at = (bar.right() + 6.0, slot.y + slot.height / 2.0);
            if at.0 + text::width(&value, frame::LABEL) < size.width {
                scene.text(value, at, frame::LABEL, Align::Left, theme.text);
            }
            let label = self.say("weekdays-day-label", (weekday, 0), orders);
            scene.mark(Outline::Rect(Rect { width: width.max(8.0), ..bar }), label);
        }
        let ticks = ticks::whole(0.0, x.domain.1, columns).into_iter();
        let ticks = ticks.map(|tick| (x.at(tick), self.words.short(tick)));
        frame::horizontal(&mut scene, theme, plot, ticks, self.words.text("weekdays-orders"));
        scene
    }

    /// The names of the weekdays and of their axis.
    fn frame(&self, scene: &mut Scene, theme: &Theme, plot: Rect, names: &[String]) {
        for (weekday, name) in names.iter().enumerate() {
            let slot = row(plot, weekday);
            let at = (plot.x - 8.0, slot.y + slot.height / 2.0);
            scene.text(name.clone(), at, frame::LABEL, Align::Right, theme.muted);
        }
        frame::vertical(scene, theme, plot, [], self.words.text("weekdays-axis"));
    }

    /// One cell for each weekday and hour.
    fn cells(&self, theme: &Theme, size: Size) -> Scene {
        let names: Vec<String> = (0..7).map(|weekday| self.short_name(weekday)).collect();
        let mut plot = frame::plot(size, &names);
        let totals: Vec<String> =
            (0..7).map(|weekday| self.words.count(self.on(weekday))).collect();
        let widths = totals.iter().map(|total| text::width(total, frame::LABEL));
        let totals_width = widths.fold(0.0, f64::max) + 12.0;
        // The totals take the room that frames leave for the last label of an axis.
        plot.width = (size.width - plot.x - totals_width).max(1.0);
        let mut scene = Scene::default();
        self.frame(&mut scene, theme, plot, &names);

        let (first, last) = self.span();
        let (peak_day, peak_hour) = self.busiest_hour();
        let most = self.hours[peak_day][peak_hour];
        let slot_width = plot.width / (last + 1 - first) as f64;
        let has_room = heat::has_room(slot_width, plot.height / 7.0, &self.words.count(most));
        let x = |hour: usize| plot.x + (hour - first) as f64 * slot_width;
        for (weekday, total) in totals.into_iter().enumerate() {
            let slot = row(plot, weekday);
            for hour in first..=last {
                let orders = self.hours[weekday][hour];
                let share = f64::from(orders) / f64::from(most.max(1));
                let slot = Rect { x: x(hour), width: slot_width, ..slot };
                let is_told = has_room && orders > 0;
                let value = if is_told { self.words.count(orders) } else { String::new() };
                let label = self.say("weekdays-label", (weekday, hour), orders);
                heat::cell(&mut scene, theme, slot, share, Certainty::Whole, &value, label);
            }
            let at = (size.width - 2.0, slot.y + slot.height / 2.0);
            scene.text(total, at, frame::LABEL, Align::Right, theme.text);
        }
        let every = if slot_width < 11.0 { 3 } else { 1 + usize::from(slot_width < 22.0) };
        let told = (first..=last).filter(|hour| hour % every == 0);
        let ticks = told.map(|hour| (x(hour) + slot_width / 2.0, hour.to_string()));
        frame::horizontal(&mut scene, theme, plot, ticks, self.words.text("weekdays-hour-axis"));
        let ends = ["0".to_owned(), self.words.count(most)];
        let ends = [ends[0].as_str(), ends[1].as_str()];
        let name = text::width(self.words.text("weekdays-axis"), frame::LABEL);
        if name + heat::scale_width(ends) + 24.0 < plot.right() {
            heat::scale(&mut scene, theme, (plot.right(), plot.y - 17.0), ends);
        }
        scene
    }
}

/// The row of a weekday.
fn row(plot: Rect, weekday: usize) -> Rect {
    let height = plot.height / 7.0;
    Rect { y: plot.y + weekday as f64 * height, height, ..plot }
}

impl Chart for Weekdays {
    fn title(&self) -> String {
        let (day, hour) = self.busiest_hour();
        let times = if self.has_times() { self.hours[day][hour] } else { 0 };
        let busiest = self.busiest_day();
        if times >= TELLING {
            self.say("weekdays-title", (day, hour), times)
        } else if self.on(busiest) >= TELLING {
            self.say("weekdays-title-day", (busiest, 0), self.on(busiest))
        } else {
            self.words.text("weekdays-title-few").to_owned()
        }
    }

    fn summary(&self) -> String {
        if self.total() == 0 {
            return self.words.text("overview-no-sales-sentence").to_owned();
        }
        let busiest = self.busiest_day();
        let on_day = self.say("weekdays-summary-day", (busiest, 0), self.on(busiest));
        let (day, hour) = self.busiest_hour();
        let orders = self.hours[day][hour];
        if !self.has_times() {
            format!("{on_day} {}", self.words.text("weekdays-no-times"))
        } else if orders >= TELLING {
            format!("{} {on_day}", self.say("weekdays-summary", (day, hour), orders))
        } else {
            on_day
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([self.words.text("weekdays-axis")]);
        let (first, last) = self.span();
        if self.has_times() {
            let hours = (first..=last).map(|hour| format!("{hour:02}:00"));
            table.header.extend(hours);
        }
        table.header.push(self.words.text("weekdays-orders").to_owned());
        if self.total() == 0 {
            return table;
        }
        for weekday in 0..7 {
            let mut row: Vec<Cell> = vec![self.short_name(weekday).into()];
            if self.has_times() {
                let hours = self.hours[weekday][first..=last].iter();
                row.extend(hours.map(|orders| Cell::Number(f64::from(*orders), 0)));
            }
            row.push(Cell::Number(f64::from(self.on(weekday)), 0));
            table.rows.push(row);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        frame::companion_height(width)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.total() == 0 {
            Scene::empty(theme, size, self.words.text("overview-no-sales"))
        } else if self.has_times() {
            self.cells(theme, size)
        } else {
            self.bars(theme, size)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_equally_busy_hours_is_told() {
        let mut hours = [[0; 24]; 7];
        hours[2][9] = 4;
        hours[4][12] = 4;
        hours[4][13] = 1;
        let weekdays = Weekdays { hours, words: Words::ENGLISH };
        assert_eq!(weekdays.busiest_hour(), (2, 9));
        assert_eq!(weekdays.busiest_day(), 4);
        assert_eq!(weekdays.span(), (9, 13));
        assert!(weekdays.has_times());
    }
}
