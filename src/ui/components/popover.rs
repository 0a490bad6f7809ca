//! A button that opens a small panel over the page. The browser does the rest: Escape and a click
//! elsewhere close it, the Tab key goes from the button into it.

use leptos::prelude::*;

use crate::ui::words::words;

/// A button and the panel that it opens.
pub(crate) fn popover(
    id: &'static str,
    title: &'static str,
    button: AnyView,
    content: AnyView,
) -> AnyView {
    view! {
        <button class="button popover__button" type="button" popovertarget=id data-test=id>
            {button}
        </button>
        <div class="popover" id=id popover="auto" role="dialog" aria-label=title>
            {content}
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
