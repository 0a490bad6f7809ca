//! Dates as shops of all the world write them, each read as the column says.

use super::*;

/// What is read of a column with these values.
fn read(column: &[&str]) -> Vec<Result<String, Fault>> {
    let mut survey = Survey::default();
    column.iter().for_each(|text| survey.look(text.as_bytes()));
    let finding = survey.finish();
    let mut dates = Dates::new(finding.reading);
    let read: Vec<_> = column
        .iter()
        .map(|text| dates.parse(text.as_bytes()).map(|minute| minute.to_string()))
        .collect();
    let readable = read.iter().filter(|read| read.is_ok()).count() as u64;
    assert_eq!(finding.readable, readable, "{column:?}");
    read
}

#[test]
fn every_form_of_a_day_and_its_time_is_read() {
    let mut wrong = Vec::new();
    for text in [
        "5 марта 2024 г. 14:03",
        "5 березня 2024 р. 14:03",
        "5 март 2024 г., 14:03 ч.",
        "05-мар-2024 14:03",
        "вторник, 5 марта 2024 г. 14:03",
        "5. maaliskuuta 2024 klo 14.03",
        "5 de marzo de 2024 14:03 hs.",
        "5 de marzo de 2024, 2:03 p. m.",
        "5 de mar\u{e7}o de 2024 \u{e0}s 14h03",
        "ter\u{e7}a-feira, 5 de mar\u{e7}o de 2024 14:03",
        "mardi 5 mars 2024 \u{e0} 14h03",
        "le 5 mars 2024 \u{e0} 14 h 03",
        "Dienstag, den 5. M\u{e4}rz 2024, 14:03 Uhr",
        "5. marts 2024 kl. 14.03",
        "5. mars 2024 klokka 14:03",
        "den 5 mars 2024 kl 14:03",
        "2024. m\u{e1}rcius 5., 14:03",
        "2024.03.05. 14:03",
        "2024. 03. 05. 14:03:00",
        "05.03.2024. 14:03",
        "5 Mart 2024 Sal\u{131} 14:03",
        "5 Mart 2024 saat 14:03",
        "5 marca 2024 r., godz. 14:03",
        "5. b\u{159}ezna 2024 14:03 hod.",
        "5 III 2024 14:03",
        "5.III.2024 14:03",
        "2024 m. kovo 5 d. 14:03",
        "2024. gada 5. mart\u{101} 14:03",
        "5 martie 2024, ora 14:03",
        "5 Μαρτίου 2024 2:03 μ.μ.",
        "5 Maret 2024 pukul 14.03",
        "ng\u{e0}y 5 th\u{e1}ng 3 n\u{103}m 2024 14:03",
        "5 thg 3, 2024 2:03 CH",
        "5 มีนาคม 2567 14:03 น.",
        "5 มี.ค. 2567 เวลา 14:03 น.",
        "٠٥/مارس/٢٠٢٤ ٢:٠٣ م",
        "5 مارس 2024 2:03 م",
        "\u{200f}٥ مارس ٢٠٢٤، ٢:٠٣ م\u{200f}",
        "۱۴۰۲/۱۲/۱۵ ۱۴:۰۳",
        "۱۵ اسفند ۱۴۰۲ ۱۴:۰۳",
        "5 \u{5d1}\u{5de}\u{5e8}\u{5e5} 2024, 14:03",
        "5 मार्च 2024 2:03 अपराह्न",
        "५ मार्च २०२४ १४:०३",
        "৫ মার্চ ২০২৪ ১৪:০৩",
        "2024年3月5日 14:03",
        "2024年3月5日(火) 14:03",
        "2024年03月05日（火） 14時03分",
        "2024年3月5日 星期二 下午2:03:00",
        "2024年3月5日下午2时3分5秒",
        "二〇二四年三月五日 14:03",
        "令和6年3月5日 午後2時03分",
        "民國113年3月5日 下午 02:03",
        "2024/3/5(火) 14:03",
        "2024-03-05 (Tue) 14:03",
        "２０２４／０３／０５　１４：０３",
        "2024년 3월 5일 화요일 오후 2:03",
        "2024년 3월 5일 14시 3분",
        "2024. 3. 5. 오후 2:03:00",
        "2024-03-05 오후 2:03",
        "05/Mar/2024:14:03:00 +0000",
        "Tue Mar 05 14:03:00 2024",
        "Tue, 5 Mar 2024 14:03:00 +0100",
        "5-Sept-2024 14:03",
    ] {
        let month = if text.contains("Sept") { "09" } else { "03" };
        let expected = format!("2024-{month}-05 14:03");
        let read = read(&[text]);
        if read != [Ok(expected)] {
            wrong.push((text, read));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_weekday_may_stand_behind_or_in_brackets() {
    for text in [
        "2024-03-05 (Tue)",
        "2024-03-05 Tue",
        "2024-03-05(화)",
        "05.03.2024, wtorek",
        "05.03.2024 (Di)",
        "05.03.2024 (Di.)",
        "5 March 2024, Tuesday",
        "13/3/2024 (Wed)",
    ] {
        assert!(read(&[text, "13/02/2024"])[0].is_ok(), "{text}");
    }
}

#[test]
fn years_of_two_calendars_stand_in_one_column() {
    let column = ["7/1/2024", "20/9/2567", "29/2/2567", "29/2/2566"];
    let days = ["2024-01-07 00:00", "2024-09-20 00:00", "2024-02-29 00:00"];
    let expected = days.map(|day| Ok(day.to_owned()));
    assert_eq!(read(&column)[..3], expected);
    assert_eq!(read(&column)[3], Err(Fault::Unreadable));
}

#[test]
fn the_islamic_calendar_is_left_unread() {
    for column in [&["1445/08/24", "1445/09/01"][..], &["24/08/1445", "13/09/1446"]] {
        assert!(read(column).iter().all(Result::is_err), "{column:?}");
        let mut survey = Survey::default();
        column.iter().for_each(|text| survey.look(text.as_bytes()));
        assert_eq!(survey.finish().oddities.islamic, 2);
    }
}

#[test]
fn a_name_that_nothing_decides_is_left_unread() {
    let column = ["5 listopada 2024", "6 listopada 2024"];
    assert!(read(&column).iter().all(Result::is_err));
    let decided = ["5 listopada 2024", "6 grudnia 2024"];
    assert_eq!(read(&decided)[0].as_deref(), Ok("2024-11-05 00:00"));
    let decided = ["5. listopada 2024.", "6. prosinca 2024."];
    assert_eq!(read(&decided)[0].as_deref(), Ok("2024-10-05 00:00"));
}

#[test]
fn other_texts_are_no_dates() {
    for text in [
        "2024년",
        "3월 5일",
        "12 pcs 2024 x",
        "Tasse 250ml",
        "ref 2024-03",
        "10 x 20 x 30",
        "2024-03-05T",
        "2024-03-05 (cancelled)",
        "5 abc 2024",
        "令和6年",
        "年月日",
        "5 de 2024",
    ] {
        assert_eq!(read(&[text]), [Err(Fault::Unreadable)], "{text}");
    }
}
