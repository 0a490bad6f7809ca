//! Workbooks with their orders on several sheets, among others that hold no orders.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use crate::read_bytes;
use crate::refused::zipped;
use crate::shops::{LANGUAGES, Line, check, notes, orders};

/// How a sheet of orders is laid out.
#[derive(Clone, Debug)]
struct Layout {
    /// Rows with a title above the header, and blank ones below these.
    titles: u32,
    blank: u32,
    /// The column that the table begins in.
    left: u16,
    /// The order of the six columns.
    columns: Vec<usize>,
    /// A column more, which means nothing.
    has_note: bool,
    /// Dates are texts, and so are the numbers of customers and orders.
    is_text: bool,
}

fn layout() -> impl Strategy<Value = Layout> {
    (
        0..4_u32,
        0..3_u32,
        0..3_u16,
        Just(vec![0, 1, 2, 3, 4, 5]).prop_shuffle(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(titles, blank, left, columns, has_note, is_text)| {
            let blank = if titles == 0 { 0 } else { blank };
            Layout { titles, blank, left, columns, has_note, is_text }
        })
}

fn write(sheet: &mut Worksheet, layout: &Layout, names: &[&str; 6], lines: &[Line]) {
    let Layout { titles, blank, left, columns, has_note, is_text } = layout;
    for row in 0..*titles {
        sheet.write(row, *left, format!("Report {row}")).expect("it fits");
    }
    let top = titles + blank;
    let names = columns.iter().map(|&column| names[column]).chain(has_note.then_some("Note"));
    sheet.write_row(top, *left, names).expect("it fits");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (row, line) in (top + 1..).zip(lines) {
        let fields = line.fields();
        for (at, &column) in (*left..).zip(columns) {
            let text = &fields[column];
            match column {
                2 if !is_text => {
                    let date = ExcelDateTime::parse_from_str(text).expect("a date");
                    sheet.write_with_format(row, at, &date, &day).expect("it fits");
                }
                0 | 1 | 4 | 5 if !is_text => {
                    let number: f64 = text.parse().expect("a number");
                    sheet.write(row, at, number).expect("it fits");
                }
                _ => {
                    sheet.write(row, at, text).expect("it fits");
                }
            }
        }
    }
}

/// Sheets beside the orders that are longer than these.
fn write_lists(book: &mut Workbook, names: &[&str; 6], lines: &[Line]) {
    let rows = u32::try_from(4 * lines.len() + 30).expect("it is small");
    let products = book.add_worksheet().set_name("Products").expect("a name");
    products.write_row(0, 0, [names[3], "Name", "Stock"]).expect("it fits");
    for row in 0..rows {
        products.write(row + 1, 0, format!("SKU-{}", 100 + row)).expect("it fits");
        products.write(row + 1, 1, format!("Thing no. {row}")).expect("it fits");
        products.write(row + 1, 2, f64::from(row % 13)).expect("it fits");
    }
    let customers = book.add_worksheet().set_name("Customers").expect("a name");
    customers
        .write_row(0, 0, [names[0], "Name", "Customer Since", "Total Spent"])
        .expect("it fits");
    for row in 0..rows {
        customers.write(row + 1, 0, f64::from(1_000 + 7 * row)).expect("it fits");
        customers.write(row + 1, 1, format!("Person {row}")).expect("it fits");
        customers
            .write(row + 1, 2, format!("2019-{:02}-{:02}", row % 12 + 1, row % 28 + 1))
            .expect("it fits");
        customers.write(row + 1, 3, f64::from(row) + 0.5).expect("it fits");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Orders on several sheets are one table, whatever stands above, in any order of columns, with a
    /// column more or less, and whatever else is in the workbook.
    #[test]
    fn sheets_of_one_shape_are_one_table(
        lines in orders(),
        language in 0..LANGUAGES.len(),
        layouts in prop::collection::vec(layout(), 1..6),
        lists_come in 0..3_u8,
    ) {
        let names = &LANGUAGES[language];
        let mut book = Workbook::new();
        if lists_come == 1 {
            write_lists(&mut book, names, &lines);
        }
        let last = lines.last().map_or(0, |line| line.order);
        let share = last.div_ceil(u32::try_from(layouts.len()).expect("it is small"));
        for (at, layout) in (0..).zip(&layouts) {
            let own: Vec<Line> =
                lines.iter().filter(|line| (line.order - 1) / share == at).cloned().collect();
            let sheet = book.add_worksheet().set_name(format!("Part {at}")).expect("a name");
            write(sheet, layout, names, &own);
        }
        if lists_come == 2 {
            write_lists(&mut book, names, &lines);
        }
        let read = read_bytes(&book.save_to_buffer().expect("memory takes everything"));
        let read = read.map_err(|error| TestCaseError::fail(format!("{error}")))?;
        check(&read, &lines, &format!("{:?}", read.report.files))?;
        let told = notes(&read);
        let is_told = |text: &str| told.contains(text);
        prop_assert_eq!(is_told("Products (a list of products)"), lists_come > 0, "{}", told);
        prop_assert_eq!(is_told("Customers (a list of customers)"), lists_come > 0, "{}", told);
        prop_assert!(!is_told("Part "), "{}", told);
    }
}

fn lines() -> Vec<Line> {
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

fn plain() -> Layout {
    Layout {
        titles: 0,
        blank: 0,
        left: 0,
        columns: (0..6).collect(),
        has_note: false,
        is_text: false,
    }
}

/// The same workbook with the paths of its parts changed.
fn renamed(book: &[u8], name: impl Fn(&str) -> Option<String>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).expect("an archive");
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut content).expect("a sound file");
        let path = file.name().expect("a name").into_owned();
        files.extend(name(&path).map(|name| (name, content)));
    }
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    zipped(&files)
}

