//! Powers of two.

use core::f64::consts::LN_2;

/// Two to the power of a number between -1,000 and 1,000; exact for whole numbers. The standard library's way brings
/// a table of 4 kB into the program, which does not compress.
pub(crate) fn exp2(exponent: f64) -> f64 {
    let whole = exponent.floor().clamp(-1000.0, 1000.0);
    let biased = (whole as i64 + 1023).cast_unsigned();
    f64::from_bits(biased << 52) * ((exponent - whole) * LN_2).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_those_of_the_standard_library() {
        for whole in -40_i32..40 {
            assert_eq!(exp2(f64::from(whole)), f64::from(whole).exp2());
        }
        for step in -4000_i32..4000 {
            let exponent = f64::from(step) / 97.0;
            let ratio = exp2(exponent) / exponent.exp2();
            assert!((ratio - 1.0).abs() < 1e-15, "{exponent}: {ratio}");
        }
    }
}
