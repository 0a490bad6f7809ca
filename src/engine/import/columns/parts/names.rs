//! What the columns of a year, a month and a day are called, in many languages: a table by language,
//! one more language is one more row.

use super::super::names;
use crate::settings::Meaning;

/// Names of the year, of the month and of the day in a language, as `plain` leaves them, with blanks
/// between; those of another row are left out.
type Language = [&'static str; 3];

const LANGUAGES: [Language; 24] = [
    // English
    [
        "year yyyy yy yr",
        "month monthnumber monthno monthnum monthofyear monthname mm",
        "day dayofmonth monthday daynumber dayno dd",
    ],
    // German
    ["jahr", "monat monatsname", "tag tagdesmonats monatstag"],
    // Dutch
    ["jaar", "maand", "dag"],
    // Swedish, Danish, Norwegian
    ["ar aar", "manad maned maaned", "dagimanaden dagimaneden"],
    // French
    ["annee", "mois", "jour jourdumois"],
    // Spanish, Portuguese
    ["ano", "mes", "dia diadelmes diadomes"],
    // Italian
    ["anno", "mese", "giorno giornodelmese"],
    // Romanian
    ["an anul", "luna", "zi ziua"],
    // Polish
    ["rok", "miesiac", "dzien dzienmiesiaca"],
    // Czech, Slovak
    ["roku", "mesic mesiac", "den denvmesici"],
    // Croatian, Serbian, Slovene
    ["godina leto", "mjesec mesec", "dan"],
    // Russian
    ["год", "месяц", "день деньмесяца число"],
    // Ukrainian
    ["рік", "місяць", "деньмісяця"],
    // Bulgarian, Macedonian, Serbian
    ["година", "месец", "ден дан"],
    // Hungarian
    ["ev eve", "honap honapja", "nap napja"],
    // Finnish, Estonian
    ["vuosi aasta", "kuukausi kuu", "paiva paev"],
    // Latvian, Lithuanian
    ["gads metai", "menesis menuo", "diena"],
    // Turkish, Azerbaijani
    ["yil yili il", "ay ayi", "gun gunu"],
    // Greek
    ["ετοσ χρονοσ", "μηνασ", "ημερα"],
    // Indonesian
    ["tahun", "bulan", "hari"],
    // Vietnamese, which calls a date and a day the same
    ["nam", "thang", "ngaytrongthang"],
    // Chinese, Japanese, Korean
    ["年 年份 년 연도 년도", "月 月份 월", "日 号 일"],
    // Thai, Hindi
    ["ปี वरष साल", "เดือน महीना माह", "วัน दिन"],
    // Arabic, Persian, Hebrew
    ["السنة سنة سال שנה", "الشهر شهر ماه חודש", "اليوم يوم روز יום"],
];

/// What stands beside such a name and says that it is that of a sale, as `plain` leaves it; names of
/// dates and of orders do, too.
const OCCASIONS: &str = "\
    sale sales orders purchase purchases trans trx txn payment billing booking \
    bestell bestellungs kauf einkaufs verkauf verkaufs auftrags rechnungs beleg umsatz \
    bestel verkoop aankoop kop kobs kjops salgs forsaljnings fakturerings \
    vente achat venta venda compra vendita acquisto \
    comenzii vanzarii vanzare achizitiei facturii zamowienia zakupu sprzedazy objednavky \
    nakupu prodeje predaja prodaje kupnje rendeles vasarlas eladas tilaus osto myynti siparis satis \
    заказа покупки продажи замовлення продажу продажба παραγγελιασ αγορασ πωλησησ pesanan \
    pembelian transaksi penjualan dathang mua ban 注文 購入 受注 売上 販売 取引 订单 下单 交易 购买 \
    销售 訂單 下單 購買 銷售 주문 구매 결제 판매 거래 สังซือ ขาย الطلب الشراء البيع הזמנה רכישה";

/// What stands between both, as `plain` leaves it.
const LINKS: &str = "of ofthe de dela des del d du der do da di della dell van v z ที 的 の";

/// The name of a part of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named<'n> {
    /// Which part: the year, the month or the day.
    pub(super) meaning: Meaning,
    /// Its place among the names of that part: the one with the smaller place is read.
    pub(super) place: usize,
    /// Of what, as the name says; blank where it does not.
    pub(super) of: &'n str,
}

