//! The file of facts.

use crate::admin::Region;

use super::header::{read_header, write_header};
use super::{DatasetError, FileKind};

/// Encodes all facts.
///
/// # Panics
/// Never for a region held in memory: postcard fails only on sequences of unknown length.
#[must_use]
pub fn encode_region(region: &Region) -> Vec<u8> {
    let mut bytes = write_header(FileKind::Region);
    bytes.extend(postcard::to_allocvec(region).expect("a region has only sequences of known length"));
    bytes
}

/// Decodes all facts.
///
/// # Errors
/// When the bytes are not a region file of this version.
pub fn decode_region(bytes: &[u8]) -> Result<Region, DatasetError> {
    let kind = FileKind::Region;
    let content = read_header(bytes, kind)?;
    let (region, rest) = postcard::take_from_bytes(&bytes[content..]).map_err(|_| DatasetError::Broken {
        kind,
        what: "facts that do not decode",
        offset: content,
    })?;
    if rest.is_empty() {
        Ok(region)
    } else {
        Err(DatasetError::Broken {
            kind,
            what: "bytes after the end",
            offset: bytes.len() - rest.len(),
        })
    }
}
