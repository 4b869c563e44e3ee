//! Leaving out positions that nobody would see.

use crate::geo::WorldPoint;
use crate::topology::GridPoint;

use super::Detail;

/// How much coarser lines are outside of the window.
const COARSER: f64 = 16.0;

/// The positions that are seen, on a grid of one metre. Both ends stay.
///
/// From the last position kept, each further one leaves a cone of directions in which a straight line passes it
/// within the tolerance. As long as the cones have a direction in common and the line goes on forwards, one straight
/// step can stand for all of them. Every position is looked at once, which is why this method is taken here and
/// that of Douglas and Peucker for the borders. Outside of the window a sixteenth of the detail is enough: its
/// surroundings are wider than what that can change.
pub(super) fn thinned(points: &[WorldPoint], detail: &Detail) -> Vec<GridPoint> {
    let Some((&first, rest)) = points.split_first() else {
        return Vec::new();
    };
    let mut kept = vec![on_grid(first)];
    let mut stretch = Stretch::from(first);
    let mut before = first;
    for &point in rest {
        let outside = detail.window.is_some_and(|window| !window.contains(point));
        let tolerance_m = detail.tolerance_m * if outside { COARSER } else { 1.0 };
        if !stretch.reaches(point, tolerance_m) {
            kept.push(on_grid(before));
            stretch = Stretch::from(before);
            stretch.reaches(point, tolerance_m);
        }
        before = point;
    }
    if !rest.is_empty() {
        kept.push(on_grid(before));
    }
    kept
}

fn on_grid(point: WorldPoint) -> GridPoint {
    GridPoint {
        x: point.x.round() as i32,
        y: point.y.round() as i32,
    }
}

/// A direction as a vector of length one.
#[derive(Clone, Copy)]
struct Direction {
    x: f64,
    y: f64,
}

impl Direction {
    /// Positive when `other` lies clockwise of this direction, as seen on the screen.
    fn cross(self, other: Self) -> f64 {
        self.x * other.y - self.y * other.x
    }

    fn turned(self, sine: f64) -> Self {
        let cosine = (1.0 - sine * sine).sqrt();
        Self {
            x: self.x * cosine - self.y * sine,
            y: self.x * sine + self.y * cosine,
        }
    }
}

/// A straight step from a position that was kept.
struct Stretch {
    from: WorldPoint,
    farthest: f64,
    /// The cone that all positions have in common: its counter-clockwise and its clockwise side.
    cone: Option<(Direction, Direction)>,
}

impl Stretch {
    fn from(from: WorldPoint) -> Self {
        Self {
            from,
            farthest: 0.0,
            cone: None,
        }
    }

    /// Whether the step can end here and pass all positions before within the tolerance; if so, this one counts
    /// from now on.
    fn reaches(&mut self, point: WorldPoint, tolerance_m: f64) -> bool {
        let distance = self.from.distance(point);
        if distance < self.farthest - tolerance_m {
            return false;
        }
        self.farthest = self.farthest.max(distance);
        if distance <= tolerance_m {
            return true;
        }
        let straight = Direction {
            x: (point.x - self.from.x) / distance,
            y: (point.y - self.from.y) / distance,
        };
        let sine = tolerance_m / distance;
        let (mut left, mut right) = (straight.turned(-sine), straight.turned(sine));
        if let Some((common_left, common_right)) = self.cone {
            if common_left.cross(straight) < 0.0 || straight.cross(common_right) < 0.0 {
                return false;
            }
            if left.cross(common_left) > 0.0 {
                left = common_left;
            }
            if common_right.cross(right) > 0.0 {
                right = common_right;
            }
        }
        self.cone = Some((left, right));
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::geo::bounded;
    use proptest::prelude::*;

    use super::*;
    use crate::geo::BBox;

    fn at(x: f64, y: f64) -> WorldPoint {
        WorldPoint::new(x, y)
    }

    fn kept(points: &[WorldPoint], tolerance_m: f64, window: Option<BBox>) -> Vec<(i32, i32)> {
        let detail = Detail { tolerance_m, window };
        let kept = thinned(points, &detail);
        kept.iter().map(|point| (point.x, point.y)).collect()
    }

    #[test]
    fn straight_lines_need_their_ends_only_and_corners_stay() {
        let east = (0..=1000).map(|x| at(f64::from(x), 0.0));
        let corner = east.chain((1..=1000).map(|y| at(1000.0, f64::from(y))));
        let points: Vec<_> = corner.collect();
        assert_eq!(kept(&points, 0.5, None), [(0, 0), (1000, 0), (1000, 1000)]);
    }

    #[test]
    fn a_way_there_and_back_keeps_its_far_end() {
        let points = [
            at(0.0, 0.0),
            at(500.0, 0.0),
            at(1000.0, 0.0),
            at(400.0, 0.0),
            at(10.0, 0.0),
        ];
        assert_eq!(kept(&points, 5.0, None), [(0, 0), (1000, 0), (10, 0)]);
    }

    #[test]
    fn outside_of_the_window_less_is_kept() {
        let wave = |x: i32| at(f64::from(x) * 10.0, if x % 2 == 0 { 0.0 } else { 10.0 });
        let points: Vec<_> = (0..=100).map(wave).collect();
        let everything = kept(&points, 2.0, None).len();
        let far = BBox::around([at(5000.0, 5000.0)]);
        let outside = kept(&points, 2.0, far).len();
        assert_eq!(everything, 101);
        assert!(outside < 10, "{outside}");
    }

    #[test]
    fn nothing_and_a_single_position_stay_what_they_are() {
        assert_eq!(kept(&[], 1.0, None), []);
        assert_eq!(kept(&[at(3.4, 7.6)], 1.0, None), [(3, 8)]);
    }

    fn distance_to_step(point: WorldPoint, from: GridPoint, to: GridPoint) -> f64 {
        let (from, to) = (
            at(f64::from(from.x), f64::from(from.y)),
            at(f64::from(to.x), f64::from(to.y)),
        );
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length_squared = dx * dx + dy * dy;
        let along = (point.x - from.x) * dx + (point.y - from.y) * dy;
        let share = if length_squared > 0.0 {
            bounded(along / length_squared, 0.0, 1.0)
        } else {
            0.0
        };
        point.distance(from.lerp(to, share))
    }

    proptest! {
        #[test]
        fn no_position_is_farther_from_the_drawn_line_than_the_tolerance_allows(
            steps in prop::collection::vec((-30.0..60.0_f64, -30.0..30.0_f64), 1..60),
            tolerance_m in 2.0..40.0_f64,
        ) {
            // Rounding to the grid, and turning back within the tolerance, come on top.
            const ROUNDING_M: f64 = 1.5;
            let mut place = at(0.0, 0.0);
            let points: Vec<_> = steps
                .into_iter()
                .map(|(dx, dy)| {
                    place = at(place.x + dx, place.y + dy);
                    place
                })
                .collect();
            let drawn = thinned(&points, &Detail { tolerance_m, window: None });
            prop_assert_eq!(drawn.first().copied(), points.first().copied().map(on_grid));
            prop_assert_eq!(drawn.last().copied(), points.last().copied().map(on_grid));
            for point in &points {
                let nearest = drawn
                    .windows(2)
                    .map(|step| distance_to_step(*point, step[0], step[1]))
                    .fold(point.distance(at(f64::from(drawn[0].x), f64::from(drawn[0].y))), f64::min);
                prop_assert!(nearest <= 2.0 * tolerance_m + ROUNDING_M, "{nearest}");
            }
        }
    }
}
