//! Opening pages.

use crate::admin::{Participant, Stop};
use crate::atlas::{Atlas, Place};
use crate::route::{MOST_COMPARED, Page, Query, Route};
use crate::table::TableOrder;

use super::camera_rules::{camera_to_show, default_camera};
use super::{AppState, Choice, Sheet};

impl AppState {
    /// Opens a page: its place comes into the free part of the map, lists and choosers close.
    pub(super) fn open(&mut self, page: Page, atlas: &Atlas) {
        self.open_at(page, None, atlas);
    }

    /// Follows a link that names a page and some of the state: the page opens if it is another one, a step of a tour and
    /// what is compared also on the same page. A link that names one place adds it to those that are compared already;
    /// what a link does not name stays, but for the step.
    pub(super) fn follow(&mut self, page: Page, query: &str, atlas: &Atlas) {
        let identity = &atlas.region.identity;
        let said = Query::parse(query, identity);
        let layers = self.route.query.layers.clone();
        match said.compare[..] {
            [] => {}
            [added] => self.compare_also(added),
            _ => self.route.query.compare = said.compare.clone(),
        }
        let compare = self.route.query.compare.clone();
        if page != self.route.page || said.step.is_some() || !said.compare.is_empty() {
            self.open_at(page, said.step, atlas);
        }
        let (step, field) = (self.route.query.step, self.route.query.field);
        self.route.query.read(query, identity);
        self.route.query.compare = compare;
        self.route.query.step = step;
        if step.is_some() {
            self.route.query.field = field;
        }
        if self.route.query.layers != layers {
            let wanted = self.route.query.layers.clone();
            self.adopt_layers(&wanted, atlas);
        }
        if let Some(view) = self.route.query.view.take() {
            self.move_to(self.camera_for(Some(view), atlas));
        }
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
        self.keep_row(&page);
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
