//! Who along the chain of an area is a member, and how that is known.

use region_core::admin::{Area, Certainty, DistrictKind, FormerMember, FormerReason, Member, MemberBody};
use region_core::atlas::{MembershipClass, Place};
use region_core::route::Page;
use region_core::text::date;
use yew::prelude::*;

use crate::ui::{Ui, source_links, text_link};

use super::place_title;

/// The chain from the area up: itself, Samtgemeinde, district, associations; each with its membership.
pub(super) fn membership_chain(ui: &Ui, area: &Area) -> Html {
    let messages = ui.messages();
    let region = &ui.atlas.region;
    let district_key = area.ags.district();
    let own = if area.kind.is_municipality() {
        link(Place::Area(area.ags), region.body_of_area(area.ags), ui)
    } else {
        html! { <li><span class="no-member">{ messages.unincorporated_explained }</span></li> }
    };
    let collective = area.collective.map(|key| {
        html! {
            <li>
                { text_link(ui, Page::Place(Place::Collective(key)), place_title(Place::Collective(key), ui)) }
                <span class="no-member">{ messages.collective_explained }</span>
            </li>
        }
    });
    let district = region
        .district(district_key)
        .filter(|district| district.kind != DistrictKind::IndependentCity)
        .map(|_| {
            link(
                Place::District(district_key),
                region.body_of_district(district_key),
                ui,
            )
        });
    let associations = (0_u16..)
        .zip(&region.bodies)
        .filter(|(_, body)| {
            matches!(&body.body, MemberBody::Association { covers } if covers.contains(&district_key))
        })
        .map(|(index, body)| link(Place::Association(index), Some(body), ui));
    let former = region
        .former_members
        .iter()
        .find(|former| former.ags == Some(area.ags));
    html! {
        <section>
            <h2>{ messages.membership }</h2>
            <ol class="chain">{ own }{ for collective }{ for district }{ for associations }</ol>
            if let Some(former) = former {
                { former_note(former, ui) }
            }
        </section>
    }
}

fn link(place: Place, body: Option<&Member>, ui: &Ui) -> Html {
    html! {
        <li>
            { text_link(ui, Page::Place(place), place_title(place, ui)) }
            { membership_statement(body, ui) }
        </li>
    }
}

/// Member or not, since when, how sure, by which source.
pub(super) fn membership_statement(body: Option<&Member>, ui: &Ui) -> Html {
    let messages = ui.messages();
    let Some(body) = body else {
        return html! { <span class="no-member">{ messages.no_membership_known }</span> };
    };
    let (class, certainty) = match body.certainty {
        Certainty::Confirmed => ("badge yes", messages.confirmed),
        Certainty::Historical => ("badge maybe", messages.historical),
        Certainty::Unknown => ("badge no", messages.unconfirmed),
    };
    let note = body.note.get(ui.language);
    html! {
        <div class="membership">
            <span {class}>{ certainty }</span>
            if body.naming {
                <span class="badge yes">{ messages.naming_shareholder }</span>
            }
            if let Some(since) = body.since {
                <span class="since">{ messages.since.with(&[&date(ui.language, since)]) }</span>
            }
            if !note.is_empty() {
                <p lang={body.note.language(ui.language).tag()}>{ note.to_owned() }</p>
            }
            { source_links(ui, &body.citation) }
        </div>
    }
}

fn former_note(former: &FormerMember, ui: &Ui) -> Html {
    let messages = ui.messages();
    let reason = match former.reason {
        FormerReason::Left => messages.former_left,
        FormerReason::Dissolved => messages.former_dissolved,
    };
    html! {
        <div class="membership former">
            <span class="badge no">{ reason }</span>
            <p>{ former.note.get(ui.language).to_owned() }</p>
            { source_links(ui, &former.citation) }
        </div>
    }
}

/// The one-line state at the head of a profile.
pub(super) fn class_badge(class: MembershipClass, ui: &Ui) -> Html {
    html! {
        <p class="class-line">
            <svg class="swatch" viewBox="0 0 28 20" aria-hidden="true">
                <rect class={format!("area c-{}", class.token())} x="0.5" y="0.5" width="27" height="19" rx="3"/>
            </svg>
            { region_core::text::class_name(class, ui.messages()) }
        </p>
    }
}
