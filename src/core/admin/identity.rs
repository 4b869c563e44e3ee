//! What this region is called and who runs the site: all that would differ for another region.

use super::{HeadCount, Localized};

/// How longitude and latitude become metres: a transverse Mercator projection on the GRS80 ellipsoid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProjectionParameters {
    /// Central meridian in degrees east.
    pub central_meridian: f64,
    /// Scale on the central meridian (0.9996 for UTM).
    pub scale: f64,
    /// Easting of the world's origin in metres (the north-west corner of the map).
    pub origin_easting: f64,
    /// Northing of the world's origin in metres.
    pub origin_northing: f64,
}

/// The shape that marks the initiatives of one action field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkerShape {
    /// A disc.
    Circle,
    /// A square.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle, point up.
    Triangle,
    /// A hexagon.
    Hexagon,
    /// A triangle, point down.
    Drop,
    /// A five-pointed star.
    Star,
}

/// Handlungsfeld: what an initiative works towards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionField {
    /// Key that initiatives name.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// Whether it is one of today's fields (or an earlier one).
    pub current: bool,
    /// Its marker on the map.
    pub marker: MarkerShape,
}

/// One line of the operator's particulars; `value: None` is shown as not filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorField {
    /// What it says ("Telefon").
    pub label: Localized,
    /// What the settings file says, or `None` where it was left empty.
    pub value: Option<String>,
}

/// Who runs the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operator {
    /// Name, address and so on, in the order of the settings file.
    pub fields: Vec<OperatorField>,
}

/// Names, operator and reference values of the region.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// Full name of the region.
    pub name: Localized,
    /// Short name, for the page's title.
    pub short_name: Localized,
    /// Name of the association whose members are shown.
    pub association: Localized,
    /// Name of the company the naming cities hold shares of.
    pub company: Localized,
    /// One or two sentences on what the region is.
    pub about: Localized,
    /// Website of the region.
    pub website: String,
    /// How many members the association has by its own word, the newest count first.
    pub head_counts: Vec<HeadCount>,
    /// Action fields; initiatives refer to them by index.
    pub action_fields: Vec<ActionField>,
    /// State of the territory that boundaries and figures agree on, e.g. 2024-12-31.
    pub boundary_date: super::PartialDate,
    /// Short attribution that is always on the map.
    pub map_attribution: Localized,
    /// Who runs the site.
    pub operator: Operator,
    /// How the map is projected.
    pub projection: ProjectionParameters,
}
