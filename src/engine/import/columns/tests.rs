//! Headers and rows in many forms, and what their columns are taken for.

use super::*;

fn found(header: &str) -> Columns {
    found_above(header, &[])
}

fn split(text: &str) -> Vec<String> {
    text.split(',').map(str::to_owned).collect()
}

fn found_above(header: &str, rows: &[&str]) -> Columns {
    let rows = rows.iter().map(|row| csv::ByteRecord::from(split(row))).collect();
    find(&split(header), &[rows], Encoding::UTF_8).columns
}

/// The columns of rows below a header that says nothing.
fn guessed(rows: &[String]) -> Columns {
    let width = rows[0].split(',').count();
    let header: Vec<String> = (1..=width).map(|at| format!("Column {at}")).collect();
    let rows = rows.iter().map(|row| csv::ByteRecord::from(split(row))).collect();
    find(&header, &[rows], Encoding::UTF_8).columns
}

#[test]
fn names_are_known_in_several_languages() {
    for header in [
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
        "order_id,SKU,product name,QTY,Order Date,unit price,customer-id,COUNTRY",
        "Bestellnummer,Artikelnummer,Bezeichnung,Menge,Bestelldatum,Einzelpreis,Kunde,Land",
        "N° commande,Référence,Désignation,Qté,Date commande,Prix unitaire,Client,Pays",
        "Nº pedido,Código producto,Descripción,Cantidad,Fecha,Precio,Cliente,País",
        "Ordine,Codice articolo,Descrizione,Quantità,Data ordine,Prezzo,Cliente,Paese",
        "Pedido,Código do produto,Descrição,Quantidade,Data do pedido,Preço,Cliente,País",
        "Bestelnummer,Productnummer,Omschrijving,Aantal,Besteldatum,Prijs,Klantnummer,Land",
    ] {
        let columns = found(header);
        assert_eq!(
            (columns.order, columns.product, columns.description, columns.country),
            (Some(0), Some(1), Some(2), Some(7)),
            "{header}"
        );
        assert_eq!(
            (columns.quantity, columns.date, columns.money, columns.customer),
            (Some(3), Some(4), Money::Price(5), Some(6)),
            "{header}"
        );
    }
}

#[test]
fn the_first_name_of_the_list_wins_if_its_values_fit() {
    let header = "email,customer_id,date,qty,price,price";
    let columns = found(header);
    assert_eq!((columns.customer, columns.money), (Some(1), Money::Price(4)));
    assert_eq!(columns.meanings[0], Some(Meaning::Email), "what tells of the customer beside it");
    assert_eq!(columns.meanings[5], None);
    let columns = found_above(header, &["a@example.com,,2026-01-02,1,2,3"]);
    assert_eq!(columns.customer, Some(0));
}

#[test]
fn descriptions_stand_in_for_codes() {
    let columns = found("customer,date,qty,price,item name");
    assert_eq!((columns.product, columns.description), (Some(4), None));
    assert_eq!(columns.meanings[4], Some(Meaning::Product));
}

#[test]
fn values_tell_what_no_name_does() {
    let rows = ["x,a@example.com,2026-01-31 10:00,5", "x,b@example.com,2026-02-01 11:00,6"];
    let columns = found_above("one,two,three,four", &rows);
    assert_eq!((columns.customer, columns.date), (Some(1), Some(2)));
    assert_eq!(columns.money, Money::Unknown);
    assert_eq!(columns.reasons[1..3], [ColumnReason::Values; 2]);
}

#[test]
fn a_price_that_grows_with_the_quantity_is_an_amount() {
    let header = "customer,date,item,qty,price";
    let row = |qty: u32, price: u32| format!("a,2026-01-01,mug,{qty},{price}");
    let read = |rows: [String; 6]| {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let columns = found_above(header, &rows);
        (columns.money, columns.reasons[4])
    };
    let qty = [1, 2, 3, 1, 5, 2];
    let grown = qty.map(|qty| row(qty, 4 * qty));
    assert_eq!(read(grown), (Money::Amount(4), ColumnReason::Arithmetic));
    assert_eq!(read(qty.map(|qty| row(qty, 4))), (Money::Price(4), ColumnReason::Name));
    // By chance, and again and again because the rows stand there several times.
    let chance = [4, 5, 4, 5, 4, 5].map(|qty| row(qty, 3 * qty));
    assert_eq!(read(chance), (Money::Price(4), ColumnReason::Name));
}

#[test]
fn a_total_that_differs_within_an_order_is_an_amount() {
    let rows = ["1,a,2026-01-01,5", "1,a,2026-01-01,7", "1,a,2026-01-01,9", "2,b,2026-01-02,9"];
    let columns = found_above("order,customer,date,total", &rows);
    assert_eq!((columns.money, columns.reasons[3]), (Money::Amount(3), ColumnReason::Arithmetic));
}

#[test]
fn a_name_whose_values_do_not_fit_is_doubtful() {
    let columns = found_above("customer,date,qty", &["a,soon,2", "b,later,3"]);
    assert_eq!(columns.date, Some(1));
    assert_eq!(columns.reasons, [ColumnReason::Name, ColumnReason::NameOnly, ColumnReason::Name]);
}

