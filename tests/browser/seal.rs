//! The seal: what gets out of an open page, and that nothing gets out of a sealed one.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, dist, journey, until};
use crate::server::{OPEN_PAGE, SUB_PATH, Server};
use crate::upload::{SHOP, upload};

/// Tries every way out; runs in a page and in a worker.
const ATTEMPTS: &str = include_str!("attempts.js");

/// The list that the page itself goes through to prove its seal.
const PROOF: &str = include_str!("../../public/attempts.js");

/// What a policy of `index.html` lets through to the app's own host, on purpose: it needs some of
/// it to load itself. So these must be heard before the seal for silence after it to say anything.
const BEFORE_THE_SEAL: [&str; 9] = [
    "fetch",
    "fetch-keepalive",
    "xhr",
    "websocket",
    "eventsource",
    "image",
    "import",
    "cache",
    "service-worker",
];

/// What a browser takes from the page's own host only, whatever the policy: workers' scripts, parts
/// of other pictures, captions.
const OF_THE_OWN_HOST: [&str; 6] =
    ["worker", "service-worker", "shared-worker", "svg-use", "filter", "track"];

/// Sending the tab somewhere, or opening another: no policy stops that, the seal does.
const GOING: [&str; 7] = [
    "page/location",
    "page/replace",
    "page/navigate",
    "page/refresh",
    "page/anchor",
    "page/download",
    "page/window",
];

/// Of these a page has one: the browser takes the first or the last that is asked for.
const ONE_IS_ENOUGH: [&str; 2] = ["manifest", "icon"];

/// An attempt as the page saw it. Only the servers know what became of it; what the page was told
/// is shown when they disagree.
#[derive(Debug)]
#[expect(dead_code, reason = "`outcome` is read in messages of failed assertions")]
pub(crate) struct Attempt {
    pub(crate) way: String,
    pub(crate) target: String,
    outcome: String,
}

#[test]
fn everything_gets_out_of_a_page_without_policy() {
    journey("seal-control", async |journey: &Journey| {
        let ears = Server::ears();
        let open_page = format!("{}{OPEN_PAGE}", journey.host.url());
        for place in ["page", "worker"] {
            journey.driver.goto(&open_page).await?;
            for attempt in attempt(journey, place, &ears).await? {
                let way = attempt.way.as_str();
                let servers = [&journey.host, &ears];
                let is_heard = match attempt.target.contains(&ears.authority()) {
                    _ if ONE_IS_ENOUGH.contains(&way) => {
                        servers.iter().any(|server| hears(server, place, way))
                    }
                    true => OF_THE_OWN_HOST.contains(&way) || hears(&ears, place, way),
                    false => hears(&journey.host, place, way),
                };
                assert!(
                    is_heard,
                    "{attempt:?} of an open {place} was not heard; heard: {:?}",
                    servers.map(Server::heard)
                );
            }
        }
        Ok(())
    });
}

#[test]
fn the_proof_would_notice_what_gets_out() {
    journey("proof-control", async |journey: &Journey| {
        let ears = Server::ears();
        journey.driver.goto(format!("{}{OPEN_PAGE}", journey.host.url())).await?;
        let body = "(0, eval)(given[1]); return tryEveryWayOut(given[0]);";
        let targets = json!([journey.host.url(), ears.url()]);
        let report = journey.run(body, vec![targets, json!(PROOF)]).await?;
        let report = report.as_array().expect("a list of attempts");
        assert!(report.len() >= 20, "too few attempts: {report:?}");
        for attempt in report {
            assert_eq!(attempt["outcome"], "escaped", "{attempt} of an open page");
        }
        Ok(())
    });
}

#[test]
fn nothing_gets_out_of_a_sealed_tab() {
    journey("seal", async |journey: &Journey| {
        let ears = Server::ears();
        // Before the seal the app's own host hears the page and the worker; another host does not,
        // but for WebRTC, which no policy stops.
        for place in ["page", "worker"] {
            journey.open("#/").await?;
            let list = attempt(journey, place, &ears).await?;
            for way in BEFORE_THE_SEAL {
                if list.iter().any(|attempt| attempt.way == way) {
                    let heard = journey.host.heard();
                    assert!(
                        hears(&journey.host, place, way),
                        "{way} of the {place} was not heard before the seal; heard: {heard:?}"
                    );
                }
            }
            let by_going = |said: &String| GOING.iter().any(|way| said.ends_with(way));
            let strangers: Vec<_> = ears
                .heard()
                .into_iter()
                .filter(|said| said.contains("attempt/") && !by_going(said))
                .collect();
            assert!(strangers.is_empty(), "another host heard {strangers:?} before the seal");
        }

        journey.driver.refresh().await?;
        nothing_gets_out_once_sealed(journey, &ears).await
    });
}

