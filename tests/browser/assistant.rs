//! The import assistant: what a file leaves open is asked, what is answered changes the result, what
//! is chosen can be taken along.

use serde_json::{Value, json};
use thirtyfour::components::SelectElement;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{A_SMALL_SHOP, upload};

/// Three customers in two towns; one row has no customer, one a quantity that is none.
const SALES: &str = "\
client,town,date,quantity,price,product
ann,Ulm,2026-01-03,1,1,MUG
bob,Ulm,2026-01-04,2,5,CUP
,Ulm,2026-01-05,1,5,MUG
eve,Bonn,2026-02-13,1,9,CUP
ann,Ulm,2026-02-14,many,9,CUP
";

/// Writes a file that the browser can be given.
fn file(journey: &Journey, name: &str, text: &str) -> String {
    let path = journey.downloads.join(name);
    std::fs::write(&path, text).expect("a file can be written");
    path.display().to_string()
}

/// Opens the app and gives it a file of this text.
async fn open(journey: &Journey, name: &str, text: &str) -> WebDriverResult<()> {
    journey.open("#/").await?;
    // After a reload the address may have been another page's a moment ago.
    journey.element("try-sample").await?;
    upload(journey, &file(journey, name, text)).await
}

/// Waits until the rows are checked with all choices made, and the analysis could begin.
async fn checked(journey: &Journey) -> WebDriverResult<()> {
    until("checked rows", A_SMALL_SHOP, async || {
        let Some(button) = journey.all("analyse").await?.into_iter().next() else {
            return Ok(None);
        };
        let blocked = button.attr("aria-disabled").await?;
        Ok((blocked.as_deref() == Some("false")).then_some(()))
    })
    .await
}

/// Analyses what is open and waits for the end.
async fn analyse(journey: &Journey) -> WebDriverResult<()> {
    checked(journey).await?;
    journey.click("analyse").await?;
    journey.element_within("run-done", A_SMALL_SHOP).await?;
    assert!(journey.driver.current_url().await?.as_str().ends_with("#/overview"));
    Ok(())
}

/// Chooses the option with this value.
async fn choose(journey: &Journey, select: &str, value: &str) -> WebDriverResult<()> {
    let select = journey.element(select).await?;
    select.scroll_into_view().await?;
    SelectElement::new(&select).await?.select_by_value(value).await
}

