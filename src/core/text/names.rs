//! What administrative bodies are called.

use crate::admin::{
    Area, AreaIndex, AreaKind, Certainty, Collective, District, DistrictKey, DistrictKind, Language,
};
use crate::atlas::{Atlas, MembershipClass, Place};

use super::{Messages, messages};

/// Name of an area's kind.
#[must_use]
pub fn area_kind_name(kind: AreaKind, messages: &Messages) -> &'static str {
    match kind {
        AreaKind::Town => messages.kind_town,
        AreaKind::MarketTown => messages.kind_market_town,
        AreaKind::Municipality => messages.kind_municipality,
        AreaKind::UnincorporatedArea => messages.kind_unincorporated_area,
        AreaKind::UnincorporatedDistrict => messages.kind_unincorporated_district,
    }
}

/// Name of a class of the legend.
#[must_use]
pub fn class_name(class: MembershipClass, messages: &Messages) -> &'static str {
    match class {
        MembershipClass::Naming => messages.membership_naming,
        MembershipClass::Member => messages.membership_member,
        MembershipClass::Represented => messages.membership_indirect,
        MembershipClass::Outside => messages.membership_none,
        MembershipClass::Unincorporated => messages.membership_unincorporated,
    }
}

/// What an area on the map is called when it cannot be seen: name, kind, membership, district. No two areas have the
/// same label.
#[must_use]
pub fn area_label(language: Language, index: AreaIndex, atlas: &Atlas) -> String {
    let area = &atlas.region.areas[index.usize()];
    let district = atlas.region.district(area.ags.district());
    let mut label = area.name.clone();
    let mut add = |part: &str| {
        label.push_str(", ");
        label.push_str(part);
    };
    add(area_kind(language, area, district));
    let class = atlas.class(index);
    if class != MembershipClass::Unincorporated {
        add(class_name(class, messages(language)));
    }
    let district = district.filter(|district| district.kind != DistrictKind::IndependentCity);
    // Forests that lie in several districts have the district in their name already.
    if let Some(title) = district
        .map(|district| district_title(language, district))
        .filter(|title| !holds(&area.name, title))
    {
        add(&title);
    }
    label
}

/// What a district on the map is called when it cannot be seen: name and membership.
#[must_use]
pub fn district_label(language: Language, key: DistrictKey, atlas: &Atlas) -> String {
    let words = messages(language);
    let body = atlas.region.body_of_district(key);
    let member = body.is_some_and(|body| body.certainty != Certainty::Unknown);
    let membership = if member {
        words.membership_member
    } else {
        words.membership_none
    };
    format!(
        "{}, {membership}",
        place_title(language, Place::District(key), atlas)
    )
}

/// What a place is called, with the level where names alone would be mistaken. Empty for a place that is not there.
#[must_use]
pub fn place_title(language: Language, place: Place, atlas: &Atlas) -> String {
    let region = &atlas.region;
    match place {
        Place::Area(ags) => region.area(ags).map(|area| area.name.clone()),
        Place::District(key) => region
            .district(key)
            .map(|district| district_title(language, district)),
        Place::Collective(key) => region
            .collective(key)
            .map(|collective| collective_title(language, collective)),
        Place::Association(body) => region.bodies.get(usize::from(body)).map(|body| body.name.clone()),
    }
    .unwrap_or_default()
}

/// The kind of an area in a word or two; `district` is the one it lies in.
#[must_use]
pub fn area_kind(language: Language, area: &Area, district: Option<&District>) -> &'static str {
    let words = messages(language);
    if district.is_some_and(|district| district.kind == DistrictKind::IndependentCity) {
        return words.kind_independent_city;
    }
    area_kind_name(area.kind, words)
}

/// The kind of a district.
#[must_use]
pub fn district_kind(language: Language, kind: DistrictKind) -> &'static str {
    let words = messages(language);
    match kind {
        DistrictKind::RuralDistrict => words.kind_rural_district,
        DistrictKind::IndependentCity => words.kind_independent_city,
        DistrictKind::RegionalAuthority => words.kind_regional_authority,
    }
}

/// The full name of a district ("Landkreis Northeim"). A name that says "kreis" itself, and the names of
/// cities and regions, stay as they are.
#[must_use]
pub fn district_title(language: Language, district: &District) -> String {
    if district.kind == DistrictKind::RuralDistrict && !district.name.ends_with("kreis") {
        messages(language).rural_district_named.with(&[&district.name])
    } else {
        district.name.clone()
    }
}

/// The full name of a Samtgemeinde.
#[must_use]
pub fn collective_title(language: Language, collective: &Collective) -> String {
    messages(language).collective_named.with(&[&collective.name])
}

/// Whether a text holds another one. For one short text the standard library's way, which looks for any text fast, is
/// several kilobytes of the program.
fn holds(text: &str, part: &str) -> bool {
    text.as_bytes()
        .windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn district(name: &str, kind: DistrictKind) -> District {
        District {
            key: "03155".parse().unwrap(),
            name: name.into(),
            kind,
            slug: "x".into(),
            website: None,
        }
    }

    #[test]
    fn a_district_is_titled_once() {
        let title = |name, kind| district_title(Language::German, &district(name, kind));
        assert_eq!(
            title("Northeim", DistrictKind::RuralDistrict),
            "Landkreis Northeim"
        );
        assert_eq!(title("Heidekreis", DistrictKind::RuralDistrict), "Heidekreis");
        assert_eq!(title("Salzgitter", DistrictKind::IndependentCity), "Salzgitter");
    }
}
