//! From the map's grid back to degrees: polygons as GeoJSON writes them.

use std::collections::BTreeMap;

use region_core::admin::AreaIndex;
use region_core::atlas::Atlas;
use region_core::geo::WorldPoint;
use region_core::topology::{ArcRef, GridPoint, Topology};

/// Longitude and latitude in degrees, rounded to [`DECIMALS`].
pub(super) type Position = [f64; 2];
/// A closed ring: the first position stands at its end again.
pub(super) type Ring = Vec<Position>;
/// Exterior ring first, counterclockwise; then holes, clockwise (RFC 7946, 3.1.6).
pub(super) type Polygon = Vec<Ring>;

/// Ten to the number of decimals of degrees: five decimals are about a metre.
const DECIMALS: f64 = 100_000.0;

/// Where a point of the world lies.
pub(super) fn position(atlas: &Atlas, point: WorldPoint) -> Position {
    let place = atlas.projection.unproject(point);
    [place.lon, place.lat].map(|degrees| (degrees * DECIMALS).round() / DECIMALS)
}

/// The outline of some areas taken together, without the borders between them.
pub(super) fn outline(atlas: &Atlas, areas: &[AreaIndex]) -> Vec<Polygon> {
    let rings = outline_rings(atlas, areas);
    // On the grid y grows southwards: a ring that is counterclockwise on the ground has a negative area there.
    let (mut exteriors, holes): (Vec<_>, Vec<_>) = rings.into_iter().partition(|ring| doubled_area(ring) < 0);
    exteriors.sort_by_key(|ring| (doubled_area(ring), ring.iter().min().copied()));
    let mut polygons: Vec<Vec<Vec<GridPoint>>> = exteriors.into_iter().map(|ring| vec![ring]).collect();
    for hole in holes {
        // The smallest exterior around the hole: exteriors are ordered from the largest.
        if let Some(around) = polygons
            .iter_mut()
            .rev()
            .find(|polygon| surrounds(&polygon[0], &hole))
        {
            around.push(hole);
        }
    }
    polygons
        .iter()
        .map(|polygon| polygon.iter().map(|ring| in_degrees(atlas, ring)).collect())
        .collect()
}

/// The rings around some areas, each oriented with the inside on its left on the ground.
fn outline_rings(atlas: &Atlas, areas: &[AreaIndex]) -> Vec<Vec<GridPoint>> {
    let topology = &atlas.map.topology;
    let shapes = areas.iter().map(|index| &topology.shapes[index.usize()]);
    let mut borders: BTreeMap<GridPoint, Vec<Vec<GridPoint>>> = BTreeMap::new();
    for polygon in shapes.flat_map(|shape| &shape.polygons) {
        for (position, ring) in polygon.iter().enumerate() {
            // All rings the same way round: with the inside on the left, holes against their exterior.
            let points: Vec<_> = Topology::ring_points(ring, &atlas.map.overview).collect();
            let forwards = (doubled_area(&points) < 0) == (position == 0);
            for arc in ring.iter().filter(|arc| is_border(topology, **arc, areas)) {
                let mut points = arc_points(atlas, *arc);
                if !forwards {
                    points.reverse();
                }
                borders.entry(points[0]).or_default().push(points);
            }
        }
    }
    let mut rings = Vec::new();
    while let Some(start) = borders.keys().next().copied() {
        chain(&mut borders, start, &mut rings);
    }
    rings
}

/// Whether one side of an arc is in the set and the other is not.
fn is_border(topology: &Topology, arc: ArcRef, areas: &[AreaIndex]) -> bool {
    let sides = topology.sides[arc.index()];
    let inside = |side: Option<u16>| side.is_some_and(|area| areas.contains(&AreaIndex(area)));
    inside(sides.first) != inside(sides.second)
}

fn arc_points(atlas: &Atlas, arc: ArcRef) -> Vec<GridPoint> {
    let mut points = atlas.map.overview.arcs[arc.index()].clone();
    if arc.is_reversed() {
        points.reverse();
    }
    points
}

