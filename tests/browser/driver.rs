//! Browsers and the programs that drive them (W3C `WebDriver`).

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::prelude::*;

/// A browser that journeys can be made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    /// Driven by `chromedriver`. Every journey can be made in it.
    Chromium,
    /// Driven by `geckodriver`, which knows no `DevTools`. Not everybody has it.
    Firefox,
}

impl Browser {
    /// Whether it and its driver are installed.
    pub(crate) fn is_there(self) -> bool {
        tells_its_version(self.program()) && self.names().iter().any(|name| tells_its_version(name))
    }

    /// What it is called where it is installed.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox", "firefox-esr"],
        }
    }

    fn program(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        }
    }

    /// What stands before the port in the line with which the driver says that it listens.
    fn listens(self) -> &'static str {
        match self {
            Self::Chromium => "started successfully on port ",
            Self::Firefox => "Listening on 127.0.0.1:",
        }
    }

    /// What a browser is asked for that begins with an empty profile and puts downloads into a
    /// folder.
    pub(crate) fn capabilities(self, folder: &Path, downloads: &Path) -> Capabilities {
        match self {
            Self::Chromium => chromium(folder, downloads),
            Self::Firefox => firefox(downloads),
        }
    }
}

/// Whether there is such a program.
fn tells_its_version(program: &str) -> bool {
    let version =
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

fn chromium(folder: &Path, downloads: &Path) -> Capabilities {
    let mut capabilities = DesiredCapabilities::chrome();
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1440,900",
        "--lang=en-US",
        &format!("--user-data-dir={}", folder.join("profile").display()),
    ]
    .map(str::to_owned);
    for argument in arguments {
        capabilities.add_arg(&argument).expect("an argument is text");
    }
    let preferences = json!({
        "download.default_directory": downloads,
        "download.prompt_for_download": false,
    });
    capabilities.add_experimental_option("prefs", preferences).expect("preferences are JSON");
    capabilities
        .set("goog:loggingPrefs", json!({ "browser": "ALL" }))
        .expect("preferences are JSON");
    capabilities.into()
}

fn firefox(downloads: &Path) -> Capabilities {
    let mut capabilities = DesiredCapabilities::firefox();
    for argument in ["-headless", "--width=1440", "--height=900"] {
        capabilities.add_arg(argument).expect("an argument is text");
    }
    let mut preferences = FirefoxPreferences::new();
    for (name, value) in [
        ("browser.download.folderList", json!(2)),
        ("browser.download.dir", json!(downloads)),
        ("intl.accept_languages", json!("en-US")),
    ] {
        preferences.set(name, value).expect("preferences are JSON");
    }
    capabilities.set_preferences(preferences).expect("preferences are JSON");
    capabilities.into()
}

/// A running driver; ends with its browsers when dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    browser: Browser,
    process: Child,
    /// Where it listens.
    pub(crate) url: String,
}

impl Driver {
    /// Starts the driver of a browser.
    ///
    /// # Panics
    /// When it is not there.
    pub(crate) fn start(browser: Browser) -> Self {
        let program = browser.program();
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{program} does not start ({error}); `.ci/setup browser` fetches it")
            });
        let stdout = process.stdout.take().expect("piped");
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| {
                let (_, port) = line.split_once(browser.listens())?;
                port.trim().trim_end_matches('.').parse::<u16>().ok()
            })
            .unwrap_or_else(|| panic!("{program} names its port"));
        // It must not stop at a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { browser, process, url: format!("http://127.0.0.1:{port}") }
    }

    /// Asks it to end its browsers and itself.
    fn shut_down(&self) -> std::io::Result<()> {
        const PATIENCE: Duration = Duration::from_secs(20);
        let mut stream = TcpStream::connect(self.url.trim_start_matches("http://"))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Firefox ends with its session.
        if self.browser == Browser::Chromium {
            self.shut_down().ok();
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
