//! The published dataset: six files, each with a magic word, a version and a kind, so that a file of
//! another build is refused loudly instead of drawn wrongly.
//!
//! * `region`: the facts that map, addresses and exploring need ([`crate::admin::Region`]), one value after the other;
//! * `texts`: the rest of them, which comes with the views of the panel;
//! * `map`: topology, overview geometry and label points ([`MapGeometry`]);
//! * `surroundings`: borders and names around the territory ([`Context`]);
//! * `explore`: figures that areas can be coloured by, and the messages of exploring ([`crate::explore`]);
//! * `detail`: the same arcs in full detail ([`crate::topology::ArcSet`]).
//!
//! In the same form an overlay goes from the program that reads it to the app ([`encode_overlay`]).

mod arcs;
mod bytes;
mod error;
mod facts;
mod geometry;
mod header;
mod indicators;
mod later;
mod overlay;
mod record;
mod records;
mod rings;
mod surroundings;

pub use error::DatasetError;
pub use facts::{decode_region, encode_region, encode_texts, fill_texts};
pub use geometry::{MapGeometry, decode_detail, decode_map, encode_detail, encode_map};
pub use header::{FORMAT_VERSION, FileKind};
pub use indicators::{decode_explore, encode_explore};
pub use overlay::{decode_overlay, encode_overlay};
pub use surroundings::{
    Context, ContextLabel, ContextLabelKind, ContextLine, ContextLineKind, decode_surroundings,
    encode_surroundings,
};
