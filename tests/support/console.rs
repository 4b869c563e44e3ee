//! What browsers write to their consoles.

use serde_json::json;

use super::command::Plain;
use super::{Engine, Session};

/// What counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Severity {
    /// Errors.
    Errors,
    /// Errors and warnings.
    Warnings,
}

/// Beginnings of lines in Firefox's output that tell of an error in a page (and not in the browser itself).
const FIREFOX_ERRORS: [&str; 3] = [
    "console.error:",
    "JavaScript error: http",
    "Content-Security-Policy:",
];

/// Beginnings of lines in Firefox's output that tell of a warning about a page.
const FIREFOX_WARNINGS: [&str; 2] = ["console.warn:", "JavaScript warning: http"];

/// What Firefox says about itself when it cannot reach its maker; it looks like what pages say. An operation that a
/// page aborts reads the same as the browser's own, so that one is not noticed.
const FIREFOX_ITSELF: [&str; 4] = [
    "resource://",
    "console.error: RSLoader:",
    "console.warn: BackupService:",
    "console.error: AbortError: The operation was aborted.",
];

/// Reads errors as they come. Chromium and Firefox tell them; WebKit's driver does not.
#[derive(Default)]
pub(super) struct Console {
    /// How much of Firefox's output has been read.
    read: usize,
}

impl Console {
    /// The errors since the last call, with warnings or without.
    pub(super) fn take(&mut self, session: &Session, severity: Severity) -> Result<Vec<String>, String> {
        match session.engine() {
            Engine::Chromium => {
                let entries = session.send(Plain::post("se/log", json!({ "type": "browser" })))?;
                let severe = entries.as_array().into_iter().flatten().filter(|entry| {
                    entry["level"] == "SEVERE"
                        || severity == Severity::Warnings && entry["level"] == "WARNING"
                });
                Ok(severe
                    .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
                    .collect())
            }
            Engine::Firefox => {
                let log = session.log();
                let fresh = log.get(self.read..).unwrap_or_default();
                let begins =
                    |line: &str, beginnings: &[&str]| beginnings.iter().any(|begin| line.starts_with(begin));
                let errors = fresh.lines().filter(|line| {
                    begins(line, &FIREFOX_ERRORS)
                        || severity == Severity::Warnings && begins(line, &FIREFOX_WARNINGS)
                });
                let errors = errors.filter(|line| !FIREFOX_ITSELF.iter().any(|part| line.contains(part)));
                let errors = errors.map(str::to_owned).collect();
                self.read = log.len();
                Ok(errors)
            }
            Engine::Webkit => Ok(Vec::new()),
        }
    }
}
