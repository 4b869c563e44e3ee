//! Words of cards and descriptions.

use region_core::admin::Language;

/// What a card says beside facts.
pub(super) struct Words {
    /// Link to the whole page.
    pub(super) open: &'static str,
    /// Legal notice.
    pub(super) imprint: &'static str,
    /// Privacy.
    pub(super) privacy: &'static str,
    /// Name of the links in the foot.
    pub(super) foot: &'static str,
    /// Before the name of what the drawing shows.
    pub(super) drawing: &'static str,
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::German => &Words {
            open: "Auf der Karte ansehen",
            imprint: "Impressum",
            privacy: "Datenschutz",
            foot: "Über diese Karte",
            drawing: "Lage",
        },
        Language::English => &Words {
            open: "View on the map",
            imprint: "Legal notice",
            privacy: "Privacy",
            foot: "About this map",
            drawing: "Location",
        },
        Language::EasyGerman => &Words {
            open: "Auf der Karte ansehen",
            imprint: "Impressum",
            privacy: "Daten·schutz",
            foot: "Über diese Karte",
            drawing: "Hier liegt",
        },
    }
}
