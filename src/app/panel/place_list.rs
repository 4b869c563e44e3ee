//! Lists of areas as links, sorted as the language sorts.

use region_core::admin::Area;
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::text::sorted_by_name;
use yew::prelude::*;

use crate::ui::{Ui, entry_link};

use super::membership_line;

/// A section with one link for each area.
pub(super) fn place_list(ui: &Ui, title: &str, areas: &[Area]) -> Html {
    let items = sorted_by_name(areas, |area| &area.name).map(|area| {
        let place = Place::Area(area.ags);
        html! {
            <li key={area.ags.to_string()}>
                { entry_link(ui, Page::Place(place), area.name.clone(), membership_line(place, ui)) }
            </li>
        }
    });
    html! {
        <section>
            <h2>{ title.to_owned() }<span class="count">{ areas.len() }</span></h2>
            <ul class="entries">{ for items }</ul>
        </section>
    }
}
