//! The one place that decides.

use std::rc::Rc;

use crate::atlas::{Atlas, Compass};
use crate::geo::{Insets, ScreenPoint, Viewport, Zoom, bounded};
use crate::route::Page;

use super::camera_rules::{default_camera, same_view, whole_region};
use super::gesture::{Movement, Release};
use super::layers::{Layer, LayerId, LayerStatus, published};
use super::picking::Tapped;
use super::{Action, AppState, Detail, MapKey, Modifier, Motion, SearchStep};

/// Pixels the map moves for an arrow key with Shift, and for a press on a button with an arrow.
const PAN_STEP_PX: f64 = 80.0;
/// Zoom levels of one press on a button or key.
const KEY_ZOOM: f64 = 0.5;
/// Pixels of wheel movement for one zoom level.
const WHEEL_PX_PER_ZOOM: f64 = 260.0;
/// The most zoom levels of one wheel event, whatever a device reports.
const WHEEL_MOST: f64 = 1.0;

/// The state after an action: the very same one when nothing changed.
#[must_use]
pub fn reduce(state: &Rc<AppState>, action: Action, atlas: &Atlas) -> Rc<AppState> {
    let mut next = (**state).clone();
    next.apply(action, atlas);
    next.stay_on_level(atlas);
    next.want_detail_if_needed();
    next.explore(atlas);
    if next == **state {
        Rc::clone(state)
    } else {
        Rc::new(next)
    }
}

impl AppState {
    fn apply(&mut self, action: Action, atlas: &Atlas) {
        match action {
            Action::Measured { viewport, insets } => self.measure(viewport, insets, atlas),
            Action::MotionPreferred(motion) => {
                self.motion = motion;
                self.playing &= motion == Motion::Full;
                if let (Motion::Reduced, Some(flight)) = (motion, self.flight.clone()) {
                    self.jump_to(flight.to);
                }
            }
            Action::Ticked { now_ms } => self.tick(now_ms),
            Action::Settled => self.drawn = self.camera,
            Action::PointerPressed { id, at, kind } => {
                self.flight = None;
                self.walk.pointed = true;
                self.gesture.pressed(id, at, kind);
            }
            Action::PointerMoved { id, at } => self.pointer_moved(id, at, atlas),
            Action::PointerReleased {
                id,
                at,
                modifier,
                now_ms,
            } => {
                self.pointer_released(id, at, modifier, now_ms, atlas);
            }
            Action::PointerLost { id } => {
                self.gesture.lost(id);
                self.hover = None;
            }
            Action::Wheeled { at, delta_px } => {
                let step = bounded(-delta_px / WHEEL_PX_PER_ZOOM, -WHEEL_MOST, WHEEL_MOST);
                self.zoom_at(at, step, atlas);
            }
            Action::KeyPressed(key) => self.key(key, atlas),
            Action::ZoomStepped(step) => self.zoom_middle(step, atlas),
            Action::Panned(direction) => self.pan(direction, atlas),
            Action::Reached(place) => {
                self.walk.pointed &= self.gesture.is_pressed();
                self.walk.stand(Some(place));
            }
            Action::ShowKeys(shown) => self.keys_shown = shown,
            Action::ShowTake(shown) => self.take_shown = shown,
            Action::ShowWhole => self.move_to(whole_region(self.viewport, self.insets, atlas)),
            Action::Open(page) => self.open(page, atlas),
            Action::Follow(page, query) => self.follow(page, &query, atlas),
            Action::FilterTable(text) => self.route.query.filter = text,
            Action::Compare(places) => self.compare(places, atlas),
            Action::RouteChanged(route) => self.go_to(route, atlas),
            Action::ChooseLevel(level) => {
                self.hover = None;
                self.route.query.level = Some(level);
            }
            Action::ToggleClass(class) => self.route.query.classes = self.route.query.classes.toggled(class),
            Action::FilterField(field) => self.route.query.field = field,
            Action::ToggleLegend => self.legend = Some(!self.legend.unwrap_or(false)),
            Action::TogglePanel => self.route.query.panel_closed = !self.route.query.panel_closed,
            Action::SetSheet(sheet) => self.sheet = sheet,
            Action::ChooseTheme(theme) => self.route.query.theme = theme,
            Action::CloseChooser => self.chooser = None,
            Action::DetailArrived(result) => {
                self.detail = result.map_or_else(Detail::Failed, |()| Detail::Ready);
            }
            Action::Explore => self.exploring = true,
            Action::ExplorerArrived(explorer) => self.explore_with(explorer),
            Action::SetWords(words) => self.route.query.words = words,
            Action::ToggleShown(class) => self.toggle_shown(class),
            Action::Play(on) => self.playing = on && self.motion == Motion::Full,
            Action::SurroundingsArrived(context) => self.surroundings = Some(context),
            search @ (Action::SetQuery(_)
            | Action::StepSearch(..)
            | Action::CloseSearch
            | Action::OpenSearch) => self.search(search),
            layers => self.layer(layers),
        }
    }

