//! The shop in a few figures: what it sells to whom, how much depends on the best customers, and
//! what became of the file's rows.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chart::concentration::Concentration;
use crate::chart::revenue::RevenueByMonth;
use crate::results::Overview;
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::cleaning_report::Cleaning;
use crate::ui::components::figure::Figure;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::page_head::PageHead;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::Words;

/// The shop in a few figures.
#[component]
pub(crate) fn OverviewPage() -> impl IntoView {
    let state = State::use_context();
    let lead = Signal::derive(move || {
        state.overview.get().map_or_else(String::new, |overview| headline(&overview, words()))
    });
    view! {
        <div class="page">
            <PageHead title="How is the shop doing?".to_owned() lead />
            {move || match state.overview.get() {
                Some(overview) => view! { <Shop overview /> }.into_any(),
                None => view! { <NothingYet what="The figures of the shop" /> }.into_any(),
            }}
            {move || state.cleaning.get().map(|report| view! { <Cleaning report /> })}
        </div>
    }
}

/// Key figures and charts.
#[component]
fn Shop(overview: Arc<Overview>) -> impl IntoView {
    let words = words();
    let revenue: AnyChart = Arc::new(RevenueByMonth::of(&overview));
    let concentration: AnyChart = Arc::new(Concentration::of(&overview));
    let count = |number: u32| words.count(u64::from(number));
    let products = match overview.products {
        0 => "no product column in the file".to_owned(),
        products => words.of(u64::from(products), "product", "products"),
    };
    view! {
        <section aria-label="Key figures" class="figures overview__figures">
            <Figure label="Customers" value=count(overview.customers) test="customers" />
            <Figure
                label="Orders"
                value=count(overview.orders)
                note=format!("{}, {products}", words.of(overview.lines, "line", "lines"))
                test="orders"
            />
            <Figure
                label="Revenue"
                value=words.money(overview.revenue)
                note="in the shop's currency".to_owned()
                test="revenue"
            />
            <Figure
                label="Average order"
                value=words.decimal(overview.average_order(), 2)
                test="average-order"
            />
            <Figure
                label="Repeat rate"
                value=words.percent(overview.repeat_rate, 1)
                note="customers with more than one order".to_owned()
                test="repeat-rate"
            />
            <Figure
                label="Period"
                value=format!(
                    "{}\u{2013}{}",
                    words.month(overview.first.day().month()),
                    words.month(overview.last.day().month()),
                )
                note=format!(
                    "{} to {}; \u{201c}today\u{201d} is {}",
                    words.day(overview.first.day()),
                    words.day(overview.last.day()),
                    words.day(overview.reference_day),
                )
                test="period"
            />
        </section>
        <section class="panel">
            <Chart chart=revenue name="revenue-by-month" />
        </section>
        <section class="panel">
            <Chart chart=concentration name="concentration" />
        </section>
    }
}

/// The percentage of customers that the headline speaks of.
const TOP: usize = 20;

/// The answer to the page's question.
fn headline(overview: &Overview, words: Words) -> String {
    let bought = format!(
        "{} placed {} worth {}",
        words.of(u64::from(overview.customers), "customer", "customers"),
        words.of(u64::from(overview.orders), "order", "orders"),
        words.money_whole(overview.revenue.units()),
    );
    let again = words.percent(overview.repeat_rate, 0);
    match overview.concentration.get(TOP) {
        Some(share) if overview.customers >= 10 => format!(
            "{bought}; {again} came back, and the best {TOP}\u{a0}% bring {} of the revenue.",
            words.percent(*share, 0),
        ),
        _ => format!("{bought}; {again} came back."),
    }
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
        let text =
            headline(&overview(5_878, vec![0.772; 101]), Words::ENGLISH).replace('\u{a0}', " ");
        assert_eq!(
            text,
            "5,878 customers placed 36,969 orders worth 17,743,429; 72 % came back, and the best \
             20 % bring 77 % of the revenue."
        );
    }

    #[test]
    fn a_handful_of_customers_has_no_top() {
        let text = headline(&overview(1, vec![1.0; 101]), Words::ENGLISH);
        assert!(text.starts_with("1\u{a0}customer placed") && text.ends_with("came back."));
    }
}
