//! What the accessibility statement rests on, as HTML and as a file for programs.

use std::fmt::Write as _;

use region_core::admin::{Language, Localized, PartialDate};
use region_core::document::{AccessibilityRecord, DocumentId, Outcome, ToolCheck};
use region_core::text::{date, integer};
use serde_json::{Value, json};

use super::markdown::Links;
use crate::discovery::escaped;

/// Where the file for programs lies, below the base. Stable.
pub const ACCESSIBILITY_REPORT: &str = "barrierefreiheit/pruefbericht.json";

/// Words of one language around what is told.
struct Words {
    date: &'static str,
    tool: &'static str,
    rules: &'static str,
    views: &'static str,
    violations: &'static str,
    /// With the numbers of tools and of violations.
    result: fn(&str) -> String,
    undecided: fn(&str) -> String,
    differences: fn(&str) -> String,
    file: &'static str,
    reason: &'static str,
    known_since: &'static str,
    subject: &'static str,
    outcome: &'static str,
    not_checked: &'static str,
    passed: &'static str,
    failed: &'static str,
}

static GERMAN: Words = Words {
    date: "Tag der Prüfung",
    tool: "Werkzeug",
    rules: "Regeln",
    views: "Ansichten",
    violations: "Verstöße",
    result: |violations| match violations {
        "0" => "Die Werkzeuge fanden keinen Verstoß gegen ihre Regeln.".to_owned(),
        some => format!("Die Werkzeuge fanden Verstöße gegen ihre Regeln: {some}."),
    },
    undecided: |rules| {
        format!(
            "Bei {rules} Regeln konnten die Werkzeuge nicht überall selbst entscheiden; sie zählen weder als erfüllt noch als Verstoß."
        )
    },
    differences: |lines| {
        format!(
            "Meldungen, die wir geprüft und als falsch eingeordnet haben: {lines}. Die Gründe stehen im Prüfbericht."
        )
    },
    file: "Prüfbericht mit allen Ansichten (JSON)",
    reason: "Grund",
    known_since: "Bekannt seit",
    subject: "Was",
    outcome: "Ergebnis",
    not_checked: "nicht geprüft",
    passed: "in Ordnung",
    failed: "nicht in Ordnung",
};

static ENGLISH: Words = Words {
    date: "Date of the check",
    tool: "Tool",
    rules: "Rules",
    views: "Views",
    violations: "Violations",
    result: |violations| match violations {
        "0" => "The tools found no violation of their rules.".to_owned(),
        some => format!("The tools found violations of their rules: {some}."),
    },
    undecided: |rules| {
        format!(
            "For {rules} rules the tools could not decide everywhere; these count neither as met nor as violated."
        )
    },
    differences: |lines| {
        format!("Complaints that we examined and found to be wrong: {lines}. The reasons are in the report.")
    },
    file: "Report with all views (JSON)",
    reason: "Reason",
    known_since: "Known since",
    subject: "What",
    outcome: "Result",
    not_checked: "not checked",
    passed: "in order",
    failed: "not in order",
};

static EASY: Words = Words {
    date: "Tag der Prüfung",
    tool: "Programm",
    rules: "Regeln",
    views: "Bilder von Seiten",
    violations: "Fehler",
    result: |violations| match violations {
        "0" => "Die Programme haben keinen Fehler gefunden.".to_owned(),
        some => format!("Die Programme haben Fehler gefunden. Es sind {some}."),
    },
    undecided: |rules| {
        format!("Bei {rules} Regeln wissen die Programme nicht immer: Ist das richtig oder falsch?")
    },
    differences: |lines| {
        format!(
            "Manche Meldungen waren falsch. Das haben wir geprüft. Es sind {lines}. Warum? Das steht im Bericht."
        )
    },
    file: "Bericht für Fach·leute (JSON)",
    reason: "Warum",
    known_since: "Das wissen wir seit",
    subject: "Was",
    outcome: "Ergebnis",
    not_checked: "nicht geprüft",
    passed: "gut",
    failed: "nicht gut",
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
        Language::EasyGerman => &EASY,
    }
}

