//! `head_counts.csv`, `history.csv` and `goals.csv`.

use region_core::admin::{Citation, Event, Goal, HeadCount};

use super::known::Known;
use super::table::{Row, Table};
use super::{DataFiles, Findings};

const HEAD_COUNT_COLUMNS: &[&str] = &["date", "count", "source", "source_date"];
const EVENT_COLUMNS: &[&str] = &["date", "text_de", "text_en", "text_easy", "source", "source_date"];
const GOAL_COLUMNS: &[&str] = &[
    "id",
    "field",
    "text_de",
    "text_en",
    "text_easy",
    "source",
    "source_date",
];

/// The citation of a row with the columns `source` and `source_date`.
pub(super) fn citation(row: &Row<'_>, known: &Known) -> Citation {
    let source = row.value("source");
    known.citation(&source.parts(), &source, &row.value("source_date"))
}

/// How many members the association had, the newest count first.
pub(super) fn head_counts(files: &DataFiles, known: &Known, findings: &Findings) -> Vec<HeadCount> {
    let table = Table::read(files, "head_counts.csv", HEAD_COUNT_COLUMNS, findings);
    let head_count = |row: Row<'_>| {
        let count = row.value("count").required("a number");
        let number = count.count();
        let small = number.and_then(|number| u16::try_from(number).ok());
        if small.is_none() && number.is_some() {
            count.refuse("not-a-number", "a number below 65,536");
        }
        let citation = citation(&row, known);
        Some(HeadCount {
            date: row.value("date").required("a date").date()?,
            count: small?,
            citation,
        })
    };
    let mut counts: Vec<HeadCount> = table.rows().filter_map(head_count).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.date));
    counts
}

/// History, oldest first.
pub(super) fn events(files: &DataFiles, known: &Known, findings: &Findings) -> Vec<Event> {
    let table = Table::read(files, "history.csv", EVENT_COLUMNS, findings);
    let event = |row: Row<'_>| {
        let text = row.texts("text").explained(known.needs());
        let citation = citation(&row, known);
        Some(Event {
            date: row.value("date").required("a date").date()?,
            text,
            citation,
        })
    };
    let mut events: Vec<Event> = table.rows().filter_map(event).collect();
    events.sort_by_key(|event| event.date);
    events
}

/// Strategic goals in the order of the file.
pub(super) fn goals(files: &DataFiles, known: &Known, findings: &Findings) -> Vec<Goal> {
    let table = Table::read(files, "goals.csv", GOAL_COLUMNS, findings);
    table.check_unique("id", "duplicate-key");
    let goal = |row: Row<'_>| {
        let field = row.value("field");
        let field = if field.is_empty() {
            None
        } else {
            known.action_field(&field)
        };
        let text = row.texts("text").explained(known.needs());
        let citation = citation(&row, known);
        Some(Goal {
            id: row.value("id").required("an id").slug()?,
            field,
            text,
            citation,
        })
    };
    table.rows().filter_map(goal).collect()
}
