//! The value of a cell -> its text: what a person would have to type into a CSV file, whatever the
//! format shows and wherever the workbook comes from.

use std::fmt::Write;

use calamine::{DataType, ExcelDateTime};

/// Appends the text of a value: whole numbers without decimals, others by the fewest digits that
/// give them back, dates as `2011-12-09` or `2011-12-09 12:50:00`, times as `12:50:00`, `true` and
/// `false`; nothing for an empty cell and for an error.
pub(super) fn write(value: &impl DataType, out: &mut String) {
    if let Some(text) = value.get_string() {
        out.push_str(text);
    } else if let Some(number) = value.get_float() {
        // Adding a zero takes the sign of a negative one.
        append(out, format_args!("{}", number + 0.0));
    } else if let Some(number) = value.get_int() {
        append(out, format_args!("{number}"));
    } else if let Some(is_true) = value.get_bool() {
        append(out, format_args!("{is_true}"));
    } else if let Some(moment) = value.get_datetime() {
        write_moment(moment, out);
    } else if let Some(moment) = value.get_datetime_iso() {
        write_iso(moment, out);
    } else if let Some(time) = value.get_duration_iso() {
        write_time(time, out);
    }
}

fn append(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).expect("a string takes everything");
}

/// A date or time as Excel stores it, in days; parts of a second are cut.
fn write_moment(moment: ExcelDateTime, out: &mut String) {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let has_time = (hour, minute, second) != (0, 0, 0);
    let days = moment.as_f64();
    if moment.is_duration() {
        // Rounded, because 12:50 has no exact share of a day; a time has no year 10000.
        let seconds = (days * 86_400.0).round();
        let (hours, rest) = ((seconds / 3_600.0).trunc(), (seconds % 3_600.0).abs());
        let (minutes, seconds) = ((rest / 60.0).trunc(), rest % 60.0);
        append(out, format_args!("{hours:02}:{minutes:02}:{seconds:02}"));
    } else if (0.0..1.0).contains(&days) && has_time {
        append(out, format_args!("{hour:02}:{minute:02}:{second:02}"));
    } else {
        append(out, format_args!("{year:04}-{month:02}-{day:02}"));
        if has_time {
            append(out, format_args!(" {hour:02}:{minute:02}:{second:02}"));
        }
    }
}

/// `2011-12-09T12:50:00.000` as it is stored in .ods and in some .xlsx.
pub(in crate::engine::import) fn write_iso(moment: &str, out: &mut String) {
    let (date, time) = moment.split_once('T').unwrap_or((moment, ""));
    let time = time.split('.').next().unwrap_or(time).trim_end_matches('Z');
    out.push_str(date);
    if !time.is_empty() && time != "00:00:00" {
        append(out, format_args!(" {time}"));
    }
}

/// `PT12H50M00S` as it is stored in .ods; what does not look like it stays as it is.
fn write_time(time: &str, out: &mut String) {
    let parts = || {
        let (hours, rest) = time.strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let (seconds, _) = rest.split_once(['S', '.', ','])?;
        Some((hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?))
    };
    match parts() {
        Some((hours, minutes, seconds)) => {
            let (hours, minutes, seconds): (u64, u64, u64) = (hours, minutes, seconds);
            append(out, format_args!("{hours:02}:{minutes:02}:{seconds:02}"));
        }
        None => out.push_str(time),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};
    use calamine::{CellErrorType, Data};

    use super::*;

    fn text(value: &Data) -> String {
        let mut out = String::new();
        write(value, &mut out);
        out
    }

    #[test]
    fn values_are_written_as_one_would_type_them() {
        for (value, expected) in [
            (Data::Empty, ""),
            (Data::Error(CellErrorType::NA), ""),
            (Data::String(" a\nb ".to_owned()), " a\nb "),
            (Data::Bool(true), "true"),
            (Data::Int(-3), "-3"),
            (Data::Float(17850.0), "17850"),
            (Data::Float(-0.0), "0"),
            (Data::Float(4_006_381_333_931.0), "4006381333931"),
            (Data::Float(2.55), "2.55"),
            (Data::Float(0.1), "0.1"),
        ] {
            assert_eq!(text(&value), expected);
        }
    }

    #[test]
    fn dates_are_written_in_one_way() {
        // 2011-12-09 is day 40,886 from 1900 and 39,424 from 1904, 12:50 is 0.534722... of a day.
        for (days, kind, is_1904, expected) in [
            (40_886.0, DateTime, false, "2011-12-09"),
            (40_886.534_722_222_22, DateTime, false, "2011-12-09 12:50:00"),
            (39_424.534_722_222_22, DateTime, true, "2011-12-09 12:50:00"),
            (0.534_722_222_222, DateTime, false, "12:50:00"),
            (1.5, TimeDelta, false, "36:00:00"),
            (0.534_722_222_222, TimeDelta, false, "12:50:00"),
            (f64::MAX, DateTime, false, "9999-12-31"),
        ] {
            let moment = Data::DateTime(ExcelDateTime::new(days, kind, is_1904));
            assert_eq!(text(&moment), expected, "{days}");
        }
        for (moment, expected) in [
            ("2011-12-09", "2011-12-09"),
            ("2011-12-09T00:00:00", "2011-12-09"),
            ("2011-12-09T12:50:00.000000000", "2011-12-09 12:50:00"),
            ("2011-12-09T12:50:00Z", "2011-12-09 12:50:00"),
        ] {
            assert_eq!(text(&Data::DateTimeIso(moment.to_owned())), expected);
        }
        for (time, expected) in
            [("PT12H50M00S", "12:50:00"), ("PT2H5M1.5S", "02:05:01"), ("x", "x")]
        {
            assert_eq!(text(&Data::DurationIso(time.to_owned())), expected);
        }
    }
}
