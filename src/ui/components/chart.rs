//! A chart on the page: owns the canvas, its size, its sharpness, and how it is read by pointer,
//! keyboard and screen reader. What it shows comes from [`crate::chart`].

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::hover::{self, Step};
use crate::chart::paint::{self, Resolution};
use crate::chart::scene::{Mark, Outline, Rect, Scene, Size};
use crate::chart::table::Table;
use crate::chart::theme::Theme;
use crate::chart::{self};
use crate::export::ExportFile;
use crate::ui::download;
use crate::ui::surroundings::{Surroundings, WidthObserver};

/// More rows than this are in the CSV only.
const MOST_ROWS: usize = 200;
/// Size of a chart that is saved as SVG: its width, or that of the page when it is wider.
const LEAST_SVG_WIDTH: f64 = 720.0;

/// What a chart draws; replaced as a whole.
pub(crate) type AnyChart = Arc<dyn chart::Chart>;

/// A chart with its title, summary, table and downloads.
#[component]
pub(crate) fn Chart(
    /// What it shows.
    #[prop(into)]
    chart: Signal<AnyChart>,
    /// Names the files that it is saved as, and is the hook by which tests find it.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let heading = format!("chart-{name}");
    let (is_table_open, open_table) = signal(false);
    let (width, set_width) = signal(0.0);
    let save_svg = {
        let name = name.clone();
        move |_| {
            let svg = chart.with_untracked(|chart| to_svg(&**chart, width.get_untracked()));
            save(&name, "svg", "image/svg+xml", svg);
        }
    };
    let save_csv = {
        let name = name.clone();
        move |_| {
            let csv = chart.with_untracked(|chart| chart.table().to_csv());
            save(&name, "csv", "text/csv;charset=utf-8", csv);
        }
    };
    view! {
        <figure class="chart" aria-labelledby=heading.clone() data-test=heading.clone()>
            <figcaption class="chart__head">
                <h3 class="chart__title" id=heading.clone()>
                    {move || chart.with(|chart| chart.title())}
                </h3>
                <p class="chart__summary">{move || chart.with(|chart| chart.summary())}</p>
            </figcaption>
            <Picture chart width set_width />
            <div class="chart__tools">
                <button
                    class="chart__tool"
                    type="button"
                    aria-expanded=move || is_table_open.get().to_string()
                    data-test=format!("{heading}-table")
                    on:click=move |_| open_table.update(|is_open| *is_open = !*is_open)
                >
                    {move || if is_table_open.get() { "Hide table" } else { "Show as table" }}
                </button>
                <button
                    class="chart__tool"
                    type="button"
                    data-test=format!("{heading}-svg")
                    on:click=save_svg
                >
                    "Save as SVG"
                </button>
                <button
                    class="chart__tool"
                    type="button"
                    data-test=format!("{heading}-csv")
                    on:click=save_csv
                >
                    "Save as CSV"
                </button>
            </div>
            <Show when=move || is_table_open.get()>
                {move || chart.with(|chart| view! { <TableBehind table=chart.table() /> })}
            </Show>
        </figure>
    }
}

/// The canvas and what is laid over it.
#[component]
fn Picture(
    chart: Signal<AnyChart>,
    width: ReadSignal<f64>,
    set_width: WriteSignal<f64>,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let canvas = NodeRef::<Canvas>::new();
    let surroundings = Surroundings::watch();
    let (active, set_active) = signal(None::<usize>);
    let (spoken, speak) = signal(String::new());

    let size = Memo::new(move |_| {
        let width = width.get();
        Size { width, height: chart.with(|chart| chart.height(width)) }
    });
    let scene = Memo::new(move |_| {
        let theme = surroundings.theme.get();
        chart.with(|chart| chart.scene(&theme, size.get()))
    });
    let mark = Memo::new(move |_| {
        active.get().and_then(|index| scene.with(|scene| scene.marks.get(index).cloned()))
    });

    let observer = StoredValue::new_local(None::<WidthObserver>);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            observer.set_value(WidthObserver::observe(&frame, set_width));
        }
    });
    // However many changes there are, one drawing a frame.
    let is_due = StoredValue::new(false);
    Effect::new(move |_| {
        scene.track();
        surroundings.pixel_ratio.track();
        if is_due.get_value() {
            return;
        }
        is_due.set_value(true);
        request_animation_frame(move || {
            // The chart may have left the page meanwhile.
            if is_due.try_set_value(false).is_some() {
                return;
            }
            let drawn = canvas.try_get_untracked().flatten().and_then(|canvas| {
                let ratio = surroundings.pixel_ratio.try_get_untracked()?;
                let font = surroundings.theme.try_with_untracked(|theme| theme.font.clone())?;
                let size = size.try_get_untracked()?;
                scene.try_with_untracked(|scene| draw(&canvas, scene, &font, size, ratio))
            });
            if let Some(Err(message)) = drawn {
                leptos::logging::warn!("A chart could not be drawn: {message}");
            }
        });
    });

    let point = move |event: PointerEvent| {
        let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let found = scene.with_untracked(|scene| hover::mark_at(scene, x, y));
        if active.get_untracked() != found {
            set_active.set(found);
        }
    };
    let step = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            set_active.set(None);
            return;
        }
        let Some(step) = Step::from_key(&event.key()) else { return };
        let count = scene.with_untracked(|scene| scene.marks.len());
        let reached = step.from(active.get_untracked(), count);
        event.prevent_default();
        set_active.set(reached);
        let label = reached.and_then(|index| {
            scene.with_untracked(|scene| scene.marks.get(index).map(|mark| mark.label.clone()))
        });
        speak.set(label.unwrap_or_default());
    };
    let described = move || {
        chart.with(|chart| {
            format!("{}. {} Arrow keys read the values.", chart.title(), chart.summary())
        })
    };
    view! {
        <div class="chart__frame" node_ref=frame>
            <canvas
                class="chart__canvas"
                node_ref=canvas
                tabindex="0"
                role="img"
                aria-roledescription="chart"
                aria-label=described
                style:height=move || pixels(size.get().height)
                on:pointermove=point
                on:pointerdown=point
                on:pointerleave=move |_| set_active.set(None)
                on:blur=move |_| set_active.set(None)
                on:keydown=step
            ></canvas>
            {move || mark.get().map(|mark| view! { <ReadOut mark size=size.get() /> })}
            <p class="visually-hidden" aria-live="polite">{spoken}</p>
        </div>
    }
}

