//! From region and camera to what is drawn: path data, label and marker positions. The last pure step; the
//! prerendered page, the live map and the downloaded picture all use it.

mod areas;
mod clusters;
mod drawn;
mod labels;
mod marker_shape;
mod path;

pub use areas::{Borders, TabStops, area_links, escape, group_path};
pub use clusters::{Cluster, Mark, clusters};
pub use drawn::{DrawingError, read_drawn, write_points};
pub use labels::{LabelBox, LabelCandidate, PlacedLabel, estimate_width, place_labels};
pub use marker_shape::marker_shape_path;
pub use path::{PathWriter, arcs_path, rings_path, shape_path};
