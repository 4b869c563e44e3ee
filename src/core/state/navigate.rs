//! Opening pages.

use crate::admin::{Participant, Stop};
use crate::atlas::Atlas;
use crate::route::{MOST_COMPARED, Page, Query, Route};

use super::camera_rules::{camera_to_show, default_camera};
use super::{AppState, Choice, Sheet};

impl AppState {
    /// Opens a page: its place comes into the free part of the map, lists and choosers close.
    pub(super) fn open(&mut self, page: Page, atlas: &Atlas) {
        self.open_at(page, None, atlas);
    }

    /// Follows a link that says more than a page: the step of a tour, or what is compared. A link that names one place
    /// adds it to those that are compared already.
    pub(super) fn follow(&mut self, route: Route, atlas: &Atlas) {
        let Query { step, compare, .. } = route.query;
        match compare[..] {
            [] => {}
            [added] => self.compare_also(added),
            _ => self.route.query.compare = compare,
        }
        self.open_at(route.page, step, atlas);
    }

    fn compare_also(&mut self, added: Participant) {
        let compared = &mut self.route.query.compare;
        if !compared.contains(&added) && compared.len() < MOST_COMPARED {
            compared.push(added);
        }
    }

    /// Compares other places; the map shows them all.
    pub(super) fn compare(&mut self, places: Vec<Participant>, atlas: &Atlas) {
        self.route.query.compare = places;
        self.open(Page::Compare, atlas);
    }

    /// The map shows the initiatives that a step is about, and after the tour all again.
    fn filter_for_step(&mut self, atlas: &Atlas) {
        if let Some(stop) = self.route.stop(atlas) {
            self.route.query.field = match stop {
                Stop::Initiatives(field) => field,
                _ => None,
            };
        }
    }

    fn open_at(&mut self, page: Page, step: Option<u8>, atlas: &Atlas) {
        let was_stop = self.route.stop(atlas);
        self.chooser = None;
        self.hover = None;
        self.close_search();
        self.route.query.panel_closed = false;
        if self.sheet == Sheet::Peek {
            self.sheet = Sheet::Half;
        }
        if matches!(page, Page::Place(place) if self.walk.at != Some(place)) {
            // The next arrow key begins at what is selected.
            self.walk.stand(None);
        }
        let leads_home = page == Page::Region && self.route.page != Page::Region;
        self.route.page = page;
        self.route.query.step = step;
        if matches!(was_stop, Some(Stop::Initiatives(Some(_)))) {
            self.route.query.field = None;
        }
        self.filter_for_step(atlas);
        // A tour shows what it tells of and a comparison all its places, wherever one looked before.
        if leads_home || step.is_some() || self.route.page == Page::Compare {
            self.move_to(default_camera(&self.route, self.viewport, self.insets, atlas));
        } else {
            let camera = camera_to_show(self, atlas);
            self.move_to(camera.limited(&self.limits(atlas)));
        }
    }

    pub(super) fn open_choice(&mut self, choice: Choice, atlas: &Atlas) {
        match choice {
            Choice::Place(place) => self.open(Page::Place(place), atlas),
            Choice::Initiative(index) => self.open(Page::Initiative(index), atlas),
            Choice::Feature { .. } => {}
        }
    }

    /// Takes over an address of the history: page, filters and view.
    pub(super) fn go_to(&mut self, mut route: Route, atlas: &Atlas) {
        let view = route.query.view.take();
        self.chooser = None;
        self.hover = None;
        self.search_open = !self.arrived && !route.query.search.is_empty();
        self.arrived = true;
        self.search_active = None;
        self.adopt_layers(&route.query.layers, atlas);
        self.route = route;
        self.filter_for_step(atlas);
        if !self.measured {
            self.arriving = view;
            return;
        }
        let camera = self.camera_for(view, atlas);
        self.move_to(camera);
    }

    /// Closes the list of results and empties the box, once a result was chosen.
    pub(super) fn close_search(&mut self) {
        self.search_open = false;
        self.search_active = None;
        self.route.query.search.clear();
    }
}
