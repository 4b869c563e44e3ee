//! Where the keyboard stands on the map, and what comes into sight with it.

use crate::admin::AreaIndex;
use crate::atlas::{Atlas, Compass, Place};
use crate::geo::WorldPoint;
use crate::route::Level;

use super::AppState;
use super::camera_rules::camera_to_reach;
use super::walk::{named_stops, ways};

impl AppState {
    /// An arrow key: to the neighbour there; the first one to where walking begins.
    pub(super) fn go(&mut self, direction: Compass, atlas: &Atlas) {
        match self.walk.at {
            Some(from) => self.walk.step(from, direction, ways(self.level(atlas), atlas)),
            None => {
                let start = self.start(atlas);
                self.walk.stand(start);
            }
        }
        self.show_walk(atlas);
    }

    /// To the first or the last place by name.
    pub(super) fn go_by_name(&mut self, last: bool, atlas: &Atlas) {
        let names = named_stops(self.level(atlas), atlas);
        let found = if last { names.last() } else { names.first() };
        self.walk.stand(found.map(|(place, _)| *place));
        self.show_walk(atlas);
    }

    pub(super) fn go_to_letter(&mut self, letter: char, now_ms: f64, atlas: &Atlas) {
        let names = named_stops(self.level(atlas), atlas);
        self.walk.letter(letter, now_ms, &names);
        self.show_walk(atlas);
    }

    /// The place walked to lies on the level that is shown.
    pub(super) fn stay_on_level(&mut self, atlas: &Atlas) {
        let Some(place) = self.walk.at else { return };
        let fits = match (place, self.level(atlas)) {
            (Place::Area(_), Level::Municipalities) | (Place::District(_), Level::Districts) => true,
            (Place::Area(ags), Level::Districts) => atlas.district_place(ags.district()) == Some(place),
            _ => false,
        };
        if !fits {
            let middle = middle_of(&atlas.areas_of(place), atlas);
            self.walk.stand(middle.map(|index| self.place_of(index, atlas)));
        }
    }

    /// Where walking begins: at what is selected, else in the middle of the view.
    fn start(&self, atlas: &Atlas) -> Option<Place> {
        let selected = self.route.outlined_areas(atlas);
        let in_view = || {
            let (middle, _) = self.viewport.free(self.insets);
            let middle = self.looked_for().to_world(middle, self.viewport);
            atlas.area_at(middle, &atlas.map.overview).or_else(|| {
                nearest(
                    atlas.region.indexed_areas().map(|(index, _)| index),
                    middle,
                    atlas,
                )
            })
        };
        let index = middle_of(&selected, atlas).or_else(in_view)?;
        Some(self.place_of(index, atlas))
    }

    /// Brings the place walked to into sight.
    fn show_walk(&mut self, atlas: &Atlas) {
        let areas = self
            .walk
            .at
            .map(|place| atlas.areas_of(place))
            .unwrap_or_default();
        let point = middle_of(&areas, atlas).map(|index| atlas.label_point(index));
        if let (Some(bbox), Some(point)) = (atlas.bbox_of(&areas), point) {
            self.hover = None;
            self.chooser = None;
            let camera = camera_to_reach(self.looked_for(), bbox, point, self.viewport, self.insets);
            self.move_to(camera.limited(&self.limits(atlas)));
        }
    }
}

/// The area nearest to the middle of some areas.
fn middle_of(areas: &[AreaIndex], atlas: &Atlas) -> Option<AreaIndex> {
    let middle = atlas.bbox_of(areas)?.center();
    nearest(areas.iter().copied(), middle, atlas)
}

fn nearest(areas: impl Iterator<Item = AreaIndex>, point: WorldPoint, atlas: &Atlas) -> Option<AreaIndex> {
    let distance = |index: &AreaIndex| atlas.label_point(*index).distance(point);
    areas.min_by(|a, b| distance(a).total_cmp(&distance(b)))
}
