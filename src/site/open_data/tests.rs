use std::collections::BTreeSet;

use geojson::{FeatureCollection, GeometryValue};

use super::*;
use crate::regions::{real_atlas, tiny_atlas};

fn address() -> SiteAddress {
    SiteAddress::new("https://karte.example.org", crate::Base::default()).unwrap()
}

fn written(atlas: &Atlas) -> OpenData {
    open_data(atlas, &address()).unwrap()
}

fn text(data: &OpenData, name: &str) -> String {
    let path = format!("{FOLDER}{name}");
    let asset = data.assets.iter().find(|asset| asset.path == path).unwrap();
    String::from_utf8(asset.bytes.clone()).unwrap()
}

/// The rows of a table as header and cells.
fn rows(data: &OpenData, name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = text(data, name);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = cells(reader.headers().unwrap());
    (
        header,
        reader.records().map(|record| cells(&record.unwrap())).collect(),
    )
}

fn features(data: &OpenData, name: &str) -> FeatureCollection {
    text(data, name).parse().unwrap()
}

const TABLES: [&str; 3] = ["kommunen", "mitglieder", "initiativen"];

#[test]
fn every_table_has_a_row_for_each_thing_and_the_outlines_say_the_same() {
    let (atlas, data) = (real_atlas(), written(real_atlas()));
    let region = &atlas.region;
    let counts = [
        region.areas.len(),
        region.members().count(),
        region.initiatives.len(),
    ];
    for (stem, count) in TABLES.into_iter().zip(counts) {
        let (header, rows) = rows(&data, &format!("{stem}.csv"));
        let collection = features(&data, &format!("{stem}.geojson"));
        assert_eq!((rows.len(), collection.features.len()), (count, count), "{stem}");
        for (row, feature) in rows.iter().zip(&collection.features) {
            for (name, cell) in header.iter().zip(row) {
                let value = &feature.properties.as_ref().unwrap()[name];
                let plain = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let plain = if value.is_null() { String::new() } else { plain };
                assert_eq!(&plain, cell, "{stem}, {name}");
            }
        }
    }
}

#[test]
fn einbeck_comes_back_with_its_key_and_figures() {
    let data = written(real_atlas());
    let (header, rows) = rows(&data, "kommunen.csv");
    let row = rows.iter().find(|row| row[0] == "03155013").unwrap();
    let cell = |name: &str| row[header.iter().position(|column| column == name).unwrap()].as_str();
    assert_eq!((cell("name"), cell("art")), ("Einbeck", "stadt"));
    assert_eq!(cell("kreis"), "Landkreis Northeim");
    assert_eq!(cell("mitgliedschaft"), "mitglied");
    assert_eq!(cell("flaeche_km2"), "231.92");
    assert_eq!(cell("einwohner_stand"), "2023-12-31");
    assert_eq!(cell("seite"), "https://karte.example.org/kommune/einbeck/");
}

#[test]
fn positions_lie_in_the_region_have_five_decimals_and_rings_follow_the_right_hand_rule() {
    let data = written(real_atlas());
    for stem in TABLES {
        for feature in features(&data, &format!("{stem}.geojson")).features {
            let polygons = match feature.geometry.map(|geometry| geometry.value) {
                Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
                Some(GeometryValue::MultiPolygon { coordinates }) => coordinates,
                _ => Vec::new(),
            };
            for (number, ring) in polygons.iter().flat_map(|polygon| polygon.iter().enumerate()) {
                let turn: f64 = ring
                    .windows(2)
                    .map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1])
                    .sum();
                assert_eq!(turn > 0.0, number == 0);
                for position in ring {
                    assert!((8.6..11.2).contains(&position[0]) && (51.2..53.3).contains(&position[1]));
                    let scaled = position[0] * 1e5;
                    assert!((scaled - scaled.round()).abs() < 1e-6, "{position:?}");
                }
            }
        }
    }
}

#[test]
fn members_without_territory_and_initiatives_without_place_have_no_geometry() {
    let data = written(tiny_atlas());
    let members = features(&data, "mitglieder.geojson").features;
    let property = |feature: &geojson::Feature, name: &str| feature.property(name).cloned().unwrap();
    for member in &members {
        let association = property(member, "art") == "verband";
        assert_eq!(member.geometry.is_none(), association);
    }
    assert!(members.iter().any(|member| member.geometry.is_none()));
    let initiatives = features(&written(real_atlas()), "initiativen.geojson").features;
    for initiative in &initiatives {
        let nowhere =
            property(initiative, "beteiligte") == "" && initiative.property("ort_ags").unwrap().is_null();
        assert_eq!(
            initiative.geometry.is_none(),
            nowhere,
            "{:?}",
            initiative.property("kurzname")
        );
    }
}

#[test]
fn nobody_of_unknown_membership_is_among_the_members() {
    let (header, rows) = rows(&written(tiny_atlas()), "mitglieder.csv");
    let name = header.iter().position(|column| column == "name").unwrap();
    assert!(rows.iter().all(|row| row[name] != "Gemeinde Mitteldorf"));
}

#[test]
fn the_description_of_a_table_has_its_columns_in_order_and_its_key_is_unique() {
    let data = written(real_atlas());
    for stem in TABLES {
        let description: serde_json::Value =
            serde_json::from_str(&text(&data, &format!("{stem}.csv-metadata.json"))).unwrap();
        let schema = &description["tableSchema"];
        let columns = schema["columns"].as_array().unwrap();
        let names: Vec<&str> = columns
            .iter()
            .map(|column| column["name"].as_str().unwrap())
            .collect();
        let (header, rows) = rows(&data, &format!("{stem}.csv"));
        assert_eq!(names, header, "{stem}");
        let key = header
            .iter()
            .position(|name| schema["primaryKey"] == **name)
            .unwrap();
        let keys: BTreeSet<&String> = rows.iter().map(|row| &row[key]).collect();
        assert_eq!(keys.len(), rows.len(), "{stem}");
    }
}

#[test]
fn the_tables_are_utf8_without_a_mark_and_their_lines_end_as_rfc_4180_says() {
    let data = written(real_atlas());
    for stem in TABLES {
        let text = text(&data, &format!("{stem}.csv"));
        assert!(!text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{stem}");
    }
}

#[test]
fn the_readme_names_every_column_and_every_prescribed_note() {
    let data = written(real_atlas());
    let readme = text(&data, "LIESMICH.txt");
    for stem in TABLES {
        for column in rows(&data, &format!("{stem}.csv")).0 {
            assert!(readme.contains(&format!("  {column}: ")), "{column}");
        }
    }
    for source in &real_atlas().region.sources {
        assert!(readme.contains(&source.attribution), "{}", source.id);
    }
}

#[test]
fn writing_twice_gives_the_same_bytes_and_no_file_twice() {
    let data = written(tiny_atlas());
    assert_eq!(data, written(tiny_atlas()));
    let paths: BTreeSet<&str> = data.assets.iter().map(|asset| asset.path.as_str()).collect();
    assert_eq!(paths.len(), data.assets.len());
    assert!(data.files.iter().all(|file| paths.contains(file.path().as_str())));
    assert_eq!(data.files.len(), 6);
}
