//! The state.

use std::rc::Rc;

use crate::admin::Language;
use crate::atlas::{Atlas, Place};
use crate::dataset::Context;
use crate::explore::{Explored, Explorer};
use crate::geo::{Camera, CameraLimits, Insets, ScreenPoint, Viewport, WorldPoint, Zoom};
use crate::route::{Level, Page, Query, Route, View};

use super::camera_rules::{default_camera, limits, same_view, still_viewport};
use super::{Flight, Gesture, Layer, Walk};

/// Whether the map may move by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// It flies.
    #[default]
    Full,
    /// It jumps.
    Reduced,
}

/// Height of the bottom sheet on narrow screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Name and membership only.
    Peek,
    /// About half of the screen.
    #[default]
    Half,
    /// All of it.
    Full,
}

/// Where the detailed geometry is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Nobody needed it yet.
    #[default]
    Unasked,
    /// It is on its way.
    Wanted,
    /// It is here.
    Ready,
    /// It did not come; the overview stays.
    Failed(String),
}

/// One thing of several under a finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A place.
    Place(Place),
    /// An initiative, by its position.
    Initiative(u16),
    /// A feature of a layer, by both their positions. It leads nowhere; its properties are shown.
    Feature {
        /// Position in [`AppState::layers`].
        layer: usize,
        /// Position in the overlay.
        feature: usize,
    },
}

/// A short list to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Chooser {
    /// Where the finger was.
    pub at: ScreenPoint,
    /// What it may have meant, most likely first.
    pub choices: Vec<Choice>,
}

/// Everything the page shows follows from this and the atlas.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// Page, language, filters. Its view is not kept here but in [`Self::camera`]; see [`Self::address_route`].
    pub route: Route,
    /// The view of an address that came before the window was measured.
    pub(super) arriving: Option<View>,
    /// Whether the address of the window was read. A fresh page shows what its HTML says, without any query.
    pub arrived: bool,
    /// Where the map is looked at.
    pub camera: Camera,
    /// For which camera the map is drawn sharply; the layer is moved by the difference.
    pub drawn: Camera,
    /// A movement under way.
    pub flight: Option<Flight>,
    /// Pointers on the map.
    pub gesture: Gesture,
    /// Size of the map's window.
    pub viewport: Viewport,
    /// What floats on it.
    pub insets: Insets,
    /// Whether both were measured; before that the window is that of the still picture in the page's HTML.
    pub measured: bool,
    /// What a pointer rests on.
    pub hover: Option<Place>,
    /// Where the keyboard is on the map.
    pub walk: Walk,
    /// Whether the list of keys is open.
    pub keys_shown: bool,
    /// Whether the list of what can be taken along is open.
    pub take_shown: bool,
    /// A list to choose from.
    pub chooser: Option<Chooser>,
    /// Whether the list of search results is open.
    pub search_open: bool,
    /// The marked search result.
    pub search_active: Option<usize>,
    /// Whether the legend was opened or closed; else its size decides.
    pub legend: Option<bool>,
    /// Height of the bottom sheet.
    pub sheet: Sheet,
    /// Whether the map may move by itself.
    pub motion: Motion,
    /// Where the detailed geometry is.
    pub detail: Detail,
    /// What lies around the territory, once it has come. It changes nothing but looks.
    pub surroundings: Option<Rc<Context>>,
    /// Layers that are on or were opened.
    pub layers: Vec<Rc<Layer>>,
    /// Whether somebody wants to explore, though the address does not say how.
    pub exploring: bool,
    /// What answers the words of exploring, once it has come.
    pub explorer: Option<Explorer>,
    /// Its answer to the present words.
    pub explored: Rc<Explored>,
    /// Whether the years pass by themselves.
    pub playing: bool,
}

impl AppState {
    /// The state of a fresh page at an address, before anything is measured: as the page's HTML shows it.
    #[must_use]
    pub fn new(mut route: Route, motion: Motion, atlas: &Atlas) -> Self {
        let view = route.query.view.take();
        let layers = super::layers::published(&route.query.layers, atlas);
        let viewport = still_viewport(&route, atlas);
        let start = default_camera(&route, viewport, Insets::default(), atlas);
        let mut state = Self {
            arriving: view,
            arrived: false,
            route,
            camera: start,
            drawn: start,
            flight: None,
            gesture: Gesture::default(),
            viewport,
            insets: Insets::default(),
            measured: false,
            hover: None,
            walk: Walk::default(),
            keys_shown: false,
            take_shown: false,
            chooser: None,
            search_open: false,
            search_active: None,
            legend: None,
            sheet: Sheet::default(),
            motion,
            detail: Detail::default(),
            surroundings: None,
            layers,
            exploring: false,
            explorer: None,
            explored: Rc::default(),
            playing: false,
        };
        state.search_open = !state.route.query.search.is_empty();
        state.want_detail_if_needed();
        state
    }

