//! Lines that stand for something the site fills in: `{{operator}}`, `{{sources}}`, `{{checks}}` and so on.

/// What a line of a text page is replaced with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker<'a> {
    /// Particulars of the operator, chosen by their German label; none named means all.
    Operator(Vec<&'a str>),
    /// The sources of the data with licence and prescribed note.
    Sources,
    /// The data files that can be fetched.
    Files,
    /// What automatic checks of accessibility found.
    Checks,
    /// Known limits of accessibility.
    Limits,
    /// What people have checked of accessibility, and what not.
    Checklist,
}

/// Why a line with braces stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkerError {
    /// Braces in the middle of a text.
    #[error("braces that do not fill a line of their own")]
    NotALine,
    /// A word that stands for nothing.
    #[error("\"{0}\"")]
    Unknown(String),
}

impl<'a> Marker<'a> {
    /// How markers are written, for messages.
    pub const FORMS: &'static str = "{{operator}}, {{operator: label | label}}, {{sources}}, {{files}}, {{checks}}, {{limits}} or {{checklist}} on \
         a line of its own";

    /// Whether it stands for something of the record of accessibility.
    #[must_use]
    pub fn is_of_accessibility(&self) -> bool {
        matches!(self, Self::Checks | Self::Limits | Self::Checklist)
    }

    /// What a line stands for; `None` for a line of ordinary text.
    ///
    /// # Errors
    /// When the line has double braces but is no known marker.
    pub fn read(line: &'a str) -> Result<Option<Self>, MarkerError> {
        if !line.contains("{{") && !line.contains("}}") {
            return Ok(None);
        }
        let inner = line
            .trim()
            .strip_prefix("{{")
            .and_then(|rest| rest.strip_suffix("}}"));
        let inner = inner
            .filter(|inner| !inner.contains(['{', '}']))
            .ok_or(MarkerError::NotALine)?;
        let (word, arguments) = inner
            .split_once(':')
            .map_or((inner, None), |(word, rest)| (word, Some(rest)));
        match (word.trim(), arguments) {
            ("operator", None) => Ok(Some(Self::Operator(Vec::new()))),
            ("operator", Some(labels)) => {
                Ok(Some(Self::Operator(labels.split('|').map(str::trim).collect())))
            }
            ("sources", None) => Ok(Some(Self::Sources)),
            ("files", None) => Ok(Some(Self::Files)),
            ("checks", None) => Ok(Some(Self::Checks)),
            ("limits", None) => Ok(Some(Self::Limits)),
            ("checklist", None) => Ok(Some(Self::Checklist)),
            _ => Err(MarkerError::Unknown(inner.trim().to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_text_is_no_marker() {
        assert_eq!(Marker::read("Wer betreibt {diese} Seite?"), Ok(None));
    }

    #[test]
    fn markers_say_what_they_stand_for() {
        assert_eq!(Marker::read("{{sources}}"), Ok(Some(Marker::Sources)));
        assert_eq!(Marker::read("  {{ files }}\r"), Ok(Some(Marker::Files)));
        assert_eq!(Marker::read("{{limits}}"), Ok(Some(Marker::Limits)));
        assert_eq!(Marker::read("{{operator}}"), Ok(Some(Marker::Operator(vec![]))));
        assert_eq!(
            Marker::read("{{operator: Name | E-Mail}}"),
            Ok(Some(Marker::Operator(vec!["Name", "E-Mail"])))
        );
    }

    #[test]
    fn braces_that_stand_for_nothing_are_an_error() {
        for line in ["Text {{files}}", "{{files}} {{sources}}", "{{files", "files}}"] {
            assert_eq!(Marker::read(line), Err(MarkerError::NotALine), "{line}");
        }
        for (line, word) in [("{{owner}}", "owner"), ("{{files: x}}", "files: x"), ("{{}}", "")] {
            assert_eq!(
                Marker::read(line),
                Err(MarkerError::Unknown(word.into())),
                "{line}"
            );
        }
    }
}
