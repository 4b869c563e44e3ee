//! What visitors take along: tables and outlines of what the map shows, a citation, a code with the address. Pictures
//! are made of the drawing itself (`static/js/take.js`).

mod areas;
mod cell;
mod citation;
mod geojson;
mod initiatives;
mod qr;
mod words;

pub use areas::{areas_csv, areas_geojson, shown_areas};
pub use citation::citation;
pub use initiatives::{initiatives_csv, initiatives_geojson, shown_initiatives};
pub use qr::{QrError, QrPath, qr_path};
pub use words::{kind_word, membership_word, status_word};
