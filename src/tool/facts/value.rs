//! One value of the data together with its place, and the ways to read it.

use std::fmt::Display;
use std::str::FromStr;

use region_core::admin::{KeyError, PartialDate};

use super::Findings;
use crate::finding::Finding;

/// A text of the data that knows where it stands. Reading it as something else reports what is wrong and
/// answers `None`; an empty text is `None` without a report unless it is [`required`](Self::required).
#[derive(Clone, Debug)]
pub(super) struct Value<'a> {
    pub(super) text: String,
    pub(super) file: &'a str,
    pub(super) line: Option<usize>,
    pub(super) column: String,
    pub(super) key: Option<String>,
    /// Whether the cell is missing, which was reported once for the row or column: more would be noise.
    pub(super) is_absent: bool,
    pub(super) findings: &'a Findings,
}

impl Value<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn report(&self, rule: &'static str, expected: impl Display, found: impl Display) {
        if self.is_absent {
            return;
        }
        self.findings.report(Finding {
            file: self.file.to_owned(),
            line: self.line,
            column: Some(self.column.clone()),
            key: self.key.clone(),
            rule,
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }

    /// Reports with the text itself as what was found.
    pub(super) fn refuse(&self, rule: &'static str, expected: impl Display) {
        self.report(rule, expected, format_args!("\"{}\"", self.text));
    }

    /// The value, reported when empty.
    pub(super) fn required(self, expected: &str) -> Self {
        if self.is_empty() {
            self.report("missing-value", expected, "nothing");
        }
        self
    }

    /// A text for visitors: any characters but markup.
    pub(super) fn prose(&self) -> String {
        if has_markup(&self.text) {
            self.refuse("markup", "plain text without HTML");
        }
        self.text.clone()
    }

    /// [`Self::prose`], or `None` where nothing stands.
    pub(super) fn optional_prose(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.prose())
    }

    pub(super) fn date(&self) -> Option<PartialDate> {
        if self.is_empty() {
            return None;
        }
        let date = self.text.parse().ok();
        if date.is_none() {
            let hint = german_date(&self.text).map_or(String::new(), |meant| format!(" (meant {meant}?)"));
            self.refuse(
                "bad-date",
                format_args!("a date as 2024-04-25, 2024-04 or 2024{hint}"),
            );
        }
        date
    }

    pub(super) fn url(&self) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| self.text.strip_prefix(scheme));
        let plain = !self
            .text
            .contains(|c: char| c.is_whitespace() || "<>\"".contains(c));
        if plain && host.is_some_and(|host| host.contains('.') && !host.starts_with(['.', '/'])) {
            Some(self.text.clone())
        } else {
            self.refuse("bad-url", "an address that begins with https:// or http://");
            None
        }
    }

    pub(super) fn slug(&self) -> Option<String> {
        if is_slug(&self.text) {
            return Some(self.text.clone());
        }
        self.refuse(
            "bad-slug",
            "lower-case letters a to z and digits, parts joined by one hyphen",
        );
        None
    }

    pub(super) fn count(&self) -> Option<u32> {
        if self.is_empty() || self.is_negative() {
            return None;
        }
        let digits = self.text.bytes().all(|byte| byte.is_ascii_digit());
        let count = if digits { self.text.parse().ok() } else { None };
        if count.is_none() {
            self.refuse("not-a-number", "a whole number without separators");
        }
        count
    }

    pub(super) fn decimal(&self) -> Option<f64> {
        if self.is_empty() || self.is_negative() {
            return None;
        }
        let plain = self
            .text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number: Option<f64> = if plain { self.text.parse().ok() } else { None };
        if number.is_none() {
            let point = self.text.replace('.', "").replace(',', ".");
            let comma = self.text.contains(',') && point.parse::<f64>().is_ok();
            if comma {
                self.refuse("decimal-comma", format_args!("a decimal point (meant {point}?)"));
            } else {
                self.refuse("not-a-number", "a number as 13.7");
            }
        }
        number
    }

    /// A number that may be negative: degrees and offsets.
    pub(super) fn signed(&self) -> Option<f64> {
        let number = self.text.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.refuse("not-a-number", "a number as -13.7");
        }
        number
    }

    /// A figure that may be negative, or nothing.
    pub(super) fn measure(&self) -> Option<f64> {
        let (sign, size) = match self.text.strip_prefix(['-', '\u{2212}']) {
            Some(size) => (-1.0, size),
            None => (1.0, self.text.as_str()),
        };
        if self.text.len() > size.len() && !size.starts_with(|c: char| c.is_ascii_digit()) {
            self.refuse("not-a-number", "a number as -13.7");
            return None;
        }
        let size = Self {
            text: size.to_owned(),
            ..self.clone()
        };
        size.decimal().map(|number| sign * number)
    }

    fn is_negative(&self) -> bool {
        let negative = self.text.strip_prefix(['-', '\u{2212}']);
        let negative = negative.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if negative {
            self.refuse("negative", "a number that is not negative");
        }
        negative
    }

    /// An official key of the right length; whether it exists is checked elsewhere.
    pub(super) fn official_key<K: FromStr<Err = KeyError>>(&self) -> Option<K> {
        if self.is_empty() {
            return None;
        }
        match self.text.parse() {
            Ok(key) => Some(key),
            Err(KeyError { expected, .. }) => {
                let with_zero = format!("0{}", self.text);
                if with_zero.parse::<K>().is_ok() {
                    self.refuse(
                        "lost-zero",
                        format_args!("{expected} digits, leading zero kept (meant \"{with_zero}\"?)"),
                    );
                } else {
                    self.refuse("bad-key", format_args!("{expected} digits"));
                }
                None
            }
        }
    }

    /// One of a list of words.
    pub(super) fn one_of<T: Copy>(&self, rule: &'static str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == self.text);
        if found.is_none() {
            let words: Vec<_> = words
                .iter()
                .map(|(word, _)| if word.is_empty() { "nothing" } else { word })
                .collect();
            self.refuse(rule, format_args!("one of: {}", words.join(", ")));
        }
        found.map(|(_, value)| *value)
    }

    /// The parts of a list written as `one | two`.
    pub(super) fn parts(&self) -> Vec<Self> {
        self.text
            .split('|')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| Self {
                text: part.to_owned(),
                ..self.clone()
            })
            .collect()
    }
}

pub(super) fn is_slug(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Whether a text holds a tag or an entity: `<b>`, `</p>`, `<!--`, `&amp;`, `&#160;`.
fn has_markup(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        rest.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!')
    });
    let entity = text.split('&').skip(1).any(|rest| {
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '#')
            .collect();
        !name.is_empty() && rest[name.len()..].starts_with(';')
    });
    tag || entity
}

/// `25.04.2024` as `2024-04-25`.
fn german_date(text: &str) -> Option<PartialDate> {
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    format!("{year}-{month:0>2}-{day:0>2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_entities_are_markup_but_signs_are_not() {
        for text in ["<b>fett</b>", "a</p>", "Rat &amp; Tat", "a&#160;b", "x <!-- y"] {
            assert!(has_markup(text), "{text}");
        }
        for text in ["3 < 4", "Rat & Tat", "A & B; C", "<3"] {
            assert!(!has_markup(text), "{text}");
        }
    }

    #[test]
    fn slugs_are_lower_case_with_single_hyphens() {
        assert!(is_slug("hann-muenden") && is_slug("expo-real-2010"));
        for text in ["", "Einbeck", "hann--muenden", "-a", "a-", "münden", "a b"] {
            assert!(!is_slug(text), "{text}");
        }
    }
}
