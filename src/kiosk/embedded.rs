//! The site inside the program. Files that shrink are there in one form only, compressed with brotli.

/// Names and contents, sorted by name.
#[derive(Clone, Copy, Debug)]
pub struct Site(pub &'static [(&'static str, &'static [u8])]);

/// A file of the site.
pub(crate) struct File {
    /// Its bytes.
    pub(crate) bytes: &'static [u8],
    /// Whether they are compressed with brotli.
    pub(crate) is_packed: bool,
}

impl Site {
    /// The site that the program was built with, as `build.rs` lists it; empty where there was none.
    pub const INSIDE: Self = Self(include!(concat!(env!("OUT_DIR"), "/files.rs")));

    /// The file of a path, without a slash at its beginning.
    pub(crate) fn file(self, path: &str) -> Option<File> {
        let found = |name: &str, is_packed| {
            let at = self.0.binary_search_by_key(&name, |(name, _)| name).ok()?;
            Some(File {
                bytes: self.0[at].1,
                is_packed,
            })
        };
        found(&format!("{path}.br"), true).or_else(|| found(path, false))
    }
}
