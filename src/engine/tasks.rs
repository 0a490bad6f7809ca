//! Tasks and producers as bytes: what a worker runs that is sent nothing else.

use std::convert::Infallible;

use super::host::{Kind, Producer, Task};
use super::import::{Reading, Source};
use super::recommend::{Neighbours, Rank, Resample};
use super::segments::quality::Silhouettes;
use super::segments::sweep::{Refine, Starts};
use crate::protocol::{decode, encode, encode_large};

/// Runs tasks of one kind that share something: the bytes of a task to the bytes of its output.
pub type Runner = Box<dyn Fn(&[u8]) -> Result<Vec<u8>, postcard::Error>>;

/// What runs tasks of a kind that share this.
///
/// # Errors
/// When the bytes are nothing that such tasks share; the runner says the same of a task.
pub fn runner(kind: Kind, shared: &[u8]) -> Result<Runner, postcard::Error> {
    match kind {
        Kind::Starts => of::<Starts>(shared),
        Kind::Refine => of::<Refine>(shared),
        Kind::Silhouettes => of::<Silhouettes>(shared),
        Kind::Neighbours => of::<Neighbours>(shared),
        Kind::Rank => of::<Rank>(shared),
        Kind::Resample => of::<Resample>(shared),
    }
}

fn of<T: Task>(shared: &[u8]) -> Result<Runner, postcard::Error> {
    let shared: T::Shared = decode(shared)?;
    Ok(Box::new(move |task| Ok(encode(&decode::<T>(task)?.run(&shared)))))
}

/// The output of a task from its bytes, when it [fits](Task::fits).
pub fn output<T: Task>(task: &T, shared: &T::Shared, bytes: &[u8]) -> Option<T::Output> {
    decode(bytes).ok().filter(|output| task.fits(shared, output))
}

/// Lets a producer go ahead on files that are opened for it, those of the run in their order, and
/// gives away the bytes of each piece.
///
/// # Errors
/// When the bytes are no producer.
pub async fn produce(
    producer: &[u8],
    sources: Vec<Source<'_>>,
    mut give: impl AsyncFnMut(Vec<u8>),
) -> Result<(), postcard::Error> {
    let reading: Reading = decode(producer)?;
    let mut files = Reading::input(sources);
    let give = async |block| -> Result<(), Infallible> {
        give(encode_large(&block)).await;
        Ok(())
    };
    match reading.produce(&mut files, give).await {
        Ok(()) => Ok(()),
    }
}
