//! Tasks as bytes: what a worker runs that is sent nothing else.

use super::host::{Kind, Task};
use super::recommend::{Neighbours, Rank, Resample};
use super::segments::quality::Silhouettes;
use super::segments::sweep::{Refine, Starts};
use crate::protocol::{decode, encode};

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
