//! From the start to a downloaded list by keys alone.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, journey};
use crate::screens::drawn;
use crate::upload::{A_SMALL_SHOP, SHOP};

/// More stops than any page has before what is looked for.
const MOST_STOPS: usize = 80;

/// Where the focus is: the hook for tests of that element, and what is wrong with how it shows.
const FOCUS: &str = "\
    const at = document.activeElement;\
    const box = (at.matches('.visually-hidden') ? at.parentElement : at).getBoundingClientRect();\
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;\
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];\
    const over = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 1));\
    const free = !over || over.contains(at) || at.contains(over) || at.labels?.[0]?.contains(over);\
    return [at.dataset.test ?? '', at === document.body ? '' :\
        !seen ? 'is out of sight' : !free ? `lies behind ${over.className}` : ''];";

#[test]
fn from_the_start_to_a_downloaded_list_by_keys_alone() {
    journey("keyboard", async |journey: &Journey| {
        journey.open("#/").await?;
        // The first stop leads past the navigation.
        press(journey, Key::Tab).await?;
        let skip = journey.driver.active_element().await?;
        assert_eq!(skip.attr("class").await?.as_deref(), Some("app__skip"));
        press(journey, Key::Enter).await?;
        walk_to(journey, "file-input").await?;
        // The browser's own window for choosing a file is beyond a test.
        journey.driver.active_element().await?.send_keys(SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;

        walk_to(journey, "nav-customers").await?;
        press(journey, Key::Enter).await?;
        journey.element("customer-row").await?;
        drawn(journey).await?;
        // In the table arrows lead, the space bar chooses.
        walk_to(journey, "search").await?;
        walk_into(journey, "[role=grid]").await?;
        for key in [Key::Down, Key::Down] {
            press(journey, key).await?;
        }
        type_in(journey, " ").await?;
        type_in(journey, Key::Down).await?;
        type_in(journey, " ").await?;
        let selection = journey.text("selection").await?;
        assert!(selection.contains('2'), "{selection}");
        back_to(journey, "download-selected").await?;
        press(journey, Key::Enter).await?;
        let file = std::iter::from_fn(|| {
            std::thread::sleep(std::time::Duration::from_millis(100));
            Some(std::fs::read_dir(&journey.downloads).ok()?.flatten().next())
        })
        .take(100)
        .flatten()
        .find(|entry| entry.path().extension().is_some_and(|ending| ending == "csv"));
        let file = file.expect("a list is downloaded");
        let text = std::fs::read_to_string(file.path()).expect("is UTF-8");
        assert_eq!(text.trim_end().lines().count(), 1 + 2, "a header and two customers");

        // Back in the table, Enter opens a customer; Escape or the browser's way back returns.
        walk_into(journey, "[role=grid]").await?;
        press(journey, Key::Down).await?;
        press(journey, Key::Enter).await?;
        journey.element("customer-scores").await?;
        Ok(())
    });
}

async fn press(journey: &Journey, key: Key) -> WebDriverResult<()> {
    type_in(journey, key).await
}

async fn type_in(journey: &Journey, keys: impl Into<TypingData>) -> WebDriverResult<()> {
    journey.driver.action_chain().send_keys(keys).perform().await
}

/// Goes on with the Tab key to the element of this name.
///
/// # Panics
/// When it is not reached, or a stop on the way cannot be seen.
async fn walk_to(journey: &Journey, name: &str) -> WebDriverResult<()> {
    walk(journey, Key::Tab, name, async |_, at| Ok(at == name)).await
}

/// The same backwards.
async fn back_to(journey: &Journey, name: &str) -> WebDriverResult<()> {
    let mut stops = Vec::new();
    for _ in 0..MOST_STOPS {
        journey
            .driver
            .action_chain()
            .key_down(Key::Shift)
            .send_keys(Key::Tab)
            .key_up(Key::Shift)
            .perform()
            .await?;
        let at = stop(journey).await?;
        if at == name {
            return Ok(());
        }
        stops.push(at);
    }
    panic!("{name} is not reached backwards: {stops:?}");
}

/// Goes on until the focus is inside what the selector names.
async fn walk_into(journey: &Journey, selector: &str) -> WebDriverResult<()> {
    walk(journey, Key::Tab, selector, async |journey, _| {
        let inside = "return !!document.activeElement.closest(given[0]);";
        Ok(journey.run(inside, vec![json!(selector)]).await?.as_bool() == Some(true))
    })
    .await
}

async fn walk(
    journey: &Journey,
    key: Key,
    to: &str,
    is_there: impl AsyncFn(&Journey, &str) -> WebDriverResult<bool>,
) -> WebDriverResult<()> {
    let mut stops = Vec::new();
    for _ in 0..MOST_STOPS {
        press(journey, key.clone()).await?;
        let at = stop(journey).await?;
        if is_there(journey, &at).await? {
            return Ok(());
        }
        stops.push(at);
    }
    panic!("{to} is not reached: {stops:?}");
}

/// The name of the element that has the focus.
///
/// # Panics
/// When a reader would not see that it has.
async fn stop(journey: &Journey) -> WebDriverResult<String> {
    // Where the browser scrolls to it, it does so by the next frame.
    drawn(journey).await?;
    let at = journey.run(FOCUS, Vec::new()).await?;
    let [name, fault] = [0, 1].map(|part| at[part].as_str().unwrap_or_default().to_owned());
    assert!(fault.is_empty(), "the focus on `{name}` {fault}");
    Ok(name)
}
