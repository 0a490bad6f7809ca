//! What surrounds the bytes beyond ASCII -> the encoding they are in, when it is not UTF-8.
//!
//! `chardetng` knows languages but neither the code pages of DOS nor Mac Roman, and takes them for
//! something far away; how plausibly a text reads is held against its guess. What is not told: a
//! Hungarian text with few words, whose letters all have a place in windows-1252.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::plausible::score;
use super::{ALL, Encoding, of};

/// Points by which an encoding that the detector does not know must read better than its guess:
/// one letter in the middle of a word that would be a symbol, or a price in euros.
const CLEARLY: i64 = 4;

/// Bytes beyond ASCII below which the detector's knowledge of languages is no better than chance.
const FEW: usize = 8;

/// What the detector does not know, the likeliest first.
const UNKNOWN_TO_IT: [Encoding; 4] =
    [Encoding::ISO_8859_15, Encoding::CP850, Encoding::MACINTOSH, Encoding::CP437];

/// The likeliest encoding of `sample`; windows-1252 unless another is better, and for an empty one.
pub(super) fn guess(sample: &[u8]) -> Encoding {
    let (first, points) = known(sample);
    let others = UNKNOWN_TO_IT.map(|encoding| {
        let text = encoding.decode(sample);
        (encoding, score(&text), frequent(&text))
    });
    // `max_by_key` takes the last of equals, the likeliest is the first.
    let best = others.into_iter().rev().max_by_key(|&(_, points, frequent)| (points, frequent));
    best.filter(|(_, other, _)| *other >= points + CLEARLY).map_or(first, |(encoding, ..)| encoding)
}

/// How many of the letters are the frequent ones of German, French and Spanish.
fn frequent(text: &str) -> usize {
    text.chars().filter(|&character| "äöüßéèàçñáíó".contains(character)).count()
}

