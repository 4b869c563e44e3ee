//! What a picture is about, and in which words.

use region_core::admin::{Area, AreaIndex, Certainty, DistrictKind, Initiative, Language, Member};
use region_core::atlas::{Atlas, MembershipClass, Place};
use region_core::geo::WorldPoint;
use region_core::route::{Page, Route};
use region_core::text::{area_kind, collective_title, district_kind, district_title, integer, messages};

/// Pictures are in the first language of the site: there is one for all readers.
pub(super) const LANGUAGE: Language = Language::German;

/// Where the pictures lie.
const FOLDER: &str = "bilder/";

/// The coloured sign in front of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A membership class as in the legend.
    Class(MembershipClass),
    /// The marker of an action field.
    Field(u8),
}

/// What one picture shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Subject {
    /// Name.
    pub(super) title: String,
    /// What it is and where ("Stadt", "Landkreis Northeim").
    pub(super) kind: Vec<String>,
    /// What else is to be said, with its sign.
    pub(super) statement: Option<(Sign, String)>,
    /// A last, quieter line.
    pub(super) note: Option<String>,
    /// What is highlighted, ascending. Empty: the whole region.
    pub(super) areas: Vec<AreaIndex>,
    /// Where markers stand.
    pub(super) marks: Vec<WorldPoint>,
}

/// The path of the picture that belongs to a page, below the site's folder. Lists and texts share the
/// picture of the region.
#[must_use]
pub fn preview_path(page: &Page, atlas: &Atlas) -> String {
    let path = match page {
        Page::Place(Place::Area(_) | Place::District(_)) | Page::Initiative(_) => {
            Route::new(LANGUAGE, page.clone()).path(atlas)
        }
        _ => String::new(),
    };
    match path.trim_end_matches('/') {
        "" => format!("{FOLDER}region.png"),
        path => format!("{FOLDER}{path}.png"),
    }
}

impl Subject {
    /// The subject of a page.
    pub(super) fn of(page: &Page, atlas: &Atlas) -> Self {
        let found = match page {
            Page::Place(place) => Self::place(*place, atlas),
            Page::Initiative(position) => atlas
                .region
                .initiatives
                .get(usize::from(*position))
                .map(|initiative| Self::initiative(initiative, atlas)),
            _ => None,
        };
        found.unwrap_or_else(|| Self::region(atlas))
    }

    fn region(atlas: &Atlas) -> Self {
        let areas = &atlas.region.areas;
        let count = areas.iter().filter(|area| area.kind.is_municipality()).count();
        Self {
            title: atlas.region.identity.name.get(LANGUAGE).to_owned(),
            kind: vec![format!("{} Städte, Flecken und Gemeinden", number(count))],
            ..Self::default()
        }
    }

    fn place(place: Place, atlas: &Atlas) -> Option<Self> {
        let region = &atlas.region;
        let mut subject = match place {
            Place::Area(ags) => Self::area(region.area(ags)?, atlas),
            Place::District(key) => {
                let district = region.district(key)?;
                let words = messages(LANGUAGE);
                let body = region.body_of_district(key);
                Self {
                    title: district.name.clone(),
                    kind: vec![match district.kind {
                        DistrictKind::RegionalAuthority => "Kommunalverband besonderer Art".to_owned(),
                        kind => capital(district_kind(LANGUAGE, kind)),
                    }],
                    statement: Some(match body {
                        Some(body) => (sign(body), membership(body).to_owned()),
                        None => (
                            Sign::Class(MembershipClass::Outside),
                            words.no_membership_known.to_owned(),
                        ),
                    }),
                    ..Self::default()
                }
            }
            Place::Collective(key) => {
                let collective = region.collective(key)?;
                let district = region.district(collective.district());
                Self {
                    title: collective.name.clone(),
                    kind: std::iter::once(messages(LANGUAGE).kind_collective.to_owned())
                        .chain(district.map(|district| district_title(LANGUAGE, district)))
                        .collect(),
                    ..Self::default()
                }
            }
            Place::Association(position) => {
                let body = region.bodies.get(usize::from(position))?;
                Self {
                    title: body.name.clone(),
                    kind: vec![messages(LANGUAGE).kind_association.to_owned()],
                    statement: Some((sign(body), membership(body).to_owned())),
                    ..Self::default()
                }
            }
        };
        subject.areas = atlas.areas_of(place);
        if let Place::Collective(_) = place {
            subject.statement = shared_class(&subject.areas, atlas);
        }
        if !matches!(place, Place::Area(_)) {
            subject.note = Some(counted(&subject.areas, atlas));
        }
        Some(subject)
    }

