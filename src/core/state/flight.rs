//! Movements of the camera by itself.

use crate::geo::bounded;
use crate::geo::{Camera, Viewport, Zoom};

/// The shortest flight in milliseconds.
const SHORTEST_MS: f64 = 150.0;
/// The longest flight in milliseconds.
const LONGEST_MS: f64 = 300.0;

/// A movement from one view to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Flight {
    /// Where it began.
    pub from: Camera,
    /// Where it ends.
    pub to: Camera,
    /// When its first frame was drawn.
    started_ms: Option<f64>,
    /// How many frames it has had: every frame makes another flight, so that the next one is asked for. Times would
    /// not do: a browser under load gives two frames the same one.
    frames: u32,
    duration_ms: f64,
}

impl Flight {
    /// A flight whose time depends on how far it goes on the screen.
    #[must_use]
    pub fn new(from: Camera, to: Camera, viewport: Viewport) -> Self {
        let scale = from.zoom.pixels_per_metre().min(to.zoom.pixels_per_metre());
        let screens = from.center.distance(to.center) * scale / viewport.width().max(viewport.height());
        let far = (screens + (from.zoom.0 - to.zoom.0).abs() / 3.0).min(1.0);
        let duration_ms = SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * far;
        Self {
            from,
            to,
            started_ms: None,
            frames: 0,
            duration_ms,
        }
    }

    /// The flight and its camera at a time; `None` for the flight once it has arrived.
    #[must_use]
    pub fn at(&self, now_ms: f64) -> (Camera, Option<Self>) {
        let started = self.started_ms.unwrap_or(now_ms);
        let share = bounded((now_ms - started) / self.duration_ms, 0.0, 1.0);
        if share >= 1.0 {
            return (self.to, None);
        }
        (
            self.camera(ease(share)),
            Some(Self {
                started_ms: Some(started),
                frames: self.frames + 1,
                ..self.clone()
            }),
        )
    }

    /// The camera a share of the way. The centre moves so that every place goes straight over the screen.
    fn camera(&self, share: f64) -> Camera {
        let zoom = Zoom(self.from.zoom.0 + (self.to.zoom.0 - self.from.zoom.0) * share);
        let metres = |zoom: Zoom| zoom.metres_per_pixel();
        let (start, end) = (metres(self.from.zoom), metres(self.to.zoom));
        let along = if (start - end).abs() < 1e-9 {
            share
        } else {
            (start - metres(zoom)) / (start - end)
        };
        Camera {
            center: self.from.center.lerp(self.to.center, along),
            zoom,
        }
    }
}

/// Slow at both ends.
fn ease(share: f64) -> f64 {
    if share < 0.5 {
        4.0 * share.powi(3)
    } else {
        1.0 - (2.0 - 2.0 * share).powi(3) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::WorldPoint;

    #[test]
    fn every_frame_makes_another_flight() {
        let camera = |zoom: f64| Camera {
            center: WorldPoint::new(0.0, 0.0),
            zoom: Zoom(zoom),
        };
        let flight = Flight::new(camera(8.0), camera(9.0), Viewport::new(1280.0, 800.0));
        let first = flight.at(1_000.0).1;
        let second = first.as_ref().and_then(|flight| flight.at(1_016.0).1);
        assert!(first.is_some() && second.is_some() && first != second);
        let late = second.as_ref().and_then(|flight| flight.at(1_016.0).1);
        assert!(late.is_some() && second != late, "two frames of the same time");
    }

    #[test]
    fn a_flight_starts_with_its_first_frame_and_arrives() {
        let camera = |x: f64, zoom: f64| Camera {
            center: WorldPoint::new(x, 0.0),
            zoom: Zoom(zoom),
        };
        let flight = Flight::new(
            camera(0.0, 8.0),
            camera(50_000.0, 10.0),
            Viewport::new(1280.0, 800.0),
        );
        let (first, flight) = flight.at(1_000.0);
        assert_eq!(first, camera(0.0, 8.0));
        let (middle, flight) = flight.unwrap().at(1_100.0);
        assert!(middle.center.x > 0.0 && middle.center.x < 50_000.0);
        let (last, flight) = flight.unwrap().at(2_000.0);
        assert_eq!((last, flight), (camera(50_000.0, 10.0), None));
    }
}
