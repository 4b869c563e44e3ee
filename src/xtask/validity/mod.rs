//! Whether pages are written as the HTML standard says.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::install;
use crate::process::{program, run};
use crate::step::step;
use crate::workspace;

/// The rules of the standard, without opinions on style.
const RULES: &str = "src/xtask/validity/html-validate.json";

/// Folders of `dist/` that hold a language of their own.
const LANGUAGES: [&str; 3] = ["", "en", "leicht"];

/// A page's file.
const PAGE: &str = "index.html";

/// Validates one page of each kind in each language. Where there is no npm this is skipped, except in continuous
/// integration.
pub(crate) fn run_if_possible() -> Result {
    let tool = match step("Validator of HTML", install::html_validator) {
        Err(error @ Error::Missing { .. }) if !workspace::in_ci() => {
            eprintln!("    {error}\n==> HTML validity: SKIPPED");
            return Ok(());
        }
        found => found?,
    };
    step("HTML validity", || {
        let pages = samples(&workspace::dist())?;
        eprintln!("    {} pages", pages.len());
        run(program(tool)
            .arg("--config")
            .arg(workspace::root().join(RULES))
            .args(["--max-warnings", "0"])
            .args(pages))
    })
}

/// One page of each kind in each language: in every folder its own page and the first one below it that does not lead on
/// to another.
fn samples(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = vec![dist.join("404.html")];
    for language in LANGUAGES {
        let home = dist.join(language);
        pages.push(home.join(PAGE));
        for kind in folders(&home)? {
            if LANGUAGES.iter().any(|language| kind == dist.join(language)) {
                continue;
            }
            pages.extend(Some(kind.join(PAGE)).filter(|page| page.is_file()));
            let below = folders(&kind)?.into_iter().map(|folder| folder.join(PAGE));
            pages.extend(below.into_iter().find(|page| is_page(page)));
        }
    }
    Ok(pages)
}

/// Whether a file is there and shows something of its own.
fn is_page(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|page| !page.contains("http-equiv=\"refresh\""))
}

/// The folders in a folder, by name.
fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_of_each_kind_is_taken_in_each_language() {
        let dist = std::env::temp_dir().join(format!("region-map-samples-{}", std::process::id()));
        for page in [
            "",
            "en",
            "leicht",
            "daten",
            "kommune/a",
            "kommune/b",
            "en/data",
            "leicht/kommune/a",
        ] {
            fs::create_dir_all(dist.join(page)).unwrap();
            fs::write(dist.join(page).join(PAGE), "").unwrap();
        }
        fs::create_dir_all(dist.join("kommune/Alt")).unwrap();
        fs::write(
            dist.join("kommune/Alt").join(PAGE),
            "<meta http-equiv=\"refresh\">",
        )
        .unwrap();
        fs::create_dir_all(dist.join("assets")).unwrap();
        let found = samples(&dist).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|page| page.strip_prefix(&dist).unwrap().display().to_string())
            .collect();
        fs::remove_dir_all(&dist).unwrap();
        let expected = "404.html index.html daten/index.html kommune/a/index.html en/index.html en/data/index.html \
                        leicht/index.html leicht/kommune/a/index.html";
        assert_eq!(found.join(" "), expected);
    }
}