    /// The language of the page.
    #[must_use]
    pub fn language(&self) -> Language {
        self.route.language
    }

    /// The state of filters and search.
    #[must_use]
    pub fn query(&self) -> &Query {
        &self.route.query
    }

    /// The view that is shown, or is flown to.
    pub(super) fn looked_for(&self) -> Camera {
        self.flight.as_ref().map_or(self.camera, |flight| flight.to)
    }

    /// The place whose profile is open.
    #[must_use]
    pub fn selected_place(&self) -> Option<Place> {
        match self.route.page {
            Page::Place(place) => Some(place),
            _ => None,
        }
    }

    /// What is picked and named: the chosen level, else by how closely one looks.
    #[must_use]
    pub fn level(&self, atlas: &Atlas) -> Level {
        /// Below this height of the territory in pixels, municipalities are too small to hit.
        const DISTRICTS_BELOW_PX: f64 = 560.0;
        self.query().level.unwrap_or_else(|| {
            let height = atlas.extent().height() * self.drawn.zoom.pixels_per_metre();
            if height < DISTRICTS_BELOW_PX {
                Level::Districts
            } else {
                Level::Municipalities
            }
        })
    }

    /// Whether the detailed geometry is to be drawn.
    #[must_use]
    pub fn shows_detail(&self) -> bool {
        self.detail == Detail::Ready && needs_detail(self.drawn.zoom)
    }

    /// The page with the present view, as it belongs into the address. The view is left out while it is the
    /// usual one of the page.
    #[must_use]
    pub fn address_route(&self, atlas: &Atlas) -> Route {
        let mut route = self.route.clone();
        let camera = self.looked_for();
        let usual = default_camera(&self.route, self.viewport, self.insets, atlas);
        route.query.view = (!same_view(camera, usual)).then(|| {
            let place = atlas.projection.unproject(camera.center);
            View::new(camera.zoom.0, place.lat, place.lon)
        });
        route
    }

    /// Whether something at this place of the window is drawn: the drawing reaches beyond the window, so that a drag
    /// does not show its edge at once. The still picture of a page reaches less far.
    #[must_use]
    pub fn draws_at(&self, at: ScreenPoint) -> bool {
        const BEYOND_PX: f64 = 320.0;
        const STILL_BEYOND_PX: f64 = 60.0;
        let beyond = if self.measured { BEYOND_PX } else { STILL_BEYOND_PX };
        let near = |pixel: f64, side: f64| (-beyond..side + beyond).contains(&pixel);
        near(at.x, self.viewport.width()) && near(at.y, self.viewport.height())
    }

    /// How far the camera may go.
    #[must_use]
    pub fn limits(&self, atlas: &Atlas) -> CameraLimits {
        limits(self.viewport, self.insets, atlas)
    }

    /// The camera of an address: its view, or the usual one of the page.
    pub(super) fn camera_for(&self, view: Option<View>, atlas: &Atlas) -> Camera {
        let usual = default_camera(&self.route, self.viewport, self.insets, atlas);
        view.map_or(usual, |view| {
            let place = crate::geo::LonLat {
                lon: view.lon(),
                lat: view.lat(),
            };
            let center: WorldPoint = atlas.projection.project(place);
            Camera {
                center,
                zoom: Zoom(view.zoom()),
            }
            .limited(&self.limits(atlas))
        })
    }

    /// Shows another view at once, drawn sharply.
    pub(super) fn jump_to(&mut self, camera: Camera) {
        self.flight = None;
        self.camera = camera;
        self.drawn = camera;
    }

    /// Moves to another view, by flight where movement is welcome.
    pub(super) fn move_to(&mut self, camera: Camera) {
        if same_view(self.camera, camera) {
            self.flight = None;
        } else if self.motion == Motion::Reduced {
            self.jump_to(camera);
        } else {
            self.flight = Some(Flight::new(self.camera, camera, self.viewport));
        }
    }

    /// Asks for the detailed geometry once the view is close enough to show it.
    pub(super) fn want_detail_if_needed(&mut self) {
        if self.measured && self.detail == Detail::Unasked && needs_detail(self.camera.zoom) {
            self.detail = Detail::Wanted;
        }
    }
}

/// The overview is exact to 142 m; it is shown while that is about a pixel or less.
fn needs_detail(zoom: Zoom) -> bool {
    const EXACT_ENOUGH_M: f64 = 100.0;
    zoom.metres_per_pixel() < EXACT_ENOUGH_M
}
