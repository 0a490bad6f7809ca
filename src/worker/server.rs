//! The worker's end: requests in, events out, the engine in between.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageChannel, MessageEvent};

use super::file::BlobReader;
use crate::engine::host::{Cancelled, Host, Task, progress};
use crate::engine::import::Source;
use crate::engine::{self, Cache};
use crate::export;
use crate::protocol::{
    Attempt, Event, Failure, Form, Goal, News, Part, Progress, Request, RunId, Said, Shop, Stage,
    VERSION, decode, encode,
};
use crate::saved;
use crate::settings::Settings;

/// Work is interrupted for messages after so many milliseconds: often enough that a cancel is felt
/// at once, rarely enough that interrupting costs nothing.
const BREATH_MILLIS: f64 = 25.0;

/// What WebAssembly can address, less what is not a run's: the program, and memory in pieces that
/// are too small.
const MEMORY: u64 = (1 << 32) - (1 << 28);

/// Serves requests until the worker is ended.
pub fn serve() {
    std::panic::set_hook(Box::new(|panic| {
        // A text instead of bytes: the worker's last word.
        scope().post_message(&panic.to_string().into()).ok();
    }));
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
                    let settings = serde_json::from_str(text).map_err(|error| error.to_string());
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
    while let Ok((request, files)) = inbox.recv().await {
        match request {
            Request::Run { run, settings, goal } => {
                let host = BrowserHost::new(run, Rc::clone(&wanted));
                let news = pursue(goal, &files, settings, &mut cache, &host).await;
                post(&Event::Run { run, news });
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
            engine::preview(sources(), &plan).map(|preview| host.tell(News::Preview(preview)))
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

fn source((file, reader): (&File, BlobReader)) -> Source<'static> {
    Source {
        name: file.name(),
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a file's size is a whole number"
        )]
        bytes: file.size() as u64,
        identity: format!("{} {} {}", file.name(), file.size(), file.last_modified()),
        reader: Box::new(reader),
    }
}

/// The engine's host in a worker: news go to the page, a breath lets messages in.
struct BrowserHost {
    run: RunId,
    wanted: Rc<Cell<Option<RunId>>>,
    channel: MessageChannel,
    last_breath: Cell<f64>,
    last_told: RefCell<Option<Progress>>,
}

impl BrowserHost {
    fn new(run: RunId, wanted: Rc<Cell<Option<RunId>>>) -> Self {
        Self {
            run,
            wanted,
            channel: MessageChannel::new().expect("every worker has message channels"),
            last_breath: Cell::new(now()),
            last_told: RefCell::new(None),
        }
    }

    fn tell(&self, news: News) {
        post(&Event::Run { run: self.run, news });
    }

    fn tell_progress(&self, progress: Progress) {
        let mut last = self.last_told.borrow_mut();
        if *last != Some(progress) {
            *last = Some(progress);
            self.tell(News::Progress(progress));
        }
    }

    /// Lets the worker's other tasks (messages) run. A message port, because timers are held back
    /// for 4 ms and more.
    async fn yield_now(&self) {
        let port = self.channel.port1();
        let heard = Promise::new(&mut |resolve: Function, _| port.set_onmessage(Some(&resolve)));
        self.channel.port2().post_message(&JsValue::NULL).ok();
        JsFuture::from(heard).await.ok();
    }
}

impl Host for BrowserHost {
    fn publish(&self, part: Part) {
        self.tell(News::Part(part));
    }

    fn memory(&self) -> u64 {
        MEMORY
    }

    async fn breathe(&self, progress: Progress) -> Result<(), Cancelled> {
        let begins = self.last_told.borrow().is_none_or(|last| last.stage != progress.stage);
        if begins || now() - self.last_breath.get() >= BREATH_MILLIS {
            self.tell_progress(progress);
            self.yield_now().await;
            self.last_breath.set(now());
        }
        if self.wanted.get() == Some(self.run) { Ok(()) } else { Err(Cancelled) }
    }

    async fn map<T: Task>(
        &self,
        shared: &T::Shared,
        tasks: Vec<T>,
        stage: Stage,
        span: Range<f32>,
    ) -> Result<Vec<T::Output>, Cancelled> {
        let count = tasks.len();
        let mut outputs = Vec::with_capacity(count);
        for (index, task) in tasks.iter().enumerate() {
            let share = f64::from(span.end - span.start) * index as f64 / count as f64;
            self.breathe(progress(stage, f64::from(span.start) + share)).await?;
            outputs.push(task.run(shared));
        }
        Ok(outputs)
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

fn post(event: &Event) {
    let bytes = Uint8Array::from(encode(event).as_slice());
    let transfer = Array::of1(&bytes.buffer());
    // Posting plain bytes to the page that started the worker cannot fail.
    scope().post_message_with_transfer(&bytes, &transfer).ok();
}

fn now() -> f64 {
    scope().performance().map_or(0.0, |performance| performance.now())
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
