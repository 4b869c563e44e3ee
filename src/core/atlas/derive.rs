//! Region and geometry joined.

use std::sync::OnceLock;

use crate::admin::{
    Ags, AreaIndex, CollectiveKey, DistrictKey, DistrictKind, Initiative, MemberBody, Participant, Region,
};
use crate::dataset::MapGeometry;
use crate::geo::{BBox, Projection, WorldPoint};
use crate::order::distinct;
use crate::topology::{ArcSet, Topology};

use super::{MembershipClass, Place, Ways};

/// Why facts and geometry do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AtlasError {
    /// They have different numbers of areas.
    #[error("expected one shape for each of the {areas} areas, found {shapes} shapes")]
    OtherCount {
        /// Areas in the facts.
        areas: usize,
        /// Shapes in the geometry.
        shapes: usize,
    },
    /// A shape without points.
    #[error("expected a shape with points for area {0}, found none")]
    EmptyShape(Ags),
}

/// Everything that is known, read-only, with what is derived from it once.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    /// Facts.
    pub region: Region,
    /// Geometry.
    pub map: MapGeometry,
    /// Degrees to metres.
    pub projection: Projection,
    classes: Vec<MembershipClass>,
    bboxes: Vec<BBox>,
    neighbours: Vec<Vec<u16>>,
    extent: BBox,
    area_ways: OnceLock<Ways>,
    district_ways: OnceLock<Ways>,
}

impl Atlas {
    /// Joins facts and geometry.
    ///
    /// # Errors
    /// When they do not belong together.
    pub fn new(region: Region, map: MapGeometry) -> Result<Self, AtlasError> {
        if region.areas.len() != map.topology.shapes.len() {
            return Err(AtlasError::OtherCount {
                areas: region.areas.len(),
                shapes: map.topology.shapes.len(),
            });
        }
        let mut bboxes = Vec::new();
        for (index, area) in region.indexed_areas() {
            bboxes.push(shape_bbox(&map, index).ok_or(AtlasError::EmptyShape(area.ags))?);
        }
        let origin = WorldPoint::default();
        let extent = bboxes.iter().copied().reduce(BBox::union).unwrap_or(BBox {
            min: origin,
            max: origin,
        });
        Ok(Self {
            classes: region
                .areas
                .iter()
                .map(|area| MembershipClass::of(&region, area))
                .collect(),
            neighbours: map.topology.neighbours(),
            projection: Projection::new(region.identity.projection),
            bboxes,
            extent,
            area_ways: OnceLock::new(),
            district_ways: OnceLock::new(),
            region,
            map,
        })
    }

    /// How an area belongs to the association.
    #[must_use]
    pub fn class(&self, index: AreaIndex) -> MembershipClass {
        self.classes[index.usize()]
    }

    /// The ways from area to area, found when they are first asked for.
    pub fn area_ways(&self) -> &Ways {
        self.area_ways.get_or_init(|| Ways::between_areas(self))
    }

    /// The ways from district to district, found when they are first asked for.
    pub fn district_ways(&self) -> &Ways {
        self.district_ways.get_or_init(|| Ways::between_districts(self))
    }

    /// The box around an area.
    #[must_use]
    pub fn area_bbox(&self, index: AreaIndex) -> BBox {
        self.bboxes[index.usize()]
    }

    /// The box around the whole territory.
    #[must_use]
    pub fn extent(&self) -> BBox {
        self.extent
    }

    /// Where the name of an area goes.
    #[must_use]
    pub fn label_point(&self, index: AreaIndex) -> WorldPoint {
        self.map.overview.world(self.map.label_points[index.usize()])
    }

    /// The areas that share a border with an area.
    pub fn neighbours(&self, index: AreaIndex) -> impl Iterator<Item = AreaIndex> {
        self.neighbours[index.usize()].iter().copied().map(AreaIndex)
    }

    /// The place that stands for a district: itself, or the one area of an independent city.
    #[must_use]
    pub fn district_place(&self, key: DistrictKey) -> Option<Place> {
        let district = self.region.district(key)?;
        if district.kind == DistrictKind::IndependentCity {
            return self
                .region
                .areas_of_district(key)
                .next()
                .map(|(_, area)| Place::Area(area.ags));
        }
        Some(Place::District(key))
    }

