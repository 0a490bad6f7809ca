//! Tables with one row a customer: when each came first and last, how often, for how much.
//!
//! They have a customer, dates and money, so they can be read as sales, one for each customer; what
//! comes out means nothing.

use super::profile::Profile;
use super::search::Search;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// Parts of names of what only a summary of a customer has, as `plain` leaves them, in the languages
/// of `names`.
const SIGNS: [&str; 4] = [
    // The first time.
    "first earliest since joined signup signedup registered registration accountcreated \
     customercreated memberfrom erste erster erstkauf erstbestell seit angemeldet registriert \
     eerste sinds geregistreerd forsta sedan registrerad forste siden premier premiere depuis \
     inscription inscrit primer primera desde registro alta primeira primeiro cadastro \
     registrazione inregistrare pierwsze pierwszy pierwsza rejestracj prvni registrace elso \
     regisztracio ensimmainen alkaen rekisteroity kayit πρωτη εγγραφη перв регистрац перш \
     реєстрац pertama terdaftar dautien dangky 初回 登録日 首次 注册 首單 註冊 첫 최초 가입 \
     ครังแรก สมัคร اول التسجيل ראשונ ilksiparis ilkalisveris primaordine primoordine \
     primoacquisto primacomanda primaachizitie",
    // The last time.
    "last latest recent letzte letzter letztkauf letztbestell laatste senaste sista seneste \
     sidste siste dernier derniere ultimo ultima ultim ostatni posledni posledna utolso \
     viimeisin viimeinen τελευται последн останн terakhir cuoi gannhat 最終 最近 最后 最後 \
     마지막 최근 최종 ลาสุด اخر אחרונ sonsiparis sonalisveris",
    // How often.
    "ordercount orderscount numberoforders numorders numoforders ordernumtotal nooforders \
     totalorders orderstotal purchasecount numberofpurchases totalpurchases visitcount visits \
     transactioncount numberoftransactions frequency anzahlbestellungen bestellanzahl \
     bestellungengesamt anzahlkaufe aantalbestellingen aantalorders antalorder antalordrer \
     antallordrer antalbestallningar nombredecommandes nombrecommandes nbcommandes \
     numerodepedidos cantidaddepedidos totalpedidos numpedidos quantidadedepedidos \
     totaldepedidos numeroordini numerodiordini totaleordini numarcomenzi liczbazamowien \
     ilosczamowien pocetobjednavek rendelesekszama tilaustenmaara siparissayisi \
     αριθμοσπαραγγελιων количествозаказов числозаказов количествопокупок кількістьзамовлень \
     jumlahpesanan sodonhang 注文回数 購入回数 订单数 购买次数 下单次数 訂單數 \
     購買次數 주문횟수 구매횟수 주문건수 จำนวนคำสังซือ عددالطلبات מספרהזמנות",
    // For how much in all.
    "totalspent totalspend amountspent lifetime ltv clv customervalue totalrevenue totalsales \
     totalvalue valuetotal averageorder avgorder aov gesamtumsatz umsatzgesamt kundenwert \
     ausgegeben totaalbesteed besteed totaltspenderat totaltforbrug depensetotale \
     totaldepense totaldesachats montantdesachats panier gastototal totalgastado totalcompras \
     gastado totalgasto valorgasto spesatotale totalespeso cheltuit wydano wartoscklienta \
     utraceno celkovautrata osszkoltes kulutettu toplamharcama harcama συνολικεσαγορεσ \
     потрачено суммапокупок суммазаказов витрачено totalbelanja tongchitieu 累計 購入総額 \
     累计 消费总额 消费金额 累計消費 누적 총구매금액 ยอดซือสะสม اجماليالمشتريات",
];

/// So many of [`SIGNS`] are those of dates, the others those of numbers.
const DATES: usize = 2;

/// Rows, below which it says nothing that each customer stands in one.
const FEW: usize = 5;

/// Nearly all.
const NEARLY: f64 = 0.98;

/// Columns looked at for a customer.
const MOST: usize = 8;

