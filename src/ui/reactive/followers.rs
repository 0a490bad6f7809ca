//! Lets go of followers that are gone. A signal keeps what follows it in a list, which Leptos clears
//! when the follower runs again or the signal is written. What goes with its part of the page does
//! neither: without this, signals that live as long as the page would know more followers with
//! every run.

use std::cell::RefCell;

use fnv::FnvHashSet;
use leptos::prelude::IsDisposed;
use leptos::reactive::graph::{AnySubscriber, Observer, Source as _};
use leptos::task::spawn_local;

use super::Source;

/// So many more than were there when it was looked last which of them are gone, and it is looked again:
/// few enough that nobody waits for it.
const MORE: usize = 1 << 9;

thread_local! {
    static FOLLOWERS: RefCell<Followers> = RefCell::default();
}

/// Who follows what.
#[derive(Default)]
struct Followers {
    all: FnvHashSet<(Source, AnySubscriber)>,
    /// How many there were when it was looked last which of them are gone.
    before: usize,
}

/// Notes that whatever runs now follows a source, if anything does.
pub(super) fn note(source: Source) {
    let Some(follower) = Observer::get() else { return };
    let is_due = FOLLOWERS.with_borrow_mut(|followers| followers.add(source, follower));
    if is_due {
        // Later: now the graph is at work.
        spawn_local(async { FOLLOWERS.with_borrow_mut(Followers::let_go) });
    }
}

impl Followers {
    /// Adds one; tells whether it is time to look which of them are gone.
    fn add(&mut self, source: Source, follower: AnySubscriber) -> bool {
        self.all.insert((source, follower)) && self.all.len() == self.before + MORE
    }

    /// Takes those that are gone out of the lists of their sources.
    fn let_go(&mut self) {
        self.all.retain(|(source, follower)| {
            let is_there = follower.1.strong_count() > 0;
            if !is_there {
                source.forget(follower);
            }
            is_there && !source.is_gone()
        });
        self.before = self.all.len();
    }
}

impl Source {
    /// Whether what it belonged to is gone.
    fn is_gone(self) -> bool {
        match self {
            Self::Computed(memo) => memo.is_disposed(),
            Self::Written(signal) => signal.is_disposed(),
        }
    }

    /// Takes a follower out of its list.
    fn forget(self, follower: &AnySubscriber) {
        match self {
            Self::Computed(memo) => {
                if let Some(memo) = memo.try_get_value() {
                    memo.remove_subscriber(follower);
                }
            }
            Self::Written(signal) => signal.remove_subscriber(follower),
        }
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::super::{RwSignal, Signal};
    use super::*;

    fn kept_in_mind() -> usize {
        FOLLOWERS.with_borrow_mut(|followers| {
            followers.let_go();
            followers.all.len()
        })
    }

    #[test]
    fn only_followers_that_are_there_are_kept_in_mind() {
        let page = Owner::new();
        page.set();
        let written = RwSignal::new(1);
        let computed = Signal::derive(move || written.get() + 1);
        let total = Signal::derive(move || written.get() + computed.get());
        assert_eq!(total.get(), 3);
        assert_eq!(kept_in_mind(), 3, "nobody follows the total");
        for _run in 0..3 {
            let part = Owner::new();
            let (own, other) = part.with(|| {
                let own = RwSignal::new(5);
                let sum = Signal::derive(move || own.get() + written.get() + computed.get());
                assert_eq!(sum.get(), written.get_untracked() * 2 + 6);
                (own, Signal::derive(move || sum.get()))
            });
            assert_eq!(other.get(), own.get_untracked() + written.get_untracked() * 2 + 1);
            assert_eq!(kept_in_mind(), 3 + 4);
            part.cleanup();
            drop(part);
            assert_eq!(kept_in_mind(), 3);
            written.set(written.get_untracked() + 1);
            assert_eq!(total.get(), written.get_untracked() * 2 + 1, "who is there still hears");
        }
    }
}
