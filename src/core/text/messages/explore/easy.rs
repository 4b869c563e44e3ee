//! The messages of exploring in easy German.

use super::super::{Options, Template};
use super::ExploreMessages;

/// All of them.
pub(super) const MESSAGES: ExploreMessages = ExploreMessages {
    map_shows: "Die Karte zeigt",
    districts: "Land·kreise und große Städte",
    no_data: "keine Angabe",
    limits: Template("{0} bis {1}"),
    methods: Options(
        "In jeder Gruppe sind gleich viele Flächen.|Ähnliche Zahlen sind in einer Gruppe.|Jede Gruppe ist gleich breit.|Wir haben die Grenzen fest·gelegt.",
    ),
    classes_by: Template("Es gibt {0} Gruppen. {1}"),
    distribution: Template(
        "So sind die Zahlen verteilt. Die kleinste Zahl ist {0}. In der Mitte liegt {1}. Die größte Zahl ist {2}.",
    ),
    compressed: "Achtung: Rechts im Bild liegen die großen Zahlen enger zusammen.",
    areas_without: Options(
        "Für jede Fläche gibt es eine Zahl.|Für 1 Fläche fehlt die Zahl.|Für {0} Flächen fehlt die Zahl.",
    ),
    all_figures: "Zahlen als Liste",
    class_of: Template("Gruppe {0} von {1}: {2}"),
    figure_with_unit: Template("{0} {1}"),
    layer_unknown: Template("Diese Karte gibt es nicht: {0}"),
    timeline: "Zeit·leiste",
    open_timeline: "Zeit·leiste öffnen",
    close_timeline: "Zeit·leiste schließen",
    year: "Jahr",
    play: "Jahre ablaufen lassen",
    pause: "Anhalten",
    year_before: "1 Jahr zurück",
    year_after: "1 Jahr weiter",
    nothing_known: Template("Wir wissen nicht: Was war im Jahr {0}?"),
    outside_years: Template("Die Zeit·leiste geht von {0} bis {1}."),
    joined: "Neu dabei",
    joined_then: Template("{0} (heute nicht mehr dabei)"),
    began: "Neu begonnen",
    ran: Options(
        "Wir kennen kein Projekt aus diesem Jahr.|In diesem Jahr gab es 1 Projekt.|In diesem Jahr gab es {0} Projekte.",
    ),
    undated_members: Template("Es gibt {1} Mitglieder. Bei {0} wissen wir nicht: Seit wann?"),
    undated_initiatives: Template(
        "Es gibt {1} Projekte. Bei {0} kennen wir das Jahr nicht. Sie fehlen hier.",
    ),
    year_classes: Options(
        "Mitglied|Der Kreis oder ein Verband ist dabei|Heute dabei. Anfang nicht bekannt|Damals dabei. Heute nicht mehr|Kein Mitglied bekannt",
    ),
    membership_in: Template("Mitglieder im Jahr {0}"),
    filter: "Projekte aus·wählen",
    any: "alle",
    field: "Bereich",
    with: "Wer macht mit?",
    tag: "Thema",
    apply: "Zeigen",
    remaining: Template("{0} von {1} Projekten"),
    placeless: Options(
        "Alle haben einen Ort auf der Karte|1 hat keinen Ort auf der Karte. Es steht nur in der Liste|{0} haben keinen Ort auf der Karte. Sie stehen nur in der Liste",
    ),
    nothing_fits: "Kein Projekt passt. Nehmen Sie eine Auswahl weg:",
    take_away: Template("{0}: {1} – weg·nehmen"),
    show_all: "Alle Projekte zeigen",
    sources_each: "Die Quellen stehen bei jedem Projekt.",
};
