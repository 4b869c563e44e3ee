//! What can go wrong before the kiosk runs.

use std::io;
use std::path::PathBuf;

/// Why the kiosk does not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file of settings cannot be read.
    #[error("{path}: {cause}")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// A file of settings says something else than expected.
    #[error("{path}: {cause}")]
    Settings {
        /// Which file.
        path: PathBuf,
        /// What, and in which line.
        cause: Box<toml::de::Error>,
    },
    /// The port is taken, or the program may not listen.
    #[error(
        "port {port}: {cause}. Another kiosk may run already; the file of settings can name another port"
    )]
    Port {
        /// Which port.
        port: u16,
        /// Why.
        cause: io::Error,
    },
    /// The program was built without the site.
    #[error("this program has no site inside: build it with cargo xtask kiosk")]
    NoSite,
}
