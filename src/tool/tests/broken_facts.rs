//! Every rule of the fact files, each with a broken file laid over the tiny region: what is reported, and that nothing
//! else is.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::path::{Path, PathBuf};

use region_tool::compile::check_facts;
use region_tool::facts::DataFiles;

/// A folder of `tests/fixtures/broken` and all it must report.
const CASES: &[(&str, &[&str])] = &[
    (
        "missing-column",
        &[r#"areas.csv:1: [missing-column], slug: expected a column "slug", found none in the header"#],
    ),
    (
        "unknown-file",
        &[
            r#"initiatives/netzrad.txt: [unknown-file]: expected a name that ends in .toml, found "netzrad.txt""#,
            r#"member.csv: [unknown-file]: expected one of areas.csv, districts.csv, figures.csv, former_members.csv, goal_initiatives.csv, goals.csv, head_counts.csv, history.csv, members.csv, region.toml, samtgemeinden.csv, sign_language.csv, sources.csv, statistics.csv, found "member.csv""#,
        ],
    ),
    (
        "unknown-column",
        &[
            r#"areas.csv:1: [missing-column], former_names: expected a column "former_names", found none in the header"#,
            r#"areas.csv:1: [unknown-column], old_names: expected one of the columns ags, name, kind, designation, slug, samtgemeinde, former_names, found "old_names""#,
        ],
    ),
    (
        "duplicate-column",
        &[r#"areas.csv:1: [duplicate-column], name: expected each column once, found "name" again"#],
    ),
    (
        "cell-count",
        &[
            "areas.csv:3: [cell-count]: expected 7 cells as in the header, found 5 cells",
            "areas.csv:6: [cell-count]: expected 7 cells as in the header, found 9 cells",
        ],
    ),
    (
        "missing-header",
        &[
            "goals.csv:1: [missing-header]: expected id;field;text_de;text_en;text_easy;source;source_date, found an empty file",
        ],
    ),
    (
        "unclosed-quote",
        &["members.csv:4: [unclosed-quote]: expected a closing quotation mark, found the end of the file"],
    ),
    (
        "line-after-a-line-break-in-a-cell",
        &[
            r#"members.csv:4: [bad-date] 03902, source_date: expected a date as 2024-04-25, 2024-04 or 2024 (meant 2015-02-15?), found "15.2.2015""#,
        ],
    ),
    (
        "not-utf8",
        &[
            "areas.csv:5: [not-utf8]: expected text saved as UTF-8, found byte 0xFC at position 244 of the file",
        ],
    ),
    (
        "unknown-area",
        &[r#"members.csv:6: [unknown-area] 03902099, key: expected an area of areas.csv, found "03902099""#],
    ),
    (
        "statistics-of-no-area",
        &[
            "areas.csv:7: [missing-statistics] 03902501, ags: expected a row of this area in statistics.csv, found none",
            r#"statistics.csv:7: [unknown-area] 03902599, ags: expected an area of areas.csv, found "03902599""#,
        ],
    ),
    (
        "missing-statistics",
        &[
            "areas.csv:7: [missing-statistics] 03902501, ags: expected a row of this area in statistics.csv, found none",
        ],
    ),
    (
        "lost-zero",
        &[
            r#"members.csv:2: [lost-zero] 3901001, key: expected 8 digits, leading zero kept (meant "03901001"?), found "3901001""#,
            r#"members.csv:4: [lost-zero] 3902, key: expected 5 digits, leading zero kept (meant "03902"?), found "3902""#,
        ],
    ),
    (
        "lost-zero-of-a-postal-code",
        &[
            r#"statistics.csv:6: [lost-zero] 03902002, postal_code: expected 5 digits, leading zero kept (meant "09905"?), found "9905""#,
        ],
    ),
    (
        "bad-key",
        &[
            r#"areas.csv:6: [bad-key] 0390200x, ags: expected 8 digits, found "0390200x""#,
            r#"initiatives/netzrad.toml:4: [unknown-area] netzrad, participants: expected an area of areas.csv, found "03902002""#,
            r#"members.csv:6: [unknown-area] 03902002, key: expected an area of areas.csv, found "03902002""#,
            r#"statistics.csv:6: [unknown-area] 03902002, ags: expected an area of areas.csv, found "03902002""#,
        ],
    ),
    (
        "unknown-district",
        &[
            r#"members.csv:5: [unknown-district], covers: expected a district of districts.csv, found "03903""#,
        ],
    ),
    (
        "area-in-no-district",
        &[
            r#"areas.csv:5: [unknown-district] 03902001, ags: expected a district of districts.csv, found "03902""#,
            r#"areas.csv:6: [unknown-district] 03902002, ags: expected a district of districts.csv, found "03902""#,
            r#"areas.csv:7: [unknown-district] 03902501, ags: expected a district of districts.csv, found "03902""#,
            r#"initiatives/waldtag.toml:5: [unknown-district] waldtag, participants: expected a district of districts.csv, found "03902""#,
            r#"members.csv:4: [unknown-district] 03902, key: expected a district of districts.csv, found "03902""#,
            r#"members.csv:5: [unknown-district], covers: expected a district of districts.csv, found "03902""#,
        ],
    ),
    (
        "unknown-samtgemeinde",
        &[
            r#"areas.csv:3: [unknown-samtgemeinde] 03901002, samtgemeinde: expected a Samtgemeinde of samtgemeinden.csv, found "039015402""#,
        ],
    ),
    (
        "other-district",
        &[
            r#"areas.csv:5: [other-district] 03902001, samtgemeinde: expected a Samtgemeinde of the district of the area, found "039015401""#,
        ],
    ),
    (
        "duplicate-key",
        &[
            r#"areas.csv:6: [duplicate-key] 03902001, ags: expected each one once, found "03902001" again, first in line 5"#,
            r#"initiatives/netzrad.toml:4: [unknown-area] netzrad, participants: expected an area of areas.csv, found "03902002""#,
            r#"members.csv:6: [unknown-area] 03902002, key: expected an area of areas.csv, found "03902002""#,
            r#"statistics.csv:6: [unknown-area] 03902002, ags: expected an area of areas.csv, found "03902002""#,
        ],
    ),
    (
        "member-twice",
        &[
            r#"members.csv:6: [member-twice] 03901001, key: expected each one once, found "03901001" again, first in line 2"#,
        ],
    ),
    (
        "unexpected-value",
        &[
            r#"members.csv:4: [unexpected-value] 03902, covers: expected nothing: only associations without key cover districts, found "03901""#,
        ],
    ),
    (
        "duplicate-slug",
        &[
            r#"areas.csv:6: [duplicate-slug] 03902002, slug: expected each one once, found "suedstadt" again, first in line 5"#,
        ],
    ),
    (
        "bad-slug",
        &[
            r#"areas.csv:5: [bad-slug] 03902001, slug: expected lower-case letters a to z and digits, parts joined by one hyphen, found "Südstadt""#,
        ],
    ),
    (
        "bad-slug-of-a-file",
        &[
            r#"initiatives/Wald Tag.toml: [bad-slug]: expected a file name of lower-case letters a to z, digits and single hyphens, found "Wald Tag""#,
        ],
    ),
    (
        "unknown-source",
        &[
            r#"statistics.csv:5: [unknown-source] 03902001, source: expected the id of a row in sources.csv, found "musterstat""#,
        ],
    ),
    (
        "missing-source",
        &[
            "members.csv:4: [missing-source] 03902, source: expected an address or the id of a source, found nothing",
        ],
    ),
    (
        "bad-date",
        &[
            r#"statistics.csv:3: [bad-date] 03901002, population_date: expected a date as 2024-04-25, 2024-04 or 2024, found "2023-02-30""#,
            r#"statistics.csv:5: [bad-date] 03902001, population_date: expected a date as 2024-04-25, 2024-04 or 2024 (meant 2023-12-31?), found "31.12.2023""#,
        ],
    ),
    (
        "decimal-comma",
        &[
            r#"statistics.csv:2: [decimal-comma] 03901001, area_km2: expected a decimal point (meant 60.5?), found "60,5""#,
        ],
    ),
    (
        "not-a-number",
        &[
            r#"statistics.csv:4: [not-a-number] 03901003, area_km2: expected a number as 13.7, found "etwa 20""#,
            r#"statistics.csv:5: [not-a-number] 03902001, population: expected a whole number without separators, found "9.000""#,
        ],
    ),
    (
        "negative",
        &[
            r#"statistics.csv:4: [negative] 03901003, area_km2: expected a number that is not negative, found "-19.75""#,
            r#"statistics.csv:5: [negative] 03902001, population: expected a number that is not negative, found "-9000""#,
        ],
    ),
    (
        "bad-url",
        &[
            r#"statistics.csv:2: [bad-url] 03901001, website: expected an address that begins with https:// or http://, found "www.nordstadt.example.org""#,
        ],
    ),
    (
        "bad-postal-code",
        &[r#"statistics.csv:6: [bad-postal-code] 03902002, postal_code: expected 5 digits, found "D-99005""#],
    ),
    (
        "unknown-kind",
        &[
            r#"areas.csv:3: [unknown-kind] 03901002, kind: expected one of: Stadt, Flecken, Gemeinde, gemeindefreies Gebiet, gemeindefreier Bezirk, found "Dorf""#,
        ],
    ),
    (
        "unknown-certainty",
        &[
            r#"members.csv:4: [unknown-certainty] 03902, certainty: expected one of: confirmed, historical, unknown, found "vielleicht""#,
        ],
    ),
    (
        "unknown-word",
        &[r#"members.csv:2: [unknown-word] 03901001, naming: expected one of: yes, no, nothing, found "ja""#],
    ),
    (
        "unknown-reason",
        &[
            r#"former_members.csv:2: [unknown-reason] 03902001, reason: expected one of: left, dissolved, found "weg""#,
        ],
    ),
    (
        "unknown-sum",
        &[
            r#"figures.csv:3: [unknown-sum] area, sum: expected one of: nothing, population, area, density, municipalities, unincorporated, samtgemeinden, found "flaeche""#,
        ],
    ),
    (
        "typed-sum",
        &[
            r#"figures.csv:3: [typed-sum] area, value_de: expected the unit with {} where the sum goes, found "190 km²""#,
        ],
    ),
    (
        "incomplete-sum",
        &[
            "figures.csv:3: [incomplete-sum] area, sum: expected a figure for every area in statistics.csv, found none for 03902001",
            "figures.csv:4: [incomplete-sum] density, sum: expected a figure for every area in statistics.csv, found none for 03902001",
        ],
    ),
    (
        "missing-value",
        &["areas.csv:4: [missing-value] 03901003, name: expected a name, found nothing"],
    ),
    (
        "missing-german",
        &["history.csv:3: [missing-german] 1999, text_de: expected a German text, found nothing"],
    ),
    (
        "missing-english",
        &["goals.csv:3: [missing-english] freundlich, text_en: expected an English text, found nothing"],
    ),
    (
        "missing-easy",
        &["goals.csv:3: [missing-easy] freundlich, text_easy: expected a text in easy German, found nothing"],
    ),
    (
        "initiative-without-easy",
        &[
            "initiatives/waldtag.toml:14: [missing-easy] waldtag, summary.easy: expected a text in easy German, found nothing",
        ],
    ),
    (
        "markup",
        &[
            r#"members.csv:4: [markup] 03902, note_de: expected plain text without HTML, found "2015 als <b>Mitglied</b> genannt.""#,
        ],
    ),
    (
        "toml-syntax",
        &[
            r#"initiatives/waldtag.toml:2: [toml-syntax] waldtag, character 20: expected valid TOML, found invalid basic string, expected `"`"#,
        ],
    ),
    (
        "unknown-key",
        &[
            r#"initiatives/waldtag.toml:7: [unknown-key] waldtag, ulr: expected one of field, from, name, participants, place, source, status, summary, tags, to, url, found "ulr""#,
        ],
    ),
    (
        "wrong-type",
        &[
            "initiatives/waldtag.toml:5: [wrong-type] waldtag, participants: expected a list in square brackets, found a TOML string",
        ],
    ),
    (
        "unknown-field",
        &[
            r#"initiatives/waldtag.toml:1: [unknown-field] waldtag, field: expected an action field of region.toml: wald, rad, found "meer""#,
        ],
    ),
    (
        "unknown-status",
        &[
            r#"initiatives/waldtag.toml:2: [unknown-status] waldtag, status: expected one of: active, planned, completed, unknown, found "fertig""#,
        ],
    ),
    (
        "ends-before-it-begins",
        &[
            r#"initiatives/waldtag.toml:4: [ends-before-it-begins] waldtag, to: expected a date not before 2019-06, found "2018-12""#,
        ],
    ),
    (
        "initiative-of-no-area",
        &[
            r#"initiatives/waldtag.toml:6: [unknown-area] waldtag, place: expected an area of areas.csv, found "03901009""#,
        ],
    ),
    (
        "initiative-with-a-lost-zero",
        &[
            r#"initiatives/waldtag.toml:7: [lost-zero] waldtag, participants: expected 8 digits, leading zero kept (meant "03901001"?), found "3901001""#,
        ],
    ),
    (
        "initiative-with-a-participant-twice",
        &[
            r#"initiatives/waldtag.toml:5: [duplicate-key] waldtag, participants: expected each participant once, found "03901001""#,
        ],
    ),
    (
        "initiative-without-english",
        &[
            "initiatives/waldtag.toml:14: [missing-english] waldtag, summary.en: expected an English text, found nothing",
        ],
    ),
    (
        "unknown-marker",
        &[
            r#"region.toml:41: [unknown-marker], action_fields[1].marker: expected one of: circle, square, diamond, triangle, hexagon, drop, star, found "dreieck""#,
        ],
    ),
    (
        "unknown-language",
        &[r#"region.toml:2: [unknown-language], languages: expected one of: en, easy, found "fr""#],
    ),
    (
        "bad-colour",
        &[
            r#"region.toml:58: [bad-colour], colours.light.paper: expected a colour as #0f5c63, found "beige""#,
        ],
    ),
    (
        "missing-colour",
        &[
            "region.toml:57: [missing-value], colours.light.field-7: expected a colour as #0f5c63, found nothing",
        ],
    ),
    (
        "missing-table",
        &[
            "region.toml:1: [missing-value], about: expected a table [about], found nothing",
            r#"region.toml:22: [unknown-key], abuot: expected one of about, action_fields, association, boundary_date, colours, company, languages, map_attribution, name, operator, projection, short_name, website, found "abuot""#,
        ],
    ),
    (
        "json-syntax",
        &[
            "overlays/brunnen.geojson:3: [json-syntax] brunnen, character 30: expected valid JSON, found expected `,` or `}` at line 3 column 30",
        ],
    ),
    (
        "not-geojson",
        &[
            "overlays/brunnen.geojson: [not-geojson] brunnen, features: expected GeoJSON by RFC 7946, found Error while deserializing GeoJSON: unknown variant `Sammlung`, expected one of `Feature`, `FeatureCollection`, `Point`, `LineString`, `Polygon`, `MultiPoint`, `MultiLineString`, `MultiPolygon`, `GeometryCollection`",
        ],
    ),
    (
        "not-on-earth",
        &[
            "overlays/brunnen.geojson: [not-on-earth] brunnen, features[1]: expected longitude from -180 to 180, then latitude from -90 to 90, found [5790000, 560000]",
        ],
    ),
    (
        "missing-geometry",
        &[
            "overlays/brunnen.geojson: [missing-geometry] brunnen, features[1]: expected a geometry, found none",
        ],
    ),
    (
        "overlay-without-title",
        &[
            "overlays/brunnen.geojson: [missing-german] brunnen, title.de: expected a German text, found nothing",
        ],
    ),
    (
        "page-missing",
        &[
            "pages/accessibility.easy.md: [missing-file]: expected this file, found no such file",
            "pages/help.en.md: [missing-file]: expected this file, found no such file",
            r#"pages/impressum.de.md: [unknown-file]: expected a page (imprint, privacy, accessibility, help, open-data), a language (de, en, easy) and the ending .md, found "impressum.de.md""#,
            "pages/imprint.de.md: [missing-file]: expected this file, found no such file",
            "pages/imprint.easy.md: [missing-file]: expected this file, found no such file",
            "pages/open-data.easy.md: [missing-file]: expected this file, found no such file",
            "pages/privacy.easy.md: [missing-file]: expected this file, found no such file",
        ],
    ),
    (
        "page-without-title",
        &[
            r##"pages/help.de.md:1: [missing-title]: expected a title such as "# Impressum" as the first line, found "Hilfe""##,
            "pages/help.en.md:1: [missing-text]: expected a text below the title, found nothing",
        ],
    ),
    (
        "page-with-two-titles",
        &[
            r##"pages/help.de.md:5: [second-title]: expected one title; further headings begin with ##, found "# Noch ein Titel""##,
        ],
    ),
    (
        "page-with-html",
        &[
            r#"pages/help.de.md:3: [markup]: expected Markdown without HTML, found "<b>""#,
            r#"pages/help.de.md:3: [markup]: expected Markdown without HTML, found "</b>""#,
            r#"pages/help.de.md:5: [image]: expected text without pictures, found "bild.png""#,
        ],
    ),
    (
        "page-with-a-dead-link",
        &[
            r#"pages/help.de.md:5: [unknown-link]: expected a whole address (https://…, mailto:…) or one of page:imprint, page:privacy, page:accessibility, page:help, page:open-data, page:map, page:members, page:initiatives, page:municipalities, page:data, found "/hilfe/""#,
        ],
    ),
    (
        "page-with-an-unknown-placeholder",
        &[
            r#"pages/imprint.de.md:3: [unknown-placeholder]: expected {{operator}}, {{operator: label | label}}, {{sources}}, {{files}}, {{checks}}, {{limits}} or {{checklist}} on a line of its own, found "owner""#,
            "pages/imprint.de.md:5: [unknown-placeholder]: expected {{operator}}, {{operator: label | label}}, {{sources}}, {{files}}, {{checks}}, {{limits}} or {{checklist}} on a line of its own, found braces that do not fill a line of their own",
        ],
    ),
    (
        "page-of-an-unknown-operator-field",
        &[
            r#"pages/imprint.de.md:3: [unknown-operator-field]: expected a German label of [[operator]] in region.toml: Name, Telefon, found "Fax""#,
        ],
    ),
    (
        "goal-served-by-what-is-not-there",
        &[
            r#"goal_initiatives.csv:3: [duplicate-key] mehr-baeume, initiative: expected each initiative once for a goal, found "waldtag""#,
            r#"goal_initiatives.csv:4: [unknown-goal] weniger-laerm, goal: expected the id of a goal of goals.csv, found "weniger-laerm""#,
            r#"goal_initiatives.csv:5: [unknown-certainty] freundlich, certainty: expected one of: stated, derived, found "sure""#,
            r#"goal_initiatives.csv:5: [unknown-initiative] freundlich, initiative: expected the name of a file in initiatives/ without .toml, found "gruss""#,
            r#"goal_initiatives.csv:5: [missing-easy] freundlich, reason_easy: expected a text in easy German, found nothing"#,
        ],
    ),
    (
        "tour-that-leads-nowhere",
        &[
            r#"tours/rundgang.toml:1: [missing-value] rundgang, order: expected its place among the tours: 1, 2, …, found nothing"#,
            r#"tours/rundgang.toml:12: [unknown-page] rundgang, steps[1].page: expected one of: region, members, initiatives, goals, found "shop""#,
            r#"tours/rundgang.toml:22: [two-targets] rundgang, steps[2].initiative: expected one of place, initiative and page, found "waldtag""#,
            r#"tours/rundgang.toml:23: [unknown-key] rundgang, steps[2].field: expected a field only with page = "initiatives", found "rad""#,
        ],
    ),
    (
        "tour-without-a-stop",
        &[
            r#"tours/rundgang.toml:12: [missing-value] rundgang, steps[1].page: expected one of place, initiative and page, found none of them"#,
            r#"tours/rundgang.toml:20: [missing-value] rundgang, steps[2].source: expected a table [steps[2].source], found nothing"#,
        ],
    ),
    (
        "tour-of-another-ending",
        &[r#"tours/rundgang.txt: [unknown-file]: expected a name that ends in .toml, found "rundgang.txt""#],
    ),
];

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

fn tiny() -> DataFiles {
    DataFiles::read(&fixtures().join("tiny")).unwrap()
}

fn report(files: &DataFiles) -> Vec<String> {
    check_facts(files)
        .findings
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn the_tiny_region_has_no_findings() {
    assert_eq!(report(&tiny()), Vec::<String>::new());
}

#[test]
fn every_broken_file_is_reported_with_its_place_and_nothing_else_is() {
    for (folder, expected) in CASES {
        let broken = DataFiles::read(&fixtures().join("broken").join(folder)).unwrap();
        assert!(broken.iter().next().is_some(), "{folder} has no file");
        assert_eq!(report(&tiny().overlaid_with(broken)), *expected, "in {folder}");
    }
}

#[test]
fn every_folder_of_broken_facts_is_listed_here() {
    let mut folders: Vec<String> = std::fs::read_dir(fixtures().join("broken"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "geometry")
        .collect();
    folders.sort();
    let mut listed: Vec<&str> = CASES.iter().map(|(folder, _)| *folder).collect();
    listed.sort_unstable();
    assert_eq!(folders, listed);
}

#[test]
fn a_region_without_text_pages_is_in_order_and_one_with_pages_hands_them_on() {
    assert!(check_facts(&tiny()).facts.unwrap().pages.is_empty());
    let mut files = tiny();
    for word in ["imprint", "privacy", "accessibility", "help", "open-data"] {
        for language in ["de", "en"] {
            let text = format!("# {word}\n\n{{{{operator: Name}}}}\n");
            files = files.with(&format!("pages/{word}.{language}.md"), text.into_bytes());
        }
    }
    assert_eq!(report(&files), Vec::<String>::new());
    let pages = check_facts(&files).facts.unwrap().pages;
    let order: Vec<_> = pages
        .iter()
        .map(|page| (page.id.word(), page.language.as_str()))
        .take(3)
        .collect();
    assert_eq!(order, [("imprint", "de"), ("imprint", "en"), ("privacy", "de")]);
    assert_eq!(pages.len(), 10);
}

#[test]
fn a_missing_file_is_named() {
    assert_eq!(
        report(&tiny().without("goals.csv")),
        ["goals.csv: [missing-file]: expected this file, found no such file"]
    );
    let without_settings = report(&tiny().without("region.toml"));
    assert_eq!(
        without_settings,
        ["region.toml: [missing-file]: expected this file, found no such file"]
    );
}

#[test]
fn commas_and_a_byte_order_mark_are_read_like_semicolons() {
    let (_, areas) = tiny()
        .iter()
        .find(|(path, _)| *path == "areas.csv")
        .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
        .unwrap();
    let text = String::from_utf8(areas).unwrap().replace(';', ",");
    let files = tiny().with("areas.csv", format!("\u{feff}{text}").into_bytes());
    assert_eq!(report(&files), Vec::<String>::new());
    assert_eq!(
        check_facts(&files).facts.unwrap().region,
        check_facts(&tiny()).facts.unwrap().region
    );
}

#[test]
fn several_mistakes_are_found_in_one_run() {
    let mut files = tiny();
    let mut expected = Vec::new();
    for (folder, lines) in CASES
        .iter()
        .filter(|(folder, _)| ["bad-date", "markup", "toml-syntax"].contains(folder))
    {
        files = files.overlaid_with(DataFiles::read(&fixtures().join("broken").join(folder)).unwrap());
        expected.extend(lines.iter().map(ToString::to_string));
    }
    let mut found = report(&files);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}
