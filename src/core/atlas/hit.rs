//! What lies under a pointer.

use crate::admin::AreaIndex;
use crate::geo::{BBox, WorldPoint, bounded};
use crate::order::sorted_by;
use crate::topology::{ArcSet, Shape, Topology};

use super::Atlas;

/// How far around the pointer counts, in metres of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// Nothing farther than this is hit.
    pub metres: f64,
    /// An area whose box is narrower than this is small: hard to hit exactly. A square of this size around it is as
    /// good as itself.
    pub small_m: f64,
}

/// What a press means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Nothing is there.
    Nothing,
    /// This one.
    Area(AreaIndex),
    /// One of several small areas, nearest first: ask.
    OneOf(Vec<AreaIndex>),
}

/// The longest list a chooser shows.
const MOST_CHOICES: usize = 6;

impl Atlas {
    /// The area at a point of the world, by the overview or detailed arcs.
    #[must_use]
    pub fn area_at(&self, point: WorldPoint, arcs: &ArcSet) -> Option<AreaIndex> {
        // The boxes come from the overview; detailed borders may leave them by the simplification's tolerance.
        let candidates = self.region.indexed_areas().map(|(index, _)| index);
        candidates
            .filter(|index| self.area_bbox(*index).grown(100.0).contains(point))
            .find(|index| contains(&self.map.topology.shapes[index.usize()], arcs, point))
    }

    /// What a press at a point means: the area there if it is large, else a choice among the small areas within reach;
    /// beside a small one a choice between both; outside of all, the nearest within reach.
    #[must_use]
    pub fn pick(&self, point: WorldPoint, reach: Reach, arcs: &ArcSet) -> Pick {
        let under = self.area_at(point, arcs);
        let is_small = |index: AreaIndex| {
            let bbox = self.area_bbox(index);
            bbox.width().min(bbox.height()) < reach.small_m
        };
        let on_large = under.is_some_and(|index| !is_small(index));
        // Whether a small area may be meant although another one was hit.
        let is_meant = |index: AreaIndex| {
            let middle = self.area_bbox(index).center();
            is_small(index) && BBox::square(middle, reach.small_m).contains(point)
        };
        let is_near = |index: AreaIndex, distance: f64| {
            distance <= reach.metres && !on_large && (under.is_none() || is_small(index))
        };
        let wide = reach.metres.max(reach.small_m);
        let near: Vec<(f64, AreaIndex)> = self
            .region
            .indexed_areas()
            .map(|(index, _)| index)
            .filter(|index| self.area_bbox(*index).grown(wide).contains(point))
            .map(|index| (self.distance(index, point, arcs), index))
            .filter(|(distance, index)| {
                under == Some(*index) || is_meant(*index) || is_near(*index, *distance)
            })
            .collect();
        let near = sorted_by(near, |a, b| a.0.total_cmp(&b.0));
        match near.as_slice() {
            [] => Pick::Nothing,
            [(_, only)] => Pick::Area(*only),
            [(_, first), others @ ..]
                if !is_small(*first) && !others.iter().any(|other| is_meant(other.1)) =>
            {
                Pick::Area(*first)
            }
            _ => Pick::OneOf(
                near.into_iter()
                    .take(MOST_CHOICES)
                    .map(|(_, index)| index)
                    .collect(),
            ),
        }
    }

    /// Distance from a point to an area in metres; 0 inside.
    fn distance(&self, index: AreaIndex, point: WorldPoint, arcs: &ArcSet) -> f64 {
        let shape = &self.map.topology.shapes[index.usize()];
        if contains(shape, arcs, point) {
            return 0.0;
        }
        edges(shape, arcs)
            .map(|(a, b)| distance_to_edge(point, a, b))
            .fold(f64::INFINITY, f64::min)
    }
}

/// Whether a point lies inside a shape, by the even-odd rule, so that holes count.
fn contains(shape: &Shape, arcs: &ArcSet, point: WorldPoint) -> bool {
    edges(shape, arcs)
        .filter(|(a, b)| crosses_ray(point, *a, *b))
        .count()
        % 2
        == 1
}

/// Whether the ray from the point eastwards crosses an edge.
fn crosses_ray(point: WorldPoint, a: WorldPoint, b: WorldPoint) -> bool {
    (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
}

fn distance_to_edge(point: WorldPoint, a: WorldPoint, b: WorldPoint) -> f64 {
    let length_squared = (b.x - a.x).powi(2) + (b.y - a.y).powi(2);
    if length_squared == 0.0 {
        return point.distance(a);
    }
    let share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length_squared;
    point.distance(a.lerp(b, bounded(share, 0.0, 1.0)))
}

fn edges<'a>(shape: &'a Shape, arcs: &'a ArcSet) -> impl Iterator<Item = (WorldPoint, WorldPoint)> + 'a {
    shape.rings().flat_map(move |ring| {
        let points = || Topology::ring_points(ring, arcs).map(|point| arcs.world(point));
        let first = points().next();
        points().zip(points().skip(1).chain(first))
    })
}
