//! Command line tools from npm, kept in the tool cache.

use std::fs;
use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::process::{find, output, program, run};
use crate::workspace;

/// Which tools there are, and in which version.
const MANIFEST: &str = include_str!("npm/package.json");

/// The versions and checksums of everything they need. Written anew by
/// `npm install --package-lock-only --omit-lockfile-registry-resolved`.
const LOCK: &str = include_str!("npm/package-lock.json");

/// The validator of HTML pages.
const HTML_VALIDATE: (&str, &str) = ("html-validate", "10.9.0");

/// Fetches the validator where it is missing and returns where it lies. No script of any package is run.
pub(crate) fn html_validator() -> Result<PathBuf> {
    let (name, version) = HTML_VALIDATE;
    let folder = workspace::tool_cache().join("npm");
    let tool = folder.join("node_modules/.bin").join(name);
    let answer = output(program(&tool).arg("--version"));
    if answer.is_ok_and(|answer| String::from_utf8_lossy(&answer.stdout).contains(version)) {
        eprintln!("    {name} {version} is there");
        return Ok(tool);
    }
    let Some(npm) = find("npm") else {
        return Err(Error::Missing {
            what: "npm".to_owned(),
            remedy: "Install Node.js 20.19 or later with npm (Debian: sudo apt-get install npm)".to_owned(),
        });
    };
    eprintln!(
        "    {name} {version} is fetched once and kept in {}",
        folder.display()
    );
    fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    for (file, text) in [("package.json", MANIFEST), ("package-lock.json", LOCK)] {
        let file = folder.join(file);
        fs::write(&file, text).map_err(Error::file(&file))?;
    }
    run(program(npm)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&folder))?;
    Ok(tool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_that_is_looked_for_is_the_one_that_is_fetched() {
        let (name, version) = HTML_VALIDATE;
        assert!(
            MANIFEST.contains(&format!("\"{name}\": \"{version}\"")),
            "{MANIFEST}"
        );
        assert!(LOCK.contains(&format!("\"{name}\": \"{version}\"")));
    }

    #[test]
    fn packages_come_from_the_registry_that_npm_is_set_to() {
        assert!(!LOCK.contains("resolved"));
    }
}
