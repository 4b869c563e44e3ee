//! Geometry read back from a drawing: the areas that a page's HTML shows need not be sent a second time.

use crate::dataset::MapGeometry;
use crate::topology::{ArcSet, GridPoint, RingPolygons, SharedBorders};

/// Why a drawing cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the drawing of area {area}: expected relative steps as this site writes them, found {found:?}")]
pub struct DrawingError {
    /// Position of the area.
    pub area: usize,
    /// The beginning of what could not be read.
    pub found: String,
}

/// Label points as text: steps from one to the next, as in path data.
#[must_use]
pub fn write_points(points: &[GridPoint]) -> String {
    let mut path = super::PathWriter::default();
    path.line_with_repeats(points.iter().copied());
    path.finish()
}

/// The geometry of areas that were drawn by [`super::area_links`]: their path data in the order of the areas, the
/// grid they are drawn on in metres, and their label points as text.
///
/// # Errors
/// When something else than this site drew them.
pub fn read_drawn<'a>(
    paths: impl Iterator<Item = &'a str>,
    grid_m: f64,
    label_points: &str,
) -> Result<MapGeometry, DrawingError> {
    let wrong = |area: usize, rest: &str| DrawingError {
        area,
        found: rest.chars().take(24).collect(),
    };
    let mut shapes = Vec::new();
    for path in paths {
        shapes.push(polygons(path).map_err(|rest| wrong(shapes.len(), rest))?);
    }
    let SharedBorders { topology, arcs } = SharedBorders::build(&shapes);
    let mut pen = Pen::new(label_points);
    let label_points = pen.points().map_err(|rest| wrong(shapes.len(), rest))?;
    Ok(MapGeometry {
        topology,
        overview: ArcSet { grid_m, arcs },
        label_points,
    })
}

/// Every ring as a polygon of its own: drawings follow the even-odd rule, which needs no more.
fn polygons(path: &str) -> Result<RingPolygons<GridPoint>, &str> {
    let mut pen = Pen::new(path);
    let mut polygons = Vec::new();
    while !pen.rest.is_empty() {
        let ring = pen.points()?;
        pen.at = ring[0];
        pen.rest = pen.rest.strip_prefix('z').ok_or(pen.rest)?;
        polygons.push(vec![ring]);
    }
    Ok(polygons)
}

/// Reads relative path data.
struct Pen<'a> {
    rest: &'a str,
    at: GridPoint,
}

impl<'a> Pen<'a> {
    fn new(data: &'a str) -> Self {
        Self {
            rest: data,
            at: GridPoint { x: 0, y: 0 },
        }
    }

    /// The points of one line; at least one.
    fn points(&mut self) -> Result<Vec<GridPoint>, &'a str> {
        self.rest = self.rest.strip_prefix('m').ok_or(self.rest)?;
        let mut points = Vec::new();
        loop {
            let (dx, dy) = (self.number()?, self.number()?);
            self.at = GridPoint {
                x: self.at.x.checked_add(dx).ok_or(self.rest)?,
                y: self.at.y.checked_add(dy).ok_or(self.rest)?,
            };
            points.push(self.at);
            if !self.rest.starts_with([' ', '-']) {
                return Ok(points);
            }
        }
    }

    fn number(&mut self) -> Result<i32, &'a str> {
        let text = self.rest.strip_prefix(' ').unwrap_or(self.rest);
        let digits = text.strip_prefix('-').unwrap_or(text);
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        let (number, rest) = text.split_at(text.len() - digits.len() + end);
        self.rest = rest;
        number.parse().map_err(|_| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: i32, y: i32) -> GridPoint {
        GridPoint { x, y }
    }

    #[test]
    fn two_squares_share_the_border_between_them() {
        let paths = ["m0 0 0 4 4 0 0-4z", "m4 0 0 4 5 0 0-4z"];
        let map = read_drawn(paths.into_iter(), 30.0, "m2 2 4 0").unwrap();
        assert_eq!(map.label_points, [point(2, 2), point(6, 2)]);
        assert_eq!(map.topology.neighbours(), [vec![1], vec![0]]);
    }

    #[test]
    fn label_points_come_back_even_where_two_are_the_same() {
        let points = [point(5, -3), point(5, -3), point(-8, 0)];
        assert_eq!(Pen::new(&write_points(&points)).points().unwrap(), points);
    }

    #[test]
    fn what_is_no_drawing_of_this_site_is_refused() {
        for path in ["M0 0", "m0 0 4", "m1 2 3 4", "m1 2 x", "m1 1 99999999999 1z"] {
            assert!(read_drawn([path].into_iter(), 1.0, "m0 0").is_err(), "{path}");
        }
    }
}
