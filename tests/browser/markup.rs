//! A file whose every text is markup: shown as text, never made into anything.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::journey::{Journey, journey};
use crate::screens::{PAGES, show};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Would make elements, load, run and be clicked on.
const MARKUP: &str = "<x-canary onclick=canary=1><img src=x onerror=canary=1>\
    <script>canary=1</script><svg onload=canary=1>";

/// Notes from now on what the policy refuses.
const LISTEN: &str = "self.refused = [];\
    document.addEventListener('securitypolicyviolation', (it) => {\
      if (!it.blockedURI.includes('?sealed')) self.refused.push(it.blockedURI);\
    });";

/// Opens what can be opened on the page, and tells what came of the markup: the canary, elements,
/// refusals; and whether it can be read on the page.
const LOOK: &str = "\
    const wait = () => new Promise((next) => setTimeout(next, 40));\
    const closed = 'main [aria-expanded=false], main [data-test^=chart-][data-test$=-table]';\
    for (const it of [...document.querySelectorAll(closed)].slice(0, 40)) {\
      it.click(); await wait();\
    }\
    const made = 'x-canary, img[src=x], [onerror], [onclick], [onload], svg[onload]';\
    const text = document.body.textContent\
      + [...document.querySelectorAll('input, [aria-label], [title]')]\
        .map((it) => `${it.value} ${it.ariaLabel} ${it.title}`).join(' ');\
    return { canary: self.canary ?? null, refused: self.refused,\
      made: [...document.querySelectorAll(made)].map((it) => it.outerHTML),\
      read: text.includes('<x-canary onclick=canary=1><img src=x') };";

/// What a picture in SVG is made of, when it is read as what it is.
const PARSE: &str = "\
    const picture = new DOMParser().parseFromString(given[0], 'image/svg+xml');\
    const names = [...picture.querySelectorAll('*')].map((it) => it.localName);\
    return [...new Set(names)];";

#[test]
fn markup_in_a_file_is_only_ever_text() {
    journey("markup", async |journey: &Journey| {
        let file = journey.downloads.join("<x-canary onclick=canary=1><img src=x>.csv");
        std::fs::write(&file, shop()).expect("a file can be written");
        journey.open("#/").await?;
        journey.run(LISTEN, Vec::new()).await?;
        upload(journey, &file.display().to_string()).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        for language in ["en", "de"] {
            let body = "return document.documentElement.lang;";
            if journey.run(body, Vec::new()).await? != json!(language) {
                journey.click(&format!("language-{language}")).await?;
            }
            let mut read = Vec::new();
            for (name, hash) in PAGES {
                show(journey, hash).await?;
                let found = journey.run(LOOK, Vec::new()).await?;
                assert_eq!(found["made"], json!([]), "{name}: {found}");
                assert_eq!(found["canary"], Value::Null, "{name}: {found}");
                assert_eq!(found["refused"], json!([]), "{name}: {found}");
                if found["read"] == json!(true) {
                    read.push(name);
                }
            }
            for page in ["import", "overview", "customers", "customer"] {
                assert!(read.contains(&page), "the text stands on {page}, not only on {read:?}");
            }
        }
        saved(journey).await?;
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// Tables and pictures that are saved hold the text as text.
async fn saved(journey: &Journey) -> WebDriverResult<()> {
    journey.go("#/downloads").await?;
    journey.click("download-customers").await?;
    let table = journey.downloaded("customers.csv").await?;
    assert!(String::from_utf8_lossy(&table).contains("<x-canary onclick=canary=1><img"));
    let mut pictures = 0;
    for hash in ["#/overview", "#/segments", "#/customers/0"] {
        show(journey, hash).await?;
        let buttons = By::Css("[data-test^=chart-][data-test$=-svg]");
        for button in journey.driver.find_all(buttons).await? {
            let hook = button.attr("data-test").await?.unwrap_or_default();
            let name = hook.trim_start_matches("chart-").trim_end_matches("-svg").to_owned();
            button.scroll_into_view().await?;
            button.click().await?;
            let picture = journey.downloaded(&format!("regulars-{name}.svg")).await?;
            let picture = String::from_utf8_lossy(&picture).into_owned();
            let made = journey.run(PARSE, vec![json!(picture)]).await?;
            let is_drawn = |name: &Value| {
                let drawn = [
                    "svg", "rect", "text", "polyline", "polygon", "circle", "line", "path",
                    "title", "desc", "g",
                ];
                name.as_str().is_some_and(|name| drawn.contains(&name))
            };
            let made = made.as_array().cloned().unwrap_or_default();
            assert!(!made.is_empty() && made.iter().all(is_drawn), "{name} is made of {made:?}");
            pictures += 1;
        }
    }
    assert!(pictures >= 4, "only {pictures} pictures");
    // What was saved is still no part of the page.
    let canary = journey.run("return self.canary ?? null;", Vec::new()).await?;
    assert_eq!(canary, Value::Null);
    Ok(())
}

/// The small shop with markup in each text: orders, descriptions, customers, countries, the name of
/// a column more.
fn shop() -> String {
    let shop = std::fs::read_to_string(SHOP).expect("the shop is there");
    let mut lines = shop.lines();
    let mut text = format!("{},Note {MARKUP}\n", lines.next().expect("a header"));
    for line in lines {
        let cells: Vec<_> = line.split(',').collect();
        // Descriptions with a comma in them stay as they are.
        if let [invoice, code, description, quantity, date, price, customer, country] = cells[..] {
            text.push_str(&format!(
                "{invoice},{code},{MARKUP} {description},{quantity},{date},{price},\
                 {MARKUP} {customer},{MARKUP} {country},{MARKUP}\n"
            ));
        }
    }
    text
}
