//! A helper's end: a worker that runs tasks, and works ahead, for the one that started it.
//!
//! A message to it is an array of [`Order`] bytes, the bytes of what the order is about, and files; a
//! message from it is an array of [`Answer`] bytes and those of an output or a piece. A text instead is
//! its last word.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageEvent};

use super::file::{BlobReader, source};
use super::read_ahead::ReadAhead;
use super::scope::{last_word, scope};
use crate::engine::host::Kind;
use crate::engine::tasks::{self, Runner, runner};
use crate::protocol::{decode, encode};

/// What a worker is called that is a helper.
pub(super) const NAME: &str = "helper";

/// What a helper is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Order {
    /// Tasks of this kind follow, which share the bytes that come with it.
    Share { batch: u32, kind: Kind },
    /// Run the task whose bytes come with it.
    Run { batch: u32, task: u32 },
    /// Let the producer whose bytes come with it go ahead on the files that come with it.
    Produce { batch: u32 },
    /// Make another piece. The memory of one comes with it, to be used again.
    More,
}

/// What a helper answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Answer {
    /// It can be told something.
    Ready,
    /// The output of a task comes with it.
    Output { batch: u32, task: u32 },
    /// The next piece of what is produced comes with it.
    Piece { batch: u32 },
    /// There are no more pieces.
    Ended { batch: u32 },
}

/// The memory of a piece is a multiple of this, so that it is large enough for most others.
const ROUND: u32 = 1 << 17;

/// Pieces that may be made before the first of them is wanted.
const AHEAD: u32 = 16;

/// What a helper has.
#[derive(Default)]
struct Helper {
    /// The batch whose tasks it runs, and how.
    shared: RefCell<Option<(u32, Runner)>>,
    /// Pieces that may be made at once.
    credit: Cell<u32>,
    /// Memory of pieces that have been taken: the browser is slow to find new one.
    spare: RefCell<Vec<Uint8Array>>,
    /// Goes on with making pieces.
    resume: RefCell<Option<Function>>,
}

/// Runs tasks until the worker is ended.
pub(super) fn serve() {
    last_word();
    let helper = Rc::new(Helper::default());
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        if let Err(why) = follow(&helper, &message.data()) {
            give_up(&why);
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    answer(Answer::Ready, &nothing());
}

/// Follows an order.
fn follow(helper: &Rc<Helper>, data: &JsValue) -> Result<(), String> {
    let (order, about) = parts(data).ok_or("no order")?;
    match order {
        Order::Share { batch, kind } => {
            // What was shared before goes first.
            helper.shared.take();
            let run = runner(kind, &about.to_vec()).map_err(|error| error.to_string())?;
            *helper.shared.borrow_mut() = Some((batch, run));
        }
        Order::Run { batch, task } => {
            let shared = helper.shared.borrow();
            let (_, run) = shared.as_ref().filter(|(own, _)| *own == batch).ok_or("no batch")?;
            let output = run(&about.to_vec()).map_err(|error| error.to_string())?;
            answer(Answer::Output { batch, task }, &Uint8Array::from(output.as_slice()));
        }
        Order::Produce { batch } => {
            helper.credit.set(AHEAD);
            spawn_local(produce(Rc::clone(helper), batch, about.to_vec(), files(data)));
        }
        Order::More => {
            helper.credit.set(helper.credit.get() + 1);
            helper.spare.borrow_mut().push(about);
            if let Some(resume) = helper.resume.take() {
                // A promise can always be resolved.
                resume.call0(&JsValue::NULL).ok();
            }
        }
    }
    Ok(())
}

/// Makes pieces as long as they are wanted.
async fn produce(helper: Rc<Helper>, batch: u32, producer: Vec<u8>, files: Vec<File>) {
    let readers: Result<Vec<BlobReader>, JsValue> =
        files.iter().map(|file| BlobReader::new(file.clone().into())).collect();
    let Ok(readers) = readers else { return give_up("no reader") };
    let aheads: Vec<Rc<ReadAhead>> = readers.iter().map(BlobReader::ahead).collect();
    let sources = files.iter().zip(readers).map(source).collect();
    let give = async |piece: Vec<u8>| {
        helper.wait_for_credit().await;
        answer(Answer::Piece { batch }, &helper.lend(&piece));
        for ahead in &aheads {
            ahead.fetch().await;
        }
    };
    match tasks::produce(&producer, sources, give).await {
        Ok(()) => answer(Answer::Ended { batch }, &nothing()),
        Err(why) => give_up(&why.to_string()),
    }
}

impl Helper {
    /// Waits until one more piece may be made.
    async fn wait_for_credit(&self) {
        while self.credit.get() == 0 {
            let more = Promise::new(&mut |resolve: Function, _| {
                *self.resume.borrow_mut() = Some(resolve);
            });
            JsFuture::from(more).await.ok();
        }
        self.credit.set(self.credit.get() - 1);
    }

    /// These bytes in the browser's memory, used again where some is large enough.
    fn lend(&self, bytes: &[u8]) -> Uint8Array {
        let length = u32::try_from(bytes.len()).expect("a piece is small");
        let spare = self.spare.borrow_mut().pop().map(|spare| spare.buffer());
        let buffer = spare.filter(|spare| spare.byte_length() >= length);
        let buffer = buffer.unwrap_or_else(|| ArrayBuffer::new(length.next_multiple_of(ROUND)));
        let lent = Uint8Array::new_with_byte_offset_and_length(&buffer, 0, length);
        lent.copy_from(bytes);
        lent
    }
}

/// Says a last word; whoever has started this worker ends it.
fn give_up(why: &str) {
    scope().post_message(&why.into()).ok();
}

fn files(data: &JsValue) -> Vec<File> {
    let parts = data.dyn_ref::<Array>().into_iter().flat_map(Array::iter);
    parts.filter_map(|part| part.dyn_into::<File>().ok()).collect()
}

/// Answers, and hands over the memory of what comes with it.
fn answer(answer: Answer, output: &Uint8Array) {
    let message = Array::of2(&head(&answer), output);
    // Posting plain bytes to the worker that started this one cannot fail.
    scope().post_message_with_transfer(&message, &Array::of1(&output.buffer())).ok();
}

/// The first part of a message.
pub(super) fn head(head: &impl Serialize) -> Uint8Array {
    Uint8Array::from(encode(head).as_slice())
}

/// What comes with a message that has nothing with it.
fn nothing() -> Uint8Array {
    Uint8Array::new_with_length(0)
}

/// The two parts of a message; `None` when it is none.
pub(super) fn parts<T: DeserializeOwned>(data: &JsValue) -> Option<(T, Uint8Array)> {
    let parts = data.dyn_ref::<Array>()?;
    let bytes = |at| parts.get(at).dyn_into::<Uint8Array>().ok();
    Some((decode(&bytes(0)?.to_vec()).ok()?, bytes(1)?))
}
