//! Text in plain letters -> the same date in the signs that [`written`](super::written) reads: what
//! stands between and around the numbers in Chinese, Japanese, Korean and Vietnamese, words that only
//! say that a date or a time follows, halves of the day, weekdays in brackets, eras, and months in
//! Roman numbers.
//!
//! `2024年3月5日(火) 午後2時3分` is `2024-3-5 pm 2:03`, and `kl. 14.03` is `14.03`.

use super::names;

/// Words before and behind dates and times that say nothing more. Beside the letters of a script
/// without them in it, as [`fold`](super::fold) leaves them.
const FILLERS: &str = "\
    a alle as at bei clock d dag dana data date day de del den der dia diena dnia do du e el en \
    g gada gadi gg giorno godina godine godz h heure heures hod hodin hora horas hours hrs hs \
    il jam jour kell kella kl klo klokka klokken klukkan kohe las le ll los luc m metu nam ngay o oclock om on \
    or ora orai orak orario ore orelor orele pukul r rok roku saat saati sata sati tanggal the tgl \
    tid u uhr ur uur v ve vers \
    στισ του το τη τησ την ωρα \
    в г года год годзе год час часа часов часы ч р року рік у о об \
    الساعه ساعت ساعه سنه عام يوم تاريخ \
    בשעה שעה ביום בתאריך \
    น เวลา เมื่อ วันที่ พศ คศ \
    को बजे दिनांक समय";

/// What follows the number of a day: `5th`, `1er`, `5-én`.
const ORDINALS: &str = "st nd rd th er re e a an en jen jan ai ei eme ere ste de da ta ko ego";

/// Words for the half of the day before noon, and behind it; of dotted ones all letters. Only
/// beside a time.
const MORNING: &str = "\
    am ap asubuhi dop dp fh fm oo paradite pd sa subaxnimo vm vorm πμ дп проб ص قظ قبلازظهر \
    पूर्वाह्न पूर्वाह्ण পূর্বাহ্ণ পূর্বাহ্ন ਸਵੇਰੇ સવારે காலை ఉ ಪೂರ್ವಾಹ್ನ രാവിലെ පෙව ព្រឹក နံနက် ጡዋት ጥዋት";
const EVENING: &str = "\
    alasiri ch eh em galabnimo ip mbasdite md nachm nm odp os pm pop μμ пп слоб م بظ بعدازظهر \
    अपराह्न अपराह्ण অপরাহ্ণ অপরাহ্ন ਸ਼ਾਮ સાંજે மாலை సా ಅಪರಾಹ್ನ വൈകു വൈകുന്നേരം පව ល្ងាច ညနေ ከሰዓት";

/// Marks of scripts without blanks, and what stands for them.
const MARKS: [(&str, &str); 35] = [
    ("年", "-"),
    ("月份", "-"),
    ("月", "-"),
    ("日", " "),
    ("号", " "),
    ("號", " "),
    ("년", "-"),
    ("월", "-"),
    ("일", " "),
    ("时", HOUR),
    ("時", HOUR),
    ("시", HOUR),
    ("点", HOUR),
    ("點", HOUR),
    ("分钟", MINUTE),
    ("分", MINUTE),
    ("분", MINUTE),
    ("秒", ""),
    ("초", ""),
    ("上午", AM),
    ("早上", AM),
    ("凌晨", AM),
    ("清晨", AM),
    ("午前", AM),
    ("오전", AM),
    ("새벽", AM),
    ("下午", PM),
    ("晚上", PM),
    ("中午", PM),
    ("午後", PM),
    ("오후", PM),
    ("公元", ""),
    ("西暦", ""),
    ("서기", ""),
    ("頃", ""),
];
const HOUR: &str = "h";
const MINUTE: &str = "m";
const AM: &str = " am ";
const PM: &str = " pm ";

/// Eras of Japan and of the Republic of China: the year before their first one.
const ERAS: [(&str, i32); 7] = [
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("中華民國", 1911),
    ("民國", 1911),
    ("民国", 1911),
];

/// The first year of an era.
const FIRST_YEAR: char = '元';

/// Words that have the number of the month behind them.
const MONTH_WORDS: [&str; 4] = ["thang", "thg", "th", "buwan"];

/// What a month is called where it was a number of its own, read in every language.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const ROMAN: [&str; 12] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// Writes the date in plain signs. What is not understood stays, so that the date is none.
pub(super) fn rewrite(text: &str) -> String {
    let mut writer = Writer { text, at: 0, out: String::with_capacity(text.len() + 8) };
    while writer.at < text.len() {
        writer.step();
    }
    let mut out = String::with_capacity(writer.out.len());
    for letter in writer.out.chars() {
        if letter == ',' && out.ends_with(' ') {
            out.pop();
        }
        if letter != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(letter);
        }
    }
    out.truncate(out.trim_end_matches([' ', '.', ',']).len());
    out
}

struct Writer<'t> {
    text: &'t str,
    at: usize,
    out: String,
}

