//! The app on the device: it opens without its host, says so, and never mixes versions.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, dist, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// The mark of the version that the page is of.
const MARK: &str = "const start = document.querySelector('script[src*=\"start.js\"]');\
    return start && new URL(start.src).searchParams.get('v');";

/// Where the first lines of the page are and what they say.
const FIRST_LINES: &str = "const of = (what) => {\
      const found = document.querySelector(what);\
      const { x, y, width, height } = found.getBoundingClientRect();\
      return [what, found.innerText.trim(), ...[x, y, width, height].map(Math.round)];\
    };\
    return ['.navigation__brand', 'h1', '.page__lead'].map(of);";

#[test]
fn the_app_opens_without_its_host_and_analyses_a_file() {
    journey("offline", async |journey: &Journey| {
        journey.open("#/").await?;
        journey.element("works-offline").await?;
        journey.host.go_away();
        journey.driver.refresh().await?;
        assert!(!journey.text("offline-away").await?.is_empty());
        journey.go("#/privacy").await?;
        journey.driver.refresh().await?;
        journey.element("prove-seal").await?;

        journey.go("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "60");

        journey.host.come_back();
        journey.driver.refresh().await?;
        journey.element("works-offline").await?;
        assert!(journey.all("offline-away").await?.is_empty());
        Ok(())
    });
}

#[test]
fn a_new_version_is_announced_and_never_mixed_with_the_old_one() {
    journey("versions", async |journey: &Journey| {
        journey.open("#/").await?;
        journey.element("works-offline").await?;
        let old = mark(journey).await?;
        let next = Version::make(journey, &old, "next", Whole::Yes).await?;
        journey.host.publish(next.0.clone());

        // The kept version opens, and the new one is fetched beside it.
        journey.driver.refresh().await?;
        journey.element("offline-replaced").await?;
        assert_eq!(mark(journey).await?, old, "the page stays what it is");
        assert_eq!(marks_of_files(journey).await?, [json!(old)]);
        let got = journey.run("return (await fetch(given[0])).text();", vec![json!("./")]).await?;
        let got = got.as_str().unwrap_or_default();
        assert!(got.contains("?v=next"), "the next page is of the new version");
        // Nothing is served in the place of a file of a version that is not there.
        let ask = "return fetch('./start.js?v=gone').then((it) => it.status, () => 'refused');";
        assert_eq!(journey.run(ask, Vec::new()).await?, json!("refused"));

        journey.click("offline-reload").await?;
        until("the new version", SOON, async || Ok((mark(journey).await? == "next").then_some(())))
            .await?;
        journey.element("works-offline").await?;
        assert!(journey.all("offline-replaced").await?.is_empty());
        assert_eq!(marks_of_files(journey).await?, [json!("next")]);

        // A version that is published by halves is not taken.
        let broken = Version::make(journey, &old, "half", Whole::No).await?;
        journey.host.publish(broken.0.clone());
        journey.driver.refresh().await?;
        until("a refusal of the half version", SOON, async || {
            let body = "const all = await navigator.serviceWorker.getRegistrations();\
                return all.every((it) => !it.installing && !it.waiting);";
            let asked = journey.host.heard().iter().any(|said| said.ends_with("?v=half"));
            Ok((asked && journey.run(body, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await?;
        assert!(journey.all("offline-replaced").await?.is_empty());
        journey.host.go_away();
        journey.driver.refresh().await?;
        journey.element("offline-away").await?;
        assert_eq!(mark(journey).await?, "next");
        Ok(())
    });
}

#[test]
fn something_is_painted_within_a_second() {
    journey("paint", async |journey: &Journey| {
        journey.open("#/").await?;
        let body = "const paint = performance.getEntriesByName('first-contentful-paint')[0];\
            return paint && Math.ceil(paint.startTime);";
        let millis = until("a first paint", SOON, async || {
            Ok(journey.run(body, Vec::new()).await?.as_u64())
        })
        .await?;
        assert!(millis < 1_000, "the first paint took {millis} ms");
        Ok(())
    });
}

#[test]
fn what_is_painted_first_stays_where_it_is() {
    journey("first", async |journey: &Journey| {
        for language in ["en", "de"] {
            // Without its program the page shows what is there before it.
            block(journey, "*app_bg.wasm*").await?;
            journey.driver.goto(journey.host.url()).await?;
            let choose = "localStorage.setItem('regulars.language', given[0]);";
            journey.run(choose, vec![json!(language)]).await?;
            journey.driver.refresh().await?;
            until("the end of the start", SOON, async || {
                let all = journey.driver.find_all(By::Css(".first__failed")).await?;
                let Some(notice) = all.first() else { return Ok(None) };
                Ok(notice.is_displayed().await?.then_some(()))
            })
            .await?;
            let first = journey.run(FIRST_LINES, Vec::new()).await?;
            block(journey, "").await?;
            journey.driver.refresh().await?;
            journey.element("title").await?;
            let then = journey.run(FIRST_LINES, Vec::new()).await?;
            assert_eq!(first, then, "{language}");
            // The next one is of the host again.
            let forget = "for (const it of await navigator.serviceWorker.getRegistrations()) \
                await it.unregister();";
            journey.run(forget, Vec::new()).await?;
        }
        Ok(())
    });
}

#[test]
fn nothing_is_read_while_a_part_of_the_page_is_missing() {
    journey("incomplete", async |journey: &Journey| {
        block(journey, "*app_second.wasm*").await?;
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        let told = journey.element("failure-message").await?.text().await?;
        assert_eq!(told, "A part of the page could not be loaded.");
        let badge = "return document.querySelector('.app:not(.first) .seal-badge').dataset.seal;";
        assert_eq!(journey.run(badge, Vec::new()).await?, json!("open"), "the tab is not sealed");
        journey.go("#/overview").await?;
        let told = journey.element("failure-message").await?.text().await?;
        assert_eq!(told, "A part of the page could not be loaded.");
        block(journey, "").await?;
        journey.driver.refresh().await?;
        journey.element("nothing").await?;
        Ok(())
    });
}

/// Whether the files are those that the list in `sw.js` is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whole {
    Yes,
    No,
}

/// A copy of the built app that is marked as another version. Gone when dropped.
struct Version(PathBuf);

impl Version {
    async fn make(journey: &Journey, old: &str, new: &str, whole: Whole) -> WebDriverResult<Self> {
        let folder = format!("version-{new}-{}", std::process::id());
        let version = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder));
        std::fs::create_dir_all(&version.0).expect("a folder can be made");
        let mut list = text(&dist().join("sw.js")).replace(old, new);
        // Who names a file knows its digest: index.html, start.js, all others.
        let mut names: Vec<PathBuf> = std::fs::read_dir(dist())
            .expect("the app is built")
            .map(|entry| entry.expect("a file of the app").path())
            .filter(|file| file.is_file() && !file.ends_with("sw.js"))
            .collect();
        names.sort_by_key(|file| (file.ends_with("index.html"), file.ends_with("start.js")));
        let mut digests: Vec<[String; 2]> = Vec::new();
        for file in names {
            let copy = version.0.join(file.file_name().expect("a file has a name"));
            std::fs::copy(&file, &copy).expect("a file can be copied");
            if !matches!(file.extension().and_then(OsStr::to_str), Some("html" | "js")) {
                continue;
            }
            let page = text(&file);
            let mut marked = page.replace(&format!("?v={old}"), &format!("?v={new}"));
            for [before, after] in &digests {
                marked = marked.replace(before, after);
            }
            if marked != page {
                let before = digest(journey, &page).await?;
                let after = digest(journey, &marked).await?;
                assert!(list.contains(&before), "{} is stamped", file.display());
                list = list.replace(&before, &after);
                digests.push([before, after]);
                if whole == Whole::Yes {
                    write(&copy, &marked);
                }
            }
        }
        write(&version.0.join("sw.js"), &list);
        Ok(version)
    }
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).expect("a file of the app")
}

fn write(file: &Path, text: &str) {
    std::fs::write(file, text).expect("a file can be written");
}

impl Drop for Version {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The digest of a text, as browsers compare it.
async fn digest(journey: &Journey, text: &str) -> WebDriverResult<String> {
    let body = "const bytes = new TextEncoder().encode(given[0]);\
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));\
        return 'sha256-' + btoa(String.fromCharCode(...digest));";
    let digest = journey.run(body, vec![json!(text)]).await?;
    Ok(digest.as_str().unwrap_or_default().to_owned())
}

async fn mark(journey: &Journey) -> WebDriverResult<String> {
    Ok(journey.run(MARK, Vec::new()).await?.as_str().unwrap_or_default().to_owned())
}

/// The marks of all files that the page is made of, each once. The browser asks for the icons of the
/// manifest by itself, without one.
async fn marks_of_files(journey: &Journey) -> WebDriverResult<Vec<Value>> {
    let body = "const all = performance.getEntriesByType('resource').map((it) => new URL(it.name));\
        const files = all.filter((it) => it.protocol === 'http:' && /[.](css|js|wasm)$/.test(it.pathname)\
            && !it.pathname.endsWith('/sw.js'));\
        return [...new Set(files.map((it) => it.searchParams.get('v') ?? it.pathname))];";
    let marks = journey.run(body, Vec::new()).await?;
    Ok(marks.as_array().cloned().unwrap_or_default())
}

/// Lets the page have no file whose address is like that; with nothing, every file again.
async fn block(journey: &Journey, like: &str) -> WebDriverResult<()> {
    let urls: Vec<&str> = [like].into_iter().filter(|like| !like.is_empty()).collect();
    journey.devtools("Network.enable", json!({})).await?;
    journey.devtools("Network.setBlockedURLs", json!({ "urls": urls })).await
}
