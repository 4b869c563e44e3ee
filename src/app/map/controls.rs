//! Buttons and the scale bar.

use region_core::atlas::Compass;
use region_core::geo::{ScaleBar, Zoom};
use region_core::state::Action;
use region_core::text::{distance, fixed};
use yew::prelude::*;

use crate::ui::{IconName, Ui, icon, icon_button};

use super::keys::keys_link;

/// Icons of the four directions, clockwise from north.
const PAN_ICONS: [IconName; 4] = [
    IconName::ChevronUp,
    IconName::ChevronRight,
    IconName::ChevronDown,
    IconName::ChevronLeft,
];

/// Zoom in, zoom out, whole region, move the map, list of keys; opens the panel when it is put away.
pub(crate) fn controls(ui: &Ui, panel_closed: bool) -> Html {
    let messages = ui.messages();
    let button =
        |name: IconName, label: &'static str, action: Action| icon_button(name, label, "", ui.on(action));
    // What dragging does, by single presses.
    let pans = Compass::ALL.into_iter().zip(PAN_ICONS).map(|(direction, name)| {
        let label = messages.pan_towards.get(direction as usize).unwrap_or_default();
        button(name, label, Action::Panned(direction))
    });
    html! {
        <div class="controls">
            { button(IconName::Plus, messages.zoom_in, Action::ZoomStepped(1.0)) }
            { button(IconName::Minus, messages.zoom_out, Action::ZoomStepped(-1.0)) }
            { button(IconName::Whole, messages.zoom_all, Action::ShowWhole) }
            <details class="pan">
                <summary class="icon-button" aria-label={messages.pan} title={messages.pan}>{ icon(IconName::Pan) }</summary>
                <div class="pan-pad" role="group" aria-label={messages.pan}>{ for pans }</div>
            </details>
            { button(IconName::Take, messages.take_along, Action::ShowTake(true)) }
            { keys_link(ui) }
            if panel_closed {
                { button(IconName::Panel, messages.open_panel, Action::TogglePanel) }
            }
        </div>
    }
}

/// How long a round distance is; unseen while nobody knows the size of the map.
pub(crate) fn scale_bar(ui: &Ui, zoom: Option<Zoom>) -> Html {
    /// The longest bar: between the legend and the buttons of a phone there is no more room.
    const MOST_PX: f64 = 80.0;
    let Some(zoom) = zoom else {
        return html! {
            <div class="scale-bar"/>
        };
    };
    let bar = ScaleBar::new(zoom, MOST_PX);
    let text = distance(ui.language, bar.metres);
    html! {
        <div class="scale-bar" role="img" aria-label={format!("{}: {text}", ui.messages().scale)}>
            <span style={format!("width:{}px", fixed(bar.width_px, 1))}/>
            { text }
        </div>
    }
}
