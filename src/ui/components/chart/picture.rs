//! The canvas: its size, its sharpness, when it is drawn, and how it is read by pointer, touch and
//! keyboard.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use web_sys::HtmlCanvasElement;

use super::brush::Brush;
use super::readout::{pixels, readout};
use super::{AnyChart, Told};
use crate::chart::hover::{self, Step};
use crate::chart::paint::{self, Resolution};
use crate::chart::scene::{Mark, Scene, Size};
use crate::ui::live::effect;
use crate::ui::marks::now_millis;
use crate::ui::reactive::{Memo, RwSignal, Signal};
use crate::ui::surroundings::{Look, Medium, Watch, look};
use crate::ui::words::words;

/// Pictures on screen that take longer together go on in the next frame.
const BUDGET_MILLIS: f64 = 10.0;
/// How many shapes are drawn between two looks at the clock.
const SHAPES: usize = 250;
/// A screen reader is told the value at which the keyboard rests for so long.
const REST: Duration = Duration::from_millis(180);

/// The canvas of a chart, named by the elements with the ids in `labels`, and what lies over it.
pub(super) fn picture(
    chart: Signal<AnyChart>,
    labels: String,
    width: RwSignal<f64>,
    told: RwSignal<Told>,
) -> AnyView {
    let words = words();
    let look = look();
    let ruler = NodeRef::<Div>::new();
    let is_in_sight = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);

    // Whole pixels of the screen, so that none of them is blurred.
    let size = Memo::new(move |_| {
        let (width, ratio) = (width.get(), look.with(|look| look.pixel_ratio));
        let height = chart.with(|chart| chart.height(width));
        Size { width: (width * ratio).floor() / ratio, height: (height * ratio).round() / ratio }
    });
    // Scenes are not compared: that would cost as much as laying them out.
    let scene = Memo::new_with_compare(
        move |_| {
            let size = size.get();
            look.with(|look| chart.with(|chart| Arc::new(chart.scene(&look.theme, size))))
        },
        |_, _| true,
    );
    let pen =
        Pen { canvas: NodeRef::new(), scene, size, look, frame: StoredValue::new(Frame::Free) };

    let watch = StoredValue::new_local(None::<Watch>);
    effect(move || {
        if let Some(ruler) = ruler.get() {
            watch.set_value(Some(Watch::of(&ruler, width, is_in_sight)));
        }
    });
    effect(move || {
        let is_seen = is_in_sight.get() || look.with(|look| look.medium == Medium::Paper);
        if is_seen && size.get().width >= 1.0 {
            scene.track();
            pen.draw();
        }
    });

    let point = move |event: PointerEvent| {
        let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let found = scene.with_untracked(|scene| hover::mark_at(scene, x, y));
        if active.get_untracked() != found {
            active.set(found);
        }
    };
    // A finger that is lifted leaves what it has found.
    let leave = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            active.set(None);
        }
    };
    let step = move |event: KeyboardEvent| {
        let current = active.get_untracked();
        if event.key() == "Escape" && current.is_some() {
            event.stop_propagation();
            active.set(None);
            return;
        }
        let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let Some(step) = Step::from_key(&event.key()).filter(|_| is_plain) else { return };
        event.prevent_default();
        let reached = step.from(current, scene.with_untracked(|scene| scene.marks.len()));
        active.set(reached);
        let tell = move || {
            if active.try_get_untracked() == Some(reached) {
                let label = mark(chart, scene, reached).map(|mark| mark.label);
                told.set(Told::Value(label.unwrap_or_default()));
            }
        };
        set_timeout(tell, REST);
    };
    view! {
        <div class="chart__frame">
            <div class="chart__ruler" node_ref=ruler></div>
            <canvas
                class="chart__canvas"
                node_ref=pen.canvas
                tabindex="0"
                role="application"
                aria-roledescription=words.text("chart-role")
                aria-labelledby=labels
                aria-description=words.text("chart-hint")
                style:width=move || pixels(size.get().width)
                style:height=move || pixels(size.get().height)
                on:pointermove=point
                on:pointerdown=point
                on:pointerleave=leave
                on:blur=move |_| active.set(None)
                on:keydown=step
            ></canvas>
            {move || {
                scene.track();
                mark(chart, scene, active.get()).map(|mark| readout(mark, size.get()))
            }}
        </div>
    }
    .into_any()
}

