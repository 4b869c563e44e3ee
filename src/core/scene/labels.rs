//! Names on the map without overlap.

use crate::geo::ScreenPoint;

/// A name that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelCandidate {
    /// Which label it is, for the caller.
    pub key: usize,
    /// Middle of the text.
    pub at: ScreenPoint,
    /// Width of the text in pixels.
    pub width_px: f64,
    /// Height of the text in pixels.
    pub height_px: f64,
    /// Other places, as differences from `at`, tried in order when the first is taken.
    pub shifts: Vec<ScreenPoint>,
}

/// A box that labels keep clear of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl LabelBox {
    /// The box of a size around a middle.
    #[must_use]
    pub fn around(at: ScreenPoint, width: f64, height: f64) -> Self {
        Self {
            left: at.x - width / 2.0,
            top: at.y - height / 2.0,
            right: at.x + width / 2.0,
            bottom: at.y + height / 2.0,
        }
    }

    /// Whether two boxes share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A label with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedLabel {
    /// The candidate's key.
    pub key: usize,
    /// Middle of the text.
    pub at: ScreenPoint,
}

/// Places as many candidates as fit, the first ones first. `obstacles` are kept clear.
#[must_use]
pub fn place_labels(candidates: &[LabelCandidate], obstacles: &[LabelBox]) -> Vec<PlacedLabel> {
    // A few hundred boxes: looking at all of them takes less than keeping them in order.
    let mut taken = obstacles.to_vec();
    let mut placed = Vec::new();
    for candidate in candidates {
        let free = core::iter::once(&ScreenPoint { x: 0.0, y: 0.0 })
            .chain(&candidate.shifts)
            .find_map(|shift| {
                let at = ScreenPoint::new(candidate.at.x + shift.x, candidate.at.y + shift.y);
                let bounds = LabelBox::around(at, candidate.width_px, candidate.height_px);
                (!taken.iter().any(|other| other.overlaps(&bounds))).then_some((at, bounds))
            });
        if let Some((at, bounds)) = free {
            taken.push(bounds);
            placed.push(PlacedLabel {
                key: candidate.key,
                at,
            });
        }
    }
    placed
}

/// A careful guess at the width of a text in a system font, in pixels.
#[must_use]
pub fn estimate_width(text: &str, font_px: f64, letter_spacing_px: f64) -> f64 {
    let widths = text.chars().map(|letter| match letter {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '(' | ')' | '/' | ' ' | '-' | 'I' | 'f' | 't' | 'r' => 0.38,
        'm' | 'w' | 'M' | 'W' => 0.92,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 0.72,
        _ => 0.59,
    });
    widths.map(|width| width * font_px + letter_spacing_px).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn candidate(key: usize, x: f64, y: f64) -> LabelCandidate {
        LabelCandidate {
            key,
            at: ScreenPoint::new(x, y),
            width_px: 60.0,
            height_px: 14.0,
            shifts: Vec::new(),
        }
    }

    #[test]
    fn the_first_label_wins_and_a_shift_saves_the_second() {
        let mut second = candidate(1, 10.0, 2.0);
        assert_eq!(
            place_labels(&[candidate(0, 0.0, 0.0), second.clone()], &[]).len(),
            1
        );
        second.shifts.push(ScreenPoint::new(0.0, 16.0));
        let placed = place_labels(&[candidate(0, 0.0, 0.0), second], &[]);
        assert_eq!(
            placed[1],
            PlacedLabel {
                key: 1,
                at: ScreenPoint::new(10.0, 18.0)
            }
        );
    }

    #[test]
    fn obstacles_stay_clear() {
        let obstacle = LabelBox::around(ScreenPoint::new(0.0, 0.0), 10.0, 10.0);
        assert!(place_labels(&[candidate(0, 0.0, 0.0)], &[obstacle]).is_empty());
    }

    proptest! {
        #[test]
        fn no_two_placed_labels_overlap(places in prop::collection::vec((0.0..900.0_f64, 0.0..600.0_f64), 0..120)) {
            let candidates: Vec<_> =
                places.iter().enumerate().map(|(key, (x, y))| candidate(key, *x, *y)).collect();
            let boxes: Vec<_> = place_labels(&candidates, &[])
                .iter()
                .map(|label| LabelBox::around(label.at, 60.0, 14.0))
                .collect();
            for (index, a) in boxes.iter().enumerate() {
                for b in &boxes[index + 1..] {
                    prop_assert!(!a.overlaps(b));
                }
            }
        }
    }
}
