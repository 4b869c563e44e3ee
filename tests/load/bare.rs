//! The start page without its scripts, in a folder of its own.

use std::path::{Path, PathBuf};
use std::{fs, io};

use region_site::{Asset, compress};
use region_tests::support::{output_folder, without_script_elements};

/// What the page loads: style sheets, icons.
const LOADED: [&str; 2] = ["assets", "icons"];

/// Copies the start page without its script elements, with what it loads, and compresses it as a build does. Returns the folder.
pub(crate) fn write(dist: &Path) -> io::Result<PathBuf> {
    let folder = output_folder("bench").join("without-scripts");
    for part in LOADED {
        fs::create_dir_all(folder.join(part))?;
        for entry in fs::read_dir(dist.join(part))? {
            let entry = entry?;
            // Folders hold what only a kiosk loads.
            if entry.file_type()?.is_file() {
                fs::copy(entry.path(), folder.join(part).join(entry.file_name()))?;
            }
        }
    }
    let page = fs::read_to_string(dist.join("index.html"))?;
    let bare = Asset::named("index.html", without_script_elements(&page));
    if bare.bytes.len() == page.len() {
        return Err(io::Error::other("expected scripts in the start page, found none"));
    }
    let file = folder.join(&bare.path);
    fs::write(&file, &bare.bytes)?;
    if let Some(packed) = compress(&bare) {
        fs::write(file.with_extension("html.br"), packed.brotli)?;
        if let Some(gzip) = packed.gzip {
            fs::write(file.with_extension("html.gz"), gzip)?;
        }
    }
    Ok(folder)
}
