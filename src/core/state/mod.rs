//! The state of the page and every decision about it.
//!
//! Events of the browser become [`Action`]s; [`reduce`] alone decides what they mean. It returns the very same
//! state when nothing changed, so that nothing is drawn again.

mod action;
mod announce;
mod app_state;
mod camera_rules;
mod exploring;
mod flight;
mod gesture;
mod labels;
mod layers;
mod markers;
mod navigate;
mod picking;
mod reduce;
mod stand;
mod walk;

pub use action::{Action, MapKey, Modifier, PointerKind, SearchStep};
pub use announce::announcement;
pub use app_state::{AppState, Choice, Chooser, Detail, Motion, Sheet};
pub use camera_rules::{page_frame, still_viewport};
pub use flight::Flight;
pub use gesture::{Gesture, Pointer};
pub use labels::{LabelClass, MapLabel, map_labels};
pub use layers::{Layer, LayerId, LayerStatus, feature_of, next_file};
pub use markers::{MapMarker, map_markers};
pub use reduce::reduce;
pub use walk::Walk;
