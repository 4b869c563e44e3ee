//! Text in the languages of the site.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Deutsch, the first language of the site.
    #[default]
    German,
    /// English.
    English,
    /// German in short sentences and plain words (Leichte Sprache).
    EasyGerman,
}

impl Language {
    /// Every language, in the order the switch shows them.
    pub const ALL: [Self; 3] = [Self::German, Self::English, Self::EasyGerman];

    /// The tag for `lang` attributes (BCP 47; `simple` is a registered variant: text in simplified language).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
            Self::EasyGerman => "de-simple",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::German => "Deutsch",
            Self::English => "English",
            Self::EasyGerman => "Leichte Sprache",
        }
    }

    /// The first part of an address in this language; empty for the first language of the site. These words
    /// are part of stable addresses.
    #[must_use]
    pub fn path_word(self) -> &'static str {
        match self {
            Self::German => "",
            Self::English => "en",
            Self::EasyGerman => "leicht",
        }
    }
}

/// A text of the data in the languages of the site. An empty text in English or easy German means: only German
/// is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// German text.
    pub de: String,
    /// English text, or empty.
    pub en: String,
    /// Text in easy German, or empty.
    pub easy: String,
}

impl Localized {
    /// The text in `language`, falling back to German.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match self.language(language) {
            Language::German => &self.de,
            Language::English => &self.en,
            Language::EasyGerman => &self.easy,
        }
    }

    /// The language [`Self::get`] really answers in, for the `lang` attribute.
    #[must_use]
    pub fn language(&self, wanted: Language) -> Language {
        let is_known = match wanted {
            Language::German => true,
            Language::English => !self.en.is_empty(),
            Language::EasyGerman => !self.easy.is_empty(),
        };
        if is_known { wanted } else { Language::German }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_language_lacks_is_said_in_german_and_marked_as_german() {
        let text = Localized {
            de: "Ziel".into(),
            en: "goal".into(),
            easy: String::new(),
        };
        assert_eq!(text.get(Language::EasyGerman), "Ziel");
        assert_eq!(text.language(Language::EasyGerman), Language::German);
        assert_eq!(text.language(Language::EasyGerman).tag(), "de");
        assert_eq!(text.get(Language::English), "goal");
        assert_eq!(text.language(Language::English), Language::English);
    }

    #[test]
    fn tags_and_words_of_addresses_tell_the_languages_apart() {
        assert_eq!(Language::ALL.map(Language::tag), ["de", "en", "de-simple"]);
        assert_eq!(Language::ALL.map(Language::path_word), ["", "en", "leicht"]);
        assert_eq!(Language::default().path_word(), "");
    }
}