/// Seals the open app by a file, and tries every way out of its page and of a worker.
pub(crate) async fn nothing_gets_out_once_sealed(
    journey: &Journey,
    ears: &Server,
) -> WebDriverResult<()> {
    sealed_by_a_file(journey).await?;
    let (own, other) = (journey.host.heard().len(), ears.heard().len());
    for place in ["page", "worker"] {
        let list = attempt(journey, place, ears).await?;
        let own = of_the_tab(journey.host.heard().split_off(own));
        let other = ears.heard().split_off(other);
        assert!(own.is_empty(), "the app's host heard {own:?} of the sealed {place}: {list:?}");
        assert!(other.is_empty(), "another host heard {other:?} of the sealed {place}");
    }
    Ok(())
}

/// WebAssembly reaches the browser only through what its glue names. No policy stops WebRTC, and
/// script written on purpose could fetch its constructor from an empty window, so the glue must not
/// even know of it; nor of anything else that sends, but for `fetch`, which the policy stops.
#[test]
fn the_app_names_no_other_way_to_send() {
    for file in ["app.js", "worker.js", "start.js"] {
        let glue = std::fs::read_to_string(dist().join(file)).expect("is part of the app");
        for word in [
            "RTCPeerConnection",
            "RTCDataChannel",
            "WebTransport",
            "WebSocket",
            "EventSource",
            "XMLHttpRequest",
            "sendBeacon",
            "contentWindow",
            "serviceWorker",
            "caches",
            "cookie",
            "window.open",
        ] {
            assert!(!glue.contains(word), "{file} names {word}");
        }
    }
    // Hints to get in touch with a host are words in a link, and no policy stops them.
    for file in ["app.js", "app_bg.wasm", "app_second.wasm", "start.js", "offline.js"] {
        let part = std::fs::read(dist().join(file)).expect("is part of the app");
        for word in ["preconnect", "dns-prefetch", "prerender", "speculationrules"] {
            let is_named = part.windows(word.len()).any(|bytes| bytes == word.as_bytes());
            assert!(!is_named, "{file} names {word}");
        }
    }
}

/// What no page can stop, with the words by which the page about the seal says so. Whether it is so
/// still is tried too: a browser that stops one of them makes a sentence untrue.
#[test]
fn what_no_page_can_stop_is_told() {
    const LINKS: &str = "Stop a link that opens in a tab of its own";
    const HINTS: &str = "look up the name of a host, or to get in touch with it before";
    const STORAGE: &str = "what you let this browser remember can be read by them";
    const SERVICES: &str = "Stop what you ask of the browser itself";
    journey("seal-limits", async |journey: &Journey| {
        let [ears, greeted] = [Server::ears(), Server::ears()];
        journey.open("#/").await?;
        sealed_by_a_file(journey).await?;
        let asks = [
            (
                &ears,
                "Object.assign(document.createElement('a'), { href: given[0], target: '_blank' })\
                    .click();",
            ),
            (
                &greeted,
                "const link = { rel: 'preconnect', href: given[0] };\
                    document.head.append(Object.assign(document.createElement('link'), link));",
            ),
            // Another page of this host, or this one after a reload, finds it there.
            (&ears, "localStorage.setItem('attempt', 'secret');"),
        ];
        for (server, ask) in asks {
            let url = format!("{}attempt/page/blank", server.url());
            journey.run(ask, vec![json!(url)]).await?;
        }
        until("a connection of the new tab", SOON, async || {
            Ok(hears(&ears, "page", "blank").then_some(()))
        })
        .await?;
        until("a greeting", SOON, async || Ok((greeted.greeted() > 0).then_some(()))).await?;
        assert_eq!(greeted.heard(), Vec::<String>::new(), "a greeting carries nothing");
        journey.driver.goto(format!("{}{OPEN_PAGE}", journey.host.url())).await?;
        let found = journey.run("return localStorage.getItem('attempt');", Vec::new()).await?;
        assert_eq!(found, json!("secret"));

        journey.open("#/privacy").await?;
        let told = journey.driver.find(By::Css("main")).await?.text().await?;
        for words in [LINKS, HINTS, STORAGE, SERVICES] {
            assert!(told.contains(words), "the page says {words:?}: {told}");
        }
        Ok(())
    });
}

/// No policy of the page holds in the service worker, so it must not be of use to anybody: it
/// hears nothing but that it begins and what the page asks for, and it asks for nothing but what
/// stands in it, in one place.
#[test]
fn the_service_worker_takes_no_orders() {
    let script = std::fs::read_to_string(dist().join("sw.js")).expect("is part of the app");
    let code: Vec<&str> =
        script.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let heard: Vec<&str> =
        code.split("addEventListener(").skip(1).filter_map(|call| call.split('"').nth(1)).collect();
    assert_eq!(heard, ["install", "activate", "fetch"]);
    let asked: Vec<&str> = code.lines().filter(|line| line.contains("fetch(")).collect();
    assert_eq!(asked.len(), 1, "{asked:?}");
    for word in ["onmessage", "BroadcastChannel", "importScripts", "import(", "openWindow"] {
        assert!(!code.contains(word), "sw.js names {word}");
    }
}

