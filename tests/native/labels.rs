//! Names and markers on the real map.

use std::rc::Rc;

use region_core::admin::Language;
use region_core::geo::{Insets, Viewport, WorldPoint, Zoom};
use region_core::route::{Page, Route};
use region_core::scene::estimate_width;
use region_core::state::{Action, AppState, LabelClass, MapLabel, Motion, map_labels, map_markers, reduce};

use crate::regions::{real, real_atlas};

fn state(width: f64, height: f64, zoom: Option<f64>) -> AppState {
    let atlas = real_atlas();
    let route = Route::new(Language::German, Page::Region);
    let state = Rc::new(AppState::new(route, Motion::Reduced, atlas));
    let measured = Action::Measured {
        viewport: Viewport::new(width, height),
        insets: Insets::default(),
    };
    let state = reduce(&state, measured, atlas);
    let context =
        region_core::dataset::decode_surroundings(real().file("surroundings.bin").unwrap()).unwrap();
    let mut state = (*reduce(&state, Action::SurroundingsArrived(Rc::new(context)), atlas)).clone();
    if let Some(zoom) = zoom {
        state.camera.zoom = Zoom(zoom);
        state.drawn = state.camera;
    }
    state
}

/// A generous guess at the box of a label, smaller than the one it was placed with.
fn half_size(text: &str, class: LabelClass, scale: f64) -> (f64, f64) {
    let px = scale * if class == LabelClass::Naming { 16.0 } else { 12.0 };
    (text.chars().count() as f64 * px * 0.19, px * 0.45)
}

#[test]
fn no_two_names_overlap_at_any_size_and_zoom() {
    for (width, height) in [
        (360.0, 780.0),
        (1280.0, 800.0),
        (1080.0, 1920.0),
        (3840.0, 2160.0),
    ] {
        for zoom in [
            None,
            Some(8.0),
            Some(9.0),
            Some(10.0),
            Some(11.0),
            Some(12.0),
            Some(13.0),
            Some(14.0),
        ] {
            let labels = map_labels(&state(width, height, zoom), real_atlas());
            let scale = Viewport::new(width, height).type_scale();
            for (position, a) in labels.iter().enumerate() {
                for b in &labels[position + 1..] {
                    let (aw, ah) = half_size(&a.text, a.class, scale);
                    let (bw, bh) = half_size(&b.text, b.class, scale);
                    let apart = (a.at.x - b.at.x).abs() >= aw + bw || (a.at.y - b.at.y).abs() >= ah + bh;
                    assert!(
                        apart,
                        "{} and {} at {width}x{height}, zoom {zoom:?}",
                        a.text, b.text
                    );
                }
            }
        }
    }
}

#[test]
fn the_naming_cities_are_named_at_the_start_on_every_screen() {
    for (width, height) in [
        (360.0, 780.0),
        (1280.0, 800.0),
        (1080.0, 1920.0),
        (3840.0, 2160.0),
    ] {
        let labels = map_labels(&state(width, height, None), real_atlas());
        for city in ["Hannover", "Braunschweig", "Göttingen", "Wolfsburg"] {
            let found = labels
                .iter()
                .any(|label| label.text == city && label.class == LabelClass::Naming);
            assert!(found, "{city} at {width}x{height}");
        }
    }
}

#[test]
fn more_names_show_the_closer_one_looks() {
    let per_area = |zoom: f64| {
        let state = state(1280.0, 800.0, Some(zoom));
        let seen = state.camera.visible(state.viewport);
        map_labels(&state, real_atlas()).len() as f64 / (seen.width() * seen.height())
    };
    assert!(per_area(9.5) > per_area(8.5));
    assert!(per_area(10.5) > per_area(9.5));
}

#[test]
fn every_initiative_with_a_place_has_a_marker_and_the_filter_keeps_its_field() {
    let atlas = real_atlas();
    let mut state = state(1280.0, 800.0, None);
    let marked = |state: &AppState| {
        let mut initiatives: Vec<u16> = map_markers(state, atlas)
            .into_iter()
            .flat_map(|marker| marker.initiatives)
            .collect();
        initiatives.sort_unstable();
        initiatives.dedup();
        initiatives
    };
    let placed = |initiative: &&region_core::admin::Initiative| {
        initiative.place.is_some() || !initiative.participants.is_empty()
    };
    assert_eq!(
        marked(&state).len(),
        atlas.region.initiatives.iter().filter(placed).count()
    );
    state.route.query.field = Some(1);
    let shown = marked(&state);
    assert!(!shown.is_empty());
    assert!(
        shown
            .iter()
            .all(|index| atlas.region.initiatives[usize::from(*index)].field == 1)
    );
}

#[test]
fn the_limits_keep_the_territory_in_the_window() {
    let atlas = real_atlas();
    let state = state(1280.0, 800.0, None);
    let mut far = state.camera;
    far.center = WorldPoint::new(9e9, -9e9);
    far.zoom = Zoom(-3.0);
    let near = far.limited(&state.limits(atlas));
    assert!(atlas.extent().contains(near.center));
}

