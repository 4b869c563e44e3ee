//! The path below which the site is published.

use std::fmt;
use std::str::FromStr;

/// The path below which the site is published: `/`, or `/karte/` where it shares a host. Begins and ends with
/// a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

/// What is wrong with a base path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "base path: expected letters, digits, '-', '_' and '.' between slashes, such as /karte/, found {0:?}"
)]
pub struct BaseError(String);

impl Base {
    /// As it stands in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file of the site; `path` is relative to the folder of the site.
    #[must_use]
    pub fn join(&self, path: &str) -> String {
        format!("{}{}", self.0, path.trim_start_matches('/'))
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl FromStr for Base {
    type Err = BaseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let inner = text.trim_matches('/');
        if inner.is_empty() {
            return Ok(Self::default());
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let segment = |part: &str| !part.is_empty() && part != "." && part != ".." && part.chars().all(plain);
        if inner.split('/').all(segment) {
            Ok(Self(format!("/{inner}/")))
        } else {
            Err(BaseError(text.to_owned()))
        }
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_has_a_slash_at_both_ends_however_it_was_written() {
        for text in ["karte", "/karte", "karte/", "/karte/"] {
            assert_eq!(text.parse::<Base>().unwrap().as_str(), "/karte/");
        }
        assert_eq!("/".parse::<Base>().unwrap(), Base::default());
        assert_eq!(
            "/a/b".parse::<Base>().unwrap().join("assets/x.js"),
            "/a/b/assets/x.js"
        );
    }

    #[test]
    fn a_base_with_spaces_quotes_or_dots_upwards_is_refused() {
        for text in ["/a b/", "/a\"/", "/../x/", "//a//b//"] {
            assert!(text.parse::<Base>().is_err(), "{text}");
        }
    }
}
