//! Tools from npm, kept in the tool cache.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::process::{find, program, run};
use crate::workspace;

/// Which tools there are, and in which version.
const MANIFEST: &str = include_str!("npm/package.json");

/// The versions and checksums of everything they need. Written anew by
/// `npm install --package-lock-only --omit-lockfile-registry-resolved`.
const LOCK: &str = include_str!("npm/package-lock.json");

/// A tool in the one version that is used.
struct Package {
    name: &'static str,
    version: &'static str,
}

/// The validator of HTML pages.
const HTML_VALIDATE: Package = Package {
    name: "html-validate",
    version: "10.9.0",
};

/// The first checker of accessibility.
const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
};

/// The second checker of accessibility, by other authors with other rules.
const EQUAL_ACCESS: Package = Package {
    name: "accessibility-checker-engine",
    version: "4.0.34",
};

const PACKAGES: [Package; 3] = [HTML_VALIDATE, AXE, EQUAL_ACCESS];

/// The folder that packages lie in.
pub(crate) struct Packages(pub(crate) PathBuf);

/// Fetches the validator where it is missing and returns where it lies.
pub(crate) fn html_validator() -> Result<PathBuf> {
    Ok(packages()?.join(".bin").join(HTML_VALIDATE.name))
}

/// Fetches the checkers of accessibility where they are missing and returns the folder of all packages.
pub(crate) fn accessibility_checkers() -> Result<Packages> {
    packages().map(Packages)
}

/// Fetches all packages where one is missing and returns the folder they lie in. No script of any package is run.
fn packages() -> Result<PathBuf> {
    let folder = workspace::tool_cache().join("npm");
    let modules = folder.join("node_modules");
    let missing: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| !is_there(&modules, package))
        .collect();
    if missing.is_empty() {
        for Package { name, version } in PACKAGES {
            eprintln!("    {name} {version} is there");
        }
        return Ok(modules);
    }
    let Some(npm) = find("npm") else {
        return Err(Error::Missing {
            what: "npm".to_owned(),
            remedy: "Install Node.js 20.19 or later with npm (Debian: sudo apt-get install npm)".to_owned(),
        });
    };
    for Package { name, version } in missing {
        eprintln!(
            "    {name} {version} is fetched once and kept in {}",
            folder.display()
        );
    }
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    for (file, text) in [("package.json", MANIFEST), ("package-lock.json", LOCK)] {
        let file = folder.join(file);
        fs::write(&file, text).map_err(Error::file(&file))?;
    }
    run(program(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&folder))?;
    Ok(modules)
}

/// Whether a package lies there in the right version, as its own description says.
fn is_there(modules: &Path, Package { name, version }: &Package) -> bool {
    let description = fs::read_to_string(modules.join(name).join("package.json"));
    description.is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_that_are_looked_for_are_those_that_are_fetched() {
        for Package { name, version } in PACKAGES {
            let pin = format!("\"{name}\": \"{version}\"");
            assert!(MANIFEST.contains(&pin), "{MANIFEST}");
            assert!(LOCK.contains(&pin), "{pin}");
        }
    }

    #[test]
    fn packages_come_from_the_registry_that_npm_is_set_to() {
        assert!(!LOCK.contains("resolved"));
    }
}
