//! Fewer combinations than all: so many that every two values meet.

use std::collections::BTreeSet;

/// A value of each of four kinds, by their positions.
pub(crate) type Row = [usize; 4];

/// Two values of different kinds: kind and position of each.
type Pair = (usize, usize, usize, usize);

fn pairs(row: Row) -> impl Iterator<Item = Pair> {
    (0..4).flat_map(move |first| (first + 1..4).map(move |second| (first, row[first], second, row[second])))
}

/// The given rows, and after them rows of allowed combinations until every two values that may meet do. Each new row is
/// the first of those that bring most new pairs, so the list is the same in every run.
pub(crate) fn every_pair(counts: Row, given: Vec<Row>, allowed: impl Fn(Row) -> bool) -> Vec<Row> {
    let [a, b, c, d] = counts;
    let all: Vec<Row> = (0..a)
        .flat_map(|w| (0..b).flat_map(move |x| (0..c).flat_map(move |y| (0..d).map(move |z| [w, x, y, z]))))
        .filter(|row| allowed(*row))
        .collect();
    let mut missing: BTreeSet<Pair> = all.iter().flat_map(|row| pairs(*row)).collect();
    let mut rows = given;
    for row in &rows {
        for pair in pairs(*row) {
            missing.remove(&pair);
        }
    }
    while !missing.is_empty() {
        let new = |row: &Row| pairs(*row).filter(|pair| missing.contains(pair)).count();
        // `max_by_key` takes the last of equals.
        let Some(best) = all.iter().rev().max_by_key(|row| new(row)) else {
            break;
        };
        for pair in pairs(*best) {
            missing.remove(&pair);
        }
        rows.push(*best);
    }
    rows
}

/// Whether the rows hold every two values that may meet. Counted in another way than they were made.
pub(crate) fn holds_every_pair(counts: Row, rows: &[Row], allowed: impl Fn(Row) -> bool) -> bool {
    let total: usize = counts.iter().product();
    (0..total).all(|number| {
        let mut rest = number;
        let row = counts.map(|count| {
            let value = rest % count;
            rest /= count;
            value
        });
        !allowed(row)
            || (0..4).all(|first| {
                (0..first).all(|second| {
                    rows.iter()
                        .any(|other| other[first] == row[first] && other[second] == row[second])
                })
            })
    })
}
