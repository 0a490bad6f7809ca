//! Every form, read; whatever the bytes are.

use proptest::prelude::*;

use super::*;
use crate::domain::Day;

fn parse(text: &[u8], reading: Reading) -> Result<Minute, Fault> {
    Dates::new(reading).parse(text)
}

fn read(text: impl AsRef<[u8]>, reading: Reading) -> Result<String, Fault> {
    parse(text.as_ref(), reading).map(|minute| minute.to_string())
}

fn reading(order: Order) -> Reading {
    Reading::default().with_order(order)
}

fn counting(count: Count) -> Reading {
    Reading { count: Some(count), ..Reading::default() }
}

#[test]
fn dates_that_say_themselves_what_they_are() {
    for (text, expected) in [
        ("2011-12-09 12:50:00", "2011-12-09 12:50"),
        ("2011-12-09T12:50", "2011-12-09 12:50"),
        ("2011-12-09T12:50:59.123Z", "2011-12-09 12:50"),
        ("2011-12-09 12:50:00 -0500", "2011-12-09 12:50"),
        ("2009-01-01T10:50:49-08:00", "2009-01-01 10:50"),
        ("2011-12-09 12:50:00 UTC", "2011-12-09 12:50"),
        ("2011/12/09", "2011-12-09 00:00"),
        ("2011.12.09 12.50", "2011-12-09 12:50"),
        ("2011 12 9", "2011-12-09 00:00"),
        (" 2011-12-09 ", "2011-12-09 00:00"),
        ("2012-02-29", "2012-02-29 00:00"),
        ("20111209", "2011-12-09 00:00"),
        ("20111209.0", "2011-12-09 00:00"),
        ("20111209 12:50", "2011-12-09 12:50"),
        ("20111209T125000Z", "2011-12-09 12:50"),
        ("201112091250", "2011-12-09 12:50"),
        ("20111209125059", "2011-12-09 12:50"),
        ("14-Jan-15", "2015-01-14 00:00"),
        ("14-JAN-15 12.50.00.000000000 PM", "2015-01-14 12:50"),
        ("14Jan2015", "2015-01-14 00:00"),
        ("Jul-25-26", "2026-07-25 00:00"),
        ("Jan 5, 2015", "2015-01-05 00:00"),
        ("January 5th, 2015 at 2:03 PM", "2015-01-05 14:03"),
        ("5 January 2015 14:03", "2015-01-05 14:03"),
        ("5th of January 2015", "2015-01-05 00:00"),
        ("2015-Jan-05 14:03", "2015-01-05 14:03"),
        ("5. Januar 2015 um 14:03", "2015-01-05 14:03"),
        ("9. Dez. 2011", "2011-12-09 00:00"),
        ("1er ao\u{fb}t 2015 \u{e0} 14h03", "2015-08-01 14:03"),
        ("9 d\u{e9}c. 2011", "2011-12-09 00:00"),
        ("5\u{a0}f\u{e9}vrier\u{a0}2015", "2015-02-05 00:00"),
        ("5 de enero de 2015", "2015-01-05 00:00"),
        ("5-ene.-2015", "2015-01-05 00:00"),
        ("1\u{ba} de mar\u{e7}o de 2015", "2015-03-01 00:00"),
        ("5 gennaio 2015", "2015-01-05 00:00"),
        ("5 mrt 2015", "2015-03-05 00:00"),
        ("3 M\u{e4}rz 2015", "2015-03-03 00:00"),
        ("Fri, 09 Dec 2011 12:50:00 GMT", "2011-12-09 12:50"),
        ("Fri Dec 09 2011 12:50:00 GMT+0000 (Coordinated Universal Time)", "2011-12-09 12:50"),
        ("Friday, December 9, 2011", "2011-12-09 00:00"),
        ("Mi., 9. M\u{e4}rz 2011", "2011-03-09 00:00"),
        ("mar 6 dic 2011", "2011-12-06 00:00"),
        ("mar 6, 2011", "2011-03-06 00:00"),
        ("segunda-feira, 5 de janeiro de 2015", "2015-01-05 00:00"),
    ] {
        for order in [Order::DayFirst, Order::MonthFirst] {
            assert_eq!(read(text, reading(order)).as_deref(), Ok(expected), "{text}");
            let narrow: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
            assert_eq!(read(narrow, reading(order)).as_deref(), Ok(expected), "{text}, narrow");
        }
    }
}

