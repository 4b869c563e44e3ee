//! Reading GeoJSON in slices.

use crate::geo::Projection;

use super::builder::Builder;
use super::json::{Event, Reader, Trouble};
use super::{Overlay, OverlayError};

/// The largest file that is read.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// How far reading has come.
#[derive(Debug)]
pub enum Progress {
    /// There is more.
    Working {
        /// Bytes that were read.
        done: usize,
        /// Bytes in all.
        total: usize,
    },
    /// All was read.
    Ready(Overlay),
    /// It cannot be read.
    Failed(OverlayError),
}

/// Reads one text. Between two steps the page can do other things.
#[derive(Debug)]
pub struct OverlayParser {
    text: String,
    reader: Reader,
    builder: Builder,
}

impl OverlayParser {
    /// Begins to read a text; positions are projected on the way.
    #[must_use]
    pub fn new(text: String, projection: Projection) -> Self {
        let mut reader = Reader::new();
        if text.starts_with('\u{feff}') {
            reader.at = '\u{feff}'.len_utf8();
        }
        Self {
            text,
            reader,
            builder: Builder::new(projection),
        }
    }

    /// Reads about `budget_bytes` more: it stops after the first piece of JSON that reaches them.
    pub fn step(&mut self, budget_bytes: usize) -> Progress {
        if self.text.len() > MOST_BYTES {
            return Progress::Failed(OverlayError::TooLarge {
                bytes: self.text.len() as u64,
            });
        }
        let stop = self.reader.at.saturating_add(budget_bytes);
        loop {
            match self.advance() {
                Ok(true) => {
                    let overlay = core::mem::take(&mut self.builder.overlay);
                    return if overlay.features.iter().all(|feature| feature.parts.is_empty()) {
                        Progress::Failed(OverlayError::NoGeometry)
                    } else {
                        Progress::Ready(overlay)
                    };
                }
                Err(error) => return Progress::Failed(error),
                Ok(false) if self.reader.at >= stop => {
                    return Progress::Working {
                        done: self.reader.at,
                        total: self.text.len(),
                    };
                }
                Ok(false) => {}
            }
        }
    }

    /// Reads one piece. Answers whether it was the last.
    fn advance(&mut self) -> Result<bool, OverlayError> {
        let event = match self.reader.next(&self.text) {
            Ok(event) => event,
            Err(trouble) => return Err(self.not_json(trouble)),
        };
        match self.builder.take(&event, &self.text, self.reader.at) {
            Ok(()) => Ok(event == Event::End),
            Err((at, problem)) => Err(problem.at_line(line_of(&self.text, at.unwrap_or(self.reader.at)))),
        }
    }

    fn not_json(&self, trouble: Trouble) -> OverlayError {
        let rest = &self.text[self.reader.at..];
        if self.builder.is_fresh() && rest.is_empty() {
            return OverlayError::Empty;
        }
        let before = &self.text[..self.reader.at];
        let line_begin = before.rfind('\n').map_or(0, |at| at + 1);
        let line = line_of(&self.text, self.reader.at);
        let column = before[line_begin..].chars().count() + 1;
        match trouble {
            Trouble::TooDeep => OverlayError::TooDeep { line, column },
            Trouble::Expected(expected) => OverlayError::NotJson {
                line,
                column,
                expected,
                found: rest.chars().next(),
            },
        }
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}
