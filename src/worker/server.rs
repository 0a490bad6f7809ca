//! The worker's end: requests in, events out, the engine in between.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageEvent};

use super::file::{BlobReader, source};
use super::host::BrowserHost;
use super::scope::{last_word, scope};
use crate::domain::Said;
use crate::engine::host::Host;
use crate::engine::{self, Cache};
use crate::export;
use crate::protocol::{
    Attempt, Event, Failure, Form, Goal, News, Part, Request, RunId, Shop, VERSION, decode, encode,
};
use crate::saved;
use crate::settings::Settings;

/// Serves requests until the worker is ended.
pub(super) fn serve() {
    last_word();
    let wanted = Rc::new(Cell::new(None));
    let (inbox_end, inbox) = unbounded();
    let on_message = {
        let wanted = Rc::clone(&wanted);
        Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
            let Some((request, files)) = read(&message.data()) else { return };
            match &request {
                Request::Run { run, .. } => wanted.set(Some(*run)),
                Request::Cancel { run } if wanted.get() == Some(*run) => wanted.set(None),
                Request::Cancel { .. } | Request::ProveSeal { .. } => {}
                // Answered at once, whatever else is under way.
                Request::Save { shop, form } => {
                    return post(&Event::Saved { bytes: file(shop, *form) });
                }
                Request::Read { text } => {
                    let settings =
                        serde_json::from_slice(text.as_bytes()).map_err(|error| error.to_string());
                    return post(&Event::Read { settings });
                }
            }
            // The receiver lives as long as the worker.
            inbox_end.unbounded_send((request, files)).ok();
        })
    };
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&Event::Ready { version: VERSION });
    spawn_local(answer(inbox, wanted));
}

/// Answers requests one after the other. A newer run cancels the one under way by being wanted.
async fn answer(
    mut inbox: UnboundedReceiver<(Request, Vec<File>)>,
    wanted: Rc<Cell<Option<RunId>>>,
) {
    let mut cache = Cache::default();
    let mut prepared: Option<BrowserHost> = None;
    while let Ok((request, files)) = inbox.recv().await {
        match request {
            Request::Run { run, settings, goal } => {
                let host = match prepared.take() {
                    Some(host) => host.for_next(run, &files),
                    None => BrowserHost::new(run, Rc::clone(&wanted), &files),
                };
                let news = pursue(goal, &files, settings, &mut cache, &host).await;
                // Behind a look comes an import, which finds a helper that has started.
                let is_prepared = goal == Goal::Preview && news == News::Done;
                post(&Event::Run { run, news });
                host.pause();
                prepared = is_prepared.then_some(host);
            }
            Request::Cancel { .. } | Request::Save { .. } | Request::Read { .. } => {}
            Request::ProveSeal { targets } => {
                post(&Event::SealProven { attempts: attempts(&targets).await });
            }
        }
    }
}

/// A shop in the form of a file.
fn file(shop: &Shop, form: Form) -> Vec<u8> {
    match form {
        Form::Shop => saved::save(shop),
        Form::Results => export::results_json(&shop.analysis, &shop.settings).into_bytes(),
        Form::Settings => export::settings_json(&shop.settings).into_bytes(),
        Form::Import => export::import_json(&shop.settings.import).into_bytes(),
    }
}

async fn pursue(
    goal: Goal,
    files: &[File],
    settings: Settings,
    cache: &mut Cache,
    host: &BrowserHost,
) -> News {
    let plan = match settings.check() {
        Ok(plan) => plan,
        Err(error) => {
            return News::Failed(Failure {
                stage: None,
                message: Said::of("failure-settings").with("why", error.to_string()),
                hint: Said::of("failure-settings-hint"),
            });
        }
    };
    let readers: Result<Vec<BlobReader>, JsValue> =
        files.iter().map(|file| BlobReader::new(file.clone().into())).collect();
    let readers = match readers {
        Ok(readers) => readers,
        Err(error) => {
            return News::Failed(Failure {
                stage: None,
                message: Said::of("failure-no-reader").with("why", format!("{error:?}")),
                hint: Said::of("failure-no-reader-hint"),
            });
        }
    };
    let sources = || files.iter().zip(readers.iter().cloned()).map(source).collect();
    let outcome = match goal {
        Goal::Preview => {
            host.prepare();
            engine::preview(sources(), &plan, cache, host)
                .map(|preview| host.tell(News::Preview(preview)))
        }
        Goal::Check => engine::check(sources(), &plan, cache, host)
            .await
            .map(|report| host.tell(News::Checked(report))),
        Goal::Reject => {
            let tell = |rows| host.tell(News::Rejected(rows));
            engine::reject(sources, &plan, cache, host, tell).await
        }
        Goal::Analyse => engine::run(sources(), &plan, cache, host).await,
        Goal::Open => return open(files.first().zip(readers.first()), host),
    };
    match outcome {
        Ok(()) => News::Done,
        Err(error) => error.failure().map_or(News::Cancelled, News::Failed),
    }
}

/// Tells a saved analysis as if it had just been made.
fn open(file: Option<(&File, &BlobReader)>, host: &BrowserHost) -> News {
    let Some((file, reader)) = file else { return News::Done };
    match saved::open(reader.clone()) {
        Ok(Shop { name, settings, analysis }) => {
            host.tell(News::Opened { name, settings });
            for part in Part::all_of(analysis) {
                host.publish(part);
            }
            News::Done
        }
        Err(error) => News::Failed(error.failure(&file.name())),
    }
}

#[wasm_bindgen]
extern "C" {
    /// Defined by `public/attempts.js`, which the client puts before the worker's script.
    #[wasm_bindgen(js_name = tryEveryWayOut, js_namespace = self)]
    fn try_every_way_out(targets: &JsValue) -> Promise;
}

async fn attempts(targets: &[String]) -> Vec<Attempt> {
    let targets: Array = targets.iter().map(|target| JsValue::from_str(target)).collect();
    let report = JsFuture::from(try_every_way_out(&targets)).await.unwrap_or_default();
    super::attempts::read(&report)
}

fn read(data: &JsValue) -> Option<(Request, Vec<File>)> {
    let mut parts = data.dyn_ref::<Array>()?.iter();
    let bytes = parts.next()?.dyn_into::<Uint8Array>().ok()?.to_vec();
    let files = parts.filter_map(|part| part.dyn_into::<File>().ok()).collect();
    Some((decode(&bytes).ok()?, files))
}

pub(super) fn post(event: &Event) {
    let bytes = Uint8Array::from(encode(event).as_slice());
    let transfer = Array::of1(&bytes.buffer());
    // Posting plain bytes to the page that started the worker cannot fail.
    scope().post_message_with_transfer(&bytes, &transfer).ok();
}
