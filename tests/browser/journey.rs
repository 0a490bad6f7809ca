//! One journey: a browser of its own with an empty profile, on a host of its own.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};

use crate::driver::{Browser, Driver};
use crate::server::Server;

/// Journeys go one after the other: each of them wants every core.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Long enough for anything that happens at once on a loaded machine.
pub(crate) const SOON: Duration = Duration::from_secs(20);

/// A browser on its way through the app.
#[derive(Debug)]
pub(crate) struct Journey {
    /// The browser.
    pub(crate) driver: WebDriver,
    /// The host of the app.
    pub(crate) host: Server,
    /// Where the browser puts downloads: a folder of this journey, at first empty.
    pub(crate) downloads: PathBuf,
}

/// Runs a journey and takes the browser down afterwards. When it fails, what the browser showed
/// and logged lies in `tests/browser/screenshots/failed-NAME.*`.
pub(crate) fn journey(name: &str, travel: impl AsyncFnOnce(&Journey) -> WebDriverResult<()>) {
    journey_in(Browser::Chromium, name, travel);
}

/// The same in another browser.
pub(crate) fn journey_in(
    browser: Browser,
    name: &str,
    travel: impl AsyncFnOnce(&Journey) -> WebDriverResult<()>,
) {
    // An earlier journey that failed does not stop this one.
    let _turn: MutexGuard<'_, ()> = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = Folder::new(name);
    let driver = Driver::start(browser);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts");
    let journey = runtime.block_on(set_out(browser, &driver, &folder.0));
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(travel(&journey))));
    if !matches!(outcome, Ok(Ok(()))) {
        runtime.block_on(tell_the_end(&journey, name));
    }
    runtime.block_on(journey.driver.quit()).ok();
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(error)) => panic!("{name}: {error}"),
        Err(panic) => resume_unwind(panic),
    }
}

async fn set_out(browser: Browser, driver: &Driver, folder: &Path) -> Journey {
    let downloads = folder.join("downloads");
    std::fs::create_dir_all(&downloads).expect("a folder can be made");
    let capabilities = browser.capabilities(folder, &downloads);
    let driver = WebDriver::new(&driver.url, capabilities).await.expect("the browser starts");
    driver.set_script_timeout(Duration::from_secs(60)).await.expect("a time-out can be set");
    Journey { driver, host: Server::of_files(dist()), downloads }
}

/// The built app.
pub(crate) fn dist() -> PathBuf {
    let dist = std::env::var_os("REGULARS_DIST")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(
        dist.join("index.html").is_file(),
        "{} holds no built app; `make test` builds it before it runs these tests",
        dist.display()
    );
    dist
}

/// Where screenshots go; git ignores it.
pub(crate) fn screenshots() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/browser/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// Writes down how it ended.
async fn tell_the_end(journey: &Journey, name: &str) {
    let folder = screenshots();
    journey.driver.screenshot(&folder.join(format!("failed-{name}.png"))).await.ok();
    let mut log = String::new();
    for entry in journey.driver.browser_log().await.unwrap_or_default() {
        log.push_str(&format!("{} {}\n", entry.level, entry.message));
    }
    log.push_str(&journey.host.heard().join("\n"));
    std::fs::write(folder.join(format!("failed-{name}.log")), log).ok();
    let source = journey.driver.source().await.unwrap_or_default();
    std::fs::write(folder.join(format!("failed-{name}.html")), source).ok();
}

impl Journey {
    /// Opens the app at an address such as `#/privacy` and waits until it stands.
    pub(crate) async fn open(&self, hash: &str) -> WebDriverResult<()> {
        self.driver.goto(format!("{}{hash}", self.host.url())).await?;
        self.element("title").await.map(drop)
    }

    /// Goes to another page of the app without loading it again.
    pub(crate) async fn go(&self, hash: &str) -> WebDriverResult<()> {
        self.driver.execute("location.hash = arguments[0]", vec![json!(hash)]).await.map(drop)
    }

