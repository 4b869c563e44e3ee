//! What was chosen in the controls of a form.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// The name of a list and the value that was chosen in it.
pub(crate) fn chosen(event: &Event) -> Option<(String, String)> {
    let list: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some((list.name(), list.value()))
}

/// Where a slider stands.
pub(crate) fn slider_value(event: &Event) -> Option<String> {
    let slider: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(slider.value())
}
