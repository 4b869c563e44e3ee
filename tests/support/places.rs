//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the finished site.
#[must_use]
pub fn dist() -> PathBuf {
    repository().join("dist")
}

/// A folder for what tests leave behind: pictures, logs.
#[must_use]
pub fn output_folder(name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| repository().join("target"), |set| repository().join(set));
    target.join(name)
}

/// Where a program lies in the folders of `PATH`.
pub(super) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let mut files = names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)));
    files.find(|file| file.is_file())
}

fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}
