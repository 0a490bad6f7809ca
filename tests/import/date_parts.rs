//! Dates in three columns: a year, a month and a day, in files made of rows whose days are known.

use std::io::Cursor;

use proptest::prelude::*;
use pure_rust_locales::{Locale, locale_match};
use regulars::domain::{Day, Minute};
use regulars::engine::import::{Error, Imported, Tables};
use regulars::results::{Rule, Value};
use regulars::settings::{ColumnMeaning, Meaning, Settings};

use crate::{check_invariants, read_bytes, read_with, sales, told};

/// What shops call the year, the month, the day, the customer, the quantity and the price, and the
/// language of their names of months.
const SHOPS: [(&str, Locale); 30] = [
    ("Year,Month,Day,Customer ID,Quantity,Unit Price", Locale::en_US),
    ("order_year,order_month,order_day,customer_id,qty,price", Locale::en_GB),
    ("OrderYear,OrderMonth,OrderDay,CustomerID,Quantity,Price", Locale::en_US),
    ("year_of_purchase,month_of_purchase,day_of_purchase,client,units,price", Locale::en_GB),
    ("Invoice Date Year,Invoice Date Month,Invoice Date Day,Customer,Qty,Price", Locale::en_US),
    ("jahr,monat,tag,Kunde,Menge,Preis", Locale::de_DE),
    ("Bestelljahr,Bestellmonat,Bestelltag,Kundennummer,Anzahl,Einzelpreis", Locale::de_DE),
    ("Jaar,Maand,Dag,Klantnummer,Aantal,Prijs", Locale::nl_NL),
    ("År,Månad,Dag,Kundnummer,Antal,Belopp", Locale::sv_SE),
    ("År,Måned,Dag,Kundenummer,Antal,Stykpris", Locale::da_DK),
    ("Année,Mois,Jour,Client,Quantité,Prix", Locale::fr_FR),
    ("Año,Mes,Día,Cliente,Cantidad,Precio", Locale::es_ES),
    ("Año de compra,Mes de compra,Día de compra,Cliente,Cantidad,Precio", Locale::es_ES),
    ("Ano,Mês,Dia,Cliente,Quantidade,Preço", Locale::pt_BR),
    ("Anno,Mese,Giorno,Cliente,Quantità,Prezzo", Locale::it_IT),
    ("An,Luna,Zi,Client,Cantitate,Pret", Locale::ro_RO),
    ("Rok,Miesiąc,Dzień,Klient,Ilość,Cena", Locale::pl_PL),
    ("Rok,Měsíc,Den,Zákazník,Množství,Cena", Locale::cs_CZ),
    ("Год,Месяц,День,Клиент,Количество,Цена", Locale::ru_RU),
    ("Рік,Місяць,День,Клієнт,Кількість,Ціна", Locale::uk_UA),
    ("Év,Hónap,Nap,Vevő,Mennyiség,Ár", Locale::hu_HU),
    ("Vuosi,Kuukausi,Päivä,Asiakas,Määrä,Hinta", Locale::fi_FI),
    ("Yıl,Ay,Gün,Müşteri,Adet,Fiyat", Locale::tr_TR),
    ("Έτος,Μήνας,Ημέρα,Πελάτης,Ποσότητα,Τιμή", Locale::el_GR),
    ("Tahun,Bulan,Tanggal,Pelanggan,Jumlah,Harga", Locale::id_ID),
    ("Năm,Tháng,Ngày,Khách hàng,Số lượng,Đơn giá", Locale::vi_VN),
    ("年,月,日,顧客番号,数量,単価", Locale::ja_JP),
    ("注文年,注文月,注文日,顧客番号,数量,単価", Locale::ja_JP),
    ("年份,月份,日,客户,数量,单价", Locale::zh_CN),
    ("السنة,الشهر,اليوم,العميل,الكمية,السعر", Locale::ar_EG),
];

