//! What the accessibility statement rests on: automatic checks, what people checked, and limits that are known.

use crate::admin::{Localized, PartialDate};

/// The whole record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibilityRecord {
    /// When the automatic checks ran.
    pub date: PartialDate,
    /// What each tool found.
    pub checks: Vec<ToolCheck>,
    /// Limits, in the order of the file.
    pub limits: Vec<KnownLimit>,
    /// What only a person can check, in the order of the file.
    pub checklist: Vec<ManualCheck>,
    /// The report of the automatic checks as JSON, as the run wrote it.
    pub report: String,
}

/// What one tool found in all views it looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolCheck {
    /// Its name.
    pub tool: String,
    /// Its version; empty for what has none of its own.
    pub version: String,
    /// How many rules it looked at.
    pub rules: u32,
    /// How many views it looked at.
    pub views: u32,
    /// How often a rule was broken.
    pub violations: u32,
    /// Rules it could not decide somewhere.
    pub undecided: u32,
    /// Complaints that were looked at and found to be wrong.
    pub differences: u32,
}

/// Something that does not work for everybody yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLimit {
    /// Key.
    pub id: String,
    /// What does not work, and what helps instead.
    pub text: Localized,
    /// Why.
    pub reason: Localized,
    /// Since when it is known.
    pub date: PartialDate,
}

/// Something that a person has to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManualCheck {
    /// Key.
    pub id: String,
    /// What is to be checked.
    pub text: Localized,
    /// What came out.
    pub outcome: Outcome,
}

/// What came out of a check by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody has checked it.
    NotChecked,
    /// Somebody has.
    Checked {
        /// Whether it works.
        passed: bool,
        /// Who: a role or an organisation.
        by: String,
        /// When.
        date: PartialDate,
    },
}
