//! An address that names no page.

use leptos::prelude::*;

use crate::ui::components::page_head::PageHead;
use crate::ui::route::Route;

/// An address that names no page.
#[component]
pub(crate) fn UnknownPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title="There is no such page".to_owned()
                lead="The address names nothing here; perhaps it was cut off.".to_owned()
            />
            <p><a class="button" href=Route::Start.href()>"Go to the start"</a></p>
        </div>
    }
}
