//! Letters in one way of writing: small, narrow, with each mark behind its letter.
//!
//! What is compared here was written by different programs and people: `\u{e9}` as one sign or as
//! two, letters of full width, kana of half width, capitals. Only what two texts can differ in
//! without saying something else is taken off them; [`plain`] takes off more.

use std::sync::LazyLock;

use crate::domain::order;

/// Small letters with a mark: for each mark pairs of the letter with it and the letter without.
/// Blanks only part the lines.
///
/// # Source
/// The canonical decompositions of the Unicode Character Database, version 15, of small letters of
/// the Latin, Greek and Cyrillic scripts and of kana.
const MARKED: [(char, &str); 27] = [
    ('\u{300}', "àaèeìiòoùuǜüǹnѐеѝиḕēṑōẁwầâằăềêồôờơừưỳy"),
    (
        '\u{301}',
        "áaéeíióoúuýyćcĺlńnŕrśsźzǘüǵgǻåǽæǿøΐϊάαέεήηίιΰϋόούυώωѓгќкḉçḗē \
         ḯïḱkḿmṍõṓōṕpṹũẃwấâắăếêốôớơứư",
    ),
    ('\u{302}', "âaêeîiôoûuĉcĝgĥhĵjŝsŵwŷyẑzậạệẹộọ"),
    ('\u{303}', "ãañnõoĩiũuṽvẫâẵăẽeễêỗôỡơữưỹy"),
    ('\u{304}', "āaēeīiōoūuǖüǟäǡȧǣæǭǫȫöȭõȱȯȳyӣиӯуḡgḹḷṝṛ"),
    ('\u{306}', "ăaĕeğgĭiŏoŭuйиўуӂжӑаӗеḝȩặạ"),
    ('\u{307}', "ċcėeġgżzȧaȯoḃbḋdḟfḣhṁmṅnṗpṙrṡsṥśṧšṩṣṫtẇwẋxẏy"),
    ('\u{308}', "äaëeïiöoüuÿyϊιϋυёеїіӓаӛәӝжӟзӥиӧоӫөӭэӱуӵчӹыḧhṏõṻūẅwẍxẗt"),
    ('\u{309}', "ảaẩâẳăẻeểêỉiỏoổôởơủuửưỷy"),
    ('\u{30a}', "åaůuẘwẙy"),
    ('\u{30b}', "őoűuӳу"),
    ('\u{30c}', "čcďděeľlňnřršsťtžzǎaǐiǒoǔuǚüǧgǩkǰjȟh"),
    ('\u{30f}', "ȁaȅeȉiȍoȑrȕuѷѵ"),
    ('\u{311}', "ȃaȇeȋiȏoȓrȗu"),
    ('\u{31b}', "ơoưu"),
    ('\u{323}', "ḅbḍdḥhḳkḷlṃmṇnṛrṣsṭtṿvẉwẓzạaẹeịiọoợơụuựưỵy"),
    ('\u{324}', "ṳu"),
    ('\u{325}', "ḁa"),
    ('\u{326}', "șsțt"),
    ('\u{327}', "çcģgķkļlņnŗrşsţtȩeḑdḩh"),
    ('\u{328}', "ąaęeįiųuǫo"),
    ('\u{32d}', "ḓdḙeḽlṋnṱtṷu"),
    ('\u{32e}', "ḫh"),
    ('\u{330}', "ḛeḭiṵu"),
    ('\u{331}', "ḇbḏdḵkḻlṉnṟrṯtẕzẖh"),
    (
        '\u{3099}',
        "がかぎきぐくげけごこざさじしずすぜせぞそだたぢちづつでてどとばはびひぶふべへぼほゔうゞゝガカギキグクゲケゴコザサジシズス \
         ゼセゾソダタヂチヅツデテドトバハビヒブフベヘボホヴウヷワヸヰヹヱヺヲヾヽ",
    ),
    ('\u{309a}', "ぱはぴひぷふぺへぽほパハピヒプフペヘポホ"),
];

/// What the kana of half width from U+FF61 on are in full width.
const KANA: &str = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// All of [`MARKED`], by the letter with its mark.
static LETTERS: LazyLock<Vec<(char, char, char)>> = LazyLock::new(|| {
    let mut letters = Vec::new();
    for (mark, pairs) in MARKED {
        let mut pairs = pairs.chars().filter(|letter| *letter != ' ');
        while let Some((with, without)) = pairs.next().zip(pairs.next()) {
            letters.push((with, without, mark));
        }
    }
    order::sort(&mut letters);
    letters
});

/// The text in small, narrow letters, each mark behind its letter. Two texts that read the same
/// become the same; blanks, punctuation and marks stay.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
        return folded;
    }
    // Marks of one letter, in no order of their own.
    let mut marks = Vec::new();
    for letter in text.chars().map(narrow).flat_map(char::to_lowercase) {
        if letter.is_ascii() || !is_mark(letter) {
            end(&mut folded, &mut marks);
        }
        match letter {
            '\u{df}' => folded.push_str("ss"),
            '\u{131}' => folded.push('i'),
            '\u{3c2}' => folded.push('\u{3c3}'),
            '\u{fb01}' => folded.push_str("fi"),
            '\u{fb02}' => folded.push_str("fl"),
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => folded.push('\''),
            '\u{2010}'..='\u{2015}' => folded.push('-'),
            mark if is_mark(mark) => marks.push(mark),
            ascii if ascii.is_ascii() => folded.push(ascii),
            letter => folded.push(taken_apart(letter, &mut marks)),
        }
    }
    end(&mut folded, &mut marks);
    folded
}

