//! Which column says who bought, in many languages, and which never does.

use regulars::settings::{Meaning, Settings};

use crate::people::{day, found, read, read_files};
use crate::told;

/// Date, shop, who sells, receipt, product, quantity, price.
const TILLS: [&str; 16] = [
    "Date,Store,Cashier,Receipt No,Product,Qty,Price",
    "Datum,Filiale,Kassierer,Bonnummer,Artikel,Menge,Preis",
    "Date,Magasin,Vendeur,Ticket,Article,Qté,Prix unitaire",
    "Fecha,Sucursal,Cajero,Ticket,Producto,Cantidad,Precio",
    "Data,Loja,Vendedor,Cupom,Produto,Quantidade,Preço",
    "Data,Negozio,Cassiere,Scontrino,Prodotto,Quantità,Prezzo",
    "Datum,Filiaal,Verkoper,Bonnr,Artikel,Aantal,Prijs",
    "Datum,Butik,Säljare,Kvitto,Artikel,Antal,Pris",
    "Data,Sklep,Sprzedawca,Paragon,Produkt,Ilość,Cena",
    "Datum,Prodejna,Pokladní,Účtenka,Zboží,Množství,Cena",
    "Dátum,Üzlet,Eladó,Nyugtaszám,Termék,Mennyiség,Egységár",
    "Tarih,Mağaza,Kasiyer,Fiş No,Ürün,Adet,Fiyat",
    "Дата,Магазин,Кассир,Чек,Товар,Количество,Цена",
    "日付,店舗,担当者,レシート番号,商品,数量,単価",
    "日期,门店,收银员,小票号,商品名称,数量,单价",
    "날짜,매장,판매원,영수증번호,상품,수량,단가",
];

/// Receipt numbers that rise, or in no order.
#[test]
fn a_till_without_customers_is_refused() {
    for header in TILLS {
        for is_ordered in [true, false] {
            let row = |at: usize| {
                let order = at / 2;
                let receipt = if is_ordered { order } else { order * 37 % 101 };
                let (shop, seller) = (1 + order % 4, 101 + order * 3 % 7);
                let day = day(order % 60);
                format!("{day},S{shop:02},V{seller},{},Mug {},2,4.50\n", 50_000 + receipt, at % 9)
            };
            let text = format!("{header}\n") + &(0..120).map(row).collect::<String>();
            let error = read_files(&[text.into_bytes()], Settings::default()).expect_err(header);
            assert!(told(&error).0.contains("no column for the customer"), "{header}: {error}");
        }
    }
}

/// What a customer, an order, a date, a product, a quantity and a price are called.
const HEADERS: [&str; 26] = [
    "Customer No.,Order No.,Order Date,Product,Quantity,Unit Price",
    "Kundennr.,Bestellnr.,Bestelldatum,Artikel,Menge,Einzelpreis",
    "Klantnummer,Bestelnummer,Besteldatum,Artikel,Aantal,Prijs",
    "Kundnummer,Ordernummer,Orderdatum,Artikel,Antal,Pris",
    "Kundenummer,Ordrenummer,Ordredato,Vare,Antal,Stykpris",
    "Kundenummer,Ordrenr,Bestillingsdato,Varenummer,Antall,Pris",
    "N° client,N° commande,Date de commande,Produit,Quantité,Prix unitaire",
    "Nº cliente,Nº pedido,Fecha de pedido,Producto,Cantidad,Precio unitario",
    "Código do cliente,Pedido,Data do pedido,Produto,Quantidade,Preço unitário",
    "Codice cliente,Numero ordine,Data ordine,Prodotto,Quantità,Prezzo unitario",
    "Cod client,Număr comandă,Data comenzii,Produs,Cantitate,Preț unitar",
    "Nr klienta,Nr zamówienia,Data zamówienia,Produkt,Ilość,Cena jednostkowa",
    "Číslo zákazníka,Číslo objednávky,Datum objednávky,Zboží,Množství,Jednotková cena",
    "Код клиента,Номер заказа,Дата заказа,Товар,Количество,Цена",
    "Код клієнта,Номер замовлення,Дата замовлення,Товар,Кількість,Ціна",
    "Vevőkód,Rendelésszám,Rendelés dátuma,Termék,Mennyiség,Egységár",
    "Asiakasnumero,Tilausnumero,Tilauspäivä,Tuote,Määrä,Yksikköhinta",
    "Müşteri No,Sipariş No,Sipariş Tarihi,Ürün,Adet,Birim Fiyat",
    "Κωδικός πελάτη,Αριθμός παραγγελίας,Ημερομηνία,Προϊόν,Ποσότητα,Τιμή μονάδας",
    "ID Pelanggan,No. Pesanan,Tanggal Pesanan,Produk,Jumlah,Harga Satuan",
    "Mã khách hàng,Mã đơn hàng,Ngày đặt hàng,Sản phẩm,Số lượng,Đơn giá",
    "顧客番号,注文番号,注文日,商品,数量,単価",
    "客户编号,订单编号,下单日期,商品名称,数量,单价",
    "고객번호,주문번호,주문일자,상품,수량,단가",
    "รหัสลูกค้า,หมายเลขคำสั่งซื้อ,วันที่สั่งซื้อ,สินค้า,จำนวน,ราคาต่อหน่วย",
    "رقم العميل,رقم الطلب,تاريخ الطلب,المنتج,الكمية,السعر",
];

#[test]
fn the_customer_is_named_in_many_languages() {
    for header in HEADERS {
        let row = |at: usize| {
            let order = at / 2;
            let customer = 1_000 + order * 5 % 13;
            format!("{customer},A{},{},Mug {},2,4.50\n", 100 + order, day(order % 60), at % 9)
        };
        let text = format!("{header}\n") + &(0..120).map(row).collect::<String>();
        let imported = read(&text);
        assert_eq!(found(&imported), (13, 60), "{header}");
        let facts = &imported.report.files[0];
        let doubtful = facts.columns.iter().find(|column| column.reason.is_doubtful());
        assert_eq!(doubtful, None, "{header}");
        let meanings: Vec<_> = facts.columns.iter().filter_map(|column| column.meaning).collect();
        use Meaning::{Customer, Date, Order, Price, Product, Quantity};
        assert_eq!(meanings, [Customer, Order, Date, Product, Quantity, Price], "{header}");
    }
}
