//! The dataset: checked, compiled, and made into pages.

use std::rc::Rc;

use region_core::atlas::Atlas;
use region_core::dataset::decode_map;
use region_site::{Base, DataFiles, Page, RegionFiles, pages};
use region_tool::compile::{Published, compile as compile_data};

use crate::error::{Error, Result};
use crate::workspace;

/// Where overlays lie in the published dataset.
const OVERLAYS: &str = "overlays/";

/// What the site needs from the data.
pub(super) struct Dataset {
    /// The published files.
    pub(super) files: DataFiles,
    /// Colours, as a style sheet.
    pub(super) colours: String,
    /// Every page.
    pub(super) pages: Vec<Page>,
}

/// Checks and compiles `data/`. Every finding is printed.
pub(super) fn compile(base: &Base) -> Result<Dataset> {
    let data = workspace::root().join("data");
    let published = compile_data(&data).map_err(|findings| {
        for finding in &findings {
            eprintln!("data/{finding}");
        }
        Error::Other(format!("the data has {} findings, listed above", findings.len()))
    })?;
    let files = files_of(&published)?;
    let map = decode_map(&files.map).map_err(|error| Error::Other(error.to_string()))?;
    let atlas = Atlas::new(published.region.clone(), map).map_err(|error| Error::Other(error.to_string()))?;
    let colours = String::from_utf8_lossy(&file(&published, "colours.css")?).into_owned();
    Ok(Dataset {
        files,
        colours,
        pages: pages(&Rc::new(atlas), base),
    })
}

fn files_of(published: &Published) -> Result<DataFiles> {
    let overlay =
        |(path, bytes): &(String, Vec<u8>)| Some((path.strip_prefix(OVERLAYS)?.to_owned(), bytes.clone()));
    Ok(DataFiles {
        region: RegionFiles {
            german: file(published, "region.de.bin")?,
            english: file(published, "region.en.bin")?,
            easy_german: file(published, "region.easy.bin")?,
        },
        map: file(published, "map.bin")?,
        detail: file(published, "detail.bin")?,
        surroundings: file(published, "surroundings.bin")?,
        overlays: published.files.iter().filter_map(overlay).collect(),
    })
}

fn file(published: &Published, path: &str) -> Result<Vec<u8>> {
    let missing = || Error::Other(format!("the compiled data lacks {path}"));
    published.file(path).map(<[u8]>::to_vec).ok_or_else(missing)
}
