//! The pages of the app and the windows that people look at them through.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, until};

/// Each page: its name and its address.
pub(crate) const PAGES: [(&str, &str); 13] = [
    ("start", "#/"),
    ("import", "#/import"),
    ("overview", "#/overview"),
    ("segments", "#/segments"),
    ("segment", "#/segments/0"),
    ("customers", "#/customers"),
    ("customers-chart", "#/customers?show=chart"),
    ("customer", "#/customers/0"),
    ("model", "#/model"),
    ("downloads", "#/downloads"),
    ("settings", "#/settings"),
    ("privacy", "#/privacy"),
    ("glossary", "#/glossary"),
];

/// A desk, a tablet, a telephone: width and height in CSS pixels.
pub(crate) const SIZES: [(u32, u32); 3] = [(1440, 900), (768, 1024), (390, 844)];

/// Both schemes of colours, as the system asks for them.
pub(crate) const SCHEMES: [&str; 2] = ["light", "dark"];

/// Gives the page a window of another size, without loading it again.
pub(crate) async fn resize(journey: &Journey, width: u32, height: u32) -> WebDriverResult<()> {
    // Not as a mobile device: such a one zooms out until what is too wide fits.
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    journey.devtools("Emulation.setDeviceMetricsOverride", size).await
}

/// Lets the system ask for a scheme of colours.
pub(crate) async fn prefer(journey: &Journey, scheme: &str) -> WebDriverResult<()> {
    let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    journey.devtools("Emulation.setEmulatedMedia", json!({ "features": feature })).await
}

/// Goes to a page and waits until it is drawn.
pub(crate) async fn show(journey: &Journey, hash: &str) -> WebDriverResult<()> {
    journey.go(hash).await?;
    drawn(journey).await
}

/// Waits until the page has a heading, two frames have passed, one to draw, one to have drawn, and
/// what moves or changes its colour has done so, but for what goes on for ever.
pub(crate) async fn drawn(journey: &Journey) -> WebDriverResult<()> {
    until("heading", SOON, async || {
        let title = journey.all("title").await?;
        Ok((title.len() == 1).then_some(()))
    })
    .await?;
    let frame = "await new Promise((done) => requestAnimationFrame(() => \
                 requestAnimationFrame(done)));\
                 const ends = ({ effect }) => effect.getComputedTiming().endTime !== Infinity;\
                 const moving = document.getAnimations().filter(ends);\
                 await Promise.allSettled(moving.map(({ finished }) => finished));";
    journey.run(frame, Vec::new()).await.map(drop)
}

/// By how many pixels the page is wider than its window.
pub(crate) async fn excess(journey: &Journey) -> WebDriverResult<i64> {
    let body = "const { scrollWidth, clientWidth } = document.documentElement;\
        return scrollWidth - clientWidth;";
    Ok(journey.run(body, Vec::new()).await?.as_i64().unwrap_or(0))
}
