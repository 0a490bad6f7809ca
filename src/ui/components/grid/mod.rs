//! A table of many rows: only those in sight are in the document, the headings and the first column
//! stay in place, and it is worked by keyboard as the grid pattern of the ARIA Authoring Practices
//! says. It knows nothing of what the rows are: they are numbers, and [`Source`] draws them.

pub(crate) mod column;
pub(crate) mod keys;
pub(crate) mod marked;
pub(crate) mod preference;
pub(crate) mod row;
pub(crate) mod window;

use std::rc::Rc;
use std::sync::Arc;

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::{decimal, order};
use crate::ui::live::{For, effect};
use crate::ui::reactive::{Memo, RwSignal, Signal};

use self::column::{Column, Density, tracks};
use self::keys::{Cell, Extent};
use self::marked::Marked;
use self::row::{Drawn, head, row};
use self::window::{Scroll, assigned};

/// What a grid shows, and whom it tells what was done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    /// What the table is called.
    pub(crate) label: &'static str,
    /// The hook of each row.
    pub(crate) row_hook: &'static str,
    /// The columns, the one that names a row first.
    pub(crate) columns: Signal<Vec<Column>>,
    /// The rows in their order.
    pub(crate) rows: Signal<Arc<Vec<u32>>>,
    /// How tall they are.
    pub(crate) density: Signal<Density>,
    /// The key of the column that is sorted by and `ascending` or `descending`.
    pub(crate) sorted: Signal<(&'static str, &'static str)>,
    /// The rows that are selected.
    pub(crate) marked: RwSignal<Marked>,
    /// The cell that the keyboard is at.
    pub(crate) active: RwSignal<Cell>,
    /// How far down the table was scrolled last.
    pub(crate) top: StoredValue<f64>,
    /// What is in each cell of a column before a row is written into it; what can take the focus has
    /// `tabindex="-1"`.
    pub(crate) frame: Callback<&'static str, AnyView>,
    /// Writes a row into its cells, and again when what it reads of the store changes.
    pub(crate) write: Callback<(u32, Rc<[Element]>)>,
    /// What a row is called.
    pub(crate) name: Callback<u32, String>,
    /// A column's heading was chosen.
    pub(crate) on_sort: Callback<&'static str>,
    /// A row was opened.
    pub(crate) on_open: Callback<u32>,
}

/// Where a selection of several rows began and how far it reaches, as places among the rows.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    anchor: usize,
    reach: usize,
}

/// A grid's own state: what is seen of it, and the selection that is being stretched.
#[derive(Clone, Copy)]
struct Sight {
    scroller: NodeRef<html::Div>,
    /// Scrolled down by, and height of what is seen, in CSS pixels.
    seen: RwSignal<(f64, f64)>,
    /// Whether it is scrolled sideways.
    aside: RwSignal<bool>,
    font_size: f64,
    stretch: StoredValue<Option<Stretch>>,
}

impl Sight {
    /// What is scrolled; `None` when the table has left the page, as frames and events that were
    /// asked for before may find.
    fn scroller(self) -> Option<web_sys::HtmlDivElement> {
        self.scroller.try_get_untracked().flatten()
    }
}

