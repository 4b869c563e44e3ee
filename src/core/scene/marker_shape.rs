//! Shapes of initiative markers.

use crate::admin::MarkerShape;

/// Path data of a marker around the origin, of the same visual weight for every shape, for a radius of 10.
#[must_use]
pub fn marker_shape_path(shape: MarkerShape) -> &'static str {
    match shape {
        MarkerShape::Circle => "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
        MarkerShape::Square => "M-8-8h16v16h-16z",
        MarkerShape::Diamond => "M0-11.3L11.3 0 0 11.3-11.3 0z",
        MarkerShape::Triangle => "M0-11.5L11.3 8h-22.6z",
        MarkerShape::Hexagon => "M-5-9h10l5.2 9-5.2 9h-10l-5.2-9z",
        MarkerShape::Drop => "M0 11.5L11.3-8h-22.6z",
        MarkerShape::Star => "M0-11.5l3 7.2 8.2.6-6.3 5.2 2 8L0 5.2l-6.9 4.3 2-8-6.3-5.2 8.2-.6z",
    }
}
