//! Why a step could not be done.

use std::io;
use std::path::{Path, PathBuf};

/// Why a step could not be done. Everything ends here, in a sentence for the terminal.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A file or folder could not be read or written.
    #[error("{path}: {cause}")]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// A program could not be started.
    #[error("{program} does not start: {cause}")]
    Start {
        /// Its name.
        program: String,
        /// What the system says.
        cause: io::Error,
    },
    /// A program ended with an error, which it has told itself.
    #[error("failed: {command} ({status})")]
    Failed {
        /// The whole command.
        command: String,
        /// How it ended.
        status: std::process::ExitStatus,
    },
    /// Something that is needed is not there and may not be installed from here.
    #[error("{what} is missing. {remedy}")]
    Missing {
        /// What.
        what: String,
        /// What to do about it.
        remedy: String,
    },
    /// The site could not be put together.
    #[error(transparent)]
    Publish(#[from] region_site::PublishError),
    /// Anything else, in words.
    #[error("{0}")]
    Other(String),
}

impl Error {
    /// For `map_err` after an operation on a file.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |cause| Self::File { path, cause }
    }
}

/// What every step returns.
pub(crate) type Result<T = ()> = std::result::Result<T, Error>;
