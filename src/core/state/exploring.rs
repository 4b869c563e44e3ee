//! What the state knows of exploring.

use std::rc::Rc;

use crate::admin::Initiative;
use crate::atlas::Atlas;
use crate::explore::{Explored, Explorer};

use super::AppState;

impl AppState {
    /// Whether the part of the program that explores is needed.
    #[must_use]
    pub fn wants_explorer(&self) -> bool {
        self.exploring || !self.query().words.is_empty()
    }

    /// Whether an initiative is shown: in lists and on the map.
    #[must_use]
    pub fn shows_initiative(&self, position: u16, initiative: &Initiative) -> bool {
        self.explored
            .shows_initiative(self.query().field, position, initiative)
    }

    /// Answers the words of the address when they changed.
    pub(super) fn explore(&mut self, atlas: &Atlas) {
        if let Some(explorer) = &self.explorer
            && self.explored.words != self.route.query.words
        {
            let explored = (explorer.explore)(&self.route.query.words, atlas, &explorer.indicators);
            self.explored = Rc::new(explored);
        }
    }

    /// Explores from now on.
    pub(super) fn explore_with(&mut self, explorer: Explorer) {
        self.explored = Rc::new(Explored {
            indicators: Rc::clone(&explorer.indicators),
            ..Explored::default()
        });
        self.explorer = Some(explorer);
    }

    /// Shows or hides a class of the colours. What is asked now counts, not what was when the legend was drawn.
    pub(super) fn toggle_shown(&mut self, class: Option<usize>) {
        if let Some(explorer) = &self.explorer {
            self.route.query.words = (explorer.toggled)(&self.explored, class);
        }
    }
}
