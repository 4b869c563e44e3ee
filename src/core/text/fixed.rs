//! Decimal numbers without the language's own conversions: those weigh 20 kB in the compiled program, for a
//! precision down to the last bit that neither pixels nor degrees ask for.

use crate::geo::bounded;
use core::fmt;

/// Powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// A number that is written with a fixed number of decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fixed {
    value: f64,
    decimals: u8,
}

/// A number to be written with so many decimals (at most 15), halves away from zero. What does not fit into 18
/// digits is written as the largest number that does; what is no number as 0.
#[must_use]
pub fn fixed(value: f64, decimals: u8) -> Fixed {
    Fixed {
        value,
        decimals: decimals.min(15),
    }
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The largest power of ten in a signed 64-bit number.
        const MOST: f64 = 1e18;
        let power = POWERS[usize::from(self.decimals)];
        let scaled = (self.value * power).round();
        let scaled = if scaled.is_nan() {
            0.0
        } else {
            bounded(scaled, -MOST, MOST)
        };
        // Whole and within the range by now.
        let scaled = scaled as i64;
        let power = power as u64;
        let (whole, rest) = (scaled.unsigned_abs() / power, scaled.unsigned_abs() % power);
        if scaled < 0 {
            f.write_str("-")?;
        }
        write!(f, "{whole}")?;
        if self.decimals > 0 {
            write!(f, ".{rest:0width$}", width = usize::from(self.decimals))?;
        }
        Ok(())
    }
}

/// Reads a decimal number as JSON writes it (`-12.5e-3`), also with a leading plus or dot. Numbers of up to 15
/// digits come out exactly as the language's own conversion would read them, longer ones within two units in
/// the last place. `None` for anything else.
#[must_use]
pub fn parse_decimal(text: &str) -> Option<f64> {
    let (negative, rest) = match text.as_bytes() {
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    let (mantissa, exponent) = match rest.find(['e', 'E']) {
        Some(at) => (&rest[..at], rest[at + 1..].parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if !digits().all(|digit| digit.is_ascii_digit()) || digits().next().is_none() {
        return None;
    }
    let (mut value, mut kept, mut dropped) = (0_u64, 0, 0_i32);
    for digit in digits() {
        // 18 digits fit; what follows only moves the point.
        if kept < 18 {
            value = value * 10 + u64::from(digit - b'0');
            kept += i32::from(value > 0);
        } else {
            dropped = dropped.saturating_add(1);
        }
    }
    let fraction = i32::try_from(fraction.len()).ok()?;
    let power = exponent.checked_add(dropped)?.checked_sub(fraction)?;
    let value = scale(value as f64, power);
    Some(if negative { -value } else { value })
}

/// Multiplies by a power of ten, in steps that are exact each.
fn scale(mut value: f64, mut power: i32) -> f64 {
    while power != 0 && value != 0.0 && value.is_finite() {
        let step = power.clamp(-22, 22);
        let factor = POWERS[step.unsigned_abs() as usize];
        value = if step > 0 { value * factor } else { value / factor };
        power -= step;
    }
    value
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decimals_are_fixed_and_signs_true() {
        let cases = [
            (1.25, 1, "1.3"),
            (-0.04, 1, "0.0"),
            (-0.5, 0, "-1"),
            (12.0, 3, "12.000"),
            (0.07, 1, "0.1"),
        ];
        for (value, decimals, text) in cases {
            assert_eq!(fixed(value, decimals).to_string(), text, "{value}");
        }
        assert_eq!(fixed(f64::NAN, 2).to_string(), "0.00");
        assert_eq!(fixed(f64::INFINITY, 0).to_string(), "1000000000000000000");
    }

    #[test]
    fn what_is_no_decimal_number_is_refused() {
        for text in [
            "", "-", ".", "1.2.3", "1e", "e5", "0x1", "1_0", "NaN", "inf", "1e5.0", "--1", "1 ",
        ] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
        assert_eq!(parse_decimal("1e999"), Some(f64::INFINITY));
        assert_eq!(parse_decimal("1e-999"), Some(0.0));
    }

    proptest! {
        #[test]
        fn numbers_of_fifteen_digits_are_read_exactly(mantissa in 0_u64..1_000_000_000_000_000, point in 0_u8..15) {
            let digits = format!("{mantissa:015}");
            let (whole, fraction) = digits.split_at(15 - usize::from(point));
            for text in [format!("{whole}.{fraction}"), format!("-{whole}.{fraction}e2")] {
                let expected: f64 = text.trim_end_matches('.').parse().unwrap();
                prop_assert_eq!(parse_decimal(&text), Some(expected), "{}", text);
            }
        }

        #[test]
        fn longer_numbers_are_as_good_as_exact(value in -1e12..1e12_f64) {
            let read = parse_decimal(&format!("{value:.9}")).unwrap();
            prop_assert!((read - value).abs() <= value.abs() * 1e-15 + 1e-9);
        }

        #[test]
        fn what_is_written_is_read_again(value in -1e6..1e6_f64) {
            prop_assert!((parse_decimal(&fixed(value, 4).to_string()).unwrap() - value).abs() <= 0.5e-4 + 1e-10);
        }
    }
}
