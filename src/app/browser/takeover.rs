//! What the app finds in a page that is drawn already.

use region_core::text::parse_decimal;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::page::{PageAddresses, document};

impl PageAddresses {
    /// Reads the attributes of the root element that name them.
    /// The error names the attribute that is missing.
    pub(crate) fn read() -> Result<Self, &'static str> {
        const NAMES: [&str; 7] = [
            "data-base",
            "data-region",
            "data-map",
            "data-detail",
            "data-texts",
            "data-surroundings",
            "data-explore",
        ];
        let root = document()
            .and_then(|document| document.document_element())
            .ok_or("html")?;
        let mut found = <[String; 7]>::default();
        for (found, name) in found.iter_mut().zip(NAMES) {
            *found = root.get_attribute(name).ok_or(name)?;
        }
        let [base, region, map, detail, texts, surroundings, explore] = found;
        Ok(Self {
            base,
            region,
            map,
            detail,
            texts,
            surroundings,
            explore,
        })
    }
}

/// The path of the page below the base, as its HTML says; `None` for the page of unknown addresses.
pub(crate) fn own_path() -> Option<String> {
    document()?.document_element()?.get_attribute("data-path")
}

/// The map that the page's HTML shows, when that is all of it.
pub(crate) struct DrawnMap {
    /// Path data of every area.
    pub(crate) paths: Vec<String>,
    /// The grid they are drawn on, in metres.
    pub(crate) grid_m: f64,
    /// Their label points.
    pub(crate) label_points: String,
}

impl DrawnMap {
    /// Reads the drawing; `None` where the page shows only a part.
    pub(crate) fn read() -> Option<Self> {
        let root = document()?.document_element()?;
        let grid_m = parse_decimal(&root.get_attribute("data-grid")?)?;
        let label_points = root.get_attribute("data-labels")?;
        let paths = map_elements("[data-ags]")
            .filter_map(|path| path.get_attribute("d"))
            .collect();
        Some(Self {
            paths,
            grid_m,
            label_points,
        })
    }
}

fn map_elements(selector: &str) -> impl Iterator<Item = Element> {
    let found =
        document().and_then(|document| document.query_selector_all(&format!(".areas {selector}")).ok());
    let found = found.into_iter();
    found.flat_map(|list| {
        (0..list.length()).filter_map(move |position| list.item(position)?.dyn_into::<Element>().ok())
    })
}

/// Without the app every area is a stop of the tab key; with it the map is one, and arrow keys go on from there.
pub(crate) fn fold_map_into_one_stop() {
    for link in map_elements("a") {
        // The attribute name is valid, so this cannot fail.
        link.set_attribute("tabindex", "-1").unwrap_or_default();
    }
}

/// What stands in a field. Taking the page over empties it.
pub(crate) fn typed_into(id: &str) -> String {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}

/// The element the app lives in.
pub(crate) fn app_root() -> Option<Element> {
    document()?.get_element_by_id("app")
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
