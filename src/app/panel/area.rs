//! Profile of a municipality or an unincorporated area.

use region_core::admin::{Ags, Area, DistrictKind, FigureCertainty, Participant};
use region_core::atlas::{Place, Rank};
use region_core::route::Page;
use region_core::text::{area_km2, date, decimal, integer, whereabouts};
use yew::prelude::*;

use crate::ui::{Ui, host_link, page_link, source_links, text_link};

use super::compare::compare_link;
use super::comparison::{Bar, comparison};
use super::fact::{fact, row};
use super::initiative_list::initiative_list;
use super::membership::{class_badge, membership_chain};
use super::place_title;
use super::sign_video::sign_video;
use region_core::text::area_kind_name;

/// Name, membership, figures, initiatives, neighbours.
pub(super) fn area_profile(ui: &Ui, ags: Ags, note: Option<Html>) -> Html {
    let messages = ui.messages();
    let Some(index) = ui.atlas.region.index_of(ags) else {
        return Html::default();
    };
    let area = &ui.atlas.region.areas[index.usize()];
    let title = area
        .designation
        .clone()
        .unwrap_or_else(|| area_kind_name(area.kind, messages).to_owned());
    let initiatives = ui.atlas.region.own_initiatives(Participant::Area(ags));
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ title }{ district_suffix(area, ui) }</p>
                <h1>{ area.name.clone() }</h1>
                { class_badge(ui.atlas.class(index), ui) }
                { compare_link(ui, Participant::Area(ags)) }
            </header>
            { note.unwrap_or_default() }
            { sign_video(ui, Some(Participant::Area(ags)), Page::Place(Place::Area(ags))) }
            { facts(area, ui) }
            { membership_chain(ui, area) }
            { initiative_list(ui, messages.initiatives, &initiatives, messages.no_initiatives) }
            <p class="sources">{ messages.own_initiatives }</p>
            { neighbours(index, ui) }
            if !area.former_names.is_empty() {
                <section>
                    <h2>{ messages.former_names }</h2>
                    <p>{ area.former_names.join(", ") }</p>
                </section>
            }
        </>
    }
}

fn district_suffix(area: &Area, ui: &Ui) -> Html {
    let key = area.ags.district();
    match ui.atlas.region.district(key) {
        Some(district) if district.kind != DistrictKind::IndependentCity => {
            let place = Place::District(key);
            html! { <>{ " · " }{ text_link(ui, Page::Place(place), place_title(place, ui)) }</> }
        }
        _ => Html::default(),
    }
}

fn facts(area: &Area, ui: &Ui) -> Html {
    let messages = ui.messages();
    let language = ui.language;
    let municipalities = || {
        ui.atlas
            .region
            .areas
            .iter()
            .filter(|area| area.kind.is_municipality())
    };
    let rank = |figure: fn(&Area) -> Option<f64>| {
        let rank = area
            .kind
            .is_municipality()
            .then(|| Rank::by(municipalities(), area, figure))
            .flatten()?;
        Some(
            messages
                .rank_of
                .with(&[&rank.position.to_string(), &rank.of.to_string()]),
        )
    };
    let as_of = area
        .population_date
        .map(|day| format!("{} {}", messages.as_of, date(language, day)));
    let with_date = |note: Option<String>| match (note, &as_of) {
        (Some(note), Some(as_of)) => Some(format!("{note} · {as_of}")),
        (note, None) => note,
        (None, Some(as_of)) => Some(as_of.clone()),
    };
    let population = area.population.map(|people| integer(language, people.into()));
    let density = area
        .density()
        .map(|density| messages.people_per_km2.with(&[&decimal(language, density, 0)]));
    html! {
        <section>
            <h2>{ messages.figures }</h2>
            <dl class="facts">
                { fact(ui, messages.population, population, with_date(rank(|a| a.population.map(f64::from)))) }
                { fact(ui, messages.area, area.area_km2.map(|km2| area_km2(language, km2)), rank(|a| a.area_km2)) }
                { fact(ui, messages.density, density, rank(Area::density)) }
                { fact(ui, messages.postal_code, area.postal_code.clone(), area.postal_code.is_some().then(|| messages.postal_code_note.to_owned())) }
                { fact(ui, messages.official_key, Some(area.ags.to_string()), None) }
                { for area.website.as_deref().map(|url| row(messages.website, host_link(url))) }
            </dl>
            { density_comparison(area, ui) }
            { statistics_source(ui) }
        </section>
    }
}

/// Density of the area, its district and the region.
fn density_comparison(area: &Area, ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let density = |areas: &mut dyn Iterator<Item = &Area>| {
        let (people, km2) = areas.fold((0.0, 0.0), |(people, km2), area| {
            (
                people + area.population.map_or(0.0, f64::from),
                km2 + area.area_km2.unwrap_or(0.0),
            )
        });
        if km2 > 0.0 { people / km2 } else { 0.0 }
    };
    let Some(own) = area.density() else {
        return Html::default();
    };
    let mut bars = vec![Bar {
        name: area.name.clone(),
        value: own,
    }];
    let key = area.ags.district();
    if region
        .district(key)
        .is_some_and(|district| district.kind != DistrictKind::IndependentCity)
    {
        let value = density(&mut region.areas_of_district(key).map(|(_, area)| area));
        bars.push(Bar {
            name: place_title(Place::District(key), ui),
            value,
        });
    }
    bars.push(Bar {
        name: messages.region.to_owned(),
        value: density(&mut region.areas.iter()),
    });
    comparison(ui, messages.density_compared, &bars)
}

/// Where the figures come from: the source of those figures of the region that are summed up from them.
pub(super) fn statistics_source(ui: &Ui) -> Html {
    let figures = &ui.atlas.region.figures;
    let computed = figures
        .iter()
        .find(|figure| figure.certainty == FigureCertainty::Computed);
    let source = computed.map(|figure| source_links(ui, &figure.citation));
    html! { <>{ for source }</> }
}

fn neighbours(index: region_core::admin::AreaIndex, ui: &Ui) -> Html {
    let messages = ui.messages();
    let items = ui.atlas.neighbours(index).map(|neighbour| {
        let area = &ui.atlas.region.areas[neighbour.usize()];
        html! {
            <li>{ page_link(ui, Page::Place(Place::Area(area.ags)), "", html! { <>{ area.name.clone() }
                if !area.kind.is_municipality() {
                    <span class="muted">{ format!(" ({})", area_kind_name(area.kind, messages)) }</span>
                }</> }) }</li>
        }
    });
    html! {
        <section>
            <h2>{ messages.neighbours }</h2>
            <p class="whereabouts">{ whereabouts(ui.language, index, &ui.atlas) }</p>
            <ul class="chips">{ for items }</ul>
        </section>
    }
}
