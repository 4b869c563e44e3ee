//! The member `coordinates`: arrays of arrays of positions, gathered before the geometry's type is known.

use crate::geo::{LonLat, WorldPoint};
use crate::text::parse_decimal;

use super::json::Event;
use super::{Found, Wanted};

/// What is wrong with coordinates; the path to it is [`Coordinates::path`] until the next event.
#[derive(Debug, PartialEq)]
pub(super) enum Misplaced {
    Structure(Wanted, Found),
    NotOnEarth(LonLat),
}

/// A ring or line that does not end where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Open {
    pub(super) first: LonLat,
    pub(super) last: LonLat,
}

/// A row of positions that lie in one array.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    /// How many positions it has.
    pub(super) count: usize,
    /// Where it begins and ends, if these differ.
    pub(super) open: Option<Open>,
}

/// Coordinates as far as they were read. Positions of all rows lie behind each other.
#[derive(Debug)]
pub(super) struct Coordinates {
    /// Byte of the document where they begin.
    pub(super) begin: usize,
    /// For each open array, how many values it has had.
    counts: Vec<usize>,
    /// The level at which numbers stand: 1 for a single position.
    leaf: Option<usize>,
    position: [f64; 2],
    row_first: Option<LonLat>,
    last: Option<LonLat>,
    row_begin: usize,
    pub(super) points: Vec<WorldPoint>,
    pub(super) rows: Vec<Row>,
    /// For each group of rows, how many it has.
    pub(super) groups: Vec<usize>,
    grouped: usize,
}

impl Coordinates {
    /// Right after the opening bracket.
    pub(super) fn new(begin: usize) -> Self {
        Self {
            begin,
            counts: vec![0],
            leaf: None,
            position: [0.0; 2],
            row_first: None,
            last: None,
            row_begin: 0,
            points: Vec::new(),
            rows: Vec::new(),
            groups: Vec::new(),
            grouped: 0,
        }
    }

    /// Arrays around each position; 0 for none at all, as in a single position. `None` without any position.
    pub(super) fn nesting(&self) -> Option<u8> {
        self.leaf.and_then(|leaf| u8::try_from(leaf - 1).ok())
    }

    /// Whether the outermost bracket was closed.
    pub(super) fn is_done(&self) -> bool {
        self.counts.is_empty()
    }

    /// Where the last event stood, as in `[3][0]`.
    pub(super) fn path(&self) -> String {
        let index = |count: &usize| format!("[{}]", count.saturating_sub(1));
        self.counts.iter().map(index).collect()
    }

    /// Takes the next event; `project` brings positions to the world.
    pub(super) fn take(
        &mut self,
        event: &Event<'_>,
        project: impl FnOnce(LonLat) -> WorldPoint,
    ) -> Result<(), Misplaced> {
        if *event == Event::EndArray {
            return self.end_array(project);
        }
        if let Some(count) = self.counts.last_mut() {
            *count += 1;
        }
        let level = self.counts.len();
        match event {
            Event::BeginArray if self.leaf.is_none_or(|leaf| level < leaf) => {
                self.counts.push(0);
                Ok(())
            }
            Event::Number(written) if self.leaf.is_none_or(|leaf| level == leaf) => {
                self.leaf = Some(level);
                let index = self.counts.last().map_or(0, |count| count - 1);
                if let Some(place) = self.position.get_mut(index) {
                    // The reader lets only numbers through; an overlong one is infinite and not on earth.
                    *place = parse_decimal(written).unwrap_or(f64::INFINITY);
                }
                Ok(())
            }
            other => {
                let wanted = match self.leaf {
                    Some(leaf) if level < leaf => Wanted::Array,
                    Some(_) => Wanted::Number,
                    None => Wanted::Position,
                };
                Err(Misplaced::Structure(wanted, found(other)))
            }
        }
    }

    fn end_array(&mut self, project: impl FnOnce(LonLat) -> WorldPoint) -> Result<(), Misplaced> {
        let level = self.counts.len();
        let count = self.counts.last().copied().unwrap_or_default();
        let outer = |counts: &mut Vec<usize>| {
            counts.pop();
        };
        match self.leaf.map(|leaf| leaf.checked_sub(level)) {
            Some(Some(0)) => {
                outer(&mut self.counts);
                if count < 2 {
                    return Err(Misplaced::Structure(Wanted::Position, Found::Numbers(count)));
                }
                let place = LonLat {
                    lon: self.position[0],
                    lat: self.position[1],
                };
                let on_earth = (-180.0..=180.0).contains(&place.lon) && (-90.0..=90.0).contains(&place.lat);
                if !on_earth {
                    return Err(Misplaced::NotOnEarth(place));
                }
                self.row_first.get_or_insert(place);
                self.last = Some(place);
                self.points.push(project(place));
            }
            Some(Some(1)) => {
                outer(&mut self.counts);
                self.end_row();
            }
            Some(Some(2)) => {
                outer(&mut self.counts);
                self.groups.push(self.rows.len() - self.grouped);
                self.grouped = self.rows.len();
            }
            // An empty array before the first position: nothing to draw.
            _ => outer(&mut self.counts),
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let ends = self.row_first.take().zip(self.last.take());
        self.rows.push(Row {
            count: self.points.len() - self.row_begin,
            open: ends
                .filter(|(first, last)| first != last)
                .map(|(first, last)| Open { first, last }),
        });
        self.row_begin = self.points.len();
    }
}

/// What an event is, for a message.
pub(super) fn found(event: &Event<'_>) -> Found {
    /// Longer texts are cut.
    const MOST_CHARACTERS: usize = 40;
    match event {
        Event::BeginObject => Found::Object,
        Event::BeginArray => Found::Array,
        Event::Text(text) => Found::Text(text.chars().take(MOST_CHARACTERS).collect()),
        Event::Number(number) => Found::Number((*number).chars().take(MOST_CHARACTERS).collect()),
        Event::Truth(_) => Found::Truth,
        Event::Null => Found::Null,
        Event::EndObject | Event::EndArray | Event::Name(_) | Event::End => Found::Nothing,
    }
}
