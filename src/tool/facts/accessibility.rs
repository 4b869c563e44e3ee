//! `accessibility/`: the report of the automatic checks, known limits, and what people have checked.

use region_core::admin::PartialDate;
use region_core::document::{AccessibilityRecord, KnownLimit, ManualCheck, Outcome, ToolCheck};
use serde::Deserialize;

use super::table::{Row, Table};
use super::texts::Needs;
use super::{DataFiles, Findings};
use crate::finding::Finding;

/// The folder.
pub(super) const FOLDER: &str = "accessibility";

/// The files in it.
pub(super) const NAMES: [&str; 3] = ["checklist.csv", "limits.csv", "report.json"];

const REPORT: &str = "accessibility/report.json";

/// The one form of the report that is read.
const FORMAT: u32 = 1;

const LIMIT_COLUMNS: &[&str] = &[
    "id",
    "text_de",
    "text_en",
    "text_easy",
    "reason_de",
    "reason_en",
    "reason_easy",
    "date",
];

const CHECKLIST_COLUMNS: &[&str] = &["id", "text_de", "text_en", "text_easy", "outcome", "by", "date"];

/// The report as the run writes it.
#[derive(Deserialize)]
struct Report {
    format: u32,
    date: String,
    checks: Vec<Check>,
}

#[derive(Deserialize)]
struct Check {
    tool: String,
    version: String,
    rules_checked: u32,
    views: Vec<String>,
    violations: u32,
    undecided: Vec<serde::de::IgnoredAny>,
    differences: Vec<serde::de::IgnoredAny>,
}

/// The record. A region may do without the whole folder, but not without a part of it.
pub(super) fn read(files: &DataFiles, needs: Needs, findings: &Findings) -> Option<AccessibilityRecord> {
    files
        .iter()
        .find(|(path, _)| path.starts_with("accessibility/"))?;
    let limits = limits(files, needs, findings);
    let checklist = checklist(files, needs, findings);
    let (date, checks, report) = report(files, findings)?;
    Some(AccessibilityRecord {
        date,
        checks,
        limits,
        checklist,
        report,
    })
}

fn limits(files: &DataFiles, needs: Needs, findings: &Findings) -> Vec<KnownLimit> {
    let table = Table::read(files, "accessibility/limits.csv", LIMIT_COLUMNS, findings);
    table.check_unique("id", "duplicate-key");
    let limit = |row: Row<'_>| {
        let (text, reason) = (
            row.texts("text").explained(needs),
            row.texts("reason").explained(needs),
        );
        let date = row
            .value("date")
            .required("the day since when it is known")
            .date();
        Some(KnownLimit {
            id: row.value("id").required("an id").slug()?,
            text,
            reason,
            date: date?,
        })
    };
    table.rows().filter_map(limit).collect()
}

fn checklist(files: &DataFiles, needs: Needs, findings: &Findings) -> Vec<ManualCheck> {
    let table = Table::read(files, "accessibility/checklist.csv", CHECKLIST_COLUMNS, findings);
    table.check_unique("id", "duplicate-key");
    let check = |row: Row<'_>| {
        let text = row.texts("text").explained(needs);
        let outcome = outcome(&row);
        Some(ManualCheck {
            id: row.value("id").required("an id").slug()?,
            text,
            outcome: outcome?,
        })
    };
    table.rows().filter_map(check).collect()
}

/// Who has checked something must be named, with the day; who has not must not.
fn outcome(row: &Row<'_>) -> Option<Outcome> {
    let words = [
        ("not-checked", None),
        ("passed", Some(true)),
        ("failed", Some(false)),
    ];
    let passed = row.value("outcome").one_of("unknown-word", &words)?;
    let (by, date) = (row.value("by"), row.value("date"));
    match passed {
        None => {
            for value in [by, date].iter().filter(|value| !value.is_empty()) {
                value.refuse("unexpected-value", "nothing, because nobody has checked it");
            }
            Some(Outcome::NotChecked)
        }
        Some(passed) => {
            let by = by.required("who has checked it, as a role or an organisation");
            let date = date.required("the day on which it was checked").date();
            Some(Outcome::Checked {
                passed,
                by: by.prose(),
                date: date?,
            })
        }
    }
}

fn report(files: &DataFiles, findings: &Findings) -> Option<(PartialDate, Vec<ToolCheck>, String)> {
    let text = files.text(REPORT, findings)?;
    let refuse = |line: Option<usize>, found: String| {
        findings.report(Finding {
            file: REPORT.to_owned(),
            line,
            column: None,
            key: None,
            rule: "bad-report",
            expected: "a report as cargo xtask accessibility writes it".to_owned(),
            found,
        });
    };
    let report: Report = match serde_json::from_str(&text) {
        Ok(report) => report,
        Err(error) => {
            refuse(Some(error.line()), error.to_string());
            return None;
        }
    };
    let date: Option<PartialDate> = report.date.parse().ok().filter(|_| report.date.len() == 10);
    let is_empty = |check: &Check| check.views.is_empty() || check.rules_checked == 0;
    if report.format != FORMAT {
        refuse(None, format!("the format {}", report.format));
    } else if date.is_none() {
        refuse(None, format!("the date \"{}\"", report.date));
    } else if report.checks.is_empty() || report.checks.iter().any(is_empty) {
        refuse(None, "a tool that looked at nothing".to_owned());
    }
    let count = |list: usize| u32::try_from(list).unwrap_or(u32::MAX);
    let checks = report.checks.into_iter().map(|check| ToolCheck {
        rules: check.rules_checked,
        views: count(check.views.len()),
        violations: check.violations,
        undecided: count(check.undecided.len()),
        differences: count(check.differences.len()),
        tool: check.tool,
        version: check.version,
    });
    Some((date?, checks.collect(), text))
}
