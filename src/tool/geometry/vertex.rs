//! Corners of boundaries.

use std::fmt;

use region_core::geo::LonLat;
use region_core::topology::{LatticePoint, Spot};

/// Units in a degree: six decimals, 11 cm or less.
const UNITS: f64 = 1_000_000.0;

/// A corner of a boundary in millionths of a degree, so that neighbours share it exactly or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vertex {
    /// Millionths of a degree east.
    pub lon_e6: i32,
    /// Millionths of a degree north.
    pub lat_e6: i32,
}

impl Vertex {
    /// The nearest vertex to a place; `None` outside of the degrees there are.
    #[must_use]
    pub fn near(place: LonLat) -> Option<Self> {
        let exists = (-180.0..=180.0).contains(&place.lon) && (-90.0..=90.0).contains(&place.lat);
        exists.then(|| Self {
            lon_e6: (place.lon * UNITS).round() as i32,
            lat_e6: (place.lat * UNITS).round() as i32,
        })
    }

    /// In degrees.
    #[must_use]
    pub fn lon_lat(self) -> LonLat {
        LonLat {
            lon: f64::from(self.lon_e6) / UNITS,
            lat: f64::from(self.lat_e6) / UNITS,
        }
    }
}

impl LatticePoint for Vertex {
    fn east_north(self) -> (i64, i64) {
        (i64::from(self.lon_e6), i64::from(self.lat_e6))
    }
}

/// As in GeoJSON: longitude, latitude.
impl fmt::Display for Vertex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.lon_lat();
        write!(f, "[{},{}]", place.lon, place.lat)
    }
}

/// How a place among vertices is told to people.
pub(super) fn tell_spot(spot: Spot) -> String {
    format!("{:.6} E, {:.6} N", spot.east / UNITS, spot.north / UNITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_decimals_come_back_digit_by_digit() {
        let vertex = Vertex::near(LonLat {
            lon: 10.123_456_4,
            lat: 52.100_000_1,
        });
        assert_eq!(vertex.unwrap().to_string(), "[10.123456,52.1]");
    }

    #[test]
    fn metres_are_no_degrees() {
        assert_eq!(
            Vertex::near(LonLat {
                lon: 550_274.0,
                lat: 5_802_937.9
            }),
            None
        );
    }
}
