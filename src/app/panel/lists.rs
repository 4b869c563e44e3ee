//! All members and all initiatives.

use region_core::admin::{Certainty, Member, MemberBody};
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::state::Action;
use region_core::text::sorted_by_name;
use yew::prelude::*;

use crate::explore::Exploring;
use crate::ui::{Ui, page_link, source_links, text_link};

use super::initiative_list::initiative_list;
use super::membership::membership_statement;
use super::region::members_known;

/// Members by kind, with certainty and source; former members apart.
pub(super) fn members_view(ui: &Ui) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let of = |keep: fn(&MemberBody) -> bool| -> Vec<(u16, &Member)> {
        let members: Vec<_> = (0_u16..)
            .zip(&region.bodies)
            .filter(|(_, body)| body.certainty != Certainty::Unknown && keep(&body.body))
            .collect();
        sorted_by_name(&members, |(_, member)| &member.name)
            .copied()
            .collect()
    };
    let groups = [
        (
            messages.municipalities,
            of(|body| matches!(body, MemberBody::Area(_))),
        ),
        (
            messages.level_districts,
            of(|body| matches!(body, MemberBody::District(_))),
        ),
        (
            messages.associations,
            of(|body| matches!(body, MemberBody::Association { .. })),
        ),
    ];
    let sections = groups.iter().map(|(title, members)| {
        html! {
            <section>
                <h2>{ *title }<span class="count">{ members.len() }</span></h2>
                <ul class="members">{ for members.iter().map(|(index, member)| member_item(*index, member, ui)) }</ul>
            </section>
        }
    });
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ region.identity.association.get(ui.language).to_owned() }</p>
                <h1>{ messages.members }</h1>
            </header>
            { members_known(ui, false) }
            { for sections }
            <section>
                <h2>{ messages.former_members }<span class="count">{ region.former_members.len() }</span></h2>
                <ul class="members">
                    { for region.former_members.iter().map(|former| html! {
                        <li>
                            <strong>{ former.name.clone() }</strong>
                            <p>{ former.note.get(ui.language).to_owned() }</p>
                            { source_links(ui, &former.citation) }
                        </li>
                    }) }
                </ul>
            </section>
        </>
    }
}

fn member_item(index: u16, member: &Member, ui: &Ui) -> Html {
    let place = match &member.body {
        MemberBody::Area(ags) => Place::Area(*ags),
        MemberBody::District(key) => Place::District(*key),
        MemberBody::Association { .. } => Place::Association(index),
    };
    html! {
        <li key={member.slug.clone()}>
            { page_link(ui, Page::Place(place), "", html! { <><strong>{ member.name.clone() }</strong></> }) }
            { membership_statement(Some(member), ui) }
        </li>
    }
}

/// Initiatives by action field; the same filters as on the map.
pub(super) fn initiatives_view(ui: &Ui, field: Option<u8>, exploring: &Exploring) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let explored = &exploring.explored;
    let initiatives: Vec<u16> = (0..)
        .zip(&region.initiatives)
        .filter(|(position, one)| field.is_none_or(|field| field == one.field) && explored.keeps(*position))
        .map(|(position, _)| position)
        .collect();
    // The form names its choice itself; until it is there, this does.
    let chosen = field.filter(|_| exploring.views.is_none());
    let chosen = chosen.and_then(|field| region.identity.action_fields.get(usize::from(field)));
    let empty = if initiatives.len() == region.initiatives.len() {
        messages.no_initiatives
    } else {
        ""
    };
    let filters = exploring.views.map(|views| (views.filters)(field, explored, ui));
    html! {
        <>
            <header class="profile-head">
                <p class="kicker">{ region.identity.short_name.get(ui.language).to_owned() }</p>
                <h1>{ messages.initiatives }</h1>
            </header>
            <ul class="chips">
                <li>{ text_link(ui, Page::Goals, messages.goals) }</li>
                <li>{ text_link(ui, Page::Tours, messages.tours) }</li>
            </ul>
            if let Some(field) = chosen {
                <p class="callout">
                    { messages.filtered_by.with(&[field.name.get(ui.language)]) }{ " " }
                    <button type="button" class="link-button" onclick={ui.on(Action::FilterField(None))}>
                        { messages.show_all }
                    </button>
                </p>
            }
            { filters.unwrap_or_default() }
            // Where a filter leaves nothing, it says so itself.
            if !(initiatives.is_empty() && empty.is_empty()) {
                { initiative_list(ui, messages.by_action_field, &initiatives, empty) }
            }
        </>
    }
}
