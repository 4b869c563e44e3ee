//! Files of facts: what is needed at once, and the texts that come later.

use crate::admin::Region;

use super::header::{read_header, write_header};
use super::later::Later;
use super::record::Input;
use super::{DatasetError, FileKind};

/// Encodes what is needed at once. The rest is in [`encode_texts`].
#[must_use]
pub fn encode_region(region: &Region) -> Vec<u8> {
    let mut bytes = write_header(FileKind::Region);
    region.put_first(&mut bytes);
    bytes
}

/// Decodes what is needed at once; what comes later is empty.
///
/// # Errors
/// When the bytes are not a region file of this version.
pub fn decode_region(bytes: &[u8]) -> Result<Region, DatasetError> {
    let content = read_header(bytes, FileKind::Region)?;
    let mut input = Input::new(bytes, content, FileKind::Region);
    let region = Region::get_first(&mut input);
    input.end().map(|()| region)
}

/// Encodes what only readers of the panel need: texts, and what they rest on.
#[must_use]
pub fn encode_texts(region: &Region) -> Vec<u8> {
    let mut bytes = write_header(FileKind::Texts);
    region.put_later(&mut bytes);
    bytes
}

/// Fills in what came later.
///
/// # Errors
/// When the bytes are not a file of texts of this version, or belong to other facts; the facts are not whole then.
pub fn fill_texts(region: &mut Region, bytes: &[u8]) -> Result<(), DatasetError> {
    let content = read_header(bytes, FileKind::Texts)?;
    let mut input = Input::new(bytes, content, FileKind::Texts);
    region.fill(&mut input);
    input.end()
}
