//! Addresses: one leads to a page as it was left, back and forward go where people expect, and the
//! title of the window says where one is.

use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::screens::{PAGES, show};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

#[test]
fn every_page_has_an_address_and_a_title_of_its_own() {
    journey("addresses", async |journey: &Journey| {
        let mut titles = Vec::new();
        for (name, hash) in PAGES {
            // Each one from nothing, as from a link in a letter.
            journey.driver.goto("about:blank").await?;
            journey.open(hash).await?;
            let title = journey.driver.title().await?;
            assert!(title.contains("Regulars"), "{name}: {title}");
            // Which segment it is, nobody knows yet; a chart of the customers is of the same page.
            let is_shared = ["segment", "customers-chart"].contains(&name);
            let is_own = is_shared || !titles.contains(&title);
            assert!(is_own, "{name} has a title of its own: {title}");
            titles.push(title);
        }
        Ok(())
    });
}

#[test]
fn back_and_forward_keep_filters_order_and_place() {
    journey("back", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        show(journey, "#/segments").await?;
        let name = journey.driver.find(By::Css("[data-test=segment-card] a")).await?;
        let segment = name.text().await?;
        name.click().await?;
        until("title with its name", SOON, async || {
            Ok(journey.driver.title().await?.contains(&segment).then_some(()))
        })
        .await?;
        show(journey, "#/customers").await?;
        journey.click("sort-recency").await?;
        let sorted = journey.driver.current_url().await?;
        assert!(sorted.as_str().contains("recency"), "{sorted}");
        let first = first_customer(journey).await?;
        journey.click("customer-link").await?;
        journey.element("customer-scores").await?;
        let customer = journey.driver.title().await?;

        journey.driver.back().await?;
        until("table", SOON, async || {
            let rows = journey.all("customer-row").await?;
            Ok((!rows.is_empty()).then_some(()))
        })
        .await?;
        assert_eq!(journey.driver.current_url().await?, sorted);
        assert_eq!(first_customer(journey).await?, first);
        journey.driver.forward().await?;
        journey.element("customer-scores").await?;
        assert_eq!(journey.driver.title().await?, customer);
        Ok(())
    });
}

#[test]
fn an_address_that_names_nothing_leads_on() {
    journey("nowhere", async |journey: &Journey| {
        for hash in ["#/nowhere", "#/segments/9999999999", "#/customers/-1", "#/%F0%9F%98%80"] {
            journey.open(hash).await?;
            let links = journey.driver.find_all(By::Css("main a[href='#/']")).await?;
            let asks = journey.all("nothing").await?;
            assert!(!links.is_empty() || !asks.is_empty(), "{hash} leads on");
        }
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

async fn first_customer(journey: &Journey) -> WebDriverResult<String> {
    journey.text("customer-link").await
}
