//! `districts.csv`, `samtgemeinden.csv`, `areas.csv` and `statistics.csv`.

use std::collections::{BTreeMap, BTreeSet};

use region_core::admin::{
    Ags, Area, AreaKind, Collective, CollectiveKey, District, DistrictKey, DistrictKind, PartialDate,
};

use super::known::{known_collective, known_district};
use super::layers::{Added, added_columns};
use super::table::{Row, Table};
use super::value::Value;
use super::{DataFiles, Findings};

const DISTRICT_COLUMNS: &[&str] = &["key", "name", "kind", "slug", "website"];
const COLLECTIVE_COLUMNS: &[&str] = &["key", "name", "slug"];
const AREA_COLUMNS: &[&str] = &[
    "ags",
    "name",
    "kind",
    "designation",
    "slug",
    "samtgemeinde",
    "former_names",
];
const STATISTICS_COLUMNS: &[&str] = &[
    "ags",
    "population",
    "population_date",
    "area_km2",
    "postal_code",
    "website",
    "source",
    "website_source",
];

/// Words of the column `kind` in areas.csv.
pub(super) const AREA_KINDS: &[(&str, AreaKind)] = &[
    ("Stadt", AreaKind::Town),
    ("Flecken", AreaKind::MarketTown),
    ("Gemeinde", AreaKind::Municipality),
    ("gemeindefreies Gebiet", AreaKind::UnincorporatedArea),
    ("gemeindefreier Bezirk", AreaKind::UnincorporatedDistrict),
];

const DISTRICT_KINDS: &[(&str, DistrictKind)] = &[
    ("Landkreis", DistrictKind::RuralDistrict),
    ("kreisfreie Stadt", DistrictKind::IndependentCity),
    ("Region", DistrictKind::RegionalAuthority),
];

/// Districts, Samtgemeinden and areas, each ordered by key.
pub(super) struct Places {
    pub(super) districts: Vec<District>,
    pub(super) collectives: Vec<Collective>,
    pub(super) areas: Vec<Area>,
    /// Figures of the columns that layers.csv asks for.
    pub(super) added: Added,
}

pub(super) fn read(files: &DataFiles, sources: &BTreeSet<String>, findings: &Findings) -> Places {
    let districts = districts(files, findings);
    let keys: BTreeSet<_> = districts.iter().map(|district| district.key).collect();
    let collectives = collectives(files, &keys, findings);
    let (statistics, added) = statistics(files, sources, findings);
    let areas = areas(files, &keys, &collectives, &statistics, findings);
    Places {
        districts,
        collectives,
        areas,
        added,
    }
}

fn districts(files: &DataFiles, findings: &Findings) -> Vec<District> {
    let table = Table::read(files, "districts.csv", DISTRICT_COLUMNS, findings);
    table.check_unique("key", "duplicate-key");
    table.check_unique("slug", "duplicate-slug");
    let district = |row: Row<'_>| {
        let key = row.value("key").required("a key of 5 digits").official_key();
        let name = row.value("name").required("a name").prose();
        let kind = row.value("kind").one_of("unknown-kind", DISTRICT_KINDS);
        let slug = row.value("slug").slug();
        let website = row.value("website").url();
        Some(District {
            key: key?,
            name,
            kind: kind.unwrap_or(DistrictKind::RuralDistrict),
            slug: slug.unwrap_or_default(),
            website,
        })
    };
    let mut districts: Vec<District> = table.rows().filter_map(district).collect();
    districts.sort_by_key(|district| district.key);
    districts
}

fn collectives(files: &DataFiles, districts: &BTreeSet<DistrictKey>, findings: &Findings) -> Vec<Collective> {
    let table = Table::read(files, "samtgemeinden.csv", COLLECTIVE_COLUMNS, findings);
    table.check_unique("key", "duplicate-key");
    table.check_unique("slug", "duplicate-slug");
    let collective = |row: Row<'_>| {
        let key = row.value("key").required("a key of 9 digits");
        let name = row.value("name").required("a name").prose();
        let slug = row.value("slug").slug();
        let parsed: CollectiveKey = key.official_key()?;
        if !districts.contains(&parsed.district()) {
            key.refuse(
                "unknown-district",
                "a key that begins with a district of districts.csv",
            );
        }
        Some(Collective {
            key: parsed,
            name,
            slug: slug.unwrap_or_default(),
        })
    };
    let mut collectives: Vec<Collective> = table.rows().filter_map(collective).collect();
    collectives.sort_by_key(|collective| collective.key);
    collectives
}

