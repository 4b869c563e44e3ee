//! The areas of the map as SVG text.

use core::fmt::Write;

use crate::admin::{Area, AreaIndex};
use crate::atlas::Atlas;
use crate::topology::{ArcSet, ArcSides, join_rings};

use super::path::{arcs_path, rings_path, shape_path};

/// Escapes text for an attribute in double quotes or for element content.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Whether each area of a drawing is a stop of the tab key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabStops {
    /// Each one is: nothing else leads there.
    Each,
    /// None is: the map as a whole is one.
    None,
}

/// One link with one path for every area that `wanted` names, in the order of the areas. `href` gives the address,
/// `name` the accessible name of an area.
#[must_use]
pub fn area_links(
    atlas: &Atlas,
    arcs: &ArcSet,
    stops: TabStops,
    wanted: impl Fn(AreaIndex) -> bool,
    href: impl Fn(&Area) -> String,
    name: impl Fn(AreaIndex) -> String,
) -> String {
    let mut svg = String::new();
    let stop = match stops {
        TabStops::Each => "",
        TabStops::None => r#" tabindex="-1""#,
    };
    for (index, area) in atlas.region.indexed_areas().filter(|(index, _)| wanted(*index)) {
        let class = atlas.class(index);
        write!(
            svg,
            r#"<a href="{}"{stop} aria-label="{}"><path class="area c-{}" data-ags="{}" d="{}"/></a>"#,
            escape(&href(area)),
            escape(&name(index)),
            class.token(),
            area.ags,
            shape_path(&atlas.map.topology.shapes[index.usize()], arcs),
        )
        .expect("writing to a string cannot fail");
    }
    svg
}

/// Path data of the borders, each border drawn once by its highest rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borders {
    /// Between areas of one Samtgemeinde.
    pub inner: String,
    /// Between municipalities of one district.
    pub municipal: String,
    /// Between districts.
    pub district: String,
    /// Around the territory.
    pub outline: String,
}

impl Borders {
    /// All borders at one level of detail.
    #[must_use]
    pub fn new(atlas: &Atlas, arcs: &ArcSet) -> Self {
        let mesh = |rank: BorderRank| {
            arcs_path(
                &atlas
                    .map
                    .topology
                    .mesh(|sides| BorderRank::of(atlas, sides) == rank),
                arcs,
            )
        };
        Self {
            inner: mesh(BorderRank::Inner),
            municipal: mesh(BorderRank::Municipal),
            district: mesh(BorderRank::District),
            outline: mesh(BorderRank::Outline),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum BorderRank {
    Inner,
    Municipal,
    District,
    Outline,
}

impl BorderRank {
    fn of(atlas: &Atlas, sides: ArcSides) -> Self {
        let area = |side: Option<u16>| side.and_then(|index| atlas.region.areas.get(usize::from(index)));
        match (area(sides.first), area(sides.second)) {
            (Some(first), Some(second)) if first.ags.district() != second.ags.district() => Self::District,
            (Some(first), Some(second))
                if first.collective.is_some() && first.collective == second.collective =>
            {
                Self::Inner
            }
            (Some(_), Some(_)) => Self::Municipal,
            _ => Self::Outline,
        }
    }
}

/// Path data of some areas together, without the borders between them: closed rings, to be filled by the even-odd
/// rule and to be drawn as an outline. `areas` ascend.
#[must_use]
pub fn group_path(atlas: &Atlas, arcs: &ArcSet, areas: &[AreaIndex]) -> String {
    let inside = |side: Option<u16>| side.is_some_and(|side| areas.binary_search(&AreaIndex(side)).is_ok());
    let topology = &atlas.map.topology;
    let border = topology.mesh(|sides| inside(sides.first) != inside(sides.second));
    rings_path(&join_rings(&border, arcs), arcs)
}
