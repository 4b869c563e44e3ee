//! Official keys. They are text with a leading zero in every file; in memory they are numbers that print so.

use core::fmt;
use core::str::FromStr;

/// Why a text is not an official key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} digits, found \"{found}\"")]
pub struct KeyError {
    /// How many digits the key has.
    pub expected: usize,
    /// What stood there instead.
    pub found: String,
}

fn parse_digits(text: &str, expected: usize) -> Result<u32, KeyError> {
    let fits = text.len() == expected && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }.ok_or_else(|| KeyError {
        expected,
        found: text.to_owned(),
    })
}

macro_rules! key {
    ($(#[$doc:meta])* $name:ident, $digits:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// How many digits the key has when written.
            pub const DIGITS: usize = $digits;
        }

        impl FromStr for $name {
            type Err = KeyError;

            fn from_str(text: &str) -> Result<Self, KeyError> {
                parse_digits(text, $digits).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:0width$}", self.0, width = $digits)
            }
        }
    };
}

key!(
    /// Amtlicher Gemeindeschlüssel: federal state 2, government region 1, district 2, municipality 3 digits.
    Ags,
    8
);
key!(
    /// Kreisschlüssel: the first five digits of an [`Ags`].
    DistrictKey,
    5
);
key!(
    /// Key of a Samtgemeinde: the first nine digits of the Regionalschlüssel.
    CollectiveKey,
    9
);

impl Ags {
    /// The district the area lies in.
    #[must_use]
    pub fn district(self) -> DistrictKey {
        DistrictKey(self.0 / 1000)
    }
}

impl CollectiveKey {
    /// The district the Samtgemeinde lies in.
    #[must_use]
    pub fn district(self) -> DistrictKey {
        DistrictKey(self.0 / 10_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_prints_its_leading_zero() {
        let einbeck: Ags = "03155013".parse().unwrap();
        assert_eq!(einbeck.to_string(), "03155013");
        assert_eq!(einbeck.district().to_string(), "03155");
    }

    #[test]
    fn a_key_that_lost_its_zero_is_refused_with_what_was_found() {
        let error = "3155013".parse::<Ags>().unwrap_err();
        assert_eq!(error.to_string(), "expected 8 digits, found \"3155013\"");
        assert!("0315501x".parse::<Ags>().is_err());
    }

    #[test]
    fn a_collective_knows_its_district() {
        let papenteich: CollectiveKey = "031515406".parse().unwrap();
        assert_eq!(papenteich.district().to_string(), "03151");
    }
}
