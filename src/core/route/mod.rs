//! Addresses: the one list of pages, the one place that reads and the one that writes an address.

mod format;
mod name;
mod page;
mod parse;
mod percent;
mod query;
mod theme;
mod words;

pub use name::page_name;
pub use page::{Page, Route};
pub use query::{Level, Query, View};
pub use theme::Theme;
pub use words::{Word, Words};
