//! Names of things in the visitor's language.

use region_core::admin::{Certainty, DistrictKind, MemberBody};
use region_core::atlas::{MembershipClass, Place};
use region_core::text::{Messages, area_kind_name, class_name};

use crate::ui::Ui;

/// Name of a district's kind.
pub(super) fn district_kind_name(kind: DistrictKind, messages: &Messages) -> &'static str {
    match kind {
        DistrictKind::RuralDistrict => messages.kind_rural_district,
        DistrictKind::IndependentCity => messages.kind_independent_city,
        DistrictKind::RegionalAuthority => messages.kind_regional_authority,
    }
}

/// What a place is called, with the level where names alone would be mistaken.
pub(crate) fn place_title(place: Place, ui: &Ui) -> String {
    region_core::text::place_title(ui.language, place, &ui.atlas)
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
