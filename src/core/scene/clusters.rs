//! Markers that would overlap, gathered.

use crate::geo::ScreenPoint;
use crate::order::{distinct, sorted_by};

/// Something to be marked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Position of the initiative.
    pub item: u16,
    /// Index of its action field.
    pub field: u8,
    /// Where it is drawn.
    pub at: ScreenPoint,
}

/// Marks drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where it is drawn: the place of the mark that gathered the others, so that it never floats between.
    pub at: ScreenPoint,
    /// What it stands for, ascending, each once.
    pub items: Vec<u16>,
    /// The action field, when all have the same.
    pub field: Option<u8>,
    /// Whether its marks lie at different places and would come apart when looked at more closely.
    pub comes_apart: bool,
}

/// Gathers marks that are nearer than `distance_px`. Places with the most marks gather first, then those
/// farther north and west, so that the order of the input does not matter.
#[must_use]
pub fn clusters(marks: &[Mark], distance_px: f64) -> Vec<Cluster> {
    let places = sorted_by(same_place(marks), |a, b| {
        (b.len().cmp(&a.len()))
            .then(a[0].at.y.total_cmp(&b[0].at.y))
            .then(a[0].at.x.total_cmp(&b[0].at.x))
    });
    let mut gathered: Vec<(ScreenPoint, Vec<Mark>)> = Vec::new();
    for place in places {
        let at = place[0].at;
        let near = gathered
            .iter_mut()
            .map(|cluster| (cluster.0.distance(at), cluster));
        match near
            .filter(|(distance, _)| *distance < distance_px)
            .min_by(|a, b| a.0.total_cmp(&b.0))
        {
            Some((_, cluster)) => cluster.1.extend(place),
            None => gathered.push((at, place)),
        }
    }
    gathered
        .into_iter()
        .map(|(at, marks)| cluster(at, &marks))
        .collect()
}

/// Marks by their exact place.
fn same_place(marks: &[Mark]) -> Vec<Vec<Mark>> {
    let sorted = sorted_by(marks.to_vec(), |a, b| {
        a.at.y
            .total_cmp(&b.at.y)
            .then(a.at.x.total_cmp(&b.at.x))
            .then(a.item.cmp(&b.item))
    });
    sorted
        .chunk_by(|a, b| a.at == b.at)
        .map(<[Mark]>::to_vec)
        .collect()
}

fn cluster(at: ScreenPoint, marks: &[Mark]) -> Cluster {
    let items = distinct(marks.iter().map(|mark| mark.item).collect());
    let field = marks[0].field;
    Cluster {
        at,
        items,
        field: marks.iter().all(|mark| mark.field == field).then_some(field),
        comes_apart: marks.iter().any(|mark| mark.at != marks[0].at),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(item: u16, field: u8, x: f64) -> Mark {
        Mark {
            item,
            field,
            at: ScreenPoint::new(x, 0.0),
        }
    }

    #[test]
    fn near_marks_gather_at_the_place_with_the_most() {
        let found = clusters(
            &[
                mark(1, 0, 0.0),
                mark(2, 0, 10.0),
                mark(3, 1, 10.0),
                mark(4, 1, 90.0),
            ],
            24.0,
        );
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].at.x, found[0].items.clone(), found[0].field),
            (10.0, vec![1, 2, 3], None)
        );
        assert!(found[0].comes_apart && !found[1].comes_apart);
        assert_eq!(found[1].field, Some(1));
    }

    proptest! {
        #[test]
        fn every_mark_is_in_one_cluster_and_no_two_clusters_are_near(
            places in prop::collection::vec((0_u16..40, 0_u8..3, 0.0..300.0_f64, 0.0..300.0_f64), 0..60),
        ) {
            let marks: Vec<_> = places
                .iter()
                .map(|(item, field, x, y)| Mark { item: *item, field: *field, at: ScreenPoint::new(*x, *y) })
                .collect();
            let found = clusters(&marks, 24.0);
            for mark in &marks {
                prop_assert!(found.iter().any(|cluster| cluster.items.contains(&mark.item)));
            }
            for (index, cluster) in found.iter().enumerate() {
                for other in &found[index + 1..] {
                    prop_assert!(cluster.at.distance(other.at) >= 24.0);
                }
            }
            let mut backwards = marks.clone();
            backwards.reverse();
            prop_assert_eq!(clusters(&backwards, 24.0), found);
        }
    }
}
