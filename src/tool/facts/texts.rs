//! Texts that stand in several languages.

use region_core::admin::Localized;

use super::value::Value;

/// Which languages besides German the texts of a region stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needs {
    /// Whether every text must stand in English.
    pub(super) english: bool,
    /// Whether the texts that explain the region must stand in easy German.
    pub(super) easy: bool,
}

impl Needs {
    /// As long as the settings do not say otherwise.
    pub(super) const EVERYTHING: Self = Self {
        english: true,
        easy: true,
    };
}

/// A text as it stands in the data, in each language.
pub(super) struct Texts<'a> {
    german: Value<'a>,
    english: Value<'a>,
    easy: Value<'a>,
}

impl<'a> Texts<'a> {
    /// Asks for the text of each language by the word the data uses: `de`, `en` and `easy`.
    pub(super) fn read(value: impl Fn(&str) -> Value<'a>) -> Self {
        Self {
            german: value("de"),
            english: value("en"),
            easy: value("easy"),
        }
    }

    /// The text. One in easy German may be missing: then the German one is shown.
    pub(super) fn localized(&self, needs: Needs) -> Localized {
        if self.german.is_empty() {
            self.german.report("missing-german", "a German text", "nothing");
        }
        if self.english.is_empty() && needs.english {
            self.english
                .report("missing-english", "an English text", "nothing");
        }
        Localized {
            de: self.german.prose(),
            en: self.english.prose(),
            easy: self.easy.prose(),
        }
    }

    /// A text that explains the region: it must be easy to read too.
    pub(super) fn explained(&self, needs: Needs) -> Localized {
        if self.easy.is_empty() && needs.easy {
            self.easy
                .report("missing-easy", "a text in easy German", "nothing");
        }
        self.localized(needs)
    }

    /// A note that may be left out in every language.
    pub(super) fn note(&self, needs: Needs) -> Localized {
        if [&self.german, &self.english, &self.easy]
            .iter()
            .all(|text| text.is_empty())
        {
            Localized::default()
        } else {
            self.localized(needs)
        }
    }

    /// The same texts, each made into another.
    pub(super) fn map(&self, change: impl Fn(&Value<'a>, Spelling) -> String) -> Localized {
        Localized {
            de: change(&self.german, Spelling::GERMAN),
            en: change(&self.english, Spelling::ENGLISH),
            easy: change(&self.easy, Spelling::GERMAN),
        }
    }
}

/// The signs of a language that group thousands and begin the decimals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    /// Between groups of three digits.
    pub(super) thousands: char,
    /// Before the decimals.
    pub(super) point: char,
}

impl Spelling {
    const GERMAN: Self = Self {
        thousands: '.',
        point: ',',
    };
    const ENGLISH: Self = Self {
        thousands: ',',
        point: '.',
    };
}
