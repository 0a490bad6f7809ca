//! Workers of the engine's worker, which run tasks beside it and work ahead of it.
//!
//! They are made of the same script and the same compiled module, by an address in memory, and so
//! are under the page's seal like the worker that starts them. They know nothing but the tasks they
//! are sent, and end with the run. One that has started during a look at files waits for their
//! import.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, MessageEvent, Url, Worker, WorkerOptions};

use super::dispatch::Dispatch;
use super::helper::{self, Answer, Order};
use super::scope::{now, scope};
use crate::engine::host::Kind;

/// Workers that run tasks, this one among them, at most: each has a memory of its own.
const MOST_WORKERS: usize = 4;

/// A helper that has tasks and has said nothing for so many milliseconds is given up: a task takes
/// about a twentieth of a second.
const PATIENCE_MILLIS: f64 = 5_000.0;

/// The same for one that works ahead: a workbook has to be unpacked before its first row is there.
const PATIENCE_AHEAD_MILLIS: f64 = 30_000.0;

/// A helper that has read files of so many bytes has taken far more memory than tasks need, and
/// would keep it as long as it lives.
const MUCH: f64 = 256e6;

/// How long to wait at most before looking whether the user has cancelled.
const LISTEN_MILLIS: i32 = 50;

/// The helpers of a run. They are started when there is work for them.
pub(super) struct Pool {
    /// How many there may be.
    most: usize,
    /// How many more may be started.
    spare: Cell<usize>,
    helpers: RefCell<Vec<Helper>>,
    ear: Rc<Ear>,
    started: Cell<u32>,
    batches: Cell<u32>,
}

/// A worker with the closures it calls.
struct Helper {
    number: u32,
    worker: Worker,
    is_ready: bool,
    /// The batch whose shared bytes it has.
    batch: Option<u32>,
    /// When it was last heard or given something.
    heard: f64,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What helpers have said and nobody has looked at.
#[derive(Default)]
struct Ear {
    heard: RefCell<VecDeque<(u32, Said)>>,
    wake: RefCell<Option<Function>>,
}

enum Said {
    Ready,
    Output {
        batch: u32,
        task: usize,
        bytes: Vec<u8>,
    },
    Piece {
        batch: u32,
        /// Stays with the browser until it is taken.
        bytes: Uint8Array,
    },
    Ended {
        batch: u32,
    },
    /// It broke.
    Nothing,
}

/// Tasks that are mapped together.
pub(super) struct Batch<'t> {
    pub(super) kind: Kind,
    /// The bytes of what they share.
    pub(super) shared: &'t dyn Fn() -> Vec<u8>,
    /// The bytes of one of them.
    pub(super) task: &'t dyn Fn(usize) -> Vec<u8>,
    number: u32,
    /// The browser's, so that this worker has them twice no longer than it takes to copy them.
    encoded: OnceCell<Uint8Array>,
}

/// A helper that works ahead. When this is dropped before all is made, the helper is ended.
pub(super) struct Ahead<'p> {
    pool: &'p Pool,
    helper: u32,
    batch: u32,
    producer: Vec<u8>,
    files: Vec<File>,
    has_begun: bool,
    has_ended: bool,
}

impl Pool {
    /// No helpers yet. There will be one for each core but the one that is busy with this worker.
    pub(super) fn new() -> Self {
        let cores = scope().navigator().hardware_concurrency();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few cores")]
        let most = (cores as usize).clamp(1, MOST_WORKERS) - 1;
        Self {
            most,
            // One that dies is replaced, but not for ever.
            spare: Cell::new(2 * most),
            helpers: RefCell::default(),
            ear: Rc::default(),
            started: Cell::new(0),
            batches: Cell::new(0),
        }
    }

