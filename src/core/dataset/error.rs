//! What can be wrong with a published file.

use super::FileKind;

/// Why a published file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DatasetError {
    /// It is no file of ours.
    #[error("{0:?} file: expected the mark \"RMAP\" at the beginning, found other bytes")]
    NotADataset(FileKind),
    /// It is a file of ours, but another one.
    #[error("expected the {expected:?} file, found kind number {found}")]
    OtherKind {
        /// The file that was asked for.
        expected: FileKind,
        /// The number that stood there.
        found: u8,
    },
    /// It was written by another version of the program.
    #[error("{kind:?} file: expected format version {expected}, found {found}")]
    OtherVersion {
        /// The file.
        kind: FileKind,
        /// The version this program reads.
        expected: u8,
        /// The version that stood there.
        found: u8,
    },
    /// It ends early or says something impossible.
    #[error("{kind:?} file: {what} at byte {offset}")]
    Broken {
        /// The file.
        kind: FileKind,
        /// What is wrong.
        what: &'static str,
        /// Where, counted from the beginning of the file.
        offset: usize,
    },
}
