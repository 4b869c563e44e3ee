//! What visitors take along: link, code, pictures, data, citation.

mod dialog;
mod view;

pub(crate) use dialog::use_take;
pub(crate) use view::take_view;
