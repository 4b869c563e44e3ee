//! The reader against the `geojson` crate, against itself in slices, and against nonsense.

use geojson::{FeatureCollection, GeoJson, Geometry, GeometryValue, JsonValue, Position};
use proptest::prelude::*;

use crate::admin::ProjectionParameters;
use crate::geo::{LonLat, Projection, WorldPoint};

use super::{Overlay, OverlayError, OverlayParser, Part, Progress};

fn projection() -> Projection {
    Projection::new(ProjectionParameters {
        central_meridian: 9.0,
        scale: 0.9996,
        origin_easting: 480_000.0,
        origin_northing: 5_900_000.0,
    })
}

fn read(text: &str, budget_bytes: usize) -> Result<Overlay, OverlayError> {
    let mut parser = OverlayParser::new(text.to_owned(), projection());
    loop {
        match parser.step(budget_bytes) {
            Progress::Ready(overlay) => return Ok(overlay),
            Progress::Failed(error) => return Err(error),
            Progress::Working { .. } => {}
        }
    }
}

fn world(position: &Position) -> WorldPoint {
    let [lon, lat, ..] = position.as_slice() else {
        panic!("the strategy makes longitude and latitude")
    };
    projection().project(LonLat { lon: *lon, lat: *lat })
}

/// The parts of a geometry as the oracle knows it.
fn oracle_parts(geometry: &GeometryValue, parts: &mut Vec<Part>) {
    let line = |positions: &Vec<Position>| positions.iter().map(world).collect::<Vec<_>>();
    let ring = |positions: &Vec<Position>| line(&positions[..positions.len() - 1].to_vec());
    match geometry {
        GeometryValue::Point { coordinates } => parts.push(Part::Point(world(coordinates))),
        GeometryValue::MultiPoint { coordinates } => {
            parts.extend(coordinates.iter().map(world).map(Part::Point));
        }
        GeometryValue::LineString { coordinates } => parts.push(Part::Line(line(coordinates))),
        GeometryValue::MultiLineString { coordinates } => {
            parts.extend(coordinates.iter().map(line).map(Part::Line));
        }
        GeometryValue::Polygon { coordinates } => {
            parts.push(Part::Polygon(coordinates.iter().map(ring).collect()));
        }
        GeometryValue::MultiPolygon { coordinates } => {
            let polygon = |rings: &Vec<Vec<Position>>| Part::Polygon(rings.iter().map(ring).collect());
            parts.extend(coordinates.iter().map(polygon));
        }
        GeometryValue::GeometryCollection { geometries } => {
            geometries
                .iter()
                .for_each(|inner| oracle_parts(&inner.value, parts));
        }
    }
}

fn points(part: &Part) -> Vec<&[WorldPoint]> {
    match part {
        Part::Point(point) => vec![core::slice::from_ref(point)],
        Part::Line(points) => vec![points],
        Part::Polygon(rings) => rings.iter().map(Vec::as_slice).collect(),
    }
}

/// Whether two parts are of the same kind and nowhere more than a thousandth of a millimetre apart.
fn same(a: &Part, b: &Part) -> bool {
    let (rows, others) = (points(a), points(b));
    core::mem::discriminant(a) == core::mem::discriminant(b)
        && rows.len() == others.len()
        && rows.iter().zip(others).all(|(row, other)| {
            row.len() == other.len() && row.iter().zip(other).all(|(p, q)| p.distance(*q) < 1e-6)
        })
}

fn position() -> impl Strategy<Value = Position> {
    let height = prop::option::of(-100.0..3000.0_f64);
    (5.0..14.0_f64, 47.0..55.0_f64, height).prop_map(|(lon, lat, height)| {
        let flat = [lon, lat].into_iter();
        flat.chain(height).collect::<Vec<f64>>().into()
    })
}

fn line() -> impl Strategy<Value = Vec<Position>> {
    prop::collection::vec(position(), 2..6)
}

fn ring() -> impl Strategy<Value = Vec<Position>> {
    prop::collection::vec(position(), 3..6).prop_map(|mut open| {
        open.push(open[0].clone());
        open
    })
}

fn rings() -> impl Strategy<Value = Vec<Vec<Position>>> {
    prop::collection::vec(ring(), 1..3)
}

fn geometry() -> impl Strategy<Value = GeometryValue> {
    let simple = prop_oneof![
        position().prop_map(|coordinates| GeometryValue::Point { coordinates }),
        prop::collection::vec(position(), 1..5)
            .prop_map(|coordinates| GeometryValue::MultiPoint { coordinates }),
        line().prop_map(|coordinates| GeometryValue::LineString { coordinates }),
        prop::collection::vec(line(), 1..4)
            .prop_map(|coordinates| GeometryValue::MultiLineString { coordinates }),
        rings().prop_map(|coordinates| GeometryValue::Polygon { coordinates }),
        prop::collection::vec(rings(), 1..4)
            .prop_map(|coordinates| GeometryValue::MultiPolygon { coordinates }),
    ];
    simple.prop_recursive(3, 12, 3, |inner| {
        prop::collection::vec(inner.prop_map(Geometry::new), 1..4)
            .prop_map(|geometries| GeometryValue::GeometryCollection { geometries })
    })
}

