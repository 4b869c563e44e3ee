//! How large files are.

/// The three sizes of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// As it is.
    pub(super) raw: usize,
    /// For `gzip`.
    pub(super) gzip: usize,
    /// For `br`.
    pub(super) brotli: usize,
    /// Of all forms that are kept on the disk.
    pub(super) kept: usize,
}

impl Size {
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
            kept: self.kept + other.kept,
        }
    }
}

/// The sizes of all files.
pub(super) struct Sizes {
    /// Every file by path.
    pub(super) files: Vec<(String, Size)>,
    /// Paths of the files that a visitor of the start page loads until everything works.
    pub(super) until_complete: Vec<String>,
}

impl Sizes {
    /// The size of a file; nothing for one that is not there.
    pub(super) fn of(&self, path: &str) -> Size {
        self.files
            .iter()
            .find(|(name, _)| name == path)
            .map_or(Size::default(), |(_, size)| *size)
    }

    /// The sum of some files.
    pub(super) fn sum(&self, wanted: impl Fn(&str) -> bool) -> Size {
        let wanted = self.files.iter().filter(|(path, _)| wanted(path));
        wanted.map(|(_, size)| *size).fold(Size::default(), Size::plus)
    }

    /// The largest of some files when compressed with brotli.
    pub(super) fn largest(&self, wanted: impl Fn(&str) -> bool) -> Option<(&str, Size)> {
        let wanted = self.files.iter().filter(|(path, _)| wanted(path));
        let largest = wanted.max_by_key(|(_, size)| size.brotli);
        largest.map(|(path, size)| (path.as_str(), *size))
    }
}
