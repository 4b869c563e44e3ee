//! What administrative bodies are called.

use crate::admin::{Area, AreaKind, Collective, District, DistrictKind, Language};

use super::messages;

/// The kind of an area in a word or two; `district` is the one it lies in.
#[must_use]
pub fn area_kind(language: Language, area: &Area, district: Option<&District>) -> &'static str {
    let words = messages(language);
    if district.is_some_and(|district| district.kind == DistrictKind::IndependentCity) {
        return words.kind_independent_city;
    }
    match area.kind {
        AreaKind::Town => words.kind_town,
        AreaKind::MarketTown => words.kind_market_town,
        AreaKind::Municipality => words.kind_municipality,
        AreaKind::UnincorporatedArea => words.kind_unincorporated_area,
        AreaKind::UnincorporatedDistrict => words.kind_unincorporated_district,
    }
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
        (messages(language).rural_district_named)(&district.name)
    } else {
        district.name.clone()
    }
}

/// The full name of a Samtgemeinde.
#[must_use]
pub fn collective_title(language: Language, collective: &Collective) -> String {
    (messages(language).collective_named)(&collective.name)
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
