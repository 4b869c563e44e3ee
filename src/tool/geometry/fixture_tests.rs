//! Every broken file of `tests/fixtures/broken/geometry` yields its message, and the tiny region compiles.

use std::path::{Path, PathBuf};

use region_core::admin::{Ags, ProjectionParameters};
use region_core::dataset::{decode_detail, decode_map, encode_detail, encode_map};
use region_core::geo::Projection;
use region_core::topology::{Place, flaws, locate};

use super::level::polygons;
use super::*;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

fn keys(boundaries: &Boundaries) -> Vec<Ags> {
    boundaries.areas.iter().map(|area| area.ags).collect()
}

/// All findings about a broken file, one a line, without the name of the file.
fn findings(name: &str) -> String {
    let file = format!("geometry/{name}.geojson");
    let (boundaries, mut findings) = read_boundaries(&fixtures().join("broken").join(&file));
    if let (Some(boundaries), true) = (&boundaries, findings.is_empty()) {
        let (report, more) = check_coverage(boundaries);
        assert_eq!(report.is_covered, more.is_empty());
        findings.extend(more);
        let known = ["03901001", "03901002"].map(|key| key.parse().unwrap());
        if findings.is_empty() {
            findings.extend(check_keys(boundaries, &known));
        }
    }
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| {
            let text = finding.to_string();
            text.strip_prefix(&file)
                .expect("each finding names its file")
                .to_owned()
        })
        .collect();
    lines.join("\n")
}

macro_rules! broken {
    ($($test:ident: $file:literal => $message:expr;)*) => {
        $(
            #[test]
            fn $test() {
                assert_eq!(findings($file), $message);
            }
        )*
    };
}

