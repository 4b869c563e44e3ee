//! The languages of text pages.

use region_core::admin::Language;
use region_core::document::DocumentId;

/// A language of text pages: its names in files, addresses and attributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// What file names say.
    pub word: &'static str,
    /// Tag for `lang` attributes (BCP 47).
    pub tag: &'static str,
    /// The language of texts from the data, and of the pages that links lead to.
    pub language: Language,
}

impl Edition {
    /// Every edition. Adding one takes a row here and an arm in each `match` below.
    pub const ALL: [Self; 3] = [
        Self {
            word: "de",
            tag: "de",
            language: Language::German,
        },
        Self {
            word: "en",
            tag: "en",
            language: Language::English,
        },
        Self {
            word: "easy",
            tag: "de-simple",
            language: Language::EasyGerman,
        },
    ];

    /// The edition that file names call `word`.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.word == word)
    }

    /// The path of a page below the base, with a slash at its end. Stable.
    #[must_use]
    pub fn path(self, id: DocumentId) -> String {
        id.path(self.language)
    }

    /// Whether line breaks of the source are line breaks of the page: one sentence a line is a rule of easy language.
    pub(super) fn keeps_lines(self) -> bool {
        self.word == "easy"
    }

    /// Words that the site itself says in text pages.
    pub(super) fn words(self) -> &'static Words {
        match self.word {
            "en" => &ENGLISH,
            "easy" => &EASY,
            _ => &GERMAN,
        }
    }
}

/// Words around what is filled in.
pub(super) struct Words {
    pub(super) missing: &'static str,
    pub(super) note: &'static str,
    pub(super) licence: &'static str,
    pub(super) state: &'static str,
    pub(super) table: &'static str,
    pub(super) outlines: &'static str,
    pub(super) rows: &'static str,
    pub(super) municipalities: &'static str,
    pub(super) members: &'static str,
    pub(super) initiatives: &'static str,
}

static GERMAN: Words = Words {
    missing: "noch nicht eingetragen",
    note: "Vermerk",
    licence: "Lizenz",
    state: "Stand",
    table: "Tabelle",
    outlines: "Kartendatei",
    rows: "Einträge",
    municipalities: "Kommunen und gemeindefreie Gebiete",
    members: "Mitglieder",
    initiatives: "Initiativen",
};

static ENGLISH: Words = Words {
    missing: "not filled in yet",
    note: "Attribution",
    licence: "Licence",
    state: "As of",
    table: "table",
    outlines: "map file",
    rows: "entries",
    municipalities: "Municipalities and unincorporated areas",
    members: "Members",
    initiatives: "Initiatives",
};

static EASY: Words = Words {
    missing: "Das fehlt noch",
    note: "Das muss man dazu schreiben",
    licence: "Erlaubnis",
    state: "Die Daten sind von",
    table: "Tabelle",
    outlines: "Karten·datei",
    rows: "Einträge",
    municipalities: "Städte und Gemeinden",
    members: "Mitglieder",
    initiatives: "Initiativen",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_words_of_their_language() {
        let path = |word: &str, id| Edition::of(word).unwrap().path(id);
        assert_eq!(path("de", DocumentId::Imprint), "impressum/");
        assert_eq!(path("en", DocumentId::Imprint), "en/legal-notice/");
        assert_eq!(path("easy", DocumentId::OpenData), "leicht/offene-daten/");
        assert_eq!(Edition::of("fr"), None);
    }
}