/// The size of a name as the style sheet writes it; the program places it in a box that is a little larger.
fn size(label: &MapLabel, scale: f64) -> (f64, f64) {
    let (font_px, spacing_px) = match label.class {
        LabelClass::Naming => (16.0, 0.0),
        LabelClass::Town => (13.0, 0.0),
        LabelClass::Municipality | LabelClass::Unincorporated => (12.0, 0.0),
        LabelClass::District => (12.5, 1.2),
        LabelClass::ContextDistrict => (11.0, 0.0),
        LabelClass::ContextState => (13.0, 2.4),
    };
    let font_px = font_px * scale;
    (estimate_width(&label.text, font_px, spacing_px * scale), font_px)
}

#[test]
fn large_screens_have_large_names_and_markers() {
    let on_desk = state(1280.0, 800.0, None);
    let on_wall = state(3840.0, 2160.0, None);
    let largest = |state: &AppState| {
        let markers = map_markers(state, real_atlas());
        markers.iter().map(|marker| marker.radius_px).fold(0.0, f64::max)
    };
    assert!(largest(&on_wall) > 1.8 * largest(&on_desk));
    // No crowd: a wall of nine laptops' size does not name nine times as much.
    let named = |state: &AppState| map_labels(state, real_atlas()).len();
    assert!(
        named(&on_wall) < 6 * named(&on_desk),
        "{} and {}",
        named(&on_wall),
        named(&on_desk)
    );
}

/// Windows in pixels of the style sheet: three screens, each with one and with two device pixels to one of them.
fn windows() -> impl Iterator<Item = (f64, f64)> {
    let screens = [(720.0, 1560.0), (1280.0, 800.0), (3840.0, 2160.0)];
    screens
        .into_iter()
        .flat_map(|(width, height)| [1.0, 2.0].map(|ratio| (width / ratio, height / ratio)))
}

const ZOOMS: [f64; 8] = [7.5, 8.25, 9.0, 9.75, 10.5, 11.25, 12.0, 13.0];

#[test]
fn names_stand_clear_of_each_other_and_by_what_they_name() {
    /// How far a name may be moved to make room: below, above or beside a marker.
    const BESIDE_PX: f64 = 26.0;
    let atlas = real_atlas();
    let mut named = 0;
    for (width, height) in windows() {
        for zoom in ZOOMS {
            let state = state(width, height, Some(zoom));
            let labels = map_labels(&state, atlas);
            let at = format!("{width}x{height}, zoom {zoom}");
            let scale = state.viewport.type_scale();
            for (position, a) in labels.iter().enumerate() {
                for b in &labels[position + 1..] {
                    let ((aw, ah), (bw, bh)) = (size(a, scale), size(b, scale));
                    let apart = (a.at.x - b.at.x).abs() >= (aw + bw) / 2.0
                        || (a.at.y - b.at.y).abs() >= (ah + bh) / 2.0;
                    assert!(apart, "{} and {} at {at}", a.text, b.text);
                }
            }
            for label in &labels {
                let anchors = anchors(label);
                if anchors.is_empty() {
                    continue;
                }
                named += 1;
                let (width, _) = size(label, scale);
                let near = anchors.iter().any(|anchor| {
                    let anchor = state.drawn.to_screen(*anchor, state.viewport);
                    (anchor.x - label.at.x).abs() <= width * 0.6 + BESIDE_PX * scale
                        && (anchor.y - label.at.y).abs() <= BESIDE_PX * scale
                });
                assert!(near, "{} is far from what it names at {at}", label.text);
            }
        }
    }
    assert!(named > 2000, "{named} names");
}

/// Where what a label names lies; nothing for the surroundings. Each anchor lies in its own area or district.
fn anchors(label: &MapLabel) -> Vec<WorldPoint> {
    let atlas = real_atlas();
    let under = |point| atlas.area_at(point, &atlas.map.overview);
    match label.class {
        LabelClass::ContextDistrict | LabelClass::ContextState => Vec::new(),
        LabelClass::District => {
            let named = atlas.region.districts.iter().filter(|one| one.name == label.text);
            let points = named.filter_map(|district| {
                let point = atlas.district_label_point(district.key)?;
                let area = under(point).map(|index| atlas.region.areas[index.usize()].ags.district());
                assert_eq!(area, Some(district.key), "{}", district.name);
                Some(point)
            });
            points.collect()
        }
        _ => {
            let named = atlas
                .region
                .indexed_areas()
                .filter(|(_, area)| area.name == label.text);
            let points = named.map(|(index, area)| {
                let point = atlas.label_point(index);
                assert_eq!(under(point), Some(index), "{}", area.name);
                point
            });
            points.collect()
        }
    }
}

#[test]
fn the_naming_cities_are_named_wherever_they_are_in_sight() {
    let atlas = real_atlas();
    let mut seen = 0;
    for (width, height) in windows() {
        for zoom in ZOOMS {
            let state = state(width, height, Some(zoom));
            let labels = map_labels(&state, atlas);
            for city in ["Hannover", "Braunschweig", "Göttingen", "Wolfsburg"] {
                let (index, _) = atlas
                    .region
                    .indexed_areas()
                    .find(|(_, area)| area.name == city)
                    .unwrap();
                let at = state.drawn.to_screen(atlas.label_point(index), state.viewport);
                if (0.0..width).contains(&at.x) && (0.0..height).contains(&at.y) {
                    seen += 1;
                    let found = labels
                        .iter()
                        .any(|label| label.text == city && label.class == LabelClass::Naming);
                    assert!(found, "{city} at {width}x{height}, zoom {zoom}");
                }
            }
        }
    }
    assert!(seen > 60, "{seen}");
}
