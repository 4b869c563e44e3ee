//! The words of the frame around pages, which the app does not need.

use region_core::admin::Language;
use serde::Serialize;

/// What the template says itself.
#[derive(Serialize)]
pub(crate) struct Words {
    /// The app did not come.
    load_error: &'static str,
    /// What still works.
    load_error_detail: &'static str,
    /// Link over the head of a text page.
    skip: &'static str,
    /// Link from a text page to the map.
    to_map: &'static str,
    /// Above the code that leads to the page.
    pub(crate) page_address: &'static str,
    /// Name of the list of text pages.
    site_pages: &'static str,
    /// Name of the list of languages.
    languages: &'static str,
}

/// The words of a language.
pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::German => &Words {
            load_error: "Die bewegliche Karte konnte nicht geladen werden.",
            load_error_detail: "Alles auf dieser Seite ist lesbar, und alle Links führen weiter. Es fehlen nur Verschieben, Filter und die Suche beim Tippen.",
            skip: "Zum Inhalt",
            to_map: "Zur Karte",
            page_address: "Adresse dieser Seite",
            site_pages: "Über diese Seiten",
            languages: "Sprachen",
        },
        Language::English => &Words {
            load_error: "The interactive map could not be loaded.",
            load_error_detail: "Everything on this page can be read, and all links work. Only moving the map, filters and search as you type are missing.",
            skip: "Skip to content",
            to_map: "To the map",
            page_address: "Address of this page",
            site_pages: "About this site",
            languages: "Languages",
        },
        Language::EasyGerman => &Words {
            load_error: "Die Karte bewegt sich nicht.",
            load_error_detail: "Das Programm für die Karte ist nicht da. Sie können die Seite trotzdem lesen. Alle Links gehen.",
            skip: "Zum Inhalt",
            to_map: "Zur Karte",
            page_address: "Adresse von dieser Seite",
            site_pages: "Über diese Seiten",
            languages: "Sprachen",
        },
    }
}
