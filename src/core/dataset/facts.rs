//! Files that postcard encodes: all facts, and the texts of goals and tours.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::admin::{Guide, Region};

use super::header::{read_header, write_header};
use super::{DatasetError, FileKind};

/// Encodes all facts.
#[must_use]
pub fn encode_region(region: &Region) -> Vec<u8> {
    encode(FileKind::Region, region)
}

/// Decodes all facts.
///
/// # Errors
/// When the bytes are not a region file of this version.
pub fn decode_region(bytes: &[u8]) -> Result<Region, DatasetError> {
    decode(bytes, FileKind::Region)
}

/// Encodes goals with their initiatives, and tours.
#[must_use]
pub fn encode_guide(guide: &Guide) -> Vec<u8> {
    encode(FileKind::Guide, guide)
}

/// Decodes goals with their initiatives, and tours.
///
/// # Errors
/// When the bytes are not a guide file of this version.
pub fn decode_guide(bytes: &[u8]) -> Result<Guide, DatasetError> {
    decode(bytes, FileKind::Guide)
}

/// Postcard fails only on sequences of unknown length, and nothing here is one.
fn encode(kind: FileKind, facts: &impl Serialize) -> Vec<u8> {
    let mut bytes = write_header(kind);
    bytes.extend(postcard::to_allocvec(facts).expect("facts have only sequences of known length"));
    bytes
}

fn decode<T: DeserializeOwned>(bytes: &[u8], kind: FileKind) -> Result<T, DatasetError> {
    let content = read_header(bytes, kind)?;
    let (facts, rest) = postcard::take_from_bytes(&bytes[content..]).map_err(|_| DatasetError::Broken {
        kind,
        what: "facts that do not decode",
        offset: content,
    })?;
    if rest.is_empty() {
        Ok(facts)
    } else {
        Err(DatasetError::Broken {
            kind,
            what: "bytes after the end",
            offset: bytes.len() - rest.len(),
        })
    }
}
