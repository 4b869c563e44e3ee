//! The data files as a data set.

use region_core::admin::Language;
use region_core::atlas::Atlas;
use serde_json::{Value, json};

use super::super::SiteAddress;
use super::{CONTEXT, Writer};

/// A data file that can be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatasetFile {
    /// Path below the base.
    pub path: String,
    /// What it holds, in the language of the page.
    pub title: String,
    /// Media type.
    pub media_type: String,
}

/// Structured data of the page that offers the data files; `page` is its path below the base, `title` and
/// `description` are the page's own.
#[must_use]
pub fn json_ld_dataset(
    atlas: &Atlas,
    language: Language,
    address: &SiteAddress,
    page: &str,
    (title, description): (&str, &str),
    files: &[DatasetFile],
) -> Value {
    let writer = Writer {
        atlas,
        language,
        address,
    };
    let identity = &atlas.region.identity;
    let url = address.url(page);
    let download = |file: &DatasetFile| {
        json!({
            "@type": "DataDownload",
            "name": file.title,
            "contentUrl": address.url(&file.path),
            "encodingFormat": file.media_type,
        })
    };
    let sources: Vec<Value> = atlas
        .region
        .sources
        .iter()
        .map(|source| writer.source(source))
        .collect();
    json!({
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": url,
        "url": url,
        "name": format!("{title}: {}", identity.name.get(language)),
        "description": description,
        "inLanguage": language.tag(),
        "isAccessibleForFree": true,
        "temporalCoverage": identity.boundary_date.to_string(),
        "spatialCoverage": writer.region_mention(),
        "creditText": identity.map_attribution.get(language),
        "isBasedOn": sources,
        "distribution": files.iter().map(download).collect::<Vec<_>>(),
    })
}