/// Waits until an element says what it should.
async fn says(journey: &Journey, name: &str, words: &str) -> WebDriverResult<()> {
    until(&format!("`{words}` in `{name}`"), SOON, async || {
        let texts = journey.all(name).await?;
        for text in texts {
            // Texts for people have spaces that do not break.
            if text.text().await?.replace('\u{a0}', " ").contains(words) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

/// Waits until an element is gone.
async fn gone(journey: &Journey, name: &str) -> WebDriverResult<()> {
    until(&format!("page without `{name}`"), SOON, async || {
        Ok(journey.all(name).await?.is_empty().then_some(()))
    })
    .await
}

async fn is_blocked(journey: &Journey) -> WebDriverResult<bool> {
    let blocked = journey.element("analyse").await?.attr("aria-disabled").await?;
    Ok(blocked.as_deref() == Some("true"))
}

/// How many things are stored in the browser.
async fn stored(journey: &Journey) -> WebDriverResult<Value> {
    let count = journey.driver.execute("return localStorage.length;", Vec::new()).await?;
    Ok(count.json().clone())
}

#[test]
fn dates_that_leave_the_order_open_are_asked_about() {
    journey("dates", async |journey: &Journey| {
        let rows = "customer,date,quantity,price\nann,3/4/2026,1,5\nbob,5/6/2026,2,4\n";
        open(journey, "dates.csv", rows).await?;
        says(journey, "title", "Is 3/4/2026 in April or in March?").await?;
        says(journey, "question-dates", "3/4/2026 is 3 April 2026 or March 4, 2026").await?;
        assert!(is_blocked(journey).await?);
        says(journey, "import-status", "whether days or months come first").await?;
        // A click on it does nothing.
        journey.click("analyse").await?;
        assert!(journey.driver.current_url().await?.as_str().ends_with("#/import"));

        // By keyboard, from the heading.
        journey.element("title").await?.focus().await?;
        until("focus on the answer", SOON, async || {
            let here = journey.driver.active_element().await?;
            if here.attr("data-test").await?.as_deref() == Some("day-first") {
                return Ok(Some(()));
            }
            here.send_keys(Key::Tab + "").await?;
            Ok(None)
        })
        .await?;
        assert_eq!(journey.text("day-first").await?, "Day first: 3 April 2026");
        journey.driver.active_element().await?.send_keys(Key::Enter + "").await?;

        gone(journey, "question-dates").await?;
        analyse(journey).await?;
        says(journey, "values", "DD/MM/YYYY, as you said").await?;
        assert_eq!(journey.text("customers").await?, "2");
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn numbers_that_can_be_read_two_ways_are_asked_about() {
    journey("decimals", async |journey: &Journey| {
        let rows = "customer,date,amount\nann,2026-01-31,1.500\nbob,2026-01-31,2.000\n";
        open(journey, "decimals.csv", rows).await?;
        journey.element("question-decimals").await?;
        assert!(is_blocked(journey).await?);
        assert_eq!(journey.text("comma-decimals").await?, "A comma: 1,500");
        journey.click("comma-decimals").await?;
        gone(journey, "question-decimals").await?;
        analyse(journey).await?;
        journey.go("#/overview").await?;
        assert_eq!(journey.text("revenue").await?, "3,500.00");
        Ok(())
    });
}

#[test]
fn a_column_that_is_missing_is_named_and_can_be_chosen() {
    journey("missing", async |journey: &Journey| {
        let rows = "colour,date,quantity,price\nred,2026-01-03,1,2\nblue,2026-01-04,2,5\n\
                    red,2026-02-13,1,9\n";
        open(journey, "colours.csv", rows).await?;
        says(journey, "title", "Which column says who bought?").await?;
        says(journey, "question-missing", "No column says who bought").await?;
        says(journey, "import-status", "No column says who bought").await?;
        assert!(is_blocked(journey).await?);
        choose(journey, "missing-customer", "0").await?;
        gone(journey, "question-missing").await?;
        analyse(journey).await?;
        assert_eq!(journey.text("customers").await?, "2");
        Ok(())
    });
}

#[test]
fn a_workbook_of_two_sheets_is_read_after_a_look() {
    journey("workbook", async |journey: &Journey| {
        let workbook = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/fixtures/two_years.xls");
        journey.open("#/").await?;
        upload(journey, workbook).await?;
        says(journey, "left-out", "Notes").await?;
        assert!(journey.driver.current_url().await?.as_str().ends_with("#/import"));
        says(journey, "lead", "a workbook: 2010, 2011").await?;
        assert!(journey.all("encoding").await?.is_empty(), "a workbook has no encoding");
        analyse(journey).await?;
        assert_eq!(journey.text("customers").await?, "4");
        Ok(())
    });
}

#[test]
fn another_column_for_the_customer_gives_other_customers() {
    journey("columns", async |journey: &Journey| {
        open(journey, "sales.csv", SALES).await?;
        checked(journey).await?;
        assert_eq!(journey.text("rows-kept").await?, "3");
        assert!(journey.all("recognised").await?.is_empty());
        choose(journey, "column-1", "Customer").await?;
        // The row without a client has a town.
        says(journey, "rows-kept", "4").await?;
        says(journey, "import-status", "4 sales, 1 more than before.").await?;
        says(journey, "reason-1", "as you said").await?;
        let first = journey.element("column-0").await?.prop("value").await?;
        assert_eq!(first.as_deref(), Some("none"), "a meaning has one column");
        journey.element("recognised").await?;
        analyse(journey).await?;
        assert_eq!(journey.text("customers").await?, "2", "Ulm and Bonn");

        journey.click("change-import").await?;
        journey.click("recognised").await?;
        says(journey, "rows-kept", "3").await?;
        gone(journey, "recognised").await
    });
}

#[test]
fn rules_change_the_count_and_it_adds_up() {
    journey("rules", async |journey: &Journey| {
        open(journey, "sales.csv", SALES).await?;
        checked(journey).await?;
        assert_eq!(journey.text("rows-read").await?, "5");
        assert_eq!(journey.text("dropped-MissingCustomer").await?, "\u{2212}1");
        assert_eq!(journey.text("dropped-Unreadable").await?, "\u{2212}1");
        assert_eq!(journey.text("rows-kept").await?, "3");

        let limit = journey.element("price-limit").await?;
        limit.clear().await?;
        limit.send_keys("1").await?;
        says(journey, "rows-kept", "2").await?;
        says(journey, "dropped-NonPositivePrice", "\u{2212}1").await?;
        says(journey, "import-status", "2 sales, 1 fewer than before.").await?;

        let from = "const day = arguments[0]; day.value = '2026-02-01';\
                    day.dispatchEvent(new Event('change', { bubbles: true }));";
        let day = journey.element("first-day").await?;
        journey.driver.execute(from, vec![day.to_json()?]).await?;
        says(journey, "rows-kept", "1").await?;
        analyse(journey).await?;
        assert_eq!(journey.text("customers").await?, "1");
        Ok(())
    });
}

#[test]
fn whom_nobody_proposed_can_be_left_out() {
    journey("another", async |journey: &Journey| {
        let rows = "client,date,quantity,price\nann,2026-01-03,1,1\nbob,2026-01-31,2,5\n";
        open(journey, "sales.csv", rows).await?;
        checked(journey).await?;
        journey.element("another-customer").await?.send_keys("ann").await?;
        journey.click("another-customer-add").await?;
        says(journey, "rows-kept", "1").await?;
        says(journey, "dropped-LeftOutCustomer", "\u{2212}1").await?;
        // Without the tick she counts again.
        journey.click("leave-out").await?;
        says(journey, "rows-kept", "2").await?;
        Ok(())
    });
}

#[test]
fn rows_of_two_files_count_once_when_asked() {
    journey("two-files", async |journey: &Journey| {
        let january = "client,date,quantity,price\nann,2026-01-03,1,1\nbob,2026-01-31,2,5\n";
        let february = "client,date,quantity,price\nbob,2026-01-31,2,5\neve,2026-02-13,1,9\n";
        let files =
            [file(journey, "jan.csv", january), file(journey, "feb.csv", february)].join("\n");
        journey.open("#/").await?;
        upload(journey, &files).await?;
        checked(journey).await?;
        assert_eq!(journey.text("rows-kept").await?, "4");
        says(journey, "question-repeated", "1 row of feb.csv already stands in jan.csv").await?;
        says(journey, "lead", "jan.csv and feb.csv").await?;
        journey.click("count-once").await?;
        gone(journey, "question-repeated").await?;
        says(journey, "rows-kept", "3").await?;
        assert_eq!(journey.text("dropped-Repeated").await?, "\u{2212}1");
        analyse(journey).await?;
        assert_eq!(journey.text("customers").await?, "3");
        Ok(())
    });
}

#[test]
fn rows_that_do_not_count_come_with_line_and_reason() {
    journey("rejected", async |journey: &Journey| {
        open(journey, "sales.csv", SALES).await?;
        checked(journey).await?;
        journey.click("download-rejected").await?;
        let bytes = journey.downloaded("rejected.csv").await?;
        let text = String::from_utf8(bytes).expect("is UTF-8");
        let rows: Vec<_> = text.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
        assert_eq!(
            rows,
            [
                "line,reason,client,town,date,quantity,price,product",
                "4,No customer,,Ulm,2026-01-05,1,5,MUG",
                "6,Unreadable rows,ann,Ulm,2026-02-14,many,9,CUP",
            ]
        );
        says(journey, "keep-note", "rejected.csv was handed to the browser").await?;
        // That was no analysis, and one can begin.
        assert!(journey.all("run-done").await?.is_empty());
        analyse(journey).await
    });
}

#[test]
fn choices_are_saved_and_loaded() {
    journey("choices", async |journey: &Journey| {
        open(journey, "sales.csv", SALES).await?;
        checked(journey).await?;
        choose(journey, "column-1", "Customer").await?;
        says(journey, "rows-kept", "4").await?;
        checked(journey).await?;
        journey.click("save-choices").await?;
        let bytes = journey.downloaded("import-settings.json").await?;
        let settings: Value = serde_json::from_slice(&bytes).expect("is JSON");
        let columns = settings["import"]["columns"].as_array().expect("a list");
        assert!(columns.contains(&json!({ "column": "town", "means": "customer" })), "{columns:?}");
        assert!(settings["segments"].is_object(), "the command line takes it as it is");

        journey.driver.refresh().await?;
        open(journey, "sales.csv", SALES).await?;
        checked(journey).await?;
        assert_eq!(journey.text("rows-kept").await?, "3");
        let load = journey.element("load-choices").await?;
        load.send_keys(file(journey, "nonsense.json", "{\"colums\": 1}")).await?;
        says(journey, "keep-note", "nonsense.json holds no choices").await?;
        let saved = journey.downloads.join("import-settings.json").display().to_string();
        journey.element("load-choices").await?.send_keys(saved).await?;
        says(journey, "rows-kept", "4").await?;
        says(journey, "keep-note", "are in use").await
    });
}

#[test]
fn choices_are_remembered_only_when_asked() {
    journey("remember", async |journey: &Journey| {
        open(journey, "sales.csv", SALES).await?;
        checked(journey).await?;
        choose(journey, "column-1", "Customer").await?;
        says(journey, "rows-kept", "4").await?;
        assert_eq!(stored(journey).await?, json!(0), "nothing is stored unasked");
        journey.click("remember").await?;
        until("remembered choices", SOON, async || {
            Ok((stored(journey).await? == json!(1)).then_some(()))
        })
        .await?;

        // The next export has the same header.
        journey.driver.refresh().await?;
        let next = SALES.replace("2026", "2027");
        open(journey, "next.csv", &next).await?;
        // As the form was described before, there is nothing to ask.
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        assert_eq!(journey.text("customers").await?, "2");
        journey.element("remembered-note").await?;
        journey.click("change-import").await?;
        journey.element("recalled").await?;
        assert!(journey.element("remember").await?.is_selected().await?);
        journey.click("forget").await?;
        gone(journey, "recalled").await?;
        says(journey, "rows-kept", "3").await?;
        assert_eq!(stored(journey).await?, json!(0));
        assert!(!journey.element("remember").await?.is_selected().await?);
        Ok(())
    });
}
