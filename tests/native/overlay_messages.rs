//! What is said about each broken file.

/// File, what is said in German, what is said in English.
pub(crate) const BROKEN: [(&str, &str, &str); 25] = [
    (
        "cut-off",
        "Kein gültiges JSON: Zeile 1, Zeichen 70: erwartet: das Ende des Textes mit \"; gefunden: das Ende der Datei.",
        "Not valid JSON: line 1, character 70: expected the end of the text with \", found the end of the file.",
    ),
    (
        "decimal-comma",
        "Kein gültiges GeoJSON: Zeile 1, coordinates[0]: erwartet: eine Position aus Länge und Breite; gefunden: „9,7“.",
        "Not valid GeoJSON: line 1, coordinates[0]: expected a position of longitude and latitude, found “9,7”.",
    ),
    ("empty", "Die Datei ist leer.", "The file is empty."),
    (
        "feature-as-geometry",
        "Kein gültiges GeoJSON: Zeile 1, geometry: erwartet: eine Geometrie wie Point oder Polygon; gefunden: „Feature“.",
        "Not valid GeoJSON: line 1, geometry: expected a geometry such as Point or Polygon, found “Feature”.",
    ),
    (
        "geometry-among-features",
        "Kein gültiges GeoJSON: Zeile 3, features[1]: erwartet: der Typ Feature; gefunden: „Point“.",
        "Not valid GeoJSON: line 3, features[1]: expected the type Feature, found “Point”.",
    ),
    (
        "infinite",
        "Koordinaten nicht in Grad: Zeile 1, coordinates: erwartet: Länge von -180 bis 180, dann Breite von -90 bis 90; gefunden: [inf, 52.3].",
        "Coordinates are not degrees: line 1, coordinates: expected longitude from -180 to 180, then latitude from -90 to 90, found [inf, 52.3].",
    ),
    (
        "latitude-beyond-the-pole",
        "Koordinaten nicht in Grad: Zeile 1, coordinates: erwartet: Länge von -180 bis 180, dann Breite von -90 bis 90; gefunden: [9.7, 92.3].",
        "Coordinates are not degrees: line 1, coordinates: expected longitude from -180 to 180, then latitude from -90 to 90, found [9.7, 92.3].",
    ),
    (
        "line-break-in-text",
        "Kein gültiges JSON: Zeile 1, Zeichen 67: erwartet: das Ende des Textes mit \"; gefunden: ein Zeilenumbruch.",
        "Not valid JSON: line 1, character 67: expected the end of the text with \", found a line break.",
    ),
    (
        "list",
        "Kein gültiges GeoJSON: Zeile 1: erwartet: ein Objekt; gefunden: eine Liste.",
        "Not valid GeoJSON: line 1: expected an object, found an array.",
    ),
    (
        "lone-longitude",
        "Kein gültiges GeoJSON: Zeile 1, coordinates[1]: erwartet: eine Position aus Länge und Breite; gefunden: nur eine Zahl.",
        "Not valid GeoJSON: line 1, coordinates[1]: expected a position of longitude and latitude, found only one number.",
    ),
    (
        "metres",
        "Koordinaten nicht in Grad: Zeile 4, features[0].geometry.coordinates[1]: erwartet: Länge von -180 bis 180, dann Breite von -90 bis 90; gefunden: [550274.03, 5802937.99]. Sind es Meter eines projizierten Systems wie UTM? Dann bitte vorher nach WGS 84 (EPSG:4326) umrechnen.",
        "Coordinates are not degrees: line 4, features[0].geometry.coordinates[1]: expected longitude from -180 to 180, then latitude from -90 to 90, found [550274.03, 5802937.99]. Are these metres of a projected system such as UTM? Then convert them to WGS 84 (EPSG:4326) first.",
    ),
    (
        "missing-comma",
        "Kein gültiges JSON: Zeile 3, Zeichen 3: erwartet: ein Komma oder „}“; gefunden: „\"“.",
        "Not valid JSON: line 3, character 3: expected a comma or “}”, found “\"”.",
    ),
    (
        "mixed-nesting",
        "Kein gültiges GeoJSON: Zeile 3, coordinates[1][0]: erwartet: eine Zahl; gefunden: eine Liste.",
        "Not valid GeoJSON: line 3, coordinates[1][0]: expected a number, found an array.",
    ),
    (
        "nesting",
        "Kein gültiges GeoJSON: Zeile 3, geometry.coordinates: erwartet: eine Liste von Listen von Positionen; gefunden: eine Liste von Positionen.",
        "Not valid GeoJSON: line 3, geometry.coordinates: expected an array of arrays of positions, found an array of positions.",
    ),
    (
        "not-json",
        "Kein gültiges JSON: Zeile 1, Zeichen 1: erwartet: ein Wert; gefunden: „<“.",
        "Not valid JSON: line 1, character 1: expected a value, found “<”.",
    ),
    (
        "open-ring",
        "Ring nicht geschlossen: Zeile 2, features[0].geometry.coordinates[1][1]: beginnt bei [9.75, 52.31], endet bei [9.76, 52.31].",
        "Ring not closed: line 2, features[0].geometry.coordinates[1][1]: begins at [9.75, 52.31], ends at [9.76, 52.31].",
    ),
    (
        "short-line",
        "Kein gültiges GeoJSON: Zeile 1, coordinates[1]: erwartet: mindestens 2 Positionen; gefunden: 1.",
        "Not valid GeoJSON: line 1, coordinates[1]: expected at least 2 positions, found 1.",
    ),
    (
        "short-ring",
        "Kein gültiges GeoJSON: Zeile 1, coordinates[0]: erwartet: mindestens 4 Positionen; gefunden: 3.",
        "Not valid GeoJSON: line 1, coordinates[0]: expected at least 4 positions, found 3.",
    ),
    (
        "too-deep",
        "Zu viele Klammern ineinander: Zeile 1, Zeichen 87.",
        "Too many brackets within each other: line 1, character 87.",
    ),
    (
        "topojson",
        "Kein gültiges GeoJSON: Zeile 1, type: erwartet: ein Typ von GeoJSON wie FeatureCollection, Feature oder Point; gefunden: „Topology“.",
        "Not valid GeoJSON: line 1, type: expected a type of GeoJSON such as FeatureCollection, Feature or Point, found “Topology”.",
    ),
    (
        "unquoted-name",
        "Kein gültiges JSON: Zeile 1, Zeichen 2: erwartet: ein Name in Anführungszeichen; gefunden: „t“.",
        "Not valid JSON: line 1, character 2: expected a name in quotes, found “t”.",
    ),
    (
        "without-coordinates",
        "Kein gültiges GeoJSON: Zeile 2, features[0].geometry: erwartet: ein Eintrag \"coordinates\"; gefunden: nichts.",
        "Not valid GeoJSON: line 2, features[0].geometry: expected a member \"coordinates\", found nothing.",
    ),
    (
        "without-features",
        "Kein gültiges GeoJSON: Zeile 1: erwartet: ein Eintrag \"features\"; gefunden: nichts.",
        "Not valid GeoJSON: line 1: expected a member \"features\", found nothing.",
    ),
    (
        "without-geometry",
        "Die Datei enthält nichts, was sich zeichnen lässt.",
        "The file contains nothing that can be drawn.",
    ),
    (
        "without-type",
        "Kein gültiges GeoJSON: Zeile 1: erwartet: ein Eintrag \"type\"; gefunden: nichts.",
        "Not valid GeoJSON: line 1: expected a member \"type\", found nothing.",
    ),
];