const DATES: [(i32, u8, u8); 6] =
    [(2023, 12, 31), (2024, 1, 5), (2024, 2, 29), (2024, 3, 12), (2024, 10, 9), (2024, 11, 30)];

const PARTS: [Option<Meaning>; 3] = [Some(Meaning::Year), Some(Meaning::Month), Some(Meaning::Day)];

fn day((year, month, day): (i32, u8, u8)) -> Day {
    Day::from_civil(year, month, day).expect("exists")
}

fn sorted(dates: &[(i32, u8, u8)]) -> Vec<Day> {
    let mut days: Vec<Day> = dates.iter().copied().map(day).collect();
    days.sort_unstable();
    days
}

/// The days of the sales, in order.
fn days_of(imported: &Imported) -> Vec<Day> {
    let mut days: Vec<Day> =
        imported.transactions.lines.minute.iter().map(|minute| minute.day()).collect();
    days.sort_unstable();
    days
}

fn read(text: &str) -> Result<Imported, Error> {
    let read = read_bytes(text.as_bytes());
    read.iter().for_each(check_invariants);
    read
}

fn meanings(imported: &Imported) -> Vec<Option<Meaning>> {
    imported.report.files[0].columns.iter().map(|column| column.meaning).collect()
}

/// A table with a row for each of [`DATES`], one after the other until there are so many.
fn table(header: &str, rows: usize, row: impl Fn(usize, (i32, u8, u8)) -> String) -> String {
    let rows = (0..rows).map(|at| row(at, DATES[at % DATES.len()]) + "\n");
    [format!("{header}\n")].into_iter().chain(rows).collect()
}

#[test]
fn parts_of_a_date_are_known_by_name_in_many_languages() {
    for (header, _) in SHOPS {
        let text = table(header, 6, |at, (year, month, day)| {
            format!("{year},{month},{day},C{},2,2.50", at % 4)
        });
        let read = read(&text).unwrap_or_else(|error| panic!("{header}: {error}"));
        assert_eq!(meanings(&read)[..3], PARTS, "{header}");
        assert_eq!(days_of(&read), sorted(&DATES), "{header}");
        let note = read.report.notes.iter().any(|note| note.code == "date-parts");
        assert!(note, "{header}");
    }
}

#[test]
fn dates_that_are_put_together_are_those_that_stand_in_one_column() {
    for (header, row) in [
        ("Day,Month,Year,Time", "{d},{m},{y},14:03"),
        ("Year,MonthNumber,Month,Day", "{y},{m},{name},{d}"),
        ("Customer Since Year,Year,Month,Day", "1999,{y},{m},{d}"),
        ("Year,Month,Date", "{y},{name},{d}"),
        ("Year,Month,Day,Weekday", "{y}.0,{m}.0,{d}.0,Monday"),
        ("Year,Month,Day,Birth Date", "{y},{m},{d},1980-05-1{c}"),
        ("Birth Year,Birth Month,Birth Day,Year,Month,Day", "1980,5,1{c},{y},{m},{d}"),
        ("Year,Month,Day,Ship Year,Ship Month,Ship Day", "{y},{m},{d},2025,1,1"),
        ("order_year,Month,Day,Year", "{y},{m},{d},1998"),
        ("order_year,order_month,Weekday,Date", "{y},{m},Monday,{d}"),
        ("Year,Month,Day,Order Date", "{y},{m},{d},"),
    ] {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let text =
            table(&format!("Customer ID,Quantity,{header}"), 12, |at, (year, month, day)| {
                let name = NAMES[usize::from(month) - 1];
                let row = row.replace("{y}", &year.to_string()).replace("{m}", &month.to_string());
                let row = row.replace("{name}", name).replace("{d}", &day.to_string());
                format!("C{},{},{}", at % 4, at % 3 + 1, row.replace("{c}", &(at % 4).to_string()))
            });
        let read = read(&text).unwrap_or_else(|error| panic!("{header}: {error}"));
        assert_eq!(days_of(&read), sorted(&[DATES, DATES].concat()), "{header}");
        let has_time = header.contains("Time");
        let minute = |minute: &Minute| minute.of_day() == if has_time { 14 * 60 + 3 } else { 0 };
        assert!(read.transactions.lines.minute.iter().all(minute), "{header}");
    }
}

