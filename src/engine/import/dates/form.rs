//! The forms that dates have, to name them to people.

use super::count::Count;
use super::{Order, Reading};

/// What stands between the numbers of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) enum Separator {
    /// `/`
    Slash,
    /// `-`
    Dash,
    /// `.`
    Point,
    /// A blank.
    Blank,
}

impl Separator {
    /// How many there are.
    pub(super) const COUNT: usize = 4;

    /// All of them.
    pub(super) const ALL: [Self; Self::COUNT] = [Self::Slash, Self::Dash, Self::Point, Self::Blank];

    pub(super) fn of(byte: u8) -> Option<Self> {
        match byte {
            b'/' => Some(Self::Slash),
            b'-' => Some(Self::Dash),
            b'.' => Some(Self::Point),
            b' ' => Some(Self::Blank),
            _ => None,
        }
    }

    fn mark(self) -> char {
        match self {
            Self::Slash => '/',
            Self::Dash => '-',
            Self::Point => '.',
            Self::Blank => ' ',
        }
    }
}

/// How many digits a year has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) enum Year {
    /// `2011`
    Four,
    /// `11`: 1969 to 2068.
    Two,
}

/// Whether a time stands with the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) enum Clock {
    /// There is one.
    Present,
    /// There is none.
    Absent,
}

/// The form of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) enum Form {
    /// `2011-12-09`
    YearFirst(Separator, Clock),
    /// `20111209`
    Packed(Clock),
    /// `12/9/2011`, the only one that leaves the order open.
    YearLast(Separator, Year, Clock),
    /// `9 December 2011`
    DayNameYear(Year, Clock),
    /// `December 9, 2011`
    NameDayYear(Year, Clock),
    /// `2011-Dec-09`
    YearNameDay(Clock),
    /// `40886.53`
    Counted(Count),
}

impl Form {
    /// The form as people write it down, such as `DD/MM/YYYY hh:mm` or `Excel day number`, when it
    /// is read this way.
    pub(in super::super) fn pattern(self, reading: Reading) -> String {
        let (date, clock) = match self {
            Self::YearFirst(separator, clock) => {
                (["YYYY", "MM", "DD"].join(&separator.mark().to_string()), clock)
            }
            Self::YearLast(separator, year, clock) => {
                let (first, second) = match reading.order(separator) {
                    Order::DayFirst => ("DD", "MM"),
                    Order::MonthFirst => ("MM", "DD"),
                };
                ([first, second, year.letters()].join(&separator.mark().to_string()), clock)
            }
            Self::Packed(clock) => ("YYYYMMDD".to_owned(), clock),
            Self::DayNameYear(year, clock) => (format!("DD month {}", year.letters()), clock),
            Self::NameDayYear(year, clock) => (format!("month DD, {}", year.letters()), clock),
            Self::YearNameDay(clock) => ("YYYY month DD".to_owned(), clock),
            Self::Counted(count) => return count.name().to_owned(),
        };
        match clock {
            Clock::Present => date + " hh:mm",
            Clock::Absent => date,
        }
    }
}

impl Year {
    fn letters(self) -> &'static str {
        match self {
            Self::Four => "YYYY",
            Self::Two => "YY",
        }
    }
}

impl Count {
    fn name(self) -> &'static str {
        match self {
            Self::ExcelDays => "Excel day number",
            Self::Seconds => "seconds since 1970",
            Self::Milliseconds => "milliseconds since 1970",
            Self::Microseconds => "microseconds since 1970",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_name_the_order_they_are_read_in() {
        let form = Form::YearLast(Separator::Slash, Year::Four, Clock::Present);
        let reading = Reading::default();
        assert_eq!(form.pattern(reading), "MM/DD/YYYY hh:mm");
        assert_eq!(form.pattern(reading.with_order(Order::DayFirst)), "DD/MM/YYYY hh:mm");
        let form = Form::YearLast(Separator::Point, Year::Two, Clock::Absent);
        assert_eq!(form.pattern(reading), "DD.MM.YY");
        let form = Form::YearFirst(Separator::Dash, Clock::Absent);
        assert_eq!(form.pattern(reading), "YYYY-MM-DD");
        assert_eq!(Form::Counted(Count::Seconds).pattern(reading), "seconds since 1970");
    }
}
