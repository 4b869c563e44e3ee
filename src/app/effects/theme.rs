//! The theme that was chosen.

use region_core::route::Theme;
use region_core::state::AppState;
use yew::prelude::*;

use crate::browser::set_theme;
use crate::ui::use_change;

/// Gives the page the theme of the state. Until the address was read, the page keeps what `theme.js` gave it.
#[hook]
pub(crate) fn use_theme(state: &AppState) {
    let theme = state.arrived.then_some(state.query().theme);
    use_change(theme, |theme| {
        if let Some(theme) = theme {
            set_theme(theme.map(Theme::token));
        }
    });
}
