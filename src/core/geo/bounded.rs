//! Keeping a number within bounds.

/// The number, or the bound it lies beyond. Not the library's `clamp`: that one would bring its own panic message
/// with two numbers in it, and with them 15 kB of code that writes numbers.
#[must_use]
pub fn bounded(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_between_their_bounds() {
        assert_eq!(
            [-1.0, 0.5, 7.0].map(|value| bounded(value, 0.0, 1.0)),
            [0.0, 0.5, 1.0]
        );
    }
}