/// Puts the marks behind the letter that they belong to.
fn end(folded: &mut String, marks: &mut Vec<char>) {
    marks.sort_unstable();
    // A small i has its point already, whatever the capital had.
    let has_point = folded.ends_with('i');
    folded.extend(marks.drain(..).filter(|mark| !has_point || *mark != '\u{307}'));
}

/// The letter without its marks, which go to `marks`.
fn taken_apart(mut letter: char, marks: &mut Vec<char>) -> char {
    while let Ok(at) = LETTERS.binary_search_by_key(&letter, |entry| entry.0) {
        marks.push(LETTERS[at].2);
        letter = LETTERS[at].1;
    }
    letter
}

/// Whether this is a mark that belongs to the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}')
}

/// A letter of full width as an ASCII one, kana of half width as that of full width.
fn narrow(letter: char) -> char {
    let code = u32::from(letter);
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xfee0).unwrap_or(letter),
        '\u{ff61}'..='\u{ff9d}' => KANA.chars().nth(code as usize - 0xff61).unwrap_or(letter),
        '\u{ff9e}' => '\u{3099}',
        '\u{ff9f}' => '\u{309a}',
        _ => letter,
    }
}

/// The letters of any script and the ASCII digits of a text: small, without marks, nothing else.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        plain.extend(letters.map(|letter| char::from(letter.to_ascii_lowercase())));
        return plain;
    }
    for letter in folded(text).chars() {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            // They stand for a word: `N\u{ba}` is `No`.
            '\u{aa}' | '\u{ba}' => {}
            '\u{e6}' => plain.push_str("ae"),
            '\u{153}' => plain.push_str("oe"),
            '\u{f8}' => plain.push('o'),
            '\u{142}' => plain.push('l'),
            '\u{111}' | '\u{f0}' => plain.push('d'),
            '\u{fe}' => plain.push_str("th"),
            // Arabic letters that keyboards and languages write in two ways.
            '\u{622}' | '\u{623}' | '\u{625}' => plain.push('\u{627}'),
            '\u{649}' | '\u{6cc}' => plain.push('\u{64a}'),
            '\u{6a9}' => plain.push('\u{643}'),
            '\u{640}' => {}
            letter if letter.is_alphabetic() && !is_mark(letter) => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_the_same_is_the_same() {
        for (one, other) in [
            ("Ren\u{e9}", "RENE\u{301}"),
            ("Nguy\u{1ec5}n Th\u{1ecb}", "nguye\u{302}\u{303}n thi\u{323}"),
            // Marks in another order.
            ("\u{1ec7}", "e\u{302}\u{323}"),
            ("\u{fb01}nn", "FINN"),
            ("\u{ff21}\u{ff24}\u{ff21}\u{ff11}", "ada1"),
            (
                "\u{30ac}\u{30f3}\u{30c0}\u{30e0}",
                "\u{ff76}\u{ff9e}\u{ff9d}\u{ff80}\u{ff9e}\u{ff91}",
            ),
            ("\u{130}PEK I\u{15e}IK", "ipek \u{131}\u{15f}\u{131}k"),
            ("Gro\u{df}", "GROSS"),
            (
                "\u{399}\u{3a9}\u{391}\u{39d}\u{39d}\u{397}\u{3a3}",
                "\u{3b9}\u{3c9}\u{3b1}\u{3bd}\u{3bd}\u{3b7}\u{3c2}",
            ),
            ("\u{416}\u{423}\u{419}", "\u{436}\u{443}\u{438}\u{306}"),
            ("O\u{2019}Brien", "o'brien"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        for (one, other) in [("Rene", "Ren\u{e9}"), ("\u{436}", "\u{448}"), ("a b", "ab")] {
            assert_ne!(folded(one), folded(other));
        }
    }

    #[test]
    fn every_letter_with_a_mark_is_listed_once_and_small() {
        assert!(LETTERS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for &(with, without, mark) in LETTERS.iter() {
            assert!(!with.is_uppercase() && with != without && is_mark(mark), "{with}");
        }
        assert_eq!(KANA.chars().count(), 0xff9d - 0xff61 + 1);
    }

    #[test]
    fn only_letters_and_digits_are_plain() {
        for (text, expected) in [
            ("Customer ID", "customerid"),
            ("N\u{ba} pedido", "npedido"),
            ("Stra\u{df}e 5", "strasse5"),
            ("Nr zam\u{f3}wienia", "nrzamowienia"),
            ("P\u{142}atno\u{15b}\u{107}", "platnosc"),
            ("M\u{e3} \u{111}\u{1a1}n h\u{e0}ng", "madonhang"),
            ("\u{6ce8}\u{6587}\u{756a}\u{53f7}", "\u{6ce8}\u{6587}\u{756a}\u{53f7}"),
            (
                "\u{41d}\u{43e}\u{43c}\u{435}\u{440} \u{437}\u{430}\u{43a}\u{430}\u{437}\u{430}",
                "\u{43d}\u{43e}\u{43c}\u{435}\u{440}\u{437}\u{430}\u{43a}\u{430}\u{437}\u{430}",
            ),
            ("\u{feff}Date", "date"),
            ("\u{b0}\u{b2}", ""),
        ] {
            assert_eq!(plain(text), expected);
        }
    }
}
