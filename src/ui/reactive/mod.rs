//! Signals and memos, to be used like Leptos' own of the same names. Those are compiled anew for
//! every type of value and every closure, which was a fifth of the page's program. Here a value is
//! kept without its type, so that keeping, following and telling of changes are compiled once.
//!
//! A [`Signal`] is read, a [`RwSignal`] is also written. A signal that follows from others is
//! computed when it is asked for and one of them has changed.

mod followers;

use std::any::Any;
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use leptos::prelude::{self as typed_apart, Get, GetUntracked, Track, Write};
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::owner::ArenaItem;
use leptos::tachys::reactive_graph::{ReactiveFunction, SharedReactiveFunction};

/// A value without its type.
type Kept = Arc<dyn Any + Send + Sync>;

/// A value that changes, to be read.
pub(crate) struct Signal<T: 'static> {
    source: Source,
    value: PhantomData<fn() -> T>,
}

/// A signal that tells only of values that differ from the one before.
pub(crate) type Memo<T> = Signal<T>;

/// The end of a [`RwSignal`] that is read.
pub(crate) type ReadSignal<T> = Signal<T>;

/// The end of a [`RwSignal`] that is written.
pub(crate) type WriteSignal<T> = RwSignal<T>;

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Source {
    /// It follows from other signals.
    Computed(ArenaItem<ArcMemo<Kept>>),
    /// It is written.
    Written(typed_apart::RwSignal<Kept>),
}

/// Computes a value from the one before, and whether that is to be told.
type Compute = Box<dyn Fn(Option<&Kept>) -> (Kept, bool) + Send + Sync>;

/// The same with its types.
type Typed<T> = dyn Fn(Option<&T>) -> T + Send + Sync;

impl<T: Send + Sync + 'static> Signal<T> {
    /// Follows from others, and from its own value before; tells of values that differ.
    pub(crate) fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::new_with_compare(compute, |before, now| before != now)
    }

    /// Follows from others; `differs` says of which values is told.
    pub(crate) fn new_with_compare(
        compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        differs: fn(Option<&T>, Option<&T>) -> bool,
    ) -> Self {
        Self::compared(Box::new(compute), differs)
    }

    /// The same, once for each type of value.
    fn compared(compute: Box<Typed<T>>, differs: fn(Option<&T>, Option<&T>) -> bool) -> Self {
        Self::computed(Box::new(move |before| {
            let before = before.map(typed);
            let value = compute(before);
            let differs = differs(before, Some(&value));
            (Arc::new(value), differs)
        }))
    }

    /// Follows from others; tells of every value.
    pub(crate) fn derive(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::computed(Box::new(move |_| (Arc::new(compute()), true)))
    }

    /// Always the same.
    pub(crate) fn stored(value: T) -> Self {
        RwSignal::new(value).reading
    }

    fn computed(compute: Compute) -> Self {
        Self { source: Source::Computed(memo(compute)), value: PhantomData }
    }

    /// The value.
    pub(crate) fn get(&self) -> T
    where
        T: Clone,
    {
        typed::<T>(&self.source.get()).clone()
    }

    /// The value, not followed.
    pub(crate) fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        typed::<T>(&self.source.get_untracked()).clone()
    }

    /// Reads the value.
    pub(crate) fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&self.source.get()))
    }

    /// Reads the value without following it.
    pub(crate) fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(typed(&self.source.get_untracked()))
    }

    /// The value, not followed; `None` when what it belonged to is gone.
    pub(crate) fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_untracked(T::clone)
    }

    /// Reads the value without following it; `None` when what it belonged to is gone.
    pub(crate) fn try_with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> Option<U> {
        Some(read(typed(&self.source.try_get_untracked()?)))
    }

    /// Follows the value without reading it.
    pub(crate) fn track(&self) {
        self.source.track();
    }
}

impl Source {
    fn get(self) -> Kept {
        followers::note(self);
        match self {
            Self::Computed(memo) => living(memo).get(),
            Self::Written(signal) => signal.get(),
        }
    }

    fn get_untracked(self) -> Kept {
        match self {
            Self::Computed(memo) => living(memo).get_untracked(),
            Self::Written(signal) => signal.get_untracked(),
        }
    }

    fn try_get_untracked(self) -> Option<Kept> {
        match self {
            Self::Computed(memo) => Some(memo.try_get_value()?.get_untracked()),
            Self::Written(signal) => signal.try_get_untracked(),
        }
    }

    fn track(self) {
        followers::note(self);
        match self {
            Self::Computed(memo) => living(memo).track(),
            Self::Written(signal) => signal.track(),
        }
    }
}

fn memo(compute: Compute) -> ArenaItem<ArcMemo<Kept>> {
    let compute = move |before: Option<Kept>| compute(before.as_ref());
    ArenaItem::new_with_storage(ArcMemo::new_owning(compute))
}

fn living(memo: ArenaItem<ArcMemo<Kept>>) -> ArcMemo<Kept> {
    memo.try_get_value().expect("a signal is read while what it belongs to is there")
}

fn typed<T: 'static>(kept: &Kept) -> &T {
    kept.downcast_ref().expect("a signal is read as what it was made of")
}

/// A value that is read and written.
pub(crate) struct RwSignal<T: 'static> {
    reading: Signal<T>,
    writing: typed_apart::RwSignal<Kept>,
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// Begins with a value.
    pub(crate) fn new(value: T) -> Self {
        let writing = written(Arc::new(value));
        Self { reading: Signal { source: Source::Written(writing), value: PhantomData }, writing }
    }

    /// Writes another value, unless what it belonged to is gone. Who reads the one before goes on to
    /// read that.
    pub(crate) fn set(&self, value: T) {
        if let Some(mut kept) = self.writing.try_write() {
            *kept = Arc::new(value);
        }
    }

    /// Changes the value, unless what it belonged to is gone.
    pub(crate) fn update(&self, change: impl FnOnce(&mut T)) {
        if let Some(mut kept) = self.writing.try_write() {
            change(
                Arc::get_mut(&mut kept)
                    .and_then(|kept| kept.downcast_mut())
                    .expect("a signal is not changed while it is read"),
            );
        }
    }
}

fn written(value: Kept) -> typed_apart::RwSignal<Kept> {
    typed_apart::RwSignal::new(value)
}

/// A value with the end that is read and the end that is written.
pub(crate) fn signal<T: Send + Sync + 'static>(value: T) -> (ReadSignal<T>, WriteSignal<T>) {
    let both = RwSignal::new(value);
    (both.reading, both)
}

/// What can be written can be read.
impl<T> Deref for RwSignal<T> {
    type Target = Signal<T>;

    fn deref(&self) -> &Signal<T> {
        &self.reading
    }
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T> Debug for Signal<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Signal")
    }
}

impl<T> Debug for RwSignal<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("RwSignal")
    }
}

impl<T: Send + Sync + Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl From<&str> for Signal<String> {
    fn from(text: &str) -> Self {
        Self::stored(text.to_owned())
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(both: RwSignal<T>) -> Self {
        both.reading
    }
}

/// A signal can stand in a view.
impl<T: Clone + Send + Sync + 'static> ReactiveFunction for Signal<T> {
    type Output = T;

    fn invoke(&mut self) -> T {
        self.get()
    }

    fn into_shared(self) -> SharedReactiveFunction<T> {
        Arc::new(Mutex::new(move || self.get()))
    }
}
