//! `sources.csv`: data sources that many rows share.

use std::collections::BTreeSet;

use region_core::admin::Source;

use super::table::Table;
use super::texts::Needs;
use super::{DataFiles, Findings};

const COLUMNS: &[&str] = &[
    "id",
    "title_de",
    "title_en",
    "title_easy",
    "attribution",
    "licence",
    "licence_url",
    "url",
    "date",
    "note_de",
    "note_en",
    "note_easy",
];

/// The sources, and the ids of all of them, those with findings too.
pub(super) fn read(files: &DataFiles, needs: Needs, findings: &Findings) -> (Vec<Source>, BTreeSet<String>) {
    let table = Table::read(files, "sources.csv", COLUMNS, findings);
    table.check_unique("id", "duplicate-key");
    let source = |row: super::table::Row<'_>| {
        Some(Source {
            id: row.value("id").required("an id").slug()?,
            title: row.texts("title").localized(needs),
            attribution: row.value("attribution").required("the prescribed note").prose(),
            licence: row.value("licence").required("the name of the licence").prose(),
            licence_url: row.value("licence_url").url(),
            url: row.value("url").url(),
            date: row.value("date").required("a date").date()?,
            note: row.texts("note").note(needs),
        })
    };
    let ids = table.rows().map(|row| row.value("id").text).collect();
    (table.rows().filter_map(source).collect(), ids)
}