/// A mark with what it says.
fn mark(chart: Signal<AnyChart>, scene: Memo<Arc<Scene>>, index: Option<usize>) -> Option<Mark> {
    // Nothing is laid out before it is drawn.
    let index = index?;
    let mut mark = scene.try_with_untracked(|scene| scene.marks.get(index).cloned())??;
    if mark.label.is_empty() {
        mark.label = chart.try_with_untracked(|chart| chart.said(index))?.unwrap_or_default();
    }
    Some(mark)
}

thread_local! {
    /// Milliseconds that all charts have taken in this frame.
    static SPENT: Cell<f64> = const { Cell::new(0.0) };
}

/// What has been drawn in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    /// Nothing.
    Free,
    /// Something.
    Taken,
    /// Something that has changed since.
    Stale,
}

/// Draws at once, so that a picture is never seen stretched, but once a frame, and what takes long
/// over several frames.
#[derive(Clone, Copy)]
struct Pen {
    canvas: NodeRef<Canvas>,
    scene: Memo<Arc<Scene>>,
    size: Memo<Size>,
    look: Signal<Look>,
    frame: StoredValue<Frame>,
}

impl Pen {
    fn draw(self) {
        if self.frame.get_value() == Frame::Free {
            self.go_on(0);
        } else {
            self.frame.set_value(Frame::Stale);
        }
    }

    /// Draws from a shape on; in the next frame if other charts have taken the time of this one.
    fn go_on(self, from: usize) {
        let begun = now_millis();
        let is_paper = self.look.try_with_untracked(|look| look.medium == Medium::Paper);
        let is_late = SPENT.get() > BUDGET_MILLIS && is_paper == Some(false);
        let drawn = self.canvas.try_get_untracked().flatten().and_then(|canvas| {
            if is_late {
                return Some(Some(from));
            }
            let scene = self.scene.try_get_untracked()?;
            let size = self.size.try_get_untracked()?;
            self.look.try_with_untracked(|look| stroke(&canvas, &scene, look, size, from))
        });
        if SPENT.get() == 0.0 {
            request_animation_frame(|| SPENT.set(0.0));
        }
        SPENT.set(SPENT.get() + now_millis() - begun);
        // The chart may have left the page meanwhile.
        let Some(reached) = drawn else { return };
        self.frame.set_value(Frame::Taken);
        request_animation_frame(move || match self.frame.try_get_value() {
            None => {}
            Some(Frame::Stale) => self.go_on(0),
            Some(_) => match reached {
                Some(reached) => self.go_on(reached),
                None => self.frame.set_value(Frame::Free),
            },
        });
    }
}

/// Draws a scene from a shape on, as far as time allows: the shape at which to go on, if any.
fn stroke(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    look: &Look,
    size: Size,
    from: usize,
) -> Option<usize> {
    let begun = now_millis();
    if from == 0 {
        let (width, height) = paint::pixels(size, look.pixel_ratio);
        // Setting the size also wipes the canvas.
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let mut brush = Brush::of(canvas)?;
    let resolution = Resolution::canvas(look.pixel_ratio);
    let mut reached = from;
    for shapes in scene.shapes[from.min(scene.shapes.len())..].chunks(SHAPES) {
        if let Err(error) = paint::paint(shapes, &look.theme.font, resolution, &mut brush) {
            leptos::logging::warn!("A chart could not be drawn: {error}");
            return None;
        }
        reached += shapes.len();
        if look.medium == Medium::Screen && now_millis() - begun > BUDGET_MILLIS {
            break;
        }
    }
    (reached < scene.shapes.len()).then_some(reached)
}
