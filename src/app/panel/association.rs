//! Profile of a member association without territory of its own.

use region_core::admin::{Area, MemberBody};
use region_core::atlas::Place;
use yew::prelude::*;

use crate::ui::Ui;

use super::district::{place_chips, sums};
use super::membership::membership_statement;

/// Membership and the districts it covers.
pub(super) fn association_profile(ui: &Ui, body: u16) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let Some(body) = region.bodies.get(usize::from(body)) else {
        return Html::default();
    };
    let covers = match &body.body {
        MemberBody::Association { covers } => covers.as_slice(),
        _ => &[],
    };
    let districts: Vec<Place> = covers
        .iter()
        .filter_map(|key| ui.atlas.district_place(*key))
        .collect();
    let areas: Vec<Area> = region
        .areas
        .iter()
        .filter(|area| covers.contains(&area.ags.district()))
        .cloned()
        .collect();
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ messages.kind_association }</p>
                <h1>{ body.name.clone() }</h1>
            </header>
            <section>
                <h2>{ messages.membership }</h2>
                { membership_statement(Some(body), ui) }
            </section>
            { place_chips(messages.covered_districts, &districts, ui) }
            <section>
                <h2>{ messages.figures }</h2>
                { sums(&areas, ui) }
            </section>
        </>
    }
}
