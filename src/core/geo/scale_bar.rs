//! The bar that says how long a kilometre is.

use super::Zoom;

/// A round distance and how long it is on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// Distance in metres: 1, 2 or 5 times a power of ten.
    pub metres: f64,
    /// Its length in CSS pixels.
    pub width_px: f64,
}

impl ScaleBar {
    /// The longest round distance that fits into `max_px` pixels.
    #[must_use]
    pub fn new(zoom: Zoom, max_px: f64) -> Self {
        // A hair more, so that a distance that fits exactly is not lost to rounding.
        let room = zoom.metres_per_pixel() * max_px * (1.0 + 1e-9);
        let power = 10_f64.powf(room.log10().floor());
        let factor = [5.0, 2.0, 1.0]
            .into_iter()
            .find(|factor| factor * power <= room)
            .unwrap_or(1.0);
        let metres = factor * power;
        Self {
            metres,
            width_px: metres * zoom.pixels_per_metre(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_round_and_the_bar_fits() {
        for (metres_per_pixel, metres) in [
            (250.0, 20_000.0),
            (199.0, 10_000.0),
            (50.0, 5_000.0),
            (9.6, 500.0),
        ] {
            let bar = ScaleBar::new(Zoom::from_metres_per_pixel(metres_per_pixel), 100.0);
            assert!((bar.metres - metres).abs() < 1e-6, "{bar:?}");
            assert!(bar.width_px < 100.001 && bar.width_px > 39.0, "{bar:?}");
        }
    }
}