    /// The areas a place consists of, ascending.
    #[must_use]
    pub fn areas_of(&self, place: Place) -> Vec<AreaIndex> {
        match place {
            Place::Area(ags) => self.region.index_of(ags).into_iter().collect(),
            Place::District(key) => self.areas_of_district(key),
            Place::Collective(key) => self.areas_of_collective(key),
            Place::Association(body) => {
                match self.region.bodies.get(usize::from(body)).map(|body| &body.body) {
                    Some(MemberBody::Association { covers }) => self
                        .region
                        .indexed_areas()
                        .filter(|(_, area)| covers.contains(&area.ags.district()))
                        .map(|(index, _)| index)
                        .collect(),
                    _ => Vec::new(),
                }
            }
        }
    }

    fn areas_of_district(&self, key: DistrictKey) -> Vec<AreaIndex> {
        self.region
            .areas_of_district(key)
            .map(|(index, _)| index)
            .collect()
    }

    fn areas_of_collective(&self, key: CollectiveKey) -> Vec<AreaIndex> {
        self.region
            .areas_of_collective(key)
            .map(|(index, _)| index)
            .collect()
    }

    /// The areas of several places and of one more, ascending, each once.
    #[must_use]
    pub fn areas_of_all(&self, places: &[Participant], also: Option<Ags>) -> Vec<AreaIndex> {
        let areas = places
            .iter()
            .flat_map(|place| self.areas_of(self.participant_place(*place)))
            .chain(also.and_then(|ags| self.region.index_of(ags)))
            .map(|index| index.0)
            .collect();
        distinct(areas).into_iter().map(AreaIndex).collect()
    }

    /// The areas of everyone who takes part in an initiative, ascending, each once.
    #[must_use]
    pub fn areas_of_initiative(&self, initiative: &Initiative) -> Vec<AreaIndex> {
        self.areas_of_all(&initiative.participants, initiative.place)
    }

    /// Where an initiative is shown: the place where it happens, else that of each participant; none where it names neither.
    #[must_use]
    pub fn places_of_initiative(&self, initiative: &Initiative) -> Vec<Place> {
        match initiative.place {
            Some(ags) => vec![Place::Area(ags)],
            None => initiative
                .participants
                .iter()
                .map(|one| self.participant_place(*one))
                .collect(),
        }
    }

    /// The points that stand for an initiative: where it takes place, or else where those lie who take part.
    #[must_use]
    pub fn points_of_initiative(&self, initiative: &Initiative) -> Vec<WorldPoint> {
        let of_area = |ags| self.region.index_of(ags).map(|index| self.label_point(index));
        if let Some(point) = initiative.place.and_then(of_area) {
            return vec![point];
        }
        let participants = initiative.participants.iter();
        participants
            .filter_map(|participant| match participant {
                Participant::Area(ags) => of_area(*ags),
                Participant::District(key) => self.district_label_point(*key),
            })
            .collect()
    }

    /// The place of a participant.
    #[must_use]
    pub fn participant_place(&self, participant: Participant) -> Place {
        match participant {
            Participant::Area(ags) => Place::Area(ags),
            Participant::District(key) => self.district_place(key).unwrap_or(Place::District(key)),
        }
    }

    /// The box around some areas, `None` for no areas.
    #[must_use]
    pub fn bbox_of(&self, areas: &[AreaIndex]) -> Option<BBox> {
        areas
            .iter()
            .map(|index| self.area_bbox(*index))
            .reduce(BBox::union)
    }

    /// Where the name of a district goes: the mean of its areas' label points, weighted by their size.
    #[must_use]
    pub fn district_label_point(&self, key: DistrictKey) -> Option<WorldPoint> {
        let weighted = self.region.areas_of_district(key).map(|(index, area)| {
            let at = self.label_point(index);
            let weight = area.area_km2.unwrap_or(1.0).max(0.1);
            (at.x * weight, at.y * weight, weight)
        });
        let (x, y, weight) = weighted.reduce(|a, b| (a.0 + b.0, a.1 + b.1, a.2 + b.2))?;
        Some(WorldPoint::new(x / weight, y / weight))
    }
}

fn shape_bbox(map: &MapGeometry, index: AreaIndex) -> Option<BBox> {
    let arcs: &ArcSet = &map.overview;
    let rings = map.topology.shapes[index.usize()].rings();
    BBox::around(
        rings
            .flat_map(|ring| Topology::ring_points(ring, arcs))
            .map(|point| arcs.world(point)),
    )
}
