//! The words of the kiosk, which the app does not need.

use region_core::admin::Language;
use serde::Serialize;

/// What the kiosk's scripts say. `{}` stands for what they fill in.
#[derive(Serialize)]
pub(super) struct Words {
    /// Prompt on every slide.
    touch: &'static str,
    /// Name of the sequence.
    welcome: &'static str,
    /// Stops the sequence.
    pause: &'static str,
    /// Lets the sequence go on.
    resume: &'static str,
    /// Heading of the countdown.
    still_there: &'static str,
    /// How long until the reset; `{}` is seconds.
    counting: &'static str,
    /// Dismisses the countdown.
    stay: &'static str,
    /// Begins anew.
    start_over: &'static str,
    /// Opens the code of this page.
    phone: &'static str,
    /// What to do with the code.
    phone_hint: &'static str,
    /// Heading over the code of another website.
    outside: &'static str,
    /// Closes a card.
    close: &'static str,
    /// State of the data; `{}` is a date.
    pub(super) as_of: &'static str,
    /// Name of the language switch.
    languages: &'static str,
    /// Name of the bar.
    bar: &'static str,
    /// Heading after a failure.
    one_moment: &'static str,
    /// What happens after a failure.
    restarting: &'static str,
    /// Name of the keyboard.
    keyboard: &'static str,
    /// Space bar.
    space: &'static str,
    /// Backspace.
    delete: &'static str,
    /// Puts the keyboard away.
    hide_keyboard: &'static str,
    /// Changes between the German and the English layout.
    other_letters: &'static str,
    /// Heading of the operator's panel.
    operator: &'static str,
    /// Asks for the PIN.
    pin: &'static str,
    /// After a wrong PIN; `{}` is how many tries are left.
    wrong_pin: &'static str,
    /// After too many; `{}` is minutes.
    locked: &'static str,
    /// Where no PIN is set.
    no_pin: &'static str,
    /// Which version is shown.
    version: &'static str,
    /// State of the data.
    data: &'static str,
    /// What is kept for use without a network.
    kept: &'static str,
    /// Everything is kept.
    kept_all: &'static str,
    /// Not everything is kept yet.
    kept_not: &'static str,
    /// A new version waits.
    update_waits: &'static str,
    /// Storage used.
    storage: &'static str,
    /// Time without a touch.
    idle: &'static str,
    /// Failures of the last days.
    errors: &'static str,
    /// There are none.
    none: &'static str,
    /// Looks for a new version.
    update_now: &'static str,
    /// Opens the touch test.
    touch_test: &'static str,
    /// What to do there.
    touch_test_hint: &'static str,
    /// Locks the screen for cleaning.
    cleaning: &'static str,
    /// While it is locked; `{}` is seconds.
    cleaning_now: &'static str,
    /// Choice of what invites.
    sequence: &'static str,
    /// Tours, initiatives and towns.
    #[serde(skip)]
    pub(super) sequence_all: &'static str,
    /// Towns.
    #[serde(skip)]
    pub(super) sequence_places: &'static str,
    /// Initiatives.
    #[serde(skip)]
    pub(super) sequence_initiatives: &'static str,
    /// Tours.
    #[serde(skip)]
    pub(super) sequence_tours: &'static str,
    /// Choice of languages of the sequence.
    spoken: &'static str,
    /// Counts of today and in all.
    counts: &'static str,
    /// How they are kept.
    counts_note: &'static str,
    /// Saves the counts.
    download: &'static str,
    /// Above the title of a tour.
    #[serde(skip)]
    pub(super) tour: &'static str,
}

/// The words of a language.
pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
        Language::EasyGerman => &EASY,
    }
}

static GERMAN: Words = Words {
    touch: "Berühren und entdecken",
    welcome: "Einladung",
    pause: "Anhalten",
    resume: "Weiterlaufen lassen",
    still_there: "Noch da?",
    counting: "In {} Sekunden beginnt die Karte von vorn.",
    stay: "Weitermachen",
    start_over: "Von vorn",
    phone: "Auf dem Handy weiter",
    phone_hint: "Die Kamera des Handys auf den Code richten. Diese Seite öffnet sich dort.",
    outside: "Diese Seite gibt es auf dem Handy",
    close: "Schließen",
    as_of: "Stand: {}",
    languages: "Sprachen",
    bar: "Bedienung",
    one_moment: "Einen Moment, bitte",
    restarting: "Die Karte startet neu.",
    keyboard: "Tastatur",
    space: "Leerzeichen",
    delete: "Letztes Zeichen löschen",
    hide_keyboard: "Tastatur schließen",
    other_letters: "Buchstaben tauschen",
    operator: "Betrieb",
    pin: "PIN eingeben",
    wrong_pin: "Falsch. Noch {} Versuche.",
    locked: "Gesperrt, noch {} Minuten.",
    no_pin: "In den Einstellungen dieses Geräts steht keine PIN.",
    version: "Version",
    data: "Daten",
    kept: "Ohne Netz",
    kept_all: "Alles gespeichert",
    kept_not: "Noch nicht vollständig gespeichert",
    update_waits: "Eine neue Version wartet auf den nächsten Neubeginn.",
    storage: "Speicher",
    idle: "Ohne Berührung",
    errors: "Störungen",
    none: "keine",
    update_now: "Jetzt aktualisieren",
    touch_test: "Berührungstest",
    touch_test_hint: "Jedes Feld einmal berühren.",
    cleaning: "Putzsperre, 30 Sekunden",
    cleaning_now: "Der Bildschirm kann geputzt werden. Noch {} Sekunden.",
    sequence: "Einladung zeigt",
    sequence_all: "Touren, Initiativen, Orte",
    sequence_places: "Orte",
    sequence_initiatives: "Initiativen",
    sequence_tours: "Touren",
    spoken: "Sprachen der Einladung",
    counts: "Aufrufe",
    counts_note: "Gezählt wird nur auf diesem Gerät, je Tag und Seite, ohne Personen.",
    download: "Aufrufe als CSV speichern",
    tour: "Tour",
};

