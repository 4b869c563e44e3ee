//! The map by keyboard: which key means what, and the link that has the focus.

use region_core::atlas::{Compass, Place};
use region_core::route::Page;
use region_core::scene::group_path;
use region_core::state::{Action, AppState, MapKey};
use region_core::text::{district_label, fixed, is_word_letter};
use region_core::topology::ArcSet;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::{move_tab_stop, now_ms};
use crate::ui::{Shared, Ui, use_change};

use super::territory::arcs_of;

/// Keys on the map. Only there: letters and signs are no shortcuts elsewhere.
pub(super) fn key_callback(ui: &Ui) -> Callback<KeyboardEvent> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let arrow = |direction| {
            if event.shift_key() {
                MapKey::Pan(direction)
            } else {
                MapKey::Go(direction)
            }
        };
        let name = event.key();
        let key = match name.as_str() {
            "ArrowLeft" => arrow(Compass::West),
            "ArrowRight" => arrow(Compass::East),
            "ArrowUp" => arrow(Compass::North),
            "ArrowDown" => arrow(Compass::South),
            "Home" => MapKey::First,
            "End" => MapKey::Last,
            "+" | "=" => MapKey::ZoomIn,
            "-" | "_" => MapKey::ZoomOut,
            "0" => MapKey::Whole,
            "Escape" => MapKey::Escape,
            // Not every engine makes a click of it on a link in a drawing.
            "Enter" => {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                if let Some(place) = target.as_ref().and_then(linked_place) {
                    event.prevent_default();
                    dispatch.emit(Action::Open(Page::Place(place)));
                }
                return;
            }
            "?" => {
                event.prevent_default();
                return dispatch.emit(Action::ShowKeys(true));
            }
            other => {
                let mut letters = other.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) if is_word_letter(letter) && !letter.is_ascii_digit() => {
                        MapKey::Letter(letter, now_ms())
                    }
                    _ => return,
                }
            }
        };
        event.prevent_default();
        dispatch.emit(Action::KeyPressed(key));
    })
}

/// The focus came to a link of the map, by key, by pointer or by assistive technology.
pub(super) fn focus_callback(ui: &Ui) -> Callback<FocusEvent> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |event: FocusEvent| {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(place) = target.as_ref().and_then(linked_place) {
            dispatch.emit(Action::Reached(place));
        }
    })
}

/// The place that a link of the map, or a shape in it, leads to.
pub(super) fn linked_place(element: &Element) -> Option<Place> {
    let link = element.closest("#map a").ok()??;
    let shape = link.first_element_child()?;
    let area = shape.get_attribute("data-ags");
    let area = area.and_then(|ags| Some(Place::Area(ags.parse().ok()?)));
    area.or_else(|| {
        Some(Place::District(
            shape.get_attribute("data-district")?.parse().ok()?,
        ))
    })
}

/// Keeps the one tab stop of the map, and the focus, at the place walked to; also when its shape was drawn anew.
#[hook]
pub(super) fn use_tab_stop(state: &AppState, ui: &Ui) {
    let drawn = (state.measured, state.shows_detail(), state.level(&ui.atlas));
    use_change((state.walk.at, drawn), |(at, _)| {
        let shape = at.and_then(|place| match place {
            Place::Area(ags) => Some(format!("[data-ags='{ags}']")),
            Place::District(key) => Some(format!("[data-district='{key}']")),
            _ => None,
        });
        move_tab_stop(shape.as_deref());
    });
}

/// Districts as links, where one walks from district to district. Pointers go through to the areas.
pub(super) fn district_links(detail: Option<&Shared<ArcSet>>, ui: &Ui) -> Html {
    let arcs = arcs_of(detail, ui);
    let links = ui.atlas.region.districts.iter().filter_map(|district| {
        let place = ui.atlas.district_place(district.key)?;
        if place != Place::District(district.key) {
            return None; // An area, which is a link already.
        }
        Some(html! {
            <a href={ui.href(&Page::Place(place))} tabindex="-1" aria-label={district_label(ui.language, district.key, &ui.atlas)}>
                <path data-district={district.key.to_string()} d={group_path(&ui.atlas, arcs, &ui.atlas.areas_of(place))}/>
            </a>
        })
    });
    html! {
        <g class="district-links" transform={format!("scale({})", fixed(arcs.grid_m, 3))}>{ for links }</g>
    }
}

/// The line around the place with the focus, above all other areas. The style sheet shows it while the map has the focus.
pub(super) fn focus_ring(place: Option<Place>, detail: Option<&Shared<ArcSet>>, ui: &Ui) -> Html {
    let Some(place) = place else {
        return Html::default();
    };
    let arcs = arcs_of(detail, ui);
    let path = group_path(&ui.atlas, arcs, &ui.atlas.areas_of(place));
    html! {
        <g class="focus-ring" transform={format!("scale({})", fixed(arcs.grid_m, 3))}>
            <path class="border ring-halo" d={path.clone()}/>
            <path class="border ring-line" d={path}/>
        </g>
    }
}
