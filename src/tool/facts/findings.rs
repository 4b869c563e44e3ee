//! Collecting findings while reading.

use std::cell::RefCell;
use std::fmt::Display;

use crate::finding::Finding;

/// Everything found so far. Readers share it and never stop at the first finding.
#[derive(Debug, Default)]
pub struct Findings {
    found: RefCell<Vec<Finding>>,
}

impl Findings {
    /// Adds a finding.
    pub fn report(&self, finding: Finding) {
        self.found.borrow_mut().push(finding);
    }

    /// Adds a finding about a file as a whole.
    pub(super) fn in_file(
        &self,
        file: &str,
        rule: &'static str,
        expected: impl Display,
        found: impl Display,
    ) {
        self.report(Finding {
            file: file.to_owned(),
            line: None,
            column: None,
            key: None,
            rule,
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.borrow().is_empty()
    }

    /// Whether something was found in one of `files`: what follows from it need not be reported again.
    pub(super) fn concern(&self, files: &[&str]) -> bool {
        self.found
            .borrow()
            .iter()
            .any(|finding| files.contains(&finding.file.as_str()))
    }

    /// All findings, ordered by file and line.
    #[must_use]
    pub fn into_sorted(self) -> Vec<Finding> {
        let mut found = self.found.into_inner();
        found.sort_by(Finding::by_place);
        found
    }
}
