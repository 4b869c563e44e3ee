//! Where the program is cut.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::explore::{ExploreViews, explore_views};
use crate::panel::{Panel, content};
use crate::ui::Ui;

/// The views that come with the first page after the one that was drawn already.
#[derive(Clone, Copy)]
pub(crate) struct Views {
    /// What stands in the panel.
    pub(crate) content: fn(&Panel, &Ui) -> Html,
}

/// The views, loaded when they are first asked for.
///
/// # Errors
/// When their file does not come; the next call tries again.
#[wasm_split(views, fallible)]
pub(crate) fn load_views() -> Result<Views, SplitLoaderError> {
    Ok(Views { content })
}

/// The views of exploring, loaded when somebody explores.
///
/// # Errors
/// When their file does not come; the next call tries again.
#[wasm_split(explore, fallible)]
pub(crate) fn load_explore() -> Result<ExploreViews, SplitLoaderError> {
    Ok(explore_views())
}