/// The detector's guess with its points, unless windows-1252 gives the same text or reads better.
fn known(sample: &[u8]) -> (Encoding, i64) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, false);
    let guess = of(detector.guess(None, Utf8Detection::Deny));
    let western = Encoding::WINDOWS_1252.decode(sample);
    let (points, text) = (score(&western), guess.decode(sample));
    let bytes = sample.iter().filter(|byte| !byte.is_ascii()).count();
    let needed = if bytes < FEW { points + CLEARLY } else { points };
    match score(&text) {
        better if better >= needed && text != western && ALL.contains(&guess) => (guess, better),
        _ => (Encoding::WINDOWS_1252, points),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of shops, in encodings that their country has used, and what the files are told to be
    /// in: encodings that give the same text are as good as one another.
    const WORDS: [(&str, &[&str], &str); 15] = [
        (
            "German",
            &["windows-1252", "iso-8859-15", "macintosh", "cp850", "cp437"],
            "Größe Stück Gemüse Käse Grün Weiß Öl Kühlschrank Schlüsselanhänger Tür Übergröße für Bär Löffel",
        ),
        (
            "French",
            &["windows-1252", "iso-8859-15", "macintosh", "cp850", "cp437"],
            "Évier café crème théière été bougie lumière forêt hôtel noël garçon à drapé boîte château",
        ),
        (
            "Spanish",
            &["windows-1252", "iso-8859-15", "macintosh", "cp850", "cp437"],
            "niño año camión jardín cojín árbol lámpara música español corazón cigüeña león teléfono bebé",
        ),
        (
            "Portuguese",
            &["windows-1252", "iso-8859-15", "macintosh", "cp850"],
            "coração caneca chá pão câmera lâmpada avião irmã açúcar relógio café às três almoço",
        ),
        (
            "Swedish",
            &["windows-1252", "macintosh", "cp850", "cp437"],
            "ljusstake röd blå grön hjärta låda fågel kök får bröllop år vägg själ över åtta",
        ),
        (
            "Danish",
            &["windows-1252", "macintosh", "cp850"],
            "rød blå grøn hjerte æske fugl køkken år bryllup væg smørrebrød ærlig øl håb",
        ),
        (
            "Czech",
            &["windows-1250", "iso-8859-2"],
            "hrnek svíčka polštář červený srdce hračka krabička žlutý modrý světlo Vánoce talíř malý dům dítě",
        ),
        (
            "Hebrew",
            &["windows-1255"],
            "ספל נר כרית אדום לב צעצוע קופסה כחול אור צלחת לקוח תאריך כמות מחיר",
        ),
        (
            "Arabic",
            &["windows-1256"],
            "كوب شمعة وسادة أحمر قلب لعبة صندوق أزرق ضوء طبق عميل تاريخ كمية سعر",
        ),
        (
            "Ukrainian",
            &["windows-1251", "koi8-u"],
            "кружка свічка подушка червоний серце іграшка коробка синій світло Різдво тарілка їжа",
        ),
        (
            "Polish",
            &["windows-1250", "iso-8859-2"],
            "świeca łyżka żółty książka pościel ręcznik różowy krzesło sześć poduszka święta kubek łóżko źródło",
        ),
        (
            "Russian",
            &["windows-1251", "iso-8859-5", "koi8-r", "ibm866"],
            "Кружка свеча подушка чашка красный сердце игрушка ёлка коробка синий лампа Рождество тарелка",
        ),
        (
            "Greek",
            &["windows-1253", "iso-8859-7"],
            "κούπα κερί μαξιλάρι κόκκινο καρδιά παιχνίδι κουτί μπλε λάμπα πιάτο Χριστούγεννα πελάτης ημερομηνία",
        ),
        (
            "Turkish",
            &["windows-1254"],
            "çiçek ışık yastık kırmızı oyuncak fincan şeker müşteri yılbaşı tabağı küçük büyük gümüş İstanbul",
        ),
        (
            "Lithuanian",
            &["windows-1257"],
            "puodelis žvakė pagalvėlė širdis žaislas dėžutė mėlyna lėkštė Kalėdos šviestuvas ąžuolas raudoną čia",
        ),
    ];

    /// The bytes of `text`, each found by trying.
    fn encoded(encoding: Encoding, text: &str) -> Vec<u8> {
        let table: Vec<String> =
            (0..=u8::MAX).map(|byte| encoding.decode(&[byte]).into_owned()).collect();
        let byte = |character: char| {
            let mut buffer = [0; 4];
            let wanted: &str = character.encode_utf8(&mut buffer);
            let found = table.iter().position(|each| each == wanted);
            let found = found.unwrap_or_else(|| panic!("{character} in {}", encoding.name()));
            u8::try_from(found).expect("there are 256")
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn a_hundred_words_are_told_right_in_every_encoding() {
        let count: usize = WORDS.iter().map(|(.., words)| words.split(' ').count()).sum();
        assert!(count >= 100, "{count}");
        let mut wrong = Vec::new();
        for (language, encodings, words) in WORDS {
            for name in encodings {
                let encoding = Encoding::named(name).expect("it is known");
                let rows = words.replace(' ', ",12.50\n7,");
                let bytes = encoded(encoding, &rows);
                let told = guess(&bytes);
                if told.decode(&bytes) != rows {
                    wrong.push(format!("{language} in {name} is told to be {}", told.name()));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn three_words_tell_dos_and_macintosh_from_windows() {
        for name in ["windows-1252", "cp850", "macintosh"] {
            let encoding = Encoding::named(name).expect("it is known");
            for text in ["Käse, Gemüse für 2", "Größe", "théière, café crème", "niño, año"]
            {
                let bytes = encoded(encoding, text);
                assert_eq!(guess(&bytes).decode(&bytes), text, "in {name}");
            }
        }
    }

    #[test]
    fn currency_signs_decide() {
        for (bytes, name) in [
            (b"\xa32".as_slice(), "windows-1252"),
            (b"2 \x80", "windows-1252"),
            (b"caf\xe9 \x802.50", "windows-1252"),
            (b"2 \xa4", "ISO-8859-15"),
            (b"", "windows-1252"),
        ] {
            assert_eq!(guess(bytes).name(), name, "{bytes:?}");
        }
    }

    #[test]
    fn a_single_character_leaves_it_at_windows_1252() {
        let texts = "5½ inch|20°C|RÉTRO|’90s|Ø 20 mm|CAFÉ|Nº 5|10×20|MÜLLER GMBH|“Love” mug|T-light – red|50 · sale|café|naïve|Ångström|smørrebrød|ação|pão de queijo|100 ¥|¡Hola!|¿Qué?|Ñandú|Straße|5€|€5|5 €|20 µm|m²|©2011|Coca-Cola®|A…B|rock’n’roll|d’Or|L´Oréal|25 ¢|LÍNEA|bœuf|Zoë|Ægir|à|è|É|½|£|«mug»|wait…what";
        let mut wrong = Vec::new();
        for text in texts.split('|') {
            let bytes = encoded(Encoding::WINDOWS_1252, text);
            let told = guess(&bytes);
            if told.decode(&bytes) != text {
                wrong.push((text, told.decode(&bytes).into_owned(), told.name()));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_far_east_is_told() {
        for (name, text) in [
            (
                "Shift_JIS",
                "顧客番号,日付,商品名,数量\n1,2011-01-05,赤いマグカップ,3\n2,2011-01-06,クリスマスのろうそく,1\n",
            ),
            (
                "EUC-JP",
                "顧客番号,日付,商品名,数量\n1,2011-01-05,赤いマグカップ,3\n2,2011-01-06,クリスマスのろうそく,1\n",
            ),
            (
                "GBK",
                "客户编号,日期,商品名称,数量\n1,2011-01-05,红色马克杯,3\n2,2011-01-06,圣诞蜡烛,1\n",
            ),
            (
                "Big5",
                "客戶編號,日期,商品名稱,數量\n1,2011-01-05,紅色馬克杯,3\n2,2011-01-06,聖誕蠟燭,1\n",
            ),
            (
                "EUC-KR",
                "고객번호,날짜,상품명,수량\n1,2011-01-05,빨간 머그컵,3\n2,2011-01-06,크리스마스 양초,1\n",
            ),
        ] {
            let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).expect("it is known");
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(guess(&bytes).name(), name);
        }
    }
}
