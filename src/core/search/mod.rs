//! Search over everything that has a name: areas, districts, Samtgemeinden, associations, initiatives,
//! former names and postal codes.

mod entry;
mod index;
mod rank;
mod typo;

pub use entry::Target;
pub use index::{Hit, SearchIndex};
