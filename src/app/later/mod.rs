//! Parts of the program that are loaded when they are first needed.
//!
//! A function marked here, and all that nothing else calls, is cut into a file of its own when the site is built. It
//! hands out plain function pointers, so that views stay plain calls once the part is there.

mod marks;
mod part;
mod views;

pub(crate) use marks::{CompareView, ViewsPart, load_compare, load_explore, load_layers, load_take};
pub(crate) use part::{Later, use_later};
pub(crate) use views::{Views, load_views_with_texts};
