//! Focus: where it is, and where it goes.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlDialogElement, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::page::document;

/// Gives an element the focus without scrolling.
pub(crate) fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Elements of HTML and of SVG take the focus alike.
    let element: &HtmlElement = element.unchecked_ref();
    element.focus_with_options(&options).unwrap_or_default();
}

/// Gives an element the focus and brings it into the middle of what scrolls.
pub(crate) fn focus_in_sight(element: &Element) {
    focus(element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The element with the focus; `None` when it is nowhere, also because what had it is gone.
pub(crate) fn focused() -> Option<Element> {
    document()?
        .active_element()
        .filter(|element| element.tag_name() != "BODY")
}

/// Whether an element is, or lies in, what a selector names.
pub(crate) fn is_in(element: &Element, selector: &str) -> bool {
    element.closest(selector).is_ok_and(|found| found.is_some())
}

/// The first element that a selector names.
pub(crate) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Gives the focus to the first element that a selector names, which need not be a link or button.
pub(crate) fn focus_on(selector: &str) -> bool {
    let found = find(selector);
    if let Some(element) = &found {
        if !element.has_attribute("tabindex") && !element.matches("a,button,input,summary").unwrap_or(true) {
            set_tab_stop(element, "-1");
        }
        focus(element);
    }
    found.is_some()
}

/// Makes the link around a shape the one stop of the tab key on the map; without one the map as a whole is it. The
/// focus goes with it when it is on the map or nowhere.
pub(crate) fn move_tab_stop(shape: Option<&str>) {
    let Some(map) = find("#map") else { return };
    if let Some(last) = find("#map a[tabindex='0']") {
        set_tab_stop(&last, "-1");
    }
    let link = shape.and_then(find).and_then(|shape| shape.closest("a").ok()?);
    set_tab_stop(&map, if link.is_some() { "-1" } else { "0" });
    if let Some(link) = link {
        set_tab_stop(&link, "0");
        let stays = focused().is_some_and(|focused| focused == link || !is_in(&focused, "#map"));
        if !stays {
            focus(&link);
        }
    }
}

fn set_tab_stop(element: &Element, value: &str) {
    // The attribute name is valid, so this cannot fail.
    element.set_attribute("tabindex", value).unwrap_or_default();
}

/// Opens a dialog: nothing else can be reached until it is closed.
pub(crate) fn open_dialog(selector: &str) {
    if let Some(dialog) = find(selector).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        // Refused only when it is open already.
        dialog.show_modal().unwrap_or_default();
    }
}
