//! As many areas in each class as can be.

/// The figures at equal steps through the sorted list. Equal figures stay together, so that classes may differ in size.
pub(super) fn limits(sorted: &[i32], classes: usize) -> Vec<i32> {
    (1..classes)
        .filter_map(|step| sorted.get(step * sorted.len() / classes.max(1)).copied())
        .collect()
}
