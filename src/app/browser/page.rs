//! What the HTML page tells the app, and what the app tells the page.

use web_sys::{Document, Element, HtmlElement};

use wasm_bindgen::JsCast;

/// The addresses of the dataset, as the page names them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PageAddresses {
    /// Where the site begins; begins and ends with a slash.
    pub(crate) base: String,
    /// The facts.
    pub(crate) region: String,
    /// The overview.
    pub(crate) map: String,
    /// The detailed geometry.
    pub(crate) detail: String,
    /// What lies around the territory.
    pub(crate) surroundings: String,
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

impl PageAddresses {
    /// Reads the attributes `data-base`, `data-region`, `data-map`, `data-detail` and `data-surroundings` of the root element.
    /// The error names the attribute that is missing.
    pub(crate) fn read() -> Result<Self, &'static str> {
        let root = document()
            .and_then(|document| document.document_element())
            .ok_or("html")?;
        let read = |name: &'static str| root.get_attribute(name).ok_or(name);
        Ok(Self {
            base: read("data-base")?,
            region: read("data-region")?,
            map: read("data-map")?,
            detail: read("data-detail")?,
            surroundings: read("data-surroundings")?,
        })
    }
}

/// The element the app lives in.
pub(crate) fn app_root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Says to tests and styles that the app runs now.
pub(crate) fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The attribute name is valid, so this cannot fail.
        root.set_attribute("data-ready", "").unwrap_or_default();
    }
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

/// Shows the page's own message that loading failed, with the reason.
pub(crate) fn show_load_error(reason: &str) {
    let Some(document) = document() else { return };
    if let Ok(Some(message)) = document.query_selector("[data-load-error]") {
        message.remove_attribute("hidden").unwrap_or_default();
        if let Ok(Some(place)) = message.query_selector("[data-reason]") {
            place.set_text_content(Some(reason));
        }
    }
}
