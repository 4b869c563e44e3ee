//! All municipalities, by district.

use region_core::admin::{Area, District};
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::text::{integer, sorted_by_name};
use yew::prelude::*;

use crate::ui::{Ui, page_link};

use super::place_title;
use region_core::text::{area_kind_name, class_name};

/// A table for each district.
pub(super) fn municipalities_view(ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let districts = sorted_by_name(&region.districts, |district| &district.name);
    let municipalities = region
        .areas
        .iter()
        .filter(|area| area.kind.is_municipality())
        .count();
    let others = region.areas.len() - municipalities;
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ region.identity.short_name.get(ui.language).to_owned() }</p>
                <h1>{ messages.municipalities }</h1>
            </header>
            <p class="lead">{ messages.municipalities_counted.with(&[&municipalities.to_string(), &others.to_string()]) }</p>
            { for districts.map(|district| table(district, ui)) }
        </>
    }
}

fn table(district: &District, ui: &Ui) -> Html {
    let messages = ui.messages();
    let areas: Vec<_> = ui.atlas.region.areas_of_district(district.key).collect();
    let rows = |municipalities: bool| {
        sorted_by_name(&areas, |(_, area)| area.name.as_str())
            .filter(move |(_, area)| area.kind.is_municipality() == municipalities)
            .map(|(index, area)| row(area, class_name(ui.atlas.class(*index), messages), ui))
    };
    let title = ui
        .atlas
        .district_place(district.key)
        .map(|place| place_title(place, ui))
        .unwrap_or_default();
    html! {
        <table class="municipalities" key={district.slug.clone()}>
            <caption>{ title }</caption>
            <thead>
                <tr>
                    <th scope="col">{ messages.name }</th>
                    <th scope="col">{ messages.membership }</th>
                    <th scope="col" class="figure">{ messages.population }</th>
                </tr>
            </thead>
            <tbody>
                { for rows(true) }
                { for rows(false) }
            </tbody>
        </table>
    }
}

/// Kind and district, only heard, for the few areas that share their name with another one.
fn distinction(area: &Area, ui: &Ui) -> Html {
    let region = &ui.atlas.region;
    let same = region.areas.iter().filter(|other| other.name == area.name);
    if same.count() < 2 {
        return Html::default();
    }
    let district = ui.atlas.district_place(area.ags.district());
    let district = district.map(|place| place_title(place, ui)).unwrap_or_default();
    let kind = area_kind_name(area.kind, ui.messages());
    html! { <span class="visually-hidden">{ ", " }{ kind }{ ", " }{ district }</span> }
}

fn row(area: &Area, class: &'static str, ui: &Ui) -> Html {
    let messages = ui.messages();
    let people = area.population.map_or_else(
        || messages.unknown.to_owned(),
        |people| integer(ui.language, people.into()),
    );
    let place = Place::Area(area.ags);
    html! {
        <tr key={area.ags.to_string()}>
            <th scope="row">
                { page_link(ui, Page::Place(place), "", html! { <>{ area.name.clone() }{ distinction(area, ui) }</> }) }
                <span class="muted">{ area_kind_name(area.kind, messages) }</span>
            </th>
            <td>{ class }</td>
            <td class="figure">{ people }</td>
        </tr>
    }
}
