//! The window the map is seen through.

use super::ScreenPoint;

/// How much of each side of the window is covered by something that floats on the map, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// From the top edge.
    pub top: f64,
    /// From the right edge.
    pub right: f64,
    /// From the bottom edge.
    pub bottom: f64,
    /// From the left edge.
    pub left: f64,
}

/// Size of the map's window in CSS pixels. Never zero, so that dividing by it is safe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    width: f64,
    height: f64,
}

impl Viewport {
    /// A window of at least one pixel each way; anything else (NaN, negative) becomes one pixel.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        let sane = |side: f64| if side.is_finite() { side.max(1.0) } else { 1.0 };
        Self {
            width: sane(width),
            height: sane(height),
        }
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.height
    }

    /// How many times as large as usual names and markers are: large screens are looked at from farther away. The style
    /// sheet enlarges the type of these windows in the same steps (`--type`).
    #[must_use]
    pub fn type_scale(&self) -> f64 {
        if self.width >= 3200.0 {
            1.875
        } else if self.width >= 2200.0 {
            1.375
        } else if self.width >= 1000.0 && self.height >= 1700.0 {
            1.3125
        } else {
            1.0
        }
    }

    /// The middle of the window.
    #[must_use]
    pub fn center(&self) -> ScreenPoint {
        ScreenPoint::new(self.width / 2.0, self.height / 2.0)
    }

    /// The part nothing covers; at least one pixel each way, even when the insets leave none.
    #[must_use]
    pub fn free(&self, insets: Insets) -> (ScreenPoint, Self) {
        let size = Self::new(
            self.width - insets.left - insets.right,
            self.height - insets.top - insets.bottom,
        );
        (
            ScreenPoint::new(insets.left + size.width / 2.0, insets.top + size.height / 2.0),
            size,
        )
    }
}