broken! {
    a_missing_comma_is_named_with_line_and_column: "json-syntax" =>
        ":3: [json-syntax], column 1: expected well-formed JSON, found a mistake (expected `,` or `]`)";
    a_single_feature_is_no_collection: "no-collection" =>
        ":1: [geojson-structure], column 177: expected a FeatureCollection with a list of features, found a mistake (missing field `features`)";
    another_type_is_no_collection: "other-type" =>
        ":1: [geojson-structure], type: expected a FeatureCollection, found the type \"GeometryCollection\"";
    bytes_that_are_no_utf_8_are_named_with_their_line: "broken-utf-8" =>
        ":3: [broken-utf-8]: expected text in UTF-8, found the byte 0xFC";
    a_feature_needs_an_id: "missing-id" =>
        ":3: [feature-id]: expected the AGS as a text of 8 digits, found no id";
    a_number_is_no_id: "number-id" =>
        ":3: [feature-id]: expected the AGS as a text of 8 digits, found the number 3901002";
    an_id_that_lost_its_zero_is_refused: "short-id" =>
        ":3: [feature-id]: expected the AGS as a text of 8 digits, found \"3901002\"";
    an_id_stands_only_once: "duplicate-id" =>
        ":3: [duplicate-id] 03901001: expected each key once, found a key that stands in line 2 already";
    id_and_property_agree: "id-mismatch" =>
        ":3: [id-mismatch] 03901002: expected the same key in id and properties.ags, found \"03901003\"";
    an_area_that_no_table_lists_is_named_and_so_is_the_missing_one: "unknown-area" =>
        ":3: [unknown-area] 03901999: expected the key of a listed area, found a key that is not listed\n: [missing-outline] 03901002: expected an outline for each listed area, found none for this one";
    an_area_needs_a_geometry: "no-geometry" =>
        ":3: [geometry-type] 03901002: expected a Polygon or MultiPolygon, found no geometry";
    a_line_is_no_area: "line-geometry" =>
        ":3: [geometry-type] 03901002: expected a Polygon or MultiPolygon, found the type \"LineString\"";
    a_text_is_no_coordinate: "text-position" =>
        ":5: [geojson-structure] 03901002: expected a ring of positions [longitude, latitude], found a mistake (invalid type: string \"10,2\", expected f64)";
    metres_are_no_degrees: "metres" =>
        ":3: [position-range] 03901002: expected degrees, longitude first (-180 to 180, -90 to 90), found [550274.0, 5802937.9]";
    a_polygon_needs_a_ring: "empty-polygon" =>
        ":3: [ring-too-short] 03901002: expected an exterior ring in each polygon, found none";
    a_ring_is_closed: "unclosed-ring" =>
        ":3: [ring-unclosed] 03901002: expected the last position to be the first, [10.1,52], found [10.1,52.1]";
    a_ring_has_four_positions: "too-few-positions" =>
        ":3: [ring-too-short] 03901002: expected at least 4 positions in a ring, found 3";
    a_ring_that_crosses_itself_is_named_with_the_place: "self-crossing" =>
        ":3: [ring-self-crossing] 03901002: expected rings that neither cross nor touch themselves, found a crossing at 10.150000 E, 52.050000 N";
    a_ring_that_comes_back_to_a_position_is_named_with_the_place: "repeated-position" =>
        ":3: [ring-repeated-point] 03901002: expected a ring that comes to each point once, found a second visit at 10.150000 E, 52.050000 N";
    an_exterior_ring_runs_counter_clockwise: "clockwise" =>
        ":3: [ring-winding] 03901002: expected an exterior ring that runs counter-clockwise, found a clockwise one at 10.100000 E, 52.000000 N";
    a_hole_runs_clockwise: "hole-winding" =>
        ":5: [ring-winding] 03901002: expected a hole that runs clockwise, found a counter-clockwise one at 10.120000 E, 52.020000 N";
    a_hole_lies_inside: "hole-outside" =>
        ":3: [hole-outside] 03901002: expected a hole within its exterior ring, found one outside at 10.220000 E, 52.020000 N";
    parts_lie_beside_each_other: "part-within-part" =>
        ":3: [part-within-part] 03901002: expected parts that lie beside each other, found one within another at 10.120000 E, 52.020000 N";
    a_gap_between_neighbours_is_found: "gap" =>
        ":2: [coverage-gap] 03901001: expected areas without a gap between them, found a gap of 3.817 km² at [10.1,52]";
    an_overlap_of_neighbours_is_found: "overlap" =>
        ":3: [coverage-overlap] 03901002: expected areas that do not overlap, found one that lies on top of others at [10.09,52.05]";
    two_areas_on_the_same_side_of_a_border_are_found: "same-side" =>
        ":3: [coverage-overlap] 03901002: expected areas that do not overlap, found one on the same side of a border as 03901001 at 10.000000 E, 52.000000 N";
    borders_that_cross_are_found: "crossing-borders" =>
        ":3: [coverage-crossing] 03901002: expected borders that meet in common corners only, found a border that meets one of 03901001 at 10.100000 E, 52.020000 N";
    an_area_on_top_of_another_is_found: "on-top" =>
        ":3: [coverage-overlap] 03901002: expected areas that do not overlap, found one that lies on top of others at [10.02,52.02]";
}

#[test]
fn every_broken_file_has_its_test() {
    let folder = fixtures().join("broken/geometry");
    let tests = include_str!("fixture_tests.rs");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry
            .unwrap()
            .path()
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned();
        assert!(tests.contains(&format!(": \"{name}\" =>")), "{name} has no test");
    }
}

#[test]
fn a_file_that_is_not_there_is_a_finding() {
    let (boundaries, findings) = read_boundaries(Path::new("nowhere/none.geojson"));
    assert_eq!(boundaries, None);
    assert!(
        findings[0]
            .to_string()
            .starts_with("nowhere/none.geojson: [unreadable-file]")
    );
}

/// The boundaries and surroundings of a folder of data, which must be without findings.
fn folder(path: &Path) -> (Boundaries, Surroundings) {
    let (boundaries, findings) = read_boundaries(&path.join("boundaries/municipalities.geojson"));
    assert_eq!(findings, []);
    let (surroundings, findings) = read_surroundings(&path.join("boundaries/surroundings.geojson"));
    assert_eq!(findings, []);
    (boundaries.unwrap(), surroundings.unwrap())
}

fn parameters(boundaries: &Boundaries) -> ProjectionParameters {
    let (origin_easting, origin_northing) = world_origin(boundaries);
    ProjectionParameters {
        central_meridian: 9.0,
        scale: 0.9996,
        origin_easting,
        origin_northing,
    }
}

