//! Opening pages.

use crate::atlas::{Atlas, Place};
use crate::route::{Page, Route};
use crate::table::TableOrder;

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
        self.keep_row(&page);
        let leads_home = page == Page::Region && self.route.page != Page::Region;
        self.route.page = page;
        if leads_home {
            self.move_to(default_camera(&Page::Region, self.viewport, self.insets, atlas));
        } else {
            let camera = camera_to_show(self, &self.route.page, atlas);
            self.move_to(camera.limited(&self.limits(atlas)));
        }
    }

    /// Opens what a link names: a page if it is another one, and the part of the state that its query says.
    pub(super) fn follow(&mut self, page: Page, query: &str, atlas: &Atlas) {
        if page != self.route.page {
            self.open(page, atlas);
        }
        let layers = self.route.query.layers.clone();
        self.route.query.read(query, &atlas.region.identity);
        if self.route.query.layers != layers {
            let wanted = self.route.query.layers.clone();
            self.adopt_layers(&wanted, atlas);
        }
        if let Some(view) = self.route.query.view.take() {
            self.move_to(self.camera_for(Some(view), atlas));
        }
    }

    /// The table marks the row of the place that one comes from. Its order and filter belong to it alone: back in the
    /// history finds them again.
    fn keep_row(&mut self, next: &Page) {
        if *next != Page::Municipalities {
            self.route.query.sort = TableOrder::default();
            self.route.query.filter.clear();
        }
        self.route.query.at = match (&self.route.page, next) {
            (Page::Place(Place::Area(ags)), Page::Municipalities) => Some(*ags),
            (Page::Municipalities, Page::Municipalities) => self.route.query.at,
            _ => None,
        };
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
        if route.query.at.is_none() {
            self.keep_row(&route.page);
            route.query.at = self.route.query.at;
        }
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
