//! What visitors take along: tables and outlines of what the map shows, a citation, a code with the address. Pictures
//! are made of the drawing itself (`static/js/take.js`).

mod citation;
mod csv;
mod geojson;
mod qr;
mod words;

use crate::admin::AreaIndex;
use crate::atlas::Atlas;
use crate::route::Query;

pub use citation::citation;
pub use csv::csv;
pub use geojson::geojson;
pub use qr::{QrError, QrPath, qr_path};
pub use words::{kind_word, membership_word};

/// The areas that are shown: those whose class is not switched off.
#[must_use]
pub fn shown_areas(query: &Query, atlas: &Atlas) -> Vec<AreaIndex> {
    atlas
        .region
        .indexed_areas()
        .map(|(index, _)| index)
        .filter(|index| query.classes.contains(atlas.class(*index)))
        .collect()
}
