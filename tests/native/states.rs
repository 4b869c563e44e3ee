//! Decisions on the real region.

use std::rc::Rc;

use proptest::prelude::*;
use region_core::admin::{Ags, Language};
use region_core::atlas::{Compass, MembershipClass, Place};
use region_core::geo::{Insets, ScreenPoint, Viewport};
use region_core::route::{Level, Page, Route};
use region_core::state::{
    Action, AppState, Choice, MapKey, Modifier, Motion, PointerKind, SearchStep, Sheet, reduce,
};

use crate::regions::real_atlas;

const DESK: (f64, f64) = (1280.0, 800.0);
const EINBECK: &str = "03155013";

fn start(motion: Motion) -> Rc<AppState> {
    let viewport = Viewport::new(DESK.0, DESK.1);
    let route = Route::new(Language::German, Page::Region);
    let state = Rc::new(AppState::new(route, motion, real_atlas()));
    let insets = Insets {
        right: 420.0,
        left: 300.0,
        ..Insets::default()
    };
    reduce(&state, Action::Measured { viewport, insets }, real_atlas())
}

fn after(state: &Rc<AppState>, actions: impl IntoIterator<Item = Action>) -> Rc<AppState> {
    actions.into_iter().fold(Rc::clone(state), |state, action| {
        reduce(&state, action, real_atlas())
    })
}

fn on_screen(state: &AppState, ags: &str) -> ScreenPoint {
    let atlas = real_atlas();
    let index = atlas.region.index_of(ags.parse::<Ags>().unwrap()).unwrap();
    state.camera.to_screen(atlas.label_point(index), state.viewport)
}

fn click(at: ScreenPoint) -> [Action; 2] {
    [
        Action::PointerPressed {
            id: 1,
            at,
            kind: PointerKind::Mouse,
        },
        Action::PointerReleased {
            id: 1,
            at,
            modifier: Modifier::None,
            now_ms: 1000.0,
        },
    ]
}

fn page_of(ags: &str) -> Page {
    Page::Place(Place::Area(ags.parse().unwrap()))
}

#[test]
fn the_first_view_shows_the_whole_territory_in_the_free_part() {
    let state = start(Motion::Full);
    let extent = real_atlas().extent();
    let (min, max) = (
        state.camera.to_screen(extent.min, state.viewport),
        state.camera.to_screen(extent.max, state.viewport),
    );
    let close = 1e-6;
    assert!(
        min.x > 300.0 - close && max.x < DESK.0 - 420.0 + close && min.y > -close && max.y < DESK.1 + close,
        "{min:?} {max:?}"
    );
}

#[test]
fn a_click_opens_the_profile_and_a_drag_does_not() {
    let state = start(Motion::Reduced);
    // A field in the area away from markers.
    let at = on_screen(&state, "03155006");
    assert_eq!(after(&state, click(at)).route.page, page_of("03155006"));

    let dragged = after(
        &state,
        [
            Action::PointerPressed {
                id: 1,
                at,
                kind: PointerKind::Mouse,
            },
            Action::PointerMoved {
                id: 1,
                at: ScreenPoint::new(at.x + 40.0, at.y),
            },
            Action::PointerReleased {
                id: 1,
                at: ScreenPoint::new(at.x + 40.0, at.y),
                modifier: Modifier::None,
                now_ms: 9.0,
            },
        ],
    );
    assert_eq!(dragged.route.page, Page::Region);
    assert!((on_screen(&dragged, EINBECK).x - on_screen(&state, EINBECK).x - 40.0).abs() < 1e-6);
}

/// What one touch asks for: the areas it opens or offers; `None` for a marker.
fn touched(state: &Rc<AppState>, at: ScreenPoint) -> Option<Vec<Place>> {
    let touch = [
        Action::PointerPressed {
            id: 1,
            at,
            kind: PointerKind::Touch,
        },
        Action::PointerReleased {
            id: 1,
            at,
            modifier: Modifier::None,
            now_ms: 1000.0,
        },
    ];
    let after = after(state, touch);
    match (&after.chooser, &after.route.page) {
        (Some(chooser), _) => {
            let place = |choice: &Choice| match choice {
                Choice::Place(place) => Some(*place),
                _ => None,
            };
            chooser.choices.iter().map(place).collect()
        }
        (None, Page::Place(place)) => Some(vec![*place]),
        (None, Page::Initiative(_)) => None,
        // A gathered marker was brought closer, or nothing is there.
        _ if after.camera != state.camera => None,
        _ => Some(Vec::new()),
    }
}

