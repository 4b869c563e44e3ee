//! What is known of a year, and what is not.

use region_core::admin::MemberBody;
use region_core::atlas::Place;
use region_core::explore::{Years, happened, running};
use region_core::route::Page;
use region_core::text::{date, explore_messages};
use yew::prelude::*;

use crate::ui::{Ui, text_link};

/// Events, who joined, what began; then what is missing because nobody knows when.
pub(super) fn story(year: u16, years: Years, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let region = &ui.atlas.region;
    let known = happened(year, region);
    let events = known
        .events
        .iter()
        .filter_map(|position| region.events.get(*position));
    let events = events.map(|event| {
        html! {
            <li>{ date(ui.language, event.date) }{ ": " }{ event.text.get(ui.language).to_owned() }</li>
        }
    });
    let joined = known.joined.iter().map(|member| {
        let place = match &member.body {
            MemberBody::Area(ags) => Some(Place::Area(*ags)),
            MemberBody::District(key) => Some(Place::District(*key)),
            MemberBody::Association { .. } => None,
        };
        match place {
            Some(place) => text_link(ui, Page::Place(place), member.name.clone()),
            None => html! { <>{ member.name.clone() }</> },
        }
    });
    let then = known.joined_then.iter().map(|former| {
        html! { <>{ words.joined_then.with(&[&former.name]) }</> }
    });
    let began = known.began.iter().filter_map(|position| {
        let initiative = region.initiatives.get(usize::from(*position))?;
        let name = initiative.name.get(ui.language).to_owned();
        Some(text_link(ui, Page::Initiative(*position), name))
    });
    let nothing = known
        .is_empty()
        .then(|| words.nothing_known.with(&[&year.to_string()]));
    let outside = !(years.first..=years.last).contains(&year);
    let nothing = if outside {
        let (first, last) = (years.first.to_string(), years.last.to_string());
        Some(words.outside_years.with(&[&first, &last]))
    } else {
        nothing
    };
    html! {
        <div class="timebar-story" tabindex="0" role="group" aria-label={year.to_string()}>
            <ul>{ for events }</ul>
            { named(words.joined, joined.chain(then).collect()) }
            { named(words.began, began.collect()) }
            { for nothing.map(|text| html! { <p><strong>{ text }</strong></p> }) }
            <p>{ words.ran.counted(known.ran) }</p>
            { for unknown(ui).into_iter().map(|text| html! { <p class="muted">{ text }</p> }) }
        </div>
    }
}

/// A line of several things after what they are.
fn named(title: &str, things: Vec<Html>) -> Html {
    if things.is_empty() {
        return Html::default();
    }
    html! {
        <div class="timebar-named">
            <strong>{ title.to_owned() }</strong>
            <ul>{ for things.into_iter().map(|thing| html! { <li>{ thing }</li> }) }</ul>
        </div>
    }
}

/// What cannot be shown in any year.
fn unknown(ui: &Ui) -> Vec<String> {
    let words = explore_messages(ui.language);
    let region = &ui.atlas.region;
    let told = |undated: usize, all: usize, text: region_core::text::messages::Template| {
        (undated > 0).then(|| text.with(&[&undated.to_string(), &all.to_string()]))
    };
    let members = region.members().filter(|member| member.since.is_none()).count();
    let initiatives = region
        .initiatives
        .iter()
        .filter(|one| running(one).is_none())
        .count();
    [
        told(members, region.members().count(), words.undated_members),
        told(initiatives, region.initiatives.len(), words.undated_initiatives),
    ]
    .into_iter()
    .flatten()
    .collect()
}
