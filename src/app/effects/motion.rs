//! Wishes of the system, and the mark that the app runs.

use region_core::state::Action;
use yew::prelude::*;

use crate::browser::{mark_ready, motion_preference, on_motion_change};

/// Follows the system's wish about movement.
#[hook]
pub(crate) fn use_motion(dispatch: &Callback<Action>) {
    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        dispatch.emit(Action::MotionPreferred(motion_preference()));
        let listener = on_motion_change(move |motion| dispatch.emit(Action::MotionPreferred(motion)));
        move || drop(listener)
    });
}

/// Marks the page as ready once the app is drawn to measure.
#[hook]
pub(crate) fn use_ready(measured: bool) {
    use_effect_with(measured, |measured| {
        if *measured {
            mark_ready();
        }
    });
}
