//! `members.csv` and `former_members.csv`.

use std::collections::BTreeMap;

use region_core::admin::{Certainty, FormerMember, FormerReason, Member, MemberBody, Participant};

use super::known::Known;
use super::table::{Row, Table};
use super::value::Value;
use super::{DataFiles, Findings};

const COLUMNS: &[&str] = &[
    "key",
    "covers",
    "name",
    "slug",
    "since",
    "certainty",
    "naming",
    "website",
    "source",
    "source_date",
    "note_de",
    "note_en",
    "note_easy",
];
const FORMER_COLUMNS: &[&str] = &[
    "ags",
    "name",
    "since",
    "reason",
    "source",
    "source_date",
    "note_de",
    "note_en",
    "note_easy",
];

const CERTAINTIES: &[(&str, Certainty)] = &[
    ("confirmed", Certainty::Confirmed),
    ("historical", Certainty::Historical),
    ("unknown", Certainty::Unknown),
];
const REASONS: &[(&str, FormerReason)] = &[
    ("left", FormerReason::Left),
    ("dissolved", FormerReason::Dissolved),
];
const NAMING: &[(&str, bool)] = &[("yes", true), ("no", false), ("", false)];

pub(super) fn read(files: &DataFiles, known: &Known, findings: &Findings) -> Vec<Member> {
    let table = Table::read(files, "members.csv", COLUMNS, findings);
    table.check_unique("key", "member-twice");
    table.check_unique("name", "member-twice");
    table.check_unique("slug", "duplicate-slug");
    let member = |row: Row<'_>| {
        let key = row.value("key");
        let body = body(&key, &row.value("covers"), known);
        let certainty = row.value("certainty").one_of("unknown-certainty", CERTAINTIES);
        let naming = row.value("naming").one_of("unknown-word", NAMING);
        let slug = row.value("slug").slug();
        let source = row.value("source");
        let member = Member {
            body: body?,
            name: row.value("name").required("a name").prose(),
            slug: slug?,
            since: row.value("since").date(),
            certainty: certainty?,
            naming: naming?,
            website: row.value("website").url(),
            citation: known.citation(&source.parts(), &source, &row.value("source_date")),
            note: row.texts("note").localized(known.needs()),
        };
        Some(member)
    };
    table.rows().filter_map(member).collect()
}

fn body(key: &Value<'_>, covers: &Value<'_>, known: &Known) -> Option<MemberBody> {
    if key.is_empty() {
        if covers.is_empty() {
            key.report(
                "missing-value",
                "a key of 8 or 5 digits, or the districts of an association in the column covers",
                "neither",
            );
            return None;
        }
        let mut districts = BTreeMap::new();
        for part in covers.parts() {
            if let Some(district) = known.district(&part)
                && districts.insert(district, ()).is_some()
            {
                part.refuse("duplicate-key", "each district once");
            }
        }
        return Some(MemberBody::Association {
            covers: districts.into_keys().collect(),
        });
    }
    if !covers.is_empty() {
        covers.refuse(
            "unexpected-value",
            "nothing: only associations without key cover districts",
        );
    }
    Some(match known.participant(key)? {
        Participant::Area(ags) => MemberBody::Area(ags),
        Participant::District(district) => MemberBody::District(district),
    })
}

pub(super) fn read_former(files: &DataFiles, known: &Known, findings: &Findings) -> Vec<FormerMember> {
    let table = Table::read(files, "former_members.csv", FORMER_COLUMNS, findings);
    table.check_unique("name", "duplicate-key");
    let former = |row: Row<'_>| {
        let source = row.value("source");
        Some(FormerMember {
            ags: known.area(&row.value("ags")),
            name: row.value("name").required("a name").prose(),
            since: row.value("since").date(),
            reason: row.value("reason").one_of("unknown-reason", REASONS)?,
            citation: known.citation(&source.parts(), &source, &row.value("source_date")),
            note: row.texts("note").localized(known.needs()),
        })
    };
    table.rows().filter_map(former).collect()
}
