//! Geographic position.

/// Longitude and latitude in degrees (WGS84 and ETRS89 alike at our scale), in the order of RFC 7946.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}
