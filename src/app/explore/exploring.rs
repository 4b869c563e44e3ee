//! What the rest of the app knows of exploring.

use std::rc::Rc;

use region_core::atlas::Place;
use region_core::explore::{Explored, Explorer};
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::ui::Ui;

use super::Timeline;

/// The views of exploring, which are a part of the program.
#[derive(Clone, Copy)]
pub(crate) struct ExploreViews {
    /// Reads the file of exploring; what is wrong with it, in words for the page.
    pub(crate) open: fn(&[u8]) -> Result<Explorer, String>,
    /// The upper end of the legend: what can be shown, and the classes of what is.
    pub(crate) legend: fn(&Explored, &Ui) -> Html,
    /// The areas in the colours of their classes.
    pub(crate) colours: fn(&Explored, &ArcSet, &Ui) -> Html,
    /// The patterns of these colours, for so many pixels a unit.
    pub(crate) patterns: fn(f64) -> Html,
    /// The bar with the years.
    pub(crate) timeline: fn(&Timeline, &Ui) -> Html,
    /// What initiatives can be filtered by, and how many remain.
    pub(crate) filters: fn(Option<u8>, &Explored, &Ui) -> Html,
    /// A place's figure in a line.
    pub(crate) line: fn(&Explored, Place, &Ui) -> Option<String>,
    /// A place's figure and class for the head of its profile.
    pub(crate) note: fn(&Explored, Place, &Ui) -> Html,
}

/// How far exploring is.
#[derive(Clone)]
pub(crate) struct Exploring {
    /// The views, once they are there.
    pub(crate) views: Option<ExploreViews>,
    /// Whether they did not come.
    pub(crate) failed: bool,
    /// What follows from the address.
    pub(crate) explored: Rc<Explored>,
}

impl PartialEq for Exploring {
    fn eq(&self, other: &Self) -> bool {
        self.views.is_some() == other.views.is_some()
            && self.failed == other.failed
            && Rc::ptr_eq(&self.explored, &other.explored)
    }
}

impl Exploring {
    /// The views and what they show, once something is coloured.
    pub(crate) fn coloured(&self) -> Option<(ExploreViews, &Explored)> {
        let views = self.views.filter(|_| self.explored.colouring.is_some())?;
        Some((views, &self.explored))
    }
}
