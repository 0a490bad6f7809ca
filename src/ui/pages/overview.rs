//! The shop in a few figures: what it sells to whom and when, how much depends on the best
//! customers, who comes back, and what became of the file's rows.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chart::cohorts::Cohorts;
use crate::chart::concentration::Concentration;
use crate::chart::revenue::RevenueByMonth;
use crate::chart::weekdays::Weekdays;
use crate::chart::worth::Worth;
use crate::results::Overview;
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::cleaning_report::Cleaning;
use crate::ui::components::figure::Figure;
use crate::ui::components::how::how as how_button;
use crate::ui::components::nothing_yet::{NothingYet, Shape};
use crate::ui::components::page_head::PageHead;
use crate::ui::components::weighty_notes::WeightyNotes;
use crate::ui::how;
use crate::ui::live::live;
use crate::ui::reactive::{Signal, signal};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::Words;

/// The shop in a few figures.
#[component]
pub(crate) fn OverviewPage() -> impl IntoView {
    let state = State::use_context();
    let worth =
        move || state.cleaning.with(|report| report.as_deref().map_or(Worth::Money, Worth::of));
    let lead = Signal::derive(move || {
        let overview = state.overview.get();
        overview.map_or_else(String::new, |overview| headline(&overview, worth(), words()))
    });
    let words = words();
    view! {
        <div class="page">
            <PageHead title=words.text("overview-title").to_owned() lead />
            {live(move || state.cleaning.get().map(|report| view! { <WeightyNotes report /> }))}
            {live(move || match state.overview.get() {
                Some(overview) => shop(state, &overview, worth()),
                None => view! { <NothingYet what=words.text("overview-what") shape=Shape::Figures /> }.into_any(),
            })}
            {live(move || state.cleaning.get().map(|report| view! { <Cleaning report /> }))}
        </div>
    }
}

/// Key figures and charts.
fn shop(state: State, overview: &Arc<Overview>, worth: Worth) -> AnyView {
    let words = words();
    let report = state.cleaning.get_untracked();
    let settings = state.settings.get_untracked();
    let figures = figures(overview, worth, words).into_iter();
    let figures = figures.map(|(test, label, value, note)| {
        let how = how::overview::figure(test, overview, report.as_deref(), &settings, words);
        view! { <Figure label value note how=how.map(how_button) test /> }.into_any()
    });
    let charts: [(&str, AnyChart); 3] = [
        ("revenue-by-month", Arc::new(RevenueByMonth::of(overview, worth, words))),
        ("concentration", Arc::new(Concentration::of(overview, worth, words))),
        ("weekdays", Arc::new(Weekdays::of(overview, words))),
    ];
    let panels = charts.map(|(name, chart)| {
        let explained = (name == "concentration")
            .then(|| how::overview::concentration(overview, worth, words))
            .flatten();
        let explained = explained.map(how_button);
        view! { <section class="panel">{picture(name, chart)} {explained}</section> }.into_any()
    });
    view! {
        <section class="overview" aria-label=words.text("overview-figures")>
            <div class="figures overview__figures">{figures.collect::<Vec<_>>()}</div>
        </section>
        <section class="overview">
            <h2 class="visually-hidden">{words.text("overview-charts")}</h2>
            <div class="overview__panels">{Vec::from(panels)} {cohorts(overview.clone())}</div>
        </section>
    }
    .into_any()
}

/// A chart; of one that has nothing to show, only what it says.
fn picture(name: &'static str, chart: AnyChart) -> AnyView {
    if !chart.table().rows.is_empty() {
        return view! { <Chart chart name /> }.into_any();
    }
    view! {
        <h3>{chart.title()}</h3>
        <p class="section__note" data-test=name>{chart.summary()}</p>
    }
    .into_any()
}

/// Who comes back, by periods that the reader can choose where there is a choice.
fn cohorts(overview: Arc<Overview>) -> AnyView {
    let words = words();
    let choices = Cohorts::choices(&overview);
    let (months, choose) = signal(Cohorts::suitable(&overview));
    let buttons = choices.iter().map(|length| {
        let length = *length;
        let name = words.text(match length {
            1 => "cohorts-by-month",
            3 => "cohorts-by-quarter",
            _ => "cohorts-by-year",
        });
        view! {
            <button
                class="segmented__choice"
                type="button"
                aria-pressed=move || (months.get() == length).to_string()
                data-test=format!("cohorts-{length}")
                on:click=move |_| choose.set(length)
            >
                {name}
            </button>
        }
        .into_any()
    });
    let buttons: Vec<_> = buttons.collect();
    let switch = (choices.len() > 1).then(|| {
        view! {
            <div class="segmented" role="group" aria-label=words.text("cohorts-periods")>
                {buttons}
            </div>
        }
    });
    let chart = live(move || {
        let cohorts = Cohorts::of(&overview, months.get(), words);
        let explained = how::overview::cohorts(&cohorts, words).map(how_button);
        view! { {picture("cohorts", Arc::new(cohorts))} {explained} }.into_any()
    });
    view! { <section class="panel">{chart} {switch}</section> }.into_any()
}

