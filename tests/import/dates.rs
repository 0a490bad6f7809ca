//! Dates in the languages, scripts, encodings and calendars of shops, in files made of rows whose days
//! are known; and days that cannot be meant.

use std::io::Cursor;

use proptest::prelude::*;
use pure_rust_locales::{Locale, locale_match};
use regulars::domain::Day;
use regulars::engine::import::{Imported, Source, import, reject};
use regulars::engine::native::{NativeHost, block_on};
use regulars::results::{RejectedRow, Rule};
use regulars::settings::{Settings, Treatment};

use crate::{check_invariants, read_bytes, read_with};

/// Languages of shops with the encodings that their files come in beside UTF-8.
const LANGUAGES: [(Locale, &[&encoding_rs::Encoding]); 24] = [
    (Locale::pl_PL, &[encoding_rs::WINDOWS_1250, encoding_rs::ISO_8859_2]),
    (Locale::cs_CZ, &[encoding_rs::WINDOWS_1250, encoding_rs::ISO_8859_2]),
    (Locale::sk_SK, &[encoding_rs::WINDOWS_1250]),
    (Locale::hu_HU, &[encoding_rs::WINDOWS_1250]),
    (Locale::hr_HR, &[encoding_rs::WINDOWS_1250]),
    (Locale::ro_RO, &[]),
    (Locale::ru_RU, &[encoding_rs::WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866]),
    (Locale::uk_UA, &[encoding_rs::WINDOWS_1251, encoding_rs::KOI8_U]),
    (Locale::bg_BG, &[encoding_rs::WINDOWS_1251]),
    (Locale::el_GR, &[encoding_rs::WINDOWS_1253, encoding_rs::ISO_8859_7]),
    (Locale::tr_TR, &[encoding_rs::WINDOWS_1254]),
    (Locale::he_IL, &[encoding_rs::WINDOWS_1255]),
    (Locale::ar_EG, &[encoding_rs::WINDOWS_1256]),
    (Locale::lt_LT, &[encoding_rs::WINDOWS_1257]),
    (Locale::lv_LV, &[encoding_rs::WINDOWS_1257]),
    (Locale::et_EE, &[encoding_rs::WINDOWS_1252]),
    (Locale::fi_FI, &[encoding_rs::WINDOWS_1252, encoding_rs::MACINTOSH]),
    (Locale::sv_SE, &[encoding_rs::WINDOWS_1252]),
    (Locale::da_DK, &[]),
    (Locale::fr_FR, &[encoding_rs::WINDOWS_1252, encoding_rs::MACINTOSH]),
    (Locale::id_ID, &[]),
    (Locale::th_TH, &[encoding_rs::WINDOWS_874]),
    (Locale::hi_IN, &[]),
    (Locale::ka_GE, &[]),
];

/// How a date with the name of a month is written.
fn named(form: usize, (year, name, day): (i32, &str, u8), hour: u8) -> String {
    match form {
        0 => format!("{day} {name} {year}"),
        1 => format!("{day:02}. {name} {year} {hour}:05"),
        2 => format!("{year}. {name} {day}."),
        3 => format!("{name} {day}, {year} {hour}:05:00"),
        4 => format!("{day}-{name}-{year}"),
        5 => format!("{day} {name} {year}, kl. {hour}.05"),
        _ => format!("{day:02}/{name}/{year}:{hour:02}:05:00 +0000"),
    }
}

/// How a date in numbers is written in East Asia, India and the Near East.
fn numbered(form: usize, (year, month, day): (i32, u8, u8), hour: u8) -> String {
    let digits = |text: String, zero: u32| -> String {
        let digit = |letter: char| match letter.to_digit(10) {
            Some(value) => char::from_u32(zero + value).unwrap_or(letter),
            None => letter,
        };
        text.chars().map(digit).collect()
    };
    let (half, of_half) = (usize::from(hour >= 12), (hour + 11) % 12 + 1);
    match form {
        0 => format!("{year}年{month}月{day}日 {hour}:05"),
        1 => format!("{year}年{month:02}月{day:02}日(火) {hour}時05分"),
        2 => format!("{year}年{month}月{day}日 {}{of_half}:05:00", ["上午", "下午"][half]),
        3 => format!("{year}. {month}. {day}. {} {of_half}:05:00", ["오전", "오후"][half]),
        4 => format!("{year}년 {month}월 {day}일 {} {of_half}시 5분", ["오전", "오후"][half]),
        5 => format!("{year}.{month:02}.{day:02}. {hour:02}:05"),
        6 => format!("令和{}年{month}月{day}日 {hour}時5分", year - 2018),
        7 => format!("{}/{month:02}/{day:02} {hour}:05", year + 543),
        8 => digits(format!("{day:02}/{month:02}/{year}"), 0x660),
        9 => digits(format!("{year}/{month:02}/{day:02}"), 0x6f0),
        10 => digits(format!("{day}-{month}-{year}"), 0x966),
        11 => digits(format!("{year}-{month:02}-{day:02}"), 0xff10),
        12 => format!("ngày {day} tháng {month} năm {year} {hour}:05"),
        _ => format!("\u{200e}{day:02}.{month:02}.{year}.\u{200e}"),
    }
}