#[test]
fn a_platform_settles_everything() {
    let columns = found_above("Invoice,StockCode,InvoiceDate,Customer ID", &["a,b,c,d"]);
    assert_eq!(columns.reasons, [ColumnReason::Platform; 4]);
}

#[test]
fn what_is_missing_is_told() {
    assert_eq!(found("date,qty,amount").missing(), [Meaning::Customer]);
    assert_eq!(found("").missing(), Meaning::REQUIRED);
    assert!(found("customer,date").missing().is_empty());
}

/// Purchases of one line: `at` counts them, customers come back.
fn purchases(row: impl Fn(usize, usize, usize, f64) -> String) -> Vec<String> {
    (0..30)
        .map(|at| {
            let pieces = [1, 2, 1, 3, 1, 5, 2][at % 7];
            row(
                at,
                [4, 21, 4, 50, 21, 77, 93][at % 7] + at % 3,
                pieces,
                9.97 * pieces as f64 + at as f64,
            )
        })
        .collect()
}

#[test]
fn purchases_without_a_header_are_understood() {
    let rows = purchases(|at, customer, pieces, paid| {
        format!("{customer:05},199701{:02},{pieces},{paid:.2}", at % 28 + 1)
    });
    let columns = guessed(&rows);
    assert_eq!((columns.customer, columns.date, columns.quantity), (Some(0), Some(1), Some(2)));
    assert_eq!((columns.money, columns.product, columns.order), (Money::Amount(3), None, None));
    assert_eq!(columns.reasons, [ColumnReason::Values; 4]);

    let rows = purchases(|at, customer, pieces, paid| {
        format!("{:05},{customer:04},199701{:02},{pieces},{paid:.2}", customer * 10, at % 28 + 1)
    });
    let columns = guessed(&rows);
    assert_eq!((columns.customer, columns.date, columns.quantity), (Some(0), Some(2), Some(3)));
    assert_eq!((columns.money, columns.meanings[1]), (Money::Amount(4), None));
}

#[test]
fn a_few_names_do_not_keep_values_from_telling_the_rest() {
    let rows = purchases(|at, customer, pieces, paid| {
        format!("{customer:05},199701{:02},{pieces},{paid:.2}", at % 28 + 1)
    });
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let columns = found_above("customer_id,date,number_of_cds,dollar_value", &rows);
    assert_eq!((columns.quantity, columns.money), (Some(2), Money::Amount(3)));
    assert_eq!(columns.reasons[2], ColumnReason::Values);
    let columns = found_above("customer_id,date,rating,weight", &rows);
    assert_eq!((columns.quantity, columns.money), (None, Money::Unknown), "no word says so");
    let columns = found_above("customer_id,date,qty,tax amount", &rows);
    assert_eq!(columns.money, Money::Unknown, "money, but not that of the goods");
    let columns = found_above("id,date,qty,dollars", &rows);
    assert_eq!((columns.customer, columns.reasons[0]), (Some(0), ColumnReason::Values));
}

/// The lines of orders of two products each, customers come back on other days.
fn lines(row: impl Fn(usize, &str, usize, usize, f64) -> String) -> Vec<String> {
    (0..60)
        .map(|at| {
            let (order, product) = (at / 2, (at * 7 + at / 9) % 8);
            let customer = ["Ana", "Bo", "Cy", "Di", "Ed", "Flo", "Gus"][order * 3 % 7];
            row(order, customer, product, 1 + at * 5 % 4, [2.5, 12.49, 0.85, 7.25][product % 4])
        })
        .collect()
}

#[test]
fn lines_of_orders_without_a_header_are_understood() {
    let names = ["mug", "tea light", "red bowl", "cup"];
    let rows = lines(|order, customer, product, pieces, price| {
        let country = ["France", "Spain"][customer.len() % 2];
        let code = format!("A{}{product}", product * 3);
        let name = names[product % 4];
        let day = order % 28 + 1;
        format!(
            "{},{code},{name},{pieces},2026-03-{day:02} 10:00,{price},{customer} B,{country}",
            536_000 + order
        )
    });
    let columns = guessed(&rows);
    assert_eq!((columns.order, columns.customer, columns.date), (Some(0), Some(6), Some(4)));
    assert_eq!((columns.product, columns.description), (Some(1), Some(2)));
    assert_eq!((columns.quantity, columns.money), (Some(3), Money::Price(5)));
    assert_eq!(columns.meanings[7], None, "nothing tells a country");
}

#[test]
fn an_address_is_a_customer_and_a_text_that_several_buy_is_a_product() {
    let names = ["mug", "tea light", "red bowl", "cup"];
    let write = |is_amount: bool| {
        lines(move |order, customer, product, pieces, price| {
            let paid = if is_amount { price * pieces as f64 } else { price };
            let (name, day) = (names[product % 4], order % 28 + 1);
            format!("{name},{customer}@example.com,2026-03-{day:02},{pieces},{paid:.2}")
        })
    };
    let columns = guessed(&write(false));
    assert_eq!((columns.customer, columns.product, columns.quantity), (Some(1), Some(0), Some(3)));
    assert_eq!(columns.money, Money::Price(4));
    let columns = guessed(&write(true));
    assert_eq!((columns.money, columns.reasons[4]), (Money::Amount(4), ColumnReason::Arithmetic));
}

