//! Whether customers want to be written to: what a column says of it, and what counts in the end.
//!
//! The latest word counts. Of two words of one minute, the one that refuses does.

use std::sync::LazyLock;

use super::super::columns;
use super::super::encodings::Encoding;
use super::super::letters::plain;
use super::super::recognise::Form;
use super::super::status;
use crate::domain::Minute;

/// Answers that agree, as `plain` leaves them, one row a language or family of them; a plain yes or no
/// is known to `status::flag`.
const AGREED: [&str; 6] = [
    // English
    "subscribed optin optedin singleoptin doubleoptin granted given accepted agreed consented \
     confirmed active allowed implied explicit",
    // German, Dutch, Nordic
    "angemeldet eingewilligt einverstanden erteilt bestatigt abonniert erlaubt zugestimmt ingeschreven \
     aangemeld akkoord toestemming godkand godkant tilmeldt pameldt prenumererar samtyckt",
    // Romance
    "abonne abonnee inscrit inscrite accepte acceptee consenti suscrito suscrita aceptado aceptada \
     inscrito inscrita aceite autorizado iscritto iscritta accettato consentito abonat",
    // Slavic
    "zapisany zgoda wyrazona prihlasen prihlaseny souhlas suhlas подписан согласен подписка підписании",
    // Other European, Turkish
    "feliratkozott hozzajarult tilaaja hyvaksytty εγγεγραμμενοσ abone onayli",
    // Asian
    "同意 已同意 已订阅 订阅 購読 購読中 登録 許可 配信可 동의 수신 수신동의 구독",
];

/// Answers that refuse.
const REFUSED: [&str; 6] = [
    // English
    "unsubscribed notsubscribed neversubscribed optout optedout denied refused declined revoked \
     withdrawn blocked suppressed cleaned bounced donotcontact donotemail never",
    // German, Dutch, Nordic
    "abgemeldet abbestellt abgelehnt widerrufen verweigert gesperrt nichterteilt uitgeschreven \
     afgemeld geweigerd avregistrerad avmeldt afmeldt avbojt",
    // Romance
    "desinscrit desinscrite desabonne desabonnee refuse refusee nonabonne nosuscrito nosuscrita \
     rechazado rechazada baja dadodebaja recusado recusada descadastrado naoinscrito disiscritto \
     disiscritta rifiutato negato noniscritto dezabonat refuzat",
    // Slavic
    "wypisany brakzgody odmowa odhlasen odhlaseny nesouhlas nesuhlas отписан отказ несогласен \
     відписании відмова",
    // Other European, Turkish
    "leiratkozott elutasitott peruttu kieltanyt διαγραμμενοσ abonedegil reddedildi onaysiz",
    // Asian
    "不同意 未同意 未订阅 退订 拒绝 停止 配信停止 解除 拒否 不可 配信不可 거부 수신거부 미동의 구독취소",
];

/// Names of columns in which a yes refuses: `opt_out`, `Do not contact`. They are among the names of
/// columns, too.
static ASKS_TO_REFUSE: LazyLock<Vec<&str>> =
    LazyLock::new(|| columns::REFUSALS.iter().flat_map(|names| names.split(' ')).collect());

/// A column that says whether customers want to be written to.
#[derive(Debug)]
pub(in super::super) struct ConsentColumn {
    /// A yes there refuses.
    is_refusal: bool,
    /// The last answer, and what it was read as: most rows have the same.
    last: (Vec<u8>, Option<bool>),
}

impl ConsentColumn {
    /// That of a file of this form, if it has one.
    pub(in super::super) fn new(form: &Form) -> Self {
        let name = form.columns.consent.and_then(|column| form.names.get(column));
        let is_refusal = |name: &String| ASKS_TO_REFUSE.contains(&plain(name).as_str());
        Self { is_refusal: name.is_some_and(is_refusal), last: (Vec::new(), None) }
    }

    /// Whether an answer agrees or refuses; `None` when it is blank or says neither.
    pub(in super::super) fn read(&mut self, text: &[u8], encoding: Encoding) -> Option<bool> {
        let (last, answer) = &mut self.last;
        if last.as_slice() != text {
            last.clear();
            last.extend_from_slice(text);
            *answer = read(&encoding.decode(text), self.is_refusal);
        }
        *answer
    }
}

