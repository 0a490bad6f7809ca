//! Everything that the page makes of an analysis, short of its elements: files to download, charts
//! with their tables, sentences.

use std::sync::{Arc, OnceLock};

use crate::chart::Chart;
use crate::chart::baskets::Baskets;
use crate::chart::bubbles::{Bubbles, Counted};
use crate::chart::cohorts::Cohorts;
use crate::chart::comparison::Comparison;
use crate::chart::concentration::Concentration;
use crate::chart::crowd::Crowd;
use crate::chart::elbow::Elbow;
use crate::chart::losses::Losses;
use crate::chart::models::ModelComparison;
use crate::chart::paint::svg;
use crate::chart::ranking_bars::RankingBars;
use crate::chart::recency::RecencyProfile;
use crate::chart::recency_panels::RecencyPanels;
use crate::chart::repertoire::Repertoire;
use crate::chart::revenue::RevenueByMonth;
use crate::chart::scene::Size;
use crate::chart::shares::{Area, Shares};
use crate::chart::theme::Theme;
use crate::chart::timeline::Timeline;
use crate::chart::treemap::Treemap;
use crate::chart::weekdays::Weekdays;
use crate::chart::worth::Worth;
use crate::domain::{CustomerId, SegmentId};
use crate::export;
use crate::results::{Analysis, CleaningReport, CustomerTable, Overview, Segmentation};
use crate::settings::Settings;
use crate::wording::{self, Currency, Words};

static THEME: OnceLock<Theme> = OnceLock::new();

/// How many customers and segments are looked at one by one.
const SOME: usize = 3;
/// The sizes that charts are drawn at.
const SIZES: [Size; 2] =
    [Size { width: 1_100.0, height: 360.0 }, Size { width: 320.0, height: 200.0 }];

/// Makes every file, and in one language by turns a part of the charts and all sentences: `turn` says
/// which, so that one look takes milliseconds.
pub fn show(analysis: &Analysis, settings: &Settings, turn: u8) {
    drop(export::files(analysis, settings));
    let currency = analysis.cleaning.as_deref().and_then(CleaningReport::currency);
    let words = if turn & 1 == 0 { Words::ENGLISH } else { Words::GERMAN };
    let words = words.in_currency(currency.and_then(Currency::from_code));
    let theme = THEME.get_or_init(Theme::light);
    let charts = charts(analysis, words);
    for chart in charts.iter().skip(usize::from(turn >> 2)).step_by(64) {
        drop(svg(&**chart, theme, SIZES[usize::from(turn >> 1 & 1)]));
    }
    for chart in charts.iter().skip(usize::from(turn >> 2) % 4).step_by(4) {
        draw(&**chart, theme);
    }
    say(analysis, words);
}

/// One by turns, by the sum of the bytes.
#[must_use]
pub fn turn(data: &[u8]) -> u8 {
    data.iter().fold(0, |sum, byte| sum.wrapping_add(*byte))
}

fn draw(chart: &dyn Chart, theme: &Theme) {
    drop((chart.title(), chart.summary()));
    let table = chart.table();
    assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
    for size in SIZES {
        let size = Size { height: chart.height(size.width), ..size };
        assert!(size.height.is_finite());
        let scene = chart.scene(theme, size);
        for mark in 0..scene.marks.len().min(SOME) {
            drop(chart.said(mark));
        }
    }
}

fn charts(analysis: &Analysis, words: Words) -> Vec<Box<dyn Chart>> {
    let worth = analysis.cleaning.as_deref().map(Worth::of).unwrap_or_default();
    let mut charts: Vec<Box<dyn Chart>> =
        vec![Box::new(Losses::of(&analysis.epochs, analysis.models.as_deref(), words))];
    if let Some(overview) = analysis.overview.as_deref() {
        of_shop(overview, worth, words, &mut charts);
    }
    if let Some(report) = analysis.models.as_deref() {
        charts.push(Box::new(ModelComparison::of(report, words)));
    }
    if let Some(found) = analysis.segmentation.as_deref() {
        for area in [Area::Customers, Area::Revenue] {
            let shares = Shares::of(found, area, words);
            charts.push(Box::new(Treemap { shares: shares.clone() }));
            charts.push(Box::new(RankingBars { shares }));
        }
        charts.push(Box::new(Comparison::of(found, words)));
        charts.push(Box::new(Elbow::of(found, words)));
    }
    if let Some(table) = &analysis.customers {
        charts.push(Box::new(Crowd::of(Arc::clone(table), vec![0, 2], words)));
        if let Some(found) = analysis.segmentation.as_deref() {
            of_segments(table, found, words, &mut charts);
        }
        of_customers(analysis, table, words, &mut charts);
    }
    charts
}

