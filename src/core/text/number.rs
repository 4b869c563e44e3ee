//! Numbers.

use crate::admin::Language;

/// The signs that group thousands and begin the decimals.
fn separators(language: Language) -> (char, char) {
    match language {
        Language::German | Language::EasyGerman => ('.', ','),
        Language::English => (',', '.'),
    }
}

/// A whole number with grouped thousands: `1.234.567` or `1,234,567`.
#[must_use]
pub fn integer(language: Language, number: i64) -> String {
    let sign = if number < 0 { "\u{2212}" } else { "" };
    grouped(language, sign, &number.unsigned_abs().to_string())
}

/// A number with so many decimals: `12,5` or `12.5`. Halves are rounded up in size.
///
/// What is no number (NaN, infinite) is shown as a dash.
#[must_use]
pub fn decimal(language: Language, number: f64, decimals: usize) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let written = super::fixed(number.abs(), u8::try_from(decimals).unwrap_or(u8::MAX)).to_string();
    let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
    // "-0.0" would be a surprise: what rounds to nothing has no sign.
    let nothing = written.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if number < 0.0 && !nothing { "\u{2212}" } else { "" };
    let mut text = grouped(language, sign, whole);
    if !rest.is_empty() {
        text.push(separators(language).1);
        text.push_str(rest);
    }
    text
}

/// Writes digits in groups of three.
fn grouped(language: Language, sign: &str, digits: &str) -> String {
    let mut text = String::with_capacity(sign.len() + digits.len() * 4 / 3 + 1);
    text.push_str(sign);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separators(language).0);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Language::{EasyGerman, English, German};

    #[test]
    fn thousands_are_grouped_by_language() {
        let cases = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1.000", "1,000"),
            (1_234_567, "1.234.567", "1,234,567"),
            (-1234, "−1.234", "−1,234"),
        ];
        for (number, german, english) in cases {
            assert_eq!(integer(German, number), german);
            assert_eq!(integer(English, number), english);
            assert_eq!(integer(EasyGerman, number), german);
        }
    }

    #[test]
    fn decimals_are_written_by_language() {
        assert_eq!(decimal(German, 12.5, 1), "12,5");
        assert_eq!(decimal(English, 12.5, 1), "12.5");
        assert_eq!(decimal(German, 18_628.84, 1), "18.628,8");
        assert_eq!(decimal(German, 999.96, 1), "1.000,0");
        assert_eq!(decimal(German, 7.6, 0), "8");
    }

    #[test]
    fn nothing_has_no_sign_and_what_is_no_number_is_a_dash() {
        assert_eq!(decimal(German, -0.04, 1), "0,0");
        assert_eq!(decimal(German, -0.06, 1), "−0,1");
        assert_eq!(decimal(English, f64::NAN, 1), "–");
    }

    proptest! {
        #[test]
        fn grouping_only_adds_separators(number in any::<i64>()) {
            let plain: String = integer(German, number).replace('.', "").replace('−', "-");
            prop_assert_eq!(plain, number.to_string());
        }
    }
}
