//! What holds for every coverage, tried on random ones.

use proptest::prelude::*;

use crate::geo::WorldPoint;

use super::{
    GridPoint, RingPolygons, SharedBorders, Topology, conflicts, flaws, least_inner_points, simplify_arcs,
};

/// Cells between the lines of a jittered net: a coverage of `side` times `side` quadrilaterals, every edge
/// broken once, with an enclave in the middle of each cell.
fn net(side: usize, jitter: &[(i32, i32)]) -> Vec<RingPolygons<GridPoint>> {
    let row = 2 * side + 1;
    let at = |column: usize, line: usize| {
        let (dx, dy) = jitter[(line * row + column) % jitter.len()];
        let unit = |value: usize| i32::try_from(value * 1000).unwrap();
        GridPoint {
            x: unit(column) + dx,
            y: unit(line) + dy,
        }
    };
    let mut shapes = Vec::new();
    for (x, y) in (0..side).flat_map(|y| (0..side).map(move |x| (2 * x, 2 * y))) {
        // South is down, so this order runs counter-clockwise for somebody who looks at a map.
        let outline = [(0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1), (2, 0), (1, 0)];
        let outline = outline.iter().map(|&(dx, dy)| at(x + dx, y + dy)).collect();
        let middle = at(x + 1, y + 1);
        let near = |dx, dy| GridPoint {
            x: middle.x + dx,
            y: middle.y + dy,
        };
        let island = vec![near(-50, -50), near(-50, 50), near(50, 50), near(50, -50)];
        let hole = island.iter().rev().copied().collect();
        shapes.push(vec![vec![outline, hole]]);
        shapes.push(vec![vec![island]]);
    }
    shapes
}

fn coverage() -> impl Strategy<Value = Vec<RingPolygons<GridPoint>>> {
    let jitter = prop::collection::vec((-300..300_i32, -300..300_i32), 1..60);
    (1..5_usize, jitter).prop_map(|(side, jitter)| net(side, &jitter))
}

/// A ring turned so that it begins at its smallest point.
fn canonical(mut ring: Vec<GridPoint>) -> Vec<GridPoint> {
    let start = (0..ring.len()).min_by_key(|&index| ring[index]).unwrap_or(0);
    ring.rotate_left(start);
    ring
}

fn world(arcs: &[Vec<GridPoint>]) -> Vec<Vec<WorldPoint>> {
    let place = |point: &GridPoint| WorldPoint::new(f64::from(point.x), f64::from(point.y));
    arcs.iter().map(|arc| arc.iter().map(place).collect()).collect()
}

proptest! {
    #[test]
    fn arcs_put_together_again_are_the_rings_they_were_cut_from(shapes in coverage()) {
        let built = SharedBorders::build(&shapes);
        let arcs = super::ArcSet { grid_m: 1.0, arcs: built.arcs };
        for (shape, polygons) in built.topology.shapes.iter().zip(&shapes) {
            for (ring, points) in shape.rings().zip(polygons.iter().flatten()) {
                let again = Topology::ring_points(ring, &arcs).collect();
                prop_assert_eq!(canonical(again), canonical(points.clone()));
            }
        }
    }

    #[test]
    fn no_stretch_of_border_is_stored_twice(shapes in coverage()) {
        let built = SharedBorders::build(&shapes);
        let steps: Vec<_> = built.arcs.iter().flat_map(|arc| arc.windows(2).map(|step| (step[0], step[1]))).collect();
        prop_assert_eq!(conflicts(&steps), []);
        let uses: usize = built.topology.shapes.iter().flat_map(|shape| shape.rings()).map(Vec::len).sum();
        let sides: usize = built.topology.sides.iter()
            .map(|sides| usize::from(sides.first.is_some()) + usize::from(sides.second.is_some())).sum();
        prop_assert_eq!(uses, sides);
    }

    #[test]
    fn rings_stay_closed_and_junctions_stay_put_at_every_tolerance(
        shapes in coverage(), tolerance in 0.0..3000.0_f64, grid in 1..40_u32,
    ) {
        let built = SharedBorders::build(&shapes);
        let grid = f64::from(grid);
        let level = simplify_arcs(&world(&built.arcs), &least_inner_points(&built.arcs), &vec![tolerance; built.arcs.len()], grid);
        for (arc, original) in level.arcs.iter().zip(world(&built.arcs)) {
            let ends = [original[0], original[original.len() - 1]].map(|end| super::to_grid(end, grid));
            prop_assert_eq!([arc[0], arc[arc.len() - 1]], ends);
        }
        for ring in built.topology.shapes.iter().flat_map(|shape| shape.rings()) {
            for (arc, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let points = |arc: &super::ArcRef| {
                    let points = &level.arcs[arc.index()];
                    let (first, last) = (points[0], points[points.len() - 1]);
                    if arc.is_reversed() { (last, first) } else { (first, last) }
                };
                prop_assert_eq!(points(arc).1, points(next).0);
            }
        }
    }

    #[test]
    fn enclaves_keep_an_area_however_coarse_the_tolerance(shapes in coverage(), tolerance in 0.0..10_000.0_f64) {
        let built = SharedBorders::build(&shapes);
        let level = simplify_arcs(&world(&built.arcs), &least_inner_points(&built.arcs), &vec![tolerance; built.arcs.len()], 1.0);
        for shape in built.topology.shapes.iter().skip(1).step_by(2) {
            let island = shape.polygons[0].iter()
                .map(|ring| Topology::ring_points(ring, &level).collect()).collect();
            prop_assert_eq!(flaws(&[island]), []);
        }
    }
}
