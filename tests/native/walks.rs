//! Walking the real map by keys: everything is reached by arrow keys alone.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use region_core::admin::Language;
use region_core::atlas::{Atlas, Compass, Place, Ways};
use region_core::geo::{Insets, Viewport};
use region_core::route::{Level, Page, Route};
use region_core::state::{Action, AppState, MapKey, Motion, reduce};

use crate::regions::{real_atlas, tiny_atlas};

fn start(level: Level, atlas: &Atlas) -> Rc<AppState> {
    let route = Route::new(Language::German, Page::Region);
    let state = Rc::new(AppState::new(route, Motion::Reduced, atlas));
    let measured = Action::Measured {
        viewport: Viewport::new(1280.0, 800.0),
        insets: Insets::default(),
    };
    let state = reduce(&state, measured, atlas);
    reduce(&state, Action::ChooseLevel(level), atlas)
}

fn press(state: &Rc<AppState>, key: MapKey, atlas: &Atlas) -> Rc<AppState> {
    reduce(state, Action::KeyPressed(key), atlas)
}

fn ways(level: Level, atlas: &Atlas) -> Ways {
    match level {
        Level::Municipalities => Ways::between_areas(atlas),
        Level::Districts => Ways::between_districts(atlas),
    }
}

/// Which places can be reached from one, along `edges`.
fn reachable(from: Place, edges: &BTreeMap<Place, BTreeSet<Place>>) -> BTreeSet<Place> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            open.extend(edges[&place].iter().copied());
        }
    }
    reached
}

fn all_reach_all(stops: &[Place], edges: &BTreeMap<Place, BTreeSet<Place>>) -> Vec<(Place, usize)> {
    let count = |from: &Place| (*from, reachable(*from, edges).len());
    stops
        .iter()
        .map(count)
        .filter(|(_, count)| *count != stops.len())
        .collect()
}

/// Presses an arrow and the one back in turns until `to` has the focus; how many presses that takes.
fn presses(from: Place, direction: Compass, to: Place, state: &Rc<AppState>, atlas: &Atlas) -> Option<usize> {
    let mut state = reduce(state, Action::Reached(from), atlas);
    assert_eq!(state.walk.at, Some(from));
    (1..60).find(|number| {
        let key = if number % 2 == 1 {
            direction
        } else {
            direction.opposite()
        };
        state = press(&state, MapKey::Go(key), atlas);
        state.walk.at == Some(to)
    })
}

#[test]
fn from_every_place_every_other_is_reached_by_arrow_keys_alone() {
    for (atlas, counts) in [(real_atlas(), [381, 18]), (tiny_atlas(), [6, 2])] {
        for (level, count) in [Level::Municipalities, Level::Districts].into_iter().zip(counts) {
            let ways = ways(level, atlas);
            assert_eq!(ways.stops().len(), count, "{level:?}");
            let state = start(level, atlas);
            let (mut edges, mut most) = (BTreeMap::new(), 0);
            for from in ways.stops() {
                let mut reached = BTreeSet::new();
                for direction in Compass::ALL {
                    for to in ways.towards(*from, direction) {
                        let presses = presses(*from, direction, to, &state, atlas);
                        most = most.max(presses.unwrap_or(usize::MAX));
                        reached.insert(to);
                    }
                }
                edges.insert(*from, reached);
            }
            // Every neighbour is reached by keys, back and forth at most a few times; and neighbours lead everywhere.
            assert!(most <= 15, "{level:?}: {most} presses");
            assert_eq!(all_reach_all(ways.stops(), &edges), [], "{level:?}");
        }
    }
}

#[test]
fn one_press_without_any_memory_reaches_everything_too() {
    let atlas = real_atlas();
    for level in [Level::Municipalities, Level::Districts] {
        let ways = ways(level, atlas);
        let first = |from: &Place| {
            let next = |direction| ways.towards(*from, direction).first().copied();
            (*from, Compass::ALL.into_iter().filter_map(next).collect())
        };
        let edges: BTreeMap<Place, BTreeSet<Place>> = ways.stops().iter().map(first).collect();
        let lost = all_reach_all(ways.stops(), &edges);
        assert_eq!(lost, [], "{level:?}");
    }
}

#[test]
fn neighbours_are_those_who_share_a_border_each_in_one_direction_and_back() {
    let atlas = real_atlas();
    let ways = ways(Level::Municipalities, atlas);
    for (index, area) in atlas.region.indexed_areas() {
        let own = Place::Area(area.ags);
        let mut found = Vec::new();
        for direction in Compass::ALL {
            for place in ways.towards(own, direction) {
                assert!(ways.towards(place, direction.opposite()).contains(&own));
                found.push(place);
            }
        }
        found.sort();
        let neighbours = atlas.neighbours(index);
        let neighbours: Vec<Place> = neighbours
            .map(|other| Place::Area(atlas.region.areas[other.usize()].ags))
            .collect();
        assert_eq!(found, neighbours, "{}", area.name);
    }
}
