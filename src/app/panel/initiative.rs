//! An initiative.

use region_core::admin::{Certainty, Status};
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::scene::marker_shape_path;
use region_core::text::{Messages, period};
use yew::prelude::*;

use crate::ui::{Ui, entry_link, host_link, source_links, text_link};

use super::fact::{fact, row};
use super::goals::served_goals;
use super::place_title;

/// Name of a status.
pub(crate) fn status_name(status: Status, messages: &Messages) -> &'static str {
    match status {
        Status::Active => messages.status_active,
        Status::Planned => messages.status_planned,
        Status::Completed => messages.status_completed,
        Status::Unknown => messages.status_unknown,
    }
}

/// Text, field, period, status, participants, source.
pub(super) fn initiative_view(ui: &Ui, index: u16) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let Some(initiative) = region.initiatives.get(usize::from(index)) else {
        return Html::default();
    };
    let field = &region.identity.action_fields[usize::from(initiative.field)];
    let place = initiative.place.map(|ags| {
        let place = Place::Area(ags);
        text_link(ui, Page::Place(place), place_title(place, ui))
    });
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">
                    <svg class="swatch" viewBox="-12 -12 24 24" aria-hidden="true">
                        <path class={format!("marker f-{}", initiative.field + 1)} d={marker_shape_path(field.marker)}/>
                    </svg>
                    { messages.kind_initiative }{ " · " }{ field.name.get(ui.language).to_owned() }
                </p>
                <h1 lang={initiative.name.language(ui.language).tag()}>{ initiative.name.get(ui.language).to_owned() }</h1>
            </header>
            <p class="lead" lang={initiative.summary.language(ui.language).tag()}>
                { initiative.summary.get(ui.language).to_owned() }
            </p>
            <dl class="facts">
                { fact(ui, messages.period, period(ui.language, initiative.from, initiative.to, initiative.status == Status::Active), None) }
                { fact(ui, messages.status, Some(status_name(initiative.status, messages).to_owned()), None) }
                if let Some(place) = place {
                    { row(messages.venue, place) }
                }
                { for initiative.url.as_deref().map(|url| row(messages.website, host_link(url))) }
            </dl>
            { served_goals(ui, index) }
            { participants(index, ui) }
            { source_links(ui, &initiative.citation) }
        </>
    }
}

/// Who takes part; only members are called members.
fn participants(index: u16, ui: &Ui) -> Html {
    let messages = ui.messages();
    let initiative = &ui.atlas.region.initiatives[usize::from(index)];
    let items = initiative.participants.iter().map(|participant| {
        let place = ui.atlas.participant_place(*participant);
        let about = if is_member(place, ui) {
            messages.membership_member
        } else {
            messages.not_listed_as_member
        };
        html! { <li>{ entry_link(ui, Page::Place(place), place_title(place, ui), about.to_owned()) }</li> }
    });
    html! {
        <section>
            <h2>{ messages.participants }<span class="count">{ initiative.participants.len() }</span></h2>
            if initiative.participants.is_empty() {
                <p class="muted">{ messages.no_participants_named }</p>
            } else {
                <ul class="entries">{ for items }</ul>
            }
        </section>
    }
}

/// Whether the place itself is a member (not only its district).
fn is_member(place: Place, ui: &Ui) -> bool {
    let region = &ui.atlas.region;
    let body = match place {
        Place::Area(ags) => region.body_of_area(ags),
        Place::District(key) => region.body_of_district(key),
        Place::Collective(_) => None,
        Place::Association(body) => region.bodies.get(usize::from(body)),
    };
    body.is_some_and(|body| body.certainty != Certainty::Unknown)
}
