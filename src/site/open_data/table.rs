//! A table and its outlines: the same rows twice.

use serde::Serialize;
use serde_json::{Value, json};

use super::geometry::{Polygon, Position};
use super::{Column, FOLDER, OpenDataError};
use crate::Asset;

/// Tables or outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// CSV.
    Table,
    /// GeoJSON.
    Outlines,
}

impl FileKind {
    /// The ending of file names.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Table => "csv",
            Self::Outlines => "geojson",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Table => "text/csv",
            Self::Outlines => "application/geo+json",
        }
    }
}

/// A file that visitors fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Name without ending (`kommunen`): what it holds.
    pub stem: &'static str,
    /// Table or outlines.
    pub kind: FileKind,
    /// How many rows or features it has.
    pub rows: usize,
    /// Its size in bytes, not compressed.
    pub bytes: usize,
}

impl DataFile {
    /// Its path below the base.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{FOLDER}{}.{}", self.stem, self.kind.ending())
    }
}

/// Where a row lies on the ground.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    /// One point, or several; none where it is not known.
    Points(Vec<Position>),
    /// An outline; none for a body without territory.
    Outline(Vec<Polygon>),
}

/// Rows written in both forms.
pub(super) struct Table {
    pub(super) stem: &'static str,
    /// What it holds, in German.
    pub(super) title: &'static str,
    pub(super) columns: &'static [Column],
    /// The column whose values are unique.
    pub(super) key: Option<&'static str>,
    rows: usize,
    csv: Vec<u8>,
    geojson: Vec<u8>,
}

impl Table {
    /// Writes rows whose fields are the columns.
    pub(super) fn write<R: Serialize>(
        (stem, title): (&'static str, &'static str),
        columns: &'static [Column],
        key: Option<&'static str>,
        rows: &[(R, Place)],
    ) -> Result<Self, OpenDataError> {
        Ok(Self {
            stem,
            title,
            columns,
            key,
            rows: rows.len(),
            csv: csv_of(columns, rows)?,
            geojson: geojson_of(rows)?,
        })
    }

    fn parts(&self) -> [(FileKind, &Vec<u8>); 2] {
        [(FileKind::Table, &self.csv), (FileKind::Outlines, &self.geojson)]
    }

    pub(super) fn files(&self) -> impl Iterator<Item = DataFile> {
        self.parts().into_iter().map(|(kind, bytes)| DataFile {
            stem: self.stem,
            kind,
            rows: self.rows,
            bytes: bytes.len(),
        })
    }

    pub(super) fn assets(&self) -> impl Iterator<Item = Asset> {
        let name = |kind: FileKind| format!("{FOLDER}{}.{}", self.stem, kind.ending());
        self.parts()
            .into_iter()
            .map(move |(kind, bytes)| Asset::named(name(kind), bytes.clone()))
    }
}

fn csv_of<R: Serialize>(columns: &[Column], rows: &[(R, Place)]) -> Result<Vec<u8>, OpenDataError> {
    let mut writer = csv::WriterBuilder::new()
        .has_headers(false)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(columns.iter().map(|column| column.name))?;
    for (row, _) in rows {
        writer.serialize(row)?;
    }
    writer
        .into_inner()
        .map_err(|error| OpenDataError::Flush(error.to_string()))
}

/// A feature with its members in the order of RFC 7946.
#[derive(Serialize)]
struct Feature<'a, R> {
    r#type: &'static str,
    properties: &'a R,
    geometry: Value,
}

/// One feature a line: differences between two versions can be read.
fn geojson_of<R: Serialize>(rows: &[(R, Place)]) -> Result<Vec<u8>, OpenDataError> {
    let features = rows.iter().map(|(properties, place)| {
        serde_json::to_string(&Feature {
            r#type: "Feature",
            properties,
            geometry: place.geometry(),
        })
    });
    let features = features.collect::<Result<Vec<_>, _>>()?.join(",\n");
    Ok(format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}\n]}}\n").into_bytes())
}

impl Place {
    fn geometry(&self) -> Value {
        match self {
            Self::Points(points) => match points.as_slice() {
                [] => Value::Null,
                [one] => json!({ "type": "Point", "coordinates": one }),
                many => json!({ "type": "MultiPoint", "coordinates": many }),
            },
            Self::Outline(polygons) => match polygons.as_slice() {
                [] => Value::Null,
                [one] => json!({ "type": "Polygon", "coordinates": one }),
                many => json!({ "type": "MultiPolygon", "coordinates": many }),
            },
        }
    }
}
