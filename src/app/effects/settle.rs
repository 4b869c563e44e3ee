//! Time for the moving map: frames while it flies, a sharp drawing when it rests.

use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use region_core::state::{Action, AppState};
use yew::prelude::*;

use crate::ui::use_change;

/// After so long without movement the map is drawn sharply.
const REST_MS: u32 = 140;

/// Ticks a flight frame by frame and lets the map settle once it rests.
#[hook]
pub(crate) fn use_movement(state: &Rc<AppState>, dispatch: &Callback<Action>) {
    use_change((state.flight.clone(), dispatch.clone()), |(flight, dispatch)| {
        let dispatch = dispatch.clone();
        flight
            .as_ref()
            .map(|_| request_animation_frame(move |now_ms| dispatch.emit(Action::Ticked { now_ms })))
    });
    let unsettled = state.flight.is_none() && state.camera != state.drawn;
    use_change(
        (unsettled.then_some(state.camera), dispatch.clone()),
        |(camera, dispatch)| {
            let dispatch = dispatch.clone();
            camera.map(|_| Timeout::new(REST_MS, move || dispatch.emit(Action::Settled)))
        },
    );
}
