//! Classes of the same width.

/// Limits between the smallest and the largest figure in equal steps, each rounded up to a whole number.
pub(super) fn limits(sorted: &[i32], classes: usize) -> Vec<i32> {
    let (Some(smallest), Some(largest)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    let (smallest, largest) = (i64::from(*smallest), i64::from(*largest));
    let count = i64::try_from(classes).unwrap_or(1).max(1);
    (1..count)
        .filter_map(|step| {
            let way = (largest - smallest) * step;
            // Rounded up: a figure below the true limit is below its whole number too.
            i32::try_from(smallest + way.div_euclid(count) + i64::from(way.rem_euclid(count) > 0)).ok()
        })
        .collect()
}
