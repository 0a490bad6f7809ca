//! The host of the command line, the benchmark and the tests: threads for tasks, a closure for
//! news, no waiting.

use std::pin::pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;
use std::task::{Context, Poll, Waker};

use super::host::{Cancelled, Host, Producer, Step, Task, progress};
use crate::protocol::{News, Part, Progress, Stage};

/// Pieces that a producer may be ahead: enough that neither end waits for a slow piece of the other.
const AHEAD: usize = 4;

/// A host that runs on this process's threads and hands all news to a closure.
pub struct NativeHost<F> {
    threads: usize,
    listen: F,
    follow: Box<dyn Fn(Step)>,
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
        Self { threads: threads.max(1), listen, follow: Box::new(|_step| {}) }
    }

    /// The same host, which tells each step as it begins.
    #[must_use]
    pub fn following(self, follow: impl Fn(Step) + 'static) -> Self {
        Self { follow: Box::new(follow), ..self }
    }
}

impl<F: Fn(News) -> Result<(), Cancelled>> Host for NativeHost<F> {
    fn publish(&self, part: Part) {
        // A wish to stop is honoured at the next breath.
        (self.listen)(News::Part(part)).ok();
    }

    fn begin(&self, step: Step) {
        (self.follow)(step);
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

    async fn ahead<P: Producer, E>(
        &self,
        producer: &P,
        input: &mut P::Input<'_>,
        mut take: impl AsyncFnMut(P::Piece) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.threads == 1 {
            return producer.produce(input, take).await;
        }
        let (sender, pieces) = sync_channel(AHEAD);
        std::thread::scope(|scope| {
            // Sending fails once `pieces` is gone, and that is the end of the thread.
            let send = async move |piece| sender.send(piece).map_err(drop);
            scope.spawn(|| block_on(producer.produce(input, send)));
            block_on(async move {
                for piece in pieces {
                    take(piece).await?;
                }
                Ok(())
            })
        })
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

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;

    /// Counts up to a number, and in its input what it has made.
    #[derive(Serialize, Deserialize)]
    struct Numbers(usize);

    impl Producer for Numbers {
        type Input<'i> = usize;
        type Piece = usize;
        type Place = usize;

        fn follows(&self, place: &mut usize, piece: &usize) -> bool {
            *place += 1;
            *piece + 1 == *place
        }

        fn ends_at(&self, place: &usize) -> bool {
            *place == self.0
        }

        async fn produce<E>(
            &self,
            made: &mut Self::Input<'_>,
            mut give: impl AsyncFnMut(usize) -> Result<(), E>,
        ) -> Result<(), E> {
            for number in 0..self.0 {
                *made += 1;
                give(number).await?;
            }
            Ok(())
        }
    }

    /// What is taken of 1,000 numbers by someone who stops at `last`, and how many are made.
    fn taken(threads: usize, last: usize) -> (Vec<usize>, Result<(), Cancelled>, usize) {
        let host = NativeHost::new(threads, |_| Ok(()));
        let (mut made, mut taken) = (0, Vec::new());
        let take = async |number| {
            taken.push(number);
            if number == last { Err(Cancelled) } else { Ok(()) }
        };
        let outcome = block_on(host.ahead(&Numbers(1_000), &mut made, take));
        (taken, outcome, made)
    }

    #[test]
    fn what_is_made_ahead_is_taken_in_order() {
        for threads in [1, 2, 8] {
            assert_eq!(taken(threads, 1_000), ((0..1_000).collect(), Ok(()), 1_000));
        }
    }

    #[test]
    fn no_more_is_made_once_nothing_is_taken() {
        assert_eq!(taken(1, 2), (vec![0, 1, 2], Err(Cancelled), 3));
        let (taken, outcome, made) = taken(2, 2);
        assert_eq!((taken, outcome), (vec![0, 1, 2], Err(Cancelled)));
        assert!(made <= 3 + AHEAD + 1, "{made}");
    }
}