#[test]
fn a_touch_on_or_beside_a_tiny_area_opens_it_or_offers_it() {
    let atlas = real_atlas();
    let state = after(
        &start(Motion::Reduced),
        [Action::ChooseLevel(Level::Municipalities)],
    );
    let metres = state.camera.zoom.metres_per_pixel();
    let (mut small, mut tried, mut missed) = (0, 0, Vec::new());
    for (index, area) in atlas.region.indexed_areas() {
        let place = Place::Area(area.ags);
        let bbox = atlas.area_bbox(index);
        let mut points = vec![state.camera.to_screen(atlas.label_point(index), state.viewport)];
        if bbox.width().min(bbox.height()) < 24.0 * metres {
            small += 1;
            let middle = state.camera.to_screen(bbox.center(), state.viewport);
            for step in 0..25 {
                let (x, y) = (f64::from(step % 5 - 2) * 5.0, f64::from(step / 5 - 2) * 5.0);
                points.push(ScreenPoint::new(middle.x + x, middle.y + y));
            }
        }
        for at in points {
            // Markers lie above; a full list has nothing but nearer areas.
            let Some(offered) = touched(&state, at).filter(|offered| offered.len() < 6) else {
                continue;
            };
            tried += 1;
            if !offered.contains(&place) {
                missed.push(format!("{} at {at:?}: {offered:?}", area.name));
            }
        }
    }
    assert!(small > 50 && tried > 1000, "{small} small areas, {tried} touches");
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn a_click_with_a_modifier_is_left_to_the_browser() {
    let state = start(Motion::Reduced);
    let at = on_screen(&state, "03155006");
    let pressed = Action::PointerPressed {
        id: 1,
        at,
        kind: PointerKind::Mouse,
    };
    let released = Action::PointerReleased {
        id: 1,
        at,
        modifier: Modifier::Held,
        now_ms: 9.0,
    };
    assert_eq!(after(&state, [pressed, released]).route.page, Page::Region);
}

#[test]
fn a_selected_area_comes_into_the_free_part() {
    for (key, ..) in [("03358019", 0), ("03159016", 0), ("03257035", 0), ("03103000", 0)] {
        let state = after(&start(Motion::Reduced), [Action::Open(page_of(key))]);
        let at = on_screen(&state, key);
        let (right, bottom) = (DESK.0 - state.insets.right, DESK.1);
        assert!(
            at.x > state.insets.left && at.x < right && at.y > 0.0 && at.y < bottom,
            "{key} {at:?}"
        );
    }
}

#[test]
fn two_fingers_zoom_about_their_middle() {
    let state = start(Motion::Full);
    let place = |state: &AppState| {
        state
            .camera
            .to_world(ScreenPoint::new(500.0, 400.0), state.viewport)
    };
    let zoomed = after(
        &state,
        [
            Action::PointerPressed {
                id: 1,
                at: ScreenPoint::new(450.0, 400.0),
                kind: PointerKind::Touch,
            },
            Action::PointerPressed {
                id: 2,
                at: ScreenPoint::new(550.0, 400.0),
                kind: PointerKind::Touch,
            },
            Action::PointerMoved {
                id: 1,
                at: ScreenPoint::new(400.0, 400.0),
            },
            Action::PointerMoved {
                id: 2,
                at: ScreenPoint::new(600.0, 400.0),
            },
        ],
    );
    assert!((zoomed.camera.zoom.0 - state.camera.zoom.0 - 1.0).abs() < 1e-6);
    assert!(place(&zoomed).distance(place(&state)) < 1e-3);
}

#[test]
fn keys_pan_and_zoom_and_zero_leads_home() {
    let state = start(Motion::Reduced);
    let moved = after(
        &state,
        [
            Action::KeyPressed(MapKey::ZoomIn),
            Action::KeyPressed(MapKey::Pan(Compass::East)),
        ],
    );
    assert!(moved.camera.zoom > state.camera.zoom);
    assert!(moved.camera.center.x > state.camera.center.x);
    let home = after(&moved, [Action::KeyPressed(MapKey::Whole)]);
    assert_eq!(home.camera, state.camera);
}

#[test]
fn the_address_brings_back_page_view_and_filters() {
    let atlas = real_atlas();
    let state = after(
        &start(Motion::Reduced),
        [
            Action::Open(page_of(EINBECK)),
            Action::ZoomStepped(1.0),
            Action::KeyPressed(MapKey::Pan(Compass::West)),
            Action::ToggleClass(MembershipClass::Represented),
            Action::ChooseLevel(Level::Districts),
            Action::FilterField(Some(2)),
            Action::SetQuery("Bad Ü".to_owned()),
        ],
    );
    let address = state.address_route(atlas).address("/", atlas);
    let (path, query) = address.split_once('?').unwrap();
    let route = Route::parse(path, query, "/", atlas);
    let fresh = Rc::new(AppState::new(route, Motion::Reduced, atlas));
    let fresh = reduce(
        &fresh,
        Action::Measured {
            viewport: state.viewport,
            insets: state.insets,
        },
        atlas,
    );
    assert_eq!(fresh.route, state.route);
    assert!(
        fresh.camera.center.distance(state.camera.center) < 12.0,
        "{address}"
    );
    assert!((fresh.camera.zoom.0 - state.camera.zoom.0).abs() < 0.006);
}

#[test]
fn an_untouched_view_is_not_written_into_the_address() {
    let atlas = real_atlas();
    assert_eq!(start(Motion::Full).address_route(atlas).address("/", atlas), "/");
}

#[test]
fn with_reduced_motion_nothing_flies() {
    let open = Action::Open(page_of("03159016"));
    assert!(
        after(&start(Motion::Reduced), [open.clone(), Action::ZoomStepped(2.0)])
            .flight
            .is_none()
    );
    let flying = after(&start(Motion::Full), [Action::ZoomStepped(2.0)]);
    assert!(flying.flight.is_some());
    assert!(
        after(&flying, [Action::MotionPreferred(Motion::Reduced)])
            .flight
            .is_none()
    );
}

#[test]
fn the_list_of_results_wraps_around() {
    let step = |step| Action::StepSearch(step, 3);
    let state = after(
        &start(Motion::Full),
        [Action::SetQuery("a".to_owned()), step(SearchStep::Previous)],
    );
    assert_eq!(state.search_active, Some(2));
    assert_eq!(after(&state, [step(SearchStep::Next)]).search_active, Some(0));
    assert_eq!(
        after(&state, [Action::StepSearch(SearchStep::Next, 0)]).search_active,
        None
    );
}

#[test]
fn what_changes_nothing_returns_the_very_same_state() {
    let state = start(Motion::Full);
    for action in [
        Action::CloseChooser,
        Action::CloseSearch,
        Action::Ticked { now_ms: 5.0 },
        Action::Settled,
    ] {
        assert!(
            Rc::ptr_eq(&reduce(&state, action.clone(), real_atlas()), &state),
            "{action:?}"
        );
    }
}

fn any_point() -> impl Strategy<Value = ScreenPoint> {
    (-50.0..1400.0_f64, -50.0..900.0_f64).prop_map(|(x, y)| ScreenPoint::new(x, y))
}

fn any_action() -> impl Strategy<Value = Action> {
    let kind = prop_oneof![
        Just(PointerKind::Mouse),
        Just(PointerKind::Touch),
        Just(PointerKind::Pen)
    ];
    prop_oneof![
        (0..3, any_point(), kind).prop_map(|(id, at, kind)| Action::PointerPressed { id, at, kind }),
        (0..3, any_point()).prop_map(|(id, at)| Action::PointerMoved { id, at }),
        (0..3, any_point(), 0.0..9999.0_f64).prop_map(|(id, at, now_ms)| Action::PointerReleased {
            id,
            at,
            modifier: Modifier::None,
            now_ms,
        }),
        (0..3).prop_map(|id| Action::PointerLost { id }),
        (any_point(), -900.0..900.0_f64).prop_map(|(at, delta_px)| Action::Wheeled { at, delta_px }),
        (-3.0..3.0_f64).prop_map(Action::ZoomStepped),
        (0.0..99999.0_f64).prop_map(|now_ms| Action::Ticked { now_ms }),
        (1.0..4000.0_f64, 1.0..4000.0_f64, 0.0..500.0_f64).prop_map(|(width, height, right)| {
            Action::Measured {
                viewport: Viewport::new(width, height),
                insets: Insets {
                    right,
                    ..Insets::default()
                },
            }
        }),
        (0_usize..600).prop_map(|index| {
            let pages = Page::all(real_atlas());
            Action::Open(pages[index % pages.len()].clone())
        }),
        Just(Action::Settled),
        Just(Action::ShowWhole),
        Just(Action::TogglePanel),
        Just(Action::KeyPressed(MapKey::Go(Compass::North))),
        Just(Action::SetSheet(Sheet::Full)),
        Just(Action::ToggleClass(MembershipClass::Member)),
        Just(Action::ChooseLevel(Level::Districts)),
        "[a-zäöü ]{0,12}".prop_map(Action::SetQuery),
        (0_usize..9).prop_map(|count| Action::StepSearch(SearchStep::Next, count)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happens_the_territory_stays_in_reach(actions in prop::collection::vec(any_action(), 1..60)) {
        let atlas = real_atlas();
        let mut state = start(Motion::Full);
        for action in actions {
            state = reduce(&state, action, atlas);
            prop_assert!(state.camera.zoom.0.is_finite() && state.camera.center.x.is_finite());
            prop_assert!(state.camera.zoom.0 <= region_core::geo::MAX_ZOOM + 1e-9);
            let address = state.address_route(atlas).address("/", atlas);
            prop_assert!(address.starts_with('/'));
        }
    }
}
