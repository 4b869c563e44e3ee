//! Small parts that every view uses.

mod context;
mod icon;
mod link;
mod marker_shape;

pub(crate) use context::{Ui, use_ui};
pub(crate) use icon::{IconName, icon, icon_button};
pub(crate) use link::{host_link, page_link, source_links, text_link};
pub(crate) use marker_shape::marker_shape_path;
