//! The search box.

mod found;
mod search_box;
mod target;

pub(crate) use found::{Found, find_pages, options, search_index};
pub(crate) use search_box::use_search_box;
pub(crate) use target::target_page;
