//! Every chart drawn as SVG and compared with `tests/data/charts/*.svg`, wide in the light theme
//! and narrow in the dark one; and every chart with nothing or next to nothing to show.
//!
//! `REGULARS_UPDATE=1 cargo test --test charts` writes the pictures anew: look at them, then commit.

#![cfg(feature = "app")]

mod samples;

use std::path::PathBuf;
use std::{env, fs};

use regulars::chart::bubbles::{Bubble, Bubbles};
use regulars::chart::paint::svg;
use regulars::chart::scene::{Scene, Shape, Size};
use regulars::chart::sheet::sheet;
use regulars::chart::theme::Theme;
use regulars::chart::{Chart, hover};

use samples::{bubbles, charts, empty_charts, smallest_charts};

const WIDE: Size = Size { width: 1100.0, height: 360.0 };
const NARROW: Size = Size { width: 360.0, height: 260.0 };

#[test]
fn pictures_are_as_reviewed() {
    for (name, chart) in charts() {
        // Charts of as many rows as there are segments are as high as they ask for.
        let is_tall = matches!(name, "comparison" | "ranking-bars" | "recency-panels");
        let high = |size: Size| {
            let height = if is_tall { chart.height(size.width) } else { size.height };
            Size { height, ..size }
        };
        check(&format!("{name}-wide"), &svg(&*chart, &Theme::light(), high(WIDE)));
        check(&format!("{name}-narrow"), &svg(&*chart, &Theme::dark(), high(NARROW)));
    }
}

#[test]
fn every_chart_speaks() {
    for (name, chart) in charts() {
        assert!(!chart.title().ends_with('.'), "{name}: a title is not a sentence");
        assert!(chart.summary().ends_with('.'), "{name}: a summary is a sentence");
        let table = chart.table();
        assert!(!table.rows.is_empty(), "{name}");
        assert!(table.rows.iter().all(|row| row.len() == table.header.len()), "{name}");
        let scene = chart.scene(&Theme::light(), WIDE);
        assert!(!scene.marks.is_empty(), "{name}");
        for (at, mark) in scene.marks.iter().enumerate() {
            let is_said =
                !mark.label.is_empty() || chart.said(at).is_some_and(|said| !said.is_empty());
            assert!(is_said, "{name}: mark {at}");
        }
    }
}

#[test]
fn every_mark_lies_in_the_picture_and_is_reached_by_pointing_at_it() {
    for (name, chart) in charts() {
        for size in [WIDE, NARROW] {
            let scene = chart.scene(&Theme::light(), size);
            for mark in &scene.marks {
                let bounds = mark.outline.bounds();
                let x = bounds.x + bounds.width / 2.0;
                let y = bounds.y + bounds.height / 2.0;
                assert!((0.0..=size.width).contains(&x), "{name} {size:?}: {mark:?}");
                assert!((0.0..=size.height).contains(&y), "{name} {size:?}: {mark:?}");
                assert!(hover::mark_at(&scene, x, y).is_some(), "{name} {size:?}: {mark:?}");
            }
        }
    }
}