    /// Keeps showing the usual view if it was shown, else the same place in the middle.
    fn measure(&mut self, viewport: Viewport, insets: Insets, atlas: &Atlas) {
        if !self.measured {
            (self.viewport, self.insets, self.measured) = (viewport, insets, true);
            let view = self.arriving.take();
            self.jump_to(self.camera_for(view, atlas));
            return;
        }
        let usual = default_camera(&self.route, self.viewport, self.insets, atlas);
        let was_usual = self.flight.is_none() && same_view(self.camera, usual);
        let whole = whole_region(self.viewport, self.insets, atlas);
        let was_whole = self.flight.is_none() && same_view(self.camera, whole);
        let resized = viewport != self.viewport;
        self.viewport = viewport;
        self.insets = insets;
        if was_usual && resized {
            self.jump_to(default_camera(&self.route, viewport, insets, atlas));
        } else if was_whole {
            self.jump_to(whole_region(viewport, insets, atlas));
        } else if was_usual {
            self.move_to(default_camera(&self.route, viewport, insets, atlas));
        }
    }

    fn tick(&mut self, now_ms: f64) {
        if let Some(flight) = self.flight.take() {
            let (camera, flight) = flight.at(now_ms);
            self.camera = camera;
            if flight.is_none() {
                self.drawn = camera;
            }
            self.flight = flight;
        }
    }

    fn pointer_moved(&mut self, id: i32, at: ScreenPoint, atlas: &Atlas) {
        match self.gesture.moved(id, at) {
            Movement::Hover => self.hover = self.hovered(at, atlas),
            Movement::Still => {}
            Movement::Drag { from, to } => {
                self.hover = None;
                self.camera = self.camera.shifted(from, to).limited(&self.limits(atlas));
            }
            Movement::Pinch { from, to, scale } => {
                self.hover = None;
                let zoom = Zoom(self.camera.zoom.0 + scale.log2());
                let zoomed =
                    self.camera
                        .shifted(from, to)
                        .zoomed_at(to, self.within(zoom, atlas), self.viewport);
                self.camera = zoomed.limited(&self.limits(atlas));
            }
        }
    }

    fn pointer_released(&mut self, id: i32, at: ScreenPoint, modifier: Modifier, now_ms: f64, atlas: &Atlas) {
        match self.gesture.released(id, at, now_ms) {
            Release::Tap(kind) if modifier == Modifier::None => {
                self.search_open = false;
                match self.tapped(at, kind, atlas) {
                    Tapped::Nothing => self.chooser = None,
                    Tapped::Choice(choice) => self.open_choice(choice, atlas),
                    Tapped::Ask(chooser) => self.chooser = Some(chooser),
                    Tapped::Closer(at) => self.zoom_at(at, 1.5, atlas),
                }
            }
            Release::DoubleTap => {
                self.chooser = None;
                self.zoom_at(at, 1.0, atlas);
            }
            Release::Tap(_) | Release::Nothing => {}
        }
    }

    fn within(&self, zoom: Zoom, atlas: &Atlas) -> Zoom {
        Zoom(bounded(
            zoom.0,
            self.limits(atlas).min_zoom.0,
            crate::geo::MAX_ZOOM,
        ))
    }

    /// Answers at once: no animation that would delay what the hand expects.
    fn zoom_at(&mut self, at: ScreenPoint, step: f64, atlas: &Atlas) {
        let zoom = self.within(Zoom(self.camera.zoom.0 + step), atlas);
        self.flight = None;
        self.chooser = None;
        self.camera = self
            .camera
            .zoomed_at(at, zoom, self.viewport)
            .limited(&self.limits(atlas));
    }

    fn zoom_middle(&mut self, step: f64, atlas: &Atlas) {
        let from = self.looked_for();
        let zoom = self.within(Zoom(from.zoom.0 + step), atlas);
        let (middle, _) = self.viewport.free(self.insets);
        self.chooser = None;
        self.move_to(
            from.zoomed_at(middle, zoom, self.viewport)
                .limited(&self.limits(atlas)),
        );
    }

    /// Looks farther in a direction.
    fn pan(&mut self, direction: Compass, atlas: &Atlas) {
        let (x, y) = match direction {
            Compass::North => (0.0, PAN_STEP_PX),
            Compass::East => (-PAN_STEP_PX, 0.0),
            Compass::South => (0.0, -PAN_STEP_PX),
            Compass::West => (PAN_STEP_PX, 0.0),
        };
        self.chooser = None;
        let moved = self
            .looked_for()
            .shifted(ScreenPoint::default(), ScreenPoint::new(x, y));
        self.move_to(moved.limited(&self.limits(atlas)));
    }