/// Amounts from this one on are told without cents.
const LARGE: f64 = 100_000.0;

/// The figures: the hook by which tests find each, its name, its value, and a note.
fn figures(
    overview: &Overview,
    worth: Worth,
    words: Words,
) -> [(&'static str, String, String, String); 6] {
    let worthy = |key| words.say(key, &[("worth", worth.key().into())]);
    let units = overview.revenue.units();
    let revenue = match worth {
        Worth::Money if units < LARGE => words.money(overview.revenue),
        Worth::Money | Worth::Pieces => worth.whole(units, words),
    };
    let average = match worth {
        Worth::Money => words.money(overview.average_order()),
        Worth::Pieces => words.decimal(overview.average_order().units(), 1),
    };
    let currency = words.currency();
    let source = match (worth, &currency) {
        (Worth::Money, None) => "unknown",
        (worth, _) => worth.key(),
    };
    let currency = currency.as_ref().map_or("", |currency| currency.code());
    let revenue_note = words
        .say("overview-revenue-note", &[("worth", source.into()), ("currency", currency.into())]);
    let orders_note = words.say(
        "overview-orders-note",
        &[("lines", overview.lines.into()), ("products", overview.products.into())],
    );
    let again = words.say("overview-customers-note", &[("again", overview.returned().into())]);
    let period = words.say(
        "overview-period-note",
        &[
            ("first", (&words.day(overview.first.day())).into()),
            ("last", (&words.day(overview.last.day())).into()),
            ("today", (&words.day(overview.reference_day)).into()),
        ],
    );
    let text = |key: &'static str| words.text(key).to_owned();
    let share = words.percent(overview.repeat_rate, 1);
    [
        ("customers", text("overview-customers"), words.count(overview.customers), again),
        ("orders", text("overview-orders"), words.count(overview.orders), orders_note),
        ("revenue", worthy("overview-revenue"), revenue, revenue_note),
        (
            "average-order",
            worthy("overview-average-order"),
            average,
            worthy("overview-average-order-note"),
        ),
        ("repeat-rate", text("overview-repeat-rate"), share, text("overview-repeat-rate-note")),
        ("period", text("overview-period"), words.days(overview.days()), period),
    ]
}

/// The answer to the page's question.
fn headline(overview: &Overview, worth: Worth, words: Words) -> String {
    let top = Concentration::of(overview, worth, words).top();
    let form = match top {
        Some((10, _)) => "full",
        Some(_) => "short",
        None => "single",
    };
    let (percent, share) = top.unwrap_or((0, 0.0));
    words.say(
        "overview-lead",
        &[
            ("customers", overview.customers.into()),
            ("orders", overview.orders.into()),
            ("worth", worth.key().into()),
            ("amount", (&worth.whole(overview.revenue.units(), words)).into()),
            ("form", form.into()),
            ("again", (&words.percent(overview.repeat_rate, 0)).into()),
            ("percent", (&percent.to_string()).into()),
            ("share", (&words.percent(share, 0)).into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Minute, Money};

    fn overview(customers: u32, concentration: Vec<f64>) -> Overview {
        Overview {
            customers,
            orders: 36_969,
            products: 4_631,
            lines: 805_549,
            revenue: Money::from_ticks(177_434_291_800),
            repeat_rate: 0.724,
            first: Minute(0),
            last: Minute(1),
            reference_day: Day(1),
            months: Vec::new(),
            concentration,
            hours: [[0; 24]; 7],
            retention: Vec::new(),
        }
    }

    #[test]
    fn the_headline_has_the_figures_that_matter() {
        let shop = overview(5_878, vec![0.612; 101]);
        let text = |words| headline(&shop, Worth::Money, words).replace('\u{a0}', " ");
        assert_eq!(
            text(Words::ENGLISH),
            "5,878 customers placed 36,969 orders worth 17,743,429; 72 % came back, and the best \
             10 % bring 61 % of the revenue."
        );
        assert_eq!(
            text(Words::GERMAN),
            "5.878 Kunden haben 36.969 Bestellungen im Wert von 17.743.429 aufgegeben; 72 % kamen \
             wieder, und die besten 10 % bringen 61 % des Umsatzes."
        );
    }

    #[test]
    fn a_handful_of_customers_has_no_top() {
        let text = |customers, worth| {
            headline(&overview(customers, vec![1.0; 101]), worth, Words::ENGLISH)
        };
        assert!(text(4, Worth::Money).ends_with("; 72\u{a0}% came back."));
        assert_eq!(
            text(1, Worth::Pieces),
            "1 customer placed 36,969 orders for 17,743,429 pieces."
        );
    }

    #[test]
    fn cents_are_told_of_small_amounts_alone() {
        let mut shop = overview(2, vec![1.0; 101]);
        let value = |shop: &Overview| figures(shop, Worth::Money, Words::ENGLISH)[2].2.clone();
        assert_eq!(value(&shop), "17,743,429");
        shop.revenue = Money::from_ticks(35_000_000);
        assert_eq!(value(&shop), "3,500.00");
    }
}
