//! Names of things in the visitor's language.

use region_core::admin::{AreaKind, Certainty, DistrictKind, MemberBody};
use region_core::atlas::{MembershipClass, Place};
use region_core::text::Messages;

use crate::ui::Ui;

/// Name of an area's kind.
pub(crate) fn area_kind_name(kind: AreaKind, messages: &Messages) -> &'static str {
    match kind {
        AreaKind::Town => messages.kind_town,
        AreaKind::MarketTown => messages.kind_market_town,
        AreaKind::Municipality => messages.kind_municipality,
        AreaKind::UnincorporatedArea => messages.kind_unincorporated_area,
        AreaKind::UnincorporatedDistrict => messages.kind_unincorporated_district,
    }
}

/// Name of a district's kind.
pub(super) fn district_kind_name(kind: DistrictKind, messages: &Messages) -> &'static str {
    match kind {
        DistrictKind::RuralDistrict => messages.kind_rural_district,
        DistrictKind::IndependentCity => messages.kind_independent_city,
        DistrictKind::RegionalAuthority => messages.kind_regional_authority,
    }
}

/// Name of a class of the legend.
pub(crate) fn class_name(class: MembershipClass, messages: &Messages) -> &'static str {
    match class {
        MembershipClass::Naming => messages.membership_naming,
        MembershipClass::Member => messages.membership_member,
        MembershipClass::Represented => messages.membership_indirect,
        MembershipClass::Outside => messages.membership_none,
        MembershipClass::Unincorporated => messages.membership_unincorporated,
    }
}

/// What a place is called, with the level where names alone would be mistaken.
pub(crate) fn place_title(place: Place, ui: &Ui) -> String {
    let region = &ui.atlas.region;
    let messages = ui.messages();
    match place {
        Place::Area(ags) => region.area(ags).map(|area| area.name.clone()),
        Place::District(key) => region.district(key).map(|district| match district.kind {
            DistrictKind::RuralDistrict => format!("{} {}", messages.kind_rural_district, district.name),
            DistrictKind::IndependentCity | DistrictKind::RegionalAuthority => district.name.clone(),
        }),
        Place::Collective(key) => region
            .collective(key)
            .map(|collective| format!("{} {}", messages.kind_collective, collective.name)),
        Place::Association(body) => region.bodies.get(usize::from(body)).map(|body| body.name.clone()),
    }
    .unwrap_or_default()
}

/// In a few words, how a place belongs to the association.
pub(crate) fn membership_line(place: Place, ui: &Ui) -> String {
    let region = &ui.atlas.region;
    let messages = ui.messages();
    match place {
        Place::Area(ags) => region
            .index_of(ags)
            .map(|index| {
                let kind = area_kind_name(region.areas[index.usize()].kind, messages);
                let class = ui.atlas.class(index);
                // The kind of an unincorporated area says all there is to say.
                if class == MembershipClass::Unincorporated {
                    kind.to_owned()
                } else {
                    format!("{kind} · {}", class_name(class, messages))
                }
            })
            .unwrap_or_default(),
        Place::District(key) => {
            let member = region
                .body_of_district(key)
                .is_some_and(|body| body.certainty != Certainty::Unknown);
            (if member {
                messages.membership_member
            } else {
                messages.membership_none
            })
            .to_owned()
        }
        Place::Collective(_) => messages.collective_explained.to_owned(),
        Place::Association(body) => match region.bodies.get(usize::from(body)).map(|body| &body.body) {
            Some(MemberBody::Association { .. }) => messages.kind_association.to_owned(),
            _ => String::new(),
        },
    }
}