#[test]
fn packages_are_read_whatever_their_paths_look_like() {
    let mut book = Workbook::new();
    write(book.add_worksheet(), &plain(), &LANGUAGES[0], &lines());
    let book = book.save_to_buffer().expect("memory takes everything");
    let names: [fn(&str) -> Option<String>; 4] = [
        |path| Some(path.replace('/', "\\")),
        |path| Some(path.to_uppercase()),
        |path| Some(path.to_lowercase()),
        |path| (path != "[Content_Types].xml").then(|| path.to_owned()),
    ];
    for name in names {
        let read = read_bytes(&renamed(&book, name)).expect("a sound workbook");
        check(&read, &lines(), "a renamed package").expect("as it was written");
    }
}

#[test]
fn merged_cells_are_in_each_of_their_rows() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let lines = lines();
    write(sheet, &plain(), &LANGUAGES[0], &lines);
    let format = Format::new();
    for (row, pair) in (1..).step_by(2).zip(lines.chunks(2)) {
        let [line, other] = pair else { panic!("two lines an order") };
        assert_eq!(line.order, other.order);
        let fields = line.fields();
        for column in [1, 2] {
            let text = &fields[usize::from(column)];
            sheet.merge_range(row, column, row + 1, column, text, &format).expect("it fits");
        }
    }
    let read = read_bytes(&book.save_to_buffer().expect("memory takes everything"));
    check(&read.expect("sound"), &lines, "merged cells").expect("as it was written");
}

#[test]
fn cells_with_errors_are_blank_and_counted() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(sheet, &plain(), &LANGUAGES[0], &lines());
    for row in [3, 9] {
        let formula = rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A");
        sheet.write(row, 0, formula).expect("it fits");
    }
    let read = read_bytes(&book.save_to_buffer().expect("memory takes everything")).expect("sound");
    assert_eq!(read.report.rows_kept, lines().len() as u64 - 2);
    assert!(notes(&read).contains("2 cells hold an error"), "{}", notes(&read));
}

#[test]
fn what_is_left_out_is_told_with_the_reason() {
    let mut book = Workbook::new();
    write(
        book.add_worksheet().set_name("Orders").expect("a name"),
        &plain(),
        &LANGUAGES[0],
        &lines(),
    );
    let quotes = book.add_worksheet().set_name("Quotes").expect("a name");
    quotes.write_row(0, 0, ["Customer", "Date", "Total", "Valid until", "By"]).expect("it fits");
    quotes.write_row(1, 0, ["1000", "2024-01-05", "10.50", "2024-02-05", "Ada"]).expect("it fits");
    quotes.write_row(2, 0, ["1000", "2024-01-06", "11.50", "2024-02-06", "Ada"]).expect("it fits");
    let hidden = book.add_worksheet().set_name("Old").expect("a name").set_hidden(true);
    hidden.write(0, 0, "x").expect("it fits");
    let notes_sheet = book.add_worksheet().set_name("Notes").expect("a name");
    notes_sheet.write_column(0, 0, ["Made by hand", "in 2024"]).expect("it fits");
    let read = read_bytes(&book.save_to_buffer().expect("memory takes everything")).expect("sound");
    check(&read, &lines(), "orders").expect("as it was written");
    let told = notes(&read);
    for expected in [
        "Quotes (could be sales, too, with other columns)",
        "Old (hidden)",
        "Notes (other columns)",
    ] {
        assert!(told.contains(expected), "{told}");
    }
    let note = &read.report.notes[0];
    assert_eq!((note.code.as_str(), note.effect), ("tables-left-out", 1.0));
}
