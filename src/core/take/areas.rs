//! Areas with the columns of the open data, as a table and as outlines.

use crate::admin::{AreaIndex, Language};
use crate::atlas::Atlas;
use crate::explore::Explored;
use crate::route::{Page, Route};
use crate::table::TableView;
use crate::text::{district_title, fixed};
use crate::topology::{GridPoint, Topology};

use super::cell::{Cell, csv};
use super::geojson::{collection, write_list, write_place};
use super::{kind_word, membership_word};

/// Columns of the table and names of the properties in GeoJSON, as in the published table of municipalities.
const COLUMNS: [&str; 10] = [
    "ags",
    "name",
    "art",
    "kreisschluessel",
    "kreis",
    "mitgliedschaft",
    "einwohner",
    "einwohner_stand",
    "flaeche_km2",
    "einwohner_je_km2",
];

/// The areas that are shown: those whose class no legend has switched off, and of the table those whose rows its filter
/// leaves, in its order.
#[must_use]
pub fn shown_areas(route: &Route, explored: &Explored, atlas: &Atlas) -> Vec<AreaIndex> {
    let mut areas = if route.page == Page::Municipalities {
        TableView::of(&route.query).rows(route.language, atlas)
    } else {
        let all = atlas.region.indexed_areas().map(|(index, _)| index);
        all.filter(|index| route.query.classes.contains(atlas.class(*index)))
            .collect()
    };
    areas.retain(|index| explored.shows(*index));
    areas
}

/// Some areas as CSV.
#[must_use]
pub fn areas_csv(areas: &[AreaIndex], atlas: &Atlas) -> String {
    csv(&COLUMNS, areas.iter().map(|index| row(*index, atlas)))
}

/// Some areas as GeoJSON, with the outlines of the overview.
#[must_use]
pub fn areas_geojson(areas: &[AreaIndex], atlas: &Atlas) -> String {
    let features = areas.iter().map(|index| (row(*index, atlas), *index));
    collection(&COLUMNS, features, |index, json| {
        json.push_str("{\"type\":\"MultiPolygon\",\"coordinates\":");
        write_shape(index, atlas, json);
        json.push('}');
    })
}

/// The row of an area.
fn row(index: AreaIndex, atlas: &Atlas) -> Vec<Cell> {
    let area = &atlas.region.areas[index.usize()];
    let district = atlas.region.district(area.ags.district());
    let district = district.map(|district| district_title(Language::German, district));
    vec![
        Cell::text(area.ags),
        Cell::text(&area.name),
        Cell::text(kind_word(area.kind)),
        Cell::text(area.ags.district()),
        Cell::known(district),
        Cell::text(membership_word(atlas.class(index))),
        Cell::number(area.population),
        Cell::known(area.population_date),
        Cell::number(area.area_km2.map(|km2| fixed(km2, 2))),
        Cell::number(area.density().map(|density| fixed(density, 1))),
    ]
}

fn write_shape(index: AreaIndex, atlas: &Atlas, json: &mut String) {
    let overview = &atlas.map.overview;
    write_list(
        &atlas.map.topology.shapes[index.usize()].polygons,
        json,
        |polygon, json| {
            let mut exterior = true;
            write_list(polygon, json, |ring, json| {
                let mut points: Vec<GridPoint> = Topology::ring_points(ring, overview).collect();
                // Exteriors run counterclockwise and holes clockwise. On the grid y grows southwards.
                if (doubled_area(&points) < 0) != exterior {
                    points.reverse();
                }
                exterior = false;
                points.extend(points.first().copied());
                write_list(&points, json, |point, json| {
                    write_place(overview.world(*point), atlas, json);
                });
            });
        },
    );
}

/// Twice the signed area of a ring in grid units.
fn doubled_area(ring: &[GridPoint]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.x) * i64::from(b.y) - i64::from(b.x) * i64::from(a.y))
        .sum()
}
