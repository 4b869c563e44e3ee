//! What visitors take along: tables and outlines of what the map shows, a citation, a code with the address. Pictures
//! are made of the drawing itself (`static/js/take.js`).

mod citation;
mod csv;
mod geojson;
mod qr;
mod words;

use crate::admin::AreaIndex;
use crate::atlas::Atlas;
use crate::explore::Explored;
use crate::route::{Page, Route};
use crate::table::TableView;

pub use citation::citation;
pub use csv::csv;
pub use geojson::geojson;
pub use qr::{QrError, QrPath, qr_path};
pub use words::{kind_word, membership_word};

/// The areas that are shown: those whose class no legend has switched off, and of the table those whose rows its filter
/// leaves, in its order.
#[must_use]
pub fn shown_areas(route: &Route, explored: &Explored, atlas: &Atlas) -> Vec<AreaIndex> {
    let mut areas = if route.page == Page::Municipalities {
        TableView::of(&route.query).rows(route.language, atlas)
    } else {
        let all = atlas.region.indexed_areas().map(|(index, _)| index);
        all.filter(|index| route.query.classes.contains(atlas.class(*index)))
            .collect()
    };
    areas.retain(|index| explored.shows(*index));
    areas
}
