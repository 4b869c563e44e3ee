//! The first six bytes of every file.

use super::DatasetError;

const MAGIC: &[u8; 4] = b"RMAP";

/// Version of the published format. Raise it with every change of what the files contain.
pub const FORMAT_VERSION: u8 = 7;

/// Which of the published files it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Facts.
    Region = 1,
    /// Topology and overview.
    Map = 2,
    /// Full detail.
    Detail = 3,
    /// Borders and names around the territory.
    Surroundings = 4,
    /// An overlay that was read; it is passed on and never published.
    Overlay = 5,
    /// Figures that areas can be coloured by.
    Explore = 7,
    /// Texts that belong to the facts.
    Texts = 6,
}

/// Begins a file.
pub(super) fn write_header(kind: FileKind) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend([FORMAT_VERSION, kind as u8]);
    bytes
}

/// Checks the header and returns where the content begins.
pub(super) fn read_header(bytes: &[u8], kind: FileKind) -> Result<usize, DatasetError> {
    let content = MAGIC.len() + 2;
    if bytes.len() < content || !bytes.starts_with(MAGIC) {
        return Err(DatasetError::NotADataset(kind));
    }
    let (version, found) = (bytes[MAGIC.len()], bytes[MAGIC.len() + 1]);
    if version != FORMAT_VERSION {
        return Err(DatasetError::OtherVersion {
            kind,
            expected: FORMAT_VERSION,
            found: version,
        });
    }
    if found != kind as u8 {
        return Err(DatasetError::OtherKind {
            expected: kind,
            found,
        });
    }
    Ok(content)
}
