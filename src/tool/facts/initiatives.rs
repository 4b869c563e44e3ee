//! `initiatives/<slug>.toml`: one file an initiative.

use std::collections::BTreeSet;

use region_core::admin::{Initiative, PartialDate, Status};

use super::known::Known;
use super::settings::{Section, SettingsFile};
use super::value::Value;
use super::{DataFiles, Findings};

const STATUSES: &[(&str, Status)] = &[
    ("active", Status::Active),
    ("planned", Status::Planned),
    ("completed", Status::Completed),
    ("unknown", Status::Unknown),
];

pub(super) fn read(files: &DataFiles, known: &Known, findings: &Findings) -> Vec<Initiative> {
    let mut initiatives = Vec::new();
    for (path, slug) in files.slugs_in("initiatives", "toml", findings) {
        let file = SettingsFile::open(files, path, findings);
        let read = file.and_then(|file| file.read(Some(slug), |root| initiative(root, slug, known)));
        initiatives.extend(read.flatten());
    }
    initiatives
}

fn initiative(root: &Section<'_>, slug: &str, known: &Known) -> Option<Initiative> {
    let field = known.action_field(&root.value("field"));
    let status = root.value("status").one_of("unknown-status", STATUSES);
    let (from, to) = period(root);
    let participants = root.list("participants");
    check_once(&participants);
    let source = root.section("source", |section| {
        known.citation(
            &section.list("urls"),
            &section.place_of("urls"),
            &section.value("date"),
        )
    });
    let initiative = Initiative {
        slug: slug.to_owned(),
        name: root.localized("name", known.needs()),
        field: field.unwrap_or_default(),
        summary: root.explained("summary", known.needs()),
        from,
        to,
        status: status.unwrap_or(Status::Unknown),
        participants: participants
            .iter()
            .filter_map(|value| known.participant(value))
            .collect(),
        place: known.area(&root.value("place")),
        url: root.value("url").url(),
        citation: source?,
        tags: root.list("tags").iter().map(Value::prose).collect(),
    };
    (field.is_some() && status.is_some()).then_some(initiative)
}

fn period(root: &Section<'_>) -> (Option<PartialDate>, Option<PartialDate>) {
    let end = root.value("to");
    let (from, to) = (root.value("from").date(), end.date());
    // "2025" after "2025-04" is no contradiction: it only says less.
    if let (Some(from), Some(to)) = (from, to)
        && !to.to_string().starts_with(&from.to_string())
        && !from.to_string().starts_with(&to.to_string())
        && to < from
    {
        end.refuse("ends-before-it-begins", format_args!("a date not before {from}"));
    }
    (from, to)
}

fn check_once(participants: &[Value<'_>]) {
    let mut seen = BTreeSet::new();
    for value in participants {
        if !seen.insert(value.text.as_str()) {
            value.refuse("duplicate-key", "each participant once");
        }
    }
}
