//! The search box.

mod search_box;
mod target;

pub(crate) use search_box::SearchBox;
pub(crate) use target::target_page;
