//! What an overlay consists of.

use crate::geo::{BBox, WorldPoint};

use super::Style;

/// A layer that was read. Its coordinates are projected already: they are needed for nothing but drawing and
/// finding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// The title the file gives itself.
    pub title: Option<String>,
    /// Its features in the order of the file.
    pub features: Vec<Feature>,
}

impl Overlay {
    /// Number of positions of all features, a measure of what drawing costs.
    #[must_use]
    pub fn vertices(&self) -> usize {
        let parts = self.features.iter().flat_map(|feature| &feature.parts);
        parts.map(Part::vertices).sum()
    }
}

/// A thing with a shape and properties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Its property `title`, else `name`.
    pub title: Option<String>,
    /// All other properties but those that became [`Self::style`]; names and values as text.
    pub properties: Vec<(String, String)>,
    /// How it wants to look.
    pub style: Style,
    /// Its geometry taken apart; empty for a feature without one.
    pub parts: Vec<Part>,
    /// The box around all parts.
    pub bbox: Option<BBox>,
}

impl Feature {
    /// A feature of these parts without properties.
    #[must_use]
    pub fn of_parts(parts: Vec<Part>) -> Self {
        let bbox = parts.iter().filter_map(Part::bbox).reduce(BBox::union);
        Self {
            parts,
            bbox,
            ..Self::default()
        }
    }
}

/// A simple shape. Multi-geometries and collections are several of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A single place.
    Point(WorldPoint),
    /// A line of at least two positions.
    Line(Vec<WorldPoint>),
    /// Closed rings, the closing position left out: what an odd number of them surrounds is inside.
    Polygon(Vec<Vec<WorldPoint>>),
}

impl Part {
    /// The box around it; `None` for a polygon without rings.
    #[must_use]
    pub fn bbox(&self) -> Option<BBox> {
        match self {
            Self::Point(point) => BBox::around([*point]),
            Self::Line(points) => BBox::around(points.iter().copied()),
            Self::Polygon(rings) => BBox::around(rings.iter().flatten().copied()),
        }
    }

    fn vertices(&self) -> usize {
        match self {
            Self::Point(_) => 1,
            Self::Line(points) => points.len(),
            Self::Polygon(rings) => rings.iter().map(Vec::len).sum(),
        }
    }
}
