//! Texts with places to be filled.

/// A text with places `{0}`, `{1}` and so on for other texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template(pub &'static str);

impl Template {
    /// The text with its places filled. A place for which there is nothing stays empty.
    #[must_use]
    pub fn with(self, fillings: &[&str]) -> String {
        fill(self.0, fillings)
    }
}

/// Texts of which one is chosen, parted by `|`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options(pub &'static str);

impl Options {
    /// The text at a position; `None` when there are fewer.
    #[must_use]
    pub fn get(self, position: usize) -> Option<&'static str> {
        self.0.split('|').nth(position)
    }

    /// The text for a number: one for none, one for one, the last one for more, in which `{0}` is the number.
    #[must_use]
    pub fn counted(self, count: usize) -> String {
        let text = self.get(count.min(2)).unwrap_or_default();
        fill(text, &[&count.to_string()])
    }
}

/// What a message is as plain text.
pub(super) trait AsText {
    fn as_text(&self) -> &'static str;
    fn from_text(text: &'static str) -> Self;
}

impl AsText for &'static str {
    fn as_text(&self) -> &'static str {
        self
    }

    fn from_text(text: &'static str) -> Self {
        text
    }
}

impl AsText for Template {
    fn as_text(&self) -> &'static str {
        self.0
    }

    fn from_text(text: &'static str) -> Self {
        Self(text)
    }
}

impl AsText for Options {
    fn as_text(&self) -> &'static str {
        self.0
    }

    fn from_text(text: &'static str) -> Self {
        Self(text)
    }
}

fn fill(text: &str, fillings: &[&str]) -> String {
    let mut filled = String::new();
    let mut parts = text.split('{');
    filled.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (place, after) = part.split_once('}').unwrap_or((part, ""));
        let filling = place.parse().ok().and_then(|place: usize| fillings.get(place));
        filled.push_str(filling.unwrap_or(&""));
        filled.push_str(after);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_in_any_order() {
        assert_eq!(Template("{1} von {0}!").with(&["52", "40"]), "40 von 52!");
        assert_eq!(Template("ohne").with(&[]), "ohne");
        assert_eq!(Template("{0}{7}").with(&["a"]), "a");
    }

    #[test]
    fn numbers_choose_their_text() {
        let results = Options("Kein Ergebnis|1 Ergebnis|{0} Ergebnisse");
        let texts = [0, 1, 2, 12].map(|count| results.counted(count));
        assert_eq!(
            texts,
            ["Kein Ergebnis", "1 Ergebnis", "2 Ergebnisse", "12 Ergebnisse"]
        );
    }
}
