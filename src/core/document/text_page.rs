//! The pages there are, and the text of one.

use crate::admin::Language;

/// A text page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentId {
    /// Impressum.
    Imprint,
    /// What happens to visitors' data.
    Privacy,
    /// Accessibility statement.
    Accessibility,
    /// How to use the map.
    Help,
    /// The published data files.
    OpenData,
}

impl DocumentId {
    /// The path of the page below the base, with a slash at its end. Stable.
    #[must_use]
    pub fn path(self, language: Language) -> String {
        let (german, english) = match self {
            Self::Imprint => ("impressum", "legal-notice"),
            Self::Privacy => ("datenschutz", "privacy"),
            Self::Accessibility => ("barrierefreiheit", "accessibility"),
            Self::Help => ("hilfe", "help"),
            Self::OpenData => ("offene-daten", "open-data"),
        };
        match language {
            Language::German => format!("{german}/"),
            Language::English => format!("{}/{english}/", language.path_word()),
            Language::EasyGerman => format!("{}/{german}/", language.path_word()),
        }
    }

    /// Every page, in the order of the page's foot.
    pub const ALL: [Self; 5] = [
        Self::Imprint,
        Self::Privacy,
        Self::Accessibility,
        Self::Help,
        Self::OpenData,
    ];

    /// The beginning of its file name, and what links name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::Help => "help",
            Self::OpenData => "open-data",
        }
    }

    /// The page of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.word() == word)
    }
}

/// A page in one language as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPage {
    /// Which page.
    pub id: DocumentId,
    /// The language as file names say it: `de`, `en` or `easy`.
    pub language: String,
    /// The text; its first line is the title.
    pub markdown: String,
}

impl TextPage {
    /// The languages a page can be written in, as file names say them.
    pub const LANGUAGES: [&'static str; 3] = ["de", "en", "easy"];

    /// What a first line says as a title: `# Impressum`.
    #[must_use]
    pub fn title_of(line: &str) -> Option<&str> {
        let title = line.strip_prefix("# ")?.trim();
        (!title.is_empty()).then_some(title)
    }

    /// The title, and everything below it. `None` where the first line is no title.
    #[must_use]
    pub fn title_and_body(&self) -> Option<(&str, &str)> {
        let (first, body) = self.markdown.split_once('\n').unwrap_or((&self.markdown, ""));
        Some((Self::title_of(first.trim_end())?, body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_its_own_word() {
        for id in DocumentId::ALL {
            assert_eq!(DocumentId::from_word(id.word()), Some(id));
        }
        assert_eq!(DocumentId::from_word("Imprint"), None);
    }

    #[test]
    fn the_first_line_is_the_title_and_the_rest_is_the_body() {
        let page = |markdown: &str| TextPage {
            id: DocumentId::Help,
            language: "de".into(),
            markdown: markdown.into(),
        };
        assert_eq!(
            page("# Hilfe\r\n\nText").title_and_body(),
            Some(("Hilfe", "\nText"))
        );
        assert_eq!(page("# Hilfe").title_and_body(), Some(("Hilfe", "")));
        for text in ["", "Hilfe", "## Hilfe", "#  ", "\n# Hilfe"] {
            assert_eq!(page(text).title_and_body(), None, "{text:?}");
        }
    }
}