#[test]
fn texts_stay_inside_at_any_size() {
    for (name, chart) in charts() {
        for width in [1.0, 40.0, 120.0, 320.0, 800.0, 2_000.0] {
            for height in [1.0, 60.0, 220.0, 500.0] {
                let size = Size { width, height };
                let scene = chart.scene(&Theme::light(), size);
                assert!(shapes_are_finite(&scene), "{name} at {size:?}");
                if width >= 320.0 && height >= 220.0 {
                    for (text, x, y) in texts(&scene) {
                        assert!((0.0..=width).contains(&x), "{name} at {size:?}: {text}");
                        assert!((0.0..=height).contains(&y), "{name} at {size:?}: {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_to_show_is_said() {
    for (name, chart) in empty_charts() {
        let scene = chart.scene(&Theme::dark(), NARROW);
        assert!(scene.marks.is_empty(), "{name}");
        assert_eq!(texts(&scene).len(), 1, "{name} says why it is empty");
        assert!(chart.table().rows.is_empty(), "{name}");
        assert!(chart.summary().ends_with('.'), "{name}");
    }
}

#[test]
fn next_to_nothing_is_drawn() {
    for (name, chart) in smallest_charts() {
        let scene = chart.scene(&Theme::light(), NARROW);
        assert!(!scene.marks.is_empty(), "{name}");
        assert!(shapes_are_finite(&scene), "{name}");
    }
}

#[test]
fn a_million_customers_are_drawn_as_thousands_of_bubbles() {
    let customers =
        vec![Bubble { label: "x".to_owned(), recency: 1, frequency: 1, monetary: 1.0 }; 1_000_000];
    let chart = Bubbles { customers, ..bubbles(Vec::new()) };
    let scene = chart.scene(&Theme::light(), WIDE);
    assert!((2_000..=3_000).contains(&scene.marks.len()), "{}", scene.marks.len());
    assert!(texts(&scene).iter().any(|(text, ..)| text.contains("of 1,000,000")));
}

#[test]
fn a_picture_that_leaves_the_page_speaks_for_itself() {
    for (name, chart) in charts() {
        let picture = svg(&*chart, &Theme::light(), WIDE);
        assert!(picture.contains("<title>") && picture.contains("<desc>"), "{name}");
        assert!(!picture.contains("system-ui"), "{name}: a font that other programs do not know");
        let (scene, size) = sheet(&*chart, &Theme::light(), NARROW);
        assert!(size.width > NARROW.width && size.height > NARROW.height, "{name}");
        for (text, _, y) in texts(&scene) {
            assert!((0.0..=size.height).contains(&y), "{name}: {text}");
        }
    }
}

#[test]
fn figures_of_the_reference_are_said() {
    let charts = charts();
    let said = charts
        .iter()
        .take(5)
        .map(|(_, chart)| format!("{}. {}", chart.title(), chart.summary()).replace('\u{a0}', " "));
    let expected = [
        "Revenue peaked in November 2011 at £1.16M. £703k a month on average over 24 whole months. \
         The last 12 whole months brought £8.39M, 1 % less than the 12 before.",
        "The best 10 % of customers bring 50 % of the revenue. Half of the customers bring 99.0 %. \
         The straight line is a shop where all spend alike.",
        "Thursday from 12:00 to 13:00 is the busiest hour. 1,486 of 37,237 orders (4.0 %) came in \
         it. Of all weekdays, Thursday has the most: 21.4 % of 37,237 orders.",
        "Thursday is the busiest day. Of all weekdays, Thursday has the most: 21.4 % of 369 orders. \
         The file gives days without times, so there are no hours.",
        "35 % of new customers buy again in the next quarter. 4 quarters after the first purchase, \
         30 % buy again. The first row also holds customers from before the file begins.",
    ];
    assert_eq!(said.collect::<Vec<_>>(), expected);
}

fn check(name: &str, picture: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/charts")
        .join(format!("{name}.svg"));
    if env::var_os("REGULARS_UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("has a folder")).expect("can write");
        fs::write(&path, picture).expect("can write");
        return;
    }
    let reviewed = fs::read_to_string(&path).expect("REGULARS_UPDATE=1 writes the pictures");
    assert!(picture == reviewed, "{name} has changed; REGULARS_UPDATE=1 writes it anew");
}

fn texts(scene: &Scene) -> Vec<(&str, f64, f64)> {
    let text = |shape: &'_ Shape| match shape {
        Shape::Text { .. } => true,
        Shape::Rect { .. } | Shape::Polygon { .. } | Shape::Path { .. } | Shape::Disc { .. } => {
            false
        }
    };
    scene
        .shapes
        .iter()
        .filter(|shape| text(shape))
        .filter_map(|shape| {
            let Shape::Text { text, at, .. } = shape else { return None };
            Some((text.as_str(), at.0, at.1))
        })
        .collect()
}

fn shapes_are_finite(scene: &Scene) -> bool {
    let point = |(x, y): (f64, f64)| x.is_finite() && y.is_finite();
    scene.shapes.iter().all(|shape| match shape {
        Shape::Rect { area, .. } => {
            point((area.x, area.y)) && area.width >= 0.0 && area.height >= 0.0
        }
        Shape::Polygon { points, .. } | Shape::Path { points, .. } => {
            points.iter().copied().all(point)
        }
        Shape::Disc { center, radius, .. } => point(*center) && *radius >= 0.0,
        Shape::Text { at, size, .. } => point(*at) && *size > 0.0,
    })
}
