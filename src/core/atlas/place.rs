//! Something that can be selected on the map.

use crate::admin::{Ags, CollectiveKey, DistrictKey};

/// A place with a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A municipality (also an independent city) or an unincorporated area.
    Area(Ags),
    /// A Landkreis or the Region Hannover. Never an independent city: that is an area.
    District(DistrictKey),
    /// A Samtgemeinde.
    Collective(CollectiveKey),
    /// A member association without territory of its own, by its position in the region's bodies.
    Association(u16),
}
