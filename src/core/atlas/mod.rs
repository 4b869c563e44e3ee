//! The region together with its geometry, and what follows from both: classes, neighbours, ranks, hits.

mod comparison;
mod derive;
mod hit;
mod membership;
mod place;
mod rank;
mod ways;

pub use comparison::{Means, PlaceFigures, in_common};
pub use derive::{Atlas, AtlasError};
pub use hit::{Pick, Reach};
pub use membership::{ClassSet, MembershipClass};
pub use place::Place;
pub use rank::Rank;
pub use ways::{Compass, Ways};
