//! The messages of exploring in German.

use super::super::{Options, Template};
use super::ExploreMessages;

/// All of them.
pub(super) const MESSAGES: ExploreMessages = ExploreMessages {
    map_shows: "Karte zeigt",
    districts: "Landkreise und kreisfreie Städte",
    no_data: "keine Angabe",
    limits: Template("{0} bis {1}"),
    methods: Options(
        "gleich viele Flächen je Klasse|natürliche Klassen nach Jenks|gleich breite Klassen|festgelegte Grenzen",
    ),
    classes_by: Template("{0} Klassen, {1}"),
    distribution: Template("Verteilung: kleinster Wert {0}, mittlerer Wert {1}, größter Wert {2}"),
    compressed: "Die Achse ist gestaucht: gleiche Schritte vervielfachen den Wert.",
    areas_without: Options(
        "Für jede Fläche liegt eine Zahl vor.|Für 1 Fläche fehlt die Zahl.|Für {0} Flächen fehlt die Zahl.",
    ),
    all_figures: "Zahlen als Liste",
    class_of: Template("Klasse {0} von {1}: {2}"),
    figure_with_unit: Template("{0} {1}"),
    layer_unknown: Template("Eine Karte mit dem Namen „{0}“ gibt es nicht."),
    timeline: "Zeitleiste",
    open_timeline: "Zeitleiste öffnen",
    close_timeline: "Zeitleiste schließen",
    year: "Jahr",
    play: "Jahre abspielen",
    pause: "Anhalten",
    year_before: "Ein Jahr zurück",
    year_after: "Ein Jahr weiter",
    nothing_known: Template("Für {0} ist kein Ereignis bekannt."),
    outside_years: Template("Die Zeitleiste reicht von {0} bis {1}."),
    joined: "Beigetreten",
    joined_then: Template("{0} (heute nicht mehr dabei)"),
    began: "Begonnen",
    ran: Options(
        "In diesem Jahr lief keine bekannte Initiative.|In diesem Jahr lief 1 Initiative.|In diesem Jahr liefen {0} Initiativen.",
    ),
    undated_members: Template("Von {1} Mitgliedern ist bei {0} nicht bekannt, seit wann."),
    undated_initiatives: Template("{0} von {1} Initiativen haben kein bekanntes Jahr und fehlen hier."),
    year_classes: Options(
        "Mitglied|über Kreis oder Verband vertreten|heute dabei, Beginn nicht bekannt|damals dabei, heute nicht mehr|kein Mitglied bekannt",
    ),
    membership_in: Template("Mitgliedschaft im Jahr {0}"),
    filter: "Initiativen filtern",
    any: "alle",
    field: "Handlungsfeld",
    with: "Beteiligt oder Ort",
    tag: "Thema",
    apply: "Anzeigen",
    remaining: Template("{0} von {1} Initiativen"),
    placeless: Options(
        "alle mit Ort auf der Karte|1 davon ohne Ort auf der Karte: sie steht nur in der Liste|{0} davon ohne Ort auf der Karte: sie stehen nur in der Liste",
    ),
    nothing_fits: "Keine Initiative passt zu allen Filtern zugleich. Nehmen Sie einen davon weg:",
    take_away: Template("{0}: {1} – entfernen"),
    show_all: "Alle Initiativen zeigen",
    sources_each: "Die Quellen stehen bei jeder Initiative.",
};
