//! When the dialog is there.

use region_core::state::AppState;
use yew::prelude::*;

use crate::browser::open_dialog;
use crate::later::{Later, Views, load_take, use_later};
use crate::ui::{Ui, use_change};

/// The dialog, once it was asked for and its part of the program has come, and the texts that come with the views.
#[hook]
pub(crate) fn use_take(state: &AppState, texts: &Later<Views>, ui: &Ui) -> Html {
    let view = use_later(state.take_shown, load_take).here();
    let view = view.filter(|_| state.take_shown && matches!(texts, Later::Here(_)));
    use_change(view.is_some(), |open| {
        if *open {
            open_dialog("#take");
        }
    });
    view.map(|view| view(state, ui)).unwrap_or_default()
}
