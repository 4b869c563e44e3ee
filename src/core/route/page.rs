//! What an address can name.

use crate::admin::{AreaIndex, DistrictKind, Language, MemberBody, Stop};
use crate::atlas::{Atlas, Place};

use crate::table::TableView;

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
    /// The goals of 2023 with the initiatives that serve them.
    Goals,
    /// Places side by side; which ones says the query.
    Compare,
    /// All tours.
    Tours,
    /// A tour, by its position; the query may name a step.
    Tour(u16),
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
        let tours = (0_u16..)
            .zip(&region.guide.tours)
            .map(|(position, _)| Self::Tour(position));
        [
            Self::Region,
            Self::Members,
            Self::Initiatives,
            Self::Municipalities,
            Self::About,
            Self::Goals,
            Self::Compare,
            Self::Tours,
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
        .chain(tours)
        .collect()
    }
}

impl Page {
    /// The page a step of a tour shows.
    #[must_use]
    pub fn of_stop(stop: Stop, atlas: &Atlas) -> Self {
        match stop {
            Stop::Region => Self::Region,
            Stop::Members => Self::Members,
            Stop::Initiatives(_) => Self::Initiatives,
            Stop::Goals => Self::Goals,
            Stop::Place(participant) => Self::Place(atlas.participant_place(participant)),
            Stop::Initiative(position) => Self::Initiative(position),
        }
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

impl Route {
    /// The page that the map is about: that of the present step of a tour, else the page itself.
    #[must_use]
    pub fn subject(&self, atlas: &Atlas) -> Page {
        self.stop(atlas)
            .map_or_else(|| self.page.clone(), |stop| Page::of_stop(stop, atlas))
    }

    /// What the present step of a tour shows.
    #[must_use]
    pub fn stop(&self, atlas: &Atlas) -> Option<Stop> {
        let (Page::Tour(tour), Some(step)) = (&self.page, self.query.step) else {
            return None;
        };
        let tour = atlas.region.guide.tours.get(usize::from(*tour))?;
        tour.steps.get(usize::from(step) - 1).map(|step| step.stop)
    }

    /// Which step of how many a tour is at.
    #[must_use]
    pub fn progress(&self, atlas: &Atlas) -> Option<(u8, usize)> {
        let (Page::Tour(tour), Some(step)) = (&self.page, self.query.step) else {
            return None;
        };
        let count = atlas.region.guide.tours.get(usize::from(*tour))?.steps.len();
        (usize::from(step) <= count).then_some((step, count))
    }

    /// The areas that the map shows: those of a place, of the participants of an initiative, of all that is compared.
    #[must_use]
    pub fn areas(&self, atlas: &Atlas) -> Vec<AreaIndex> {
        match self.subject(atlas) {
            Page::Place(place) => atlas.areas_of(place),
            Page::Initiative(index) => atlas
                .region
                .initiatives
                .get(usize::from(index))
                .map(|initiative| atlas.areas_of_initiative(initiative))
                .unwrap_or_default(),
            Page::Compare => atlas.areas_of_all(&self.query.compare, None),
            _ => Vec::new(),
        }
    }

    /// The areas that the map outlines: those that it shows, and on the page of the table the rows that a text left, else
    /// the row that one came from. The map does not move for rows, so they are not among [`Self::areas`].
    #[must_use]
    pub fn outlined_areas(&self, atlas: &Atlas) -> Vec<AreaIndex> {
        if self.page != Page::Municipalities {
            return self.areas(atlas);
        }
        let table = TableView::of(&self.query);
        if table.filter.is_empty() {
            return table
                .at
                .map_or_else(Vec::new, |ags| atlas.areas_of(Place::Area(ags)));
        }
        table.rows(self.language, atlas)
    }
}
