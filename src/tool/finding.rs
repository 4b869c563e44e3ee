//! What the checks found.

use std::fmt;

/// Something wrong in the data: where it stands, what was expected, what was found. Checks collect findings
/// and go on; nobody stops at the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path of the file, relative to the data folder.
    pub file: String,
    /// Physical line, counted from 1, where the place is known.
    pub line: Option<usize>,
    /// Column name of a table, or the path of a field in a text file.
    pub column: Option<String>,
    /// Key of the thing (AGS, slug) where it is known.
    pub key: Option<String>,
    /// Identifier of the rule, in kebab case.
    pub rule: &'static str,
    /// What should stand there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

impl Finding {
    /// The order of a report: by file, line, column and rule.
    #[must_use]
    pub fn by_place(a: &Self, b: &Self) -> std::cmp::Ordering {
        (&a.file, a.line, &a.column, a.rule).cmp(&(&b.file, b.line, &b.column, b.rule))
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": [{}]", self.rule)?;
        if let Some(key) = &self.key {
            write!(f, " {key}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", {column}")?;
        }
        write!(f, ": expected {}, found {}", self.expected, self.found)
    }
}
