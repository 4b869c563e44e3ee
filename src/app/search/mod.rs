//! The search box.

mod search_box;
mod target;

pub(crate) use search_box::use_search_box;
pub(crate) use target::target_page;