/// A file with a row for each date, and the days that were sold on.
fn sales(dates: &[(Day, String)]) -> String {
    let mut text = "Customer ID;Order ID;Order Date;Quantity;Unit Price\n".to_owned();
    for (number, (_, date)) in dates.iter().enumerate() {
        text.push_str(&format!("C{};{};{date};1;2.50\n", number % 7, 1_000 + number));
    }
    text
}

fn days_of(imported: &Imported) -> Vec<Day> {
    let mut days: Vec<Day> =
        imported.transactions.lines.minute.iter().map(|minute| minute.day()).collect();
    days.sort_unstable();
    days
}

fn sorted(dates: &[(Day, String)]) -> Vec<Day> {
    let mut days: Vec<Day> = dates.iter().map(|(day, _)| *day).collect();
    days.sort_unstable();
    days
}

/// A day in each month, and some more.
fn all_months() -> impl Strategy<Value = Vec<(i32, u8, u8)>> {
    let more = prop::collection::vec((2019_i32..2025, 1_u8..13, 1_u8..29), 0..20);
    let each = prop::collection::vec((2019_i32..2025, 13_u8..29), 12);
    (each, more).prop_map(|(each, more)| {
        let each = (1..).zip(each).map(|(month, (year, day))| (year, month, day));
        each.chain(more).collect()
    })
}

fn day((year, month, day): (i32, u8, u8)) -> Day {
    Day::from_civil(year, month, day).expect("exists")
}