/// Day, tools, views and result of the automatic checks.
pub(super) fn checks(record: &AccessibilityRecord, links: Links<'_>) -> String {
    let language = links.edition.language;
    let words = words(language);
    let number = |value: u32| integer(language, i64::from(value));
    let sum = |of: fn(&ToolCheck) -> u32| record.checks.iter().map(of).sum::<u32>();
    let mut html = format!(
        "<p>{}: {}. {}</p>\n<table>\n<thead><tr>",
        words.date,
        escaped(&date(language, record.date)),
        (words.result)(&number(sum(|check| check.violations))),
    );
    for head in [words.tool, words.rules, words.views, words.violations] {
        // Writing to a string cannot fail, here and below.
        let _ = write!(html, "<th scope=\"col\">{head}</th>");
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for check in &record.checks {
        let tool = format!("{} {}", check.tool, check.version);
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(tool.trim_end()),
            number(check.rules),
            number(check.views),
            number(check.violations)
        );
    }
    html.push_str("</tbody>\n</table>\n");
    let undecided = sum(|check| check.undecided);
    let differences = sum(|check| check.differences);
    let notes = [
        (undecided > 0).then(|| (words.undecided)(&number(undecided))),
        (differences > 0).then(|| (words.differences)(&number(differences))),
    ];
    for note in notes.into_iter().flatten() {
        let _ = writeln!(html, "<p>{note}</p>");
    }
    let address = links.base.join(ACCESSIBILITY_REPORT);
    let _ = writeln!(
        html,
        "<p><a href=\"{}\">{}</a></p>",
        escaped(&address),
        words.file
    );
    html
}

/// Every known limit with reason and day.
pub(super) fn limits(record: &AccessibilityRecord, links: Links<'_>) -> String {
    let language = links.edition.language;
    let words = words(language);
    let items: String = record
        .limits
        .iter()
        .map(|limit| {
            format!(
                "<li>{}<br>\n{}: {}<br>\n{}: {}</li>\n",
                escaped(limit.text.get(language)),
                words.reason,
                escaped(limit.reason.get(language)),
                words.known_since,
                escaped(&date(language, limit.date)),
            )
        })
        .collect();
    format!("<ul>\n{items}</ul>\n")
}

/// What a person has to check, and whether somebody has.
pub(super) fn checklist(record: &AccessibilityRecord, links: Links<'_>) -> String {
    let language = links.edition.language;
    let words = words(language);
    let rows: String = record
        .checklist
        .iter()
        .map(|check| {
            let outcome = match &check.outcome {
                Outcome::NotChecked => words.not_checked.to_owned(),
                Outcome::Checked {
                    passed,
                    by,
                    date: day,
                } => format!(
                    "{} ({}, {})",
                    if *passed { words.passed } else { words.failed },
                    escaped(by),
                    escaped(&date(language, *day))
                ),
            };
            let text = escaped(check.text.get(language));
            format!("<tr><th scope=\"row\">{text}</th><td>{outcome}</td></tr>\n")
        })
        .collect();
    format!(
        "<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n\
         </table>\n",
        words.subject, words.outcome
    )
}

/// The whole record for programs: the report as the run wrote it, and what people added.
///
/// # Errors
/// When the report is no JSON; the check of the data refuses such a one.
pub fn accessibility_json(record: &AccessibilityRecord) -> Result<String, serde_json::Error> {
    let day = |day: PartialDate| day.to_string();
    let texts = |text: &Localized| json!({ "de": text.de, "en": text.en, "de-simple": text.easy });
    let limit = record.limits.iter().map(|limit| {
        json!({
            "id": limit.id, "text": texts(&limit.text), "reason": texts(&limit.reason), "known_since": day(limit.date),
        })
    });
    let manual = record.checklist.iter().map(|check| {
        let (outcome, by, date) = match &check.outcome {
            Outcome::NotChecked => ("not-checked", None, None),
            Outcome::Checked { passed, by, date } => (
                if *passed { "passed" } else { "failed" },
                Some(by),
                Some(day(*date)),
            ),
        };
        json!({ "id": check.id, "text": texts(&check.text), "outcome": outcome, "by": by, "date": date })
    });
    let whole = json!({
        "statement": DocumentId::Accessibility.path(Language::German),
        "automatic": serde_json::from_str::<Value>(&record.report)?,
        "known_limits": limit.collect::<Vec<_>>(),
        "manual": manual.collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&whole)? + "\n")
}
