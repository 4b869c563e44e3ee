//! `goal_initiatives.csv` and `tours/<id>.toml`: what leads through the region.

use std::collections::BTreeSet;

use region_core::admin::{Basis, Goal, Guide, Initiative, Service, Stop, Tour, TourStep};

use super::collections::citation;
use super::known::Known;
use super::settings::{Section, SettingsFile};
use super::table::{Row, Table};
use super::value::Value;
use super::{DataFiles, Findings};

/// Which initiative serves which goal. A region may do without.
pub(super) const FILE: &str = "goal_initiatives.csv";

/// The folder of tours.
pub(super) const FOLDER: &str = "tours";

const COLUMNS: &[&str] = &[
    "goal",
    "initiative",
    "certainty",
    "reason_de",
    "reason_en",
    "reason_easy",
    "source",
    "source_date",
];

const BASES: &[(&str, Basis)] = &[("stated", Basis::Stated), ("derived", Basis::Derived)];

/// The words for pages in tours.
const PAGES: &[(&str, Stop)] = &[
    ("region", Stop::Region),
    ("members", Stop::Members),
    ("initiatives", Stop::Initiatives(None)),
    ("goals", Stop::Goals),
];

/// What a step may name.
const TARGETS: &str = "one of place, initiative and page";

pub(super) fn read(
    files: &DataFiles,
    known: &Known,
    goals: &[Goal],
    initiatives: &[Initiative],
    findings: &Findings,
) -> Guide {
    let names = Names {
        files,
        goals,
        initiatives,
    };
    Guide {
        services: services(&names, known, findings),
        tours: tours(&names, known, findings),
    }
}

/// What rows and steps may name.
struct Names<'a> {
    files: &'a DataFiles,
    goals: &'a [Goal],
    initiatives: &'a [Initiative],
}

impl Names<'_> {
    /// The position of a goal. Nothing is said where no goal could be read.
    fn goal(&self, value: &Value<'_>) -> Option<u16> {
        let found = self.goals.iter().position(|goal| goal.id == value.text);
        if found.is_none() && !self.goals.is_empty() && !value.is_empty() {
            value.refuse("unknown-goal", "the id of a goal of goals.csv");
        }
        u16::try_from(found?).ok()
    }

    /// The position of an initiative. One whose file cannot be read is known all the same.
    fn initiative(&self, value: &Value<'_>) -> Option<u16> {
        let mut files = self.files.in_folder("initiatives", "toml").into_iter();
        if !files.any(|(_, slug)| slug == value.text) {
            value.refuse(
                "unknown-initiative",
                "the name of a file in initiatives/ without .toml",
            );
        }
        let found = self
            .initiatives
            .iter()
            .position(|initiative| initiative.slug == value.text);
        u16::try_from(found?).ok()
    }
}

fn services(names: &Names<'_>, known: &Known, findings: &Findings) -> Vec<Service> {
    if !names.files.iter().any(|(path, _)| path == FILE) {
        return Vec::new();
    }
    let table = Table::read(names.files, FILE, COLUMNS, findings);
    let mut seen = BTreeSet::new();
    let service = |row: Row<'_>| {
        let goal = row.value("goal").required("the id of a goal of goals.csv");
        let initiative = row.value("initiative").required("the name of an initiative");
        if !initiative.is_empty() && !seen.insert((goal.text.clone(), initiative.text.clone())) {
            initiative.refuse("duplicate-key", "each initiative once for a goal");
        }
        let basis = row.value("certainty").one_of("unknown-certainty", BASES);
        let reason = row.texts("reason").explained(known.needs());
        let citation = citation(&row, known);
        let initiative = (!initiative.is_empty())
            .then(|| names.initiative(&initiative))
            .flatten();
        Some(Service {
            goal: names.goal(&goal)?,
            initiative: initiative?,
            basis: basis?,
            reason,
            citation,
        })
    };
    table.rows().filter_map(service).collect()
}

fn tours(names: &Names<'_>, known: &Known, findings: &Findings) -> Vec<Tour> {
    let mut tours = Vec::new();
    for (path, id) in names.files.slugs_in(FOLDER, "toml", findings) {
        let file = SettingsFile::open(names.files, path, findings);
        let read = file.and_then(|file| file.read(Some(id), |root| tour(root, id, names, known)));
        tours.extend(read);
    }
    tours.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.id.cmp(&b.id)));
    tours.into_iter().map(|(_, tour)| tour).collect()
}

/// A tour with its place among the others.
fn tour(root: &Section<'_>, id: &str, names: &Names<'_>, known: &Known) -> (u32, Tour) {
    let order = root.value("order").required("its place among the tours: 1, 2, …");
    let steps = root.sections("steps", |section| step(section, names, known));
    let tour = Tour {
        id: id.to_owned(),
        title: root.localized("title", known.needs()),
        about: root.explained("about", known.needs()),
        steps: steps.into_iter().flatten().collect(),
    };
    (order.count().unwrap_or_default(), tour)
}

fn step(section: &Section<'_>, names: &Names<'_>, known: &Known) -> Option<TourStep> {
    let stop = stop(section, names, known);
    let source = section.section("source", |source| {
        known.citation(
            &source.list("urls"),
            &source.place_of("urls"),
            &source.value("date"),
        )
    });
    let title = section.localized("title", known.needs());
    let text = section.explained("text", known.needs());
    Some(TourStep {
        stop: stop?,
        title,
        text,
        citation: source?,
    })
}

/// What a step shows: it names exactly one thing.
fn stop(section: &Section<'_>, names: &Names<'_>, known: &Known) -> Option<Stop> {
    let (place, initiative, page) = (
        section.value("place"),
        section.value("initiative"),
        section.value("page"),
    );
    let field = section.value("field");
    let named: Vec<&Value<'_>> = [&place, &initiative, &page]
        .into_iter()
        .filter(|value| !value.is_empty())
        .collect();
    match named[..] {
        [] => section
            .place_of("page")
            .report("missing-value", TARGETS, "none of them"),
        [_] => {}
        [_, second, ..] => second.refuse("two-targets", TARGETS),
    }
    let stop = if !place.is_empty() {
        known.participant(&place).map(Stop::Place)
    } else if !initiative.is_empty() {
        names.initiative(&initiative).map(Stop::Initiative)
    } else if page.is_empty() {
        None
    } else {
        page.one_of("unknown-page", PAGES)
    };
    if field.is_empty() {
        return stop;
    }
    if matches!(stop, Some(Stop::Initiatives(_))) {
        return known
            .action_field(&field)
            .map(|field| Stop::Initiatives(Some(field)));
    }
    field.refuse("unknown-key", "a field only with page = \"initiatives\"");
    stop
}
