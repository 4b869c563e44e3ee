//! Kinds of pages, and where one of each kind lies in each language.

use std::fs;

use region_tests::support::{Markup, dist};

/// A language of the site, as `lang` attributes say it.
pub(crate) const LANGUAGES: [&str; 3] = ["de", "en", "de-simple"];

/// A kind of page: its name in the report, and the path of one such page in German.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    pub(crate) german: &'static str,
}

const fn place(name: &'static str, german: &'static str) -> Place {
    Place { name, german }
}

/// The start page, on which most states are looked at.
pub(crate) const START: Place = place("start", "");

/// The profile of a municipality.
pub(crate) const AREA: Place = place("area", "kommune/einbeck/");

/// The page of addresses that name nothing.
pub(crate) const NOT_FOUND: Place = place("not-found", "kommune/atlantis/");

/// The comparison, with nothing in it.
pub(crate) const COMPARISON: Place = place("comparison", "vergleich/");

/// A card for other people's pages. It names no other languages: who pastes it has chosen one.
const CARD: Place = place("card", "einbetten/kommune/einbeck/");

/// Every kind of page.
pub(crate) const PLACES: [Place; 22] = [
    START,
    AREA,
    place("district", "kreis/northeim/"),
    place("samtgemeinde", "samtgemeinde/dransfeld/"),
    place("association", "verband/regionalverband-grossraum-braunschweig/"),
    place("initiative", "initiative/amt-electric/"),
    place("members", "mitglieder/"),
    place("initiatives", "initiativen/"),
    place("municipalities", "kommunen/"),
    place("about", "daten/"),
    NOT_FOUND,
    place("imprint", "impressum/"),
    place("privacy", "datenschutz/"),
    place("accessibility", "barrierefreiheit/"),
    place("help", "hilfe/"),
    place("open-data", "offene-daten/"),
    place("goals", "ziele/"),
    place("tours", "touren/"),
    place("tour", "tour/mobilitaet/"),
    COMPARISON,
    place("snippets", "einbetten/"),
    CARD,
];

impl Place {
    /// The path of the page in a language, as its German edition names it.
    ///
    /// # Panics
    /// When the page does not exist or does not name the language.
    pub(crate) fn path(self, language: &str) -> String {
        if language == "de" {
            return self.german.to_owned();
        }
        if self == NOT_FOUND {
            let start = START.path(language);
            return format!("{start}{}", self.german);
        }
        if self == CARD {
            let english = "en/embed/municipality/einbeck/".to_owned();
            return if language == "en" {
                english
            } else {
                format!("leicht/{}", self.german)
            };
        }
        let file = dist().join(self.german).join("index.html");
        let page = fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("a page of the kind {}: {}: {error}", self.name, file.display()));
        let markup = Markup::read(&page);
        let find = |key: &str, value: &str| {
            let address = markup.value("link", (key, value), "href");
            address
                .unwrap_or_else(|| panic!("{}: no link {key}={value}", self.german))
                .to_owned()
        };
        let own = find("rel", "canonical");
        let site = own.strip_suffix(self.german).unwrap_or(&own);
        let other = find("hreflang", language);
        other.strip_prefix(site).unwrap_or(&other).to_owned()
    }

    /// Whether the app runs on it; text pages have none.
    pub(crate) fn has_app(self) -> bool {
        const TEXTS: [&str; 7] = [
            "imprint",
            "privacy",
            "accessibility",
            "help",
            "open-data",
            "snippets",
            "card",
        ];
        !TEXTS.contains(&self.name)
    }
}
