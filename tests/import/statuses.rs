//! Orders that are no sale: whatever language, place, encoding and kind of column says so, they are
//! left out, the others count, and each status is listed with its rows.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use regulars::engine::import::Imported;
use regulars::results::{Rule, StatusBy, StatusVerdict};
use regulars::settings::{Settings, StatusMeaning, Treatment};

use crate::{check_invariants, read_bytes, read_with};

/// How shops of a language write.
#[derive(Clone, Copy, Debug)]
struct Tongue {
    /// Its encodings; all of the texts can be written in each.
    encodings: &'static [&'static str],
    /// What the column of the status is called, that of the payment, that of the shipment.
    names: [&'static str; 3],
    /// Statuses of sales.
    good: &'static [&'static str],
    /// Statuses of orders that are none.
    bad: &'static [&'static str],
    /// Payments that came, and that did not.
    paid: [&'static str; 2],
    /// Not sent yet, and sent.
    sent: [&'static str; 2],
    /// A flag for what was cancelled or refunded, yes, no.
    flag: [&'static str; 3],
}

const TONGUES: &[Tongue] = &[
    Tongue {
        encodings: &["utf-8"],
        names: ["Order Status", "Payment Status", "Fulfillment Status"],
        good: &["Completed", "Shipped", "processing", "Shipped - Delivered to Buyer"],
        bad: &[
            "Cancelled by customer",
            "Refunded",
            "payment failed",
            "Shipped - Returned to Seller",
        ],
        paid: ["paid", "pending"],
        sent: ["unfulfilled", "fulfilled"],
        flag: ["Refunded?", "1", "0"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1252"],
        names: ["Bestellstatus", "Zahlungsstatus", "Versandstatus"],
        good: &["Abgeschlossen", "Versendet", "In Bearbeitung"],
        bad: &["Storniert", "Rückerstattet", "Zahlung ausstehend"],
        paid: ["Bezahlt", "Offen"],
        sent: ["Offen", "Versendet"],
        flag: ["Storniert", "ja", "nein"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1252"],
        names: ["Statut de la commande", "Statut du paiement", "Statut de livraison"],
        good: &["Terminée", "Expédiée", "En cours"],
        bad: &["Annulée", "Remboursée", "En attente de paiement"],
        paid: ["Payé", "En attente"],
        sent: ["En attente", "Livré"],
        flag: ["Annulée", "oui", "non"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1252"],
        names: ["Estado del pedido", "Estado del pago", "Estado del envío"],
        good: &["Completado", "Enviado"],
        bad: &["Cancelado", "Reembolsado", "Pendiente de pago"],
        paid: ["Pagado", "Pendiente"],
        sent: ["Pendiente", "Entregado"],
        flag: ["Cancelado", "sí", "no"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1250"],
        names: ["Status zamówienia", "Status płatności", "Status wysyłki"],
        good: &["Zrealizowane", "Wysłane"],
        bad: &["Anulowane", "Zwrócone", "Oczekujące na płatność"],
        paid: ["Opłacone", "Nieopłacone"],
        sent: ["Niewysłane", "Wysłane"],
        flag: ["Anulowane", "tak", "nie"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1250"],
        names: ["Stav objednávky", "Stav platby", "Stav doručení"],
        good: &["Vyřízená", "Odesláno"],
        bad: &["Zrušená", "Stornována", "Čeká na platbu"],
        paid: ["Zaplaceno", "Nezaplaceno"],
        sent: ["Čeká na odeslání", "Doručeno"],
        flag: ["Stornováno", "ano", "ne"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1254"],
        names: ["Sipariş Durumu", "Ödeme Durumu", "Kargo Durumu"],
        good: &["Teslim Edildi", "Tamamlandı"],
        bad: &["İptal Edildi", "İade Edildi", "Ödeme Bekleniyor"],
        paid: ["Ödendi", "Ödenmedi"],
        sent: ["Hazırlanıyor", "Kargoya Verildi"],
        flag: ["İptal", "evet", "hayır"],
    },
    Tongue {
        encodings: &["utf-8", "windows-1251"],
        names: ["Статус заказа", "Статус оплаты", "Статус доставки"],
        good: &["Выполнен", "Доставлен"],
        bad: &["Отменён", "Возврат", "Ожидает оплаты"],
        paid: ["Оплачен", "Не оплачен"],
        sent: ["Ожидает отгрузки", "Доставлен"],
        flag: ["Отменён", "да", "нет"],
    },
    Tongue {
        encodings: &["utf-8", "shift_jis", "euc-jp"],
        names: ["ステータス", "支払い状況", "発送状況"],
        good: &["発送済み", "完了", "処理中"],
        bad: &["キャンセル", "返金済み", "入金待ち"],
        paid: ["入金済み", "未入金"],
        sent: ["未発送", "発送済み"],
        flag: ["キャンセル", "はい", "いいえ"],
    },
    Tongue {
        encodings: &["utf-8", "gbk"],
        names: ["订单状态", "付款状态", "发货状态"],
        good: &["交易成功", "已完成"],
        bad: &["交易关闭", "已退款", "待付款"],
        paid: ["已付款", "未付款"],
        sent: ["待发货", "已发货"],
        flag: ["已取消", "是", "否"],
    },
    Tongue {
        encodings: &["utf-8", "big5"],
        names: ["訂單狀態", "付款狀態", "出貨狀態"],
        good: &["已完成", "已出貨"],
        bad: &["已取消", "已退款", "未付款"],
        paid: ["已付款", "待付款"],
        sent: ["待出貨", "已出貨"],
        flag: ["已退款", "是", "否"],
    },
    Tongue {
        encodings: &["utf-8", "euc-kr"],
        names: ["주문상태", "결제 상태", "배송 상태"],
        good: &["배송완료", "구매확정"],
        bad: &["취소완료", "환불완료", "입금대기"],
        paid: ["결제완료", "미결제"],
        sent: ["배송준비중", "배송완료"],
        flag: ["취소", "예", "아니오"],
    },
    Tongue {
        encodings: &["utf-8"],
        names: ["Trạng thái đơn hàng", "Trạng thái thanh toán", "Trạng thái giao hàng"],
        good: &["Hoàn thành", "Đã giao"],
        bad: &["Đã hủy", "Trả hàng", "Chờ thanh toán"],
        paid: ["Đã thanh toán", "Chưa thanh toán"],
        sent: ["Chờ giao hàng", "Đã giao"],
        flag: ["Đã hủy", "có", "không"],
    },
    Tongue {
        encodings: &["utf-8"],
        names: ["حالة الطلب", "حالة الدفع", "حالة الشحن"],
        good: &["مكتمل", "تم التوصيل"],
        bad: &["ملغي", "مسترجع", "بانتظار الدفع"],
        paid: ["مدفوع", "غير مدفوع"],
        sent: ["قيد التجهيز", "تم الشحن"],
        flag: ["ملغي", "نعم", "لا"],
    },
];

/// What tells that an order is no sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// A status in a column that is called so.
    Named,
    /// A status in a column whose name says nothing.
    Nameless,
    /// The payment, beside the shipment.
    Payment,
    /// Yes or no.
    Flag,
    /// The money that went back: all of it.
    Refund,
    /// The day of the cancellation.
    Day,
}

/// The lines of an order, as quantities and prices in cents, whether it is a sale, and which of the words
/// for that it has.
type Order = (Vec<(u32, u32)>, bool, usize);

/// A shop: for each order its lines, as quantities and prices in cents, and whether it is a sale.
#[derive(Clone, Debug)]
struct Shop {
    tongue: Tongue,
    encoding: &'static str,
    told: Told,
    orders: Vec<Order>,
    /// Before how many of the other columns those of the statuses stand.
    place: usize,
}

fn shop() -> impl Strategy<Value = Shop> {
    use Told::{Day, Flag, Named, Nameless, Payment, Refund};
    let lines = prop::collection::vec((1..5_u32, 100..5_000_u32), 1..4);
    // About one order in three is no sale, and some of both kinds are always there.
    let order = (lines, prop::bool::weighted(0.7), 0..12_usize);
    let orders = prop::collection::vec(order, 24..60).prop_map(|mut orders| {
        for (number, order) in orders.iter_mut().enumerate() {
            match number % 8 {
                3 => order.1 = false,
                5 | 6 => order.1 = true,
                _ => {}
            }
        }
        orders
    });
    let told = select(vec![Named, Nameless, Payment, Flag, Refund, Day]);
    (select(TONGUES), told, orders, 0..8_usize, any::<prop::sample::Index>()).prop_map(
        |(tongue, told, orders, place, encoding)| {
            let encoding = encoding.get(tongue.encodings);
            Shop { tongue, encoding, told, orders, place }
        },
    )
}

impl Shop {
    /// The names and values of the columns that tell, for an order.
    fn telling(&self, number: usize) -> Vec<(&'static str, String)> {
        let Self { tongue, told, .. } = self;
        let (lines, is_sale, pick) = &self.orders[number];
        let status = || {
            let statuses = if *is_sale { tongue.good } else { tongue.bad };
            statuses[pick % statuses.len()].to_owned()
        };
        match told {
            Told::Named => vec![(tongue.names[0], status())],
            Told::Nameless => vec![("X7", status())],
            Told::Payment => vec![
                (tongue.names[2], tongue.sent[pick % 2].to_owned()),
                (tongue.names[1], tongue.paid[usize::from(!is_sale)].to_owned()),
            ],
            Told::Flag => {
                vec![(tongue.flag[0], tongue.flag[1 + usize::from(*is_sale)].to_owned())]
            }
            Told::Refund => {
                let total: u32 = lines.iter().map(|(pieces, price)| pieces * price).sum();
                let back = if *is_sale { 0 } else { total };
                vec![("Total", money(total)), ("Refunded Amount", money(back))]
            }
            Told::Day => {
                let day = if *is_sale { "" } else { "2024-12-24 10:00" };
                vec![("Cancelled at", day.to_owned())]
            }
        }
    }

    fn file(&self) -> Vec<u8> {
        let table = |cells: [String; 7], telling: Vec<String>| {
            let mut cells = cells.to_vec();
            let place = self.place.min(cells.len());
            cells.splice(place..place, telling);
            cells.join(",") + "\n"
        };
        let header = ["Order ID", "Customer ID", "Order Date", "SKU", "Product Name", "Quantity"];
        let names = self.telling(0).into_iter().map(|(name, _)| name.to_owned()).collect();
        let [order, customer, date, sku, product, quantity] = header.map(str::to_owned);
        let header = [order, customer, date, sku, product, quantity, "Unit Price".to_owned()];
        let mut text = table(header, names);
        for (number, (lines, _, _)) in self.orders.iter().enumerate() {
            for (at, (pieces, price)) in lines.iter().enumerate() {
                let product = (number * 7 + at * 3) % 9;
                let cells = [
                    format!("{}", 5_000 + number),
                    format!("C{:03}", number * 5 % 17),
                    format!("2024-{:02}-{:02}", number % 12 + 1, number % 28 + 1),
                    format!("S-{product}"),
                    format!("Product {product}"),
                    pieces.to_string(),
                    money(*price),
                ];
                let telling = self.telling(number).into_iter().map(|(_, value)| value).collect();
                text.push_str(&table(cells, telling));
            }
        }
        let encoding = encoding_rs::Encoding::for_label(self.encoding.as_bytes());
        let (bytes, _, has_misfits) = encoding.expect("a label").encode(&text);
        assert!(!has_misfits, "{} in {}", self.tongue.names[0], self.encoding);
        bytes.into_owned()
    }

    /// Whether the encoding was found, which a few short words may not show.
    fn is_decoded(&self, read: &Imported) -> bool {
        let names: Vec<&str> = self.telling(0).into_iter().map(|(name, _)| name).collect();
        let columns = &read.report.files[0].columns;
        let decodes = |name: &str| columns.iter().any(|column| column.name == name);
        names.into_iter().all(decodes)
            && (self.told != Told::Nameless
                || read.report.files[0].encoding.to_lowercase() == self.encoding)
    }

    /// Rows that are sales, and their cents.
    fn expected(&self) -> (u64, i64) {
        let sales = self.orders.iter().filter(|(_, is_sale, _)| *is_sale);
        sales.flat_map(|(lines, _, _)| lines).fold((0, 0), |(rows, cents), (pieces, price)| {
            (rows + 1, cents + i64::from(pieces * price))
        })
    }

    /// Rows for each column and status.
    fn statuses(&self) -> BTreeMap<(String, String), u64> {
        let mut rows = BTreeMap::new();
        for (number, (lines, _, _)) in self.orders.iter().enumerate() {
            for (name, status) in self.telling(number) {
                *rows.entry((name.to_owned(), status)).or_default() += lines.len() as u64;
            }
        }
        rows
    }
}

fn money(cents: u32) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn cents(read: &Imported) -> i64 {
    let ticks: i64 = read.transactions.lines.amount.iter().map(|amount| amount.ticks()).sum();
    ticks / 100
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn orders_that_are_no_sale_are_left_out_in_any_language(shop in shop()) {
        let read = read_bytes(&shop.file()).expect("sales are left");
        check_invariants(&read);
        prop_assume!(shop.is_decoded(&read));
        prop_assert_eq!((read.report.rows_kept, cents(&read)), shop.expected());
        if matches!(shop.told, Told::Refund | Told::Day) {
            return Ok(());
        }
        let found: BTreeMap<(String, String), u64> = read
            .report
            .statuses
            .iter()
            .map(|found| ((found.column.clone(), found.label.clone()), found.rows))
            .collect();
        prop_assert_eq!(found, shop.statuses());
        prop_assert!(read.report.statuses.is_sorted_by(|a, b| a.rows >= b.rows));
        let amount: i64 = read
            .report
            .statuses
            .iter()
            .filter(|found| shop.told != Told::Payment || found.column == shop.tongue.names[1])
            .filter(|found| found.verdict == StatusVerdict::Sale)
            .filter_map(|found| found.amount)
            .map(|amount| amount.ticks() / 100)
            .sum();
        prop_assert_eq!(amount, shop.expected().1);
    }

    #[test]
    fn what_the_user_says_of_a_status_counts(shop in shop(), pick in any::<prop::sample::Index>()) {
        prop_assume!(matches!(shop.told, Told::Named | Told::Nameless));
        let all = shop.statuses();
        let ((column, label), _) = all.iter().nth(pick.index(all.len())).expect("one");
        let is_good = shop.tongue.good.contains(&label.as_str());
        let mut turned = shop.clone();
        for number in 0..shop.orders.len() {
            if shop.telling(number)[0].1 == *label {
                turned.orders[number].1 = !is_good;
            }
        }
        prop_assume!(turned.expected().0 > 0);
        let mut settings = Settings::default();
        settings.import.rules.statuses = vec![StatusMeaning {
            column: Some(column.clone()),
            label: label.clone(),
            counts: !is_good,
        }];
        let file = shop.file();
        let length = file.len() as u64;
        let read = read_with(std::io::Cursor::new(file), length, settings).expect("sales are left");
        prop_assume!(shop.is_decoded(&read));
        prop_assert_eq!((read.report.rows_kept, cents(&read)), turned.expected());
        let found = read.report.statuses.iter().find(|found| found.label == *label);
        prop_assert_eq!(found.map(|found| found.by), Some(StatusBy::User));
    }
}

fn rows(header: &str, rows: &[(&str, usize)]) -> Vec<u8> {
    let mut text = format!("order,customer,date,sku,qty,price,{header}\n");
    let mut number = 0;
    for (row, times) in rows {
        for _ in 0..*times {
            number += 1;
            text.push_str(&format!(
                "{number},c{},2024-03-{:02},p{},1,10.00,{row}\n",
                number % 7,
                number % 28 + 1,
                number % 5,
            ));
        }
    }
    text.into_bytes()
}

fn codes(read: &Imported) -> Vec<&str> {
    let notes = read.report.notes.iter().map(|note| note.code.as_str());
    notes.filter(|code| code.starts_with("status") || code.starts_with("refund")).collect()
}

fn kept(header: &str, of: &[(&str, usize)]) -> (u64, i64, Vec<String>) {
    let read = read_bytes(&rows(header, of)).expect("sales are left");
    let codes = codes(&read).into_iter().map(str::to_owned).collect();
    (read.report.rows_kept, cents(&read), codes)
}

#[test]
fn a_status_that_nobody_knows_is_asked_about_unless_it_is_the_usual_one() {
    let (rows, _, codes) = kept("status", &[("Glorp", 30), ("Cancelled", 3)]);
    assert_eq!((rows, codes.as_slice()), (30, ["status-no-sale".to_owned()].as_slice()));
    let (rows, _, codes) = kept("status", &[("Paid", 30), ("Glorp", 3)]);
    assert_eq!((rows, codes.as_slice()), (33, ["status-unknown".to_owned()].as_slice()));
    let (rows, _, codes) = kept("status", &[("Completed", 30), ("Refund requested", 3)]);
    assert_eq!((rows, codes.as_slice()), (33, ["status-unknown".to_owned()].as_slice()));
}

#[test]
fn closed_and_waiting_are_told_by_what_stands_beside_them() {
    let closed = |other| kept("status", &[(other, 20), ("Closed", 5)]);
    assert_eq!(closed("Complete"), (20, 20_000, vec!["status-closed".to_owned()]));
    assert_eq!(closed("Open").0, 25, "an order that is closed is done");
    let (rows, _, codes) = kept("status", &[("Pending", 20), ("Cancelled", 5)]);
    assert_eq!(rows, 20, "that is how orders are left");
    assert_eq!(codes, ["status-usual", "status-no-sale"]);
    assert_eq!(kept("status", &[("Pending", 5), ("Shipped", 20)]).0, 20);
    let beside = kept("payment status,order status", &[("paid,pending", 9), ("paid,done", 9)]);
    assert_eq!(beside.0, 18, "the payment tells whether it was paid");
}

#[test]
fn a_part_that_went_back_is_taken_off_where_a_column_names_it() {
    let (rows, cents, codes) = kept("status", &[("paid", 8), ("partially refunded", 2)]);
    assert_eq!((rows, cents, codes), (10, 10_000, vec!["status-part".to_owned()]));
    let back = [("paid,0.00", 8), ("partially refunded,2.50", 2), ("paid,10.00", 1)];
    let (rows, cents, codes) = kept("status,Refunded Amount", &back);
    assert_eq!((rows, cents), (10, 9_500));
    assert_eq!(codes, ["refunds-taken-off"]);
}

#[test]
fn columns_of_other_things_are_no_statuses() {
    for (header, of) in [
        ("Customer type", [("New", 10), ("Returning", 10)]),
        ("Refundable", [("yes", 10), ("no", 10)]),
        ("Returned Quantity", [("0", 10), ("1", 10)]),
        ("State", [("CA", 10), ("NY", 10)]),
        ("Estado", [("SP", 10), ("RJ", 10)]),
        ("Delivery", [("Pickup", 10), ("Home delivery", 10)]),
        ("Payment Method", [("Card", 10), ("Bank transfer", 10)]),
        ("Accepts Marketing", [("yes", 10), ("no", 10)]),
        ("Cancel reason", [("", 10), ("customer", 10)]),
        ("Cancel by", [("2024-05-01", 10), ("2024-06-01", 10)]),
    ] {
        let read = read_bytes(&rows(header, &of)).expect("sales are left");
        assert_eq!((read.report.rows_kept, read.report.statuses.len()), (20, 0), "{header}");
        assert!(codes(&read).is_empty(), "{header}");
    }
}

#[test]
fn nothing_is_left_out_when_the_user_wants_all() {
    let mut settings = Settings::default();
    settings.import.rules.not_completed = Treatment::Keep;
    let file = rows("status,refunded amount", &[("paid,0", 5), ("cancelled,10.00", 5)]);
    let length = file.len() as u64;
    let read = read_with(std::io::Cursor::new(file), length, settings).expect("sales");
    assert_eq!((read.report.rows_kept, cents(&read)), (10, 10_000));
    assert!(codes(&read).is_empty());
    let no_sale =
        read.report.statuses.iter().filter(|found| found.verdict == StatusVerdict::NoSale);
    assert_eq!(no_sale.map(|found| found.rows).sum::<u64>(), 5, "listed all the same");
    assert!(read.report.steps.iter().all(|step| step.rule != Rule::NotCompleted));
}
