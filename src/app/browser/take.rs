//! What leaves the page: files, the clipboard, the share sheet of the system.

use js_sys::{Array, Date};
use region_core::admin::PartialDate;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::fetch::FetchError;
use super::page::document;

#[wasm_bindgen]
extern "C" {
    /// Put there by `static/js/start.js`; what it can do is said in `static/js/take.js`.
    #[wasm_bindgen(catch, js_name = takeAlong)]
    async fn take_outside(what: &Array) -> Result<JsValue, JsValue>;
}

/// Does what `static/js/take.js` offers: a word and the texts it needs.
///
/// # Errors
/// When the browser refuses or cannot; why, in its own words.
pub(crate) async fn take_along(what: &[String]) -> Result<(), String> {
    let what: Array = what.iter().map(|text| JsValue::from_str(text)).collect();
    let done = take_outside(&what).await;
    done.map(|_| ())
        .map_err(|error| FetchError::from(error).to_string())
}

/// The day it is for the visitor.
pub(crate) fn today() -> Option<PartialDate> {
    let now = Date::new_0();
    let day = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    day.parse().ok()
}

/// An address below the host as a whole one.
pub(crate) fn page_url(address: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    origin.unwrap_or_default() + address
}

/// Puts a sentence where visitors are told something.
pub(crate) fn tell(selector: &str, sentence: &str) {
    let place = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(place) = place {
        place.set_text_content(Some(sentence));
    }
}
