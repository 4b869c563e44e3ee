//! Wishes of the system, and the mark that the app runs.

use region_core::state::Action;
use yew::prelude::*;

use crate::browser::{mark_ready, motion_preference, on_motion_change};
use crate::ui::use_change;

/// Follows the system's wish about movement.
#[hook]
pub(crate) fn use_motion(dispatch: &Callback<Action>) {
    use_change(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        dispatch.emit(Action::MotionPreferred(motion_preference()));
        on_motion_change(move |motion| dispatch.emit(Action::MotionPreferred(motion)))
    });
}

/// Marks the page as ready once the app is drawn to measure.
#[hook]
pub(crate) fn use_ready(measured: bool) {
    use_change(measured, |measured| {
        if *measured {
            mark_ready();
        }
    });
}