fn feature() -> impl Strategy<Value = geojson::Feature> {
    (geometry(), ".{0,12}", "\\PC{0,12}").prop_map(|(geometry, key, value)| {
        let mut feature = geojson::Feature::from(geometry);
        feature.set_property(format!("k{key}"), value);
        feature
    })
}

fn collection() -> impl Strategy<Value = FeatureCollection> {
    prop::collection::vec(feature(), 1..5).prop_map(FeatureCollection::new)
}

/// The same document written in another way: members in the order of their names, so that coordinates come
/// before the type, and with line breaks.
fn rewritten(text: &str) -> String {
    format!("{:#}", text.parse::<JsonValue>().unwrap())
}

fn assert_agrees(text: &str, oracle: &FeatureCollection) -> Result<(), TestCaseError> {
    let overlay =
        read(text, usize::MAX).map_err(|error| TestCaseError::fail(format!("{error:?}: {text}")))?;
    prop_assert_eq!(overlay.features.len(), oracle.features.len());
    for (own, other) in overlay.features.iter().zip(&oracle.features) {
        let mut parts = Vec::new();
        oracle_parts(&other.geometry.as_ref().unwrap().value, &mut parts);
        prop_assert_eq!(own.parts.len(), parts.len());
        prop_assert!(
            own.parts.iter().zip(&parts).all(|(a, b)| same(a, b)),
            "{:?}",
            own.parts
        );
        let listed: Vec<_> = other.properties_iter().collect();
        prop_assert_eq!(own.properties.len(), listed.len());
        for (own, other) in own.properties.iter().zip(listed) {
            prop_assert_eq!(
                (own.0.as_str(), own.1.as_str()),
                (other.0.as_str(), other.1.as_str().unwrap())
            );
        }
    }
    Ok(())
}

/// Pieces of which documents and near-documents are made.
fn soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"type\"",
        "\"coordinates\"",
        "\"geometry\"",
        "\"geometries\"",
        "\"features\"",
        "\"properties\"",
        "\"Point\"",
        "\"Polygon\"",
        "\"Feature\"",
        "\"FeatureCollection\"",
        "\"GeometryCollection\"",
        "1",
        "-2.5e1",
        "9.5",
        "null",
        "true",
        " ",
        "\n",
        "\"ä\\n\"",
        "\"",
        "[9,52]",
        "{\"type\":\"Point\",\"coordinates\":[9,52]}",
        "\\",
        "ß",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

/// A document with one piece cut out and another put in.
fn mutated() -> impl Strategy<Value = String> {
    (
        collection(),
        any::<prop::sample::Index>(),
        0..8_usize,
        "[\\[\\]{},:0-9a\"]{0,3}",
    )
        .prop_map(|(collection, at, cut, put)| {
            let mut characters: Vec<char> = collection.to_string().chars().collect();
            let from = at.index(characters.len());
            let to = (from + cut).min(characters.len());
            characters.splice(from..to, put.chars());
            characters.into_iter().collect()
        })
}

proptest! {
    #[test]
    fn documents_are_read_as_the_geojson_crate_reads_them(collection in collection()) {
        let text = collection.to_string();
        assert_agrees(&text, &collection)?;
        assert_agrees(&rewritten(&text), &collection)?;
    }

    #[test]
    fn slices_of_any_size_lead_to_the_same_result(text in prop_oneof![mutated(), soup()], budget in 0..200_usize) {
        prop_assert_eq!(read(&text, budget), read(&text, usize::MAX));
    }

    #[test]
    fn what_is_accepted_is_accepted_by_the_geojson_crate_too(text in prop_oneof![mutated(), soup()]) {
        if let Ok(overlay) = read(&text, usize::MAX) {
            let oracle = text.parse::<GeoJson>();
            prop_assert!(oracle.is_ok(), "{oracle:?}: {overlay:?} of {text}");
        }
    }

    #[test]
    fn json_is_told_from_what_is_not_as_the_geojson_crate_tells_it(text in prop_oneof![mutated(), soup()]) {
        let refused = matches!(
            read(&text, usize::MAX),
            Err(OverlayError::NotJson { .. } | OverlayError::Empty)
        );
        if refused {
            prop_assert!(text.parse::<JsonValue>().is_err(), "{text}");
        }
    }

    #[test]
    fn any_text_is_answered_without_a_panic(text in "(?s).{0,60}", budget in 0..20_usize) {
        // A random text is not a document: what is asked for is an answer at all.
        prop_assert!(read(&text, budget).is_err());
    }

    #[test]
    fn a_slice_ends_with_the_piece_that_reaches_its_budget(collection in collection(), budget in 1..500_usize) {
        // The longest piece: a number, a name or a value of the strategy with its escapes.
        const LONGEST_PIECE: usize = 120;
        let mut parser = OverlayParser::new(collection.to_string(), projection());
        let mut before = 0;
        while let Progress::Working { done, total } = parser.step(budget) {
            prop_assert!(done > before && done <= total);
            prop_assert!(done - before <= budget + LONGEST_PIECE, "{before} to {done}");
            before = done;
        }
    }
}
