//! Areas on the ellipsoid.

use geographiclib_rs::{Geodesic, PolygonArea, Winding};
use region_core::topology::RingPolygons;

use super::Vertex;

/// Semi-major axis of GRS80 in metres.
const SEMI_MAJOR_M: f64 = 6_378_137.0;
/// Flattening of GRS80.
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// Square metres in a square kilometre.
const M2_PER_KM2: f64 = 1_000_000.0;

/// Geodesic area of polygons on GRS80 in km². Holes run clockwise and so count negative.
#[must_use]
pub fn area_km2(polygons: &RingPolygons<Vertex>) -> f64 {
    let grs80 = Geodesic::new(SEMI_MAJOR_M, FLATTENING);
    polygons
        .iter()
        .flatten()
        .map(|ring| ring_area_km2(&grs80, ring))
        .sum()
}

fn ring_area_km2(ellipsoid: &Geodesic, ring: &[Vertex]) -> f64 {
    let mut sum = PolygonArea::new(ellipsoid, Winding::CounterClockwise);
    for vertex in ring {
        let place = vertex.lon_lat();
        sum.add_point(place.lat, place.lon);
    }
    let (_perimeter, area, _count) = sum.compute(true);
    area / M2_PER_KM2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_on_the_equator_has_its_known_area_and_a_hole_takes_from_it() {
        let square = |from: i32, to: i32| {
            [(from, from), (to, from), (to, to), (from, to)]
                .map(|(lon_e6, lat_e6)| Vertex { lon_e6, lat_e6 })
                .to_vec()
        };
        // 12,308.778361469452 km² by the planimeter of GeographicLib on WGS84; GRS80 differs by less than 0.00001.
        let degree = square(0, 1_000_000);
        assert!((area_km2(&vec![vec![degree.clone()]]) - 12_308.778_361).abs() < 1e-4);
        let mut hole = degree.clone();
        hole.reverse();
        assert!(area_km2(&vec![vec![degree, hole]]).abs() < 1e-6);
    }
}
