//! Whether customers want to be written to: what a column says of it, and what counts in the end.
//!
//! The latest word counts. Of two words of one minute, the one that refuses does.

use std::sync::LazyLock;

use super::super::columns;
use super::super::encodings::Encoding;
use super::super::intern::{Full, Interner};
use super::super::letters::plain;
use super::super::recognise::Form;
use super::super::sales::TooMuch;
use super::super::status;
use crate::domain::Minute;

/// Answers of who is on the list, whatever the column asks, as `plain` leaves them: one row a language or
/// family of them.
const SUBSCRIBED: [&str; 6] = [
    // English
    "subscribed optin optedin singleoptin doubleoptin",
    // German, Dutch, Nordic
    "angemeldet abonniert ingeschreven aangemeld tilmeldt pameldt prenumererar",
    // Romance
    "abonne abonnee inscrit inscrite suscrito suscrita inscrito inscrita iscritto iscritta abonat",
    // Slavic
    "zapisany prihlasen prihlaseny подписан подписка підписании",
    // Other European, Turkish
    "feliratkozott tilaaja εγγεγραμμενοσ abone",
    // Asian
    "已订阅 订阅 購読 購読中 登録 配信可 수신 수신동의 구독",
];

/// Answers that agree with what the column asks; a plain yes or no is known to `status::flag`.
const AGREED: [&str; 6] = [
    // English
    "granted given accepted agreed consented confirmed active allowed implied explicit",
    // German, Dutch, Nordic
    "eingewilligt einverstanden erteilt bestatigt erlaubt zugestimmt akkoord toestemming godkand \
     godkant samtyckt",
    // Romance
    "accepte acceptee consenti aceptado aceptada aceite autorizado accettato consentito",
    // Slavic
    "zgoda wyrazona souhlas suhlas согласен",
    // Other European, Turkish
    "hozzajarult hyvaksytty onayli",
    // Asian
    "同意 已同意 許可 동의",
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
    if is_in(&SUBSCRIBED) {
        Some(true)
    } else if is_in(&REFUSED) {
        Some(false)
    } else {
        // Or the day on which they did it.
        (is_in(&AGREED) || has_day(text)).then_some(!yes_refuses)
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

/// The latest word of each customer, whether it stands on a sale or on what is none.
#[derive(Debug, Default)]
pub(in super::super) struct Consents {
    pub(super) customers: Interner,
    of: Vec<Word>,
}

/// What a customer said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    minute: Minute,
    agrees: bool,
}

impl Consents {
    /// A row of a customer, of that minute, says whether they want to be written to.
    ///
    /// # Errors
    /// What there is too much of.
    pub(in super::super) fn push(
        &mut self,
        customer: &[u8],
        agrees: bool,
        minute: Minute,
    ) -> Result<(), TooMuch> {
        self.add(customer, Word { minute, agrees }).map_err(TooMuch::of("customers"))
    }

    fn add(&mut self, customer: &[u8], word: Word) -> Result<(), Full> {
        let customer = self.customers.intern(customer)? as usize;
        let latest = |word: Word| (word.minute, !word.agrees);
        match self.of.get_mut(customer) {
            Some(known) if latest(*known) < latest(word) => *known = word,
            Some(_) => {}
            None => self.of.push(word),
        }
        Ok(())
    }

    /// Gives the customers other labels, and forgets those without; of two who are one the latest word
    /// counts.
    ///
    /// # Errors
    /// When there is no room for that.
    pub(super) fn rename<'l>(
        &mut self,
        new: impl Fn(&[u8]) -> Option<&'l [u8]>,
    ) -> Result<(), Full> {
        let before = std::mem::take(self);
        for (number, word) in before.customers.numbers().zip(before.of) {
            if let Some(label) = new(before.customers.label(number)) {
                self.add(label, word)?;
            }
        }
        Ok(())
    }

    /// Whether a customer wants to be written to; `None` where no row tells.
    pub(super) fn of(&self, customer: &[u8]) -> Option<bool> {
        Some(self.of[self.customers.find(customer)? as usize].agrees)
    }

    /// About how many bytes of memory they take.
    pub(in super::super) fn memory(&self) -> u64 {
        self.customers.memory() + (size_of::<Word>() * self.of.capacity()) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_plain_leaves_them() {
        let answers = [SUBSCRIBED, AGREED, REFUSED];
        let answers = answers.iter().flatten().flat_map(|answers| answers.split(' '));
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
            ("Confirmed", false, Some(true)),
            ("Confirmed", true, Some(false)),
            ("best\u{e4}tigt", true, Some(false)),
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
            [("0", true, 5), ("0", false, 3), ("1", false, 9), ("1", true, 9), ("3", true, 1)]
        {
            assert_eq!(consents.push(customer.as_bytes(), agrees, Minute(minute)), Ok(()));
        }
        let of = |consents: &Consents| ["0", "1", "2", "3"].map(|it| consents.of(it.as_bytes()));
        assert_eq!(of(&consents), [Some(true), Some(false), None, Some(true)]);
        let new = |label: &[u8]| (label != b"3").then_some(b"2".as_slice());
        consents.rename(new).expect("there is room");
        assert_eq!(of(&consents), [None, None, Some(false), None]);
    }
}
