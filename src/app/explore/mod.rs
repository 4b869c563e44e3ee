//! Exploring: layers, legend, filters, timeline. Loaded when somebody explores; see `later`.

mod area_note;
mod choice;
mod chooser;
mod classes;
mod exploring;
mod figures;
mod filters;
mod histogram;
mod player;
mod story;
mod timeline;
mod tint;
mod views;

pub(crate) use exploring::{ExploreViews, Exploring};
pub(crate) use timeline::Timeline;
pub(crate) use views::explore_views;
