//! Districts.

use super::DistrictKey;

/// What kind of district it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DistrictKind {
    /// Landkreis.
    RuralDistrict,
    /// Kreisfreie Stadt: municipality and district in one.
    IndependentCity,
    /// Region Hannover: an association of municipalities that counts as a district.
    RegionalAuthority,
}

/// Landkreis, kreisfreie Stadt or the Region Hannover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Official key.
    pub key: DistrictKey,
    /// Name without "Landkreis" ("Northeim", "Region Hannover").
    pub name: String,
    /// What kind it is.
    pub kind: DistrictKind,
    /// Last part of its address, unique among all districts.
    pub slug: String,
    /// Address of its own website.
    pub website: Option<String>,
}
