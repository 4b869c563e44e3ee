//! Which view belongs to which page, and how far one may go.

use crate::atlas::Atlas;
use crate::geo::{BBox, Camera, CameraLimits, Insets, MAX_ZOOM, ScreenPoint, Viewport, Zoom};
use crate::route::Page;

use super::AppState;

/// Room around what is shown, in pixels.
const PADDING_PX: f64 = 20.0;
/// How much farther out than the whole region one may go.
const FARTHER_OUT: f64 = 0.6;
/// An area whose longer side is shorter than this on the screen is brought closer when it is selected.
const TOO_SMALL_PX: f64 = 44.0;
/// The share of the free part that a selected place takes when it is brought closer.
const CLOSE_SHARE: f64 = 0.34;

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
    Camera::fit(atlas.extent(), viewport, insets, PADDING_PX)
}

/// The view a page opens with when its address says none.
pub(super) fn default_camera(page: &Page, viewport: Viewport, insets: Insets, atlas: &Atlas) -> Camera {
    let whole = whole_region(viewport, insets, atlas);
    match page_bbox(page, atlas) {
        Some(bbox) => close_to(bbox, whole, viewport, insets),
        None => whole,
    }
}

/// The box a page is about.
fn page_bbox(page: &Page, atlas: &Atlas) -> Option<BBox> {
    let areas = match page {
        Page::Place(place) => atlas.areas_of(*place),
        Page::Initiative(index) => {
            atlas.areas_of_initiative(atlas.region.initiatives.get(usize::from(*index))?)
        }
        _ => return None,
    };
    atlas.bbox_of(&areas)
}

/// A view of a place with its surroundings, never farther out than `whole`.
fn close_to(bbox: BBox, whole: Camera, viewport: Viewport, insets: Insets) -> Camera {
    let (_, free) = viewport.free(insets);
    let padding = free.width().min(free.height()) * (1.0 - CLOSE_SHARE) / 2.0;
    let close = Camera::fit(bbox, viewport, insets, padding);
    let all = Camera::fit(bbox, viewport, insets, PADDING_PX);
    // Large places (districts) fill the free part instead of shrinking below the whole region.
    let zoom = if close.zoom.0 > whole.zoom.0 {
        close.zoom
    } else {
        Zoom(all.zoom.0.min(whole.zoom.0 + 1.0))
    };
    centered(bbox, zoom, viewport, insets)
}

fn centered(bbox: BBox, zoom: Zoom, viewport: Viewport, insets: Insets) -> Camera {
    let (free_center, _) = viewport.free(insets);
    Camera {
        center: bbox.center(),
        zoom: Zoom(zoom.0.min(MAX_ZOOM)),
    }
    .shifted(viewport.center(), free_center)
}

/// The nearest view from the present one in which the page's place is well seen: moved as little as possible,
/// zoomed only when the place is too small or too large.
pub(super) fn camera_to_show(state: &AppState, page: &Page, atlas: &Atlas) -> Camera {
    let Some(bbox) = page_bbox(page, atlas) else {
        return state.camera;
    };
    let (viewport, insets) = (state.viewport, state.insets);
    let (_, free) = viewport.free(insets);
    let scale = state.camera.zoom.pixels_per_metre();
    let (width, height) = (bbox.width() * scale, bbox.height() * scale);
    let too_large = width > free.width() - PADDING_PX || height > free.height() - PADDING_PX;
    if width.max(height) < TOO_SMALL_PX || too_large {
        return default_camera(page, viewport, insets, atlas);
    }
    let shift = |low: f64, high: f64, from: f64, to: f64| (from - low).max(0.0) - (high - to).max(0.0);
    let (min, max) = (
        state.camera.to_screen(bbox.min, viewport),
        state.camera.to_screen(bbox.max, viewport),
    );
    let right = viewport.width() - insets.right - PADDING_PX;
    let bottom = viewport.height() - insets.bottom - PADDING_PX;
    let dx = shift(min.x, max.x, insets.left + PADDING_PX, right);
    let dy = shift(min.y, max.y, insets.top + PADDING_PX, bottom);
    state
        .camera
        .shifted(ScreenPoint::default(), ScreenPoint::new(dx, dy))
}

/// Whether two views cannot be told apart: as exact as an address is.
pub(super) fn same_view(a: Camera, b: Camera) -> bool {
    /// Addresses hold about 10 m.
    const ADDRESS_GRID_M: f64 = 12.0;
    (a.zoom.0 - b.zoom.0).abs() < 0.006
        && a.center.distance(b.center) < ADDRESS_GRID_M.max(a.zoom.metres_per_pixel() / 4.0)
}
