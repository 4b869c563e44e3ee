//! Descriptions of the tables for programs: CSV on the Web (W3C).

use region_core::atlas::Atlas;
use serde_json::{Value, json};

use super::column::ColumnType;
use super::table::Table;
use super::{Column, FOLDER, OpenDataError};
use crate::Asset;

/// The description of a table, under the name that CSVW programs look for.
pub(super) fn of(table: &Table, atlas: &Atlas) -> Result<Asset, OpenDataError> {
    let columns: Vec<Value> = table.columns.iter().map(column).collect();
    let sources = atlas.region.sources.iter().map(|source| {
        json!({
            "dc:title": source.title.de,
            "dc:rights": source.attribution,
            "dc:license": source.licence_url.as_deref().unwrap_or(&source.licence),
            "dc:identifier": source.url,
        })
    });
    let mut description = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "de" }],
        "url": format!("{}.csv", table.stem),
        "dc:title": table.title,
        "dc:source": sources.collect::<Vec<_>>(),
        "dialect": { "encoding": "utf-8", "delimiter": ",", "header": true },
        "tableSchema": { "columns": columns },
    });
    if let Some(key) = table.key {
        description["tableSchema"]["primaryKey"] = key.into();
    }
    let mut text = serde_json::to_string_pretty(&description)?;
    text.push('\n');
    Ok(Asset::named(
        format!("{FOLDER}{}.csv-metadata.json", table.stem),
        text,
    ))
}

fn column(column: &Column) -> Value {
    let mut description = json!({
        "name": column.name,
        "titles": column.name,
        "dc:description": column.meaning,
        "datatype": datatype(column.kind),
    });
    if column.kind == ColumnType::List {
        description["separator"] = "|".into();
    }
    description
}

fn datatype(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text | ColumnType::Date | ColumnType::List => "string",
        ColumnType::Integer => "integer",
        ColumnType::Decimal => "decimal",
        ColumnType::Boolean => "boolean",
        ColumnType::Address => "anyURI",
    }
}
