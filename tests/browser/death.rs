//! A worker that dies in the middle of a run.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{SHOP, upload};

/// Makes every worker of the page obey a call to die, with the error that a panic in WebAssembly
/// ends in.
const PLANT: &str = r#"
{
  const obey = `
    new BroadcastChannel("die").onmessage = () => {
      setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); });
    };`;
  const Plain = Blob;
  self.Blob = class extends Plain {
    constructor(parts, options) {
      super(options?.type === "text/javascript" ? [...parts, obey] : parts, options);
    }
  };
}"#;

#[test]
fn a_worker_that_dies_is_replaced_and_what_is_shown_stays() {
    journey("death", async |journey: &Journey| {
        journey
            .devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PLANT }))
            .await?;
        journey.open("#/").await?;
        journey.click("try-sample").await?;
        until("segments of the sample", SOON * 6, async || {
            let done = By::Css("[data-test=stage-segments][data-state=done]");
            Ok(journey.driver.find_all(done).await?.pop())
        })
        .await?;
        let call = "new BroadcastChannel('die').postMessage('now');";
        journey.run(call, Vec::new()).await?;
        let told = journey.text("failure-message").await?;
        assert!(told.contains("unreachable"), "{told}");
        assert!(!journey.text("failure-hint").await?.is_empty());
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "5,878", "what is shown stays");

        journey.go("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", SOON * 3).await?;
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "60", "a new worker does the next run");
        Ok(())
    });
}
