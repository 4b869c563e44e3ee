//! The upper end of the legend: what the map shows, the timeline, and the classes.

use region_core::explore::{Asked, Colour, Explored, years};
use region_core::route::Page;
use region_core::state::Action;
use region_core::text::explore_messages;
use yew::prelude::*;

use crate::browser::chosen;
use crate::ui::{Ui, text_link};

use super::choice::choice;
use super::classes::classes;

/// Choice, timeline, and the classes of what is chosen.
pub(super) fn legend_top(explored: &Explored, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let asked = &explored.asked;
    html! {
        <>
            <label class="explore-choice">
                <span>{ words.map_shows }</span>
                <select id="colour" onchange={choose(asked, ui)}>{ for options(explored, ui) }</select>
            </label>
            { timeline_button(asked, ui) }
            { missing(explored, ui).unwrap_or_default() }
            { classes(explored, ui) }
            <p class="explore-list">{ text_link(ui, Page::Municipalities, words.all_figures) }</p>
        </>
    }
}

/// Membership, districts, every figure.
fn options(explored: &Explored, ui: &Ui) -> Vec<Html> {
    let words = explore_messages(ui.language);
    let figures = explored.indicators.iter();
    let figures =
        figures.map(|indicator| (Colour::Indicator(indicator.id.clone()), indicator.title.as_str()));
    let all = [
        (Colour::Membership, ui.messages().membership),
        (Colour::Districts, words.districts),
    ];
    let option = |(colour, title): (Colour, &str)| {
        let selected = explored.asked.colour == colour;
        choice(colour.word(), title, selected)
    };
    all.into_iter().chain(figures).map(option).collect()
}

/// One thing at a time: another choice shows all its classes and closes the timeline.
fn choose(asked: &Asked, ui: &Ui) -> Callback<Event> {
    let (asked, dispatch) = (asked.clone(), ui.dispatch.clone());
    Callback::from(move |event: Event| {
        if let Some((_, word)) = chosen(&event) {
            let words = asked.changed(|asked| {
                asked.colour = Colour::of(&word);
                asked.shown = Default::default();
                asked.year = None;
            });
            dispatch.emit(Action::Play(false));
            dispatch.emit(Action::SetWords(words));
        }
    })
}

fn timeline_button(asked: &Asked, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let Some(years) = years(&ui.atlas.region) else {
        return Html::default();
    };
    let open = asked.year.is_some();
    let next = asked.changed(|asked| {
        asked.year = if open { None } else { Some(years.last) };
        asked.shown = Default::default();
    });
    html! {
        <button
            type="button"
            class="explore-button"
            aria-expanded={if open { "true" } else { "false" }}
            onclick={ui.on(Action::SetWords(next))}
        >
            { if open { words.timeline } else { words.open_timeline } }
        </button>
    }
}

/// An address may name a layer that is not there any more.
fn missing(explored: &Explored, ui: &Ui) -> Option<Html> {
    let unknown = explored.asked.year.is_none() && explored.colouring.is_none();
    match &explored.asked.colour {
        Colour::Indicator(id) if unknown => {
            let text = explore_messages(ui.language).layer_unknown.with(&[id]);
            Some(html! { <p class="problem">{ text }</p> })
        }
        _ => None,
    }
}
