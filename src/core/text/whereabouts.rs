//! Where an area lies, in words: everything from the geometry.

use crate::admin::{AreaIndex, Language, MemberBody};
use crate::atlas::{Atlas, Compass, Place};
use crate::geo::WorldPoint;

use super::messages::{Options, Template};
use super::{Messages, area_kind_name, integer, messages};

/// How far an area lies from the cities that give the region its name, in which direction, and who its neighbours are:
/// in the directions that arrow keys follow. Distances are measured between interior points, to the kilometre.
#[must_use]
pub fn whereabouts(language: Language, index: AreaIndex, atlas: &Atlas) -> String {
    let words = messages(language);
    let region = &atlas.region;
    let area = &region.areas[index.usize()];
    let own = atlas.label_point(index);
    let naming = region.members().filter(|member| member.naming);
    let cities = naming.filter_map(|member| match member.body {
        MemberBody::Area(ags) if ags != area.ags => region.index_of(ags),
        _ => None,
    });
    let mut nearest: Vec<(f64, AreaIndex)> = cities
        .map(|city| (atlas.label_point(city).distance(own), city))
        .collect();
    nearest = crate::order::sorted_by(nearest, |a, b| a.0.total_cmp(&b.0));
    let distances: Vec<String> = nearest
        .iter()
        .map(|(metres, city)| {
            let direction = direction(atlas.label_point(*city), own);
            words.distance_from.with(&[
                &integer(language, (metres / 1000.0).round().max(1.0) as i64),
                words.directions.get(direction).unwrap_or_default(),
                &region.areas[city.usize()].name,
            ])
        })
        .collect();
    let mut text = String::new();
    if !distances.is_empty() {
        text = words
            .lies
            .with(&[&area.name, &joined(&distances, words.distances_joined)]);
        text.push(' ');
    }
    text.push_str(&neighbours(index, atlas, words));
    text
}

fn neighbours(index: AreaIndex, atlas: &Atlas, words: &Messages) -> String {
    if atlas.neighbours(index).next().is_none() {
        return words.neighbours_none.to_owned();
    }
    let place = Place::Area(atlas.region.areas[index.usize()].ags);
    let ways = atlas.area_ways();
    let directions: Vec<String> = Compass::ALL
        .into_iter()
        .filter_map(|direction| {
            let places = ways.towards(place, direction);
            let names: Vec<String> = places
                .into_iter()
                .filter_map(|place| name(place, atlas, words))
                .collect();
            let template = words.neighbours_towards.get(direction as usize)?;
            (!names.is_empty()).then(|| Template(template).with(&[&names.join(", ")]))
        })
        .collect();
    words
        .neighbours_lie
        .with(&[&directions.join(words.neighbours_joined)])
}

/// An unincorporated area is told from the town of the same name.
fn name(place: Place, atlas: &Atlas, words: &Messages) -> Option<String> {
    let Place::Area(ags) = place else { return None };
    let area = atlas.region.area(ags)?;
    Some(if area.kind.is_municipality() {
        area.name.clone()
    } else {
        format!("{} ({})", area.name, area_kind_name(area.kind, words))
    })
}

fn joined(parts: &[String], joints: Options) -> String {
    let mut text = String::new();
    for (position, part) in parts.iter().enumerate() {
        if position > 0 {
            let last = usize::from(position + 1 == parts.len());
            text.push_str(joints.get(last).unwrap_or_default());
        }
        text.push_str(part);
    }
    text
}

/// In which of eight directions `to` lies from `from`, clockwise from north.
fn direction(from: WorldPoint, to: WorldPoint) -> usize {
    /// The tangent of half of the angle of a direction, 22.5°.
    const HALF: f64 = 0.414_213_562;
    let (east, north) = (to.x - from.x, from.y - to.y);
    let (is_east, is_north) = (east > 0.0, north > 0.0);
    if east.abs() <= north.abs() * HALF {
        return if is_north { 0 } else { 4 };
    }
    if north.abs() <= east.abs() * HALF {
        return if is_east { 2 } else { 6 };
    }
    match (is_east, is_north) {
        (true, true) => 1,
        (true, false) => 3,
        (false, false) => 5,
        (false, true) => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_directions_go_clockwise_from_north() {
        let from = WorldPoint::new(0.0, 0.0);
        let points = [
            (1, -9),
            (5, -5),
            (9, 1),
            (6, 5),
            (0, 9),
            (-5, 6),
            (-9, 0),
            (-4, -4),
        ];
        for (expected, (x, y)) in points.into_iter().enumerate() {
            assert_eq!(
                direction(from, WorldPoint::new(f64::from(x), f64::from(y))),
                expected
            );
        }
    }
}
