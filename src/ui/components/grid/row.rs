//! The rows of a grid: headings, and one row.

use leptos::prelude::*;

use super::Source;
use super::column::Column;
use crate::ui::words::words;

/// A row that is in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Drawn {
    /// Its place in the order.
    pub(super) at: usize,
    /// Its number.
    pub(super) row: u32,
    /// The place that it is laid out from.
    pub(super) base: usize,
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

/// One row: its mark and its cells.
pub(super) fn row(source: Source, drawn: Drawn, columns: &[Column]) -> AnyView {
    let Drawn { at, row, base } = drawn;
    let is_marked =
        move || if source.marked.with(|marked| marked.contains(row)) { "true" } else { "false" };
    let label = words().say("grid-mark", &[("name", (&source.name.run(row)).into())]);
    let cells = columns.iter().enumerate().map(|(place, column)| {
        view! {
            <div
                class="grid__cell"
                role=if place == 0 { "rowheader" } else { "gridcell" }
                aria-colindex=(place + 2).to_string()
                data-kind=column.kind.key()
                tabindex="-1"
            >
                {source.cell.run((row, column.key))}
            </div>
        }
    });
    let cells = cells.collect_view();
    view! {
        <div
            class="grid__row"
            role="row"
            aria-rowindex=(at + 2).to_string()
            aria-selected=is_marked
            style:top=format!("calc(var(--grid-row) * {})", at - base.min(at))
            data-test=source.row_hook
        >
            <div class="grid__cell" role="gridcell" aria-colindex="1" data-kind="mark">
                <span
                    class="grid__mark"
                    role="checkbox"
                    tabindex="-1"
                    aria-checked=is_marked
                    aria-label=label
                    data-test="mark"
                ></span>
            </div>
            {cells}
        </div>
    }
    .into_any()
}
