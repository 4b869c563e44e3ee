//! Where an area lies, in words: everything from the geometry.

use crate::admin::{Ags, AreaIndex, DistrictKey, Language, MemberBody};
use crate::atlas::{Atlas, Compass, Place, Ways};
use crate::geo::WorldPoint;

use super::messages::{Options, Template};
use super::{area_kind_name, district_title, integer, messages};

/// How far an area lies from the cities that give the region its name, in which direction, and who its neighbours are:
/// in the directions that arrow keys follow. Distances are measured between interior points, to the kilometre.
#[must_use]
pub fn whereabouts(language: Language, index: AreaIndex, atlas: &Atlas) -> String {
    let words = messages(language);
    let area = &atlas.region.areas[index.usize()];
    let distances = distances(language, atlas.label_point(index), Some(area.ags), atlas);
    let mut text = String::new();
    if !distances.is_empty() {
        text = words.lies.with(&[&area.name, &distances]);
        text.push(' ');
    }
    let alone = atlas.neighbours(index).next().is_none();
    text.push_str(&neighbours(
        Place::Area(area.ags),
        alone,
        atlas.area_ways(),
        language,
        atlas,
    ));
    text
}

/// The same for a district: how far its middle lies from these cities, and which districts border on it.
#[must_use]
pub fn district_whereabouts(language: Language, key: DistrictKey, atlas: &Atlas) -> String {
    let words = messages(language);
    let mut text = String::new();
    if let Some(middle) = atlas.district_label_point(key) {
        let distances = distances(language, middle, None, atlas);
        if !distances.is_empty() {
            text = words.middle_lies.with(&[&distances]);
            text.push(' ');
        }
    }
    let outside = |other: AreaIndex| atlas.region.areas[other.usize()].ags.district() != key;
    let mut areas = atlas.region.areas_of_district(key);
    let alone = !areas.any(|(index, _)| atlas.neighbours(index).any(outside));
    text.push_str(&neighbours(
        Place::District(key),
        alone,
        atlas.district_ways(),
        language,
        atlas,
    ));
    text
}

/// From each naming city but one to a point, the nearest first; empty when there is none.
fn distances(language: Language, own: WorldPoint, but: Option<Ags>, atlas: &Atlas) -> String {
    let words = messages(language);
    let region = &atlas.region;
    let naming = region.members().filter(|member| member.naming);
    let cities = naming.filter_map(|member| match member.body {
        MemberBody::Area(ags) if Some(ags) != but => region.index_of(ags),
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
    joined(&distances, words.distances_joined)
}

fn neighbours(place: Place, alone: bool, ways: &Ways, language: Language, atlas: &Atlas) -> String {
    let words = messages(language);
    if alone {
        return words.neighbours_none.to_owned();
    }
    let directions: Vec<String> = Compass::ALL
        .into_iter()
        .filter_map(|direction| {
            let places = ways.towards(place, direction);
            let names: Vec<String> = places
                .into_iter()
                .filter_map(|place| name(place, language, atlas))
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
fn name(place: Place, language: Language, atlas: &Atlas) -> Option<String> {
    let ags = match place {
        Place::Area(ags) => ags,
        Place::District(key) => {
            return Some(district_title(language, atlas.region.district(key)?));
        }
        _ => return None,
    };
    let area = atlas.region.area(ags)?;
    Some(if area.kind.is_municipality() {
        area.name.clone()
    } else {
        format!(
            "{} ({})",
            area.name,
            area_kind_name(area.kind, messages(language))
        )
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
