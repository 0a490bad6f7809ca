//! Ways to take a chart along: as a table, as a picture in the clipboard, as files.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlCanvasElement};

use super::brush::Brush;
use super::{AnyChart, Told};
use crate::chart::paint::{self, Resolution};
use crate::chart::scene::Size;
use crate::chart::sheet::sheet;
use crate::chart::theme::Theme;
use crate::export::ExportFile;
use crate::ui::download;
use crate::ui::reactive::{RwSignal, Signal};
use crate::ui::surroundings::look;
use crate::ui::words::words;

/// A chart that leaves the page is as wide as there, or this wide when it is narrower there.
const LEAST_WIDTH: f64 = 720.0;
/// Pixels of a copied picture for each CSS pixel.
const PNG_RATIO: f64 = 2.0;
/// How long an outcome is shown.
const SHOWN: Duration = Duration::from_secs(6);

/// A tool: the ending of its hook for tests, and its name.
const TOOLS: [(Tool, &str, &str); 3] = [
    (Tool::Copy, "png", "chart-copy"),
    (Tool::Svg, "svg", "chart-save-svg"),
    (Tool::Csv, "csv", "chart-save-csv"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tool {
    Copy,
    Svg,
    Csv,
}

/// The row of tools of a chart called `name`, and what became of using them.
pub(super) fn tools(
    chart: Signal<AnyChart>,
    name: String,
    width: RwSignal<f64>,
    is_table_open: RwSignal<bool>,
    told: RwSignal<Told>,
) -> AnyView {
    let words = words();
    let hook = format!("chart-{name}");
    let outcome = move |key: &'static str, file: &str| {
        let sentence = words.say(key, &[("file", file.into())]);
        told.set(Told::Outcome(sentence.clone()));
        set_timeout(
            move || {
                if told.try_get_untracked() == Some(Told::Outcome(sentence)) {
                    told.set(Told::Value(String::new()));
                }
            },
            SHOWN,
        );
    };
    let take = move |tool: Tool, name: &str| {
        let chart = chart.get_untracked();
        let on_page = width.get_untracked();
        let width = on_page.max(LEAST_WIDTH);
        let size = Size { width, height: chart.height(width) };
        let (extension, media_type, text) = match tool {
            Tool::Copy => {
                let file = format!("regulars-{name}.png");
                spawn_local(async move {
                    let key = copy(&chart, size, &file).await;
                    outcome(key, &file);
                });
                return;
            }
            Tool::Svg => ("svg", "image/svg+xml", paint::svg(&*chart, &Theme::light(), size)),
            Tool::Csv => ("csv", "text/csv;charset=utf-8", chart.table().to_csv()),
        };
        let file = format!("regulars-{name}.{extension}");
        let bytes = text.into_bytes();
        let saved = download::save(&ExportFile { name: file.clone(), media_type, bytes });
        outcome(if saved.is_ok() { "chart-saved" } else { "chart-refused" }, &file);
    };
    let buttons = TOOLS
        .into_iter()
        .map(|(tool, ending, key)| {
            let name = name.clone();
            view! {
                <button
                    class="chart__tool"
                    type="button"
                    data-test=format!("{hook}-{ending}")
                    on:click=move |_| take(tool, &name)
                >
                    {words.text(key)}
                </button>
            }
        })
        .collect_view();
    let table = move || {
        words.text(if is_table_open.get() { "chart-hide-table" } else { "chart-show-table" })
    };
    view! {
        <div class="chart__tools">
            <button
                class="chart__tool"
                type="button"
                aria-expanded=move || is_table_open.get().to_string()
                data-test=format!("{hook}-table")
                on:click=move |_| is_table_open.update(|is_open| *is_open = !*is_open)
            >
                {table}
            </button>
            {buttons}
            <p
                class=move || match told.get() {
                    Told::Value(_) => "visually-hidden",
                    Told::Outcome(_) => "chart__outcome",
                }
                role="status"
                data-test=format!("{hook}-told")
            >
                {move || match told.get() {
                    Told::Value(text) | Told::Outcome(text) => text,
                }}
            </p>
        </div>
    }
    .into_any()
}

/// Puts a picture of a chart into the clipboard, or saves it where the browser does not allow that:
/// the key of the sentence about what became of it.
async fn copy(chart: &AnyChart, size: Size, file: &str) -> &'static str {
    let Ok(picture) = png(chart, size) else { return "chart-refused" };
    if let Ok(written) = write(&picture)
        && JsFuture::from(written).await.is_ok()
    {
        return "chart-copied";
    }
    let Ok(blob) = JsFuture::from(picture).await else { return "chart-refused" };
    match download::save_blob(file, blob.unchecked_ref()) {
        Ok(()) => "chart-saved-instead",
        Err(_) => "chart-refused",
    }
}

/// Offers a picture that is still being made to the clipboard: some browsers take it only in the
/// very moment of the click.
fn write(picture: &js_sys::Promise) -> Result<js_sys::Promise, JsValue> {
    let clipboard = window().navigator().clipboard();
    // There is none on pages that did not come over a safe connection.
    if clipboard.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let forms = js_sys::Object::new();
    js_sys::Reflect::set(&forms, &"image/png".into(), picture)?;
    let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)?;
    Ok(clipboard.write(&js_sys::Array::of1(&item)))
}

/// A chart as PNG, dark on light, in the font of the page.
fn png(chart: &AnyChart, size: Size) -> Result<js_sys::Promise, JsValue> {
    let theme = Theme::light();
    let (scene, outer) = sheet(&**chart, &theme, size);
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (width, height) = paint::pixels(outer, PNG_RATIO);
    canvas.set_width(width);
    canvas.set_height(height);
    let mut brush = Brush::of(&canvas).ok_or("no canvas")?;
    let font = look().with_untracked(|look| look.theme.font.clone());
    paint::paint(&scene.shapes, &font, Resolution::canvas(PNG_RATIO), &mut brush)
        .map_err(|error| error.to_string())?;
    Ok(js_sys::Promise::new(&mut |made, failed| {
        let refused = failed.clone();
        let given = Closure::once_into_js(move |blob: Option<Blob>| {
            let told = match blob {
                Some(blob) => made.call1(&JsValue::UNDEFINED, &blob),
                None => failed.call0(&JsValue::UNDEFINED),
            };
            drop(told);
        });
        if let Err(error) = canvas.to_blob(given.unchecked_ref()) {
            drop(refused.call1(&JsValue::UNDEFINED, &error));
        }
    }))
}
