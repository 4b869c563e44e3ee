//! Pointers on the map: what is a tap, a drag, a pinch.

use crate::geo::ScreenPoint;

use super::PointerKind;

/// A finger trembles; so far in pixels is still a tap.
const TOUCH_SLOP_PX: f64 = 9.0;
/// A mouse hardly does.
const MOUSE_SLOP_PX: f64 = 4.0;
/// Two taps within this time are one double tap.
const DOUBLE_TAP_MS: f64 = 300.0;
/// And within this distance.
const DOUBLE_TAP_PX: f64 = 28.0;

/// A pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// The browser's number for it.
    pub id: i32,
    /// What it is.
    pub kind: PointerKind,
    start: ScreenPoint,
    last: ScreenPoint,
}

/// The pointers that are down and whether they have become a drag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gesture {
    pointers: Vec<Pointer>,
    moved: bool,
    last_tap: Option<(ScreenPoint, f64)>,
}

/// What a moved pointer means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Movement {
    /// Nothing is pressed.
    Hover,
    /// Pressed, but not far enough to be a drag.
    Still,
    /// The map follows.
    Drag { from: ScreenPoint, to: ScreenPoint },
    /// Two fingers: the map follows their middle and their distance.
    Pinch {
        from: ScreenPoint,
        to: ScreenPoint,
        scale: f64,
    },
}

/// What a released pointer means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Release {
    /// The end of a drag or pinch, or of a press elsewhere.
    Nothing,
    /// A tap or click.
    Tap(PointerKind),
    /// The second of two quick taps.
    DoubleTap,
}

impl Gesture {
    /// Whether the map is being dragged or pinched.
    #[must_use]
    pub fn is_moving(&self) -> bool {
        self.moved && !self.pointers.is_empty()
    }

    /// Whether any pointer is down.
    #[must_use]
    pub fn is_pressed(&self) -> bool {
        !self.pointers.is_empty()
    }

    pub(super) fn pressed(&mut self, id: i32, at: ScreenPoint, kind: PointerKind) {
        self.pointers.retain(|pointer| pointer.id != id);
        // A third finger changes nothing.
        if self.pointers.len() < 2 {
            self.pointers.push(Pointer {
                id,
                kind,
                start: at,
                last: at,
            });
        }
        // Two fingers are never a tap.
        self.moved = self.pointers.len() > 1;
    }

    pub(super) fn moved(&mut self, id: i32, at: ScreenPoint) -> Movement {
        let Some(position) = self.pointers.iter().position(|pointer| pointer.id == id) else {
            return if self.pointers.is_empty() {
                Movement::Hover
            } else {
                Movement::Still
            };
        };
        let from = self.pointers[position].last;
        let slop = match self.pointers[position].kind {
            PointerKind::Mouse => MOUSE_SLOP_PX,
            PointerKind::Touch | PointerKind::Pen => TOUCH_SLOP_PX,
        };
        if !self.moved && self.pointers[position].start.distance(at) < slop {
            return Movement::Still;
        }
        self.moved = true;
        self.pointers[position].last = at;
        match self.pointers.iter().find(|pointer| pointer.id != id) {
            None => Movement::Drag { from, to: at },
            Some(other) => Movement::Pinch {
                from: from.lerp(other.last, 0.5),
                to: at.lerp(other.last, 0.5),
                scale: at.distance(other.last).max(1.0) / from.distance(other.last).max(1.0),
            },
        }
    }

    pub(super) fn released(&mut self, id: i32, at: ScreenPoint, now_ms: f64) -> Release {
        let Some(position) = self.pointers.iter().position(|pointer| pointer.id == id) else {
            return Release::Nothing;
        };
        let pointer = self.pointers.remove(position);
        if self.moved || !self.pointers.is_empty() {
            self.last_tap = None;
            return Release::Nothing;
        }
        let near = |(place, time): &(ScreenPoint, f64)| {
            now_ms - time < DOUBLE_TAP_MS && place.distance(at) < DOUBLE_TAP_PX
        };
        if self.last_tap.take_if(|tap| near(tap)).is_some() {
            return Release::DoubleTap;
        }
        self.last_tap = Some((at, now_ms));
        Release::Tap(pointer.kind)
    }

    pub(super) fn lost(&mut self, id: i32) {
        self.pointers.retain(|pointer| pointer.id != id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64) -> ScreenPoint {
        ScreenPoint::new(x, 0.0)
    }

    #[test]
    fn a_trembling_finger_taps_and_a_farther_one_drags() {
        let mut gesture = Gesture::default();
        gesture.pressed(1, at(0.0), PointerKind::Touch);
        assert_eq!(gesture.moved(1, at(8.0)), Movement::Still);
        assert_eq!(
            gesture.released(1, at(8.0), 0.0),
            Release::Tap(PointerKind::Touch)
        );

        gesture.pressed(1, at(0.0), PointerKind::Mouse);
        assert_eq!(
            gesture.moved(1, at(8.0)),
            Movement::Drag {
                from: at(0.0),
                to: at(8.0)
            }
        );
        assert_eq!(
            gesture.released(1, at(0.0), 9.0),
            Release::Nothing,
            "a drag never counts as a click"
        );
    }

    #[test]
    fn two_quick_taps_are_a_double_tap_and_three_are_not_two() {
        let mut gesture = Gesture::default();
        let mut tap = |now: f64| {
            gesture.pressed(1, at(0.0), PointerKind::Touch);
            gesture.released(1, at(3.0), now)
        };
        assert_eq!(tap(0.0), Release::Tap(PointerKind::Touch));
        assert_eq!(tap(200.0), Release::DoubleTap);
        assert_eq!(tap(400.0), Release::Tap(PointerKind::Touch));
        assert_eq!(tap(900.0), Release::Tap(PointerKind::Touch));
    }

    #[test]
    fn two_fingers_pinch_and_their_release_is_no_tap() {
        let mut gesture = Gesture::default();
        gesture.pressed(1, at(0.0), PointerKind::Touch);
        gesture.pressed(2, at(100.0), PointerKind::Touch);
        assert_eq!(
            gesture.moved(2, at(200.0)),
            Movement::Pinch {
                from: at(50.0),
                to: at(100.0),
                scale: 2.0
            }
        );
        assert_eq!(gesture.released(2, at(200.0), 0.0), Release::Nothing);
        assert_eq!(gesture.released(1, at(0.0), 10.0), Release::Nothing);
    }
}
