//! Text in the languages of the site.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Deutsch, the first language of the site.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order the switch shows them.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The tag for `lang` attributes (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }
}

/// A text of the data in German and English. An empty English text means: only German is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized {
    /// German text.
    pub de: String,
    /// English text, or empty.
    pub en: String,
}

impl Localized {
    /// The text in `language`, falling back to German.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English if !self.en.is_empty() => &self.en,
            _ => &self.de,
        }
    }

    /// The language [`Self::get`] really answers in, for the `lang` attribute.
    #[must_use]
    pub fn language(&self, wanted: Language) -> Language {
        if wanted == Language::English && self.en.is_empty() {
            Language::German
        } else {
            wanted
        }
    }
}
