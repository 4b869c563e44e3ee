//! Opening pages.

use crate::atlas::Atlas;
use crate::route::{Page, Route};

use super::camera_rules::{camera_to_show, default_camera};
use super::{AppState, Choice, Sheet};

impl AppState {
    /// Opens a page: its place comes into the free part of the map, lists and choosers close.
    pub(super) fn open(&mut self, page: Page, atlas: &Atlas) {
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
        if leads_home {
            self.move_to(default_camera(&Page::Region, self.viewport, self.insets, atlas));
        } else {
            let camera = camera_to_show(self, &self.route.page, atlas);
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
        // Going back does not undo a choice of theme.
        if self.arrived {
            route.query.theme = self.route.query.theme;
        }
        self.arrived = true;
        self.search_active = None;
        self.adopt_layers(&route.query.layers, atlas);
        self.route = route;
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
