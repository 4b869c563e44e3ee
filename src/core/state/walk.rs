//! Walking from place to place on the map, by arrow keys and by letters.

use crate::atlas::{Atlas, Compass, Place, Ways};
use crate::order::order;
use crate::route::Level;
use crate::text::{Fold, fold};

/// Letters that follow one another within this time belong to one word.
const WORD_MS: f64 = 900.0;

/// Where one stands on the map, and what the next key depends on.
///
/// An arrow key goes to the neighbour that lies straightest in its direction. Where several lie in one direction, the
/// others are reached by going back and forth: the way back leads to where one came from, and the same way again to
/// the next neighbour in that direction. Whoever goes on like this comes through every border on the way (the
/// walk is a rotor walk between two sides), so every place can be reached by arrow keys alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    /// The place with the focus; `None`: the map as a whole.
    pub at: Option<Place>,
    /// Whether a pointer brought the focus there: whoever points needs no ring.
    pub pointed: bool,
    /// Steps of going back and forth, each place and direction once, the newest last.
    steps: Vec<(Place, Compass, Place)>,
    typed: String,
    typed_ms: f64,
}

impl Walk {
    /// Goes to a place, whatever was before.
    pub(super) fn stand(&mut self, at: Option<Place>) {
        if self.at != at {
            self.at = at;
            self.steps.clear();
        }
    }

    /// Whatever was typed is no beginning of a word any more.
    pub(super) fn end_word(&mut self) {
        self.typed.clear();
    }

    /// Goes a step. Nobody there: stays.
    pub(super) fn step(&mut self, from: Place, direction: Compass, ways: &Ways) {
        let last = self.steps.last().copied();
        if last.is_none_or(|(_, before, _)| before != direction.opposite()) {
            self.steps.clear();
        }
        let places = ways.towards(from, direction);
        let taken = self
            .steps
            .iter()
            .position(|(place, way, _)| (*place, *way) == (from, direction));
        let position = |place: Place| places.iter().position(|other| *other == place);
        let next = match (taken, last) {
            (Some(taken), _) => position(self.steps.remove(taken).2).map_or(0, |taken| taken + 1),
            (None, Some((came_from, ..))) if !self.steps.is_empty() => position(came_from).unwrap_or(0),
            _ => 0,
        };
        if let Some(next) = places.get(next).or_else(|| places.first()) {
            self.steps.push((from, direction, *next));
            self.at = Some(*next);
        }
    }

    /// A letter: the next place whose name begins with what was typed of late.
    pub(super) fn letter(&mut self, letter: char, now_ms: f64, names: &[(Place, String)]) {
        if now_ms - self.typed_ms > WORD_MS {
            self.typed.clear();
        }
        self.typed_ms = now_ms;
        self.typed.push(letter);
        let mut word = key(&self.typed);
        let mut letters = word.chars();
        let first = letters.next();
        // One letter again and again goes through all places that begin with it.
        let again = letters.all(|other| Some(other) == first);
        if again {
            word.truncate(first.map_or(0, char::len_utf8));
        }
        let here = names.iter().position(|(place, _)| Some(*place) == self.at);
        let from = here.map_or(0, |here| here + usize::from(again));
        let (before, after) = names.split_at(from.min(names.len()));
        let found = after
            .iter()
            .chain(before)
            .find(|(_, name)| name.starts_with(&word));
        if let Some((place, _)) = found {
            self.stand(Some(*place));
        }
    }
}

/// The places of a level with what their names are found by, in the order of the names.
pub(super) fn named_stops(level: Level, atlas: &Atlas) -> Vec<(Place, String)> {
    let region = &atlas.region;
    let stops: Vec<(Place, String)> = match level {
        Level::Municipalities => {
            let stop = |area: &crate::admin::Area| (Place::Area(area.ags), key(&area.name));
            region.areas.iter().map(stop).collect()
        }
        Level::Districts => {
            let place = |district| {
                atlas
                    .district_place(district)
                    .unwrap_or(Place::District(district))
            };
            let stop = |district: &crate::admin::District| (place(district.key), key(&district.name));
            region.districts.iter().map(stop).collect()
        }
    };
    let by_name = order(stops.len(), &|a, b| stops[a].1.cmp(&stops[b].1));
    by_name
        .into_iter()
        .map(|position| stops[position].clone())
        .collect()
}

/// What a name is found by: its letters without case and accents.
fn key(name: &str) -> String {
    fold(name, Fold::Plain).letters.into_iter().collect()
}

/// The ways of a level.
pub(super) fn ways(level: Level, atlas: &Atlas) -> &Ways {
    match level {
        Level::Municipalities => atlas.area_ways(),
        Level::Districts => atlas.district_ways(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[&str]) -> Vec<(Place, String)> {
        let places = (0..).map(Place::Association);
        places.zip(list.iter().map(|name| key(name))).collect()
    }

    #[test]
    fn letters_in_a_row_are_a_word_and_the_same_letter_goes_on() {
        let names = names(&["Dassel", "Einbeck", "Elze", "Emmerthal"]);
        let mut walk = Walk::default();
        let mut type_at = |letter, now_ms| {
            walk.letter(letter, now_ms, &names);
            walk.at
        };
        let place = |name| Some(Place::Association(name));
        assert_eq!(type_at('e', 5000.0), place(1));
        assert_eq!(type_at('m', 5200.0), place(3));
        assert_eq!(type_at('e', 9000.0), place(1));
        assert_eq!(type_at('e', 9200.0), place(2));
        assert_eq!(type_at('E', 9400.0), place(3));
        assert_eq!(type_at('x', 15_000.0), place(3), "nobody begins with x");
    }
}