fn of_shop(overview: &Overview, worth: Worth, words: Words, charts: &mut Vec<Box<dyn Chart>>) {
    charts.push(Box::new(RevenueByMonth::of(overview, worth, words)));
    charts.push(Box::new(Concentration::of(overview, worth, words)));
    charts.push(Box::new(Weekdays::of(overview, words)));
    std::hint::black_box((overview.average_order(), overview.returned(), overview.days()));
    let choices = Cohorts::choices(overview);
    for months in [Cohorts::suitable(overview), 0].into_iter().chain(choices).take(SOME) {
        charts.push(Box::new(Cohorts::of(overview, months, words)));
    }
}

fn of_segments(
    table: &CustomerTable,
    found: &Segmentation,
    words: Words,
    charts: &mut Vec<Box<dyn Chart>>,
) {
    charts.push(Box::new(RecencyPanels::of(table, found, words)));
    for segment in (0..found.segments.len().min(SOME)).map(SegmentId::from_index) {
        let profile = RecencyProfile::of(table, found, segment, words);
        charts.extend(profile.map(|chart| Box::new(chart) as Box<dyn Chart>));
        let bubbles = Bubbles::of(table, found, segment, Counted::Orders, words);
        charts.extend(bubbles.map(|chart| Box::new(chart) as Box<dyn Chart>));
    }
}

fn of_customers(
    analysis: &Analysis,
    table: &CustomerTable,
    words: Words,
    charts: &mut Vec<Box<dyn Chart>>,
) {
    let overview = analysis.overview.as_deref();
    for customer in (0..table.len().min(SOME)).map(CustomerId::from_index) {
        let at = customer.index();
        let period = overview.map_or((table.first[at], table.last[at]), |overview| {
            (overview.first.day(), overview.last.day())
        });
        let found = analysis.segmentation.as_deref();
        let archetype = found.map(|found| found.segment_of(customer).name.archetype);
        charts.push(Box::new(Timeline::of(table, customer, archetype, period, words)));
        charts.push(Box::new(Baskets::of(table, customer, archetype, words)));
        if let Some(catalogue) = analysis.catalogue.as_deref() {
            let repertoire = Repertoire::of(table, catalogue, customer, archetype, words);
            charts.push(Box::new(repertoire));
        }
    }
}

fn say(analysis: &Analysis, words: Words) {
    if let Some(report) = analysis.models.as_deref() {
        drop(wording::model_notes(report, words));
    }
    if let Some(report) = analysis.cleaning.as_deref() {
        for facts in &report.files {
            drop(wording::date_form(&facts.date_form, words));
        }
        for suspect in report.suspects.customers.iter().chain(&report.suspects.products) {
            drop(wording::suspicion(suspect.suspicion, words));
        }
    }
    let (catalogue, customers) = (analysis.catalogue.as_deref(), analysis.customers.as_deref());
    if let (Some(catalogue), Some(offers)) = (catalogue, analysis.offers.as_deref()) {
        for (customer, offer) in offers.of.iter().enumerate().take(SOME) {
            let label = customers.map_or("", |table| &table.label[customer]);
            drop(wording::offer_to(offer, label, catalogue, words));
        }
        for newcomer in &offers.newcomer {
            drop(wording::offer_to(&newcomer.offer, "", catalogue, words));
        }
    }
    if let (Some(catalogue), Some(found)) = (catalogue, analysis.recommendations.as_deref()) {
        for &reason in found.reason.iter().take(SOME) {
            drop(wording::reason_clause(reason, catalogue, words));
        }
    }
}
