//! Parts of a view that change, compiled once: what differs between them is a closure in a box.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use leptos::children::ViewFn;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use super::reactive::{RwSignal, Signal};

/// A view that is drawn again whenever what it is drawn from has changed.
pub(crate) fn live<V: IntoAny>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    let draw: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || draw().into_any()));
    draw.into_any()
}

/// A view that is drawn in a task of its own, so that the browser can answer the reader before.
pub(crate) fn soon(mut draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    set_timeout(move || is_due.set(true), Duration::ZERO);
    live(move || is_due.get().then(&mut draw))
}

/// Shows its children while something holds, like Leptos' own of the same name.
#[component]
pub(crate) fn Show(
    /// What has to hold.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is shown then.
    children: ChildrenFn,
    /// What is shown otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    show(Box::new(when), children, fallback)
}

fn show(
    when: Box<dyn Fn() -> bool + Send + Sync>,
    children: ChildrenFn,
    fallback: ViewFn,
) -> AnyView {
    let when = Signal::new(move |_| when());
    live(move || if when.get() { children() } else { fallback.run() })
}

/// A view for each item, kept while the item's key is there, like Leptos' own of the same name.
#[component]
pub(crate) fn For<T: Send + 'static, I: IntoIterator<Item = T>, K: Hash, V: IntoAny + 'static>(
    /// The items.
    each: impl Fn() -> I + Send + 'static,
    /// By what an item is known again.
    key: impl Fn(&T) -> K + Send + 'static,
    /// The view of an item.
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView {
    let children = Arc::new(children);
    let row = move |item: T| {
        let mut hasher = fnv::FnvHasher::default();
        key(&item).hash(&mut hasher);
        let children = Arc::clone(&children);
        Row { key: hasher.finish(), draw: Box::new(move || children(item).into_any()) }
    };
    rows(Box::new(move || each().into_iter().map(&row).collect()))
}

/// An item with the digest of its key.
struct Row {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

fn rows(each: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    let draw = |row: Row| (row.draw)();
    view! { <leptos::control_flow::For each key=|row| row.key children=draw /> }.into_any()
}

/// Does something to the world outside, now and whenever what it follows has changed.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(move |_: Option<()>| run());
}
