//! The few words that the pages say before the app runs.

use region_core::admin::{AreaKind, DistrictKind, Language};
use region_core::atlas::MembershipClass;

/// German or English, as the page asks.
#[derive(Clone, Copy)]
pub(crate) struct Wording(pub(crate) Language);

impl Wording {
    /// One of two texts.
    pub(crate) fn pick(self, german: &'static str, english: &'static str) -> &'static str {
        match self.0 {
            Language::German | Language::EasyGerman => german,
            Language::English => english,
        }
    }

    /// What an area is. German titles are official and stay German in English texts.
    pub(crate) fn area_kind(self, kind: AreaKind) -> &'static str {
        match kind {
            AreaKind::Town => self.pick("Stadt", "town (Stadt)"),
            AreaKind::MarketTown => self.pick("Flecken", "market town (Flecken)"),
            AreaKind::Municipality => self.pick("Gemeinde", "municipality (Gemeinde)"),
            AreaKind::UnincorporatedArea => self.pick("gemeindefreies Gebiet", "unincorporated area"),
            AreaKind::UnincorporatedDistrict => self.pick("gemeindefreier Bezirk", "unincorporated district"),
        }
    }

    /// What a district is.
    pub(crate) fn district_kind(self, kind: DistrictKind) -> &'static str {
        match kind {
            DistrictKind::RuralDistrict => self.pick("Landkreis", "rural district (Landkreis)"),
            DistrictKind::IndependentCity => self.pick("kreisfreie Stadt", "independent city"),
            DistrictKind::RegionalAuthority => self.pick(
                "Kommunalverband besonderer Art",
                "regional authority with the rank of a district",
            ),
        }
    }

    /// How an area belongs to the association.
    pub(crate) fn membership(self, class: MembershipClass) -> &'static str {
        match class {
            MembershipClass::Naming => self.pick(
                "Mitglied, namensgebende Stadt",
                "member, one of the cities that give the region its name",
            ),
            MembershipClass::Member => self.pick("Mitglied", "member"),
            MembershipClass::Represented => self.pick(
                "über Kreis, Region oder Verband vertreten",
                "represented by its district, region or association",
            ),
            MembershipClass::Outside => self.pick("kein Mitglied bekannt", "not known as a member"),
            MembershipClass::Unincorporated => self.pick(
                "gemeindefrei, kann nicht Mitglied sein",
                "unincorporated, cannot be a member",
            ),
        }
    }
}
