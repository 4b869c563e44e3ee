//! Why an import fails.

use std::path::PathBuf;

use crate::finding::Finding;

/// Why an import fails.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file cannot be read or written.
    #[error("{}: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// There is no folder to keep downloads in.
    #[error("no cache folder: set REGION_CACHE to a folder for downloads")]
    NoCacheFolder,
    /// The settings are not understood.
    #[error("{}: {cause}", path.display())]
    Settings {
        /// The file.
        path: PathBuf,
        /// Where and why.
        cause: Box<toml::de::Error>,
    },
    /// A row of the table of changes is not understood.
    #[error("{}:{line}: expected {expected}, found {found}", path.display())]
    Changes {
        /// The table.
        path: PathBuf,
        /// Line, counted from 1.
        line: usize,
        /// What should stand there.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// The npm client did not bring the package.
    #[error("npm pack {package} failed: {reason}")]
    Npm {
        /// Package and version.
        package: String,
        /// What the client said.
        reason: String,
    },
    /// A file of the package is missing.
    #[error("the package has no file {0}")]
    LayerMissing(String),
    /// A file of the package is not the one that was checked.
    #[error("{file} of the package: expected SHA-256 {expected}, found {found}")]
    OtherHash {
        /// The file.
        file: String,
        /// Hash in the settings.
        expected: String,
        /// Hash of what was fetched.
        found: String,
    },
    /// A layer is not what was expected.
    #[error("layer of the package: {0}")]
    Layer(String),
    /// The result is not valid.
    #[error("{} findings in the result, the first: {}", .0.len(), .0[0])]
    Invalid(Vec<Finding>),
}
