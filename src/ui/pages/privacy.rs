//! The seal: its state, its proof, what is kept, how to check it, and what it cannot do.

use leptos::prelude::*;

use crate::ui::components::page_head::PageHead;
use crate::ui::components::seal_proof::SealProof;
use crate::ui::state::{SealState, State};

/// The seal.
#[component]
pub(crate) fn PrivacyPage() -> impl IntoView {
    let state = State::use_context();
    let lead = Signal::derive(move || {
        match state.seal.get() {
            SealState::Sealed => {
                "This tab is sealed: the browser refuses every connection that it tries, until \
                 you close or reload it."
            }
            SealState::Open => {
                "This tab is not sealed yet, because it has read nothing yet. It seals itself \
                 before it reads the first byte of your file."
            }
        }
        .to_owned()
    });
    view! {
        <div class="page">
            <PageHead title="Can your customers\u{2019} data leave this tab?".to_owned() lead />
            <section class="panel" aria-labelledby="privacy-proof">
                <h2 id="privacy-proof">"The proof"</h2>
                <p>
                    "The button tries every way that a page has to send something, to the host of \
                     this app and to another one, from the page and from the worker that does the \
                     computing, and lists what became of each. What it would send is one word, \
                     never your data."
                </p>
                <SealProof />
            </section>
            <div class="columns">
                <section class="panel" aria-labelledby="privacy-kept">
                    <h2 id="privacy-kept">"What is kept where"</h2>
                    <dl class="terms">
                        <div>
                            <dt>"On a server"</dt>
                            <dd>"Nothing. There is none: the app is a folder of files."</dd>
                        </div>
                        <div>
                            <dt>"In the browser"</dt>
                            <dd>
                                "Nothing beyond this tab: no cookies, no storage. When the tab \
                                 closes, files and results are gone. Only if you tick \u{201c}Remember\u{201d} \
                                 on the import page, how such files are read stays in this \
                                 browser, with what you left out, until you take the tick away."
                            </dd>
                        </div>
                        <div>
                            <dt>"In the address"</dt>
                            <dd>"Which page is open, never a name or a search text."</dd>
                        </div>
                        <div>
                            <dt>"On your disk"</dt>
                            <dd>"Only what you download yourself."</dd>
                        </div>
                    </dl>
                </section>
                <section class="panel" aria-labelledby="privacy-check">
                    <h2 id="privacy-check">"Check it yourself"</h2>
                    <ol class="plain-list">
                        <li>"Open this page, then switch the network off."</li>
                        <li>"Drop your file: everything works as before."</li>
                        <li>
                            "Or keep the network on and watch the network panel of the browser\u{2019}s \
                             developer tools while a file is analysed: it stays empty."
                        </li>
                        <li>
                            "Or look for the policy that seals the tab: in the elements panel, "
                            <code>"<meta http-equiv=\"Content-Security-Policy\">"</code>
                            " with " <code>"connect-src 'none'"</code> "."
                        </li>
                    </ol>
                </section>
                <section class="panel" aria-labelledby="privacy-limits">
                    <h2 id="privacy-limits">"What the seal cannot do"</h2>
                    <ul class="plain-list">
                        <li>
                            "Stop you from following a link out of the app. The app has none that \
                             carries data."
                        </li>
                        <li>
                            "Stop browser extensions: those you have installed can read any page. \
                             A private window usually runs without them."
                        </li>
                        <li>
                            "Forbid WebRTC by policy: browsers have no such rule. So the page takes \
                             its interface away before it reads a file. A script could get it back \
                             from a new empty frame; the app has none that does, and no other \
                             script can be loaded."
                        </li>
                        <li>"Stop other programs on this machine."</li>
                        <li>
                            "Vouch for a copy of the app hosted by somebody else: host it yourself \
                             when in doubt, it is one folder."
                        </li>
                    </ul>
                </section>
            </div>
        </div>
    }
}