/// An answer as it stands in a column in which a yes refuses, or agrees.
fn read(text: &str, yes_refuses: bool) -> Option<bool> {
    if text.trim().is_empty() {
        return None;
    }
    if let Some(is_yes) = status::flag(text) {
        return Some(is_yes != yes_refuses);
    }
    let plain = plain(text);
    let is_in = |answers: &[&str]| {
        answers.iter().any(|answers| answers.split(' ').any(|answer| answer == plain))
    };
    match (is_in(&AGREED), is_in(&REFUSED)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        // The day on which they did it.
        _ => has_day(text).then_some(!yes_refuses),
    }
}

/// What databases write for no day.
const NO_DAYS: [&str; 3] = ["0000-00-00", "0001-01-01", "1970-01-01"];

/// Whether a text has the digits of a day, and nothing but what stands in days and times.
fn has_day(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_of_time = |byte: u8| byte.is_ascii_digit() || b" -/.:+TZ".contains(&byte);
    (6..=20).contains(&digits)
        && text.bytes().all(is_of_time)
        && !NO_DAYS.iter().any(|none| text.starts_with(none))
}

/// The latest word of each customer, by their numbers.
#[derive(Debug, Default)]
pub(in super::super) struct Consents {
    of: Vec<Option<Word>>,
}

/// What a customer said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    minute: Minute,
    agrees: bool,
}

impl Consents {
    /// A line of a customer, sold then, says whether they want to be written to.
    pub(in super::super) fn push(&mut self, customer: u32, agrees: bool, minute: Minute) {
        self.add(customer, Word { minute, agrees });
    }

    fn add(&mut self, customer: u32, word: Word) {
        let at = customer as usize;
        if at >= self.of.len() {
            self.of.resize(at + 1, None);
        }
        let latest = |word: Word| (word.minute, !word.agrees);
        if self.of[at].is_none_or(|known| latest(known) < latest(word)) {
            self.of[at] = Some(word);
        }
    }

    /// Gives the customers other numbers; of two who are one the latest word counts.
    pub(super) fn renumber(&mut self, new: impl Fn(u32) -> u32) {
        let before = std::mem::take(&mut self.of);
        for (customer, word) in (0..).zip(before) {
            if let Some(word) = word {
                self.add(new(customer), word);
            }
        }
    }

    /// Whether no file says anything.
    pub(super) fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// Whether a customer wants to be written to; `None` where no file tells.
    pub(super) fn of(&self, customer: u32) -> Option<bool> {
        Some((*self.of.get(customer as usize)?)?.agrees)
    }

    /// About how many bytes of memory they take.
    pub(in super::super) fn memory(&self) -> u64 {
        (size_of::<Option<Word>>() * self.of.capacity()) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_plain_leaves_them() {
        let answers = AGREED.iter().chain(&REFUSED).flat_map(|answers| answers.split(' '));
        for answer in answers {
            assert_eq!(plain(answer), answer);
        }
    }

    #[test]
    fn answers_are_read_in_many_words() {
        for (text, yes_refuses, expected) in [
            ("yes", false, Some(true)),
            ("Nein", false, Some(false)),
            ("TRUE", true, Some(false)),
            ("0", true, Some(true)),
            ("SUBSCRIBED", false, Some(true)),
            ("Never subscribed", false, Some(false)),
            ("opted-out", false, Some(false)),
            ("Unsubscribed", true, Some(false)),
            ("Opt-In", true, Some(true)),
            ("d\u{e9}sabonn\u{e9}e", false, Some(false)),
            ("2024-03-05 10:00", false, Some(true)),
            ("05.03.2024", true, Some(false)),
            ("0000-00-00 00:00:00", false, None),
            ("1970-01-01T00:00:00Z", true, None),
            ("", false, None),
            ("weekly", false, None),
            ("12", false, None),
        ] {
            assert_eq!(read(text, yes_refuses), expected, "{text}");
        }
    }

    #[test]
    fn the_latest_word_counts_and_of_two_the_one_that_refuses() {
        let mut consents = Consents::default();
        for (customer, agrees, minute) in
            [(0, true, 5), (0, false, 3), (1, false, 9), (1, true, 9), (3, true, 1)]
        {
            consents.push(customer, agrees, Minute(minute));
        }
        let of = |consents: &Consents| [0, 1, 2, 3].map(|customer| consents.of(customer));
        assert_eq!(of(&consents), [Some(true), Some(false), None, Some(true)]);
        consents.renumber(|customer| customer / 2);
        assert_eq!(of(&consents), [Some(false), Some(true), None, None]);
    }
}