impl<'t> Writer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn step(&mut self) {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return };
        match first {
            '0'..='9' => self.number(),
            '(' | '[' | '（' | '【' => self.bracket(first),
            _ if first.is_ascii() && !first.is_ascii_alphabetic() => self.copy(1),
            _ if is_unspaced(first) => self.mark(first),
            _ => self.word(),
        }
    }

    fn copy(&mut self, bytes: usize) {
        self.out.push_str(&self.rest()[..bytes]);
        self.at += bytes;
    }

    /// Digits, two of them before the mark of a minute or a second; without what makes them ordinal.
    fn number(&mut self) {
        let rest = self.rest();
        let digits = rest.len() - rest.trim_start_matches(|each: char| each.is_ascii_digit()).len();
        let behind = &rest[digits..];
        let is_part = |unit: &str| behind.trim_start().starts_with(unit);
        if digits == 1 && ["分", "秒", "분", "초"].into_iter().any(is_part) {
            self.out.push('0');
        }
        self.copy(digits);
        let hyphen = usize::from(behind.starts_with('-'));
        let word = letters(&behind[hyphen..]);
        if digits < 3 && is_one_of(ORDINALS, word) {
            self.at += hyphen + word.len();
        }
    }

    /// Passes over a weekday in brackets.
    fn bracket(&mut self, first: char) {
        let inside = &self.rest()[first.len_utf8()..];
        let end = inside.find([')', ']', '）', '】']);
        let Some(end) = end.filter(|&end| is_weekday(inside[..end].trim_matches([' ', '.'])))
        else {
            return self.copy(first.len_utf8());
        };
        let close = inside[end..].chars().next().map_or(0, char::len_utf8);
        self.at += first.len_utf8() + end + close;
        self.out.push(' ');
    }

    /// A mark, an era or a weekday of a script without blanks.
    fn mark(&mut self, first: char) {
        let rest = self.rest();
        let length = |count: usize| rest.chars().take(count).map(char::len_utf8).sum::<usize>();
        if let Some((era, before)) = ERAS.iter().find(|(era, _)| rest.starts_with(era)) {
            return self.era(era.len(), *before);
        }
        let is_day =
            |&end: &usize| rest[..end].chars().all(is_unspaced) && is_weekday(&rest[..end]);
        if let Some(days) = (2..=4).rev().map(length).find(is_day) {
            self.at += days;
            return self.out.push(' ');
        }
        if let Some((number, length)) = chinese(rest) {
            self.at += length;
            return self.out.push_str(&number);
        }
        // 周二, 礼拜二
        for week in ["周", "週", "礼拜", "禮拜"] {
            if let Some(day) = rest.strip_prefix(week).and_then(|day| day.chars().next()) {
                self.at += week.len() + day.len_utf8();
                return self.out.push(' ');
            }
        }
        let Some((mark, sign)) = MARKS.iter().find(|(mark, _)| rest.starts_with(mark)) else {
            return self.copy(first.len_utf8());
        };
        self.at += mark.len();
        let behind = self.rest().trim_start();
        let goes_on = behind.starts_with(|each: char| each.is_ascii_digit());
        match *sign {
            HOUR | MINUTE if goes_on => {
                self.out.push(':');
                self.at = self.text.len() - behind.len();
            }
            HOUR => self.out.push_str(":00 "),
            MINUTE => self.out.push(' '),
            "-" => {
                self.out.push('-');
                self.at = self.text.len() - behind.len();
            }
            sign => self.out.push_str(sign),
        }
    }

    /// A year of an era.
    fn era(&mut self, length: usize, before: i32) {
        let behind = self.text[self.at + length..].trim_start();
        let digits =
            behind.len() - behind.trim_start_matches(|each: char| each.is_ascii_digit()).len();
        let (year, taken) = match behind[..digits].parse::<i32>() {
            Ok(year) if digits < 4 => (year, digits),
            _ if behind.starts_with(FIRST_YEAR) => (1, FIRST_YEAR.len_utf8()),
            _ => return self.copy(length),
        };
        self.out.push_str(&(before + year).to_string());
        self.at = self.text.len() - behind.len() + taken;
    }

    /// A word, with those behind it when they are one with it by points, as in `p. m.`
    fn word(&mut self) {
        let rest = self.rest();
        let word = letters(rest);
        if word.is_empty() {
            let other = rest.chars().next().map_or(1, char::len_utf8);
            return self.copy(other);
        }
        let (dotted, length) = dotted(rest);
        for (key, length) in [(dotted.as_str(), length), (word, word.len())] {
            if let Some(half) = half(key).filter(|_| self.is_beside_time(&rest[length..])) {
                self.out.push_str(half);
                return self.skip(length);
            }
        }
        let behind = rest[word.len()..].trim_start_matches(['.', ' ']);
        if MONTH_WORDS.iter().any(|each| each.eq_ignore_ascii_case(word))
            && let Some((month, digits)) = small_number(behind)
            && let Some(name) = MONTHS.get(month.wrapping_sub(1))
        {
            self.out.push_str(&format!(" {name} "));
            self.at = self.text.len() - behind.len() + digits;
            return;
        }
        if let Some(month) = ROMAN.iter().position(|each| *each == word) {
            self.out.push_str(MONTHS[month]);
            self.at += word.len();
            return;
        }
        if self.is_hour(word, &rest[word.len()..]) {
            return self.copy(word.len());
        }
        // `Ma'a` and `Whiringa-a-nuku` are names.
        let mut behind = rest[word.len()..].chars();
        let is_joined =
            behind.next() == Some('-') && behind.next().is_some_and(char::is_alphabetic);
        if is_joined || self.out.ends_with(['\'', '-']) {
            return self.copy(word.len());
        }
        if is_one_of(FILLERS, &dotted) {
            self.skip(length);
        } else if is_one_of(FILLERS, word) {
            self.skip(word.len());
        } else {
            self.copy(word.len());
        }
    }

    /// Whether a time is on either side.
    fn is_beside_time(&self, behind: &str) -> bool {
        let before = self.out.trim_end();
        let last = before.rsplit(' ').next().unwrap_or_default();
        let next = behind.trim_start_matches(['.', ' ']);
        let next = next.split([' ', ',']).next().unwrap_or_default();
        is_time(next) || last.len() < before.len() && is_time(last)
    }

    /// `14h03`, which is read as it is.
    fn is_hour(&self, word: &str, behind: &str) -> bool {
        let is_digit = |each: char| each.is_ascii_digit();
        matches!(word, "h" | "H")
            && self.out.trim_end().ends_with(is_digit)
            && (behind.trim_start().starts_with(is_digit) || !self.out.contains(':'))
    }

    /// Passes over a word and the point that ends it.
    fn skip(&mut self, length: usize) {
        self.at += length;
        if self.rest().starts_with('.') {
            self.at += 1;
        }
        self.out.push(' ');
    }
}

