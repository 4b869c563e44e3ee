//! A figure with its unit, date and source.

use yew::prelude::*;

use crate::ui::Ui;

/// One row of a list of figures: what it is, the value as shown (or that it is not known), and a line below
/// with rank or reference date.
pub(super) fn fact(ui: &Ui, label: &'static str, value: Option<String>, note: Option<String>) -> Html {
    let value = value.map_or_else(
        || html! { <span class="unknown">{ ui.messages().unknown }</span> },
        |value| html! { <span class="value">{ value }</span> },
    );
    let note = note.map(|note| html! { <span class="note">{ note }</span> });
    row(label, html! { <>{ value }{ for note }</> })
}

/// One row with anything as its value.
pub(super) fn row(label: &'static str, value: Html) -> Html {
    html! {
        <div class="fact"><dt>{ label }</dt><dd>{ value }</dd></div>
    }
}
