//! Years that pass by themselves. A component, for it has a clock; being in a part of the program, it costs only those
//! who explore.

use gloo::timers::callback::Timeout;
use region_core::route::Words;
use region_core::state::Action;
use region_core::text::explore_messages;
use yew::prelude::*;

use crate::ui::{Ui, use_change};

/// How long a year is shown.
const YEAR_MS: u32 = 1600;

/// What the player needs.
#[derive(Properties, PartialEq)]
pub(super) struct PlayerProps {
    /// The year that is shown.
    pub(super) year: u16,
    /// The last one.
    pub(super) last: u16,
    /// The words of the next year.
    pub(super) next: Words,
    /// Says what happened.
    pub(super) dispatch: Callback<Action>,
}

/// Goes on to the next year after a while, and stops at the last one.
#[component]
pub(super) fn Player(props: &PlayerProps) -> Html {
    let (next, dispatch) = (props.next.clone(), props.dispatch.clone());
    use_change((props.year, props.last), move |(year, last)| {
        let at_end = year >= last;
        Timeout::new(if at_end { 0 } else { YEAR_MS }, move || {
            dispatch.emit(if at_end {
                Action::Play(false)
            } else {
                Action::SetWords(next)
            });
        })
    });
    Html::default()
}

/// Starts and stops.
pub(super) fn play_button(playing: bool, onclick: Callback<MouseEvent>, ui: &Ui) -> Html {
    let words = explore_messages(ui.language);
    let (label, path) = if playing {
        (words.pause, "M8 5v14M16 5v14")
    } else {
        (words.play, "M8 5l11 7-11 7z")
    };
    html! {
        <button type="button" class="icon-button" aria-label={label} title={label} {onclick}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path}/></svg>
        </button>
    }
}