/// A table of many rows.
#[component]
pub(crate) fn Grid(
    /// What it shows.
    source: Source,
    /// The hook of the table.
    hook: &'static str,
) -> impl IntoView {
    let sight = Sight {
        scroller: NodeRef::new(),
        seen: RwSignal::new((source.top.get_value(), 900.0)),
        aside: RwSignal::new(false),
        font_size: root_font_size(),
        stretch: StoredValue::new(None),
    };
    let resized = window_event_listener(leptos::ev::resize, move |_| measure(source, sight));
    on_cleanup(move || resized.remove());
    request_animation_frame(move || {
        if let Some(scroller) = sight.scroller() {
            scroller.scroll_to_with_x_and_y(0.0, source.top.get_value());
            measure(source, sight);
        }
    });
    // Another order or another filter begins at the top.
    Effect::new(move |before: Option<()>| {
        source.rows.track();
        if before.is_some()
            && let Some(scroller) = sight.scroller()
        {
            scroller.scroll_to_with_x_and_y(scroller.scroll_left().into(), 0.0);
            sight.stretch.set_value(None);
            source.active.update(|active| active.row = active.row.min(1));
        }
    });

    let rows = Memo::new(move |_| source.rows.with(|rows| rows.len()));
    let row_height = Memo::new(move |_| source.density.get().row_height(sight.font_size));
    let scroll = move || {
        let (top, view_height) = sight.seen.get();
        Scroll { top, view_height, row_height: row_height.get(), rows: rows.get() }
    };
    let window = Memo::new(move |_| scroll().window());
    // The place that each row of the document shows. Rows are written anew rather than made anew.
    let places = Memo::new(move |before: Option<&Vec<Option<usize>>>| {
        let shown = window.with(|window| window.rows.clone());
        let last = shown.end.min(rows.get());
        let first = shown.start.min(last);
        // The row with the focus stays in the document, wherever it is scrolled to.
        let away = source.active.get().row.checked_sub(1);
        let away = away.filter(|at| *at < rows.get() && !(first..last).contains(at));
        let wanted: Vec<_> = (first..last).chain(away).collect();
        assigned(before.map_or(&[], Vec::as_slice), &wanted)
    });
    let drawn = move |slot: usize| {
        Memo::new(move |_| {
            let at = places.with(|places| places.get(slot).copied()).flatten()?;
            let row = source.rows.with(|rows| rows.get(at).copied())?;
            let is_marked = source.marked.with(|marked| marked.contains(row));
            Some(Drawn { at, row, base: window.with(|window| window.base), is_marked })
        })
    };
    let slots = Memo::new(move |_| places.with(Vec::len));
    // In the document they stand in any order; they are read in that of the table.
    let order = move || {
        let mut order: Vec<_> = places.with(|places| places.iter().copied().zip(0..).collect());
        order.retain(|(at, _): &(Option<usize>, usize)| at.is_some());
        let order = order::ordered(order, |(at, _)| at.map_or(0, |at| at as u64));
        order.iter().map(|(_, slot)| row_id(source, *slot)).collect::<Vec<_>>().join(" ")
    };
    // One cell is in the order of the Tab key; which one, and that it is drawn, changes.
    effect(move || {
        places.track();
        source.columns.track();
        let active = source.active.get();
        request_animation_frame(move || {
            if let Some(scroller) = sight.scroller() {
                drop(tab_stop(&scroller, active.within(extent(source, sight, &scroller))));
            }
        });
    });
    let measures = Memo::new(move |_| source.columns.with(|columns| tracks(columns)));
    // What styles depend on changes less often than the place that is scrolled to.
    let height = Memo::new(move |_| scroll().height());
    let shift = Memo::new(move |_| window.with(|window| window.shift));

    view! {
        <div
            class="grid"
            node_ref=sight.scroller
            role="grid"
            aria-label=source.label
            aria-multiselectable="true"
            aria-rowcount=move || (rows.get() + 1).to_string()
            aria-colcount=move || (source.columns.with(Vec::len) + 1).to_string()
            data-test=hook
            data-density=move || source.density.get().key()
            data-aside=move || sight.aside.get().then_some("")
            style=("--grid-row", move || format!("{}px", row_height.get()))
            style=("--grid-columns", move || measures.with(|(tracks, _)| tracks.clone()))
            style=("--grid-width", move || measures.with(|(_, width)| width.clone()))
            on:scroll=move |_| measure(source, sight)
            on:keydown=move |event| press(source, sight, &event)
            on:click=move |event| click(source, sight, &event)
            on:focusin=move |event| focused(source, &event)
        >
            <div class="grid__head" role="rowgroup">
                {move || head(source, &source.columns.get())}
            </div>
            <div class="grid__body" role="rowgroup" aria-owns=order style:height=move || format!("{}px", height.get())>
                <div class="grid__window" role="presentation" style:transform=move || format!("translateY({}px)", shift.get())>
                    {move || {
                        let columns = source.columns.get();
                        view! {
                            <For each=move || 0..slots.get() key=|slot| *slot let:slot>
                                {row(source, row_id(source, slot), drawn(slot), &columns)}
                            </For>
                        }
                    }}
                </div>
            </div>
        </div>
    }
}

