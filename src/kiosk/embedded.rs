//! The site inside the program. Files that shrink are there in one form only, compressed with brotli.

/// Names and contents, sorted by name; written by `build.rs`.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A file of the site.
pub(crate) struct File {
    /// Its bytes.
    pub(crate) bytes: &'static [u8],
    /// Whether they are compressed with brotli.
    pub(crate) is_packed: bool,
}

/// The file of a path, without a slash at its beginning.
pub(crate) fn file(path: &str) -> Option<File> {
    let found = |name: &str, is_packed| {
        let at = FILES.binary_search_by_key(&name, |(name, _)| name).ok()?;
        Some(File {
            bytes: FILES[at].1,
            is_packed,
        })
    };
    found(&format!("{path}.br"), true).or_else(|| found(path, false))
}

/// Whether the program was built with the site.
pub(crate) fn is_there() -> bool {
    file("index.html").is_some()
}