/// A column of whole dates stays the one that is read.
#[test]
fn a_whole_date_is_read_rather_than_its_parts() {
    for (name, date) in [
        ("Order Date", "2024-06-{d}"),
        ("Date", "{d}/06/2024 10:00"),
        ("Datum", "{d}.06.2024"),
        ("paid_at", "2024-06-{d} 10:00"),
        // By its values alone, because it says the same.
        ("when", "2024-06-{d}"),
        ("key", "202406{d}"),
    ] {
        for place in 0..2 {
            let parts = ["Year,Month,Day", "order_year,order_month,order_day"][place];
            let header = [format!("{name},{parts}"), format!("{parts},{name}")][place].clone();
            let text = table(&format!("Customer ID,{header},Quantity,Price"), 12, |at, _| {
                let day = 13 + at;
                let date = date.replace("{d}", &day.to_string());
                let parts = format!("2024,6,{day}");
                let row = [format!("{date},{parts}"), format!("{parts},{date}")][place].clone();
                format!("C{},{row},1,2.50", at % 5)
            });
            let read = read(&text).unwrap_or_else(|error| panic!("{header}: {error}"));
            let meanings = meanings(&read);
            assert!(meanings.contains(&Some(Meaning::Date)), "{header} {meanings:?}");
            assert!(PARTS.iter().all(|part| !meanings.contains(part)), "{header} {meanings:?}");
            let days: Vec<_> = (13..25).map(|day| (2024, 6, day)).collect();
            assert_eq!(days_of(&read), sorted(&days), "{header}");
        }
    }
    // A date that its name tells is read even where the parts say another day.
    let text = table("Customer ID,Order Date,Year,Month,Day", 12, |at, (year, month, day)| {
        format!("C{},{year}-{month}-{day},2031,1,{}", at % 5, at + 1)
    });
    assert_eq!(days_of(&read(&text).expect("sales")), sorted(&[DATES, DATES].concat()));
    // One day for all rows is that of the export.
    let text = table("year,month,day,customer,stamp", 12, |at, (year, month, day)| {
        format!("2025,2,1,C{},{year}-{month:02}-{day:02}", at % 5)
    });
    assert_eq!(days_of(&read(&text).expect("sales")), sorted(&[DATES, DATES].concat()));
}

#[test]
fn what_is_no_date_is_counted_with_its_line() {
    let text = "Year,Month,Day,Customer,Quantity,Price\n\
        2024,1,31,ann,1,2.50\n2024,2,31,ann,1,2.50\n2024,,5,bob,1,2.50\n,3,5,bob,1,2.50\n\
        2024,13,5,bob,1,2.50\n2024,3,,bob,1,2.50\n2024,3,5,bob,1,2.50\n1850,3,5,bob,1,2.50\n\
        2024,4,7,cid,1,2.50\n2024,5,7,ann,1,2.50\n2024,x,7,ann,1,2.50\n2024,6,7,ann,1,2.50\n\
        2024,7,7,ann,1,2.50\n2024,8,8,ann,1,2.50\n2024,9,9,ann,1,2.50\n";
    let read = read(text).expect("sales");
    let lines = |rule| {
        let step = read.report.steps.iter().find(|step| step.rule == rule).expect("a step");
        (step.dropped, step.samples.iter().map(|sample| sample.line).collect::<Vec<_>>())
    };
    assert_eq!(lines(Rule::Unreadable), (6, vec![3, 4, 5, 6, 7]));
    assert_eq!(lines(Rule::OutOfRange), (1, vec![9]));
    assert_eq!(read.report.rows_kept, 8);
}

