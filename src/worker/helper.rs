//! A helper's end: a worker that runs tasks for the one that started it.
//!
//! A message to it is an array of [`Order`] bytes and the bytes of what the order is about; a message
//! from it is an array of [`Answer`] bytes and those of an output. A text instead is its last word.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

use super::scope::{last_word, scope};
use crate::engine::host::Kind;
use crate::engine::tasks::{Runner, runner};
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
}

/// What a helper answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Answer {
    /// It can be told something.
    Ready,
    /// The output of a task comes with it.
    Output { batch: u32, task: u32 },
}

/// Runs tasks until the worker is ended.
pub(super) fn serve() {
    last_word();
    let shared: RefCell<Option<(u32, Runner)>> = RefCell::new(None);
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        if let Err(why) = follow(&shared, &message.data()) {
            scope().post_message(&why.into()).ok();
        }
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    answer(Answer::Ready, &[]);
}

/// Follows an order.
fn follow(shared: &RefCell<Option<(u32, Runner)>>, data: &JsValue) -> Result<(), String> {
    let (order, about) = parts(data).ok_or("no order")?;
    match order {
        Order::Share { batch, kind } => {
            // What was shared before goes first.
            shared.take();
            let run = runner(kind, &about).map_err(|error| error.to_string())?;
            *shared.borrow_mut() = Some((batch, run));
        }
        Order::Run { batch, task } => {
            let shared = shared.borrow();
            let (_, run) = shared.as_ref().filter(|(own, _)| *own == batch).ok_or("no batch")?;
            let output = run(&about).map_err(|error| error.to_string())?;
            answer(Answer::Output { batch, task }, &output);
        }
    }
    Ok(())
}

fn answer(answer: Answer, output: &[u8]) {
    let (message, transfer) = message(&answer, output);
    // Posting plain bytes to the worker that started this one cannot fail.
    scope().post_message_with_transfer(&message, &transfer).ok();
}

/// A message of two parts, and what is handed over with it instead of copied.
pub(super) fn message(head: &impl Serialize, bytes: &[u8]) -> (Array, Array) {
    let head = Uint8Array::from(encode(head).as_slice());
    let bytes = Uint8Array::from(bytes);
    (Array::of2(&head, &bytes), Array::of1(&bytes.buffer()))
}

/// The two parts of a message; `None` when it is none.
pub(super) fn parts<T: DeserializeOwned>(data: &JsValue) -> Option<(T, Vec<u8>)> {
    let parts = data.dyn_ref::<Array>()?;
    let bytes = |at| parts.get(at).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).ok();
    Some((decode(&bytes(0)?).ok()?, bytes(1)?))
}
