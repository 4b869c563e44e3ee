//! The dataset: checked, compiled, and made into pages.

use std::rc::Rc;

use region_core::atlas::Atlas;
use region_core::dataset::decode_map;
use region_site::discovery::SiteAddress;
use region_site::{
    Asset, Base, Contents, DataFiles, EmbedFiles, Material, PreviewColours, RegionFiles, contents,
};
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
    /// Where the site will be found.
    pub(super) address: SiteAddress,
    /// Pages, pictures, data files.
    pub(super) contents: Contents,
}

/// Checks and compiles `data/` for a site below `base`, which will be found at `origin` or, where that is not said, at
/// the operator's own website. Every finding is printed.
pub(super) fn compile(base: &Base, origin: Option<&str>, embed: &EmbedFiles) -> Result<Dataset> {
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
    let website = published.region.identity.website.as_str();
    let told = |error: &dyn std::fmt::Display| Error::Other(error.to_string());
    let address = SiteAddress::new(origin.unwrap_or(website), base.clone()).map_err(|error| told(&error))?;
    let (light, dark) = (&published.colours.light, &published.colours.dark);
    let material = Material {
        atlas: Rc::new(atlas),
        texts: published.pages.clone(),
        accessibility: published.accessibility.clone(),
        colours: PreviewColours::read(|token| light.get(token).map(String::as_str))
            .map_err(|error| told(&error))?,
        dark: PreviewColours::read(|token| dark.get(token).map(String::as_str))
            .map_err(|error| told(&error))?,
        colours_css: colours.clone(),
        embed: embed.clone(),
        indicators: published.indicators.clone(),
        address,
    };
    let videos = published
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("videos/"));
    let videos: Vec<Asset> = videos
        .map(|(path, bytes)| Asset::named(path.as_str(), bytes.as_slice()))
        .collect();
    let mut contents = contents(&material).map_err(|error| told(&error))?;
    contents.assets.extend(videos);
    Ok(Dataset {
        files,
        colours,
        address: material.address,
        contents,
    })
}

fn files_of(published: &Published) -> Result<DataFiles> {
    let overlay =
        |(path, bytes): &(String, Vec<u8>)| Some((path.strip_prefix(OVERLAYS)?.to_owned(), bytes.clone()));
    let in_languages = |name: &str| -> Result<RegionFiles> {
        Ok(RegionFiles {
            german: file(published, &format!("{name}.de.bin"))?,
            english: file(published, &format!("{name}.en.bin"))?,
            easy_german: file(published, &format!("{name}.easy.bin"))?,
        })
    };
    Ok(DataFiles {
        region: in_languages("region")?,
        explore: in_languages("explore")?,
        texts: in_languages("texts")?,
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
