//! The icons of the site as pictures, for systems that take no drawing.

use crate::Asset;

/// Every icon.
#[must_use]
pub fn icons() -> Vec<Asset> {
    Vec::new()
}
