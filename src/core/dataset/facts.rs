//! Files of facts: all of them, and the texts of goals and tours.

use crate::admin::{Guide, Region};

use super::header::{read_header, write_header};
use super::record::{Input, Record};
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

fn encode(kind: FileKind, facts: &impl Record) -> Vec<u8> {
    let mut bytes = write_header(kind);
    facts.put(&mut bytes);
    bytes
}

fn decode<T: Record>(bytes: &[u8], kind: FileKind) -> Result<T, DatasetError> {
    let content = read_header(bytes, kind)?;
    let mut input = Input::new(bytes, content, kind);
    let facts = T::get(&mut input);
    input.end().map(|()| facts)
}
