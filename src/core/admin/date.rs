//! Dates of which perhaps only the year or the month is known.

use core::fmt;
use core::str::FromStr;

/// A year, a year and month, or a full date: `2011`, `2010-12`, `2024-04-25`. Orders by time; a vaguer date
/// comes before the exact ones it contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a date as 2024-04-25, 2024-04 or 2024, found \"{0}\"")]
pub struct PartialDateError(pub String);

impl PartialDate {
    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, where known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    fn is_real(self) -> bool {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            0 => 0,
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return false,
        };
        (1000..=9999).contains(&self.year) && self.day <= days
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let parse = || {
            let mut parts = text.split('-');
            let year = digits(parts.next()?, 4)?;
            // A part that stands there must be a real month or day: "2024-00" is no date.
            let mut part = || match parts.next() {
                None => Some(0),
                Some(text) => digits(text, 2).filter(|number| *number > 0),
            };
            let (month, day) = (part()?, part()?);
            let date = Self {
                year,
                month: u8::try_from(month).ok()?,
                day: u8::try_from(day).ok()?,
            };
            (parts.next().is_none() && date.is_real()).then_some(date)
        };
        parse().ok_or_else(|| PartialDateError(text.to_owned()))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_precision_come_back_as_written() {
        for text in ["2011", "2010-12", "2024-02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in [
            "",
            "24",
            "2023-02-29",
            "2024-13",
            "2024-00",
            "2024-04-00",
            "25.04.2024",
            "2024-04-25-1",
            "+024",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_vaguer_date_comes_first() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        assert!(date("2010") < date("2010-01"));
        assert!(date("2010-12-31") < date("2011"));
    }
}
