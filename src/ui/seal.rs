//! The seal: a second Content-Security-Policy, put into the page before the first byte of a
//! customer file is read, under which nothing in this tab can open a connection.
//!
//! Policies only ever tighten, so nothing in the page can take the seal off; a reload does, and
//! forgets everything. A worker started from a `blob:` URL after sealing is under it too.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, HtmlMetaElement, Window};

use crate::domain::{Said, SaidValue};
use crate::protocol::{Attempt, Failure};
use crate::ui::download;
use crate::worker::attempts;

/// What is still allowed under the seal: computing (wasm), pictures made here, workers made here.
const POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'; \
    style-src 'none'; img-src data: blob:; font-src 'none'; connect-src 'none'; \
    worker-src blob:; frame-src 'none'; object-src 'none'; media-src 'none'; \
    manifest-src 'none'; form-action 'none'; base-uri 'none'";

/// What is taken away, from whose prototype; the window is its own.
///
/// WebRTC is not governed by any policy, so its constructors go; a new window would have them
/// again, and so would the empty document of a frame. What cannot be taken away is the window's
/// numbered list of frames: the app's scripts name neither it nor WebRTC (a browser test reads
/// them), and no other script can be loaded.
///
/// The service worker is not under the page's policy. The policy allows no other one to be
/// registered, and `public/sw.js` listens to nothing that a page tells it; still, the way to it
/// goes (a registration could also set a header of the next request for the page), and so do the
/// files that it keeps. A cookie would go to the host with the browser's next request.
///
/// The window that has opened this one could be sent messages; browsers say with voices and listen
/// with services that may be elsewhere, and ask a host that a key is wanted for about it; that a
/// shared worker made here is under the policy is not known of every browser.
const TAKEN: [(&str, &[&str]); 6] = [
    ("", &["RTCPeerConnection", "webkitRTCPeerConnection", "open", "caches", "cookieStore"]),
    ("", &["opener", "SharedWorker", "speechSynthesis", "SpeechRecognition", LISTENS]),
    ("Document", &["cookie"]),
    ("HTMLIFrameElement", &FRAME),
    ("HTMLObjectElement", &FRAME),
    ("Navigator", &["serviceWorker", "credentials"]),
];
const LISTENS: &str = "webkitSpeechRecognition";
const FRAME: [&str; 2] = ["contentWindow", "contentDocument"];

#[wasm_bindgen]
extern "C" {
    /// Defined by `public/attempts.js`, which `index.html` loads.
    #[wasm_bindgen(js_name = tryEveryWayOut, js_namespace = self)]
    fn try_every_way_out(targets: &JsValue) -> Promise;
}

/// Seals the page, and makes sure of it: a request to the page's own host must be refused by the
/// policy. Sealing twice changes nothing.
///
/// # Errors
/// When the browser does not honour the policy, or when another page shows this one in a frame: no
/// policy stops messages to that. The caller must not read the file then.
pub(crate) async fn seal() -> Result<(), Failure> {
    if is_framed() {
        let hint = Said::of("failure-framed-hint");
        return Err(Failure { hint, ..refused(vec![Said::of("failure-framed")].into()) });
    }
    if !is_sealed() {
        insert().map_err(|error| refused(format!("{error:?}").into()))?;
    }
    match probe().await {
        true => Ok(()),
        false => Err(refused(vec![Said::of("failure-let-through")].into())),
    }
}

/// Whether the sealing policy is in the page.
#[must_use]
pub(crate) fn is_sealed() -> bool {
    let selector = "meta[data-seal]";
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// Where the attempts to get out are aimed: the app's own address, and another host's.
#[must_use]
pub(crate) fn targets() -> Vec<String> {
    let own =
        web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let own = own.split(['#', '?']).next().unwrap_or_default().to_owned();
    vec![own, "https://example.com/".to_owned()]
}

/// Tries every way out of the page and reports each.
pub(crate) async fn attempts_from_page(targets: &[String]) -> Vec<Attempt> {
    let targets: Array = targets.iter().map(|target| JsValue::from_str(target)).collect();
    let report = JsFuture::from(try_every_way_out(&targets)).await.unwrap_or_default();
    attempts::read(&report)
}

fn insert() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let meta: HtmlMetaElement = document.create_element("meta")?.dyn_into()?;
    meta.set_http_equiv("Content-Security-Policy");
    meta.set_content(POLICY);
    meta.set_attribute("data-seal", "")?;
    document.head().ok_or(JsValue::NULL)?.append_child(&meta)?;
    stay(&window)?;
    for (owner, names) in TAKEN {
        let owner = match owner {
            "" => JsValue::from(&window),
            _ => {
                let owner = Reflect::get(&window, &owner.into())?;
                Reflect::get(&owner, &"prototype".into())?
            }
        };
        for name in names {
            take_away(&owner, name)?;
        }
    }
    Ok(())
}

/// Refuses, from now on, every address for this tab but its own: an address can carry data, and no
/// policy stops a script that sends the tab there. Reloading, going back and what the reader types
/// are not the page's to refuse; a file that is saved is no address.
///
/// Browsers without the Navigation API do not let a page refuse.
fn stay(window: &Window) -> Result<(), JsValue> {
    let navigation = Reflect::get(window, &"navigation".into())?;
    let Some(navigation) = navigation.dyn_ref::<EventTarget>() else { return Ok(()) };
    let here = window.location().href()?;
    let guard = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        if leaves(&event, &here) {
            event.prevent_default();
        }
    });
    navigation
        .add_event_listener_with_callback("navigate", guard.as_ref().unchecked_ref::<Function>())?;
    guard.forget();
    Ok(())
}

/// Whether a navigation goes to another address than that of the page.
fn leaves(event: &JsValue, here: &str) -> bool {
    let read = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let text = |of: &JsValue, name: &str| read(of, name).as_string().unwrap_or_default();
    let page = |address: &str| address.split('#').next().unwrap_or_default().to_owned();
    let to = text(&read(event, "destination"), "url");
    // Firefox asks twice, and the second time does not say that the file is to be saved.
    let is_saved = to.starts_with("blob:")
        && (read(event, "downloadRequest").is_string() || download::is_saving(&to));
    let is_turned = matches!(text(event, "navigationType").as_str(), "reload" | "traverse");
    !is_saved && !is_turned && page(&to) != page(here)
}

/// Whether another page shows this one in a frame.
fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    window.top().ok().flatten().as_ref() != Some(&window)
}

/// Makes a property undefined for good.
fn take_away(owner: &JsValue, name: &str) -> Result<(), JsValue> {
    let nothing = js_sys::Object::new();
    Reflect::set(&nothing, &"value".into(), &JsValue::UNDEFINED)?;
    Reflect::set(&nothing, &"configurable".into(), &JsValue::FALSE)?;
    Reflect::set(&nothing, &"writable".into(), &JsValue::FALSE)?;
    Reflect::define_property(owner.unchecked_ref::<js_sys::Object>(), &name.into(), &nothing)
        .map(|_| ())
}

/// Whether a request to the page's own host is refused.
async fn probe() -> bool {
    let Some(window) = web_sys::window() else { return false };
    JsFuture::from(window.fetch_with_str("./?sealed")).await.is_err()
}

fn refused(why: SaidValue) -> Failure {
    Failure {
        stage: None,
        message: Said::of("failure-not-sealed").with("why", why),
        hint: Said::of("failure-not-sealed-hint"),
    }
}
