//! One entry of a list to choose from.

use wasm_bindgen::JsValue;
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// An entry with its word and what it is called. That it is chosen is said as a property: the attribute no longer counts
/// once a person has chosen something.
pub(super) fn choice(word: &str, name: &str, chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.add_attribute("value", word.to_owned());
    option.add_property("selected", JsValue::from_bool(chosen));
    option.add_child(Html::VText(AttrValue::from(name.to_owned()).into()));
    option.into()
}