/// The names of a part, with their places.
fn names_of(part: usize) -> impl Iterator<Item = (usize, &'static str)> {
    LANGUAGES.iter().flat_map(move |language| language[part].split(' ')).enumerate()
}

/// What a name that [`plain`](super::super::plain) has left says of a part of the date of a sale, if it
/// does: `Year`, `order_year`, `OrderYear`, `year_of_purchase`, `Bestelljahr`. `birth_year` says none.
pub(super) fn named(name: &str) -> Option<Named<'_>> {
    let parts = Meaning::PARTS_OF_DATE.into_iter().enumerate();
    let all = parts.flat_map(|(part, meaning)| {
        names_of(part).map(move |(place, word)| (meaning, place, word))
    });
    let found = all.filter_map(|(meaning, place, word)| {
        let before = || occasion(name.strip_suffix(word)?);
        let behind = || occasion(name.strip_prefix(word)?);
        let of = if name == word { "" } else { before().or_else(behind)? };
        Some((word.len(), Named { meaning, place, of }))
    });
    // `order_month_name` has the longer word.
    found.max_by_key(|(length, _)| *length).map(|(_, named)| named)
}

/// Whether the name of a part is known to mean something else, too.
pub(super) fn is_other(name: &str) -> bool {
    names::meaning(name).is_some()
}

/// What a text says that stands beside the name of a part, without what links both; none when it is
/// something else than a sale.
fn occasion(text: &str) -> Option<&str> {
    let is_one = |text: &&str| {
        let is_known = matches!(names::meaning(text), Some((Meaning::Date | Meaning::Order, _)));
        is_known || OCCASIONS.split(' ').any(|occasion| occasion == *text)
    };
    let linked =
        LINKS.split(' ').flat_map(|link| [text.strip_prefix(link), text.strip_suffix(link)]);
    [Some(text)].into_iter().chain(linked).flatten().find(is_one)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::super::plain;
    use super::*;

    #[test]
    fn a_name_is_that_of_one_part() {
        let mut seen = BTreeMap::new();
        for part in 0..3 {
            for (_, name) in names_of(part) {
                assert_eq!(plain(name), name);
                assert_eq!(seen.insert(name, part), None, "{name}");
            }
        }
        for word in OCCASIONS.split(' ').chain(LINKS.split(' ')) {
            assert_eq!(plain(word), word);
        }
    }

    #[test]
    fn names_say_a_part_and_of_what() {
        for (name, expected) in [
            ("Year", Some((Meaning::Year, ""))),
            ("order_year", Some((Meaning::Year, "order"))),
            ("OrderMonth", Some((Meaning::Month, "order"))),
            ("year_of_purchase", Some((Meaning::Year, "purchase"))),
            ("Invoice Date Day", Some((Meaning::Day, "invoicedate"))),
            ("Bestelljahr", Some((Meaning::Year, "bestell"))),
            ("Monat der Bestellung", Some((Meaning::Month, "bestellung"))),
            ("A\u{f1}o del pedido", Some((Meaning::Year, "pedido"))),
            ("A\u{f1}o de compra", Some((Meaning::Year, "compra"))),
            ("Mois de vente", Some((Meaning::Month, "vente"))),
            ("Dia", Some((Meaning::Day, ""))),
            ("Den", Some((Meaning::Day, ""))),
            ("注文年", Some((Meaning::Year, "注文"))),
            ("order_month_name", Some((Meaning::Month, "order"))),
            ("birth_year", None),
            ("Fiscal Year", None),
            ("shipmonth", None),
            ("weekday", None),
            ("Orders", None),
            ("Date", None),
            ("", None),
        ] {
            let name = plain(name);
            let found = named(&name).map(|named| (named.meaning, named.of));
            assert_eq!(found, expected, "{name}");
        }
    }
}
