//! Profile of a Samtgemeinde.

use region_core::admin::{Area, CollectiveKey};
use region_core::atlas::Place;
use region_core::route::Page;
use yew::prelude::*;

use crate::ui::{Ui, text_link};

use super::district::sums;
use super::place_list::place_list;
use super::place_title;

/// What it is, its figures and its municipalities.
pub(super) fn collective_profile(ui: &Ui, collective: CollectiveKey) -> Html {
    let messages = ui.messages();
    let place = Place::Collective(collective);
    let district = Place::District(collective.district());
    let areas: Vec<Area> = ui
        .atlas
        .region
        .areas_of_collective(collective)
        .map(|(_, area)| area.clone())
        .collect();
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">
                    { messages.kind_collective }{ " · " }
                    { text_link(ui, Page::Place(district), place_title(district, ui)) }
                </p>
                <h1>{ place_title(place, ui) }</h1>
            </header>
            <p class="lead">{ messages.collective_about }</p>
            <section>
                <h2>{ messages.figures }</h2>
                { sums(&areas, ui) }
            </section>
            { place_list(ui, messages.member_municipalities, &areas) }
        </>
    }
}
