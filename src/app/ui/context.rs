//! What every view may ask for.

use std::rc::Rc;

use region_core::admin::{Guide, Language};
use region_core::atlas::Atlas;
use region_core::route::{Page, Route};
use region_core::state::Action;
use region_core::text::{Messages, messages};
use yew::prelude::*;

/// Atlas, language and the way to dispatch actions. The same for as long as the page is open.
#[derive(Clone)]
pub(crate) struct Ui {
    /// All facts.
    pub(crate) atlas: Rc<Atlas>,
    /// Texts of goals and tours, where they came later than the facts.
    pub(crate) guide: Option<Rc<Guide>>,
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

    /// Goals with their initiatives, and tours.
    pub(crate) fn guide(&self) -> &Guide {
        self.guide.as_deref().unwrap_or(&self.atlas.region.guide)
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
