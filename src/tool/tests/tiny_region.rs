//! A second, made-up region compiles like the real one: nothing about a region stands in code.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::path::{Path, PathBuf};

use region_core::admin::{AreaKind, FigureCertainty, Language, MemberBody, Status};
use region_core::dataset::{decode_detail, decode_map, decode_region, fill_texts};
use region_tool::compile::{Published, compile};

fn tiny() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/tiny")
}

fn published() -> Published {
    compile(&tiny()).unwrap_or_else(|findings| {
        let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

#[test]
fn another_region_compiles_and_reads_back() {
    let published = published();
    let file = |name: &str| published.file(name).unwrap();
    let mut region = decode_region(file("region.bin")).unwrap();
    fill_texts(&mut region, file("texts.bin")).unwrap();
    let map = decode_map(file("map.bin")).unwrap();
    let detail = decode_detail(file("detail.bin"), &map.topology).unwrap();
    assert_eq!(
        (&region, &map, &detail),
        (&published.region, &published.map, &published.detail)
    );
    assert_eq!(map.topology.shapes.len(), region.areas.len());
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    assert_eq!(published().files, published().files);
}

#[test]
fn facts_arrive_where_they_belong() {
    let region = published().region;
    assert_eq!(region.identity.short_name.de, "Musterregion");
    assert_eq!(
        region.identity.operator.fields[0].value.as_deref(),
        Some("Musterregion GmbH")
    );
    assert_eq!(region.identity.operator.fields[1].value, None);

    let north = region.area("03901001".parse().unwrap()).unwrap();
    assert_eq!((north.name.as_str(), north.kind), ("Nordstadt", AreaKind::Town));
    assert_eq!(north.designation.as_deref(), Some("Residenzstadt"));
    assert_eq!(north.former_names, ["Altnordstadt", "Neunordstadt"]);
    assert_eq!((north.population, north.area_km2), (Some(12_000), Some(60.5)));
    assert_eq!(north.population_date.unwrap().to_string(), "2023-12-31");
    assert_eq!(north.postal_code.as_deref(), Some("99001"));

    let ostwest = "039015401".parse().unwrap();
    let names: Vec<_> = region
        .areas_of_collective(ostwest)
        .map(|(_, area)| area.name.as_str())
        .collect();
    assert_eq!(names, ["Ostdorf", "Westflecken"]);
}

#[test]
fn members_have_their_bodies_and_unknown_ones_are_none() {
    let region = published().region;
    let members: Vec<_> = region
        .members()
        .map(|member| (member.slug.as_str(), &member.body))
        .collect();
    let key = |text: &str| text.parse().unwrap();
    assert_eq!(
        members,
        [
            ("stadt-nordstadt", &MemberBody::Area("03901001".parse().unwrap())),
            ("landkreis-unterland", &MemberBody::District(key("03902"))),
            (
                "musterverband-land",
                &MemberBody::Association {
                    covers: vec![key("03901"), key("03902")]
                }
            ),
        ]
    );
    assert_eq!(region.bodies.len(), 4);
    assert!(region.bodies[0].naming && !region.bodies[1].naming);
    assert_eq!(region.bodies[0].note.de, "Sitzt im Vorstand,\nlaut Protokoll.");
}

#[test]
fn counts_and_events_are_ordered_by_time_and_sums_are_computed() {
    let region = published().region;
    let counts: Vec<_> = region
        .identity
        .head_counts
        .iter()
        .map(|head| head.count)
        .collect();
    assert_eq!(counts, [5, 4]);
    let years: Vec<_> = region.events.iter().map(|event| event.date.year()).collect();
    assert_eq!(years, [1999, 2001]);
    let values: Vec<_> = region
        .figures
        .iter()
        .map(|figure| {
            (
                figure.certainty,
                figure.value.de.as_str(),
                figure.value.en.as_str(),
            )
        })
        .collect();
    assert_eq!(
        values,
        [
            (FigureCertainty::Computed, "24.000", "24,000"),
            (FigureCertainty::Computed, "190,00 km²", "190.00 km²"),
            (FigureCertainty::Computed, "126 je km²", "126 per km²"),
            (FigureCertainty::Stated, "7", "7"),
        ]
    );
}

#[test]
fn each_language_has_a_file_with_its_texts_and_german_ones_where_it_lacks_them() {
    let published = published();
    let file = |name: &str| published.file(name).unwrap();
    let decoded = |language: &str| {
        let mut region = decode_region(file(&format!("region.{language}.bin"))).unwrap();
        fill_texts(&mut region, file(&format!("texts.{language}.bin"))).unwrap();
        region
    };
    let mut easy = decoded("easy");
    let words = std::mem::take(&mut easy.words);
    assert_eq!(words, region_core::text::joined_messages(Language::EasyGerman));
    assert_eq!(easy, published.region.clone().in_language(Language::EasyGerman));
    assert_eq!(easy.guide.tours[0].steps[0].text.easy, "Es gibt einen Rad·weg.");
    let lakes = &easy.figures[3];
    assert_eq!(lakes.label.get(Language::EasyGerman), "Anzahl von den Seen");
    assert_eq!(lakes.label.de, "");
    assert_eq!(
        lakes.note.get(Language::EasyGerman),
        "Eine andere Seite zählt acht."
    );
    assert_eq!(lakes.note.language(Language::EasyGerman), Language::German);
    // Sums are written as in German.
    assert_eq!(easy.figures[1].value.easy, "190,00 Quadrat·kilometer");
    assert_eq!(decoded("de").figures[3].label.easy, "");
    assert_eq!(decoded("en").figures[3].label.easy, "");
}

#[test]
fn initiatives_are_ordered_by_slug_and_name_their_field_by_position() {
    let region = published().region;
    let initiatives: Vec<_> = region
        .initiatives
        .iter()
        .map(|initiative| (initiative.slug.as_str(), initiative.field, initiative.status))
        .collect();
    assert_eq!(
        initiatives,
        [("netzrad", 1, Status::Active), ("waldtag", 0, Status::Completed)]
    );
    assert_eq!(region.initiatives[0].citation.urls[0], "musteramt");
}

#[test]
fn overlays_are_minified_and_keep_their_source() {
    let published = published();
    let overlay = &published.region.overlays[0];
    assert_eq!(
        (overlay.id.as_str(), overlay.title.en.as_str()),
        ("brunnen", "Wells")
    );
    assert_eq!(overlay.attribution, "Musteramt, gemeinfrei");
    let text = std::str::from_utf8(published.file("overlays/brunnen.geojson").unwrap()).unwrap();
    assert!(
        !text.contains('\n') && text.contains("\"Marktbrunnen\""),
        "{text}"
    );
}