    /// Begins tasks of a kind: starts the helpers that are missing.
    pub(super) fn begin<'t>(
        &self,
        kind: Kind,
        shared: &'t dyn Fn() -> Vec<u8>,
        task: &'t dyn Fn(usize) -> Vec<u8>,
    ) -> Batch<'t> {
        self.fill(self.most);
        Batch { kind, shared, task, number: self.next_batch(), encoded: OnceCell::new() }
    }

    /// Lets a helper go ahead with a producer; `None` when there is nobody.
    pub(super) fn ahead(&self, producer: Vec<u8>, files: &[File]) -> Option<Ahead<'_>> {
        self.fill(1);
        let helper = self.helpers.borrow_mut().first_mut().map(|helper| {
            helper.heard = now();
            helper.number
        })?;
        Some(Ahead {
            pool: self,
            helper,
            batch: self.next_batch(),
            producer,
            files: files.to_vec(),
            has_begun: false,
            has_ended: false,
        })
    }

    /// Starts helpers until there are so many, or no more may be started.
    pub(super) fn fill(&self, wanted: usize) {
        while self.helpers.borrow().len() < wanted.min(self.most) && self.spare.get() > 0 {
            self.spare.set(self.spare.get() - 1);
            match self.start() {
                Ok(helper) => self.helpers.borrow_mut().push(helper),
                // A browser that knows no workers of workers: all is done here.
                Err(_) => self.spare.set(0),
            }
        }
    }

    fn next_batch(&self) -> u32 {
        self.batches.set(self.batches.get() + 1);
        self.batches.get()
    }

    /// Whether anybody helps.
    pub(super) fn has_helpers(&self) -> bool {
        !self.helpers.borrow().is_empty()
    }

    /// Gives tasks to the helpers that can take some.
    pub(super) fn hand_out(&self, batch: &Batch<'_>, dispatch: &mut Dispatch) {
        let workers = self.helpers.borrow().len() + 1;
        let mut lost = Vec::new();
        for helper in self.helpers.borrow_mut().iter_mut().filter(|helper| helper.is_ready) {
            let tasks = dispatch.give(helper.number, workers);
            if !tasks.is_empty() && helper.take(batch, &tasks).is_err() {
                lost.push(helper.number);
            }
        }
        lost.into_iter().for_each(|helper| self.lose(helper, dispatch));
    }

    /// Hands the outputs that have come to `take`, which tells whether it could use them. What a
    /// helper had that broke or was silent for too long waits again.
    pub(super) fn hear(
        &self,
        batch: &Batch<'_>,
        dispatch: &mut Dispatch,
        mut take: impl FnMut(usize, &[u8]) -> bool,
    ) {
        while let Some((number, said)) = self.next_said() {
            match said {
                Said::Ready | Said::Piece { .. } | Said::Ended { .. } => {}
                Said::Output { batch: of, task, bytes } => {
                    let is_wanted = of == batch.number && dispatch.ran(number, task);
                    if is_wanted && !take(task, &bytes) {
                        dispatch.again(task);
                        self.lose(number, dispatch);
                    }
                }
                Said::Nothing => self.lose(number, dispatch),
            }
        }
        let is_silent = |helper: &u32| self.is_silent(*helper, PATIENCE_MILLIS);
        let silent: Vec<u32> = dispatch.busy().filter(is_silent).collect();
        silent.into_iter().for_each(|helper| self.lose(helper, dispatch));
    }

    /// What was heard first.
    fn next_said(&self) -> Option<(u32, Said)> {
        let (number, said) = self.ear.heard.borrow_mut().pop_front()?;
        if !matches!(said, Said::Nothing) {
            self.with(number, |helper| {
                helper.heard = now();
                helper.is_ready = true;
            });
        }
        Some((number, said))
    }

    fn with<T>(&self, number: u32, what: impl FnOnce(&mut Helper) -> T) -> Option<T> {
        let mut helpers = self.helpers.borrow_mut();
        helpers.iter_mut().find(|helper| helper.number == number).map(what)
    }

    /// Whether a helper is gone, or has said nothing for so long.
    fn is_silent(&self, number: u32, patience: f64) -> bool {
        self.with(number, |helper| now() - helper.heard > patience).unwrap_or(true)
    }

    /// Waits until a helper says something, or a moment has passed.
    pub(super) async fn listen(&self) {
        if !self.ear.heard.borrow().is_empty() {
            return;
        }
        let heard = Promise::new(&mut |resolve: Function, _| {
            let timer = scope()
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LISTEN_MILLIS);
            // Without a timer nothing is waited for.
            match timer {
                Ok(_) => *self.ear.wake.borrow_mut() = Some(resolve),
                Err(_) => drop(resolve.call0(&JsValue::NULL)),
            }
        });
        JsFuture::from(heard).await.ok();
    }

    /// Ends a helper; what it had waits again.
    fn lose(&self, number: u32, dispatch: &mut Dispatch) {
        dispatch.lost(number);
        self.end(number);
    }

    fn end(&self, number: u32) {
        let mut helpers = self.helpers.borrow_mut();
        if let Some(place) = helpers.iter().position(|helper| helper.number == number) {
            let helper = helpers.remove(place);
            if !helper.is_ready {
                // It did not even start: another one would not either.
                self.spare.set(0);
            }
        }
    }

    fn start(&self) -> Result<Helper, JsValue> {
        // What the client gave this worker, and its script has kept.
        let program = Reflect::get(&js_sys::global(), &"program".into())?;
        let script: Blob = Reflect::get(&program, &"script".into())?.dyn_into()?;
        let url = Url::create_object_url_with_blob(&script)?;
        let options = WorkerOptions::new();
        options.set_name(helper::NAME);
        let worker = Worker::new_with_options(&url, &options);
        Url::revoke_object_url(&url)?;
        let worker = worker?;
        let number = self.started.get() + 1;
        self.started.set(number);
        let ear = Rc::clone(&self.ear);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
            ear.hear(number, Said::of(&message.data()));
        });
        let ear = Rc::clone(&self.ear);
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |_error: JsValue| {
            ear.hear(number, Said::Nothing);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.post_message(&program)?;
        Ok(Helper {
            number,
            worker,
            is_ready: false,
            batch: None,
            heard: now(),
            _on_message: on_message,
            _on_error: on_error,
        })
    }
}

