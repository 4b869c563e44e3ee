//! What screen readers are told of changes.

use std::rc::Rc;

use region_core::state::{AppState, announcement};
use yew::prelude::*;

use crate::ui::Ui;

/// The newest sentence on what changed; empty until something does. It stands in the page's one live region besides
/// that of the search, so that nothing is told twice.
#[hook]
pub(crate) fn use_told(state: &Rc<AppState>, ui: &Ui) -> String {
    let before = use_mut_ref(|| None::<Rc<AppState>>);
    let told = use_mut_ref(String::new);
    let last = before.borrow_mut().replace(Rc::clone(state));
    if let Some(news) = last.and_then(|last| announcement(&last, state, &ui.atlas)) {
        *told.borrow_mut() = news;
    }
    told.borrow().clone()
}
