//! What only a kiosk loads: its scripts and style sheet, the sequence that invites people, and the list of what it keeps
//! to work without a network.

mod bundle;
mod invitation;
mod kept;
mod sequence;
mod slides;
mod words;

pub use bundle::Kiosk;
pub(crate) use invitation::invitation;
pub use kept::in_kiosk;
pub(crate) use kept::kept;

/// Settings of a device as the site brings them; an operator may write others in their place.
pub(crate) const SETTINGS: &str = "kiosk/settings.json";
/// The script that answers while there is no network. It lies where the site begins, so that it may answer for all of it.
pub(crate) const SERVICE_WORKER: &str = "service-worker.js";
/// The list of kept files with their hashes.
pub(crate) const KEPT: &str = "kiosk/files.json";