fn areas(
    files: &DataFiles,
    districts: &BTreeSet<DistrictKey>,
    collectives: &[Collective],
    statistics: &BTreeMap<Ags, Statistics<'_>>,
    findings: &Findings,
) -> Vec<Area> {
    let table = Table::read(files, "areas.csv", AREA_COLUMNS, findings);
    table.check_unique("ags", "duplicate-key");
    table.check_unique("slug", "duplicate-slug");
    let collectives: BTreeSet<_> = collectives.iter().map(|collective| collective.key).collect();
    let mut areas = Vec::new();
    let mut known = BTreeSet::new();
    for row in table.rows() {
        let key = row.value("ags").required("a key of 8 digits");
        let name = row.value("name").required("a name").prose();
        let kind = row.value("kind").one_of("unknown-kind", AREA_KINDS);
        let designation = row.value("designation").optional_prose();
        let slug = row.value("slug").slug();
        let former_names = row
            .value("former_names")
            .parts()
            .iter()
            .map(Value::prose)
            .collect();
        let collective = collective_of(&row.value("samtgemeinde"), &collectives);
        let Some(ags) = key.official_key::<Ags>() else {
            continue;
        };
        check_district(&key, ags, districts);
        if collective.is_some_and(|collective| collective.district() != ags.district()) {
            row.value("samtgemeinde")
                .refuse("other-district", "a Samtgemeinde of the district of the area");
        }
        known.insert(ags);
        let figures = statistics.get(&ags);
        if figures.is_none() {
            key.report(
                "missing-statistics",
                "a row of this area in statistics.csv",
                "none",
            );
        }
        let figures = figures.cloned().unwrap_or_default();
        areas.push(Area {
            ags,
            name,
            kind: kind.unwrap_or(AreaKind::Municipality),
            designation,
            slug: slug.unwrap_or_default(),
            collective,
            population: figures.population,
            population_date: figures.population_date,
            area_km2: figures.area_km2,
            postal_code: figures.postal_code,
            website: figures.website,
            former_names,
        });
    }
    for (ags, left) in statistics {
        if let Some(key) = left.key.as_ref().filter(|_| !known.contains(ags)) {
            key.refuse("unknown-area", "an area of areas.csv");
        }
    }
    areas.sort_by_key(|area| area.ags);
    areas
}

fn collective_of(value: &Value<'_>, known: &BTreeSet<CollectiveKey>) -> Option<CollectiveKey> {
    if value.is_empty() {
        None
    } else {
        known_collective(value, known)
    }
}

/// The district of an area follows from its key.
fn check_district(key: &Value<'_>, ags: Ags, districts: &BTreeSet<DistrictKey>) {
    if !districts.contains(&ags.district()) {
        let district = Value {
            text: ags.district().to_string(),
            ..key.clone()
        };
        known_district(&district, districts);
    }
}

/// The figures of an area.
#[derive(Clone, Default)]
struct Statistics<'a> {
    key: Option<Value<'a>>,
    population: Option<u32>,
    population_date: Option<PartialDate>,
    area_km2: Option<f64>,
    postal_code: Option<String>,
    website: Option<String>,
}

fn statistics<'a>(
    files: &DataFiles,
    sources: &BTreeSet<String>,
    findings: &'a Findings,
) -> (BTreeMap<Ags, Statistics<'a>>, Added) {
    let more = added_columns(files);
    let table = Table::read_with(files, "statistics.csv", STATISTICS_COLUMNS, &more, findings);
    table.check_unique("ags", "duplicate-key");
    let mut statistics = BTreeMap::new();
    let mut added: Added = more
        .iter()
        .map(|column| (column.clone(), BTreeMap::new()))
        .collect();
    for row in table.rows() {
        check_source(&row.value("source").required("the id of a source"), sources);
        check_source(&row.value("website_source"), sources);
        let population = row.value("population");
        let date = row.value("population_date");
        if date.is_empty() && !population.is_empty() {
            date.report("missing-value", "the reference date of the population", "nothing");
        }
        let key = row.value("ags").required("a key of 8 digits");
        let figures = Statistics {
            population: population.count(),
            population_date: date.date(),
            area_km2: row.value("area_km2").decimal(),
            postal_code: postal_code(&row.value("postal_code")),
            website: row.value("website").url(),
            key: Some(Value {
                file: "statistics.csv",
                text: key.text.clone(),
                line: key.line,
                column: key.column.clone(),
                key: key.key.clone(),
                is_absent: key.is_absent,
                findings,
            }),
        };
        let measures: Vec<_> = more.iter().map(|column| row.value(column).measure()).collect();
        if let Some(ags) = key.official_key::<Ags>() {
            statistics.insert(ags, figures);
            for (measured, measure) in added.values_mut().zip(measures) {
                measured.extend(measure.map(|measure| (ags, measure)));
            }
        }
    }
    (statistics, added)
}

fn check_source(value: &Value<'_>, ids: &BTreeSet<String>) {
    if !value.is_empty() && !ids.contains(&value.text) {
        value.refuse("unknown-source", "the id of a row in sources.csv");
    }
}

fn postal_code(value: &Value<'_>) -> Option<String> {
    if value.is_empty() {
        return None;
    }
    let digits = value.text.bytes().all(|byte| byte.is_ascii_digit());
    match value.text.len() {
        5 if digits => return Some(value.text.clone()),
        4 if digits => value.refuse(
            "lost-zero",
            format_args!("5 digits, leading zero kept (meant \"0{}\"?)", value.text),
        ),
        _ => value.refuse("bad-postal-code", "5 digits"),
    }
    None
}
