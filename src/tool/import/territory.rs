//! The areas of the territory in today's state.

use std::collections::{BTreeMap, BTreeSet};

use region_core::admin::Ags;
use region_core::topology::RingPolygons;

use crate::geometry::{Vertex, border_edges, trace_polygons};

use super::ImportError;
use super::changes::Changes;
use super::layer::LayerArea;
use super::source::Source;

/// The territory.
pub(super) struct Territory {
    /// Areas in today's state, ordered by key.
    pub(super) areas: Vec<TerritoryArea>,
    /// Keys of the districts that made up the territory in the state of the source.
    pub(super) source_districts: BTreeSet<String>,
}

/// An area in today's state.
pub(super) struct TerritoryArea {
    pub(super) ags: Ags,
    pub(super) name: String,
    pub(super) polygons: RingPolygons<Vertex>,
}

/// Picks the areas of the territory from the layer of municipalities, gives them today's keys and merges those that
/// have the same one by dropping the borders between them.
pub(super) fn assemble(
    municipalities: Vec<LayerArea<'_>>,
    source: &Source,
    changes: &Changes,
) -> Result<Territory, ImportError> {
    let mut rings: BTreeMap<Ags, (String, Vec<Vec<Vertex>>)> = BTreeMap::new();
    let mut source_districts = BTreeSet::new();
    for area in municipalities {
        let old: Ags = area
            .key
            .parse()
            .map_err(|error| ImportError::Layer(format!("{}: {error}", area.name)))?;
        let (ags, name) = match changes.get(&old) {
            Some(successor) => (successor.ags, successor.name.clone()),
            None => (old, area.name.clone()),
        };
        if source.covers(ags.district()) {
            source_districts.insert(old.district().to_string());
            let entry = rings.entry(ags).or_insert_with(|| (name, Vec::new()));
            entry.1.extend(area.polygons()?.into_iter().flatten());
        }
    }
    let areas = rings
        .into_iter()
        .map(|(ags, (name, rings))| TerritoryArea {
            ags,
            name,
            polygons: trace_polygons(&border_edges(&rings)),
        })
        .collect();
    Ok(Territory {
        areas,
        source_districts,
    })
}
