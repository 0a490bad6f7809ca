//! The tab among others: two at once, one that nobody sees, one that another page has opened or
//! shows in a frame.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, dist, journey, until};
use crate::keeping::{items, remember};
use crate::server::{OPEN_PAGE, Server};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

#[test]
fn two_tabs_analyse_and_remember_at_once() {
    journey("two-tabs", async |journey: &Journey| {
        let first = journey.driver.window().await?;
        journey.open("#/").await?;
        let second = journey.driver.new_tab().await?;
        journey.driver.switch_to_window(second.clone()).await?;
        journey.open("#/").await?;
        for tab in [&first, &second] {
            journey.driver.switch_to_window(tab.clone()).await?;
            upload(journey, SHOP).await?;
        }
        for tab in [&first, &second] {
            journey.driver.switch_to_window(tab.clone()).await?;
            journey.element_within("run-done", A_SMALL_SHOP).await?;
            remember(journey).await?;
            journey.go("#/overview").await?;
            assert_eq!(journey.text("customers").await?, "60");
        }
        for tab in [&first, &second] {
            journey.driver.switch_to_window(tab.clone()).await?;
            journey.driver.refresh().await?;
            journey.go("#/").await?;
            items(journey, 2).await?;
        }
        // What one tab forgets, the other one cannot open any more, and sees why.
        journey.click("kept-forget").await?;
        items(journey, 1).await?;
        journey.driver.switch_to_window(first).await?;
        journey.click("kept-open").await?;
        items(journey, 1).await?;
        journey.click("kept-open").await?;
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "60");
        Ok(())
    });
}

/// Shortened: the browser freezes a tab that nobody has seen for minutes; here it does so at once,
/// for some seconds.
#[test]
fn a_tab_that_is_hidden_and_frozen_in_the_middle_goes_on() {
    journey("frozen", async |journey: &Journey| {
        let first = journey.driver.window().await?;
        let other = journey.driver.new_tab().await?;
        journey.open("#/").await?;
        let note = "self.seen = [];\
            for (const name of ['freeze', 'resume', 'visibilitychange'])\
              document.addEventListener(name, () => self.seen.push(name));";
        journey.run(note, Vec::new()).await?;
        upload(journey, SHOP).await?;
        state(journey, "frozen").await?;
        journey.driver.switch_to_window(other).await?;
        let wait = "await new Promise((next) => setTimeout(next, given[0]));";
        journey.run(wait, vec![json!(4_000)]).await?;
        journey.driver.switch_to_window(first).await?;
        state(journey, "active").await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        let seen = journey.run("return self.seen;", Vec::new()).await?;
        assert!(seen.to_string().contains("freeze"), "it was frozen: {seen}");
        let took = "const at = (name) => performance.getEntriesByName(`regulars:${name}`)[0].startTime;\
            return at('done') - at('file');";
        let took = journey.run(took, Vec::new()).await?.as_f64().unwrap_or(0.0);
        assert!(took > 3_500.0, "in the middle of the run, which took {took} ms");
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "60");
        Ok(())
    });
}

#[test]
fn the_page_that_has_opened_the_app_hears_nothing_of_a_sealed_one() {
    journey("opener", async |journey: &Journey| {
        let other = stranger(journey).await?;
        let first = journey.driver.window().await?;
        let body = "self.heard = []; onmessage = ({ data }) => heard.push(data); open(given[0]);";
        journey.run(body, vec![json!(journey.host.url())]).await?;
        let app = until("the app's window", SOON, async || {
            Ok(journey.driver.windows().await?.into_iter().find(|window| *window != first))
        })
        .await?;
        journey.driver.switch_to_window(app).await?;
        let tell = "self.opener?.postMessage(given[0], '*');";
        journey.run(tell, vec![json!("before")]).await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.run(tell, vec![json!("after")]).await?;
        journey.driver.switch_to_window(first).await?;
        let heard = journey.run("return heard;", Vec::new()).await?;
        assert_eq!(heard, json!(["before"]));
        drop(other);
        Ok(())
    });
}

#[test]
fn in_the_frame_of_another_page_no_file_is_read() {
    journey("framed", async |journey: &Journey| {
        let other = stranger(journey).await?;
        let body = "const frame = document.createElement('iframe');\
            Object.assign(frame, { src: given[0], width: 1200, height: 800 });\
            document.body.append(frame);";
        journey.run(body, vec![json!(journey.host.url())]).await?;
        journey.driver.enter_frame(0).await?;
        upload(journey, SHOP).await?;
        let told = journey.text("failure-message").await?;
        assert!(told.contains("another page shows it in a frame"), "{told}");
        assert!(!journey.text("failure-hint").await?.is_empty());
        assert!(journey.all("run-done").await?.is_empty());
        drop(other);
        Ok(())
    });
}

/// Goes to a page of another host.
async fn stranger(journey: &Journey) -> WebDriverResult<Server> {
    let other = Server::of_files(dist());
    journey.driver.goto(format!("{}{OPEN_PAGE}", other.url())).await?;
    Ok(other)
}

/// Freezes the tab, or wakes it up.
async fn state(journey: &Journey, state: &str) -> WebDriverResult<()> {
    journey.devtools("Page.setWebLifecycleState", json!({ "state": state })).await
}
