//! The overview in a window that changes its size, on a finer screen, and on paper.

use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, screenshots, until};
use crate::screens::{drawn, excess, prefer, resize};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Of each picture of a chart: its width on the page, and how many of its own pixels that has.
const PICTURES: &str = "\
    return [...document.querySelectorAll('.chart canvas')].map((canvas) =>\
      [Math.round(canvas.getBoundingClientRect().width), canvas.width]);";

/// Notes, once the page has made itself ready for paper: whether its scheme is the light one (255),
/// how light its ink is, how dark the palest of its charts is at its darkest (255 is black), and how
/// many charts there are.
const LISTEN: &str = "\
    window.addEventListener('beforeprint', () => queueMicrotask(() => {\
      const grey = (colour) => Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number));\
      const darkness = (canvas) => {\
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);\
        return 255 - data.reduce((least, value, at) => at % 4 === 3 && value > 200\
          ? Math.min(least, Math.max(data[at - 3], data[at - 2], data[at - 1])) : least, 255);\
      };\
      const charts = [...document.querySelectorAll('.chart canvas')].map(darkness);\
      const { colorScheme } = getComputedStyle(document.documentElement);\
      const ink = getComputedStyle(document.body).color;\
      window.printed = [colorScheme === 'light' ? 255 : 0, grey(ink), Math.min(...charts),\
        charts.length];\
    }));";

#[test]
fn charts_follow_the_window_and_the_screen() {
    journey("resize", async |journey: &Journey| {
        overview(journey).await?;
        let wide = pictures(journey, 1.0).await?;
        assert!(wide.len() >= 3, "the overview has charts: {wide:?}");
        resize(journey, 390, 844).await?;
        let narrow = pictures(journey, 1.0).await?;
        assert!(narrow.iter().zip(&wide).all(|(narrow, wide)| narrow < wide), "{narrow:?}");
        assert!(excess(journey).await? <= 0);
        let fine =
            json!({ "width": 1440, "height": 900, "deviceScaleFactor": 2.5, "mobile": false });
        journey.devtools("Emulation.setDeviceMetricsOverride", fine).await?;
        let sharp = pictures(journey, 2.5).await?;
        // Half a pixel more or less.
        let is_as_wide = |(sharp, wide): (&i64, &i64)| (sharp - wide).abs() <= 1;
        assert!(sharp.iter().zip(&wide).all(is_as_wide), "{sharp:?} as {wide:?}");
        // Nothing was loaded again.
        assert_eq!(journey.text("customers").await?, "60");
        Ok(())
    });
}

#[test]
fn the_overview_can_be_printed() {
    journey("print", async |journey: &Journey| {
        overview(journey).await?;
        // Dark as a screen may be, paper is white.
        prefer(journey, "dark").await?;
        journey.run(LISTEN, Vec::new()).await?;
        let page = journey.driver.print_page(PrintParameters::default()).await?;
        std::fs::write(screenshots().join("overview-print.pdf"), &page).ok();
        assert!(page.starts_with(b"%PDF"), "a document");
        let printed = journey.run("return window.printed;", Vec::new()).await?;
        let [scheme, ink, chart, charts] =
            [0, 1, 2, 3].map(|part| printed[part].as_f64().unwrap_or(-1.0));
        assert!((0.0..80.0).contains(&ink), "dark ink on paper: {printed}");
        assert!(scheme > 0.0 && charts >= 4.0, "for light paper: {printed}");
        // Those as well that nobody has scrolled to.
        assert!(chart > 175.0, "every chart is drawn: {printed}");

        // A4 between its margins, at 96 pixels an inch.
        let media = json!({ "media": "print", "features": [] });
        journey.devtools("Emulation.setEmulatedMedia", media).await?;
        resize(journey, 718, 1047).await?;
        drawn(journey).await?;
        assert!(excess(journey).await? <= 0);
        for element in
            journey.driver.find_all(By::Css("header.navigation, button, .chart__tools")).await?
        {
            let hook = element.attr("data-test").await?;
            assert!(!element.is_displayed().await?, "{hook:?} is not for paper");
        }
        assert_eq!(journey.text("customers").await?, "60");
        journey.driver.screenshot(&screenshots().join("overview-print.png")).await?;
        Ok(())
    });
}

async fn overview(journey: &Journey) -> WebDriverResult<()> {
    journey.open("#/").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await?;
    journey.go("#/overview").await?;
    journey.element("customers").await?;
    drawn(journey).await
}

/// Waits until every chart is drawn in as many pixels as the screen has for it, and gives the widths.
async fn pictures(journey: &Journey, ratio: f64) -> WebDriverResult<Vec<i64>> {
    until("sharp charts", SOON, async || {
        // Charts are drawn when they come into sight.
        let seen = "for (const it of document.querySelectorAll('.chart')) {\
              it.scrollIntoView();\
              await new Promise((next) => requestAnimationFrame(next));\
            }";
        journey.run(seen, Vec::new()).await?;
        let found = journey.run(PICTURES, Vec::new()).await?;
        let found: Vec<(f64, f64)> = found.as_array().into_iter().flatten().map(pair).collect();
        let is_sharp = |(width, pixels): &(f64, f64)| (width * ratio - pixels).abs() <= ratio;
        let widths = found.iter().map(|(width, _)| {
            #[expect(clippy::cast_possible_truncation, reason = "a rounded width in pixels")]
            let width = *width as i64;
            width
        });
        Ok((!found.is_empty() && found.iter().all(is_sharp)).then_some(widths.collect()))
    })
    .await
}

fn pair(value: &Value) -> (f64, f64) {
    (value[0].as_f64().unwrap_or(0.0), value[1].as_f64().unwrap_or(0.0))
}
