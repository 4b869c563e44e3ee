//! Why a layer cannot be shown, in words: where, what is expected, what is there.

use crate::admin::Language;
use crate::geo::LonLat;
use crate::overlay::{Found, MOST_BYTES, OverlayError, Syntax, Wanted};

use super::{decimal, fixed};

const MEGABYTE: f64 = 1024.0 * 1024.0;

/// The words of one language.
struct Words(Language);

/// The sentence for an error.
#[must_use]
pub fn overlay_error(language: Language, error: &OverlayError) -> String {
    let words = Words(language);
    let position = |line: usize, column: usize| {
        words.say(
            format!("Zeile {line}, Zeichen {column}"),
            format!("line {line}, character {column}"),
        )
    };
    match error {
        OverlayError::TooLarge { bytes } => {
            let found = decimal(language, *bytes as f64 / MEGABYTE, 1);
            let most = decimal(language, MOST_BYTES as f64 / MEGABYTE, 0);
            words.say_each(
                format!("Die Datei ist zu groß: höchstens {most} MB, es sind {found} MB."),
                format!("The file is too large: at most {most} MB, it has {found} MB."),
                format!("Die Datei ist zu groß. Sie hat {found} Mega·byte. Erlaubt sind {most} Mega·byte."),
            )
        }
        OverlayError::Empty => words.fixed("Die Datei ist leer.", "The file is empty."),
        OverlayError::NoGeometry => words
            .pick_each(
                "Die Datei enthält nichts, was sich zeichnen lässt.",
                "The file contains nothing that can be drawn.",
                "In der Datei ist nichts für die Karte.",
            )
            .to_owned(),
        OverlayError::TooDeep { line, column } => {
            let place = position(*line, *column);
            words.say_each(
                format!("Zu viele Klammern ineinander: {place}."),
                format!("Too many brackets within each other: {place}."),
                format!("Die Datei hat zu viele Klammern. Die Stelle ist: {place}."),
            )
        }
        OverlayError::NotJson {
            line,
            column,
            expected,
            found,
        } => words.not_json(&position(*line, *column), *expected, *found),
        OverlayError::NotGeoJson {
            line,
            path,
            expected,
            found,
        } => {
            let kind = words.pick_each(
                "Kein gültiges GeoJSON",
                "Not valid GeoJSON",
                "Die Datei ist kein richtiges GeoJSON",
            );
            words.contrast(
                kind,
                &words.place(*line, path),
                &words.wanted(*expected),
                &words.found(found),
            )
        }
        OverlayError::OpenRing {
            line,
            path,
            first,
            last,
        } => words.open_ring(&words.place(*line, path), *first, *last),
        OverlayError::NotOnEarth { line, path, found } => words.not_on_earth(*line, path, *found),
    }
}

