//! Layers of GeoJSON over the map: reading them in slices, drawing them, finding what was tapped.
//!
//! Reading is a program of its own (`region-reader`), loaded when the first layer is wanted. The app reaches only
//! what draws and finds.
//!
//! A visitor may open any file, so nothing here trusts its input: nesting and size are limited, every error says
//! where it is, and text from a file is only ever shown as text. The reader is our own and not that of the
//! `geojson` crate, because it has to pause after every slice and has to be small; the crate is the oracle
//! in the tests.

mod builder;
mod coordinates;
mod draw;
mod error;
mod feature;
mod geometry;
mod hit;
mod json;
mod parser;
mod properties;
mod style;
mod thin;

#[cfg(test)]
mod oracle_tests;

pub use draw::{Detail, points_markup, shapes_markup};
pub use error::{Found, OverlayError, Syntax, Wanted};
pub use feature::{Feature, Overlay, Part};
pub use parser::{MOST_BYTES, OverlayParser, Progress};
pub use style::{Colour, Style};
