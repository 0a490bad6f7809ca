//! A chart on the page: title and summary, the picture, the table behind it, and ways to take it
//! along. What it shows comes from [`crate::chart`].

mod brush;
mod picture;
mod readout;
mod table;
mod tools;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::chart;
use crate::ui::reactive::{RwSignal, Signal};
use crate::ui::words::words;

/// What a chart draws; replaced as a whole.
pub(crate) type AnyChart = Arc<dyn chart::Chart>;

/// What a chart tells beside what it shows, in the one place that a screen reader listens to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    /// The value that the keyboard has reached; sighted readers see it beside its mark.
    Value(String),
    /// What became of a copy or a download.
    Outcome(String),
}

/// A chart with its title, summary, table and downloads.
#[component]
pub(crate) fn Chart(
    /// What it shows.
    #[prop(into)]
    chart: Signal<AnyChart>,
    /// Names the files that it is saved as, and is the hook by which tests find it.
    #[prop(into)]
    name: String,
    /// The level of its heading, 2 below the page's own.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let heading = format!("chart-{name}");
    let summary = format!("chart-{name}-summary");
    let width = RwSignal::new(0.0);
    let is_table_open = RwSignal::new(false);
    let told = RwSignal::new(Told::Value(String::new()));
    let title = move || chart.with(|chart| chart.title());
    let title = match level {
        2 => html::h2().class("chart__title").id(heading.clone()).child(title).into_any(),
        _ => html::h3().class("chart__title").id(heading.clone()).child(title).into_any(),
    };
    let labels = format!("{heading} {summary}");
    let table = {
        let heading = heading.clone();
        move || {
            let shown = || chart.with(|chart| table::table(&**chart, &heading, words()));
            is_table_open.get().then(shown)
        }
    };
    view! {
        <figure class="chart" aria-labelledby=heading.clone() data-test=heading>
            <figcaption class="chart__head">
                {title}
                <p class="chart__summary" id=summary>
                    {move || chart.with(|chart| chart.summary())}
                </p>
            </figcaption>
            {picture::picture(chart, labels, width, told)}
            {tools::tools(chart, name, width, is_table_open, told)}
            {table}
        </figure>
    }
}
