//! A button that opens a small panel over the page. The browser does the rest: Escape and a click
//! elsewhere close it, the Tab key goes from the button into it.

use leptos::prelude::*;

use crate::ui::live::live;
use crate::ui::reactive::RwSignal;
use crate::ui::words::words;

/// A button and the panel that it opens, which is drawn when it is first asked for.
pub(crate) fn popover(
    id: &'static str,
    title: &'static str,
    button: AnyView,
    content: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    let is_wanted = RwSignal::new(false);
    view! {
        <button
            class="button popover__button"
            type="button"
            popovertarget=id
            data-test=id
            on:click=move |_| is_wanted.set(true)
        >
            {button}
        </button>
        <div class="popover" id=id popover="auto" role="dialog" aria-label=title>
            {live(move || is_wanted.get().then(&content))}
            // On small screens little is left of the page to tap at.
            <button
                class="button popover__close"
                type="button"
                popovertarget=id
                popovertargetaction="hide"
            >
                {words().text("popover-close")}
            </button>
        </div>
    }
    .into_any()
}
