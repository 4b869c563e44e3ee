//! What a kiosk keeps: everything it can show, with hashes, so that a version is taken completely or not at all.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::Asset;

use super::{KEPT, SERVICE_WORKER, SETTINGS};

/// What a kiosk does not show: pictures for link previews, downloads, cards for other people's pages (but the pages about
/// both), lists for search engines.
const NOT_SHOWN: [&str; 7] = [
    "bilder/",
    "offene-daten/",
    "einbetten/",
    "en/embed/",
    "leicht/einbetten/",
    "robots.txt",
    "sitemap",
];

/// What a kiosk does not keep: it is read from the device, or asked for again each time.
const ASKED_FOR: [&str; 3] = [SERVICE_WORKER, SETTINGS, "build.txt"];

/// Whether a kiosk shows a file of the site, by its path below the base. A folder's own page is shown.
#[must_use]
pub fn in_kiosk(path: &str) -> bool {
    let mut within = NOT_SHOWN.iter().filter_map(|folder| path.strip_prefix(folder));
    within.all(|rest| rest == "index.html")
}

#[derive(Serialize)]
struct Kept<'a> {
    /// Hash of all that follows: what the script in the browser computes anew.
    version: String,
    /// Hash of each file.
    files: &'a BTreeMap<&'a str, String>,
}

/// The list of kept files.
pub(crate) fn kept(assets: &[Asset]) -> Result<Asset, serde_json::Error> {
    let is_kept = |path: &str| in_kiosk(path) && !ASKED_FOR.contains(&path);
    let files: BTreeMap<&str, String> = assets
        .iter()
        .filter(|asset| is_kept(&asset.path))
        .map(|asset| (asset.path.as_str(), sha256(&asset.bytes)))
        .collect();
    let version = sha256(serde_json::to_string(&files)?.as_bytes());
    let list = serde_json::to_string(&Kept {
        version,
        files: &files,
    })?;
    Ok(Asset::named(KEPT, list))
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("writing to a string cannot fail");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(assets: &[Asset]) -> serde_json::Value {
        serde_json::from_slice(&kept(assets).unwrap().bytes).unwrap()
    }

    #[test]
    fn pages_and_programs_are_kept_pictures_for_previews_are_not() {
        let site = [
            "index.html",
            "assets/app-1.wasm",
            "bilder/region.png",
            "offene-daten/index.html",
            "offene-daten/kommunen.csv",
            "en/embed/index.html",
            "en/embed/municipality/einbeck/index.html",
            "service-worker.js",
        ];
        let list = list(&site.map(|path| Asset::named(path, "x")));
        let files: Vec<_> = list["files"].as_object().unwrap().keys().collect();
        assert_eq!(
            files,
            [
                "assets/app-1.wasm",
                "en/embed/index.html",
                "index.html",
                "offene-daten/index.html"
            ]
        );
    }

    #[test]
    fn the_version_changes_with_any_file() {
        let [one, two] = ["x", "y"].map(|text| list(&[Asset::named("index.html", text)]));
        assert_ne!(one["version"], two["version"]);
        assert_eq!(one["version"].as_str().unwrap().len(), 64);
    }
}
