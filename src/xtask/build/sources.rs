//! The files of the repository that go into the site as they are, or nearly so.

use std::fs;
use std::path::{Path, PathBuf};

use region_site::{Asset, Kiosk, minify};
use walkdir::WalkDir;

use super::shorten;
use crate::error::{Error, Result};
use crate::workspace;

/// Folders of `static/` that are published under their own names.
const FIXED_FOLDERS: [&str; 2] = ["icons", "fonts"];

/// A text file of the repository.
pub(super) fn text(path: &str) -> Result<String> {
    let path = workspace::root().join(path);
    fs::read_to_string(&path).map_err(Error::file(&path))
}

/// A script of the repository, as it is downloaded.
pub(super) fn script(path: &str) -> Result<String> {
    Ok(shorten::script(&text(path)?))
}

/// All style sheets of `static/css`, in the order of their names.
pub(super) fn styles() -> Result<String> {
    let mut all = String::new();
    for path in files(&workspace::root().join("static/css"))? {
        if path.extension().is_some_and(|extension| extension == "css") {
            all.push_str(&fs::read_to_string(&path).map_err(Error::file(&path))?);
            all.push('\n');
        }
    }
    Ok(all)
}

/// What only a kiosk loads: the folder `static/kiosk`, and the texts of the data.
pub(super) fn kiosk(invitation: String) -> Result<Kiosk> {
    const FOLDER: &str = "static/kiosk";
    let mut kiosk = Kiosk {
        files: Vec::new(),
        invitation,
        service_worker: script("static/kiosk/service-worker.js")?,
        settings: text("static/kiosk/settings.json")?,
    };
    for path in files(&workspace::root().join(FOLDER))? {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let here = format!("{FOLDER}/{name}");
        let own = match path.extension().and_then(|extension| extension.to_str()) {
            Some("js") if name != "service-worker.js" => script(&here)?,
            Some("css") => minify(&text(&here)?),
            _ => continue,
        };
        kiosk.files.push((name, own.into_bytes()));
    }
    Ok(kiosk)
}

/// Icons and fonts.
pub(super) fn fixed() -> Result<Vec<Asset>> {
    let root = workspace::root().join("static");
    let mut assets = Vec::new();
    for folder in FIXED_FOLDERS {
        for path in files(&root.join(folder))? {
            let below = path.strip_prefix(&root).unwrap_or(&path);
            let name: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            assets.push(Asset::named(
                name.join("/"),
                fs::read(&path).map_err(Error::file(&path))?,
            ));
        }
    }
    Ok(assets)
}

/// All files below a folder, sorted; none where the folder does not exist.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    entries
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_file() => Some(Ok(entry.into_path())),
            Ok(_) => None,
            Err(cause) => Some(Err(Error::File {
                path: folder.to_owned(),
                cause: cause.into(),
            })),
        })
        .collect()
}