fn names(locale: Locale, is_long: bool) -> &'static [&'static str] {
    match is_long {
        true => locale_match!(locale => LC_TIME::MON),
        false => locale_match!(locale => LC_TIME::ABMON),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn names_of_months_are_read_in_every_language_form_and_encoding(
        which in 0..LANGUAGES.len(),
        is_long in any::<bool>(),
        form in 0_usize..7,
        hour in 0_u8..24,
        encoding in any::<prop::sample::Index>(),
        dates in all_months(),
    ) {
        let (locale, encodings) = LANGUAGES[which];
        let names = names(locale, is_long);
        let written = |&(year, month, of): &(i32, u8, u8)| {
            let name = names[usize::from(month) - 1];
            (day((year, month, of)), named(form, (year, name, of), hour))
        };
        let dates: Vec<(Day, String)> = dates.iter().map(written).collect();
        let text = sales(&dates);
        let mut encodings = encodings.to_vec();
        encodings.push(encoding_rs::UTF_8);
        let encoding = encodings[encoding.index(encodings.len())];
        let (bytes, _, is_lossy) = encoding.encode(&text);
        prop_assert!(!is_lossy, "{} has the letters of {:?}", encoding.name(), locale);
        let imported = read_bytes(&bytes).expect("a table");
        check_invariants(&imported);
        prop_assert_eq!(days_of(&imported), sorted(&dates), "{:?} {}", locale, dates[0].1);
    }

    #[test]
    fn numbers_of_dates_are_read_in_every_script(
        form in 0_usize..14,
        hour in 0_u8..24,
        dates in all_months(),
        is_national in any::<bool>(),
    ) {
        let written = |&date: &(i32, u8, u8)| (day(date), numbered(form, date, hour));
        let dates: Vec<(Day, String)> = dates.iter().map(written).collect();
        let text = sales(&dates);
        let national = match form {
            0 | 2 => encoding_rs::GBK,
            1 | 6 => encoding_rs::SHIFT_JIS,
            3 | 4 => encoding_rs::EUC_KR,
            _ => encoding_rs::UTF_8,
        };
        let (bytes, ..) = if is_national { national } else { encoding_rs::UTF_8 }.encode(&text);
        let imported = read_bytes(&bytes).expect("a table");
        prop_assert_eq!(days_of(&imported), sorted(&dates), "{}", dates[0].1);
    }

    /// A slip far from all others moves neither the first day nor the last; a pause moves nothing.
    #[test]
    fn a_day_that_cannot_be_meant_is_set_aside(
        dates in all_months(),
        away in 12_i32..90,
        is_zero in any::<bool>(),
    ) {
        let far = if is_zero { (1970, 1, 1) } else { (2025 + away, 6, 4) };
        let mut days: Vec<Day> = (0..5).flat_map(|_| dates.iter().map(|&date| day(date))).collect();
        days.push(day(far));
        let dates: Vec<(Day, String)> = days.iter().map(|day| (*day, day.to_string())).collect();
        let text = sales(&dates);
        let imported = read_bytes(text.as_bytes()).expect("a table");
        check_invariants(&imported);
        let report = &imported.report;
        prop_assert_eq!(&report.implausible, &vec![(day(far), 1)]);
        prop_assert_eq!(report.rows_kept + 1, report.rows_read);
        prop_assert!(report.days.is_some_and(|(first, last)| first.0 > 17_000 && last.0 < 20_100));
        let note = report.notes.iter().find(|note| note.code == "implausible-days");
        prop_assert_eq!(note.map(|note| note.rows), Some(1));

        let mut keeping = Settings::default();
        keeping.import.rules.implausible_days = Treatment::Keep;
        let kept = read_with(Cursor::new(text.clone()), text.len() as u64, keeping).expect("a table");
        prop_assert_eq!(days_of(&kept), sorted(&dates));
    }
}

#[test]
fn rows_on_implausible_days_are_rejected_as_they_were_counted() {
    let mut days: Vec<Day> = (19_700..19_900).map(Day).collect();
    days.extend([day((2042, 6, 4)), day((1970, 1, 1)), day((1970, 1, 1))]);
    let dates: Vec<(Day, String)> = days.iter().map(|day| (*day, day.to_string())).collect();
    let text = sales(&dates);
    let source = || Source {
        name: "sales.csv".to_owned(),
        bytes: text.len() as u64,
        identity: String::new(),
        reader: Box::new(Cursor::new(text.clone().into_bytes())),
    };
    let plan = Settings::default().check().expect("valid");
    let host = NativeHost::new(1, |_| Ok(()));
    let report = block_on(import(vec![source()], None, &plan, &host)).expect("a table").report;
    let mut rejected: Vec<RejectedRow> = Vec::new();
    let take = |rows: Vec<RejectedRow>| rejected.extend(rows);
    block_on(reject(vec![source()], None, &plan, &report, &host, take)).expect("read before");
    let lines: Vec<(u64, Rule)> = rejected.iter().map(|row| (row.line, row.rule)).collect();
    assert_eq!(lines, [202, 203, 204].map(|line| (line, Rule::ImplausibleDay)));
}

#[test]
fn a_shop_that_was_closed_for_years_stays_whole() {
    let days = (15_000..15_100).chain(17_500..17_600).chain(20_400..20_404).map(Day);
    let dates: Vec<(Day, String)> = days.map(|day| (day, day.to_string())).collect();
    let imported = read_bytes(sales(&dates).as_bytes()).expect("a table");
    assert_eq!(days_of(&imported), sorted(&dates));
    assert_eq!(imported.report.implausible, []);
}

/// What a workbook of the United States makes of days before months: dates where it can.
#[test]
fn dates_that_a_workbook_swapped_are_read_as_they_were_meant() {
    let days: Vec<Day> = (19_730..20_050).step_by(3).map(Day).collect();
    let written = |&day: &Day| {
        let (year, month, of) = day.civil();
        let text = match of {
            1..=12 => format!("{year}-{of:02}-{month:02}"),
            _ => format!("{of:02}/{month:02}/{year}"),
        };
        (day, text)
    };
    let dates: Vec<(Day, String)> = days.iter().map(written).collect();
    let imported = read_bytes(sales(&dates).as_bytes()).expect("a table");
    assert_eq!(days_of(&imported), sorted(&dates));
    let codes: Vec<&str> = imported.report.notes.iter().map(|note| note.code.as_str()).collect();
    assert!(codes.contains(&"dates-swapped"), "{codes:?}");
}
