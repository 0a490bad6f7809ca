//! The same app in Firefox: the same results, the same words when a file changes, and nothing gets out
//! of it either. Where Firefox or its driver is not installed this is passed over, and said.

use thirtyfour::prelude::*;

use crate::driver::Browser;
use crate::harm::files_that_change;
use crate::journey::{Journey, journey, journey_in};
use crate::seal::{attempt, hears, nothing_gets_out_once_sealed, proven_on_the_page};
use crate::server::{OPEN_PAGE, Server};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Makes a journey in Firefox.
#[expect(clippy::print_stdout, reason = "nobody should think that it was made")]
fn in_firefox(name: &str, travel: impl AsyncFnOnce(&Journey) -> WebDriverResult<()>) {
    if Browser::Firefox.is_there() {
        journey_in(Browser::Firefox, name, travel);
    } else {
        println!(
            "not tried, for Firefox or geckodriver is missing: `.ci/setup firefox` fetches it"
        );
    }
}

/// What a small shop comes to, all of it, with its trained models.
async fn results(journey: &Journey) -> WebDriverResult<Vec<u8>> {
    journey.open("#/").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await?;
    assert!(journey.all("failure").await?.is_empty());
    journey.go("#/overview").await?;
    assert_eq!(journey.text("customers").await?, "60");
    journey.go("#/downloads").await?;
    journey.click("download-results").await?;
    journey.downloaded("results.json").await
}

#[test]
fn a_shop_comes_to_the_same_as_in_chromium() {
    let mut all = Vec::new();
    in_firefox("firefox-shop", async |journey: &Journey| {
        all.push(results(journey).await?);
        Ok(())
    });
    if !all.is_empty() {
        journey("firefox-shop-chromium", async |journey: &Journey| {
            all.push(results(journey).await?);
            Ok(())
        });
        assert!(all[0].len() > 10_000);
        assert!(all[0] == all[1], "another result");
    }
}

#[test]
fn nothing_gets_out_of_a_sealed_tab_in_firefox() {
    in_firefox("firefox-seal", async |journey: &Journey| {
        let ears = Server::ears();
        // Without the seal it would be heard.
        journey.driver.goto(format!("{}{OPEN_PAGE}", journey.host.url())).await?;
        for place in ["page", "worker"] {
            attempt(journey, place, &ears).await?;
            for way in ["fetch", "xhr", "websocket"] {
                assert!(hears(&ears, place, way), "{way} of an open {place} was not heard");
            }
        }
        journey.open("#/").await?;
        nothing_gets_out_once_sealed(journey, &ears).await
    });
}

#[test]
fn the_proof_in_firefox_lists_every_way_as_blocked() {
    in_firefox("firefox-proof", async |journey: &Journey| proven_on_the_page(journey).await);
}

#[test]
fn a_file_that_changes_on_disk_is_told_in_firefox() {
    in_firefox("firefox-changed", async |journey: &Journey| files_that_change(journey).await);
}
