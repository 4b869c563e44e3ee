//! `region.toml`: names, operator, action fields, projection, colours.

use std::collections::BTreeSet;

use region_core::admin::{ActionField, Identity, MarkerShape, Operator, OperatorField, ProjectionParameters};

use super::colours::{self, Colours};
use super::settings::{Section, SettingsFile};
use super::texts::Needs;
use super::{DataFiles, Findings};

const MARKERS: &[(&str, MarkerShape)] = &[
    ("circle", MarkerShape::Circle),
    ("square", MarkerShape::Square),
    ("diamond", MarkerShape::Diamond),
    ("triangle", MarkerShape::Triangle),
    ("hexagon", MarkerShape::Hexagon),
    ("drop", MarkerShape::Drop),
    ("star", MarkerShape::Star),
];
const TRUTHS: &[(&str, bool)] = &[("true", true), ("false", false)];

/// What the settings file says.
pub(super) struct Settings {
    pub(super) identity: Identity,
    pub(super) colours: Colours,
    /// The languages the texts must stand in.
    pub(super) needs: Needs,
}

pub(super) fn read(files: &DataFiles, findings: &Findings) -> Option<Settings> {
    let file = SettingsFile::open(files, "region.toml", findings)?;
    file.read(None, settings).flatten()
}

fn settings(root: &Section<'_>) -> Option<Settings> {
    let needs = needs(root);
    let colours = root.section("colours", colours::read);
    let website = root.value("website").required("an address").url();
    let boundary_date = root.value("boundary_date").required("a date").date();
    let action_fields = action_fields(root, needs);
    let projection = root.section("projection", projection).flatten();
    let identity = Identity {
        name: root.localized("name", needs),
        short_name: root.localized("short_name", needs),
        association: root.localized("association", needs),
        company: root.localized("company", needs),
        about: root.explained("about", needs),
        map_attribution: root.localized("map_attribution", needs),
        operator: Operator {
            fields: root.sections("operator", |section| OperatorField {
                label: section.localized("label", needs),
                value: section.value("value").optional_prose(),
            }),
        },
        website: website?,
        head_counts: Vec::new(),
        action_fields,
        boundary_date: boundary_date?,
        projection: projection?,
    };
    Some(Settings {
        identity,
        colours: colours?,
        needs,
    })
}

fn needs(root: &Section<'_>) -> Needs {
    let languages = root.list("languages");
    if languages.first().is_none_or(|first| first.text != "de") {
        let place = languages
            .into_iter()
            .next()
            .unwrap_or_else(|| root.place_of("languages"));
        place.refuse("unknown-language", "\"de\" as the first language");
        return Needs::EVERYTHING;
    }
    for language in &languages[1..] {
        language.one_of("unknown-language", &[("en", ()), ("easy", ())]);
    }
    let names = |name| languages.iter().any(|language| language.text == name);
    Needs {
        english: names("en"),
        easy: names("easy"),
    }
}

fn action_fields(root: &Section<'_>, needs: Needs) -> Vec<ActionField> {
    let mut seen = BTreeSet::new();
    let fields = root.sections("action_fields", |section| {
        let id = section.value("id").required("an id");
        if !seen.insert(id.text.clone()) {
            id.refuse("duplicate-key", "each action field once");
        }
        let name = section.localized("name", needs);
        let current = section.value("current").one_of("unknown-word", TRUTHS);
        let marker = section.value("marker").one_of("unknown-marker", MARKERS);
        Some(ActionField {
            id: id.slug()?,
            name,
            current: current.unwrap_or_default(),
            marker: marker.unwrap_or(MarkerShape::Circle),
        })
    });
    if fields.len() > usize::from(u8::MAX) {
        root.place_of("action_fields")
            .report("too-many", "at most 255 action fields", fields.len());
    }
    fields.into_iter().flatten().collect()
}

fn projection(section: &Section<'_>) -> Option<ProjectionParameters> {
    let number = |name| section.value(name).required("a number").signed();
    let (meridian, scale) = (number("central_meridian"), number("scale"));
    let (easting, northing) = (number("origin_easting"), number("origin_northing"));
    Some(ProjectionParameters {
        central_meridian: meridian?,
        scale: scale?,
        origin_easting: easting?,
        origin_northing: northing?,
    })
}
