//! Degrees to metres and back.

use crate::admin::ProjectionParameters;

use super::{LonLat, WorldPoint};

/// Semi-major axis of GRS80 in metres.
const SEMI_MAJOR_M: f64 = 6_378_137.0;
/// Flattening of GRS80.
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// False easting of UTM in metres.
const FALSE_EASTING_M: f64 = 500_000.0;

/// Transverse Mercator by Krüger's series to the third order in the third flattening n, good to less than a
/// millimetre within 3° of the central meridian. Source: C. F. F. Karney, "Transverse Mercator with an accuracy
/// of a few nanometers", J. Geodesy 85 (2011), equations 7 to 15 and 35 to 36.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    parameters: ProjectionParameters,
}

/// The third flattening and what the series needs of it.
struct Series {
    /// Rectifying radius in metres, times the scale.
    radius: f64,
    /// Coefficients of the forward series.
    alpha: [f64; 3],
    /// Coefficients of the inverse series.
    beta: [f64; 3],
    /// First eccentricity.
    eccentricity: f64,
}

impl Series {
    fn new(scale: f64) -> Self {
        let n = FLATTENING / (2.0 - FLATTENING);
        let (n2, n3) = (n * n, n * n * n);
        Self {
            radius: scale * SEMI_MAJOR_M / (1.0 + n) * (1.0 + n2 / 4.0 + n2 * n2 / 64.0),
            alpha: [
                n / 2.0 - 2.0 * n2 / 3.0 + 5.0 * n3 / 16.0,
                13.0 * n2 / 48.0 - 3.0 * n3 / 5.0,
                61.0 * n3 / 240.0,
            ],
            beta: [
                n / 2.0 - 2.0 * n2 / 3.0 + 37.0 * n3 / 96.0,
                n2 / 48.0 + n3 / 15.0,
                17.0 * n3 / 480.0,
            ],
            eccentricity: (FLATTENING * (2.0 - FLATTENING)).sqrt(),
        }
    }

    /// Tangent of the conformal latitude from the tangent of the geographic one.
    fn conformal(&self, tau: f64) -> f64 {
        let sigma = (self.eccentricity * (self.eccentricity * tau / tau.hypot(1.0)).atanh()).sinh();
        tau * sigma.hypot(1.0) - sigma * tau.hypot(1.0)
    }

    /// The inverse of [`Self::conformal`] by Newton's method; three steps reach full precision.
    fn geographic(&self, conformal: f64) -> f64 {
        let e2 = self.eccentricity * self.eccentricity;
        let mut tau = conformal;
        for _ in 0..3 {
            let here = self.conformal(tau);
            let step = (conformal - here) / here.hypot(1.0) * (1.0 + (1.0 - e2) * tau * tau)
                / ((1.0 - e2) * tau.hypot(1.0));
            tau += step;
        }
        tau
    }
}

impl Projection {
    /// A projection by its parameters.
    #[must_use]
    pub fn new(parameters: ProjectionParameters) -> Self {
        Self { parameters }
    }

    /// The meridian in the middle, in degrees.
    #[must_use]
    pub fn central_meridian(&self) -> f64 {
        self.parameters.central_meridian
    }

    /// From degrees to metres of the world.
    #[must_use]
    pub fn project(&self, place: LonLat) -> WorldPoint {
        let series = Series::new(self.parameters.scale);
        let lambda = (place.lon - self.parameters.central_meridian).to_radians();
        let tau = series.conformal(place.lat.to_radians().tan());
        let xi = tau.atan2(lambda.cos());
        let eta = (lambda.sin() / tau.hypot(lambda.cos())).asinh();
        let (mut x, mut y) = (eta, xi);
        for (order, alpha) in (1..).zip(series.alpha) {
            let k = 2.0 * f64::from(order);
            y += alpha * (k * xi).sin() * (k * eta).cosh();
            x += alpha * (k * xi).cos() * (k * eta).sinh();
        }
        WorldPoint::new(
            FALSE_EASTING_M + series.radius * x - self.parameters.origin_easting,
            self.parameters.origin_northing - series.radius * y,
        )
    }

    /// From metres of the world to degrees.
    #[must_use]
    pub fn unproject(&self, point: WorldPoint) -> LonLat {
        let series = Series::new(self.parameters.scale);
        let eta = (point.x + self.parameters.origin_easting - FALSE_EASTING_M) / series.radius;
        let xi = (self.parameters.origin_northing - point.y) / series.radius;
        let (mut eta0, mut xi0) = (eta, xi);
        for (order, beta) in (1..).zip(series.beta) {
            let k = 2.0 * f64::from(order);
            xi0 -= beta * (k * xi).sin() * (k * eta).cosh();
            eta0 -= beta * (k * xi).cos() * (k * eta).sinh();
        }
        let tau = series.geographic(xi0.sin() / eta0.sinh().hypot(xi0.cos()));
        LonLat {
            lon: self.parameters.central_meridian + eta0.sinh().atan2(xi0.cos()).to_degrees(),
            lat: tau.atan().to_degrees(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn utm32() -> Projection {
        Projection::new(ProjectionParameters {
            central_meridian: 9.0,
            scale: 0.9996,
            origin_easting: 0.0,
            origin_northing: 0.0,
        })
    }

    #[test]
    fn the_central_meridian_at_the_equator_is_the_false_easting() {
        let point = utm32().project(LonLat { lon: 9.0, lat: 0.0 });
        assert!((point.x - 500_000.0).abs() < 1e-6 && point.y.abs() < 1e-6);
    }

    #[test]
    fn known_places_agree_with_an_independent_implementation_to_a_millimetre() {
        // EPSG:4258 to EPSG:25832 by PROJ 9.
        let known = [
            ((9.7385, 52.3744), (550_274.033_3, 5_802_937.993_6)),
            ((9.9355, 51.5328), (564_888.347_1, 5_709_491.753_4)),
            ((10.7850, 52.4219), (621_380.865_8, 5_809_463.500_2)),
            ((8.7, 53.2), (479_960.072_7, 5_894_561.264_8)),
            ((11.08, 51.3), (645_002.623_0, 5_685_241.381_9)),
        ];
        for ((lon, lat), (easting, northing)) in known {
            let point = utm32().project(LonLat { lon, lat });
            assert!(
                (point.x - easting).abs() < 1e-3 && (-point.y - northing).abs() < 1e-3,
                "{point:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn unprojecting_undoes_projecting(lon in 6.0..13.0_f64, lat in 47.0..55.0_f64) {
            let projection = utm32();
            let back = projection.unproject(projection.project(LonLat { lon, lat }));
            prop_assert!((back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9, "{back:?}");
        }
    }
}