/// The id of a row of the document.
fn row_id(source: Source, slot: usize) -> String {
    format!("{}-{slot}", source.row_hook)
}

/// Takes note of what is seen.
fn measure(source: Source, sight: Sight) {
    if let Some(scroller) = sight.scroller() {
        let seen = seen(source, sight, &scroller);
        let seen = (seen.top, seen.view_height);
        source.top.set_value(seen.0);
        if sight.seen.get_untracked() != seen {
            sight.seen.set(seen);
        }
        let is_aside = scroller.scroll_left() > 0;
        if sight.aside.get_untracked() != is_aside {
            sight.aside.set(is_aside);
        }
    }
}

/// What is seen now; the headings lie over the first rows' place.
fn seen(source: Source, sight: Sight, scroller: &HtmlElement) -> Scroll {
    let row_height = source.density.get_untracked().row_height(sight.font_size);
    Scroll {
        top: scroller.scroll_top().into(),
        view_height: f64::from(scroller.client_height()) - row_height,
        row_height,
        rows: source.rows.with_untracked(|rows| rows.len()),
    }
}

fn extent(source: Source, sight: Sight, scroller: &HtmlElement) -> Extent {
    let seen = seen(source, sight, scroller);
    let columns = source.columns.with_untracked(Vec::len) + 1;
    Extent { rows: seen.rows, columns, page: seen.page() }
}

/// What a key does.
fn press(source: Source, sight: Sight, event: &KeyboardEvent) {
    let Some(scroller) = sight.scroller() else { return };
    if event.alt_key() {
        return;
    }
    let extent = extent(source, sight, &scroller);
    let from = source.active.get_untracked().within(extent);
    let with_control = event.ctrl_key() || event.meta_key();
    let row = source.rows.with_untracked(|rows| rows.get(from.row.wrapping_sub(1)).copied());
    match (event.key().as_str(), row) {
        ("a" | "A", _) if with_control => mark_all(source),
        (" ", Some(_)) => mark(source, sight, from.row - 1, event.shift_key()),
        (" ", None) if from.column == 0 => toggle_all(source),
        ("Enter", Some(row)) if !with_control => source.on_open.run(row),
        ("Escape", _) if source.marked.with_untracked(|marked| !marked.is_empty()) => {
            source.marked.set(Marked::default());
        }
        (key, _) => {
            let Some(to) = from.moved(key, with_control, extent) else { return };
            if event.shift_key() && from.row > 0 && to.row > 0 && from.row != to.row {
                let began = Stretch { anchor: from.row - 1, reach: from.row - 1 };
                sight.stretch.update_value(|stretch| {
                    stretch.get_or_insert(began);
                });
                mark(source, sight, to.row - 1, true);
            } else {
                sight.stretch.set_value(None);
            }
            go(source, sight, to);
        }
    }
    event.prevent_default();
}

/// Moves the focus to a cell, wherever it is.
fn go(source: Source, sight: Sight, to: Cell) {
    let Some(scroller) = sight.scroller() else { return };
    source.active.set(to);
    let left = if to.column <= 1 { 0 } else { scroller.scroll_left() };
    let top = match to.row.checked_sub(1) {
        Some(at) => seen(source, sight, &scroller).showing(at),
        None => scroller.scroll_top().into(),
    };
    scroller.scroll_to_with_x_and_y(left.into(), top);
    measure(source, sight);
    request_animation_frame(move || {
        if let Some(target) = tab_stop(&scroller, to) {
            // A cell that cannot take the focus leaves it where it is.
            drop(target.focus());
            uncover(&scroller, &target);
        }
    });
}