/// Compiles a folder, and asserts all that holds for every region.
fn assert_compiles(boundaries: &Boundaries, surroundings: &Surroundings) {
    let parameters = parameters(boundaries);
    let keys = keys(boundaries);
    let Geometry { map, detail, .. } = compile(boundaries, surroundings, parameters, &keys).unwrap();
    for level in [&map.overview, &detail] {
        for ((area, shape), label) in boundaries
            .areas
            .iter()
            .zip(&map.topology.shapes)
            .zip(&map.label_points)
        {
            let polygons = polygons(shape, level);
            assert_eq!(flaws(&polygons), [], "{}", area.ags);
            assert_eq!(polygons.len(), area.polygons.len(), "{}", area.ags);
            if level.grid_m == map.overview.grid_m {
                let in_exterior = |rings: &Vec<Vec<_>>| locate(*label, &rings[0]) == Place::Inside;
                let in_hole = |rings: &Vec<Vec<_>>| {
                    rings[1..]
                        .iter()
                        .any(|hole| locate(*label, hole) != Place::Outside)
                };
                let inside = polygons.iter().any(|rings| in_exterior(rings) && !in_hole(rings));
                assert!(inside, "the label of {} lies outside of it", area.ags);
            }
        }
    }
    let again = decode_map(&encode_map(&map)).unwrap();
    assert_eq!(again, map);
    assert_eq!(
        decode_detail(&encode_detail(&detail, &map.topology), &map.topology),
        Ok(detail)
    );
    assert_eq!(
        compile(boundaries, surroundings, parameters, &keys).unwrap().map,
        map
    );
}

#[test]
fn the_tiny_region_with_enclave_and_exclave_compiles() {
    let (boundaries, surroundings) = folder(&fixtures().join("tiny"));
    let (report, findings) = check_coverage(&boundaries);
    assert_eq!(findings, []);
    assert_eq!((report.areas, report.polygons, report.rings), (6, 7, 8));
    assert_compiles(&boundaries, &surroundings);
}

#[test]
fn the_region_covers_18_628_8_square_kilometres_in_381_areas_without_gap_or_overlap() {
    let (boundaries, _) = folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
    let (report, findings) = check_coverage(&boundaries);
    assert_eq!(findings, []);
    assert_eq!(report.areas, 381);
    assert!((report.area_km2 - 18_628.8).abs() < 0.1, "{report}");
    assert!((report.area_km2 - report.outline_km2).abs() < 1e-3, "{report:?}");
}

#[test]
fn the_areas_of_the_region_are_those_of_the_table() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let (boundaries, _) = folder(&data);
    let table = std::fs::read_to_string(data.join("areas.csv")).unwrap();
    let listed: Vec<Ags> = table
        .lines()
        .skip(1)
        .map(|row| row.split(';').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(check_keys(&boundaries, &listed), []);
    assert_eq!(listed.len(), boundaries.areas.len());
}

#[test]
fn every_area_of_the_region_is_valid_in_the_overview_and_in_detail() {
    let (boundaries, surroundings) = folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"));
    assert_compiles(&boundaries, &surroundings);
}

#[test]
fn the_origin_lies_north_west_of_the_territory_and_less_than_a_kilometre_away() {
    let (boundaries, _) = folder(&fixtures().join("tiny"));
    let projection = Projection::new(parameters(&boundaries));
    let vertices = boundaries
        .areas
        .iter()
        .flat_map(|area| area.polygons.iter().flatten().flatten());
    let bbox =
        region_core::geo::BBox::around(vertices.map(|vertex| projection.project(vertex.lon_lat()))).unwrap();
    assert!(
        (0.0..1000.0).contains(&bbox.min.x) && (0.0..1000.0).contains(&bbox.min.y),
        "{bbox:?}"
    );
}

#[test]
fn a_key_without_outline_stops_compiling() {
    let (boundaries, surroundings) = folder(&fixtures().join("tiny"));
    let mut keys = keys(&boundaries);
    keys.push("03909001".parse().unwrap());
    let findings = compile(&boundaries, &surroundings, parameters(&boundaries), &keys).unwrap_err();
    assert_eq!(
        findings[0].to_string(),
        "boundaries/municipalities.geojson: [missing-outline] 03909001: expected an outline for each listed area, \
         found none for this one"
    );
}
