//! Records that the tests write themselves, and what becomes of them.

use std::io::Read;

use proptest::prelude::*;

use super::*;

fn tables(format: Format, text: &str) -> Vec<String> {
    let plans = survey(format, text.as_bytes()).expect("sound records");
    let read = |plan: &Plan| {
        let mut out = String::new();
        Rows::new(format, text.as_bytes(), plan).read_to_string(&mut out).expect("it was read");
        out
    };
    plans.iter().map(read).collect()
}

fn table(format: Format, text: &str) -> String {
    tables(format, text).into_iter().next().expect("a table")
}

#[test]
fn lines_stand_below_each_other_with_what_they_share() {
    let text = r#"{"orders": [
        {"id": 1, "email": "a@b.c", "customer": {"id": 7, "tags": ["x", "y"]}, "paid": true,
         "line_items": [{"sku": "A", "price": "2.50", "quantity": 2},
                        {"sku": "B", "price": 3, "quantity": 1, "note": "say \"hi\", \u00e9\ud83d\ude00"}],
         "tax_lines": [{"title": "VAT", "price": "1.00", "quantity": 1}]},
        {"id": 2, "email": null, "line_items": []}
    ], "count": 2}"#;
    let expected = "order.id,email,customer.id,customer.tags,paid,sku,price,quantity,note\n\
        1,a@b.c,7,\"x, y\",true,A,2.50,2,\n\
        1,a@b.c,7,\"x, y\",true,B,3,1,\"say \"\"hi\"\", \u{e9}\u{1f600}\"\n\
        2,,,,,,,,\n";
    assert_eq!(table(Format::Json, text), expected);
    let plans = survey(Format::Json, text.as_bytes()).expect("sound");
    assert_eq!(
        (plans[0].name.as_str(), plans[0].left_out.as_slice()),
        ("orders", &["tax_lines".to_owned()][..])
    );
}

#[test]
fn documents_on_lines_and_lists_of_them_are_the_same() {
    let lines = "{\"a\": 1, \"b\": {\"c\": -2.5e3}}\n{\"b\": {\"c\": false}}\n";
    let expected = "a,b.c\n1,-2.5e3\n,false\n";
    assert_eq!(table(Format::Json, lines), expected);
    assert_eq!(table(Format::Json, &format!("[{}]", lines.trim().replace('\n', ","))), expected);
    assert_eq!(table(Format::Json, &format!("\u{feff}{lines}")), expected);
}

#[test]
fn rows_without_names_are_rows() {
    assert_eq!(table(Format::Json, "[[\"a\",\"b\"],[1,null],[2,3]]"), "1,2\na,b\n1,\n2,3\n");
}

#[test]
fn what_only_holds_others_has_no_name() {
    let text = r#"{"data": {"orders": {"edges": [
        {"node": {"name": "1", "lineItems": {"edges": [{"node": {"name": "x", "sku": "A", "quantity": 1}}]}}},
        {"node": {"name": "2", "lineItems": {"edges": [{"node": {"name": "y", "sku": "B", "quantity": 3}}]}}}
    ]}}}"#;
    assert_eq!(table(Format::Json, text), "name,lineItems.name,sku,quantity\n1,x,A,1\n2,y,B,3\n");
}

#[test]
fn several_lists_are_several_tables() {
    let text = r#"{"customers": [{"id": 7}, {"id": 8}], "orders": [{"id": 1, "customer": 7}]}"#;
    assert_eq!(tables(Format::Json, text), ["id\n7\n8\n", "order.id,customer\n1,7\n"]);
    assert!(tables(Format::Json, r#"{"error": {"code": 401}}"#).is_empty());
}

#[test]
fn whole_amounts_beside_a_currency_are_hundredths() {
    let money = |amount: &str, code: &str| {
        format!("{{\"id\": 1, \"m\": {{\"amount\": {amount}, \"currency\": \"{code}\"}}}}")
    };
    let whole = [money("1250", "EUR"), money("-5", "usd"), money("300", "JPY")].join("\n");
    let expected = "id,m.amount,m.currency\n1,12.50,EUR\n1,-0.05,usd\n1,300,JPY\n";
    assert_eq!(table(Format::Json, &whole), expected);
    for other in ["\"1250\"", "12.5"] {
        let text = format!("{whole}\n{}", money(other, "EUR"));
        assert!(table(Format::Json, &text).contains("1,1250,EUR\n"), "{other}");
    }
}

#[test]
fn elements_that_come_again_are_rows() {
    let text = "<?xml version=\"1.0\"?><!-- x --><orders>\n\
        <order id=\"1\"><date>2024-01-05</date><items>\n\
        <item sku=\"A\"><price currency=\"EUR\">2.50</price><quantity>2</quantity></item>\n\
        <item sku=\"B\"><price currency=\"EUR\">3</price><quantity>1</quantity></item></items></order>\n\
        <order id=\"2\"><date/><items><item sku=\"C\"><price>1 &lt; 2</price></item></items></order></orders>";
    let expected = "order.id,date,sku,price,price.currency,quantity\n\
        1,2024-01-05,A,2.50,EUR,2\n1,2024-01-05,B,3,EUR,1\n2,,C,1 < 2,,\n";
    assert_eq!(table(Format::Xml, text), expected);
}

#[test]
fn fields_may_be_named_by_an_attribute() {
    let text = "<resultset><row><field name=\"Customer\">7</field><field name=\"Date\">x</field></row>\
        <row><field name=\"Customer\">8</field></row></resultset>";
    assert_eq!(table(Format::Xml, text), "Customer,Date\n7,x\n8,\n");
    let text = "<data><z:row Customer=\"7\" name=\"Ada\"/><z:row Customer=\"8\" name=\"\"/></data>";
    assert_eq!(table(Format::Xml, text), "customer,name\n7,Ada\n8,\n");
}

#[test]
fn what_is_cut_off_or_no_such_text_is_refused() {
    let json = r#"{"orders": [{"id": 1, "lines": [{"sku": "A"}]}, {"id": 2}]}"#;
    for end in 1..json.len() {
        assert!(survey(Format::Json, &json.as_bytes()[..end]).is_err(), "{}", &json[..end]);
    }
    for text in ["{a: 1}", "{\"a\" 1}", "{1: 2}", "[tru]", "{\"a\": x}", "{\"a\": \"\\uzzzz\"}"] {
        assert!(survey(Format::Json, text.as_bytes()).is_err(), "{text}");
    }
    let xml = "<a><b c=\"1\">x</b><b/></a>";
    for end in 1..xml.len() {
        assert!(survey(Format::Xml, &xml.as_bytes()[..end]).is_err(), "{}", &xml[..end]);
    }
    let deep = "[{\"a\":".repeat(1_000);
    assert!(
        survey(Format::Json, deep.as_bytes()).is_err_and(|why| why.to_string().contains("deep"))
    );
    let many: String = (0..20_000).map(|at| format!("\"n{at}\": 1,")).collect();
    let many = survey(Format::Json, format!("[{{{many} \"z\": 1}}]").as_bytes());
    assert!(many.is_err_and(|why| why.to_string().contains("names")));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in r#"[\[\]{}:,"\\<>/=a1é \n&;!?-]{0,60}"#) {
        for format in [Format::Json, Format::Xml] {
            for plan in survey(format, text.as_bytes()).unwrap_or_default() {
                let mut out = Vec::new();
                Rows::new(format, text.as_bytes(), &plan).read_to_end(&mut out).expect("as before");
            }
        }
    }
}
