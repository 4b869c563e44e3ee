//! From region and camera to what is drawn: path data, label and marker positions. The last pure step; the
//! prerendered page, the live map and the downloaded picture all use it.

mod areas;
mod clusters;
mod labels;
mod path;

pub use areas::{Borders, Group, area_links, escape};
pub use clusters::{Cluster, Mark, clusters};
pub use labels::{LabelBox, LabelCandidate, PlacedLabel, estimate_width, place_labels};
pub use path::{PathWriter, arcs_path, shape_path, shapes_path};