/// The mark that is pointed at, outlined, and what it says.
#[component]
fn ReadOut(mark: Mark, size: Size) -> impl IntoView {
    let shape = match mark.outline {
        Outline::Rect(_) => "rect",
        Outline::Disc { .. } => "disc",
    };
    let area = mark.outline.bounds();
    let side = side(area, size);
    view! {
        <span
            class="chart__mark"
            aria-hidden="true"
            data-shape=shape
            style:left=pixels(area.x)
            style:top=pixels(area.y)
            style:width=pixels(area.width)
            style:height=pixels(area.height)
        ></span>
        <span
            class="chart__readout"
            aria-hidden="true"
            data-test="chart-readout"
            style:left=side.left.map(pixels)
            style:right=side.right.map(pixels)
            style:top=pixels(side.top)
        >
            {mark.label}
        </span>
    }
}

/// The values behind the picture.
#[component]
fn TableBehind(table: Table) -> impl IntoView {
    let left_out = table.rows.len().saturating_sub(MOST_ROWS);
    let is_number = |cell: &chart::table::Cell| matches!(cell, chart::table::Cell::Number(..));
    let kinds: Vec<Option<&str>> = (0..table.header.len())
        .map(|column| {
            let first = table.rows.first().and_then(|row| row.get(column));
            first.is_some_and(is_number).then_some("number")
        })
        .collect();
    let header = table
        .header
        .into_iter()
        .zip(kinds)
        .map(|(name, kind)| view! { <th scope="col" data-kind=kind>{name}</th> })
        .collect_view();
    let row = move |cells: Vec<chart::table::Cell>| {
        let cells = cells
            .iter()
            .map(|cell| {
                let kind = is_number(cell).then_some("number");
                view! { <td data-kind=kind>{cell.shown()}</td> }
            })
            .collect_view();
        view! { <tr>{cells}</tr> }
    };
    view! {
        <div class="chart__table" tabindex="0" role="group" aria-label="Values of the chart">
            <table class="facts">
                <thead>
                    <tr>{header}</tr>
                </thead>
                <tbody>{table.rows.into_iter().take(MOST_ROWS).map(row).collect_view()}</tbody>
            </table>
            <Show when=move || { left_out > 0 }>
                <p class="section__note">
                    {format!("{left_out} more rows are in the CSV.")}
                </p>
            </Show>
        </div>
    }
}

/// Where a read-out stands: right of its mark, or left of it in the right half of the chart.
struct Side {
    top: f64,
    left: Option<f64>,
    right: Option<f64>,
}

fn side(area: Rect, size: Size) -> Side {
    const GAP: f64 = 10.0;
    // Room for two lines of text above the lower edge.
    const HEIGHT: f64 = 56.0;
    let center = area.x + area.width / 2.0;
    // A wide mark, such as a treemap's tile, is written upon, below its own text.
    let is_wide = area.width > 80.0;
    let reach = if is_wide { 0.0 } else { area.width / 2.0 };
    let top = if is_wide { area.y + area.height / 2.0 } else { area.y };
    let top = top.min(size.height - HEIGHT).max(0.0);
    if center <= size.width / 2.0 {
        Side { top, left: Some(center + reach + GAP), right: None }
    } else {
        Side { top, left: None, right: Some(size.width - center + reach + GAP) }
    }
}

fn pixels(length: f64) -> String {
    format!("{length:.1}px")
}

/// Draws a scene with as many pixels as the screen has.
fn draw(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    font: &str,
    size: Size,
    pixel_ratio: f64,
) -> Result<(), String> {
    if size.width < 1.0 {
        return Ok(());
    }
    let (width, height) = paint::pixels(size, pixel_ratio);
    // Setting the size also wipes the canvas.
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok().flatten().map(JsCast::dyn_into);
    let Some(Ok(context)) = context else { return Err("no 2D context".to_owned()) };
    let context: CanvasRenderingContext2d = context;
    context.set_line_join("round");
    context.set_line_cap("round");
    let backend = CanvasBackend::with_canvas_object(canvas.clone());
    let mut backend = backend.ok_or_else(|| "no canvas backend".to_owned())?;
    paint::paint(scene, font, Resolution::canvas(pixel_ratio), &mut backend)
        .map_err(|error| error.to_string())
}

fn to_svg(chart: &dyn chart::Chart, width: f64) -> String {
    let width = width.max(LEAST_SVG_WIDTH);
    paint::svg(chart, &Theme::light(), Size { width, height: chart.height(width) })
}

fn save(name: &str, extension: &str, media_type: &'static str, text: String) {
    let file = ExportFile {
        name: format!("regulars-{name}.{extension}"),
        media_type,
        bytes: text.into_bytes(),
    };
    if let Err(error) = download::save(&file) {
        warn_about(&error);
    }
}

fn warn_about(error: &JsValue) {
    leptos::logging::warn!("A chart could not be saved: {error:?}");
}
