//! Settings of the import.

use std::path::Path;

use region_core::admin::DistrictKey;
use serde::Deserialize;

use super::ImportError;

/// What `source.toml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    /// Name of the npm package.
    pub(super) package: String,
    /// Its version.
    pub(super) version: String,
    /// Day whose territorial state the package shows; for people.
    #[serde(rename = "territorial_state")]
    pub(super) _territorial_state: String,
    /// Source note; for people.
    #[serde(rename = "attribution")]
    pub(super) _attribution: String,
    /// Keys of today's districts that make up the territory.
    districts: Vec<String>,
    /// How far the surroundings reach north and south of the territory.
    pub(super) margin_north_south_km: f64,
    /// How far they reach east and west.
    pub(super) margin_east_west_km: f64,
    /// Files of the package.
    pub(super) layers: Layers,
}

/// Files of the package.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layers {
    pub(super) municipalities: Layer,
    pub(super) districts: Layer,
    pub(super) federal_states: Layer,
}

/// A file of the package.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layer {
    pub(super) file: String,
    /// In lower-case hexadecimal digits.
    pub(super) sha256: String,
}

impl Source {
    /// Package and version as the npm client wants them.
    pub(super) fn package_and_version(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }

    pub(super) fn covers(&self, district: DistrictKey) -> bool {
        self.districts.contains(&district.to_string())
    }
}

pub(super) fn read(path: &Path) -> Result<Source, ImportError> {
    let text = std::fs::read_to_string(path).map_err(|cause| ImportError::File {
        path: path.to_owned(),
        cause,
    })?;
    toml::from_str(&text).map_err(|cause| ImportError::Settings {
        path: path.to_owned(),
        cause: Box::new(cause),
    })
}
