//! Initiative markers for the present drawing.

use crate::atlas::{Atlas, Place};
use crate::geo::{ScreenPoint, WorldPoint};
use crate::scene::{Mark, clusters};

use super::AppState;

/// Radius of a marker for one initiative, in pixels.
const SINGLE_RADIUS_PX: f64 = 10.0;
/// Radius of a gathered marker.
const GATHERED_RADIUS_PX: f64 = 13.0;
/// Markers nearer than this are gathered.
const GATHER_PX: f64 = 30.0;

/// A marker on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapMarker {
    /// Where it stands.
    pub at: WorldPoint,
    /// The initiatives it stands for, by position.
    pub initiatives: Vec<u16>,
    /// Index of the action field, when all have the same.
    pub field: Option<u8>,
    /// Its radius on the screen.
    pub radius_px: f64,
    /// Whether it comes apart when looked at more closely.
    pub comes_apart: bool,
}

/// The markers of the initiatives that pass the filter, as the map is drawn now. An initiative is marked where
/// it takes place, else at each participant; one that names neither is only in the lists.
#[must_use]
pub fn map_markers(state: &AppState, atlas: &Atlas) -> Vec<MapMarker> {
    let drawn = state.drawn;
    let scale = state.viewport.type_scale();
    let mut marks = Vec::new();
    for (item, initiative) in (0_u16..).zip(&atlas.region.initiatives) {
        if !state.shows_initiative(item, initiative) {
            continue;
        }
        for at in atlas
            .places_of_initiative(initiative)
            .into_iter()
            .filter_map(|place| marker_point(place, atlas))
        {
            marks.push(Mark {
                item,
                field: initiative.field,
                at: drawn.to_screen(at, state.viewport),
            });
        }
    }
    clusters(&marks, GATHER_PX * scale)
        .into_iter()
        .map(|cluster| MapMarker {
            at: drawn.to_world(cluster.at, state.viewport),
            radius_px: scale
                * if cluster.items.len() > 1 {
                    GATHERED_RADIUS_PX
                } else {
                    SINGLE_RADIUS_PX
                },
            initiatives: cluster.items,
            field: cluster.field,
            comes_apart: cluster.comes_apart,
        })
        .collect()
}

fn marker_point(place: Place, atlas: &Atlas) -> Option<WorldPoint> {
    match place {
        Place::Area(ags) => atlas.region.index_of(ags).map(|index| atlas.label_point(index)),
        Place::District(key) => atlas.district_label_point(key),
        Place::Collective(_) | Place::Association(_) => None,
    }
}

/// Where a marker is drawn on the screen when the map is drawn sharply.
#[must_use]
pub(super) fn marker_on_screen(marker: &MapMarker, state: &AppState) -> ScreenPoint {
    state.drawn.to_screen(marker.at, state.viewport)
}
