//! Where the map is looked at, and how closely.

use super::{BBox, Insets, ScreenPoint, Viewport, WorldPoint};
use crate::geo::{bounded, exp2};

/// Metres per pixel at zoom 0: the equator on 256 pixels, as web maps count. Only a convention for the numbers
/// in addresses; the projection is another one.
const METRES_PER_PIXEL_AT_ZERO: f64 = 156_543.033_92;

/// The closest zoom: the source was drawn for 1:250,000 and has nothing more to show.
pub const MAX_ZOOM: f64 = 15.0;

/// The logarithm (base 2) of the scale; one more is twice as close.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Zoom(pub f64);

impl Zoom {
    /// The zoom at which a pixel covers so many metres.
    #[must_use]
    pub fn from_metres_per_pixel(metres: f64) -> Self {
        Self((METRES_PER_PIXEL_AT_ZERO / metres).log2())
    }

    /// Metres a pixel covers.
    #[must_use]
    pub fn metres_per_pixel(self) -> f64 {
        METRES_PER_PIXEL_AT_ZERO / exp2(self.0)
    }

    /// Pixels a metre covers.
    #[must_use]
    pub fn pixels_per_metre(self) -> f64 {
        exp2(self.0) / METRES_PER_PIXEL_AT_ZERO
    }
}

/// The place in the middle of the window, and the zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Drawn in the middle of the window.
    pub center: WorldPoint,
    /// How closely.
    pub zoom: Zoom,
}

/// How far the camera may go: never so far out or away that the territory is lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CameraLimits {
    /// The centre stays inside.
    pub bbox: BBox,
    /// The farthest zoom.
    pub min_zoom: Zoom,
}

impl Camera {
    /// The camera that shows a box as large as the free part of the window allows, in its middle: what
    /// `preserveAspectRatio="xMidYMid meet"` does with the same box and part.
    #[must_use]
    pub fn fit(bbox: BBox, viewport: Viewport, insets: Insets) -> Self {
        let (free_center, free) = viewport.free(insets);
        let metres_per_pixel = (bbox.width() / free.width())
            .max(bbox.height() / free.height())
            .max(0.01);
        let zoom = Zoom(Zoom::from_metres_per_pixel(metres_per_pixel).0.min(MAX_ZOOM));
        Self {
            center: bbox.center(),
            zoom,
        }
        .shifted(viewport.center(), free_center)
    }

    /// The camera that shows at `to` what this one shows at `from`.
    #[must_use]
    pub fn shifted(self, from: ScreenPoint, to: ScreenPoint) -> Self {
        let metres = self.zoom.metres_per_pixel();
        let center = WorldPoint::new(
            self.center.x - (to.x - from.x) * metres,
            self.center.y - (to.y - from.y) * metres,
        );
        Self { center, ..self }
    }

    /// Where a place of the world is drawn.
    #[must_use]
    pub fn to_screen(&self, point: WorldPoint, viewport: Viewport) -> ScreenPoint {
        let scale = self.zoom.pixels_per_metre();
        let middle = viewport.center();
        ScreenPoint::new(
            middle.x + (point.x - self.center.x) * scale,
            middle.y + (point.y - self.center.y) * scale,
        )
    }

    /// What place of the world is drawn at a point of the screen.
    #[must_use]
    pub fn to_world(&self, point: ScreenPoint, viewport: Viewport) -> WorldPoint {
        let metres = self.zoom.metres_per_pixel();
        let middle = viewport.center();
        WorldPoint::new(
            self.center.x + (point.x - middle.x) * metres,
            self.center.y + (point.y - middle.y) * metres,
        )
    }

    /// Zooms to `zoom` so that the place under `anchor` stays there.
    #[must_use]
    pub fn zoomed_at(self, anchor: ScreenPoint, zoom: Zoom, viewport: Viewport) -> Self {
        let place = self.to_world(anchor, viewport);
        let moved = Self { zoom, ..self };
        moved.shifted(moved.to_screen(place, viewport), anchor)
    }

    /// The box of the world that the window shows.
    #[must_use]
    pub fn visible(&self, viewport: Viewport) -> BBox {
        BBox {
            min: self.to_world(ScreenPoint::default(), viewport),
            max: self.to_world(ScreenPoint::new(viewport.width(), viewport.height()), viewport),
        }
    }

    /// The nearest camera within the limits.
    #[must_use]
    pub fn limited(self, limits: &CameraLimits) -> Self {
        let BBox { min, max } = limits.bbox;
        Self {
            center: WorldPoint::new(
                bounded(self.center.x, min.x, max.x),
                bounded(self.center.y, min.y, max.y),
            ),
            zoom: Zoom(bounded(self.zoom.0, limits.min_zoom.0.min(MAX_ZOOM), MAX_ZOOM)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bbox() -> BBox {
        BBox {
            min: WorldPoint::new(0.0, 0.0),
            max: WorldPoint::new(160_000.0, 210_000.0),
        }
    }

    #[test]
    fn fitting_centres_the_box_in_the_free_part_and_shows_all_of_it() {
        let viewport = Viewport::new(1280.0, 800.0);
        let insets = Insets {
            right: 400.0,
            ..Insets::default()
        };
        let camera = Camera::fit(bbox(), viewport, insets);
        let middle = camera.to_screen(bbox().center(), viewport);
        assert!(
            (middle.x - 440.0).abs() < 1e-6 && (middle.y - 400.0).abs() < 1e-6,
            "{middle:?}"
        );
        let top = camera.to_screen(bbox().min, viewport);
        assert!(top.y.abs() < 1e-6, "{top:?}");
    }

    #[test]
    fn a_window_without_size_breaks_nothing() {
        let camera = Camera::fit(
            bbox(),
            Viewport::new(0.0, f64::NAN),
            Insets {
                top: 90.0,
                ..Insets::default()
            },
        );
        assert!(camera.zoom.0.is_finite() && camera.center.x.is_finite());
    }

    proptest! {
        #[test]
        fn zooming_keeps_the_place_under_the_cursor_still(
            x in 0.0..1280.0_f64, y in 0.0..800.0_f64, from in 6.0..14.0_f64, to in 6.0..14.0_f64,
        ) {
            let viewport = Viewport::new(1280.0, 800.0);
            let cursor = ScreenPoint::new(x, y);
            let camera = Camera { center: bbox().center(), zoom: Zoom(from) };
            let place = camera.to_world(cursor, viewport);
            let after = camera.zoomed_at(cursor, Zoom(to), viewport).to_screen(place, viewport);
            prop_assert!(after.distance(cursor) < 1e-6);
        }

        #[test]
        fn the_screen_point_of_a_world_point_leads_back(x in 0.0..2e5_f64, y in 0.0..2e5_f64, zoom in 5.0..14.0_f64) {
            let viewport = Viewport::new(360.0, 780.0);
            let camera = Camera { center: bbox().center(), zoom: Zoom(zoom) };
            let point = WorldPoint::new(x, y);
            let back = camera.to_world(camera.to_screen(point, viewport), viewport);
            prop_assert!(back.distance(point) < 1e-6);
        }
    }
}
