//! What the HTML page tells the app, and what the app tells the page.

use web_sys::{Document, HtmlElement, HtmlSelectElement};

use wasm_bindgen::JsCast;

/// The addresses of the dataset, as the page names them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PageAddresses {
    /// Where the site begins; begins and ends with a slash.
    pub(crate) base: String,
    /// The facts.
    pub(crate) region: String,
    /// The overview.
    pub(crate) map: String,
    /// The detailed geometry.
    pub(crate) detail: String,
    /// The texts that belong to the facts.
    pub(crate) texts: String,
    /// What lies around the territory.
    pub(crate) surroundings: String,
    /// What only exploring needs.
    pub(crate) explore: String,
}

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Says to tests and styles that the app runs now.
pub(crate) fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The attribute name is valid, so this cannot fail.
        root.set_attribute("data-ready", "").unwrap_or_default();
    }
}

/// Gives the page a theme, or leaves its look to the system.
pub(crate) fn set_theme(theme: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // The attribute name is valid, so neither can fail.
    match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    }
    .unwrap_or_default();
}

/// Sets title and language of the page.
pub(crate) fn set_page_title(title: &str, language: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document
            .document_element()
            .and_then(|root| root.dyn_into::<HtmlElement>().ok())
        {
            root.set_lang(language);
        }
    }
}

/// What is chosen in a list to choose from.
pub(crate) fn chosen_in(selector: &str) -> Option<String> {
    let list = document()?.query_selector(selector).ok()??;
    Some(list.dyn_into::<HtmlSelectElement>().ok()?.value())
}
