//! Where the program is cut.

use region_core::search::SearchIndex;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::explore::{ExploreViews, explore_views};
use crate::panel::{Panel, content};
use crate::search::{Found, find_pages, options, search_index};
use crate::ui::Ui;

/// The views that come with the first page after the one that was drawn already, and with the first search.
#[derive(Clone, Copy)]
pub(crate) struct Views {
    /// What stands in the panel.
    pub(crate) content: fn(&Panel, &Ui) -> Html,
    /// All that can be found.
    pub(crate) search_index: fn(&Ui) -> SearchIndex,
    /// What is found for a text.
    pub(crate) find_pages: fn(&SearchIndex, &str, &Ui) -> Vec<Found>,
    /// How it is listed; one may be marked.
    pub(crate) found_options: fn(&[Found], Option<usize>, &Ui) -> Html,
}

/// The views, loaded when they are first asked for.
///
/// # Errors
/// When their file does not come; the next call tries again.
#[wasm_split(views, fallible)]
pub(crate) fn load_views() -> Result<Views, SplitLoaderError> {
    Ok(Views {
        content,
        search_index,
        find_pages,
        found_options: options,
    })
}

/// The views of exploring, loaded when somebody explores.
///
/// # Errors
/// When their file does not come; the next call tries again.
#[wasm_split(explore, fallible)]
pub(crate) fn load_explore() -> Result<ExploreViews, SplitLoaderError> {
    Ok(explore_views())
}
