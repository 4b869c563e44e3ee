//! Areas: the shapes of the map, and the Samtgemeinden that some of them form.

use super::{Ags, CollectiveKey, DistrictKey, PartialDate};

/// What an area is in administrative law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AreaKind {
    /// Stadt.
    Town,
    /// Flecken: a market town, a title of Lower Saxony.
    MarketTown,
    /// Gemeinde.
    Municipality,
    /// Gemeindefreies Gebiet: forest without inhabitants or council.
    UnincorporatedArea,
    /// Gemeindefreier Bezirk: a military training area with inhabitants, but no municipality.
    UnincorporatedDistrict,
}

impl AreaKind {
    /// Whether the area is one of the municipalities (and not unincorporated).
    #[must_use]
    pub fn is_municipality(self) -> bool {
        matches!(self, Self::Town | Self::MarketTown | Self::Municipality)
    }
}

/// A municipality or an unincorporated area.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Official key.
    pub ags: Ags,
    /// Name without designation ("Einbeck").
    pub name: String,
    /// Stadt, Flecken, Gemeinde …
    pub kind: AreaKind,
    /// Official title where it says more than the kind ("Landeshauptstadt", "Berg- und Universitätsstadt").
    pub designation: Option<String>,
    /// Last part of its address; unique among all areas and stable.
    pub slug: String,
    /// The Samtgemeinde it belongs to.
    pub collective: Option<CollectiveKey>,
    /// Inhabitants. `None`: not known; unincorporated forests have `Some(0)` where the source says so.
    pub population: Option<u32>,
    /// Reference date of the population.
    pub population_date: Option<PartialDate>,
    /// Official area in km².
    pub area_km2: Option<f64>,
    /// Postal code of the town hall, five digits.
    pub postal_code: Option<String>,
    /// Address of the municipality's own website.
    pub website: Option<String>,
    /// Former names that lead here ("Bomlitz" to Walsrode).
    pub former_names: Vec<String>,
}

impl Area {
    /// Inhabitants per km², where both figures are known and the area has inhabitants at all.
    #[must_use]
    pub fn density(&self) -> Option<f64> {
        let area = self.area_km2.filter(|area| *area > 0.0)?;
        self.population.map(|people| f64::from(people) / area)
    }
}

/// Samtgemeinde: an association of municipalities that share one administration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collective {
    /// Official key.
    pub key: CollectiveKey,
    /// Name without "Samtgemeinde".
    pub name: String,
    /// Last part of its address, unique among all Samtgemeinden.
    pub slug: String,
}

impl Collective {
    /// The district it lies in.
    #[must_use]
    pub fn district(&self) -> DistrictKey {
        self.key.district()
    }
}
