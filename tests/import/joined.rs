//! Lines of orders and the orders that they are of in tables of their own, as databases export them.

use proptest::prelude::*;
use regulars::engine::import::Imported;
use regulars::settings::Settings;

use crate::refused::zipped;
use crate::several::read_files;
use crate::shops::{Line, check, notes, orders};
use crate::{read_bytes, told};

/// What the columns of orders are called: number, customer, day; of lines: order, product, quantity,
/// price; of products: number, name.
const NAMES: [[&str; 9]; 4] = [
    [
        "id",
        "customer_id",
        "order_date",
        "order_id",
        "product_id",
        "quantity",
        "unit_price",
        "product_id",
        "product_name",
    ],
    [
        "OrderID",
        "CustomerID",
        "OrderDate",
        "OrderID",
        "ProductID",
        "Quantity",
        "UnitPrice",
        "ProductID",
        "ProductName",
    ],
    ["order_id", "customer_email", "created_at", "order_id", "sku", "qty", "price", "sku", "title"],
    [
        "Bestellnummer",
        "Kundennummer",
        "Bestelldatum",
        "Bestellnummer",
        "Artikelnummer",
        "Menge",
        "Einzelpreis",
        "Artikelnummer",
        "Bezeichnung",
    ],
];

/// A table: its header and its rows.
type Grid = Vec<Vec<String>>;

/// The tables of orders, lines and products.
fn tables(lines: &[Line], names: &[&str; 9], shift: usize) -> [Grid; 3] {
    let header = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let mut orders = vec![header(&names[..3])];
    let by_order: Vec<&[Line]> = lines.chunk_by(|one, next| one.order == next.order).collect();
    for own in &by_order {
        let [customer, order, date, ..] = own[0].fields();
        orders.push(vec![order, format!("c{customer}@example.net"), date]);
    }
    // The orders need not come in the order of the lines.
    let count = by_order.len();
    orders[1..].rotate_left(shift % count);
    let mut items = vec![header(&names[3..7])];
    items.extend(lines.iter().map(|line| {
        let [_, order, _, sku, quantity, price] = line.fields();
        vec![order, sku, quantity, price]
    }));
    let mut products = vec![header(&names[7..])];
    let product = |at: u32| vec![format!("SKU-{}", 100 + at), format!("Thing number {at}")];
    products.extend((0..120).map(product));
    [orders, items, products]
}

fn csv(grid: &Grid) -> String {
    grid.iter().map(|row| row.join(",") + "\n").collect()
}

fn json(grid: &Grid) -> String {
    let object = |row: &Vec<String>| {
        let pairs = grid[0].iter().zip(row).map(|(name, text)| format!("\"{name}\": \"{text}\""));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    };
    format!("[{}]", grid[1..].iter().map(object).collect::<Vec<_>>().join(","))
}

fn workbook(grids: &[(&str, &Grid)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, grid) in grids {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*grid) {
            sheet.write_row(row, 0, cells.iter().map(String::as_str)).expect("it fits");
        }
    }
    book.save_to_buffer().expect("memory takes everything")
}

/// Reads the tables in one of several ways.
fn read(grids: &[(&str, &Grid)], way: usize) -> Imported {
    let texts: Vec<(String, String)> =
        grids.iter().map(|(name, grid)| (format!("{name}.csv"), csv(grid))).collect();
    let files: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let read = match way {
        0 => read_files(&files, Settings::default()),
        1 => read_bytes(&zipped(&files)),
        2 => read_bytes(&workbook(grids)),
        _ => {
            let lists: Vec<String> =
                grids.iter().map(|(name, grid)| format!("\"{name}\": {}", json(grid))).collect();
            read_bytes(format!("{{{}}}", lists.join(",")).as_bytes())
        }
    };
    read.unwrap_or_else(|error| panic!("{:?}", told(&error)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn lines_are_joined_with_their_orders(
        lines in orders(),
        language in 0..NAMES.len(),
        way in 0..4_usize,
        turn in 0..3_usize,
        shift in 0..40_usize,
        has_products in any::<bool>(),
    ) {
        let [orders, items, products] = tables(&lines, &NAMES[language], shift);
        let mut grids = vec![("orders", &orders), ("order_items", &items)];
        if has_products {
            grids.push(("products", &products));
        }
        let turn = turn % grids.len();
        grids.rotate_left(turn);
        let read = read(&grids, way);
        check(&read, &lines, &format!("{:?}", read.report.files))?;
        let told = notes(&read);
        prop_assert!(told.contains("Every line found its order."), "{}", told);
        let names = &read.transactions.catalogue.name;
        let is_named = names.iter().any(|name| name.starts_with("Thing number"));
        prop_assert_eq!(is_named, has_products, "{:?}", names);
    }
}

fn few() -> Vec<Line> {
    let line = |at: u32| Line {
        customer: at / 2 % 3,
        order: at / 2,
        day: at / 2 * 5,
        product: at,
        quantity: at % 4 + 1,
        price: 250 + 45 * at,
    };
    (2..40).map(line).collect()
}

#[test]
fn lines_without_an_order_do_not_count_and_are_told() {
    let lines = few();
    let [mut orders, items, _] = tables(&lines, &NAMES[0], 0);
    let gone = orders.pop().expect("an order");
    let read = read(&[("orders", &orders), ("order_items", &items)], 0);
    let strays = lines.iter().filter(|line| (50_000 + line.order).to_string() == gone[0]).count();
    assert_eq!(read.report.rows_kept, (lines.len() - strays) as u64);
    let expected = format!("{strays} lines found no order and do not count");
    assert!(notes(&read).contains(&expected), "{}", notes(&read));
}

#[test]
fn several_files_of_lines_and_of_orders_are_joined() {
    let lines = few();
    let half = lines.partition_point(|line| line.order < 10);
    let [first, first_items, _] = tables(&lines[..half], &NAMES[1], 0);
    let [second, second_items, _] = tables(&lines[half..], &NAMES[1], 0);
    let grids = [("a", &first_items), ("b", &second), ("c", &first), ("d", &second_items)];
    let read = read(&grids, 0);
    check(&read, &lines, "four files").expect("as they were written");
    assert_eq!(read.report.files.len(), 2);
}

/// Orders on their own, or with months of the same, are read as they stand.
#[test]
fn what_has_all_is_not_joined() {
    let lines = few();
    let header = "Order ID,Customer ID,Order Date,SKU,Quantity,Unit Price\n";
    let row = |line: &Line| {
        let [customer, order, date, sku, quantity, price] = line.fields();
        format!("{order},{customer},{date},{sku},{quantity},{price}\n")
    };
    let whole = header.to_owned() + &lines.iter().map(row).collect::<String>();
    let [orders, ..] = tables(&lines, &NAMES[0], 0);
    let book = workbook(&[("Orders", &orders)]);
    let archive = zipped(&[("all.csv", whole.as_bytes()), ("book.xlsx", &book)]);
    let read = read_bytes(&archive).expect("sales");
    check(&read, &lines, "complete lines").expect("as they were written");
    assert!(!notes(&read).contains("found its order"), "{}", notes(&read));
}