static ENGLISH: Words = Words {
    touch: "Touch to explore",
    welcome: "Invitation",
    pause: "Pause",
    resume: "Resume",
    still_there: "Still there?",
    counting: "The map starts over in {} seconds.",
    stay: "Continue",
    start_over: "Start over",
    phone: "Continue on your phone",
    phone_hint: "Point your phone’s camera at the code. This page opens there.",
    outside: "This page opens on your phone",
    close: "Close",
    as_of: "As of {}",
    languages: "Languages",
    bar: "Controls",
    one_moment: "One moment, please",
    restarting: "The map is restarting.",
    keyboard: "Keyboard",
    space: "Space",
    delete: "Delete last character",
    hide_keyboard: "Close keyboard",
    other_letters: "Change letters",
    operator: "Operator",
    pin: "Enter PIN",
    wrong_pin: "Wrong. {} tries left.",
    locked: "Locked for {} minutes.",
    no_pin: "The settings of this device have no PIN.",
    version: "Version",
    data: "Data",
    kept: "Offline",
    kept_all: "Everything is stored",
    kept_not: "Not yet stored completely",
    update_waits: "A new version waits for the next restart.",
    storage: "Storage",
    idle: "Without a touch",
    errors: "Failures",
    none: "none",
    update_now: "Update now",
    touch_test: "Touch test",
    touch_test_hint: "Touch every field once.",
    cleaning: "Cleaning lock, 30 seconds",
    cleaning_now: "The screen can be cleaned. {} seconds left.",
    sequence: "The invitation shows",
    sequence_all: "Tours, initiatives, places",
    sequence_places: "Places",
    sequence_initiatives: "Initiatives",
    sequence_tours: "Tours",
    spoken: "Languages of the invitation",
    counts: "Views",
    counts_note: "Counted on this device only, by day and page, without persons.",
    download: "Save views as CSV",
    tour: "Tour",
};

static EASY: Words = Words {
    touch: "Tippen Sie hier",
    welcome: "Ein·ladung",
    pause: "Anhalten",
    resume: "Weiter",
    still_there: "Sind Sie noch da?",
    counting: "In {} Sekunden fängt die Karte neu an.",
    stay: "Ich bin noch da",
    start_over: "Neu anfangen",
    phone: "Auf dem Handy lesen",
    phone_hint: "Halten Sie die Kamera vom Handy auf das Bild. Dann öffnet das Handy die Seite.",
    outside: "Diese Seite geht nur auf dem Handy",
    close: "Schließen",
    as_of: "Stand: {}",
    languages: "Sprachen",
    bar: "Knöpfe",
    one_moment: "Bitte warten Sie kurz",
    restarting: "Die Karte startet neu.",
    keyboard: "Tastatur",
    space: "Leer·zeichen",
    delete: "Letztes Zeichen löschen",
    hide_keyboard: "Tastatur schließen",
    other_letters: "Andere Buchstaben",
    operator: "Betrieb",
    pin: "PIN eingeben",
    wrong_pin: "Falsch. Sie haben noch {} Versuche.",
    locked: "Gesperrt. Noch {} Minuten.",
    no_pin: "In den Ein·stellungen von diesem Gerät steht keine PIN.",
    version: "Version",
    data: "Daten",
    kept: "Ohne Netz",
    kept_all: "Alles ist gespeichert",
    kept_not: "Noch nicht alles gespeichert",
    update_waits: "Eine neue Version wartet.",
    storage: "Speicher",
    idle: "Ohne Be·rührung",
    errors: "Störungen",
    none: "keine",
    update_now: "Jetzt neu laden",
    touch_test: "Be·rührung prüfen",
    touch_test_hint: "Tippen Sie jedes Feld an.",
    cleaning: "Putzen: 30 Sekunden Sperre",
    cleaning_now: "Sie können den Bild·schirm putzen. Noch {} Sekunden.",
    sequence: "Das zeigt die Ein·ladung",
    sequence_all: "Touren, Projekte, Orte",
    sequence_places: "Orte",
    sequence_initiatives: "Projekte",
    sequence_tours: "Touren",
    spoken: "Sprachen von der Ein·ladung",
    counts: "Auf·rufe",
    counts_note: "Wir zählen nur auf diesem Gerät. Wir zählen nur Tage und Seiten.",
    download: "Auf·rufe als CSV speichern",
    tour: "Tour",
};
