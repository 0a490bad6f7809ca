//! The engine's host in a worker.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageChannel};

use super::dispatch::Dispatch;
use super::pool::Pool;
use super::scope::{mark_laps, now};
use super::server::post;
use crate::engine::host::{Cancelled, Host, Producer, Step, Task, progress_of_tasks};
use crate::engine::laps::Laps;
use crate::engine::pieces::Pieces;
use crate::engine::tasks::output;
use crate::protocol::{Event, News, Part, Progress, RunId, Stage, encode, encode_large};

/// Work is interrupted for messages after so many milliseconds: often enough that a cancel is felt
/// at once, rarely enough that interrupting costs nothing.
const BREATH_MILLIS: f64 = 25.0;

/// What WebAssembly can address, less what is not a run's: the program, and memory in pieces that
/// are too small.
const MEMORY: u64 = (1 << 32) - (1 << 28);

/// Files of fewer bytes are read before a helper has started.
const WORTH_A_HELPER: f64 = 4e6;

/// News go to the page, a breath lets messages in, helpers run tasks.
pub(super) struct BrowserHost {
    run: RunId,
    wanted: Rc<Cell<Option<RunId>>>,
    channel: MessageChannel,
    last_breath: Cell<f64>,
    last_told: RefCell<Option<Progress>>,
    pool: Pool,
    files: Vec<File>,
    laps: RefCell<Laps>,
}

impl BrowserHost {
    pub(super) fn new(run: RunId, wanted: Rc<Cell<Option<RunId>>>, files: &[File]) -> Self {
        Self {
            run,
            wanted,
            channel: MessageChannel::new().expect("every worker has message channels"),
            last_breath: Cell::new(now()),
            last_told: RefCell::new(None),
            pool: Pool::new(),
            files: files.to_vec(),
            laps: RefCell::default(),
        }
    }

    /// This host for the next run, with the helpers that it has.
    pub(super) fn for_next(self, run: RunId, files: &[File]) -> Self {
        let mut host = self;
        host.run = run;
        host.files = files.to_vec();
        host.last_told = RefCell::new(None);
        host
    }

    /// An import will follow: a helper starts, if there is work for one.
    pub(super) fn prepare(&self) {
        if is_worth_a_helper(&self.files) {
            self.pool.fill(1);
        }
    }

    /// The current step has ended, and nothing is done for a while.
    pub(super) fn pause(&self) {
        self.laps.borrow_mut().end(now());
    }

    pub(super) fn tell(&self, news: News) {
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

/// The run has ended.
impl Drop for BrowserHost {
    fn drop(&mut self) {
        mark_laps(self.laps.get_mut().end(now()));
    }
}

impl Host for BrowserHost {
    fn publish(&self, part: Part) {
        self.tell(News::Part(part));
    }

    fn begin(&self, step: Step) {
        self.laps.borrow_mut().begin(step, now());
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
        if begins && progress.stage == Stage::Import {
            self.prepare();
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
        let mut outputs: Vec<Option<T::Output>> = tasks.iter().map(|_| None).collect();
        let mut dispatch = Dispatch::new(count);
        let mut done = 0;
        let (encode_shared, encode_task) =
            (|| encode_large(shared), |task: usize| encode(&tasks[task]));
        let batch = (count > 1).then(|| self.pool.begin(T::KIND, &encode_shared, &encode_task));
        while !dispatch.is_empty() {
            self.breathe(progress_of_tasks(stage, &span, done, count)).await?;
            let helped = batch.as_ref().filter(|_| self.pool.has_helpers());
            if let Some(batch) = helped {
                self.pool.hand_out(batch, &mut dispatch);
            }
            match dispatch.take() {
                Some(task) => {
                    outputs[task] = Some(tasks[task].run(shared));
                    done += 1;
                    if helped.is_some() {
                        // So that what helpers say is heard.
                        self.yield_now().await;
                    }
                }
                None => self.pool.listen().await,
            }
            if let Some(batch) = helped {
                self.pool.hear(batch, &mut dispatch, |task, bytes| {
                    outputs[task] = output(&tasks[task], shared, bytes);
                    done += usize::from(outputs[task].is_some());
                    outputs[task].is_some()
                });
            }
        }
        Ok(outputs.into_iter().map(|output| output.expect("every task was run")).collect())
    }

    /// A helper that breaks has told the first pieces, which are the same everywhere: the rest is made
    /// here.
    async fn ahead<P: Producer, E>(
        &self,
        producer: &P,
        input: &mut P::Input<'_>,
        mut take: impl AsyncFnMut(P::Piece) -> Result<(), E>,
    ) -> Result<(), E> {
        let helped =
            is_worth_a_helper(&self.files).then(|| self.pool.ahead(encode(producer), &self.files));
        let mut pieces = Pieces::of(producer);
        if let Some(mut ahead) = helped.flatten() {
            while let Some(bytes) = ahead.next().await {
                let Some(piece) = pieces.next(&bytes) else { break };
                take(piece).await?;
            }
        }
        if pieces.are_all() {
            return Ok(());
        }
        pieces.make_rest(input, take).await
    }
}

fn is_worth_a_helper(files: &[File]) -> bool {
    files.iter().map(|file| file.size()).sum::<f64>() >= WORTH_A_HELPER
}