#[test]
fn what_is_not_certain_is_no_date() {
    let missing = |header: &str, row: &dyn Fn(usize) -> String| {
        let header = format!("{header},Customer,Quantity,Price");
        let text = table(&header, 60, |at, _| format!("{},C{},1,2.50", row(at), at % 7));
        told(&read(&text).expect_err(&header))
    };
    let day = "sales.csv has no column for the day of the month beside the year and the month";
    let (message, hint) = missing("Year,Month", &|at| format!("2024,{}", at % 12 + 1));
    assert!(message.starts_with(day), "{message}");
    assert!(hint.contains("the day of the month in a column of its own"), "{hint}");
    let (message, _) = missing("Year,Month,Day", &|at| {
        format!("2024,{},{}", at % 12 + 1, ["Mon", "Tue", "Sunday"][at % 3])
    });
    assert!(message.starts_with(day), "days of the week: {message}");
    let (message, _) =
        missing("Year,Month,Day", &|at| format!("2024,{},{}", at % 12 + 1, at % 7 + 1));
    assert!(message.starts_with(day), "days of the week: {message}");
    for (header, row) in [
        ("Year", &(|_| "2024".to_owned()) as &dyn Fn(usize) -> String),
        // The year of a wine.
        ("Year,order_month,order_day", &|at| format!("1998,{},{}", at % 12 + 1, at % 28 + 1)),
        ("Month,Day", &|at| format!("{},{}", at % 12 + 1, at % 28 + 1)),
        ("Year,Quarter,Day", &|at| format!("2024,{},{}", at % 4 + 1, at % 28 + 1)),
        ("Year,Month,Day", &|at| format!("2024,Q{},{}", at % 4 + 1, at % 28 + 1)),
        ("Year,Month,Day", &|at| format!("{},{},{}", at % 5 + 1, at % 12 + 1, at % 28 + 1)),
        ("Birth Year,Birth Month,Birth Day", &|at| format!("1980,{},{}", at % 12 + 1, at % 28 + 1)),
        // Months from 0 to 11.
        ("Year,Month,Day", &|at| format!("2024,{},{}", at % 12, at % 28 + 1)),
    ] {
        let (message, _) = missing(header, row);
        assert!(message.starts_with("sales.csv has no column for the date;"), "{message}");
    }
}

fn chosen(entries: &[(&str, Meaning)]) -> Settings {
    let entry = |&(column, means): &(&str, _)| ColumnMeaning {
        column: column.to_owned(),
        means: Some(means),
    };
    let mut settings = Settings::default();
    settings.import.columns = entries.iter().map(entry).collect();
    settings
}

#[test]
fn parts_can_be_chosen() {
    let text = table("a,b,c,when,who", 6, |at, (year, month, day)| {
        format!("{day},{year},{month},2001-01-0{},C{}", at + 1, at % 3)
    });
    let import = |entries: &[(&str, Meaning)]| {
        let length = text.len() as u64;
        read_with(Cursor::new(text.clone().into_bytes()), length, chosen(entries))
    };
    let (who, when) = (("who", Meaning::Customer), ("when", Meaning::Date));
    let [year, month, day] = [("b", Meaning::Year), ("c", Meaning::Month), ("a", Meaning::Day)];
    let read = import(&[who, year, month, day]).expect("sales");
    assert_eq!(days_of(&read), sorted(&DATES));
    let read = import(&[who, year, when, month, day]).expect("sales");
    assert_eq!(days_of(&read)[0], Day::from_civil(2001, 1, 1).expect("exists"), "one has it all");
    assert!(PARTS.iter().all(|part| !meanings(&read).contains(part)), "and says so");
    for (entries, missing) in [
        (&[who, year, month][..], "the day of the month beside the year and the month"),
        (&[who, year], "each part of the date (year, month and day)"),
        (&[year, month, day], "the customer"),
        (&[year, month], "the customer and the date"),
    ] {
        let (message, _) = told(&import(entries).expect_err("something is missing"));
        assert!(message.contains(&format!("no column for {missing};")), "{message}");
    }
    let json = r#"{"import":{"columns":[{"column":"b","means":"year"},
        {"column":"c","means":"month"},{"column":"a","means":"day"},
        {"column":"who","means":"customer"}]}}"#;
    let settings: Settings = serde_json::from_str(json).expect("settings");
    assert_eq!(settings, chosen(&[year, month, day, who]));
}

