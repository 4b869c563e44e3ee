//! Sorting, compiled once.
//!
//! The library's sort is copied for every type and every comparison it is used with: 3 to 5 kB of WebAssembly each.
//! Here only positions are sorted, by a comparison that is looked up while running, and by merging: that takes ten
//! lines, where the library's fastest ways take 4 kB.

use core::cmp::Ordering;

/// Things in the order that `compare` gives; equal ones stay as they were.
#[must_use]
pub fn sorted_by<T>(things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions = order(things.len(), &|a, b| compare(&things[a], &things[b]));
    let mut taken: Vec<Option<T>> = things.into_iter().map(Some).collect();
    positions
        .into_iter()
        .filter_map(|position| taken[position].take())
        .collect()
}

/// Plain numbers in ascending order, each once.
#[must_use]
pub fn distinct(numbers: Vec<u16>) -> Vec<u16> {
    let mut sorted = sorted_by(numbers, Ord::cmp);
    sorted.dedup();
    sorted
}

/// The positions of `count` things in the order that `compare` gives for two of them.
#[must_use]
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut merged = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for pair in sorted.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let ([a, ..], [b, ..]) = (left, right) {
                let side = if compare(*a, *b).is_gt() {
                    &mut right
                } else {
                    &mut left
                };
                merged.extend(side.first());
                *side = &side[1..];
            }
            merged.extend(left);
            merged.extend(right);
        }
        core::mem::swap(&mut sorted, &mut merged);
        merged.clear();
        run *= 2;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_library_does(mut pairs in prop::collection::vec((0..9_u8, 0..99_u8), 0..60)) {
            let sorted = sorted_by(pairs.clone(), |a, b| a.0.cmp(&b.0));
            pairs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(sorted, pairs);
        }
    }

    #[test]
    fn distinct_numbers_ascend() {
        assert_eq!(distinct(vec![3, 1, 3, 2, 1]), [1, 2, 3]);
    }
}
