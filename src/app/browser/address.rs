//! The address line and the history.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// How a new address enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Write {
    /// As a new entry: back leads to the old one.
    Push,
    /// In place of the present entry.
    Replace,
}

/// Path and query (without question mark) of the present address.
pub(crate) fn location() -> (String, String) {
    let read = || {
        let location = web_sys::window()?.location();
        let search = location.search().ok()?;
        Some((
            location.pathname().ok()?,
            search.trim_start_matches('?').to_owned(),
        ))
    };
    read().unwrap_or_else(|| ("/".to_owned(), String::new()))
}

/// Writes an address below the host. Browsers limit how often this may happen; a refused write is no loss,
/// the next one carries the whole state.
pub(crate) fn write_address(address: &str, how: Write) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let written = match how {
        Write::Push => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
        Write::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
    };
    written.unwrap_or_default();
}

/// Leaves the app for a page.
pub(crate) fn go_to(address: &str) {
    if let Some(window) = web_sys::window() {
        // Refused only for an address that cannot be read, and this one was written by the app.
        window.location().assign(address).unwrap_or_default();
    }
}

/// Calls back when the visitor goes back or forward.
pub(crate) fn on_pop(callback: impl Fn() + 'static) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| callback()))
}

/// Scrolls the panel to its beginning, for a new page.
pub(crate) fn scroll_panel_to_top() {
    let panel = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("panel-scroll"));
    if let Some(panel) = panel {
        panel.set_scroll_top(0);
    }
}
