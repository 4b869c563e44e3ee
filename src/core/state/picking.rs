//! What a tap or a hovering pointer means.

use crate::admin::AreaIndex;
use crate::atlas::{Atlas, Pick, Place, Reach};
use crate::geo::{ScreenPoint, WorldPoint};
use crate::route::Level;

use super::{AppState, Choice, Chooser, PointerKind, map_markers};

/// Half the width of a finger in CSS pixels.
const FINGER_PX: f64 = 20.0;
/// A mouse is exact; a little reach helps at the outline.
const MOUSE_PX: f64 = 3.0;
/// An area narrower than this is hard to hit with a finger.
const SMALL_PX: f64 = 24.0;
/// And with a mouse.
const SMALL_FOR_MOUSE_PX: f64 = 5.0;
/// The longest list of initiatives or features a chooser shows.
const MOST_CHOICES: usize = 12;

/// What a tap asks for.
pub(super) enum Tapped {
    Nothing,
    Choice(Choice),
    Ask(Chooser),
    /// A gathered marker that comes apart when looked at more closely.
    Closer(ScreenPoint),
}

impl AppState {
    fn world_at(&self, at: ScreenPoint) -> WorldPoint {
        self.camera.to_world(at, self.viewport)
    }

    pub(super) fn place_of(&self, index: AreaIndex, atlas: &Atlas) -> Place {
        let area = &atlas.region.areas[index.usize()];
        let own = Place::Area(area.ags);
        match self.level(atlas) {
            Level::Municipalities => own,
            Level::Districts => atlas.district_place(area.ags.district()).unwrap_or(own),
        }
    }

    /// The place under a hovering pointer.
    pub(super) fn hovered(&self, at: ScreenPoint, atlas: &Atlas) -> Option<Place> {
        let area = atlas.area_at(self.world_at(at), &atlas.map.overview)?;
        Some(self.place_of(area, atlas))
    }

    /// What a tap at a point asks for. Markers lie on top of areas.
    pub(super) fn tapped(&self, at: ScreenPoint, kind: PointerKind, atlas: &Atlas) -> Tapped {
        let reach_px = if kind == PointerKind::Touch {
            FINGER_PX
        } else {
            MOUSE_PX
        };
        if let Some(tapped) = self.tapped_marker(at, reach_px, atlas) {
            return tapped;
        }
        let small_px = if kind == PointerKind::Touch {
            SMALL_PX
        } else {
            SMALL_FOR_MOUSE_PX
        };
        let metres = self.camera.zoom.metres_per_pixel();
        let mut reach = Reach {
            metres: reach_px * metres,
            small_m: small_px * metres,
        };
        if self.level(atlas) == Level::Districts {
            // Districts are large; only beside the territory the reach helps.
            reach.small_m = 0.0;
        }
        let choice = |index| Choice::Place(self.place_of(index, atlas));
        let mut choices = self.tapped_features(at, reach_px);
        let no_features = choices.is_empty();
        match atlas.pick(self.world_at(at), reach, &atlas.map.overview) {
            Pick::Nothing if no_features => return Tapped::Nothing,
            Pick::Nothing => {}
            Pick::Area(index) if no_features => return Tapped::Choice(choice(index)),
            Pick::Area(index) => choices.push(choice(index)),
            Pick::OneOf(areas) => choices.extend(areas.into_iter().map(choice)),
        }
        Tapped::Ask(Chooser { at, choices })
    }

    /// Features of layers at a point, uppermost first. They are listed, together with the area beneath.
    fn tapped_features(&self, at: ScreenPoint, reach_px: f64) -> Vec<Choice> {
        /// Points are drawn with this radius.
        const POINT_PX: f64 = 5.0;
        let tolerance_m = (POINT_PX + reach_px.min(8.0)) * self.camera.zoom.metres_per_pixel();
        let place = self.world_at(at);
        let layers = self.layers.iter().enumerate().rev();
        let features = layers.flat_map(|(layer, content)| {
            let hits = content.shown().map(|overlay| overlay.hits(place, tolerance_m));
            let choice = move |feature| Choice::Feature { layer, feature };
            hits.unwrap_or_default().into_iter().map(choice)
        });
        features.take(MOST_CHOICES).collect()
    }

    fn tapped_marker(&self, at: ScreenPoint, reach_px: f64, atlas: &Atlas) -> Option<Tapped> {
        let markers = map_markers(self, atlas);
        let distance =
            |marker: &super::MapMarker| self.camera.to_screen(marker.at, self.viewport).distance(at);
        let marker = markers
            .iter()
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
        if distance(marker) > marker.radius_px + reach_px.min(8.0) {
            return None;
        }
        Some(match marker.initiatives.as_slice() {
            [only] => Tapped::Choice(Choice::Initiative(*only)),
            several if marker.comes_apart && several.len() > MOST_CHOICES => Tapped::Closer(at),
            several => Tapped::Ask(Chooser {
                at,
                choices: several.iter().copied().map(Choice::Initiative).collect(),
            }),
        })
    }
}
