//! The start page's drawing of the real region says all that the file of its geometry says.

use region_core::scene::{TabStops, area_links, read_drawn, write_points};

use crate::regions::real_atlas;

/// The values of an attribute, in the order in which they stand.
fn values<'a>(markup: &'a str, name: &str) -> Vec<&'a str> {
    let begin = format!(" {name}=\"");
    let after = markup.split(begin.as_str()).skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn geometry_read_from_the_drawing_has_the_same_arcs_in_the_same_order() {
    let atlas = real_atlas();
    let map = &atlas.map;
    let markup = area_links(
        atlas,
        &map.overview,
        TabStops::Each,
        |_| true,
        |_| String::new(),
        |_| String::new(),
    );
    let paths = values(&markup, "d");
    assert_eq!(paths.len(), atlas.region.areas.len());
    let labels = write_points(&map.label_points);
    let read = read_drawn(paths.into_iter(), map.overview.grid_m, &labels).unwrap();

    assert_eq!(read.label_points, map.label_points);
    // The detailed arcs that come later are told apart by their position alone.
    assert_eq!(read.topology.sides, map.topology.sides);
    assert_eq!(read.overview.arcs.len(), map.overview.arcs.len());
    for (position, (drawn, published)) in read.overview.arcs.iter().zip(&map.overview.arcs).enumerate() {
        let (mut drawn, mut published) = (drawn.clone(), published.clone());
        // Where a closed arc begins does not matter; the test below tells which way it runs.
        drawn.dedup();
        published.dedup();
        drawn.sort_unstable();
        drawn.dedup();
        published.sort_unstable();
        published.dedup();
        assert_eq!(drawn, published, "arc {position}");
    }
    let rings = |shape: &region_core::topology::Shape| {
        // With their sign: the way an arc is walked is the same as well.
        let mut arcs: Vec<_> = shape.rings().flatten().map(|arc| arc.0).collect();
        arcs.sort_unstable();
        arcs
    };
    for (drawn, published) in read.topology.shapes.iter().zip(&map.topology.shapes) {
        assert_eq!(rings(drawn), rings(published));
    }
}
