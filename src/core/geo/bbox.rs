//! Boxes of the projected world.

use super::WorldPoint;

/// A box in the projected world, in metres. Never empty: made from at least one point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BBox {
    /// North-west corner.
    pub min: WorldPoint,
    /// South-east corner.
    pub max: WorldPoint,
}

impl BBox {
    /// The smallest box around all points, `None` for no points.
    pub fn around(points: impl IntoIterator<Item = WorldPoint>) -> Option<Self> {
        points
            .into_iter()
            .map(|point| Self {
                min: point,
                max: point,
            })
            .reduce(Self::union)
    }

    /// The smallest box around two boxes.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            min: WorldPoint::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: WorldPoint::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The square box of a side in metres around a middle.
    #[must_use]
    pub fn square(center: WorldPoint, side: f64) -> Self {
        Self {
            min: center,
            max: center,
        }
        .grown(side / 2.0)
    }

    /// Width in metres.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height in metres.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle.
    #[must_use]
    pub fn center(&self) -> WorldPoint {
        self.min.lerp(self.max, 0.5)
    }

    /// Whether a point lies inside or on the edge.
    #[must_use]
    pub fn contains(&self, point: WorldPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether two boxes share a point.
    #[must_use]
    pub fn intersects(&self, other: &Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The box widened by `metres` on each side.
    #[must_use]
    pub fn grown(self, metres: f64) -> Self {
        Self {
            min: WorldPoint::new(self.min.x - metres, self.min.y - metres),
            max: WorldPoint::new(self.max.x + metres, self.max.y + metres),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_surrounds_its_points_and_no_points_make_no_box() {
        let bbox = BBox::around([WorldPoint::new(3.0, 1.0), WorldPoint::new(1.0, 5.0)]).unwrap();
        assert_eq!((bbox.width(), bbox.height()), (2.0, 4.0));
        assert!(bbox.contains(WorldPoint::new(2.0, 3.0)));
        assert!(!bbox.contains(WorldPoint::new(0.9, 3.0)));
        assert!(BBox::around([]).is_none());
    }

    #[test]
    fn boxes_that_touch_intersect() {
        let bbox = |x: f64| BBox {
            min: WorldPoint::new(x, 0.0),
            max: WorldPoint::new(x + 1.0, 1.0),
        };
        assert!(bbox(0.0).intersects(&bbox(1.0)));
        assert!(!bbox(0.0).intersects(&bbox(1.1)));
    }
}
