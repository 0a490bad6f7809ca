//! The page's end: starts the worker from what was fetched before the page was sealed, sends
//! requests, hands out events, and replaces a worker that broke.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::mem::discriminant;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array, WebAssembly};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, File, MessageEvent, Response, Url, Worker};

use crate::domain::{Said, SaidValue};
use crate::protocol::{Event, Failure, News, Request, RunId, VERSION, decode, encode};

/// What the worker is made of.
const SCRIPT: &str = "worker.js";
const MODULE: &str = "worker_bg.wasm";
const ATTEMPTS: &str = "attempts.js";

/// Appended to the worker's script: takes away what needs a connection and Firefox stops in workers
/// without saying so, for the proof believes only what it is told; waits for the compiled module, then
/// starts it. A failure that
/// no Rust code sees (stack exhausted) is told as a text. To have no memory left is a trap like any
/// other; what tells it from them is that the memory, asked to double, as a growing vector does,
/// cannot. It is told as a null.
const START: &str = r"
for (const name of ['EventSource', 'FontFace']) {
    Object.defineProperty(self, name, { value: undefined });
}
let memory;
const end = (why) => {
    let word = String(why);
    try {
        memory?.grow(memory.buffer.byteLength / 65536);
    } catch {
        word = null;
    }
    self.postMessage(word);
};
self.onerror = (message) => {
    end(message);
    return true;
};
self.onunhandledrejection = (rejection) => end(rejection.reason);
self.onmessage = async (message) => {
    self.onmessage = null;
    // What workers of this worker are made of.
    self.program = message.data;
    ({ memory } = await wasm_bindgen({ module_or_path: message.data.module }));
};
";

/// A worker that has not answered a cancel after so many milliseconds is replaced.
const CANCEL_MILLIS: i32 = 180;

/// The line to the worker. Clones share it.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

struct Inner {
    on_event: Box<dyn Fn(Event)>,
    /// Resolves to the object `{ script, module }`.
    assets: Promise,
    line: RefCell<Option<Line>>,
    /// The run that has been asked for and has not ended.
    active: Cell<Option<RunId>>,
    /// What is told instead, in this order, when the worker breaks before it has answered.
    owed: RefCell<VecDeque<Event>>,
}

/// A worker with the closures it calls.
struct Line {
    worker: Worker,
    /// Messages for a worker that has not said that it is ready; `None` once it has.
    waiting: Option<Vec<JsValue>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("active", &self.0.active.get()).finish_non_exhaustive()
    }
}

impl Client {
    /// Begins to fetch and compile the worker; `on_event` will get every event. A run always ends
    /// with exactly one of done, cancelled or failed, even when the worker breaks.
    ///
    /// `load` takes the name of a file of the app and promises the response with it (`load` of
    /// `public/start.js`): only that knows which files belong to the page's version, so that a page
    /// never meets a worker of another one, or one that somebody has changed.
    #[must_use]
    pub fn start(load: Function, on_event: impl Fn(Event) + 'static) -> Self {
        let assets = future_to_promise(fetch_assets(load));
        Self(Rc::new(Inner {
            on_event: Box::new(on_event),
            assets,
            line: RefCell::new(None),
            active: Cell::new(None),
            owed: RefCell::default(),
        }))
    }

    /// Waits until everything the worker needs is here. The page must not be sealed before.
    ///
    /// # Errors
    /// When the worker's files cannot be fetched or compiled.
    pub async fn ready(&self) -> Result<(), Failure> {
        JsFuture::from(self.0.assets.clone()).await.map(|_| ()).map_err(|error| Failure {
            stage: None,
            message: Said::of("failure-not-loaded").with("why", text_of(&error)),
            hint: Said::of("failure-not-loaded-hint"),
        })
    }

    /// Sends a request, with the files it is about; starts the worker if there is none. Call it
    /// after [`Client::ready`].
    pub async fn send(&self, request: &Request, files: &[File]) {
        if let Request::Run { run, .. } = request {
            self.0.active.set(Some(*run));
        }
        match request {
            Request::Save { .. } => self.owe(Event::Saved { bytes: Vec::new() }),
            Request::Read { .. } => self.owe(Event::Read { settings: Err(String::new()) }),
            Request::ProveSeal { .. } => self.owe(Event::SealProven { attempts: Vec::new() }),
            Request::Run { .. } | Request::Cancel { .. } => {}
        }
        if let Err(error) = self.open().await {
            self.broken(text_of(&error));
            return;
        }
        let bytes = Uint8Array::from(encode(request).as_slice());
        let message = Array::of1(&bytes);
        for file in files {
            message.push(file);
        }
        if let Some(line) = self.0.line.borrow_mut().as_mut() {
            match &mut line.waiting {
                Some(waiting) => waiting.push(message.into()),
                None => {
                    // Files and bytes can always be cloned.
                    line.worker.post_message(&message).ok();
                }
            }
        }
        if let Request::Cancel { run } = request {
            self.insist_on_end(*run);
        }
    }