/// Scrolls sideways until a cell is between the columns that stay in place and the edge.
fn uncover(scroller: &HtmlElement, target: &HtmlElement) {
    let found = |selector| target.closest(selector).ok().flatten();
    let (Some(cell), Some(row)) = (found("[aria-colindex]"), found("[aria-rowindex]")) else {
        return;
    };
    let Ok(Some(name)) = row.query_selector("[aria-colindex='2']") else { return };
    if cell.get_attribute("data-kind").as_deref() == Some("mark") || cell == name {
        return;
    }
    let (cell, from) = (cell.get_bounding_client_rect(), name.get_bounding_client_rect().right());
    let to = scroller.get_bounding_client_rect().left() + f64::from(scroller.client_width());
    let beyond = (cell.right() - to).max(0.0);
    let covered = (from - cell.left() + beyond).max(0.0);
    let left = f64::from(scroller.scroll_left()) + beyond - covered;
    scroller.scroll_to_with_x_and_y(left, scroller.scroll_top().into());
}

/// Selects the row at a place or no more, or stretches the selection to it.
fn mark(source: Source, sight: Sight, at: usize, is_stretched: bool) {
    let before = sight.stretch.get_value().filter(|_| is_stretched);
    let anchor = before.map_or(at, |stretch| stretch.anchor);
    sight.stretch.set_value(Some(Stretch { anchor, reach: at }));
    let rows = source.rows.get_untracked();
    source.marked.update(|marked| match (before, rows.get(at)) {
        (Some(Stretch { anchor, reach }), _) => marked.stretch(&rows, anchor, reach, at),
        (None, Some(row)) => marked.toggle(*row),
        (None, None) => {}
    });
}

fn mark_all(source: Source) {
    let rows = source.rows.get_untracked();
    source.marked.update(|marked| rows.iter().for_each(|row| marked.add(*row)));
}

/// Selects all rows that are shown, or none of them when they all are.
fn toggle_all(source: Source) {
    let rows = source.rows.get_untracked();
    if source.marked.with_untracked(|marked| marked.among(&rows) < rows.len()) {
        mark_all(source);
    } else {
        source.marked.update(|marked| rows.iter().for_each(|row| marked.remove(*row)));
    }
}

/// A click on a mark.
fn click(source: Source, sight: Sight, event: &MouseEvent) {
    let Some(cell) = cell_of(event.target()) else { return };
    if cell.column == 0 {
        match cell.row.checked_sub(1) {
            Some(at) => mark(source, sight, at, event.shift_key()),
            None => toggle_all(source),
        }
    }
}

/// The cell that got the focus is the one that the arrows go on from.
fn focused(source: Source, event: &FocusEvent) {
    if let Some(cell) = cell_of(event.target())
        && source.active.get_untracked() != cell
    {
        source.active.set(cell);
    }
}

/// The cell that an event happened in.
fn cell_of(target: Option<web_sys::EventTarget>) -> Option<Cell> {
    let target: Element = target?.dyn_into().ok()?;
    let element = target.closest("[aria-colindex]").ok()??;
    let index = |element: &Element, name| element.get_attribute(name)?.parse::<usize>().ok();
    let column = index(&element, "aria-colindex")?.checked_sub(1)?;
    let row = index(&element.closest("[aria-rowindex]").ok()??, "aria-rowindex")?.checked_sub(1)?;
    Some(Cell { row, column })
}

/// Puts a cell, or what can take the focus in it, into the order of the Tab key in place of another.
fn tab_stop(grid: &Element, cell: Cell) -> Option<HtmlElement> {
    let Cell { row, column } = cell;
    let place = format!("[aria-rowindex='{}'] > [aria-colindex='{}']", row + 1, column + 1);
    let found = grid.query_selector(&place).ok()??;
    let inner = found.query_selector("a, button, [role='checkbox']").ok()?;
    let target: HtmlElement = inner.unwrap_or(found).dyn_into().ok()?;
    if target.tab_index() != 0 {
        while let Ok(Some(old)) = grid.query_selector("[tabindex='0']") {
            old.set_attribute("tabindex", "-1").ok()?;
        }
        target.set_attribute("tabindex", "0").ok()?;
    }
    Some(target)
}

/// The root's font size in CSS pixels, which readers choose.
fn root_font_size() -> f64 {
    let root = document().document_element();
    let computed = root.and_then(|root| window().get_computed_style(&root).ok()?);
    let size = computed.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| decimal(size.trim_end_matches("px"))).unwrap_or(16.0)
}