    fn area(area: &Area, atlas: &Atlas) -> Self {
        let region = &atlas.region;
        let district = region.district(area.ags.district());
        let class = region
            .index_of(area.ags)
            .map_or(MembershipClass::Outside, |index| atlas.class(index));
        let kind = area
            .designation
            .as_deref()
            .unwrap_or_else(|| area_kind(LANGUAGE, area, district));
        let above = district
            .filter(|district| district.kind != DistrictKind::IndependentCity)
            .map(|district| district_title(LANGUAGE, district));
        let words = match (class, region.body_of_area(area.ags)) {
            (MembershipClass::Unincorporated, _) => "Kann kein Mitglied sein",
            (MembershipClass::Naming, _) => class_words(class),
            (_, Some(body)) => membership(body),
            _ => class_words(class),
        };
        let collective = area.collective.and_then(|key| region.collective(key));
        Self {
            title: area.name.clone(),
            kind: std::iter::once(capital(kind)).chain(above).collect(),
            statement: Some((Sign::Class(class), words.to_owned())),
            note: collective.map(|collective| collective_title(LANGUAGE, collective)),
            ..Self::default()
        }
    }

    fn initiative(initiative: &Initiative, atlas: &Atlas) -> Self {
        let region = &atlas.region;
        let words = messages(LANGUAGE);
        let field = region.identity.action_fields.get(usize::from(initiative.field));
        let names: Vec<String> = initiative
            .participants
            .iter()
            .filter_map(|one| place_name(atlas.participant_place(*one), atlas))
            .collect();
        let places = atlas.places_of_initiative(initiative);
        let venue = initiative.place.and_then(|ags| region.area(ags));
        Self {
            title: initiative.name.get(LANGUAGE).to_owned(),
            kind: vec![words.kind_initiative.to_owned()],
            statement: field.map(|field| {
                let name = field.name.get(LANGUAGE).to_owned();
                (Sign::Field(initiative.field), name)
            }),
            note: Some(match (names.len(), venue) {
                (0, None) => words.no_participants_named.to_owned(),
                (0, Some(area)) => format!("{}: {}", words.venue, area.name),
                (1..=3, _) => format!("{}: {}", words.participants, names.join(", ")),
                (count, _) => format!("{} {}", number(count), words.participants),
            }),
            areas: atlas.areas_of_initiative(initiative),
            marks: places
                .into_iter()
                .filter_map(|place| mark(place, atlas))
                .collect(),
        }
    }
}

fn mark(place: Place, atlas: &Atlas) -> Option<WorldPoint> {
    match place {
        Place::Area(ags) => atlas.region.index_of(ags).map(|index| atlas.label_point(index)),
        Place::District(key) => atlas.district_label_point(key),
        Place::Collective(_) | Place::Association(_) => None,
    }
}

fn place_name(place: Place, atlas: &Atlas) -> Option<String> {
    match place {
        Place::Area(ags) => atlas.region.area(ags).map(|area| area.name.clone()),
        Place::District(key) => atlas
            .region
            .district(key)
            .map(|district| district_title(LANGUAGE, district)),
        Place::Collective(_) | Place::Association(_) => None,
    }
}

/// The words of a class; they are the same as in the legend of the page.
pub(super) fn class_words(class: MembershipClass) -> &'static str {
    let words = messages(LANGUAGE);
    match class {
        MembershipClass::Naming => words.membership_naming,
        MembershipClass::Member => words.membership_member,
        MembershipClass::Represented => words.membership_indirect,
        MembershipClass::Outside => words.membership_none,
        MembershipClass::Unincorporated => words.membership_unincorporated,
    }
}

fn membership(body: &Member) -> &'static str {
    let words = messages(LANGUAGE);
    match body.certainty {
        Certainty::Confirmed => words.confirmed,
        Certainty::Historical => words.historical,
        Certainty::Unknown => words.unconfirmed,
    }
}

fn sign(body: &Member) -> Sign {
    Sign::Class(if body.certainty == Certainty::Unknown {
        MembershipClass::Outside
    } else {
        MembershipClass::Member
    })
}

/// The class that all areas have, if they have one.
fn shared_class(areas: &[AreaIndex], atlas: &Atlas) -> Option<(Sign, String)> {
    let class = atlas.class(*areas.first()?);
    areas
        .iter()
        .all(|index| atlas.class(*index) == class)
        .then(|| (Sign::Class(class), class_words(class).to_owned()))
}

/// "11 Gemeinden", "12 Gemeinden und 2 gemeindefreie Gebiete".
fn counted(areas: &[AreaIndex], atlas: &Atlas) -> String {
    let is_municipality = |index: &&AreaIndex| atlas.region.areas[index.usize()].kind.is_municipality();
    let municipalities = areas.iter().filter(is_municipality).count();
    let others = areas.len() - municipalities;
    let first = match municipalities {
        1 => "1 Kommune".to_owned(),
        many => format!("{} Kommunen", number(many)),
    };
    match others {
        0 => first,
        1 => format!("{first} und 1 gemeindefreies Gebiet"),
        many => format!("{first} und {} gemeindefreie Gebiete", number(many)),
    }
}

pub(super) fn number(count: usize) -> String {
    integer(LANGUAGE, i64::try_from(count).unwrap_or(i64::MAX))
}

/// The text with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
