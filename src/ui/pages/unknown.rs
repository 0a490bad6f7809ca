//! An address that names no page.

use leptos::prelude::*;

use crate::ui::components::page_head::PageHead;
use crate::ui::route::Route;
use crate::ui::words::words;

/// An address that names no page.
#[component]
pub(crate) fn UnknownPage() -> impl IntoView {
    let words = words();
    view! {
        <div class="page">
            <PageHead
                title=words.text("unknown-title").to_owned()
                lead=words.text("unknown-lead").to_owned()
            />
            <p><a class="button" href=Route::Start.href()>{words.text("unknown-start")}</a></p>
        </div>
    }
    .into_any()
}
