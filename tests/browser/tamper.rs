//! A file of the app that was changed on its way, by one harmless byte, does not start.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, dist, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Without one of these the page does not start.
const FIRST: [&str; 10] = [
    "theme.js",
    "first.js",
    "attempts.js",
    "start.js",
    "style.css",
    "app.js",
    "app_parts.js",
    "app_bg.wasm",
    "texts-en.txt",
    "texts-de.txt",
];
/// Without one of these it starts, and reads no file: it says why, and does not even seal itself.
const THEN: [(&str, &str); 3] = [
    ("app_second.wasm", "A part of the page could not be loaded"),
    ("worker.js", "The engine could not be loaded"),
    ("worker_bg.wasm", "The engine could not be loaded"),
];
/// Without it the page is not kept on the device.
const LAST: &str = "offline.js";
/// Nothing of these is started: the page itself and the list of all others, which nobody can vouch
/// for, and pictures.
const OTHERS: [&str; 8] = [
    "index.html",
    "sw.js",
    "manifest.webmanifest",
    "icon.svg",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
];

/// The app with one changed file. Gone when dropped.
struct Changed(PathBuf);

impl Changed {
    /// With the service worker only when it is wanted: what it keeps is no longer the host's.
    fn make(changed: &str) -> Self {
        let folder = format!("changed-{changed}-{}", std::process::id());
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder));
        std::fs::create_dir_all(&copy.0).expect("a folder can be made");
        for name in names() {
            let mut bytes = std::fs::read(dist().join(&name)).expect("a file of the app");
            if name == changed {
                change(&mut bytes, Path::new(&name));
            }
            if name != "sw.js" || changed == LAST {
                std::fs::write(copy.0.join(&name), bytes).expect("a file can be written");
            }
        }
        copy
    }
}

impl Drop for Changed {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// Changes one byte, such that the file would work as before: the line break at the end of a text,
/// the name of a source file in a program.
fn change(bytes: &mut [u8], name: &Path) {
    let (at, with) = if name.extension().is_some_and(|extension| extension == "wasm") {
        let at = bytes.windows(4).rposition(|four| four == b"src/").expect("names a source file");
        (at, b'S')
    } else {
        assert_eq!(bytes.last(), Some(&b'\n'), "{}", name.display());
        (bytes.len() - 1, b' ')
    };
    bytes[at] = with;
}

/// The files of the app, but for the sample.
fn names() -> BTreeSet<String> {
    let entries = std::fs::read_dir(dist()).expect("the app is built");
    let files = entries.map(|entry| entry.expect("a file of the app").path());
    let names = files.filter(|file| file.is_file());
    names.map(|file| file.file_name().expect("a name").to_string_lossy().into_owned()).collect()
}

#[test]
fn every_file_is_known() {
    let started = FIRST.into_iter().chain(THEN.map(|(name, _)| name)).chain([LAST]);
    let known: BTreeSet<String> = started.chain(OTHERS).map(str::to_owned).collect();
    assert_eq!(names(), known);
}

#[test]
fn a_changed_file_does_not_start() {
    journey("tamper", async |journey: &Journey| {
        let changed = open(journey, LAST).await?;
        journey.element("title").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        let kept = "return document.documentElement.dataset.offline ?? 'not kept';";
        assert_eq!(journey.run(kept, Vec::new()).await?, json!("not kept"), "{LAST}");
        drop(changed);

        for name in FIRST {
            let _changed = open(journey, name).await?;
            let state = "return document.documentElement.dataset.first;";
            until(&format!("end of the start without {name}"), SOON, async || {
                let ended = journey.run(state, Vec::new()).await? == json!("failed");
                Ok(ended.then_some(()))
            })
            .await?;
            assert!(journey.all("title").await?.is_empty(), "{name}");
            assert!(journey.all("file-input").await?.is_empty(), "{name}");
        }
        for (name, told) in THEN {
            let _changed = open(journey, name).await?;
            upload(journey, SHOP).await?;
            let said = journey.text("failure-message").await?;
            assert!(said.starts_with(told), "{name}: {said}");
            let seal = journey.element("seal").await?.attr("data-seal").await?;
            assert_eq!(seal.as_deref(), Some("open"), "{name}");
        }
        Ok(())
    });
}

#[test]
fn a_changed_file_that_the_browser_keeps_is_passed_over() {
    journey("tamper-kept", async |journey: &Journey| {
        journey.host.let_browsers_keep();
        journey.open("#/").await?;
        journey.element("works-offline").await?;
        journey.driver.refresh().await?;
        journey.element("works-offline").await?;
        // What the service worker keeps says so in a header.
        let origin = "const [entry] = performance.getEntriesByType('resource')\
                .filter((it) => it.name.includes('/app_bg.wasm'));\
            const response = await fetch(entry.name);\
            return response.headers.has('X-Digest') ? 'kept' : 'fetched';";
        assert_eq!(journey.run(origin, Vec::new()).await?, json!("fetched"));

        let changed = Changed::make("app_bg.wasm");
        journey.host.publish(changed.0.clone());
        journey.devtools("Network.enable", json!({})).await?;
        journey.devtools("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
        let spoil = "const [entry] = performance.getEntriesByType('resource')\
                .filter((it) => it.name.includes('/app_bg.wasm'));\
            const response = await fetch(entry.name, { cache: 'reload' });\
            const text = new TextDecoder().decode(await response.arrayBuffer());\
            return text.includes('Src/');";
        assert_eq!(journey.run(spoil, Vec::new()).await?, json!(true));
        journey.devtools("Network.setBypassServiceWorker", json!({ "bypass": false })).await?;
        journey.host.publish(dist());

        journey.driver.refresh().await?;
        journey.element("works-offline").await?;
        assert_eq!(journey.run(origin, Vec::new()).await?, json!("kept"));
        Ok(())
    });
}

/// Opens the app with a changed file.
async fn open(journey: &Journey, changed: &str) -> WebDriverResult<Changed> {
    let folder = Changed::make(changed);
    journey.host.publish(folder.0.clone());
    // Another address than before, so that nothing of the last page stays.
    journey.driver.goto("about:blank").await?;
    journey.driver.goto(journey.host.url()).await?;
    Ok(folder)
}
