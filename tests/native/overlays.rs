//! Layers from files, as visitors open them.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use region_core::admin::Language;
use region_core::geo::{Camera, Insets, LonLat, Projection, Viewport, WorldPoint, Zoom};
use region_core::overlay::{
    Detail, Overlay, OverlayError, OverlayParser, Part, Progress, points_markup, shapes_markup,
};
use region_core::route::{Page, Route};
use region_core::state::{
    Action, AppState, Choice, LayerId, Modifier, Motion, PointerKind, feature_of, next_file, reduce,
};
use region_core::text::overlay_error;

use crate::overlay_messages::BROKEN;
use crate::regions::real_atlas;

fn projection() -> Projection {
    real_atlas().projection.clone()
}

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &str) -> String {
    fs::read_to_string(folder(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn parse(text: String) -> Result<Overlay, OverlayError> {
    let mut parser = OverlayParser::new(text, projection());
    loop {
        match parser.step(64 * 1024) {
            Progress::Ready(overlay) => return Ok(overlay),
            Progress::Failed(error) => return Err(error),
            Progress::Working { .. } => {}
        }
    }
}

fn good(name: &str) -> Overlay {
    let overlay = parse(text(&format!("fixtures/overlays/good/{name}.geojson")));
    overlay.unwrap_or_else(|error| panic!("{name}: {}", overlay_error(Language::English, &error)))
}

/// Names of all files of a folder, without ending.
fn names(path: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder(path))
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn every_broken_file_is_refused_with_place_and_reason_in_both_languages() {
    let mut listed: Vec<&str> = BROKEN.iter().map(|(name, ..)| *name).collect();
    listed.sort_unstable();
    assert_eq!(listed, names("fixtures/overlays/broken"));
    for (name, german, english) in BROKEN {
        let error = parse(text(&format!("fixtures/overlays/broken/{name}.geojson"))).unwrap_err();
        assert_eq!(overlay_error(Language::German, &error), german, "{name}");
        assert_eq!(overlay_error(Language::English, &error), english, "{name}");
    }
}

#[test]
fn in_easy_german_a_broken_file_is_explained_in_short_sentences() {
    let said = |name: &str| {
        let error = parse(text(&format!("fixtures/overlays/broken/{name}.geojson"))).unwrap_err();
        overlay_error(Language::EasyGerman, &error)
    };
    assert_eq!(said("empty"), "Die Datei ist leer.");
    assert_eq!(
        said("cut-off"),
        "Die Datei ist kein richtiges JSON. Die Stelle ist: Zeile 1, Zeichen 70. \
         Dort soll stehen: das Ende des Textes mit \". Dort steht: das Ende der Datei."
    );
    assert_eq!(
        said("latitude-beyond-the-pole"),
        "Die Zahlen sind kein Ort auf der Erde. Die Stelle ist: Zeile 1, coordinates. \
         Dort soll stehen: Länge von -180 bis 180, dann Breite von -90 bis 90. Dort steht: [9.7, 92.3]."
    );
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_it_is_read() {
    let error = OverlayError::TooLarge {
        bytes: 25 * 1024 * 1024 + 300 * 1024,
    };
    assert_eq!(
        overlay_error(Language::German, &error),
        "Die Datei ist zu groß: höchstens 20 MB, es sind 25,3 MB."
    );
    assert_eq!(
        overlay_error(Language::EasyGerman, &error),
        "Die Datei ist zu groß. Sie hat 25,3 Mega·byte. Erlaubt sind 20 Mega·byte."
    );
    let large = " ".repeat(region_core::overlay::MOST_BYTES + 1);
    let bytes = large.len() as u64;
    assert_eq!(parse(large), Err(OverlayError::TooLarge { bytes }));
}

#[test]
fn every_type_of_geometry_is_read() {
    let parts = |name| {
        let kind = |part: &Part| match part {
            Part::Point(_) => "point".to_owned(),
            Part::Line(points) => format!("line of {}", points.len()),
            Part::Polygon(rings) => {
                let counts: Vec<_> = rings.iter().map(|ring| ring.len().to_string()).collect();
                format!("polygon of {}", counts.join(" and "))
            }
        };
        let features = good(name).features;
        let parts: Vec<_> = features
            .iter()
            .flat_map(|feature| &feature.parts)
            .map(kind)
            .collect();
        parts.join(", ")
    };
    let cases = [
        ("around-the-earth", "polygon of 4"),
        ("byte-order-mark", "point"),
        ("geometry-collection", "point, line of 2, polygon of 3"),
        ("line-string", "line of 2"),
        ("multi-line-string", "line of 2, line of 3"),
        ("multi-point", "point, point, point"),
        ("multi-polygon", "polygon of 3, polygon of 3"),
        ("point", "point"),
        ("polygon-with-hole", "polygon of 4 and 4"),
        ("styled-features", "line of 2, polygon of 3"),
    ];
    assert_eq!(
        cases.map(|(name, _)| name.to_owned()).to_vec(),
        names("fixtures/overlays/good")
    );
    for (name, expected) in cases {
        assert_eq!(parts(name), expected, "{name}");
    }
}

#[test]
fn a_position_is_projected_like_any_other() {
    let place = LonLat {
        lon: 9.7385,
        lat: 52.3744,
    };
    let expected = Part::Point(projection().project(place));
    assert_eq!(good("point").features[0].parts, [expected]);
}

#[test]
fn titles_properties_and_styles_are_taken_from_features() {
    let overlay = good("styled-features");
    assert_eq!(overlay.title.as_deref(), Some("Radwege"));
    let [way, area, nowhere] = overlay.features.as_slice() else {
        panic!("expected three features, found {}", overlay.features.len())
    };
    assert_eq!(way.title.as_deref(), Some("Leine-Heide-Radweg"));
    let listed: Vec<_> = way
        .properties
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let expected = [
        "länge_km=412.0",
        "befestigt=true",
        "orte=[\"Hann. Münden\", {\"a\": 1}]",
        "fill=url(#x)",
    ];
    assert_eq!(listed, expected);
    assert_eq!(way.style.stroke.unwrap().to_string(), "#00aa77");
    assert_eq!((way.style.stroke_width, way.style.fill), (Some(4.0), None));
    assert_eq!(area.title.as_deref(), Some("<b>Fläche</b>"));
    assert_eq!(area.style.marker.unwrap().to_string(), "#123456");
    assert!(area.properties.is_empty());
    assert!(nowhere.parts.is_empty() && nowhere.bbox.is_none());
}

#[test]
fn the_published_places_are_read_whole() {
    let overlay = parse(text("../data/overlays/orte.geojson")).unwrap();
    let extent = real_atlas().extent().grown(1_000.0);
    assert!(overlay.features.len() > 500, "{}", overlay.features.len());
    for feature in &overlay.features {
        let name = feature.title.as_deref().unwrap_or_default();
        assert!(!name.is_empty());
        let [Part::Point(at)] = feature.parts.as_slice() else {
            panic!("{name}: expected one point, found {:?}", feature.parts)
        };
        assert!(extent.contains(*at), "{name} lies outside of the territory");
    }
}

fn all(tolerance_m: f64) -> Detail {
    Detail {
        tolerance_m,
        window: None,
    }
}

#[test]
fn areas_are_drawn_below_lines_and_only_sane_styles_reach_the_page() {
    let markup = shapes_markup(&good("styled-features"), &all(0.0));
    let (area, line) = markup.split_once("<path class=\"overlay-line\"").unwrap();
    assert!(
        area.starts_with("<path class=\"overlay-fill\" fill=\"#ff8800\" fill-opacity=\"0.50\" d=\"m"),
        "{area}"
    );
    assert!(area.ends_with("z\"/>"), "{area}");
    assert!(
        line.starts_with(" stroke=\"#00aa77\" stroke-width=\"4.00\" d=\"m"),
        "{line}"
    );
    assert!(!markup.contains("url(") && !markup.contains("Fläche"), "{markup}");
}

#[test]
fn a_shape_around_the_earth_surrounds_the_territory() {
    let overlay = good("around-the-earth");
    let center = real_atlas().extent().center();
    assert_eq!(overlay.hits(center, 0.0), [0]);
    assert!(shapes_markup(&overlay, &all(10.0)).len() < 200);
}

/// A winding way of a million positions, ten metres apart, up and down through the territory.
fn long_way() -> Overlay {
    let extent = real_atlas().extent();
    let steps = (extent.height() / 10.0) as usize;
    let points = (0..1_000_000).map(|index| {
        let (column, row) = (index / steps, index % steps);
        let row = if column % 2 == 0 { row } else { steps - 1 - row };
        let bend = (row as f64 / 9.0).sin() * 200.0 + (row as f64 * 1.7).sin() * 4.0;
        WorldPoint::new(
            extent.min.x + column as f64 * 3_000.0 + bend,
            extent.min.y + row as f64 * 10.0,
        )
    });
    let feature = region_core::overlay::Feature::of_parts(vec![Part::Line(points.collect())]);
    Overlay {
        title: None,
        features: vec![feature],
    }
}

#[test]
fn a_million_positions_become_what_the_screen_can_show() {
    let overlay = long_way();
    let viewport = Viewport::new(1280.0, 800.0);
    let center = real_atlas().extent().center();
    for zoom in [8.0, 9.5, 11.0, 12.5, 14.0] {
        let camera = Camera {
            center,
            zoom: Zoom(zoom),
        };
        let drawn = shapes_markup(&overlay, &Detail::new(&overlay, camera, viewport)).len();
        assert!((1_000..1_000_000).contains(&drawn), "zoom {zoom}: {drawn} bytes");
    }
}

#[test]
fn only_points_of_the_drawn_window_get_elements_and_none_twice() {
    let viewport = Viewport::new(1280.0, 800.0);
    let overlay = parse(text("../data/overlays/orte.geojson")).unwrap();
    let camera = Camera {
        center: real_atlas().extent().center(),
        zoom: Zoom(12.0),
    };
    let circles = |overlay: &Overlay, margin| {
        points_markup(overlay, camera, viewport, margin)
            .matches("<circle")
            .count()
    };
    let window = camera.visible(viewport);
    let inside = overlay.features.iter().filter(|feature| {
        let [Part::Point(at)] = feature.parts.as_slice() else {
            return false;
        };
        window.contains(*at)
    });
    let inside = inside.count();
    assert!(inside > 0 && inside < overlay.features.len());
    assert_eq!(circles(&overlay, 0.0), inside);
    assert!(circles(&overlay, 320.0) > inside);
    let mut doubled = overlay.clone();
    doubled.features.extend(overlay.features);
    assert_eq!(circles(&doubled, 0.0), inside);
}

/// The state after a file with these features was opened, and a click at a place.
fn clicked(overlay: Overlay, place: LonLat) -> Rc<AppState> {
    let atlas = real_atlas();
    let route = Route::new(Language::German, Page::Region);
    let viewport = Viewport::new(1280.0, 800.0);
    let measured = Action::Measured {
        viewport,
        insets: Insets::default(),
    };
    let state = reduce(
        &Rc::new(AppState::new(route, Motion::Reduced, atlas)),
        measured,
        atlas,
    );
    let at = state.camera.to_screen(projection().project(place), viewport);
    let kind = PointerKind::Mouse;
    let actions = [
        Action::FileOpened(0, "Radwege.geojson".to_owned()),
        Action::LayerRead(LayerId::File(0), Ok(Rc::new(overlay))),
        Action::PointerPressed { id: 1, at, kind },
        Action::PointerReleased {
            id: 1,
            at,
            modifier: Modifier::None,
            now_ms: 1000.0,
        },
    ];
    actions
        .into_iter()
        .fold(state, |state, action| reduce(&state, action, atlas))
}

#[test]
fn a_click_on_a_feature_lists_it_and_the_area_beneath() {
    let inside = LonLat {
        lon: 9.85,
        lat: 52.345,
    };
    let state = clicked(good("styled-features"), inside);
    let choices = &state.chooser.as_ref().unwrap().choices;
    let (layer, feature) = match choices[0] {
        Choice::Feature { layer, feature } => (layer, feature),
        other => panic!("expected a feature, found {other:?}"),
    };
    let feature = feature_of(&state.layers, layer, feature).unwrap();
    assert_eq!(feature.title.as_deref(), Some("<b>Fläche</b>"));
    assert!(matches!(choices[1..], [Choice::Place(_)]), "{choices:?}");
    assert_eq!(state.route.page, Page::Region);

    let closed = reduce(&state, Action::RemoveFile(0), real_atlas());
    assert!(closed.chooser.is_none() && closed.layers.is_empty());
    let hidden = reduce(&state, Action::ToggleLayer(LayerId::File(0)), real_atlas());
    assert_eq!(
        (&hidden.chooser, feature_of(&hidden.layers, layer, 1)),
        (&None, None)
    );
}

#[test]
fn a_click_beside_all_features_opens_the_area_as_ever() {
    let beside = LonLat { lon: 9.3, lat: 52.1 };
    let state = clicked(good("styled-features"), beside);
    assert!(state.chooser.is_none());
    assert!(
        matches!(state.route.page, Page::Place(_)),
        "{:?}",
        state.route.page
    );
}

#[test]
fn a_file_opened_after_another_was_removed_has_a_number_of_its_own() {
    let mut state = clicked(good("point"), LonLat { lon: 9.3, lat: 52.1 });
    for action in [Action::FileOpened(1, "b".to_owned()), Action::RemoveFile(0)] {
        state = reduce(&state, action, real_atlas());
    }
    assert_eq!((state.layers.len(), next_file(&state.layers)), (1, 2));
}