impl Ahead<'_> {
    /// The bytes of the piece that comes next; nothing when there are no more, or the helper broke.
    pub(super) async fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            self.begin();
            while let Some((number, said)) = self.pool.next_said() {
                match said {
                    Said::Nothing => self.pool.end(number),
                    Said::Piece { batch, bytes } if batch == self.batch => {
                        let piece = bytes.to_vec();
                        // Whether it hears is seen by what comes.
                        self.pool.with(number, |helper| helper.post(Order::More, &bytes, &[]).ok());
                        return Some(piece);
                    }
                    Said::Ended { batch } if batch == self.batch => {
                        self.has_ended = true;
                        return None;
                    }
                    Said::Ready | Said::Output { .. } | Said::Piece { .. } | Said::Ended { .. } => {
                    }
                }
                self.begin();
            }
            if self.pool.is_silent(self.helper, PATIENCE_AHEAD_MILLIS) {
                return None;
            }
            self.pool.listen().await;
        }
    }

    /// Tells the helper what to do, once it can hear it.
    fn begin(&mut self) {
        let Self { pool, helper, batch, .. } = *self;
        let is_ready = pool.with(helper, |helper| helper.is_ready).unwrap_or(false);
        if is_ready && !self.has_begun {
            self.has_begun = true;
            let order = Order::Produce { batch };
            let producer = Uint8Array::from(self.producer.as_slice());
            let begun = pool.with(helper, |it| it.post(order, &producer, &self.files).is_ok());
            if begun != Some(true) {
                pool.end(helper);
            }
        }
    }
}

impl Drop for Ahead<'_> {
    fn drop(&mut self) {
        let bytes: f64 = self.files.iter().map(|file| file.size()).sum();
        if !self.has_ended {
            self.pool.end(self.helper);
        } else if bytes >= MUCH {
            self.pool.end(self.helper);
            // Another one takes its place.
            self.pool.spare.set(self.pool.spare.get() + 1);
        }
    }
}

impl Helper {
    /// Gives an order, and hands over the memory of what comes with it.
    fn post(&self, order: Order, bytes: &Uint8Array, files: &[File]) -> Result<(), JsValue> {
        let message = Array::of2(&helper::head(&order), bytes);
        for file in files {
            message.push(file);
        }
        self.worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()))
    }

    /// Sends it tasks, and before the first of a batch what they share.
    fn take(&mut self, batch: &Batch<'_>, tasks: &[usize]) -> Result<(), JsValue> {
        let Batch { kind, number, .. } = *batch;
        if self.batch != Some(number) {
            let encode = || Uint8Array::from((batch.shared)().as_slice());
            let shared = batch.encoded.get_or_init(encode);
            let order = helper::head(&Order::Share { batch: number, kind });
            self.worker.post_message(&Array::of2(&order, shared))?;
        }
        for &task in tasks {
            let bytes = (batch.task)(task);
            let task = u32::try_from(task).expect("tasks are few");
            let order = Order::Run { batch: number, task };
            self.post(order, &Uint8Array::from(bytes.as_slice()), &[])?;
        }
        self.batch = Some(number);
        self.heard = now();
        Ok(())
    }
}

impl Ear {
    fn hear(&self, helper: u32, said: Said) {
        self.heard.borrow_mut().push_back((helper, said));
        if let Some(wake) = self.wake.take() {
            // A promise can always be resolved.
            wake.call0(&JsValue::NULL).ok();
        }
    }
}

impl Said {
    fn of(data: &JsValue) -> Self {
        match helper::parts(data) {
            Some((Answer::Ready, _)) => Self::Ready,
            Some((Answer::Output { batch, task }, bytes)) => {
                Self::Output { batch, task: task as usize, bytes: bytes.to_vec() }
            }
            Some((Answer::Piece { batch }, bytes)) => Self::Piece { batch, bytes },
            Some((Answer::Ended { batch }, _)) => Self::Ended { batch },
            // A last word, or nonsense.
            None => Self::Nothing,
        }
    }
}
