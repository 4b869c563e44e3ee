//! Physical lines of a JSON text.

use serde_json::value::RawValue;

/// Finds the line in which a piece of a text stands.
pub(super) struct SourceLines<'a> {
    text: &'a str,
    /// Where each line begins.
    starts: Vec<usize>,
}

impl<'a> SourceLines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(offset, _)| offset + 1))
            .collect();
        Self { text, starts }
    }

    /// The line, counted from 1, in which a value that was borrowed from the text begins.
    pub(super) fn line_of(&self, value: &RawValue) -> usize {
        let offset = value
            .get()
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr());
        self.starts.partition_point(|start| *start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_lines() {
        let text = "[1,\n 2,\n\n [3]]";
        let values: Vec<&RawValue> = serde_json::from_str(text).unwrap();
        let lines = SourceLines::new(text);
        let found: Vec<_> = values.into_iter().map(|value| lines.line_of(value)).collect();
        assert_eq!(found, [1, 2, 4]);
    }
}
