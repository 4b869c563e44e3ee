//! Areas, densities and distances.

use crate::admin::Language;

use super::{decimal, integer};

/// Between a figure and its unit: a space at which no line breaks.
const UNIT_SPACE: char = '\u{a0}';

/// An area: `192,7 km²`.
#[must_use]
pub fn area_km2(language: Language, area: f64) -> String {
    let decimals = if area >= 1000.0 { 0 } else { 1 };
    format!("{}{UNIT_SPACE}km²", decimal(language, area, decimals))
}

/// Inhabitants per km², without the unit: `1.308`, or `8,4` for thinly settled places.
#[must_use]
pub fn density(language: Language, people_per_km2: f64) -> String {
    decimal(language, people_per_km2, usize::from(people_per_km2 < 10.0))
}

/// A distance: `250 m`, `1,5 km`, `20 km`.
#[must_use]
pub fn distance(language: Language, metres: f64) -> String {
    let rounded = metres.round();
    if rounded < 1000.0 {
        return format!("{}{UNIT_SPACE}m", integer(language, rounded as i64));
    }
    let kilometres = metres / 1000.0;
    let tenths = (kilometres * 10.0).round();
    let decimals = usize::from(tenths < 100.0 && tenths as i64 % 10 != 0);
    format!("{}{UNIT_SPACE}km", decimal(language, kilometres, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, German};

    #[test]
    fn areas_show_a_tenth_as_long_as_it_matters() {
        assert_eq!(area_km2(German, 192.68), "192,7\u{a0}km²");
        assert_eq!(area_km2(English, 192.68), "192.7\u{a0}km²");
        assert_eq!(area_km2(German, 18_623.2), "18.623\u{a0}km²");
    }

    #[test]
    fn densities_are_whole_unless_small() {
        assert_eq!(density(German, 1308.2), "1.308");
        assert_eq!(density(German, 8.44), "8,4");
    }

    #[test]
    fn distances_change_to_kilometres_and_have_no_idle_zero() {
        assert_eq!(distance(German, 250.0), "250\u{a0}m");
        assert_eq!(distance(German, 999.7), "1\u{a0}km");
        assert_eq!(distance(German, 1500.0), "1,5\u{a0}km");
        assert_eq!(distance(English, 1500.0), "1.5\u{a0}km");
        assert_eq!(distance(German, 20_000.0), "20\u{a0}km");
        assert_eq!(distance(German, 2000.0), "2\u{a0}km");
    }
}
