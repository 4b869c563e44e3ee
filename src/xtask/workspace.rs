//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .map_or_else(|| here.to_owned(), Path::to_owned)
}

/// Where the finished site is written.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// Where tools that Cargo builds are kept between runs: `REGION_CACHE`, or a folder of the user's cache.
pub(crate) fn tool_cache() -> PathBuf {
    let user_cache = || {
        let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
        env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)
    };
    env::var_os("REGION_CACHE")
        .map(PathBuf::from)
        .or_else(|| user_cache().map(|cache| cache.join("region-map")))
        .unwrap_or_else(|| root().join("target/tools"))
}

/// Whether a continuous integration service runs this.
pub(crate) fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
