//! The files of a data folder, held in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use super::value::is_slug;
use super::{Findings, accessibility, guide, pages, sign_language};

/// Every file of a data folder by its path relative to the folder, with `/` between the parts. Boundaries are
/// left out: they are large and read by the room of geometry.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    files: BTreeMap<String, Vec<u8>>,
}

impl DataFiles {
    /// Reads a folder.
    ///
    /// # Errors
    /// When the folder or one of its files cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = Self::default();
        let folders = [
            "",
            accessibility::FOLDER,
            "initiatives",
            "overlays",
            pages::FOLDER,
            sign_language::FOLDER,
            guide::FOLDER,
        ];
        for sub in folders {
            files.read_flat(folder, sub)?;
        }
        Ok(files)
    }

    fn read_flat(&mut self, folder: &Path, sub: &str) -> io::Result<()> {
        let entries = match fs::read_dir(folder.join(sub)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !sub.is_empty() => return Ok(()),
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Lock files of office programs and hidden files are nobody's data.
            if !entry.file_type()?.is_file() || name.starts_with(['.', '~']) {
                continue;
            }
            let path = if sub.is_empty() {
                name
            } else {
                format!("{sub}/{name}")
            };
            self.files.insert(path, fs::read(entry.path())?);
        }
        Ok(())
    }

    /// The same folder with the files of `other` laid over it.
    #[must_use]
    pub fn overlaid_with(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self
    }

    /// The same folder with one file put in place of another.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: Vec<u8>) -> Self {
        self.files.insert(path.to_owned(), bytes);
        self
    }

    /// The same folder without one file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// Paths and contents in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Paths directly in `folder` that end in `.ending`, with their names without ending.
    pub(super) fn in_folder(&self, folder: &str, ending: &str) -> Vec<(&str, &str)> {
        self.files
            .keys()
            .filter_map(|path| {
                let name = path.strip_prefix(folder)?.strip_prefix('/')?;
                Some((path.as_str(), name.strip_suffix(ending)?.strip_suffix('.')?))
            })
            .collect()
    }

    /// As [`Self::in_folder`], for files whose names end addresses: a name that cannot is reported.
    pub(super) fn slugs_in(&self, folder: &str, ending: &str, findings: &Findings) -> Vec<(&str, &str)> {
        let files = self.in_folder(folder, ending);
        for (path, slug) in files.iter().filter(|(_, slug)| !is_slug(slug)) {
            findings.in_file(
                path,
                "bad-slug",
                "a file name of lower-case letters a to z, digits and single hyphens",
                format_args!("\"{slug}\""),
            );
        }
        files
    }

    /// Reports files that nobody reads: a wrong ending or name would silently leave something out.
    pub(super) fn check_names(&self, known: &[&str], findings: &Findings) {
        for path in self.files.keys() {
            let (folder, name) = path.split_once('/').unwrap_or(("", path));
            let expected = match folder {
                "" if known.contains(&name) => continue,
                "" => format!("one of {}", known.join(", ")),
                // The table says which ones there are.
                sign_language::FOLDER => continue,
                accessibility::FOLDER if accessibility::NAMES.contains(&name) => continue,
                accessibility::FOLDER => format!("one of {}", accessibility::NAMES.join(", ")),
                "initiatives" | guide::FOLDER if name.ends_with(".toml") => continue,
                "initiatives" | guide::FOLDER => "a name that ends in .toml".to_owned(),
                pages::FOLDER if pages::is_known(name) => continue,
                pages::FOLDER => pages::expected_names(),
                _ if name.ends_with(".geojson") => continue,
                _ => "a name that ends in .geojson".to_owned(),
            };
            if name != "README.md" {
                findings.in_file(path, "unknown-file", expected, format_args!("\"{name}\""));
            }
        }
    }

    /// A file as text without a byte order mark. Bytes that are not UTF-8 are reported with their place and
    /// read as replacement characters, so that the rest of the file is still checked.
    pub(super) fn text(&self, path: &str, findings: &Findings) -> Option<String> {
        let Some(bytes) = self.files.get(path) else {
            findings.in_file(path, "missing-file", "this file", "no such file");
            return None;
        };
        if let Err(error) = std::str::from_utf8(bytes) {
            let offset = error.valid_up_to();
            let line = 1 + bytes[..offset].iter().filter(|byte| **byte == b'\n').count();
            findings.report(crate::finding::Finding {
                file: path.to_owned(),
                line: Some(line),
                column: None,
                key: None,
                rule: "not-utf8",
                expected: "text saved as UTF-8".into(),
                found: format!("byte 0x{:02X} at position {offset} of the file", bytes[offset]),
            });
        }
        let text = String::from_utf8_lossy(bytes);
        Some(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
    }
}
