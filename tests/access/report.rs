//! What a run found, as it is kept in `data/accessibility/report.json` and shown in the accessibility statement.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// How the report is renewed.
const RENEW: &str = "cargo xtask accessibility";

/// What one tool did.
pub(crate) struct Part {
    pub(crate) tool: String,
    pub(crate) version: String,
    pub(crate) rules: String,
    /// How many rules were looked at.
    pub(crate) rules_checked: usize,
    /// Names of the views.
    pub(crate) views: Vec<String>,
    /// How often a rule is broken.
    pub(crate) violations: usize,
    /// Rules with how many views in which the tool could not decide.
    pub(crate) undecided: Vec<(String, usize)>,
    /// Rules, reasons and dates of complaints that are known to be wrong.
    pub(crate) differences: Vec<(String, String, String)>,
}

/// The report as it is kept.
pub(crate) fn report(date: &str, parts: &[Part]) -> Value {
    let part = |part: &Part| {
        json!({
            "tool": part.tool,
            "version": part.version,
            "rules": part.rules,
            "rules_checked": part.rules_checked,
            "views": part.views,
            "violations": part.violations,
            "undecided": part.undecided.iter()
                .map(|(rule, views)| json!({ "rule": rule, "views": views })).collect::<Vec<_>>(),
            "differences": part.differences.iter()
                .map(|(rule, reason, date)| json!({ "rule": rule, "reason": reason, "date": date }))
                .collect::<Vec<_>>(),
        })
    };
    json!({
        "format": 1,
        "written_by": RENEW,
        "date": date,
        "checks": parts.iter().map(part).collect::<Vec<_>>(),
    })
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/accessibility/report.json")
}

/// Keeps a report.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep(report: &Value) -> Result<PathBuf, String> {
    let file = file();
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = serde_json::to_string_pretty(report).map_err(|error| said(&error))?;
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&file, text + "\n"))
        .map_err(|error| said(&error))?;
    Ok(file)
}

/// How the kept report differs from what was found now. The day may differ, and what a tool could not decide, which
/// depends on the fonts of the machine.
pub(crate) fn differs_from_kept(now: &Value) -> Vec<String> {
    let kept = fs::read_to_string(file())
        .map_err(|error| error.to_string())
        .and_then(|text| serde_json::from_str::<Value>(&text).map_err(|error| error.to_string()));
    let complaints = match kept {
        Ok(kept) => compare(&kept, now),
        Err(error) => vec![format!("it cannot be read: {error}")],
    };
    let told = |what| format!("data/accessibility/report.json: {what}. Renew it: {RENEW}");
    complaints.into_iter().map(told).collect()
}

fn compare(kept: &Value, now: &Value) -> Vec<String> {
    let mut complaints = Vec::new();
    if kept["format"] != now["format"] {
        complaints.push(format!(
            "it has the format {}, not {}",
            kept["format"], now["format"]
        ));
    }
    let checks = |report: &Value| report["checks"].as_array().cloned().unwrap_or_default();
    let (kept, now) = (checks(kept), checks(now));
    let tools = |checks: &[Value]| {
        checks
            .iter()
            .map(|check| check["tool"].to_string())
            .collect::<Vec<_>>()
    };
    if tools(&kept) != tools(&now) {
        complaints.push(format!(
            "it tells of {:?}, the run was of {:?}",
            tools(&kept),
            tools(&now)
        ));
        return complaints;
    }
    for (kept, now) in kept.iter().zip(&now) {
        for key in ["version", "rules", "rules_checked", "violations", "differences"] {
            if kept[key] != now[key] {
                complaints.push(format!(
                    "{} of {}: it says {}, the run {}",
                    key, now["tool"], kept[key], now[key]
                ));
            }
        }
        if kept["views"] != now["views"] {
            let count = |check: &Value| check["views"].as_array().map_or(0, Vec::len);
            complaints.push(format!(
                "it tells of {} views of {}, not of the {} that were looked at",
                count(kept),
                now["tool"],
                count(now)
            ));
        }
    }
    complaints
}

/// Shows that a change of any part is noticed; panics otherwise.
pub(crate) fn assert_changes_are_noticed(now: &Value) {
    assert_eq!(compare(now, now), Vec::<String>::new());
    let changed = |pointer: &str, value: Value| {
        let mut other = now.clone();
        let place = other
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("no {pointer} in the report"));
        assert_ne!(*place, value, "{pointer} was to be changed");
        *place = value;
        assert_eq!(compare(&other, now).len(), 1, "{pointer} is not compared");
    };
    changed("/format", json!(0));
    changed("/checks/0/tool", json!("another"));
    changed("/checks/0/version", json!("0.0.1"));
    changed("/checks/0/rules_checked", json!(1));
    changed("/checks/0/violations", json!(17));
    changed("/checks/0/views/0", json!("another"));
}
