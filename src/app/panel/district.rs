//! Profile of a district.

use region_core::admin::{Area, DistrictKey, Participant};
use region_core::atlas::{Compass, Place};
use region_core::route::Page;
use region_core::text::{area_km2, date, decimal, district_whereabouts, integer};
use yew::prelude::*;

use crate::ui::{Ui, host_link, text_link};

use super::area::statistics_source;
use super::compare::compare_link;
use super::fact::fact;
use super::initiative_list::initiative_list;
use super::membership::membership_statement;
use super::names::district_kind_name;
use super::place_list::place_list;
use super::place_title;
use super::sign_video::sign_video;

/// Membership, figures, municipalities, initiatives.
pub(super) fn district_profile(ui: &Ui, district: DistrictKey) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let key = district;
    let Some(district) = region.district(key) else {
        return Html::default();
    };
    let areas: Vec<Area> = region
        .areas_of_district(key)
        .map(|(_, area)| area.clone())
        .collect();
    let (municipalities, unincorporated): (Vec<_>, Vec<_>) = areas
        .iter()
        .cloned()
        .partition(|area| area.kind.is_municipality());
    let place = Place::District(key);
    let initiatives = region.own_initiatives(Participant::District(key));
    let collectives = region
        .collectives
        .iter()
        .filter(|collective| collective.district() == key);
    let collectives: Vec<_> = collectives
        .map(|collective| Place::Collective(collective.key))
        .collect();
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ district_kind_name(district.kind, messages) }</p>
                <h1>{ place_title(place, ui) }</h1>
                { compare_link(ui, Participant::District(key)) }
            </header>
            { sign_video(ui, Some(Participant::District(key)), Page::Place(place)) }
            <section>
                <h2>{ messages.membership }</h2>
                { membership_statement(region.body_of_district(key), ui) }
                { associations(key, ui) }
            </section>
            <section>
                <h2>{ messages.figures }</h2>
                { sums(&areas, ui) }
                if let Some(website) = &district.website {
                    <p>{ host_link(website) }</p>
                }
            </section>
            { initiative_list(ui, messages.initiatives, &initiatives, messages.no_initiatives) }
            <p class="sources">{ messages.own_initiatives_of_district }</p>
            { place_list(ui, messages.municipalities, &municipalities) }
            if !collectives.is_empty() {
                { place_chips(messages.collectives, &collectives, ui) }
            }
            if !unincorporated.is_empty() {
                { place_list(ui, messages.unincorporated_areas, &unincorporated) }
            }
            { neighbours(key, ui) }
        </>
    }
}

fn associations(key: DistrictKey, ui: &Ui) -> Html {
    let messages = ui.messages();
    let bodies = (0_u16..).zip(&ui.atlas.region.bodies);
    let over: Vec<_> = bodies
        .filter(|(_, body)| {
            ui.atlas
                .region
                .associations_over(key)
                .any(|member| member == *body)
        })
        .map(|(index, _)| Place::Association(index))
        .collect();
    if over.is_empty() {
        return Html::default();
    }
    let links = over.iter().map(|place| {
        html! { <li>{ text_link(ui, Page::Place(*place), place_title(*place, ui)) }</li> }
    });
    html! { <><p>{ messages.also_member }</p><ul class="chips">{ for links }</ul></> }
}

/// Where it lies, and the districts around it.
fn neighbours(key: DistrictKey, ui: &Ui) -> Html {
    let ways = ui.atlas.district_ways();
    let around = Compass::ALL
        .into_iter()
        .flat_map(|direction| ways.towards(Place::District(key), direction));
    let links = around.map(|place| {
        html! { <li>{ text_link(ui, Page::Place(place), place_title(place, ui)) }</li> }
    });
    html! {
        <section>
            <h2>{ ui.messages().neighbours }</h2>
            <p class="whereabouts">{ district_whereabouts(ui.language, key, &ui.atlas) }</p>
            <ul class="chips">{ for links }</ul>
        </section>
    }
}

/// Population, area and density of several areas together.
pub(super) fn sums(areas: &[Area], ui: &Ui) -> Html {
    let messages = ui.messages();
    let language = ui.language;
    let people: Option<u32> = areas.iter().map(|area| area.population).sum();
    let km2: Option<f64> = areas.iter().map(|area| area.area_km2).sum();
    let density = people
        .zip(km2.filter(|km2| *km2 > 0.0))
        .map(|(people, km2)| f64::from(people) / km2);
    let as_of = areas.iter().find_map(|area| area.population_date);
    let note = as_of.map(|day| format!("{} {}", messages.as_of, date(language, day)));
    let municipalities = areas.iter().filter(|area| area.kind.is_municipality()).count();
    html! {
        <>
            <dl class="facts">
                { fact(ui, messages.population, people.map(|people| integer(language, people.into())), note) }
                { fact(ui, messages.area, km2.map(|km2| area_km2(language, km2)), None) }
                { fact(ui, messages.density, density.map(|density| messages.people_per_km2.with(&[&decimal(language, density, 0)])), None) }
                { fact(ui, messages.municipalities, Some(municipalities.to_string()), None) }
            </dl>
            <p class="sources">{ messages.summed_up }</p>
            { statistics_source(ui) }
        </>
    }
}

/// Places as a row of links.
pub(super) fn place_chips(title: &'static str, places: &[Place], ui: &Ui) -> Html {
    let links = places.iter().map(|place| {
        html! { <li>{ text_link(ui, Page::Place(*place), place_title(*place, ui)) }</li> }
    });
    html! {
        <section>
            <h2>{ title }<span class="count">{ places.len() }</span></h2>
            <ul class="chips">{ for links }</ul>
        </section>
    }
}