/// The letters at the beginning.
fn letters(text: &str) -> &str {
    let is_other = |each: char| {
        each.is_ascii() && !each.is_ascii_alphabetic() || each.is_whitespace() || is_unspaced(each)
    };
    &text[..text.find(is_other).unwrap_or(text.len())]
}

/// A number in Chinese: 二〇二四, 十二, 二十三; and its length.
fn chinese(text: &str) -> Option<(String, usize)> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const TEN: char = '十';
    let value = |letter: char| DIGITS.iter().position(|each| *each == letter);
    let is_other = |letter: char| letter != TEN && value(letter).is_none();
    let run = &text[..text.find(is_other).unwrap_or(text.len())];
    let number = match run.split_once(TEN) {
        None => run.chars().filter_map(value).map(|digit| digit.to_string()).collect(),
        Some((tens, ones)) => {
            let digit = |text: &str, none| text.chars().next().map_or(Some(none), value);
            (digit(tens, 1)? * 10 + digit(ones, 0)?).to_string()
        }
    };
    (!run.is_empty()).then_some((number, run.len()))
}

/// The letters of words at the beginning that points join, such as `p. m.`, and their length with
/// the points between.
fn dotted(text: &str) -> (String, usize) {
    let mut key = letters(text).to_lowercase();
    let mut length = letters(text).len();
    while key.chars().count() < 4 {
        let behind = &text[length..];
        let Some(rest) = behind.strip_prefix('.') else { break };
        let rest = rest.trim_start_matches(' ');
        let next = letters(rest);
        if next.is_empty() || next.chars().count() > 3 {
            break;
        }
        key.push_str(&next.to_lowercase());
        length = text.len() - rest.len() + next.len();
    }
    (key, length)
}

/// `2:03`, `2.03`, `2:03:00`
fn is_time(text: &str) -> bool {
    let mut parts = text.split([':', '.']);
    let is_pair = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let hour = parts.next().unwrap_or_default();
    let (others, sound) =
        parts.fold((0, true), |(count, sound), part| (count + 1, sound && is_pair(part)));
    let is_hour = matches!(hour.len(), 1 | 2) && hour.bytes().all(|byte| byte.is_ascii_digit());
    is_hour && sound && (1..=2).contains(&others)
}

fn half(word: &str) -> Option<&'static str> {
    if is_one_of(MORNING, word) {
        Some(AM)
    } else if is_one_of(EVENING, word) {
        Some(PM)
    } else {
        None
    }
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|each| each.eq_ignore_ascii_case(word))
}

fn is_weekday(word: &str) -> bool {
    names::is_weekday(word.as_bytes())
}

/// A number of one or two digits at the beginning, and its digits.
fn small_number(text: &str) -> Option<(usize, usize)> {
    let digits = text.len() - text.trim_start_matches(|each: char| each.is_ascii_digit()).len();
    let number = text[..digits].parse().ok()?;
    (digits < 3).then_some((number, digits))
}

/// Whether words of the letter's script have no blanks between: Chinese, Japanese and Korean.
fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}