    async fn open(&self) -> Result<(), JsValue> {
        if self.0.line.borrow().is_some() {
            return Ok(());
        }
        let assets = JsFuture::from(self.0.assets.clone()).await?;
        let script = Reflect::get(&assets, &"script".into())?;
        let module = Reflect::get(&assets, &"module".into())?;
        if self.0.line.borrow().is_some() {
            return Ok(());
        }
        let kind = BlobPropertyBag::new();
        kind.set_type("text/javascript");
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&script), &kind)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let worker = Worker::new(&url)?;
        Url::revoke_object_url(&url)?;

        let client = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
            client.hear(&message.data());
        });
        let client = self.clone();
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
            // A worker that the browser does not start at all gets an event without a message.
            let message = Reflect::get(&error, &"message".into()).unwrap_or_default();
            client.broken(message.as_string().unwrap_or_default());
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let program = Object::new();
        Reflect::set(&program, &"script".into(), &blob)?;
        Reflect::set(&program, &"module".into(), &module)?;
        worker.post_message(&program)?;
        *self.0.line.borrow_mut() = Some(Line {
            worker,
            waiting: Some(Vec::new()),
            _on_message: on_message,
            _on_error: on_error,
        });
        Ok(())
    }

    fn hear(&self, data: &JsValue) {
        let Some(bytes) = data.dyn_ref::<Uint8Array>() else {
            return match data.is_null() {
                true => self.ended(Said::of("failure-memory"), Said::of("failure-memory-hint")),
                false => self.broken(text_of(data)),
            };
        };
        match decode::<Event>(&bytes.to_vec()) {
            Ok(Event::Ready { version }) if version == VERSION => self.flush(),
            Ok(Event::Ready { .. }) | Err(_) => self
                .ended(Said::of("failure-other-version"), Said::of("failure-other-version-hint")),
            Ok(event) => {
                if let Event::Run { run, news: News::Done | News::Cancelled | News::Failed(_) } =
                    &event
                    && self.0.active.get() == Some(*run)
                {
                    self.0.active.set(None);
                }
                let mut owed = self.0.owed.borrow_mut();
                let same = |owed: &Event| discriminant(owed) == discriminant(&event);
                if let Some(place) = owed.iter().position(same) {
                    owed.remove(place);
                }
                drop(owed);
                self.tell_soon(event);
            }
        }
    }

    /// Hands out an event in a task of its own, after those before it: reading a large part and
    /// drawing it would be too long for one.
    fn tell_soon(&self, event: Event) {
        let client = self.clone();
        let tell = Closure::once_into_js(move || (client.0.on_event)(event));
        if let Some(window) = web_sys::window() {
            window.set_timeout_with_callback(tell.unchecked_ref()).ok();
        }
    }

    fn flush(&self) {
        if let Some(line) = self.0.line.borrow_mut().as_mut() {
            for message in line.waiting.take().unwrap_or_default() {
                line.worker.post_message(&message).ok();
            }
        }
    }

    fn owe(&self, event: Event) {
        self.0.owed.borrow_mut().push_back(event);
    }

    /// Tells what a worker that is gone will not answer any more.
    fn pay(&self) {
        let owed = self.0.owed.take();
        owed.into_iter().for_each(|event| (self.0.on_event)(event));
    }

    /// Ends a worker that broke, for a reason that the browser gives, if it gives one.
    fn broken(&self, why: String) {
        let why: SaidValue = match why.as_str() {
            "" => vec![Said::of("failure-unsaid")].into(),
            _ => why.into(),
        };
        let was_ready = self.0.line.borrow().as_ref().is_some_and(|line| line.waiting.is_none());
        let (message, hint) = match was_ready {
            true => ("failure-stopped", "failure-stopped-hint"),
            false => ("failure-no-start", "failure-no-start-hint"),
        };
        self.ended(Said::of(message).with("why", why), Said::of(hint));
    }

    /// Ends the worker and the run that it was busy with. The next request starts a new worker.
    fn ended(&self, message: Said, hint: Said) {
        self.hang_up();
        self.pay();
        if let Some(run) = self.0.active.take() {
            let failure = Failure { stage: None, message, hint };
            (self.0.on_event)(Event::Run { run, news: News::Failed(failure) });
        }
    }

    fn hang_up(&self) {
        // Not dropped here: the closure that is running may be the line's own.
        if let Some(line) = self.0.line.borrow_mut().take() {
            line.worker.terminate();
            wasm_bindgen_futures::spawn_local(async move { drop(line) });
        }
    }

    /// Replaces the worker when it has not ended the run in time.
    fn insist_on_end(&self, run: RunId) {
        let client = self.clone();
        let check = Closure::once_into_js(move || {
            if client.0.active.get() == Some(run) {
                client.0.active.set(None);
                client.hang_up();
                client.pay();
                (client.0.on_event)(Event::Run { run, news: News::Cancelled });
            }
        });
        if let Some(window) = web_sys::window() {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    check.unchecked_ref(),
                    CANCEL_MILLIS,
                )
                .ok();
        }
    }
}

/// Fetches the worker's script and compiles its module, once for every worker of this page.
async fn fetch_assets(load: Function) -> Result<JsValue, JsValue> {
    let fetch = |name: &str| -> Result<Promise, JsValue> {
        load.call1(&JsValue::NULL, &name.into())?.dyn_into()
    };
    let module = match JsFuture::from(WebAssembly::compile_streaming(&fetch(MODULE)?)).await {
        Ok(module) => module,
        // A host that serves wasm with a wrong type.
        Err(_) => {
            let response: Response = JsFuture::from(fetch(MODULE)?).await?.dyn_into()?;
            let bytes = JsFuture::from(response.array_buffer()?).await?;
            JsFuture::from(WebAssembly::compile(&bytes)).await?
        }
    };
    let attempts = text(fetch(ATTEMPTS)?).await?;
    let script = text(fetch(SCRIPT)?).await?;
    let assets = Object::new();
    Reflect::set(&assets, &"script".into(), &format!("{attempts}\n{script}\n{START}").into())?;
    Reflect::set(&assets, &"module".into(), &module)?;
    Ok(assets.into())
}

async fn text(response: Promise) -> Result<String, JsValue> {
    let response: Response = JsFuture::from(response).await?.dyn_into()?;
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}

fn text_of(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| {
        value
            .dyn_ref::<js_sys::Error>()
            .map_or_else(|| format!("{value:?}"), |error| String::from(error.message()))
    })
}
