//! Points of the projected world and of the screen.

/// A place in the projected world: metres east and south of the world's origin (so y grows downwards, as on
/// the screen).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WorldPoint {
    /// Metres east.
    pub x: f64,
    /// Metres south.
    pub y: f64,
}

/// A place on the screen: CSS pixels right of and below the map's top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// Pixels right.
    pub x: f64,
    /// Pixels down.
    pub y: f64,
}

macro_rules! plane_point {
    ($name:ident) => {
        impl $name {
            /// A point from its coordinates.
            #[must_use]
            pub const fn new(x: f64, y: f64) -> Self {
                Self { x, y }
            }

            /// Straight distance to another point.
            #[must_use]
            pub fn distance(self, other: Self) -> f64 {
                (self.x - other.x).hypot(self.y - other.y)
            }

            /// The point `share` of the way to another one (0 here, 1 there).
            #[must_use]
            pub fn lerp(self, other: Self, share: f64) -> Self {
                Self::new(
                    self.x + (other.x - self.x) * share,
                    self.y + (other.y - self.y) * share,
                )
            }
        }
    };
}

plane_point!(WorldPoint);
plane_point!(ScreenPoint);
