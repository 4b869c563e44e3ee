//! What a card says about its place.

use region_core::admin::{Area, Certainty, DistrictKey, DistrictKind, Initiative, Language, Status};
use region_core::atlas::{Atlas, MembershipClass, Place};
use region_core::route::Page;
use region_core::text::{
    area_kind_name, area_km2, class_name, date, district_kind, integer, messages, period, place_title,
};

/// The facts of a card, as plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// What it is, and where.
    pub(super) kind: String,
    /// How it belongs to the association: token of the class and words.
    pub(super) class: Option<(&'static str, String)>,
    /// A sentence or two, with their language.
    pub(super) lead: Option<(Language, String)>,
    /// Name, value, and what is to be known about it.
    pub(super) rows: Vec<(String, String, String)>,
}

impl Facts {
    /// The facts of a page that has a card.
    pub(super) fn of(page: &Page, language: Language, atlas: &Atlas) -> Option<Self> {
        match page {
            Page::Place(Place::Area(ags)) => Some(Self::area(atlas.region.area(*ags)?, language, atlas)),
            Page::Place(Place::District(key)) => Self::district(*key, language, atlas),
            Page::Initiative(position) => {
                let initiative = atlas.region.initiatives.get(usize::from(*position))?;
                Some(Self::initiative(initiative, language, atlas))
            }
            _ => None,
        }
    }

    fn area(area: &Area, language: Language, atlas: &Atlas) -> Self {
        let words = messages(language);
        let region = &atlas.region;
        let key = area.ags.district();
        let kind = area
            .designation
            .clone()
            .unwrap_or_else(|| area_kind_name(area.kind, words).to_owned());
        let above = region
            .district(key)
            .filter(|district| district.kind != DistrictKind::IndependentCity)
            .map(|_| place_title(language, Place::District(key), atlas));
        let class = region
            .index_of(area.ags)
            .map_or(MembershipClass::Outside, |index| atlas.class(index));
        let mut rows = Vec::new();
        if let Some(people) = area.population {
            let as_of = area
                .population_date
                .map(|day| format!("{} {}", words.as_of, date(language, day)))
                .unwrap_or_default();
            let people = integer(language, people.into());
            rows.push((words.population.to_owned(), people, as_of));
        }
        if let Some(km2) = area.area_km2 {
            rows.push(row(words.area, area_km2(language, km2)));
        }
        let initiatives = named_in(&atlas.region.initiatives, Place::Area(area.ags), atlas);
        rows.extend(initiatives.map(|count| row(words.initiatives, integer(language, count))));
        Self {
            kind: [Some(kind), above]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            class: Some((class.token(), class_name(class, words).to_owned())),
            lead: None,
            rows,
        }
    }

    fn district(key: DistrictKey, language: Language, atlas: &Atlas) -> Option<Self> {
        let words = messages(language);
        let region = &atlas.region;
        let district = region.district(key)?;
        let (token, membership) = match region.body_of_district(key).map(|body| body.certainty) {
            Some(Certainty::Confirmed) => ("member", words.confirmed),
            Some(Certainty::Historical) => ("member", words.historical),
            Some(Certainty::Unknown) => ("outside", words.unconfirmed),
            None => ("outside", words.no_membership_known),
        };
        let municipalities = || {
            region
                .areas_of_district(key)
                .map(|(_, area)| area)
                .filter(|area| area.kind.is_municipality())
        };
        let count = i64::try_from(municipalities().count()).unwrap_or(i64::MAX);
        let mut rows = vec![row(words.municipalities, integer(language, count))];
        // A sum is one only when no part is missing.
        let people: Option<i64> = municipalities().map(|area| area.population.map(i64::from)).sum();
        rows.extend(people.map(|people| row(words.population, integer(language, people))));
        let initiatives = named_in(&region.initiatives, Place::District(key), atlas);
        rows.extend(initiatives.map(|count| row(words.initiatives, integer(language, count))));
        Some(Self {
            kind: district_kind(language, district.kind).to_owned(),
            class: Some((token, membership.to_owned())),
            lead: None,
            rows,
        })
    }

    fn initiative(initiative: &Initiative, language: Language, atlas: &Atlas) -> Self {
        let words = messages(language);
        let field = atlas
            .region
            .identity
            .action_fields
            .get(usize::from(initiative.field));
        let kind = field.map_or(words.kind_initiative.to_owned(), |field| {
            format!("{} · {}", words.kind_initiative, field.name.get(language))
        });
        let active = initiative.status == Status::Active;
        let status = match initiative.status {
            Status::Active => words.status_active,
            Status::Planned => words.status_planned,
            Status::Completed => words.status_completed,
            Status::Unknown => words.status_unknown,
        };
        let time = period(language, initiative.from, initiative.to, active);
        let mut rows = vec![row(
            words.period,
            time.unwrap_or_else(|| words.unknown.to_owned()),
        )];
        rows.push(row(words.status, status.to_owned()));
        let summary = &initiative.summary;
        Self {
            kind,
            class: None,
            lead: Some((summary.language(language), summary.get(language).to_owned())),
            rows,
        }
    }
}

fn row(name: &str, value: String) -> (String, String, String) {
    (name.to_owned(), value, String::new())
}

/// How many initiatives name a place; nothing where none does: that none is known is said on the page itself.
fn named_in(initiatives: &[Initiative], place: Place, atlas: &Atlas) -> Option<i64> {
    let names = |initiative: &&Initiative| {
        atlas.places_of_initiative(initiative).contains(&place)
            || initiative
                .participants
                .iter()
                .any(|one| atlas.participant_place(*one) == place)
    };
    let count = initiatives.iter().filter(names).count();
    i64::try_from(count).ok().filter(|count| *count > 0)
}
