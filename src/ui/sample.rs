//! The sample shop: the app's own folder -> a file like one that the user picks.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where the sample lies, relative to the page.
const ADDRESS: &str = "./sample/online-retail-ii.csv.zst";
/// What it is called on the screen.
const NAME: &str = "online-retail-ii.csv.zst";

/// Fetches the sample. Only possible before the tab is sealed.
///
/// # Errors
/// What the browser says when there is no connection or no such file.
pub(crate) async fn fetch() -> Result<web_sys::File, JsValue> {
    let window = web_sys::window().ok_or("there is no window")?;
    let response = JsFuture::from(window.fetch_with_str(ADDRESS)).await?;
    let response: web_sys::Response = response.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_str(&response.status_text()));
    }
    let blob = JsFuture::from(response.blob()?).await?;
    let pieces = js_sys::Array::of1(&blob);
    web_sys::File::new_with_blob_sequence(&pieces, NAME)
}
