//! Text pages: legal notice, privacy, help. Written in Markdown, one file a page and language; what such a file may
//! name beside plain Markdown stands here, because the check and the site must read it alike.

mod accessibility;
mod link;
mod marker;
mod text_page;

pub use accessibility::{AccessibilityRecord, KnownLimit, ManualCheck, Outcome, ToolCheck};
pub use link::{LINK_SCHEME, LinkTarget, ListPage};
pub use marker::{Marker, MarkerError};
pub use text_page::{DocumentId, TextPage};