#[test]
fn dates_that_are_read_in_the_order_of_their_column() {
    for (text, day_first, month_first) in [
        ("12/9/2011 8:26", "2011-09-12 08:26", "2011-12-09 08:26"),
        ("12-09-11", "2011-09-12 00:00", "2011-12-09 00:00"),
        ("09.12.2011 12h50", "2011-12-09 12:50", "2011-09-12 12:50"),
        ("9. 12. 2011", "2011-12-09 00:00", "2011-09-12 00:00"),
        ("9 12 2011 12.50", "2011-12-09 12:50", "2011-09-12 12:50"),
        ("12/9/2011 12:05 AM", "2011-09-12 00:05", "2011-12-09 00:05"),
        ("12/9/2011, 1:05:09\u{202f}PM", "2011-09-12 13:05", "2011-12-09 13:05"),
        ("12/9/2011 1:05 a.m.", "2011-09-12 01:05", "2011-12-09 01:05"),
        ("Fri 12/9/2011", "2011-09-12 00:00", "2011-12-09 00:00"),
        ("mar. 12/9/2011", "2011-09-12 00:00", "2011-12-09 00:00"),
        ("1/2/68", "2068-02-01 00:00", "2068-01-02 00:00"),
        ("1/2/69", "1969-02-01 00:00", "1969-01-02 00:00"),
    ] {
        assert_eq!(read(text, reading(Order::DayFirst)).as_deref(), Ok(day_first), "{text}");
        assert_eq!(read(text, reading(Order::MonthFirst)).as_deref(), Ok(month_first), "{text}");
    }
    for (text, expected) in [
        ("12/9/2011", "2011-12-09 00:00"),
        ("12-9-2011", "2011-09-12 00:00"),
        ("12.9.2011", "2011-09-12 00:00"),
    ] {
        assert_eq!(read(text, Reading::default()).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn numbers_that_count() {
    for (text, count, expected) in [
        ("40878", Count::ExcelDays, "2011-12-01 00:00"),
        ("40878.53", Count::ExcelDays, "2011-12-01 12:43"),
        ("40878,53", Count::ExcelDays, "2011-12-01 12:43"),
        ("40886.5347222222", Count::ExcelDays, "2011-12-09 12:50"),
        ("40878.99999999", Count::ExcelDays, "2011-12-02 00:00"),
        ("1323435000", Count::Seconds, "2011-12-09 12:50"),
        ("1323435059.9", Count::Seconds, "2011-12-09 12:50"),
        ("862444800", Count::Seconds, "1997-05-01 00:00"),
        ("1323435000000", Count::Milliseconds, "2011-12-09 12:50"),
        ("862444800000", Count::Milliseconds, "1997-05-01 00:00"),
        ("1323435000000000", Count::Microseconds, "2011-12-09 12:50"),
    ] {
        assert_eq!(read(text, counting(count)).as_deref(), Ok(expected), "{text}");
        assert_eq!(read(text, Reading::default()), Err(Fault::Unreadable), "{text}");
    }
    for (text, count) in
        [("12345", Count::ExcelDays), ("99999", Count::ExcelDays), ("9999999999", Count::Seconds)]
    {
        assert_eq!(read(text, counting(count)), Err(Fault::OutOfRange), "{text}");
    }
}

#[test]
fn remembering_changes_nothing() {
    let mut dates = Dates::new(Reading::default());
    for text in ["", "2011-12-09", "2011-12-09", "", "x", "2011-12-09"] {
        let text = text.as_bytes();
        assert_eq!(dates.parse(text), parse(text, Reading::default()), "{text:?}");
    }
}

#[test]
fn what_is_no_date_is_unreadable() {
    #[rustfmt::skip]
    let texts = [
        "", " ", "-", "x", "\u{0}", "\u{e9}", "2011", "2011-12", "2011-13-01", "2011-02-29",
        "2011-12-09 24:00", "2011-12-09 12:60", "2011-12-09 12:50:61", "2011-12-09 12:5",
        "2011-12-09 12:50 x", "2011-12-09 12:50:00x", "2011-12-09 x", "2011-12-09x", "2011-12-091",
        "2011-12/09", "2011-12-09T", "2011-12-09 13:00 PM", "2011-12-09 12:50:00+1",
        "2011-12-09 0.5", "2011-12-09 1 PST",
        "13/9/2011 8:26", "12/9/111", "12/9", "12/9/", "12/9-2011", "12//2011", "30/30/2011",
        "0/0/0000", "0000-01-01", "2/30/2011", "20111309", "2011120912", "20111209125099",
        "20111209.5", "201112099950", "536365", "40886", "-40886", "123456789012345678901234567890",
        "Jan 2015", "Jan 5", "Foo 5, 2015", "32 Jan 2015", "5 Jan", "5 Jan 2015 x", "jui 5, 2015",
        "Fri", "Fri, ", "Invoice 12/9/2011", "Fri12/9/2011", "NULL", "0000-00-00 00:00:00",
    ];
    for text in texts {
        assert_eq!(read(text, reading(Order::MonthFirst)), Err(Fault::Unreadable), "{text:?}");
    }
    let long = format!("2011-12-09 12:50 ({})", "x".repeat(1_000_000));
    assert_eq!(read(long, Reading::default()), Err(Fault::Unreadable));
}

#[test]
fn a_far_year_is_out_of_range() {
    for text in [
        "1899-12-31",
        "2201-01-01",
        "9999-12-31 00:00:00",
        "99991231",
        "12/31/0001 8:00",
        "5 Jan 2999",
    ] {
        assert_eq!(read(text, Reading::default()), Err(Fault::OutOfRange), "{text}");
    }
}

const NAMES: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const TIMESTAMP: &str = "[0-9]{4}(-[0-3][0-9]){2} [0-2][0-9](:[0-6][0-9]){2}";

const NEARLY_A_DATE: &str = concat!(
    "[0-9]{0,20}[-/. T]?[a-zA-Z\u{e9}]{0,4}[-/., ]?",
    "[0-9]{0,5}[-/., T]{0,2}[0-9:.hapmPZ +(]{0,12}",
);

proptest! {
    #[test]
    fn a_minute_comes_back(minute in -36_816_480_i32..121_494_240) {
        let minute = Minute(minute);
        let (year, month, day) = minute.day().civil();
        let (hours, minutes) = (minute.of_day() / 60, minute.of_day() % 60);
        let name = NAMES[usize::from(month) - 1];
        let (half, noon) = ((hours + 11) % 12 + 1, if hours < 12 { "AM" } else { "p.m." });
        let text = [
            minute.to_string(),
            format!("{minute}:59"),
            format!("{year:04}{month:02}{day:02}{hours:02}{minutes:02}00"),
            format!("{year:04}/{month}/{day}T{hours}:{minutes:02}Z"),
            format!("{day}-{name}-{year} {half}:{minutes:02} {noon}"),
            format!("{name}. {day}, {year}, {hours}h{minutes:02}"),
            format!("{year} {name} {day} {hours}.{minutes:02}"),
        ];
        for text in text {
            prop_assert_eq!(parse(text.as_bytes(), Reading::default()), Ok(minute), "{}", text);
        }
        for separator in ["/", "-", ".", " "] {
            let date = [day, month].map(|part| part.to_string()).join(separator);
            let text = format!("{date}{separator}{year} {hours}:{minutes:02}:00");
            let read = parse(text.as_bytes(), reading(Order::DayFirst));
            prop_assert_eq!(read, Ok(minute), "{}", text);
            let date = [month, day].map(|part| part.to_string()).join(separator);
            let text = format!("{date}{separator}{year} {half}:{minutes:02}{noon}");
            let read = parse(text.as_bytes(), reading(Order::MonthFirst));
            prop_assert_eq!(read, Ok(minute), "{}", text);
        }
    }

    #[test]
    fn a_short_year_comes_back(day in -365_i32..36_159) {
        let (year, month, day_of_month) = Day(day).civil();
        let text = format!("{month}/{day_of_month}/{:02}", year % 100);
        prop_assert_eq!(parse(text.as_bytes(), Reading::default()), Ok(Minute::of(Day(day), 0)));
    }

    #[test]
    fn a_counted_minute_comes_back(minute in 1_666_667_i32..68_899_680) {
        let days = f64::from(minute) / 1_440.0 + 25_569.0;
        let seconds = i64::from(minute) * 60;
        for (text, count) in [
            (format!("{days:.8}"), Count::ExcelDays),
            (format!("{seconds}"), Count::Seconds),
            (format!("{seconds}999"), Count::Milliseconds),
            (format!("{seconds}999999"), Count::Microseconds),
        ] {
            let read = parse(text.as_bytes(), counting(count));
            prop_assert_eq!(read, Ok(Minute(minute)), "{}", text);
        }
    }

    #[test]
    fn the_fast_reading_is_the_same(text in TIMESTAMP) {
        let slow = format!(" {text}.0");
        let read = |text: &str| written(text.as_bytes(), &mut None);
        prop_assert_eq!(read(&text), read(&slow));
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        parse(&bytes, counting(Count::ExcelDays)).ok();
        time_of_day(&bytes).ok();
        Survey::default().look(&bytes);
    }

    #[test]
    fn nothing_like_a_date_panics(text in NEARLY_A_DATE) {
        parse(text.as_bytes(), counting(Count::Seconds)).ok();
        time_of_day(text.as_bytes()).ok();
        Survey::default().look(text.as_bytes());
    }
}
