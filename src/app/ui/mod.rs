//! Small parts that every view uses.

mod change;
mod context;
mod fact;
mod icon;
mod link;
mod part;
mod shared;

pub(crate) use change::use_change;
pub(crate) use context::Ui;
pub(crate) use icon::{IconName, icon, icon_button};
pub(crate) use link::{entry_link, follow_links, host_link, keep_theme, page_link, source_links, text_link};
pub(crate) use part::part;
#[cfg(feature = "server")]
pub(crate) use part::text_of;
pub(crate) use shared::Shared;
