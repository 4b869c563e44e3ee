//! One file of the published site.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// Digits of the content hash in a file name: 48 bits, far more than two versions of one file need.
const HASH_DIGITS: usize = 12;

/// One file of the published site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it lies below the site's folder, with forward slashes.
    pub path: String,
    /// What it contains.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// A file under a fixed name.
    #[must_use]
    pub fn named(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: bytes.into(),
        }
    }

    /// A file in `assets/` whose name carries a hash of its content, so that browsers may keep it for ever.
    #[must_use]
    pub fn hashed(stem: &str, extension: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let hash = content_hash(&bytes);
        Self::named(format!("assets/{stem}-{hash}.{extension}"), bytes)
    }

    /// The value of an `integrity` attribute for this file.
    #[must_use]
    pub fn integrity(&self) -> String {
        format!("sha384-{}", STANDARD.encode(Sha384::digest(&self.bytes)))
    }
}

/// The beginning of the SHA-256 of some bytes, in hexadecimal digits.
pub(crate) fn content_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mut hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    hex.truncate(HASH_DIGITS);
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        let first = Asset::hashed("app", "js", "let a;");
        assert_eq!(first, Asset::hashed("app", "js", "let a;"));
        assert_ne!(first.path, Asset::hashed("app", "js", "let b;").path);
        assert!(first.path.starts_with("assets/app-"), "{}", first.path);
    }

    #[test]
    fn integrity_is_what_browsers_compute() {
        // echo -n | openssl dgst -sha384 -binary | base64
        let empty = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(Asset::named("x", "").integrity(), empty);
    }
}