/// A number as short as it can be written: no digits after the point that say nothing.
fn plain(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let written = fixed(number, 9).to_string();
    written.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Coordinates as the file writes them: longitude first, decimal points.
fn coordinates(place: LonLat) -> String {
    format!("[{}, {}]", plain(place.lon), plain(place.lat))
}

impl Words {
    /// One of two texts; the German one is easy enough.
    fn say(&self, german: String, english: String) -> String {
        match self.0 {
            Language::German | Language::EasyGerman => german,
            Language::English => english,
        }
    }

    /// One of three texts.
    fn say_each(&self, german: String, english: String, easy: String) -> String {
        match self.0 {
            Language::German => german,
            Language::English => english,
            Language::EasyGerman => easy,
        }
    }

    fn pick(&self, german: &'static str, english: &'static str) -> &'static str {
        self.pick_each(german, english, german)
    }

    fn pick_each(&self, german: &'static str, english: &'static str, easy: &'static str) -> &'static str {
        match self.0 {
            Language::German => german,
            Language::English => english,
            Language::EasyGerman => easy,
        }
    }

    fn fixed(&self, german: &'static str, english: &'static str) -> String {
        self.pick(german, english).to_owned()
    }

    fn quoted(&self, text: &str) -> String {
        self.say(format!("„{text}“"), format!("“{text}”"))
    }

    fn place(&self, line: usize, path: &str) -> String {
        let line = self.say(format!("Zeile {line}"), format!("line {line}"));
        if path.is_empty() {
            return line;
        }
        format!("{line}, {path}")
    }

    fn contrast(&self, kind: &str, place: &str, expected: &str, found: &str) -> String {
        self.say_each(
            format!("{kind}: {place}: erwartet: {expected}; gefunden: {found}."),
            format!("{kind}: {place}: expected {expected}, found {found}."),
            format!("{kind}. Die Stelle ist: {place}. Dort soll stehen: {expected}. Dort steht: {found}."),
        )
    }

    fn not_json(&self, place: &str, expected: Syntax, found: Option<char>) -> String {
        let found = match found {
            Some('\n' | '\r') => self.fixed("ein Zeilenumbruch", "a line break"),
            Some(control) if control.is_control() => self.quoted(&control.escape_default().to_string()),
            Some(character) => self.quoted(&character.to_string()),
            None => self.fixed("das Ende der Datei", "the end of the file"),
        };
        let kind = self.pick_each(
            "Kein gültiges JSON",
            "Not valid JSON",
            "Die Datei ist kein richtiges JSON",
        );
        self.contrast(kind, place, self.syntax(expected), &found)
    }

    fn open_ring(&self, place: &str, first: LonLat, last: LonLat) -> String {
        let (first, last) = (coordinates(first), coordinates(last));
        self.say_each(
            format!("Ring nicht geschlossen: {place}: beginnt bei {first}, endet bei {last}."),
            format!("Ring not closed: {place}: begins at {first}, ends at {last}."),
            format!(
                "Eine Fläche ist offen. Die Stelle ist: {place}. Der Rand beginnt bei {first}. Er endet bei {last}."
            ),
        )
    }

    fn not_on_earth(&self, line: usize, path: &str, found: LonLat) -> String {
        let kind = self.pick_each(
            "Koordinaten nicht in Grad",
            "Coordinates are not degrees",
            "Die Zahlen sind kein Ort auf der Erde",
        );
        let expected = self.pick(
            "Länge von -180 bis 180, dann Breite von -90 bis 90",
            "longitude from -180 to 180, then latitude from -90 to 90",
        );
        let mut sentence = self.contrast(kind, &self.place(line, path), expected, &coordinates(found));
        if OverlayError::looks_projected(found) {
            sentence.push_str(self.pick_each(
                " Sind es Meter eines projizierten Systems wie UTM? Dann bitte vorher nach WGS 84 (EPSG:4326) umrechnen.",
                " Are these metres of a projected system such as UTM? Then convert them to WGS 84 (EPSG:4326) first.",
                " Vielleicht sind die Zahlen Meter. Die Karte braucht Grad. Das Fach·wort ist: WGS 84 (EPSG:4326).",
            ));
        }
        sentence
    }

    fn syntax(&self, expected: Syntax) -> &'static str {
        match expected {
            Syntax::Value => self.pick("ein Wert", "a value"),
            Syntax::Name => self.pick("ein Name in Anführungszeichen", "a name in quotes"),
            Syntax::Colon => self.pick("ein Doppelpunkt", "a colon"),
            Syntax::CommaOrBrace => self.pick("ein Komma oder „}“", "a comma or “}”"),
            Syntax::CommaOrBracket => self.pick("ein Komma oder „]“", "a comma or “]”"),
            Syntax::End => self.pick("das Ende der Datei", "the end of the file"),
            Syntax::Quote => self.pick("das Ende des Textes mit \"", "the end of the text with \""),
            Syntax::Escape => self.pick("ein gültiges Zeichen nach \\", "a valid character after \\"),
            Syntax::Digit => self.pick("eine Ziffer", "a digit"),
        }
    }

    fn wanted(&self, wanted: Wanted) -> String {
        match wanted {
            Wanted::Object => self.fixed("ein Objekt", "an object"),
            Wanted::Array => self.fixed("eine Liste", "an array"),
            Wanted::Text => self.fixed("ein Text", "a text"),
            Wanted::Member(name) => {
                self.say(format!("ein Eintrag \"{name}\""), format!("a member \"{name}\""))
            }
            Wanted::AnyType => self.fixed(
                "ein Typ von GeoJSON wie FeatureCollection, Feature oder Point",
                "a type of GeoJSON such as FeatureCollection, Feature or Point",
            ),
            Wanted::Feature => self.fixed("der Typ Feature", "the type Feature"),
            Wanted::Geometry => self.fixed(
                "eine Geometrie wie Point oder Polygon",
                "a geometry such as Point or Polygon",
            ),
            Wanted::Number => self.fixed("eine Zahl", "a number"),
            Wanted::Position => self.fixed(
                "eine Position aus Länge und Breite",
                "a position of longitude and latitude",
            ),
            Wanted::Nesting(levels) => self.nesting(levels),
            Wanted::Positions(least) => self.say(
                format!("mindestens {least} Positionen"),
                format!("at least {least} positions"),
            ),
        }
    }

    fn nesting(&self, levels: u8) -> String {
        match levels {
            0 => self.fixed("eine einzelne Position", "a single position"),
            1 => self.fixed("eine Liste von Positionen", "an array of positions"),
            2 => self.fixed(
                "eine Liste von Listen von Positionen",
                "an array of arrays of positions",
            ),
            3 => self.fixed(
                "eine Liste von Listen von Listen von Positionen",
                "an array of arrays of arrays of positions",
            ),
            more => self.say(
                format!("Positionen in {more} Listen ineinander"),
                format!("positions within {more} arrays"),
            ),
        }
    }

    fn found(&self, found: &Found) -> String {
        match found {
            Found::Nothing => self.fixed("nichts", "nothing"),
            Found::Object => self.fixed("ein Objekt", "an object"),
            Found::Array => self.fixed("eine Liste", "an array"),
            Found::Text(text) => self.quoted(text),
            Found::Number(number) => self.say(format!("die Zahl {number}"), format!("the number {number}")),
            Found::Truth => self.fixed("ein Wahrheitswert", "a truth value"),
            Found::Null => self.fixed("null", "null"),
            Found::Nesting(levels) => self.nesting(*levels),
            Found::Count(count) => count.to_string(),
            Found::Numbers(0) => self.fixed("keine Zahl", "no number"),
            Found::Numbers(1) => self.fixed("nur eine Zahl", "only one number"),
            Found::Numbers(count) => self.say(format!("{count} Zahlen"), format!("{count} numbers")),
        }
    }
}
