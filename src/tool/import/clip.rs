//! Cutting lines and rings at a box.

use region_core::geo::{BBox, WorldPoint};

/// The pieces of a line that lie within a box.
pub(super) fn clip_line(line: &[WorldPoint], bbox: &BBox) -> Vec<Vec<WorldPoint>> {
    let mut pieces: Vec<Vec<WorldPoint>> = Vec::new();
    for step in line.windows(2) {
        let Some((from, to)) = clip_segment(step[0], step[1], bbox) else {
            continue;
        };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

/// The part of a segment within a box (Liang and Barsky).
fn clip_segment(from: WorldPoint, to: WorldPoint, bbox: &BBox) -> Option<(WorldPoint, WorldPoint)> {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let sides = [
        (from.x - to.x, from.x - bbox.min.x),
        (to.x - from.x, bbox.max.x - from.x),
        (from.y - to.y, from.y - bbox.min.y),
        (to.y - from.y, bbox.max.y - from.y),
    ];
    for (towards, room) in sides {
        if towards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if towards < 0.0 {
            enter = enter.max(room / towards);
        } else {
            leave = leave.min(room / towards);
        }
    }
    let at = |share: f64| match share {
        0.0 => from,
        1.0 => to,
        share => from.lerp(to, share),
    };
    (enter < leave).then(|| (at(enter), at(leave)))
}

/// The part of a ring within a box (Sutherland and Hodgman). Pieces stay joined along the edge of the box, which does
/// no harm where only a place for a name is sought.
pub(super) fn clip_ring(ring: &[WorldPoint], bbox: &BBox) -> Vec<WorldPoint> {
    type Depth = fn(WorldPoint, &BBox) -> f64;
    let sides: [Depth; 4] = [
        |point, bbox| point.x - bbox.min.x,
        |point, bbox| bbox.max.x - point.x,
        |point, bbox| point.y - bbox.min.y,
        |point, bbox| bbox.max.y - point.y,
    ];
    let mut points = ring.to_vec();
    for depth in sides {
        let mut kept = Vec::with_capacity(points.len());
        for (index, &to) in points.iter().enumerate() {
            let from = points[(index + points.len() - 1) % points.len()];
            let (before, after) = (depth(from, bbox), depth(to, bbox));
            if (before < 0.0) != (after < 0.0) {
                kept.push(from.lerp(to, before / (before - after)));
            }
            if after >= 0.0 {
                kept.push(to);
            }
        }
        points = kept;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> WorldPoint {
        WorldPoint::new(x, y)
    }

    fn unit_box() -> BBox {
        BBox {
            min: point(0.0, 0.0),
            max: point(1.0, 1.0),
        }
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_cut_in_two() {
        let line = [
            point(0.5, 0.5),
            point(1.5, 0.5),
            point(1.5, 0.25),
            point(-0.5, 0.25),
        ];
        assert_eq!(
            clip_line(&line, &unit_box()),
            [
                vec![point(0.5, 0.5), point(1.0, 0.5)],
                vec![point(1.0, 0.25), point(0.0, 0.25)]
            ]
        );
        assert!(clip_line(&[point(2.0, 0.0), point(2.0, 1.0)], &unit_box()).is_empty());
    }

    #[test]
    fn a_ring_around_the_box_becomes_the_box() {
        let around = [
            point(-1.0, -1.0),
            point(2.0, -1.0),
            point(2.0, 2.0),
            point(-1.0, 2.0),
        ];
        let clipped = clip_ring(&around, &unit_box());
        assert_eq!(clipped.len(), 4);
        assert!(clipped.iter().all(|corner| unit_box().contains(*corner)));
        assert!(clip_ring(&[point(5.0, 5.0), point(6.0, 5.0), point(5.0, 6.0)], &unit_box()).is_empty());
    }
}