    /// The first element with `data-test=NAME`, as soon as there is one.
    pub(crate) async fn element(&self, name: &str) -> WebDriverResult<WebElement> {
        self.element_within(name, SOON).await
    }

    /// The same, waiting as long as said.
    pub(crate) async fn element_within(
        &self,
        name: &str,
        patience: Duration,
    ) -> WebDriverResult<WebElement> {
        until(&format!("an element `{name}`"), patience, async || {
            Ok(self.all(name).await?.into_iter().next())
        })
        .await
    }

    /// All elements with `data-test=NAME` that are there now.
    pub(crate) async fn all(&self, name: &str) -> WebDriverResult<Vec<WebElement>> {
        self.driver.find_all(By::Css(format!("[data-test=\"{name}\"]"))).await
    }

    /// Clicks `data-test=NAME`.
    pub(crate) async fn click(&self, name: &str) -> WebDriverResult<()> {
        let element = self.element(name).await?;
        element.scroll_into_view().await?;
        element.click().await
    }

    /// The text of `data-test=NAME`.
    pub(crate) async fn text(&self, name: &str) -> WebDriverResult<String> {
        self.element(name).await?.text().await
    }

    /// Runs an asynchronous function body in the page and gives what it returns.
    pub(crate) async fn run(&self, body: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];\
             (async (...given) => {{ {body} }})(...arguments)\
             .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.driver.execute_async(script, arguments).await?;
        let answer = answer.json();
        assert!(answer.get("error").is_none(), "the script failed: {answer}");
        Ok(answer.get("value").cloned().unwrap_or_default())
    }

    /// Gives a command of the Chrome `DevTools` protocol.
    pub(crate) async fn devtools(
        &self,
        command: &'static str,
        parameters: Value,
    ) -> WebDriverResult<()> {
        self.ask_devtools(command, parameters).await.map(drop)
    }

    /// The same, with what it answers.
    pub(crate) async fn ask_devtools(
        &self,
        command: &'static str,
        parameters: Value,
    ) -> WebDriverResult<Value> {
        self.driver.cmd(DevTools { command, parameters }).await?.value_json()
    }

    /// The bytes of a download as soon as it is complete.
    pub(crate) async fn downloaded(&self, name: &str) -> WebDriverResult<Vec<u8>> {
        // Chromium makes an empty NAME, writes to NAME.crdownload and renames that at the end.
        until(&format!("a download {name}"), SOON, async || {
            let bytes = std::fs::read(self.downloads.join(name)).ok();
            Ok(bytes.filter(|bytes| !bytes.is_empty()))
        })
        .await
    }

    /// Everything the browser complained about since the last call, but for the request by which
    /// the seal makes sure that it holds.
    pub(crate) async fn complaints(&self) -> WebDriverResult<Vec<String>> {
        let entries = self.driver.browser_log().await?;
        let severe = entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" && !entry.message.contains("/?sealed"));
        Ok(severe.map(|entry| entry.message).collect())
    }
}

/// Asks again and again until there is an answer.
///
/// # Panics
/// When there is none after `patience`.
pub(crate) async fn until<T>(
    what: &str,
    patience: Duration,
    mut ask: impl AsyncFnMut() -> WebDriverResult<Option<T>>,
) -> WebDriverResult<T> {
    let start = Instant::now();
    loop {
        match ask().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => {}
            // The page was drawn anew between two questions.
            Err(error) if is_stale(&error) => {}
            Err(error) => return Err(error),
        }
        assert!(start.elapsed() < patience, "no {what} after {patience:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn is_stale(error: &WebDriverError) -> bool {
    error.to_string().contains("stale element")
}

/// A command of the Chrome `DevTools` protocol, by way of `ChromeDriver`.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let post = "POST".parse().expect("is a method");
        RequestData::new(post, format!("session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": self.command, "params": self.parameters }))
    }
}

/// A folder for one journey, empty at first, gone afterwards.
#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("{name}-{}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::remove_dir_all(&folder).ok();
        std::fs::create_dir_all(&folder).expect("a folder can be made");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}
