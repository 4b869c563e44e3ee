//! `cargo xtask bench`: measurements. They print what they find and fail only when they cannot measure.

mod load;

use crate::cli::{BenchOptions, Measurement};
use crate::error::Result;

/// Measures what was asked for.
pub(crate) fn run(options: &BenchOptions) -> Result {
    match &options.what {
        Measurement::Load(options) => load::run(options),
    }
}
