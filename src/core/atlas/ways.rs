//! Which place lies in which direction: what arrow keys follow, and what is said about neighbours.

use crate::geo::WorldPoint;
use crate::order::order;

use super::{Atlas, Place};

/// A direction of the compass, and an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compass {
    /// Up.
    North,
    /// Right.
    East,
    /// Down.
    South,
    /// Left.
    West,
}

impl Compass {
    /// All directions, clockwise.
    pub const ALL: [Self; 4] = [Self::North, Self::East, Self::South, Self::West];

    /// The direction that leads back.
    #[must_use]
    pub fn opposite(self) -> Self {
        Self::ALL[(self as usize + 2) % 4]
    }

    /// In which of the four directions `to` lies from `from`: opposite for the way back, whatever the points.
    /// `later` says which of two that lie at the same point counts as the eastern one.
    fn of(from: WorldPoint, to: WorldPoint, later: bool) -> Self {
        let (east, south) = (to.x - from.x, to.y - from.y);
        if east == 0.0 && south == 0.0 {
            return if later { Self::East } else { Self::West };
        }
        match (east.abs() > south.abs(), east > 0.0, south > 0.0) {
            (true, true, _) => Self::East,
            (true, false, _) => Self::West,
            (false, _, true) => Self::South,
            (false, _, false) => Self::North,
        }
    }
}

/// The places one can step on, and from each of them its neighbours by direction.
///
/// Every place that shares a border with another (holes and exclaves count) stands in exactly one of its four
/// directions: the one in which its interior point lies. So none is lost, and who goes east comes back by going west.
/// In each direction the straightest way comes first, except where that would leave a place without anyone who has it
/// first: then the first press from one of its neighbours leads there.
///
/// Islands share no border with anybody. As long as places fall into several groups without a common border, the two
/// places of different groups whose interior points are nearest to each other count as neighbours.
#[derive(Clone, Debug, PartialEq)]
pub struct Ways {
    stops: Vec<Place>,
    towards: Vec<[Vec<u16>; 4]>,
}

impl Ways {
    /// From area to area.
    #[must_use]
    pub fn between_areas(atlas: &Atlas) -> Self {
        let areas = || atlas.region.indexed_areas();
        Self::new(
            areas().map(|(_, area)| Place::Area(area.ags)).collect(),
            &areas()
                .map(|(index, _)| atlas.label_point(index))
                .collect::<Vec<_>>(),
            areas()
                .map(|(index, _)| atlas.neighbours(index).map(|other| other.0).collect())
                .collect(),
        )
    }

    /// From district to district; independent cities are stops as well.
    #[must_use]
    pub fn between_districts(atlas: &Atlas) -> Self {
        let districts = &atlas.region.districts;
        let position = |index: crate::admin::AreaIndex| {
            let key = atlas.region.areas[index.usize()].ags.district();
            districts.iter().position(|district| district.key == key)
        };
        let mut neighbours = vec![Vec::new(); districts.len()];
        for (index, _) in atlas.region.indexed_areas() {
            for other in atlas.neighbours(index) {
                if let (Some(own), Some(other)) = (position(index), position(other))
                    && own != other
                {
                    add(&mut neighbours[own], other);
                }
            }
        }
        let place = |key| atlas.district_place(key).unwrap_or(Place::District(key));
        Self::new(
            districts.iter().map(|district| place(district.key)).collect(),
            &districts
                .iter()
                .map(|district| atlas.district_label_point(district.key).unwrap_or_default())
                .collect::<Vec<_>>(),
            neighbours,
        )
    }

    fn new(stops: Vec<Place>, points: &[WorldPoint], mut neighbours: Vec<Vec<u16>>) -> Self {
        bridge_islands(points, &mut neighbours);
        let crooked = |own: usize, other: u16| crookedness(points[own], points[usize::from(other)]);
        let mut towards: Vec<[Vec<u16>; 4]> = (0..stops.len())
            .map(|own| {
                Compass::ALL.map(|direction| {
                    let there = |other: &u16| {
                        let other = usize::from(*other);
                        Compass::of(points[own], points[other], other > own) == direction
                    };
                    let list: Vec<u16> = neighbours[own].iter().copied().filter(there).collect();
                    let straight = order(list.len(), &|a, b| {
                        crooked(own, list[a]).total_cmp(&crooked(own, list[b]))
                    });
                    straight.into_iter().map(|position| list[position]).collect()
                })
            })
            .collect();
        let mut firsts = vec![0; stops.len()];
        for list in towards.iter().flatten() {
            if let Some(first) = list.first() {
                firsts[usize::from(*first)] += 1;
            }
        }
        // Who is nobody's first is put before one who is the first of others too, where that is straightest.
        for hidden in (0_u16..).take(stops.len()) {
            if firsts[usize::from(hidden)] > 0 {
                continue;
            }
            let mut best: Option<(f64, &mut Vec<u16>)> = None;
            for (own, lists) in towards.iter_mut().enumerate() {
                let movable =
                    |list: &&mut Vec<u16>| list.contains(&hidden) && firsts[usize::from(list[0])] > 1;
                if let Some(list) = lists.iter_mut().find(movable) {
                    let found = crooked(own, hidden);
                    if best.as_ref().is_none_or(|(least, _)| found < *least) {
                        best = Some((found, list));
                    }
                }
            }
            if let Some((_, list)) = best {
                firsts[usize::from(list[0])] -= 1;
                firsts[usize::from(hidden)] += 1;
                list.retain(|other| *other != hidden);
                list.insert(0, hidden);
            }
        }
        Self { stops, towards }
    }

