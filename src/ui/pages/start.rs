//! The start: the promise, the drop zone, the sample, and what happens to the data.

use leptos::prelude::*;

use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::kept_list::KeptList;
use crate::ui::components::page_head::PageHead;
use crate::ui::location;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::{SealState, State};

/// What a file must tell, and by which names its columns are known.
const COLUMNS: [(&str, &str); 5] = [
    ("Customer", "a number, name or address that stays the same"),
    ("Date", "when it was bought, in any usual form"),
    ("Order", "the number of the order or invoice, if there is one"),
    ("Product", "a code or name: without it nothing can be recommended"),
    ("Money", "quantity and price, or the amount: without it pieces count"),
];

/// The start.
#[component]
pub(crate) fn StartPage() -> impl IntoView {
    let state = State::use_context();
    let sample = move |_| {
        state.try_sample();
        location::go(Route::Overview);
    };
    let is_fetching = move || state.run.with(|run| *run == RunState::FetchingSample);
    let seal = move || match state.seal.get() {
        SealState::Open => {
            "Before the first byte of your file is read, this tab seals itself: from then on the \
             browser refuses every connection."
        }
        SealState::Sealed => "This tab is sealed: the browser refuses every connection it tries.",
    };
    let columns = COLUMNS
        .into_iter()
        .map(|(name, note)| view! { <div><dt>{name}</dt><dd>{note}</dd></div> })
        .collect_view();
    view! {
        <div class="page start">
            <PageHead
                title="Know your regulars, and what to offer them next".to_owned()
                lead="Drop your shop\u{2019}s sales export: this tab finds out who your best \
                      customers are and what each of them may like, and sends nothing anywhere."
                    .to_owned()
            />

            <Show when=move || state.overview.with(Option::is_some)>
                <p class="row" data-test="open-file">
                    <strong>{move || state.file.get()}</strong>
                    " is analysed."
                    <a class="button" href=Route::Overview.href()>"Go to its overview"</a>
                </p>
            </Show>

            <div class="start__in">
                <DropZone on_files=move |files| state.open(files) />
                <div class="start__sample">
                    <button
                        class="button"
                        data-kind="primary"
                        type="button"
                        data-test="try-sample"
                        disabled=is_fetching
                        on:click=sample
                    >
                        "Try the sample shop"
                    </button>
                    <p class="section__note">
                        "A real online shop: a million order lines, 5,878 customers."
                    </p>
                </div>
            </div>

            <KeptList />

            <div class="columns">
                <section class="panel" aria-labelledby="start-data">
                    <h2 id="start-data">"What happens to your data"</h2>
                    <p data-test="seal-sentence">{seal}</p>
                    <p>
                        "The files are read on this machine, piece by piece. Nothing is stored \
                         unless you ask for it: when you close the tab, everything is gone."
                    </p>
                    <p><a href=Route::Privacy.href()>"See the proof"</a></p>
                </section>
                <section class="panel" aria-labelledby="start-file">
                    <h2 id="start-file">"What the files need"</h2>
                    <p>
                        "The exports of Shopify, WooCommerce, Square, Etsy, eBay, Amazon, Stripe \
                         and PayPal are read as they are. Any other table works too: what it means \
                         is recognised by names, in English or six other languages, and by the \
                         values, and you see it and correct it before anything is computed. It tells:"
                    </p>
                    <dl class="start__columns">{columns}</dl>
                    <p>
                        "Several files at once are one shop: drop all months together. Of a \
                         workbook all sheets of one shape are read."
                    </p>
                </section>
                <section class="panel" aria-labelledby="start-gets">
                    <h2 id="start-gets">"What you get"</h2>
                    <ul class="start__list">
                        <li>"Your customers in segments, with the reason for each"</li>
                        <li>"Products that each customer may like next, tested on your own sales"</li>
                        <li>"One concrete offer for each customer"</li>
                        <li>"Lists to download, for your mailing or your till"</li>
                    </ul>
                </section>
            </div>

            <p class="start__source">
                "The sample shop is \u{201c}Online Retail II\u{201d} by Daqing Chen (2019), UCI \
                 Machine Learning Repository, "
                <span class="start__address">"doi.org/10.24432/C5CG6D"</span>
                ", licensed under CC BY 4.0; unchanged but for the compression."
            </p>
        </div>
    }
}
