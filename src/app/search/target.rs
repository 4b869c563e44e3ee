//! From a hit to its page.

use region_core::atlas::{Atlas, Place};
use region_core::route::Page;
use region_core::search::Target;

/// The page of a hit.
pub(crate) fn target_page(target: &Target, atlas: &Atlas) -> Option<Page> {
    Some(match target {
        Target::Area(ags) => Page::Place(Place::Area(*ags)),
        Target::District(key) => Page::Place(atlas.district_place(*key)?),
        Target::Collective(key) => Page::Place(Place::Collective(*key)),
        Target::Association(slug) => {
            let position = atlas.region.bodies.iter().position(|body| body.slug == *slug)?;
            Page::Place(Place::Association(u16::try_from(position).ok()?))
        }
        Target::Initiative(slug) => {
            let position = atlas
                .region
                .initiatives
                .iter()
                .position(|initiative| initiative.slug == *slug)?;
            Page::Initiative(u16::try_from(position).ok()?)
        }
    })
}
