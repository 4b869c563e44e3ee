//! Which view belongs to which page, and how far one may go.

use crate::atlas::Atlas;
use crate::geo::{BBox, Camera, CameraLimits, Insets, ScreenPoint, Viewport, WorldPoint, Zoom};
use crate::route::Route;

use super::AppState;

/// How much farther out than the whole region one may go.
const FARTHER_OUT: f64 = 0.6;
/// An area whose longer side is shorter than this on the screen is brought closer when it is selected.
const TOO_SMALL_PX: f64 = 44.0;
/// The share of the view that a selected place takes when it is brought closer.
const CLOSE_SHARE: f64 = 0.36;
/// The least a view shows from side to side, in metres: a village with its neighbours.
const LEAST_FRAME_M: f64 = 12_000.0;
/// Places whose view would be a larger share of the region than this are shown with a narrow edge instead.
const WIDE_SHARE: f64 = 0.8;
/// That edge, as a share of the place.
const EDGE_SHARE: f64 = 0.06;

/// How far the camera may go.
pub(super) fn limits(viewport: Viewport, insets: Insets, atlas: &Atlas) -> CameraLimits {
    let whole = whole_region(viewport, insets, atlas);
    CameraLimits {
        bbox: atlas.extent(),
        min_zoom: Zoom(whole.zoom.0 - FARTHER_OUT),
    }
}

/// The view of the whole region.
pub(super) fn whole_region(viewport: Viewport, insets: Insets, atlas: &Atlas) -> Camera {
    Camera::fit(atlas.extent(), viewport, insets)
}

/// The view a page opens with when its address says none: its frame, as large as the free part allows.
pub(super) fn default_camera(route: &Route, viewport: Viewport, insets: Insets, atlas: &Atlas) -> Camera {
    Camera::fit(page_frame(route, atlas), viewport, insets)
}

/// The part of the world that a page shows, whatever the screen: a place with its surroundings, or the region.
#[must_use]
pub fn page_frame(route: &Route, atlas: &Atlas) -> BBox {
    let extent = atlas.extent();
    let Some(bbox) = atlas.bbox_of(&route.areas(atlas)) else {
        return extent;
    };
    let longer = |bbox: BBox| bbox.width().max(bbox.height());
    let side = (longer(bbox) / CLOSE_SHARE).max(LEAST_FRAME_M);
    if side > longer(extent) * WIDE_SHARE {
        bbox.grown(longer(bbox) * EDGE_SHARE)
    } else {
        BBox::square(bbox.center(), side)
    }
}

/// The window of the still picture that a page's HTML shows: all of it is the frame. Its units are pixels on a
/// window of about 800 pixels' height; style sheets scale it to the free part of the map.
#[must_use]
pub fn still_viewport(route: &Route, atlas: &Atlas) -> Viewport {
    /// The longer side.
    const LONGER_PX: f64 = 760.0;
    let frame = page_frame(route, atlas);
    let scale = LONGER_PX / frame.width().max(frame.height()).max(1.0);
    Viewport::new(frame.width() * scale, frame.height() * scale)
}

/// The nearest view from the present one in which the page's place is well seen: moved as little as possible,
/// zoomed only when the place is too small or too large.
pub(super) fn camera_to_show(state: &AppState, atlas: &Atlas) -> Camera {
    let Some(bbox) = atlas.bbox_of(&state.route.areas(atlas)) else {
        return state.camera;
    };
    let (viewport, insets) = (state.viewport, state.insets);
    let (_, free) = viewport.free(insets);
    let scale = state.camera.zoom.pixels_per_metre();
    let (width, height) = (bbox.width() * scale, bbox.height() * scale);
    let too_large = width > free.width() || height > free.height();
    if width.max(height) < TOO_SMALL_PX || too_large {
        return default_camera(&state.route, viewport, insets, atlas);
    }
    let shift = |low: f64, high: f64, from: f64, to: f64| (from - low).max(0.0) - (high - to).max(0.0);
    let (min, max) = (
        state.camera.to_screen(bbox.min, viewport),
        state.camera.to_screen(bbox.max, viewport),
    );
    let right = viewport.width() - insets.right;
    let bottom = viewport.height() - insets.bottom;
    let dx = shift(min.x, max.x, insets.left, right);
    let dy = shift(min.y, max.y, insets.top, bottom);
    state
        .camera
        .shifted(ScreenPoint::default(), ScreenPoint::new(dx, dy))
}

/// The nearest view from `from` in which a box is in sight, with a little room around it; of a box larger than the
/// free part `point`.
pub(super) fn camera_to_reach(
    from: Camera,
    bbox: BBox,
    point: WorldPoint,
    viewport: Viewport,
    insets: Insets,
) -> Camera {
    /// Room for the line around the place.
    const ROOM_PX: f64 = 16.0;
    let (_, free) = viewport.free(insets);
    let scale = from.zoom.pixels_per_metre();
    let fits = |metres: f64, pixels: f64| metres * scale + 2.0 * ROOM_PX <= pixels;
    let bbox = if fits(bbox.width(), free.width()) && fits(bbox.height(), free.height()) {
        bbox
    } else {
        BBox::square(point, 0.0)
    };
    let min = from.to_screen(bbox.min, viewport);
    let max = from.to_screen(bbox.max, viewport);
    let shift = |low: f64, high: f64, from: f64, to: f64| {
        (from + ROOM_PX - low).max(0.0) - (high - to + ROOM_PX).max(0.0)
    };
    let dx = shift(min.x, max.x, insets.left, viewport.width() - insets.right);
    let dy = shift(min.y, max.y, insets.top, viewport.height() - insets.bottom);
    from.shifted(ScreenPoint::default(), ScreenPoint::new(dx, dy))
}

/// Whether two views cannot be told apart: as exact as an address is.
pub(super) fn same_view(a: Camera, b: Camera) -> bool {
    /// Addresses hold about 10 m.
    const ADDRESS_GRID_M: f64 = 12.0;
    (a.zoom.0 - b.zoom.0).abs() < 0.006
        && a.center.distance(b.center) < ADDRESS_GRID_M.max(a.zoom.metres_per_pixel() / 4.0)
}
