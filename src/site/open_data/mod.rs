//! The data as files that other programs read: tables (CSV by RFC 4180) and outlines (GeoJSON by RFC 7946) at stable
//! addresses. Column names are German and never change their meaning.

mod column;
mod geometry;
mod initiatives;
mod members;
mod metadata;
mod municipalities;
mod readme;
mod table;

use region_core::atlas::Atlas;

use crate::Asset;
use crate::discovery::SiteAddress;

pub use column::{Column, ColumnType};
pub use table::{DataFile, FileKind};

/// The folder of the files, below the base. Part of stable addresses.
pub const FOLDER: &str = "offene-daten/";

/// Why a data file cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum OpenDataError {
    /// A table cannot be written.
    #[error("open data, table: {0}")]
    Csv(#[from] csv::Error),
    /// A table ends in the middle.
    #[error("open data, table: {0}")]
    Flush(String),
    /// A JSON file cannot be written.
    #[error("open data, JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// All data files, and what is to be said about those that visitors fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenData {
    /// Tables and outlines, in the order in which they are offered.
    pub files: Vec<DataFile>,
    /// Every file of the folder with its content: `files`, their descriptions and the read-me.
    pub assets: Vec<Asset>,
}

/// Writes every data file. The same atlas and address give the same bytes.
///
/// # Errors
/// When a value cannot be written; texts and numbers always can.
pub fn open_data(atlas: &Atlas, address: &SiteAddress) -> Result<OpenData, OpenDataError> {
    let tables = [
        municipalities::table(atlas, address)?,
        members::table(atlas, address)?,
        initiatives::table(atlas, address)?,
    ];
    let mut files = Vec::new();
    let mut assets = Vec::new();
    for table in &tables {
        files.extend(table.files());
        assets.extend(table.assets());
        assets.push(metadata::of(table, atlas)?);
    }
    assets.push(readme::text(&tables, atlas, address));
    Ok(OpenData { files, assets })
}

#[cfg(test)]
mod tests;
