//! Whether the app opens without a network, and whether another version of it opens next time:
//! what `public/offline.js` has found out, as a signal.

use leptos::prelude::*;

use crate::ui::reactive::{ReadSignal, signal};

/// Where this page comes from, and where it will next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offline {
    /// From its host: nothing is kept here, or not yet.
    FromHost,
    /// This version is kept on this device.
    Kept,
    /// This version is kept on this device, and its host cannot be reached.
    Away,
    /// Another version is kept on this device: it opens next time.
    Replaced,
}

/// Follows what the root element says. Call it inside a reactive owner.
pub(crate) fn follow() -> ReadSignal<Offline> {
    let (offline, set_offline) = signal(read());
    let changed = window_event_listener_untyped("offlinechange", move |_| set_offline.set(read()));
    on_cleanup(move || changed.remove());
    offline
}

fn read() -> Offline {
    let root = document().document_element();
    let said = root.and_then(|root| root.get_attribute("data-offline"));
    match said.as_deref() {
        Some("kept") => Offline::Kept,
        Some("away") => Offline::Away,
        Some("replaced") => Offline::Replaced,
        _ => Offline::FromHost,
    }
}