    /// All places one can step on.
    #[must_use]
    pub fn stops(&self) -> &[Place] {
        &self.stops
    }

    /// The neighbours of a place in a direction, the straightest way first.
    #[must_use]
    pub fn towards(&self, from: Place, direction: Compass) -> Vec<Place> {
        let own = self.stops.iter().position(|stop| *stop == from);
        let list = own.map(|own| &self.towards[own][direction as usize]);
        list.into_iter()
            .flatten()
            .map(|other| self.stops[usize::from(*other)])
            .collect()
    }
}

/// How far a way leaves its direction: 0 straight ahead, 1 halfway to the next direction.
fn crookedness(from: WorldPoint, to: WorldPoint) -> f64 {
    let (east, south) = ((to.x - from.x).abs(), (to.y - from.y).abs());
    let (along, across) = (east.max(south), east.min(south));
    if along > 0.0 { across / along } else { 0.0 }
}

fn add(list: &mut Vec<u16>, other: usize) {
    let other = u16::try_from(other).expect("a region has fewer than 65,536 places");
    if !list.contains(&other) {
        list.push(other);
    }
}

/// Joins groups that share no border, nearest places first, until there is one.
fn bridge_islands(points: &[WorldPoint], neighbours: &mut [Vec<u16>]) {
    loop {
        let home = reached(neighbours);
        let mut nearest: Option<(f64, usize, usize)> = None;
        for (island, _) in home.iter().enumerate().filter(|(_, reached)| !**reached) {
            for (shore, _) in home.iter().enumerate().filter(|(_, reached)| **reached) {
                let distance = points[island].distance(points[shore]);
                if nearest.is_none_or(|(least, ..)| distance < least) {
                    nearest = Some((distance, island, shore));
                }
            }
        }
        let Some((_, island, shore)) = nearest else {
            return;
        };
        add(&mut neighbours[island], shore);
        add(&mut neighbours[shore], island);
    }
}

/// Which places can be reached from the first one.
fn reached(neighbours: &[Vec<u16>]) -> Vec<bool> {
    let mut reached = vec![false; neighbours.len()];
    let mut open: Vec<usize> = (0..neighbours.len().min(1)).collect();
    while let Some(own) = open.pop() {
        if !core::mem::replace(&mut reached[own], true) {
            open.extend(neighbours[own].iter().copied().map(usize::from));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(points: &[(f64, f64)], neighbours: Vec<Vec<u16>>) -> Ways {
        let stops = (0..).take(points.len()).map(Place::Association).collect();
        let points: Vec<_> = points.iter().map(|(x, y)| WorldPoint::new(*x, *y)).collect();
        Ways::new(stops, &points, neighbours)
    }

    fn names(ways: &Ways, from: u16, direction: Compass) -> Vec<u16> {
        let places = ways.towards(Place::Association(from), direction);
        let name = |place| match place {
            Place::Association(name) => name,
            other => panic!("{other:?}"),
        };
        places.into_iter().map(name).collect()
    }

    #[test]
    fn each_neighbour_lies_in_one_direction_and_the_way_back_is_the_opposite() {
        let points = [
            (0.0, 0.0),
            (9.0, 1.0),
            (8.0, -7.0),
            (1.0, 9.0),
            (-5.0, 0.0),
            (2.0, -9.0),
        ];
        let mut neighbours = vec![vec![1, 2, 3, 4, 5]];
        neighbours.extend(vec![vec![0]; 5]);
        let ways = ways(&points, neighbours);
        assert_eq!(
            names(&ways, 0, Compass::East),
            [1, 2],
            "the straightest way first"
        );
        assert_eq!(names(&ways, 0, Compass::South), [3]);
        assert_eq!(names(&ways, 0, Compass::West), [4]);
        assert_eq!(names(&ways, 0, Compass::North), [5]);
        assert_eq!(names(&ways, 2, Compass::West), [0]);
    }

    #[test]
    fn two_places_at_one_point_lie_east_and_west_of_each_other() {
        let ways = ways(&[(1.0, 1.0), (1.0, 1.0)], vec![vec![1], vec![0]]);
        assert_eq!(names(&ways, 0, Compass::East), [1]);
        assert_eq!(names(&ways, 1, Compass::West), [0]);
    }

    #[test]
    fn islands_are_neighbours_of_the_nearest_place() {
        let points = [(0.0, 0.0), (4.0, 0.0), (9.0, 0.0), (4.0, -30.0), (5.0, -30.0)];
        let ways = ways(&points, vec![vec![1], vec![0], vec![], vec![4], vec![3]]);
        assert_eq!(names(&ways, 1, Compass::East), [2]);
        assert_eq!(names(&ways, 1, Compass::North), [3]);
        assert_eq!(names(&ways, 3, Compass::South), [1]);
        assert_eq!(names(&ways, 4, Compass::West), [3]);
    }
}