#[test]
fn the_proof_on_the_page_lists_every_way_as_blocked() {
    journey("seal-proof", async |journey: &Journey| proven_on_the_page(journey).await);
}

/// Seals the app by a file, and lets it prove that.
pub(crate) async fn proven_on_the_page(journey: &Journey) -> WebDriverResult<()> {
    journey.open("#/").await?;
    assert_eq!(journey.element("seal").await?.attr("data-seal").await?.as_deref(), Some("open"));
    sealed_by_a_file(journey).await?;
    let before = journey.host.heard().len();
    journey.go("#/privacy").await?;
    journey.click("prove-seal").await?;
    let verdict = journey.element_within("seal-verdict", SOON * 3).await?;
    let said = verdict.text().await?;
    assert_eq!(verdict.attr("data-verdict").await?.as_deref(), Some("kept"), "{said}");
    for place in ["attempts-page", "attempts-worker"] {
        let rows = journey.element(place).await?.find_all(By::Css("[data-test=attempt]")).await?;
        let mut blocked = 0;
        for row in rows {
            let outcome = row.attr("data-outcome").await?.unwrap_or_default();
            match outcome.as_str() {
                "blocked" => blocked += 1,
                "absent" => {}
                _ => panic!("{outcome}: {}", row.text().await?),
            }
        }
        // Six ways or more, to the own host and to another.
        assert!(blocked >= 12, "{place}: only {blocked} were blocked");
    }
    let heard = of_the_tab(journey.host.heard().split_off(before));
    assert!(heard.is_empty(), "the host heard {heard:?}");
    Ok(())
}

/// What a host has heard but for the browser's own question, now and then, whether there is a newer
/// service worker. It carries nothing of the page, and no page can stop it.
fn of_the_tab(heard: Vec<String>) -> Vec<String> {
    let own = format!("GET {SUB_PATH}sw.js");
    heard.into_iter().filter(|said| *said != own).collect()
}

/// Gives the app a file, which seals the tab, and waits until it says so.
async fn sealed_by_a_file(journey: &Journey) -> WebDriverResult<()> {
    // The service worker gathers the app's files by itself.
    journey.element("works-offline").await?;
    upload(journey, SHOP).await?;
    until("seal", SOON, async || {
        let seal = journey.element("seal").await?.attr("data-seal").await?;
        Ok((seal.as_deref() == Some("sealed")).then_some(()))
    })
    .await?;
    // What the run itself would ask for, it has asked for by its end.
    journey.element_within("run-done", SOON * 6).await.map(drop)
}

/// Tries every way out of the page, or of a worker that the page starts from a blob, to the app's
/// own host and to another one.
pub(crate) async fn attempt(
    journey: &Journey,
    place: &str,
    ears: &Server,
) -> WebDriverResult<Vec<Attempt>> {
    let targets: Vec<_> = [&journey.host, ears]
        .map(|server| json!({ "http": server.url(), "authority": server.authority() }))
        .into();
    let body = match place {
        "page" => format!("{ATTEMPTS}; return attempts('page', given[0]);"),
        _ => "const code = given[1] + `;attempts('worker', ${JSON.stringify(given[0])})\
              .then(postMessage);`;\
              const worker = new Worker(URL.createObjectURL(new Blob([code])));\
              return new Promise((resolve, reject) => {\
                worker.onmessage = (event) => resolve(event.data);\
                worker.onerror = (event) => reject(event.message);\
              });"
        .to_owned(),
    };
    let list = journey.run(&body, vec![Value::Array(targets), json!(ATTEMPTS)]).await?;
    let list = list.as_array().expect("a list of attempts");
    let word = |attempt: &Value, key: &str| attempt[key].as_str().unwrap_or_default().to_owned();
    let list: Vec<_> = list
        .iter()
        .map(|attempt| Attempt {
            way: word(attempt, "way"),
            target: word(attempt, "target"),
            outcome: word(attempt, "outcome"),
        })
        .collect();
    assert!(list.len() >= 28, "too few attempts: {list:?}");
    Ok(list)
}

/// Whether a server heard of an attempt. WebRTC carries no address: it counts as heard when both
/// its ways were, a datagram and a connection.
pub(crate) fn hears(server: &Server, place: &str, way: &str) -> bool {
    let heard = server.heard();
    let any = |test: &dyn Fn(&str) -> bool| heard.iter().any(|said| test(said));
    match way {
        "webrtc" => any(&|said| said == "UDP") && any(&|said| said == "TCP"),
        _ => any(&|said| said.ends_with(&format!("attempt/{place}/{way}"))),
    }
}
