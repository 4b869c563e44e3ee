//! Where the program is cut.

use region_core::admin::Participant;
use region_core::atlas::Atlas;
use region_core::dataset::{DatasetError, decode_overlay, fill_texts};
use region_core::overlay::Overlay;
use region_core::search::SearchIndex;
use region_core::state::AppState;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::explore::{ExploreViews, explore_views};
use crate::panel::{Panel, compare_view, content};
use crate::search::{Found, find_pages, options, search_index};
use crate::take::take_view;
use crate::ui::Ui;

/// The views that come with the first page after the one that was drawn already, and with the first search.
#[derive(Clone, Copy)]
pub(crate) struct ViewsPart {
    /// What stands in the panel.
    pub(crate) content: fn(&Panel, &Ui) -> Html,
    /// All that can be found.
    pub(crate) search_index: fn(&Ui) -> SearchIndex,
    /// What is found for a text.
    pub(crate) find_pages: fn(&SearchIndex, &str, &Ui) -> Vec<Found>,
    /// How it is listed; one may be marked.
    pub(crate) found_options: fn(&[Found], Option<usize>, &Ui) -> Html,
    /// The same atlas with the texts that came later.
    pub(crate) with_texts: fn(&Atlas, &[u8]) -> Result<Atlas, DatasetError>,
}

/// The views, loaded when they are first asked for.
///
/// # Errors
/// When their file does not come; the next call tries again.
#[wasm_split(views, fallible)]
pub(crate) fn load_views() -> Result<ViewsPart, SplitLoaderError> {
    Ok(ViewsPart {
        content,
        search_index,
        find_pages,
        found_options: options,
        with_texts: |atlas, bytes| {
            let mut whole = atlas.clone();
            fill_texts(&mut whole.region, bytes).map(|()| whole)
        },
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

/// The view that compares places.
pub(crate) type CompareView = fn(&[Participant], &Ui) -> Html;

/// The comparison, loaded when its page is opened.
///
/// # Errors
/// When its file does not come; the next call tries again.
#[wasm_split(compare, fallible)]
pub(crate) fn load_compare() -> Result<CompareView, SplitLoaderError> {
    Ok(compare_view)
}

/// What understands the layers that the reader has read.
pub(crate) type DecodeLayer = fn(&[u8]) -> Result<Overlay, DatasetError>;

/// That, loaded when the first layer is wanted.
///
/// # Errors
/// When its file does not come; the next call tries again.
#[wasm_split(layers, fallible)]
pub(crate) fn load_layers() -> Result<DecodeLayer, SplitLoaderError> {
    Ok(decode_overlay)
}

/// The dialog with what visitors can take along.
pub(crate) type TakeView = fn(&AppState, &Ui) -> Html;

/// That dialog, loaded when it is opened.
///
/// # Errors
/// When its file does not come; the next call tries again.
#[wasm_split(take, fallible)]
pub(crate) fn load_take() -> Result<TakeView, SplitLoaderError> {
    Ok(take_view)
}
