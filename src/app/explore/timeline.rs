//! The bar with the years: a slider, steps, and what is known of the year.

use std::rc::Rc;

use region_core::explore::{Asked, Explored, Years, years};
use region_core::route::Words;
use region_core::state::{Action, Motion};
use region_core::text::explore_messages;
use yew::prelude::*;

use crate::browser::slider_value;
use crate::ui::{IconName, Ui, icon_button};

use super::player::{Player, play_button};
use super::story::story;

/// What the bar shows.
#[derive(Clone)]
pub(crate) struct Timeline {
    /// What follows from the address.
    pub(crate) explored: Rc<Explored>,
    /// Whether the years pass.
    pub(crate) playing: bool,
    /// Whether they may.
    pub(crate) motion: Motion,
}

impl PartialEq for Timeline {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.explored, &other.explored)
            && self.playing == other.playing
            && self.motion == other.motion
    }
}

/// The bar; nothing while no year is looked at.
pub(super) fn timeline(shown: &Timeline, ui: &Ui) -> Html {
    let asked = &shown.explored.asked;
    let (Some(year), Some(years)) = (asked.year, years(&ui.atlas.region)) else {
        return Html::default();
    };
    let words = explore_messages(ui.language);
    let at = |year: u16| in_year(asked, Some(year));
    let step = |by: i32| at(stepped(year, by, years));
    let onplay = (shown.motion == Motion::Full).then(|| {
        let dispatch = ui.dispatch.clone();
        let from_start = (year >= years.last && !shown.playing).then(|| at(years.first));
        let playing = shown.playing;
        Callback::from(move |_: MouseEvent| {
            if let Some(words) = &from_start {
                dispatch.emit(Action::SetWords(words.clone()));
            }
            dispatch.emit(Action::Play(!playing));
        })
    });
    html! {
        <section class="timebar" aria-label={words.timeline}>
            <div class="timebar-row">
                { for onplay.map(|onplay| play_button(shown.playing, onplay, ui)) }
                { icon_button(IconName::ChevronLeft, words.year_before, "", by_hand(step(-1), ui)) }
                <output class="timebar-year" aria-label={words.year}>{ year }</output>
                { icon_button(IconName::ChevronRight, words.year_after, "", by_hand(step(1), ui)) }
                { slider(year, years, asked, ui) }
                { icon_button(IconName::Close, words.close_timeline, "", by_hand(in_year(asked, None), ui)) }
            </div>
            { story(year, years, ui) }
            if shown.playing {
                <Player
                    {year}
                    last={years.last}
                    next={step(1)}
                    dispatch={ui.dispatch.clone()}
                />
            }
        </section>
    }
}

fn in_year(asked: &Asked, year: Option<u16>) -> Words {
    asked.changed(|asked| asked.year = year)
}

/// The year so many years on, within the timeline.
fn stepped(year: u16, by: i32, years: Years) -> u16 {
    let next = i32::from(year) + by;
    let next = next.max(i32::from(years.first)).min(i32::from(years.last));
    u16::try_from(next).unwrap_or(year)
}

/// What is done by hand stops the years.
fn by_hand(words: Words, ui: &Ui) -> Callback<MouseEvent> {
    let dispatch = ui.dispatch.clone();
    Callback::from(move |_| {
        dispatch.emit(Action::Play(false));
        dispatch.emit(Action::SetWords(words.clone()));
    })
}

fn slider(year: u16, years: Years, asked: &Asked, ui: &Ui) -> Html {
    let (asked, dispatch) = (asked.clone(), ui.dispatch.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let value = slider_value(&event).and_then(|value| value.parse().ok());
        if let Some(year) = value {
            dispatch.emit(Action::Play(false));
            dispatch.emit(Action::SetWords(in_year(&asked, Some(year))));
        }
    });
    html! {
        <input
            type="range"
            aria-label={explore_messages(ui.language).year}
            min={years.first.to_string()}
            max={years.last.to_string()}
            value={year.to_string()}
            {oninput}
        />
    }
}