/// Kinds of [`SIGNS`] that make a summary.
const ENOUGH: usize = 2;

/// Whether the rows of a table are customers rather than what they bought: no order is named, hardly
/// a customer comes again, and columns are called as only a summary's are.
pub(super) fn is_it(search: &Search<'_>) -> bool {
    let is_named = |meaning| search.given.contains(&Some((meaning, ColumnReason::Name)));
    if [Meaning::Order, Meaning::Product, Meaning::Products].into_iter().any(is_named) {
        return false;
    }
    let fits = |column: usize, signs: usize| match signs {
        ..DATES => search.content(column).shows(Meaning::Date),
        _ => search.content(column).fits(Meaning::Quantity),
    };
    let has = |&signs: &usize| {
        let is_it = |name: &str| SIGNS[signs].split(' ').any(|sign| name.contains(sign));
        search.names.iter().enumerate().any(|(at, name)| is_it(name) && fits(at, signs))
    };
    (0..SIGNS.len()).filter(has).count() >= ENOUGH && is_once(search)
}

/// Whether hardly a customer comes again; where no name says who the customer is, whether the values
/// of some column do not.
fn is_once(search: &Search<'_>) -> bool {
    let is_named = |column: &usize| {
        search.given[*column].is_some_and(|(_, reason)| reason == ColumnReason::Name)
    };
    let customer = search.at(Meaning::Customer).filter(is_named);
    let columns = customer.map_or(0..search.names.len().min(MOST), |column| column..column + 1);
    let profiles = columns.filter_map(|column| Profile::of(search.runs, column));
    profiles.filter(|profile| customer.is_some() || profile.kind.is_label()).any(|labels| {
        labels.values >= FEW && labels.distinct as f64 >= NEARLY * labels.values as f64
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::encodings::Encoding;
    use super::super::{Found, find};

    fn found(header: &str, row: impl Fn(usize) -> String) -> Found {
        let split = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let rows = (0..30).map(|at| csv::ByteRecord::from(split(&row(at)))).collect();
        find(&split(header), &[rows], Encoding::UTF_8)
    }

    #[test]
    fn a_row_for_each_customer_is_told() {
        let row = |at: usize| {
            format!(
                "c{at},2024-01-{:02},2024-12-{:02},{},{at}.50",
                at % 28 + 1,
                at % 28 + 1,
                at % 5
            )
        };
        for header in [
            "master_id,first_order_date,last_order_date,order_num_total,customer_value_total",
            "Customer ID,Customer Since,Last Visit,Number of Orders,Total Spent",
            "Kunde,Registriert am,Letzte Bestellung,Anzahl Bestellungen,Gesamtumsatz",
            "Client,Date d'inscription,Derni\u{e8}re commande,Nombre de commandes,Total d\u{e9}pens\u{e9}",
            "Klient,Data rejestracji,Ostatni zakup,Liczba zam\u{f3}wie\u{144},Wydano",
            "\u{4f1a}\u{5458}\u{53f7},\u{6ce8}\u{518c}\u{65f6}\u{95f4},\u{6700}\u{8fd1}\u{4e0b}\u{5355},\u{8d2d}\u{4e70}\u{6b21}\u{6570},\u{7d2f}\u{8ba1}\u{6d88}\u{8d39}",
        ] {
            assert!(found(header, row).is_summary, "{header}");
        }
    }

    #[test]
    fn orders_of_customers_who_never_come_back_are_none() {
        let row = |at: usize| format!("{at},Ada,B{at},2024-01-{:02},{}.50", at % 28 + 1, at % 7);
        for header in [
            "Customer ID,First Name,Last Name,Date,Total",
            "Order ID,First Name,Customer,Last Updated,Total Spent",
        ] {
            assert!(!found(header, row).is_summary, "{header}");
        }
        let again = |at: usize| format!("{},2024-01-01,2024-12-0{},3,7.50", at % 9, at % 9 + 1);
        let header = "Customer ID,First Order Date,Last Order Date,Total Orders,Total Spent";
        assert!(!found(header, again).is_summary, "they come back");
    }
}
