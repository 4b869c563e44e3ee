//! Whole addresses, for texts that are read away from the site.

use std::fmt;

use crate::Base;

/// Where the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    origin: String,
    /// The path below which it lies on its host.
    pub base: Base,
}

/// What is wrong with an origin.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("origin: expected https:// or http:// and a host without a path, found {0:?}")]
pub struct AddressError(String);

impl SiteAddress {
    /// A site on a host; `origin` is scheme and host, such as `https://karte.example.org`, with or without a slash.
    ///
    /// # Errors
    /// When the origin has another scheme, no host, or more than a host.
    pub fn new(origin: &str, base: Base) -> Result<Self, AddressError> {
        let plain = origin.strip_suffix('/').unwrap_or(origin);
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| plain.strip_prefix(scheme));
        let fits = |host: &str| {
            let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
            !host.is_empty() && host.chars().all(known)
        };
        if host.is_some_and(fits) {
            Ok(Self {
                origin: plain.to_owned(),
                base,
            })
        } else {
            Err(AddressError(origin.to_owned()))
        }
    }

    /// Scheme and host without a slash at the end.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The whole address of a page or file; `path` is relative to the folder of the site.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{}", self.origin, self.base.join(path))
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url(""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_origin_base_and_path_with_single_slashes() {
        for origin in ["https://karte.example.org", "https://karte.example.org/"] {
            let address = SiteAddress::new(origin, "/karte/".parse().unwrap()).unwrap();
            assert_eq!(
                address.url("kommunen/"),
                "https://karte.example.org/karte/kommunen/"
            );
            assert_eq!(address.to_string(), "https://karte.example.org/karte/");
        }
    }

    #[test]
    fn an_origin_with_a_path_or_another_scheme_is_refused() {
        for origin in [
            "",
            "karte.example.org",
            "ftp://x.org",
            "https://",
            "https://x.org/karte",
            "https://x y",
        ] {
            assert!(SiteAddress::new(origin, Base::default()).is_err(), "{origin}");
        }
    }
}