#[test]
fn the_first_rows_show_the_date_beside_the_day() {
    let text = "Year,Month,Day,Customer\n2024,Feb,29,ann\n2023,Feb,29,bob\n2024,May,1,cid\n\
        soon,May,1,cid\n";
    let source = sales(Cursor::new(text.as_bytes()), text.len() as u64);
    let settings = Settings::default();
    let preview =
        Tables::of(vec![source], &settings.import).expect("a table").preview(&settings.import);
    let shown = |at: usize| -> Vec<Value> {
        preview.tables[0].rows[at][..3].iter().map(|cell| cell.value).collect()
    };
    let minute = |date| Value::Minute(Minute::of(day(date), 0));
    assert_eq!(preview.tables[0].missing, []);
    assert_eq!(shown(0), [Value::Text, Value::Text, minute((2024, 2, 29))]);
    assert_eq!(shown(1), [Value::Text, Value::Text, Value::Unreadable], "no such day");
    assert_eq!(shown(3), [Value::Unreadable, Value::Text, Value::Unreadable]);
}

/// A day in each month, and some more, in a few years that follow each other.
fn dates() -> impl Strategy<Value = Vec<(i32, u8, u8)>> {
    let each = prop::collection::vec((0..4, 13_u8..29), 12);
    let more = prop::collection::vec((0..4, 1_u8..13, 1_u8..29), 0..20);
    let first = prop::sample::select(&[1975, 1998, 2019, 2064][..]);
    (first, each, more).prop_map(|(first, each, more)| {
        let each = (1..).zip(each).map(|(month, (year, day))| (year, month, day));
        each.chain(more).map(|(year, month, day)| (first + year, month, day)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn parts_are_read_in_every_language_order_and_form(
        (header, locale) in prop::sample::select(&SHOPS[..]),
        order in Just([0, 1, 2, 3, 4, 5]).prop_shuffle(),
        separator in prop::sample::select(&[",", ";", "\t", "|"][..]),
        is_short in any::<bool>(),
        month_as in 0..4,
        is_padded in any::<bool>(),
        dates in dates(),
    ) {
        let months = match month_as {
            0 => locale_match!(locale => LC_TIME::MON),
            _ => locale_match!(locale => LC_TIME::ABMON),
        };
        let names: Vec<&str> = header.split(',').collect();
        let line = |fields: Vec<String>| {
            let fields: Vec<String> = order.iter().map(|&at: &usize| fields[at].clone()).collect();
            fields.join(separator) + "\n"
        };
        let mut text = line(names.iter().map(|&name| name.to_owned()).collect());
        for (at, &(year, month, day)) in dates.iter().enumerate() {
            let number = |number: u8| if is_padded { format!("{number:02}") } else { number.to_string() };
            text.push_str(&line(vec![
                if is_short { format!("{:02}", year % 100) } else { year.to_string() },
                if month_as < 2 { months[usize::from(month) - 1].to_owned() } else { number(month) },
                number(day),
                format!("C{}", at % 7),
                (at % 3 + 1).to_string(),
                "2.50".to_owned(),
            ]));
        }
        let read = read(&text).unwrap_or_else(|error| panic!("{header}: {error}\n{text}"));
        prop_assert_eq!(days_of(&read), sorted(&dates), "{}", text);
    }
}
