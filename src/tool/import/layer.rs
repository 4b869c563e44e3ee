//! Layers of the package: lists of areas.

use region_core::geo::LonLat;
use region_core::topology::RingPolygons;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::geometry::Vertex;

use super::ImportError;

/// Value of the field `GF` for land with structure, in contrast to water.
const LAND: u8 = 4;

/// A land area of a layer: a municipality, a district or a federal state.
#[derive(Debug)]
pub(super) struct LayerArea<'a> {
    /// Official key of 2, 5 or 8 digits.
    pub(super) key: String,
    /// Name.
    pub(super) name: String,
    /// What it is ("Landkreis").
    pub(super) designation: String,
    /// Coordinates, read only for the areas that are needed.
    geometry: &'a RawValue,
}

impl LayerArea<'_> {
    /// Its polygons, in millionths of a degree, exteriors counter-clockwise. In the source they run clockwise.
    pub(super) fn polygons(&self) -> Result<RingPolygons<Vertex>, ImportError> {
        #[derive(Deserialize)]
        #[serde(tag = "type", content = "coordinates")]
        enum Geometry {
            Polygon(Vec<Vec<[f64; 2]>>),
            MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
        }
        let geometry = serde_json::from_str(self.geometry.get())
            .map_err(|error| ImportError::Layer(format!("{} {}: {error}", self.key, self.name)))?;
        let polygons = match geometry {
            Geometry::Polygon(rings) => vec![rings],
            Geometry::MultiPolygon(polygons) => polygons,
        };
        Ok(polygons
            .iter()
            .map(|rings| rings.iter().map(|ring| vertices(ring)).collect())
            .collect())
    }
}

/// A ring without its closing point, the other way round, points that fall together taken once.
fn vertices(ring: &[[f64; 2]]) -> Vec<Vertex> {
    let mut vertices: Vec<_> = ring
        .iter()
        .rev()
        .filter_map(|&[lon, lat]| Vertex::near(LonLat { lon, lat }))
        .collect();
    vertices.dedup();
    vertices.pop();
    vertices
}

/// An entry of a layer: an area, or a collection of its land and water parts.
#[derive(Deserialize)]
struct Entry<'a> {
    properties: Option<Properties>,
    #[serde(borrow)]
    geometry: Option<&'a RawValue>,
    #[serde(borrow, default)]
    features: Vec<Entry<'a>>,
}

#[derive(Deserialize)]
struct Properties {
    #[serde(rename = "GF")]
    land_or_water: u8,
    #[serde(rename = "AGS")]
    key: String,
    #[serde(rename = "GEN")]
    name: String,
    #[serde(rename = "BEZ")]
    designation: String,
}

/// The land areas of a layer, in the order of the file.
pub(super) fn read(text: &str) -> Result<Vec<LayerArea<'_>>, ImportError> {
    let entries: Vec<Entry<'_>> =
        serde_json::from_str(text).map_err(|error| ImportError::Layer(error.to_string()))?;
    let mut areas = Vec::new();
    for entry in entries {
        collect(entry, &mut areas);
    }
    Ok(areas)
}

fn collect<'a>(entry: Entry<'a>, areas: &mut Vec<LayerArea<'a>>) {
    if let (Some(properties), Some(geometry)) = (entry.properties, entry.geometry)
        && properties.land_or_water == LAND
    {
        areas.push(LayerArea {
            key: properties.key,
            name: properties.name,
            designation: properties.designation,
            geometry,
        });
    }
    for part in entry.features {
        collect(part, areas);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn land_is_read_also_from_nested_collections_and_turned_round() {
        let area = |gf: u8| {
            format!(
                r#"{{"type":"Feature","properties":{{"GF":{gf},"AGS":"03101000","GEN":"A","BEZ":"Stadt"}},
                "geometry":{{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}}}}"#
            )
        };
        let text = format!(
            r#"[{},{{"type":"FeatureCollection","features":[{},{}]}}]"#,
            area(4),
            area(4),
            area(2)
        );
        let areas = read(&text).unwrap();
        assert_eq!(areas.len(), 2);
        let ring = &areas[1].polygons().unwrap()[0][0];
        let at = |lon: i32, lat: i32| Vertex {
            lon_e6: lon * 1_000_000,
            lat_e6: lat * 1_000_000,
        };
        assert_eq!(ring, &[at(0, 0), at(1, 1), at(0, 1)]);
    }
}
