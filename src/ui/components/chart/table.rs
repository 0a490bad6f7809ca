//! The values behind a picture, as a table.

use leptos::prelude::*;

use crate::chart::Chart;
use crate::chart::table::Cell;
use crate::wording::Words;

/// More rows than this are in the CSV only.
const MOST_ROWS: usize = 200;

/// The table of a chart whose heading has an id.
pub(super) fn table(chart: &dyn Chart, heading: &str, words: Words) -> AnyView {
    let table = chart.table();
    let left_out = table.rows.len().saturating_sub(MOST_ROWS);
    let first = table.rows.first();
    let header = table
        .header
        .iter()
        .enumerate()
        .map(|(column, name)| {
            let cell = first.and_then(|row| row.get(column));
            let kind = cell.is_some_and(Cell::is_number).then_some("number");
            view! { <th scope="col" data-kind=kind>{name.clone()}</th> }
        })
        .collect_view();
    let rows = table.rows.iter().take(MOST_ROWS);
    let rows = rows.map(|cells| view! { <tr>{row(cells, words)}</tr> }).collect_view();
    let note = (left_out > 0).then(|| {
        let note = words.say("chart-more-rows", &[("rows", left_out.into())]);
        view! { <p class="chart__more">{note}</p> }
    });
    view! {
        <div class="chart__behind">
            <div
                class="chart__table"
                tabindex="0"
                role="group"
                aria-labelledby=heading.to_owned()
            >
                <table class="facts">
                    <caption class="visually-hidden">{chart.title()}</caption>
                    <thead>
                        <tr>{header}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {note}
        </div>
    }
    .into_any()
}

/// A row, named by its first cell.
fn row(cells: &[Cell], words: Words) -> Vec<AnyView> {
    let cells = cells.iter().enumerate();
    cells
        .map(|(column, cell)| {
            let kind = cell.is_number().then_some("number");
            let shown = cell.shown(words);
            match column {
                0 => view! { <th scope="row" data-kind=kind>{shown}</th> }.into_any(),
                _ => view! { <td data-kind=kind>{shown}</td> }.into_any(),
            }
        })
        .collect()
}
