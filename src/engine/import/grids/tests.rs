//! Pages and sheets that the tests write themselves, and what becomes of them.

use std::io::Read;

use proptest::prelude::*;

use super::*;

fn tables(format: Format, text: &str) -> Vec<String> {
    let read = |table: &Table| {
        let mut out = String::new();
        Rows::new(format, text.as_bytes(), table.place)
            .read_to_string(&mut out)
            .expect("it was read");
        out
    };
    survey(format, text.as_bytes()).expect("sound").iter().map(read).collect()
}

#[test]
fn rows_and_cells_are_told_with_or_without_their_ends() {
    let closed = "<table border=1><thead><tr><th>A</th><th>B&amp;C</th></tr></thead><tbody>\
        <tr><td> 1\n 2 </td><td>x<br>y&nbsp;</td></tr><tr><td></td><td>3,5</td></tr></tbody></table>";
    let open = "<TABLE><TR><TH>A<TH>B&amp;C<TR><TD> 1\n 2 <TD>x<br>y&nbsp;<TR><TD><TD>3,5";
    for text in [closed, open] {
        assert_eq!(tables(Format::Html, text), ["A,B&C\n1 2,x y\n,\"3,5\"\n"], "{text}");
    }
}

#[test]
fn cells_over_several_rows_are_in_each_of_them() {
    let text = "<table><tr><td colspan=3>Report</td></tr><tr><th>Customer</th><th>Item</th><th>Price</th></tr>\
        <tr><td rowspan=2>Ada</td><td>Mug</td><td>1</td></tr><tr><td>Tea</td><td>2</td></tr>\
        <tr><td>Bob</td><td rowspan=2 colspan=2>none</td></tr><tr><td>Cem</td></tr></table>";
    let expected = "Report,,\nCustomer,Item,Price\nAda,Mug,1\nAda,Tea,2\nBob,none,\nCem,none,\n";
    assert_eq!(tables(Format::Html, text), [expected]);
}

#[test]
fn what_arranges_a_page_is_no_table() {
    let text = "<table><tr><td><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>\
        </td></tr><tr><td>footer</td></tr></table><table><tr><td>c</td><td>d</td></tr>\
        <tr><td>3</td><td>4</td></tr></table>";
    assert_eq!(tables(Format::Html, text), ["a,b\n1,2\n", "c,d\n3,4\n"]);
    assert!(tables(Format::Html, "<html><body><p>Sign in</p></body></html>").is_empty());
}

const SHEETS: &str = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
    <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
    xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Jan\"><Table>\
    <Column ss:Width=\"9\"/><Row><Cell><Data ss:Type=\"String\">Customer</Data></Cell>\
    <Cell ss:Index=\"3\"><Data ss:Type=\"String\">Date</Data></Cell></Row>\
    <Row ss:Index=\"4\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"Number\">7</Data>\
    <Comment><ss:Data><B>x</B></ss:Data></Comment></Cell><Cell/>\
    <Cell><Data ss:Type=\"DateTime\">2024-01-05T00:00:00.000</Data></Cell></Row>\
    <Row><Cell ss:Index=\"2\"><Data ss:Type=\"Error\">#N/A</Data></Cell>\
    <Cell><Data ss:Type=\"DateTime\">2024-01-06T09:30:00.000</Data></Cell></Row></Table></Worksheet>\
    <Worksheet ss:Name=\"Old\"><Table><Row><Cell><Data>a</Data></Cell><Cell><Data>b</Data></Cell></Row>\
    <Row><Cell><Data>1</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible>\
    </WorksheetOptions></Worksheet></Workbook>";

#[test]
fn sheets_of_excel_2003_are_read() {
    let read = tables(Format::Sheets, SHEETS);
    assert_eq!(read[0], "Customer,,Date\n7,,2024-01-05\n7,,2024-01-06 09:30:00\n");
    let known = survey(Format::Sheets, SHEETS.as_bytes()).expect("sound");
    let known: Vec<_> = known.iter().map(|table| (table.name.as_str(), table.is_hidden)).collect();
    assert_eq!(known, [("Jan", false), ("Old", true)]);
}

#[test]
fn what_is_cut_off_is_refused() {
    for end in SHEETS.find("<Worksheet").expect("it is there")..SHEETS.len() - 1 {
        assert!(survey(Format::Sheets, &SHEETS.as_bytes()[..end]).is_err(), "{}", &SHEETS[..end]);
    }
    assert!(survey(Format::Html, "<table><tr><td".as_bytes()).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "<table>", "<tr>", "<td>", "<td colspan=9 rowspan=3>", "</td>", "</tr>", "</table>",
                "<row ss:Index='99999999999'>", "<cell ss:Index='7' ss:MergeDown='4'>", "<data>",
                "</data>", "</cell>", "</row>", "<worksheet>", "x & y", "<", "<!--", "-->", "\"",
            ]),
            0..40,
        ),
    ) {
        let text = parts.concat();
        for format in [Format::Html, Format::Sheets] {
            for table in survey(format, text.as_bytes()).unwrap_or_default() {
                let mut out = Vec::new();
                Rows::new(format, text.as_bytes(), table.place).read_to_end(&mut out).expect("as before");
            }
        }
    }
}
