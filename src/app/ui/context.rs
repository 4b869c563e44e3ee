//! What every view may ask for.

use std::rc::Rc;

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::route::{Page, Route};
use region_core::state::Action;
use region_core::text::{Messages, messages};
use yew::prelude::*;

/// Atlas, language and the way to dispatch actions. The same for as long as the page is open, except for texts that come
/// later.
#[derive(Clone)]
pub(crate) struct Ui {
    /// All facts. In the browser without the texts of the panel, until [`crate::later::Views`] are there.
    pub(crate) atlas: Rc<Atlas>,
    /// Where the site begins.
    pub(crate) base: Rc<str>,
    /// Language of the page.
    pub(crate) language: Language,
    /// Says what happened.
    pub(crate) dispatch: Callback<Action>,
}

impl Ui {
    /// Texts of the page's language.
    pub(crate) fn messages(&self) -> &'static Messages {
        messages(self.language)
    }

    /// The address of a page.
    pub(crate) fn href(&self, page: &Page) -> String {
        Route::new(self.language, page.clone()).address(&self.base, &self.atlas)
    }

    /// A callback that dispatches one action.
    pub(crate) fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }
}
