//! Parts of a view that change, compiled once: what differs between them is a closure in a box.

use std::sync::{Arc, Mutex};

use leptos::children::ViewFn;
use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use super::reactive::Signal;

/// A view that is drawn again whenever what it is drawn from has changed.
pub(crate) fn live<V: IntoAny>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    let draw: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || draw().into_any()));
    draw.into_any()
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

/// Does something to the world outside, now and whenever what it follows has changed.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(move |_: Option<()>| run());
}
