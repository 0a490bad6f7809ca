//! The host of the command line, the benchmark and the tests: threads for tasks, a closure for
//! news, no waiting.

use std::pin::pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use super::host::{Cancelled, Host, Task, progress};
use crate::protocol::{News, Part, Progress, Stage};

/// A host that runs on this process's threads and hands all news to a closure.
pub struct NativeHost<F> {
    threads: usize,
    listen: F,
}

impl<F> std::fmt::Debug for NativeHost<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NativeHost").field("threads", &self.threads).finish_non_exhaustive()
    }
}

impl<F: Fn(News) -> Result<(), Cancelled>> NativeHost<F> {
    /// A host with `threads` tasks at a time (at least one). `listen` receives the news of the run
    /// and answers whether to go on.
    pub fn new(threads: usize, listen: F) -> Self {
        Self { threads: threads.max(1), listen }
    }
}

impl<F: Fn(News) -> Result<(), Cancelled>> Host for NativeHost<F> {
    fn publish(&self, part: Part) {
        // A wish to stop is honoured at the next breath.
        (self.listen)(News::Part(part)).ok();
    }

    async fn breathe(&self, progress: Progress) -> Result<(), Cancelled> {
        (self.listen)(News::Progress(progress))
    }

    async fn map<T: Task>(
        &self,
        shared: &T::Shared,
        tasks: Vec<T>,
        stage: Stage,
        span: std::ops::Range<f32>,
    ) -> Result<Vec<T::Output>, Cancelled> {
        self.breathe(progress(stage, f64::from(span.start))).await?;
        let next = AtomicUsize::new(0);
        let outputs = Mutex::new(Vec::with_capacity(tasks.len()));
        std::thread::scope(|scope| {
            for _ in 0..self.threads.min(tasks.len()) {
                scope.spawn(|| {
                    while let Some((index, task)) = {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        tasks.get(index).map(|task| (index, task))
                    } {
                        let output = task.run(shared);
                        outputs
                            .lock()
                            .expect("no task panics while it holds the lock")
                            .push((index, output));
                    }
                });
            }
        });
        self.breathe(progress(stage, f64::from(span.end))).await?;
        let mut outputs = outputs.into_inner().expect("all threads have ended");
        outputs.sort_by_key(|&(index, _)| index);
        Ok(outputs.into_iter().map(|(_, output)| output).collect())
    }
}

/// Runs a future that never waits, as every future of the engine is on a [`NativeHost`].
///
/// # Panics
/// When the future waits for something.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut context = Context::from_waker(Waker::noop());
    match pin!(future).poll(&mut context) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("a native host never waits"),
    }
}
