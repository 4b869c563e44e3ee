//! What an address can name.

use crate::admin::{DistrictKind, Language, MemberBody};
use crate::atlas::{Atlas, Place};

use super::Query;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The whole region: the start page.
    Region,
    /// The profile of a place.
    Place(Place),
    /// An initiative, by its position.
    Initiative(u16),
    /// All members.
    Members,
    /// All initiatives by action field.
    Initiatives,
    /// All municipalities.
    Municipalities,
    /// Sources, licences, state of the data, operator.
    About,
    /// An address that names nothing, as it was asked for.
    NotFound(String),
}

/// A page in a language with a view of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Language of the page.
    pub language: Language,
    /// The page.
    pub page: Page,
    /// The state of the map and the filters.
    pub query: Query,
}

impl Page {
    /// Every page that exists.
    #[must_use]
    pub fn all(atlas: &Atlas) -> Vec<Self> {
        let region = &atlas.region;
        let areas = region.areas.iter().map(|area| Place::Area(area.ags));
        let districts = region
            .districts
            .iter()
            .filter(|district| district.kind != DistrictKind::IndependentCity);
        let districts = districts.map(|district| Place::District(district.key));
        let collectives = region
            .collectives
            .iter()
            .map(|collective| Place::Collective(collective.key));
        let associations = (0_u16..)
            .zip(region.bodies.iter())
            .filter(|(_, body)| matches!(body.body, MemberBody::Association { .. }))
            .map(|(position, _)| Place::Association(position));
        let initiatives = (0_u16..)
            .zip(&region.initiatives)
            .map(|(position, _)| Self::Initiative(position));
        [
            Self::Region,
            Self::Members,
            Self::Initiatives,
            Self::Municipalities,
            Self::About,
        ]
        .into_iter()
        .chain(
            areas
                .chain(districts)
                .chain(collectives)
                .chain(associations)
                .map(Self::Place),
        )
        .chain(initiatives)
        .collect()
    }
}

impl Route {
    /// A page without any state of the map.
    #[must_use]
    pub fn new(language: Language, page: Page) -> Self {
        Self {
            language,
            page,
            query: Query::default(),
        }
    }
}