/// Follows borders from `start` until they come back. Where the way crosses itself, the loop becomes a ring of its own,
/// so that no ring touches itself.
fn chain(
    borders: &mut BTreeMap<GridPoint, Vec<Vec<GridPoint>>>,
    start: GridPoint,
    rings: &mut Vec<Vec<GridPoint>>,
) {
    let mut way = vec![start];
    while let Some(next) = take(borders, way[way.len() - 1]) {
        for point in next.into_iter().skip(1) {
            if let Some(before) = way.iter().position(|passed| *passed == point) {
                let ring = way.split_off(before);
                if ring.len() > 2 {
                    rings.push(ring);
                }
            }
            way.push(point);
        }
    }
}

fn take(borders: &mut BTreeMap<GridPoint, Vec<Vec<GridPoint>>>, from: GridPoint) -> Option<Vec<GridPoint>> {
    let leaving = borders.get_mut(&from)?;
    let taken = leaving.pop();
    if leaving.is_empty() {
        borders.remove(&from);
    }
    taken
}

/// Twice the signed area of a ring in grid units.
fn doubled_area(ring: &[GridPoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let cross =
        |(a, b): (&GridPoint, &GridPoint)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y);
    ring.iter().zip(next).map(cross).sum()
}

/// Whether a hole lies in a ring: judged by a corner that the two do not share.
fn surrounds(ring: &[GridPoint], hole: &[GridPoint]) -> bool {
    let own = hole.iter().find(|point| !ring.contains(point));
    own.is_some_and(|point| {
        let next = ring.iter().cycle().skip(1);
        let crossings = ring.iter().zip(next).filter(|(a, b)| {
            let between = (a.y > point.y) != (b.y > point.y);
            let (dx, dy) = (f64::from(b.x - a.x), f64::from(b.y - a.y));
            between && f64::from(point.x) < f64::from(a.x) + dx * f64::from(point.y - a.y) / dy
        });
        crossings.count() % 2 == 1
    })
}

fn in_degrees(atlas: &Atlas, ring: &[GridPoint]) -> Ring {
    let mut positions: Ring = ring
        .iter()
        .map(|point| position(atlas, atlas.map.overview.world(*point)))
        .collect();
    positions.dedup();
    positions.extend(positions.first().copied());
    positions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::regions::{real_atlas, tiny_atlas};

    fn signed(ring: &Ring) -> f64 {
        ring.windows(2)
            .map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1])
            .sum()
    }

    fn square_degrees(polygons: &[Polygon]) -> f64 {
        polygons.iter().flatten().map(signed).sum()
    }

    #[test]
    fn exteriors_run_counterclockwise_and_holes_clockwise() {
        for atlas in [real_atlas(), tiny_atlas()] {
            for (index, area) in atlas.region.indexed_areas() {
                let polygons = outline(atlas, &[index]);
                assert_eq!(
                    polygons.len(),
                    atlas.map.topology.shapes[index.usize()].polygons.len(),
                    "{}",
                    area.name
                );
                for polygon in &polygons {
                    assert!(signed(&polygon[0]) > 0.0, "{}", area.name);
                    assert!(
                        polygon[1..].iter().all(|hole| signed(hole) < 0.0),
                        "{}",
                        area.name
                    );
                    assert!(
                        polygon
                            .iter()
                            .all(|ring| ring.len() > 3 && ring.first() == ring.last())
                    );
                }
            }
        }
    }

    #[test]
    fn areas_taken_together_cover_what_they_cover_one_by_one() {
        let atlas = real_atlas();
        for district in &atlas.region.districts {
            let areas: Vec<_> = atlas
                .region
                .areas_of_district(district.key)
                .map(|(index, _)| index)
                .collect();
            let together = square_degrees(&outline(atlas, &areas));
            let apart: f64 = areas
                .iter()
                .map(|index| square_degrees(&outline(atlas, &[*index])))
                .sum();
            assert!(
                (together - apart).abs() < 1e-9 + apart * 1e-6,
                "{}",
                district.name
            );
        }
    }

    #[test]
    fn the_whole_territory_has_no_border_inside() {
        let atlas = tiny_atlas();
        let all: Vec<_> = atlas.region.indexed_areas().map(|(index, _)| index).collect();
        let polygons = outline(atlas, &all);
        assert_eq!(polygons.len(), 1);
        assert_eq!(polygons[0].len(), 1);
    }
}