#[test]
fn of_two_columns_with_money_the_price_is_the_others_part() {
    let rows = lines(|order, customer, _, pieces, price| {
        let day = order % 28 + 1;
        format!("{customer},{day:02}/03/2026,{:.2},{pieces},{price:.2}", price * pieces as f64)
    });
    let columns = guessed(&rows);
    assert_eq!((columns.customer, columns.money), (Some(0), Money::Price(4)));
}

#[test]
fn numbers_of_rows_are_nothing() {
    let rows = purchases(|at, customer, pieces, paid| {
        format!("{at},{customer:05},1997-01-{:02},{pieces},{paid:.2}", at % 28 + 1)
    });
    let columns = guessed(&rows);
    assert_eq!((columns.customer, columns.quantity), (Some(1), Some(3)));
    assert_eq!(columns.meanings[0], None);
}

#[test]
fn an_order_is_no_customer() {
    // As few customers come back as in a short file: what tells is that orders are numbered.
    let rows: Vec<String> = (0..40)
        .map(|at: usize| {
            let (order, name) = (at / 2, ["mug", "cup", "bowl"][at % 3]);
            let customer = 100 + order * 37 % 91;
            format!("{},{customer},2026-03-{:02},{name},{}.50", 9_000 + order, order + 1, at % 3)
        })
        .collect();
    let columns = guessed(&rows);
    assert_eq!((columns.customer, columns.product), (Some(1), Some(3)));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let columns = found_above("Nr zamowienia,Nr klienta,Data,Produkt,Cena", &rows);
    assert_eq!((columns.customer, columns.product), (Some(1), Some(3)));
}

#[test]
fn a_table_without_customers_stays_one() {
    let rows: Vec<String> = (0..40)
        .map(|at| format!("2026-03-{:02},mug,S{:02},hot,{}.50", at / 2 + 1, at * 7 % 5, at % 3))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let columns = found_above("date,product,store,category,price", &rows);
    assert_eq!(columns.missing(), [Meaning::Customer]);
}

#[test]
fn arithmetic_tells_amounts_beside_names_that_are_known() {
    let names = ["mug", "tea light", "red bowl", "cup"];
    let write = |is_amount: bool| {
        let rows = lines(move |order, customer, product, pieces, price| {
            let paid = if is_amount { price * pieces as f64 } else { price };
            let (name, day) = (names[product % 4], order % 28 + 1);
            format!("{customer},{name},2026-03-{day:02},{pieces},{paid:.2}")
        });
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        found_above("customer,product,date,so many,so much", &rows)
    };
    let columns = write(true);
    assert_eq!((columns.quantity, columns.money), (Some(3), Money::Amount(4)));
    assert_eq!(columns.reasons[3..], [ColumnReason::Arithmetic; 2]);
    let columns = write(false);
    assert_eq!((columns.quantity, columns.money), (None, Money::Unknown), "it could be a weight");
}

#[test]
fn of_two_texts_that_of_the_product_has_its_price() {
    let names = ["mug", "tea light", "red bowl", "cup", "jug", "pot", "pan", "lid"];
    let rows = lines(|order, customer, product, pieces, price| {
        let day = order % 28 + 1;
        format!(
            "{},2026-03-{day:02},{customer} B,{pieces},{:.2}",
            names[product],
            price * pieces as f64
        )
    });
    let columns = guessed(&rows);
    assert_eq!((columns.product, columns.customer), (Some(0), Some(2)));
    assert_eq!(columns.money, Money::Amount(4));
}

#[test]
fn prices_without_decimals_are_what_is_left() {
    let names = ["mug", "tea light", "red bowl", "cup"];
    let rows = lines(|order, customer, product, pieces, price| {
        let (name, day) = (names[product % 4], order % 28 + 1);
        format!("{customer},2026-03-{day:02},{name},{pieces},{:.0}", price * 400.0)
    });
    let columns = guessed(&rows);
    assert_eq!((columns.customer, columns.product), (Some(0), Some(2)));
    assert_eq!((columns.quantity, columns.money), (Some(3), Money::Price(4)));
}

#[test]
fn what_a_shop_has_added_to_an_export_of_a_platform_is_found() {
    let header =
        "Invoice,StockCode,InvoiceDate,Quantity,Price,Customer ID,Email,First name,Surname,Opt out";
    let row = "1,22,2011-01-02 10:00,1,2.50,17850,a@example.com,Ada,Ek,no";
    let columns = found_above(header, &[row]);
    assert_eq!(columns.beside, [Some(6), None, Some(7)]);
    assert_eq!((columns.further_name, columns.consent), (Some(8), Some(9)));
    assert_eq!(columns.customer, Some(5));
}
