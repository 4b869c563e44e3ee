//! Coordinates. Each space has its own type: degrees, metres of the projected world, pixels of the screen.

mod bbox;
mod bounded;
mod camera;
mod lonlat;
mod point;
mod power;
mod projection;
mod scale_bar;
mod viewport;

pub use bbox::BBox;
pub use bounded::bounded;
pub use camera::{Camera, CameraLimits, MAX_ZOOM, Zoom};
pub use lonlat::LonLat;
pub use point::{ScreenPoint, WorldPoint};
pub(crate) use power::exp2;
pub use projection::Projection;
pub use scale_bar::ScaleBar;
pub use viewport::{Insets, Viewport};
