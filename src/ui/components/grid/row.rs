//! The rows of a grid: headings, and one row.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::Source;
use super::column::Column;
use crate::ui::reactive::Memo;
use crate::ui::words::words;

/// A row that is in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Drawn {
    /// Its place in the order.
    pub(super) at: usize,
    /// Its number.
    pub(super) row: u32,
    /// The place that it is laid out from.
    pub(super) base: usize,
    /// Whether it is selected.
    pub(super) is_marked: bool,
}

/// The headings: a mark for all rows, and the columns, which are sorted by.
pub(super) fn head(source: Source, columns: &[Column]) -> AnyView {
    let headings = columns.iter().enumerate().map(|(place, column)| {
        let Column { key, title, note, kind, .. } = *column;
        let direction = move || {
            let (sorted, direction) = source.sorted.get();
            (sorted == key).then_some(direction)
        };
        view! {
            <div
                class="grid__cell"
                role="columnheader"
                aria-colindex=(place + 2).to_string()
                aria-sort=direction
                data-kind=kind.key()
            >
                <button
                    class="grid__sort"
                    type="button"
                    tabindex="-1"
                    title=note
                    data-test=format!("sort-{key}")
                    on:click=move |_| source.on_sort.run(key)
                >
                    {title}
                </button>
            </div>
        }
    });
    let headings = headings.collect_view();
    let state = move || {
        let (marked, rows) =
            source.rows.with(|rows| (source.marked.with(|marked| marked.among(rows)), rows.len()));
        match marked {
            0 => "false",
            some if some < rows => "mixed",
            _ => "true",
        }
    };
    view! {
        <div class="grid__row" role="row" aria-rowindex="1">
            <div class="grid__cell" role="columnheader" aria-colindex="1" data-kind="mark">
                <span
                    class="grid__mark"
                    role="checkbox"
                    tabindex="-1"
                    aria-checked=state
                    aria-label=words().text("grid-mark-all")
                    data-test="mark-all"
                ></span>
            </div>
            {headings}
        </div>
    }
    .into_any()
}

/// One row: its mark and its cells. It is made once and, like a canvas, written anew whenever it shows
/// another row: while scrolling that is many times cheaper than making and styling a new one.
pub(super) fn row(
    source: Source,
    id: String,
    drawn: Memo<Option<Drawn>>,
    columns: &[Column],
) -> AnyView {
    let element = NodeRef::<html::Div>::new();
    let mut parts = None;
    Effect::new(move |_| {
        let Some(row) = element.get() else { return };
        let (mark, cells) = parts.get_or_insert_with(|| parts_of(&row));
        write(source, drawn.get(), &row, mark.as_ref(), cells);
    });
    let cells = columns.iter().enumerate().map(|(place, column)| {
        view! {
            <div
                class="grid__cell"
                role=if place == 0 { "rowheader" } else { "gridcell" }
                aria-colindex=(place + 2).to_string()
                data-kind=column.kind.key()
                tabindex="-1"
            >
                {source.frame.run(column.key)}
            </div>
        }
    });
    let cells = cells.collect_view();
    view! {
        <div class="grid__row" role="row" id=id hidden node_ref=element>
            <div class="grid__cell" role="gridcell" aria-colindex="1" data-kind="mark">
                <span class="grid__mark" role="checkbox" tabindex="-1" data-test="mark"></span>
            </div>
            {cells}
        </div>
    }
    .into_any()
}

/// The mark of a row, and its other cells.
fn parts_of(row: &Element) -> (Option<Element>, Rc<[Element]>) {
    let cells = row.children();
    let mark = cells.item(0).and_then(|cell| cell.first_element_child());
    (mark, (1..cells.length()).filter_map(|place| cells.item(place)).collect())
}

/// Writes a row, or hides it while none is to be shown.
fn write(
    source: Source,
    drawn: Option<Drawn>,
    row: &HtmlElement,
    mark: Option<&Element>,
    cells: &Rc<[Element]>,
) {
    row.set_hidden(drawn.is_none());
    let Some(Drawn { at, row: number, base, is_marked }) = drawn else {
        set(row, "data-test", None);
        return set(row, "aria-rowindex", None);
    };
    let is_marked = Some(if is_marked { "true" } else { "false" });
    set(row, "data-test", Some(source.row_hook));
    set(row, "aria-rowindex", Some(&(at + 2).to_string()));
    set(row, "aria-selected", is_marked);
    let top = format!("calc(var(--grid-row) * {})", at - base.min(at));
    // Nothing but a style that is read-only refuses.
    drop(row.style().set_property("top", &top));
    if let Some(mark) = mark {
        let label = words().say("grid-mark", &[("name", (&source.name.run(number)).into())]);
        set(mark, "aria-checked", is_marked);
        set(mark, "aria-label", Some(&label));
    }
    source.write.run((number, Rc::clone(cells)));
}

/// Sets an attribute, or takes it off.
pub(crate) fn set(element: &Element, name: &str, value: Option<&str>) {
    // Refused are only names that are none.
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Writes a text into an element, into the text that is there if there is one.
pub(crate) fn set_text(element: &Element, text: &str) {
    match element.first_child() {
        Some(node) => node.set_node_value(Some(text)),
        None => element.set_text_content(Some(text)),
    }
}
