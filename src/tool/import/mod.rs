//! Producing the boundaries from the official geometry.
//!
//! Fetches the package that `data/boundaries/source.toml` names, checks its hashes, brings the areas to today's keys by
//! `changes.csv`, and writes `municipalities.geojson` and `surroundings.geojson`. The result is committed: nobody needs
//! the import to build.

mod changes;
mod clip;
mod error;
mod fetch;
mod layer;
mod source;
mod surroundings;
mod territory;
mod write;

use std::path::{Path, PathBuf};

use crate::geometry::{check_coverage, read_boundaries, read_surroundings, world_origin};

pub use error::ImportError;

/// Name of the file of areas within `data/boundaries`.
pub const MUNICIPALITIES_FILE: &str = "municipalities.geojson";
/// Name of the file of the surroundings within `data/boundaries`.
pub const SURROUNDINGS_FILE: &str = "surroundings.geojson";

/// Produces both files in `<data>/boundaries`. Tells on standard error what it does.
///
/// # Errors
/// When the package cannot be had or is not the one that was checked, a table is broken, or the result is not a valid
/// coverage.
pub fn run(data: &Path) -> Result<(), ImportError> {
    let folder = data.join("boundaries");
    let source = source::read(&folder.join("source.toml"))?;
    let changes = changes::read(&folder.join("changes.csv"))?;
    let package = fetch::package(&source, &cache_folder()?)?;

    eprintln!("Reading municipalities …");
    let municipalities = package.layer(&source.layers.municipalities)?;
    let territory = territory::assemble(layer::read(&municipalities)?, &source, &changes)?;
    let municipalities_file = folder.join(MUNICIPALITIES_FILE);
    write::write(&municipalities_file, &write::municipalities(&territory.areas))?;

    eprintln!("Reading districts and federal states …");
    let districts = package.layer(&source.layers.districts)?;
    let states = package.layer(&source.layers.federal_states)?;
    let (districts, states) = (layer::read(&districts)?, layer::read(&states)?);
    let surroundings = surroundings::around(&territory, &districts, &states, &source)?;
    let surroundings_file = folder.join(SURROUNDINGS_FILE);
    write::write(&surroundings_file, &write::surroundings(&surroundings))?;
    verify(&municipalities_file, &surroundings_file)
}

/// Reads the files back as everybody else will, and reports.
fn verify(municipalities: &Path, surroundings: &Path) -> Result<(), ImportError> {
    let (boundaries, mut findings) = read_boundaries(municipalities);
    if let Some(boundaries) = &boundaries {
        let (report, more) = check_coverage(boundaries);
        findings.extend(more);
        eprintln!("{report}");
        let (easting, northing) = world_origin(boundaries);
        eprintln!("Origin of the world for region.toml: easting {easting}, northing {northing}");
    }
    let (around, more) = read_surroundings(surroundings);
    findings.extend(more);
    if let Some(around) = around {
        let points: usize = around.lines.iter().map(|line| line.points.len()).sum();
        let (lines, labels) = (around.lines.len(), around.labels.len());
        eprintln!("Surroundings: {lines} lines with {points} points, {labels} names");
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(ImportError::Invalid(findings))
    }
}

/// Where downloads are kept: `REGION_CACHE`, or a folder in the user's cache.
fn cache_folder() -> Result<PathBuf, ImportError> {
    let variable = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    variable("REGION_CACHE")
        .or_else(|| variable("XDG_CACHE_HOME").map(|folder| folder.join("region-map")))
        .or_else(|| variable("HOME").map(|folder| folder.join(".cache").join("region-map")))
        .or_else(|| variable("LOCALAPPDATA").map(|folder| folder.join("region-map")))
        .ok_or(ImportError::NoCacheFolder)
}
