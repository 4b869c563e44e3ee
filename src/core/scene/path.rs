//! Path data of SVG, as short as whole numbers and relative steps make it.

use core::fmt::Write;

use crate::topology::{ArcRef, ArcSet, GridPoint, Ring, Shape, Topology};

/// Collects path data. Coordinates are grid units of an [`ArcSet`]; the drawing scales them.
#[derive(Debug, Default)]
pub struct PathWriter {
    data: String,
    pen: Option<GridPoint>,
    after_command: bool,
}

impl PathWriter {
    /// Draws a line through the points; repeated points are left out.
    pub fn line(&mut self, points: impl Iterator<Item = GridPoint>) {
        let mut last = None;
        self.line_with_repeats(points.filter(|point| last.replace(*point) != Some(*point)));
    }

    /// Draws a line through the points.
    pub fn line_with_repeats(&mut self, mut points: impl Iterator<Item = GridPoint>) {
        let Some(first) = points.next() else { return };
        self.command('m');
        let from = self.pen.unwrap_or(GridPoint { x: 0, y: 0 });
        self.step(first.x - from.x, first.y - from.y);
        let mut pen = first;
        for point in points {
            self.step(point.x - pen.x, point.y - pen.y);
            pen = point;
        }
        self.pen = Some(pen);
    }

    /// Draws a closed ring; the closing point is not to be repeated.
    pub fn ring(&mut self, points: impl Iterator<Item = GridPoint> + Clone) {
        let Some(first) = points.clone().next() else {
            return;
        };
        self.line(points);
        self.command('z');
        self.pen = Some(first);
    }

    /// The path data.
    #[must_use]
    pub fn finish(self) -> String {
        self.data
    }

    fn command(&mut self, command: char) {
        self.data.push(command);
        self.after_command = true;
    }

    fn step(&mut self, dx: i32, dy: i32) {
        self.number(dx);
        self.number(dy);
    }

    /// A separator is needed only before digits that follow digits.
    fn number(&mut self, value: i32) {
        if value >= 0 && !self.after_command {
            self.data.push(' ');
        }
        write!(self.data, "{value}").expect("writing to a string cannot fail");
        self.after_command = false;
    }
}

/// The outline of a shape with its holes, for the even-odd rule.
#[must_use]
pub fn shape_path(shape: &Shape, arcs: &ArcSet) -> String {
    rings_path(shape.rings(), arcs)
}

/// Some rings as one path.
#[must_use]
pub fn rings_path<'a>(rings: impl IntoIterator<Item = &'a Ring>, arcs: &ArcSet) -> String {
    let mut path = PathWriter::default();
    for ring in rings {
        let points: Vec<_> = Topology::ring_points(ring, arcs).collect();
        path.ring(points.iter().copied());
    }
    path.finish()
}

/// Arcs as open lines; an arc that begins where the last one ended goes on without a new start.
#[must_use]
pub fn arcs_path(refs: &[ArcRef], arcs: &ArcSet) -> String {
    let mut path = PathWriter::default();
    for arc in refs {
        path.line(arcs.arcs[arc.index()].iter().copied());
    }
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    #[test]
    fn steps_are_relative_and_separated_only_where_needed() {
        let mut path = PathWriter::default();
        path.ring(
            [
                point(10, 20),
                point(15, 20),
                point(15, 12),
                point(15, 12),
                point(10, 20),
            ]
            .into_iter(),
        );
        path.line([point(11, 21), point(12, 22)].into_iter());
        assert_eq!(path.finish(), "m10 20 5 0 0-8-5 8zm1 1 1 1");
    }

    #[test]
    fn nothing_draws_nothing() {
        let mut path = PathWriter::default();
        path.ring(core::iter::empty());
        assert_eq!(path.finish(), "");
    }
}