    fn key(&mut self, key: MapKey, atlas: &Atlas) {
        self.walk.pointed = false;
        if !matches!(key, MapKey::Letter(..)) {
            self.walk.end_word();
        }
        match key {
            MapKey::Go(direction) => self.go(direction, atlas),
            MapKey::First => self.go_by_name(false, atlas),
            MapKey::Last => self.go_by_name(true, atlas),
            MapKey::Letter(letter, now_ms) => self.go_to_letter(letter, now_ms, atlas),
            MapKey::Pan(direction) => self.pan(direction, atlas),
            MapKey::ZoomIn => self.zoom_middle(KEY_ZOOM, atlas),
            MapKey::ZoomOut => self.zoom_middle(-KEY_ZOOM, atlas),
            MapKey::Whole => self.move_to(whole_region(self.viewport, self.insets, atlas)),
            MapKey::Escape if self.chooser.is_some() => self.chooser = None,
            // The region's own profile is no visit that one returns from.
            MapKey::Escape if self.route.page == Page::Region => {}
            MapKey::Escape => self.route.query.panel_closed = true,
        }
    }

    fn search(&mut self, action: Action) {
        match action {
            Action::SetQuery(query) => {
                self.search_open = true;
                self.search_active = None;
                self.route.query.search = query;
            }
            Action::StepSearch(_, 0) => self.search_active = None,
            Action::StepSearch(step, count) => {
                self.search_open = true;
                let last = count - 1;
                self.search_active = Some(match (step, self.search_active) {
                    (SearchStep::First, _) | (SearchStep::Next, None) => 0,
                    (SearchStep::Last, _) | (SearchStep::Previous, None) => last,
                    (SearchStep::Next, Some(active)) => {
                        if active >= last {
                            0
                        } else {
                            active + 1
                        }
                    }
                    (SearchStep::Previous, Some(active)) => {
                        if active == 0 {
                            last
                        } else {
                            active - 1
                        }
                    }
                });
            }
            Action::OpenSearch => self.search_open = true,
            _ => {
                self.search_open = false;
                self.search_active = None;
            }
        }
    }

    /// A chooser may name features of a layer that goes; it closes with any change of layers.
    fn layer(&mut self, action: Action) {
        self.chooser = None;
        match action {
            Action::ToggleLayer(id) => {
                if let Some(position) = self.layers.iter().position(|layer| layer.id == id) {
                    let shown = &self.layers[position];
                    self.layers[position] = Rc::new(Layer {
                        visible: !shown.visible,
                        ..(**shown).clone()
                    });
                } else {
                    self.layers.push(Layer::new(id, String::new()));
                }
                self.write_layers();
            }
            Action::LayerRead(id, result) => {
                self.set_status(
                    &id,
                    result.map_or_else(LayerStatus::Unreadable, LayerStatus::Ready),
                );
            }
            Action::LayerFailed(id, why) => self.set_status(&id, LayerStatus::Missing(why)),
            Action::FileOpened(number, name) => self.layers.push(Layer::new(LayerId::File(number), name)),
            Action::RemoveFile(number) => self.layers.retain(|layer| layer.id != LayerId::File(number)),
            _ => {}
        }
    }

    fn set_status(&mut self, id: &LayerId, status: LayerStatus) {
        if let Some(layer) = self.layers.iter_mut().find(|layer| layer.id == *id) {
            *layer = Rc::new(Layer {
                status,
                ..(**layer).clone()
            });
        }
    }

    /// The address names the published layers that are on.
    fn write_layers(&mut self) {
        let shown = self.layers.iter().filter(|layer| layer.visible);
        self.route.query.layers = shown
            .filter_map(|layer| match &layer.id {
                LayerId::Published(id) => Some(id.clone()),
                LayerId::File(_) => None,
            })
            .collect();
    }

    /// Shows exactly the published layers of an address; opened files stay.
    pub(super) fn adopt_layers(&mut self, ids: &[String], atlas: &Atlas) {
        for layer in published(ids, atlas) {
            if !self.layers.iter().any(|known| known.id == layer.id) {
                self.layers.push(layer);
            }
        }
        for layer in &mut self.layers {
            if let LayerId::Published(id) = &layer.id {
                let visible = ids.contains(id);
                if layer.visible != visible {
                    *layer = Rc::new(Layer {
                        visible,
                        ..(**layer).clone()
                    });
                }
            }
        }
    }
}
