//! Words in published tables. They are the same everywhere and never change.

use crate::admin::{AreaKind, Status};
use crate::atlas::MembershipClass;

/// The kind of an area.
#[must_use]
pub fn kind_word(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Town => "stadt",
        AreaKind::MarketTown => "flecken",
        AreaKind::Municipality => "gemeinde",
        AreaKind::UnincorporatedArea => "gemeindefreies_gebiet",
        AreaKind::UnincorporatedDistrict => "gemeindefreier_bezirk",
    }
}

/// The membership of an area.
#[must_use]
pub fn membership_word(class: MembershipClass) -> &'static str {
    match class {
        MembershipClass::Naming => "namensgebend",
        MembershipClass::Member => "mitglied",
        MembershipClass::Represented => "vertreten",
        MembershipClass::Outside => "nicht_vertreten",
        MembershipClass::Unincorporated => "gemeindefrei",
    }
}

/// Where an initiative stands.
#[must_use]
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Active => "laeuft",
        Status::Planned => "geplant",
        Status::Completed => "abgeschlossen",
        Status::Unknown => "unbekannt",
    }
}
