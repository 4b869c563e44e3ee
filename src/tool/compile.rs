//! From the folder of data to the published files.

use std::path::Path;

use region_core::admin::{Ags, Language, Region};
use region_core::dataset::{
    MapGeometry, encode_detail, encode_explore, encode_map, encode_region, encode_surroundings, encode_texts,
};
use region_core::document::{AccessibilityRecord, TextPage};
use region_core::explore::Indicator;
use region_core::text::{joined_explore_messages, joined_messages};
use region_core::topology::ArcSet;

use crate::facts::{self, Colours, DataFiles, Facts, Findings};
use crate::finding::Finding;
use crate::geometry::{
    self, Boundaries, CoverageReport, Geometry, Surroundings, check_coverage, check_keys, read_boundaries,
    read_surroundings,
};

/// Outlines of all areas, below the folder of data.
const BOUNDARIES: &str = "boundaries/municipalities.geojson";
/// Borders and names outside the territory.
const SURROUNDINGS: &str = "boundaries/surroundings.geojson";

/// The published dataset, in memory.
#[derive(Clone, Debug)]
pub struct Published {
    /// The facts, as the page decodes them from `region.bin` and `texts.bin`.
    pub region: Region,
    /// Topology and overview, as in `map.bin`.
    pub map: MapGeometry,
    /// The arcs in full detail, as in `detail.bin`.
    pub detail: ArcSet,
    /// The colours, as in `colours.css`.
    pub colours: Colours,
    /// Legal notice, privacy, help and so on as they were written.
    pub pages: Vec<TextPage>,
    /// What the accessibility statement rests on, where the region has one.
    pub accessibility: Option<AccessibilityRecord>,
    /// Figures that areas can be coloured by, in each language, as in `explore.de.bin` and so on.
    pub indicators: Vec<(Language, Vec<Indicator>)>,
    /// Every file by its path below the folder of published data.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Published {
    /// The bytes of a published file: `region.bin` and `texts.bin` (with all languages), `region.de.bin`, `texts.de.bin`,
    /// `explore.de.bin` and so on, `map.bin`, `detail.bin`, `surroundings.bin`, `colours.css`, `overlays/<id>.geojson`
    /// or `videos/<name>`.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        let (_, bytes) = self.files.iter().find(|(name, _)| name == path)?;
        Some(bytes)
    }
}

/// A checked folder of data.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The facts; `None` when the settings cannot be read.
    pub facts: Option<Facts>,
    /// The outlines, as far as they can be read.
    pub boundaries: Option<Boundaries>,
    /// What lies around the territory.
    pub surroundings: Option<Surroundings>,
    /// Figures of the coverage.
    pub coverage: Option<CoverageReport>,
    /// Everything that is wrong, ordered by file and line.
    pub findings: Vec<Finding>,
}

/// Reads and checks a folder of data: facts, boundaries, and whether they fit each other.
#[must_use]
pub fn check(data: &Path) -> Checked {
    match DataFiles::read(data) {
        Ok(files) => check_boundaries(check_facts(&files), data),
        Err(error) => Checked {
            findings: vec![Finding {
                file: data.display().to_string(),
                line: None,
                column: None,
                key: None,
                rule: "unreadable",
                expected: "a readable folder of data".into(),
                found: error.to_string(),
            }],
            ..Checked::default()
        },
    }
}

/// Checks the facts of a folder that is in memory.
#[must_use]
pub fn check_facts(files: &DataFiles) -> Checked {
    let findings = Findings::default();
    let facts = facts::read(files, &findings);
    Checked {
        facts,
        findings: findings.into_sorted(),
        ..Checked::default()
    }
}

fn check_boundaries(mut checked: Checked, data: &Path) -> Checked {
    let (boundaries, mut findings) = read_boundaries(&data.join(BOUNDARIES));
    let (surroundings, more) = read_surroundings(&data.join(SURROUNDINGS));
    findings.extend(more);
    if let Some(boundaries) = &boundaries {
        if let Some(facts) = &checked.facts {
            findings.extend(check_keys(boundaries, &keys(&facts.region)));
        }
        let (coverage, more) = check_coverage(boundaries);
        findings.extend(more);
        checked.coverage = Some(coverage);
    }
    checked.boundaries = boundaries;
    checked.surroundings = surroundings;
    checked.findings.extend(findings);
    checked.findings.sort_by(Finding::by_place);
    checked
}

fn keys(region: &Region) -> Vec<Ags> {
    region.areas.iter().map(|area| area.ags).collect()
}

/// Checks a folder of data and compiles it.
///
/// # Errors
/// Every finding, when there is any: nothing is published of data that is not in order.
pub fn compile(data: &Path) -> Result<Published, Vec<Finding>> {
    let checked = check(data);
    match (checked.facts, checked.boundaries, checked.surroundings) {
        (Some(facts), Some(boundaries), Some(surroundings)) if checked.findings.is_empty() => {
            publish(facts, &boundaries, &surroundings)
        }
        _ => Err(checked.findings),
    }
}

fn publish(
    facts: Facts,
    boundaries: &Boundaries,
    surroundings: &Surroundings,
) -> Result<Published, Vec<Finding>> {
    let projection = facts.region.identity.projection;
    let Geometry {
        map,
        detail,
        surroundings,
    } = geometry::compile(boundaries, surroundings, projection, &keys(&facts.region))?;
    let region_in = |language| {
        let mut region = facts.region.clone().in_language(language);
        region.words = joined_messages(language);
        (encode_region(&region), encode_texts(&region))
    };
    let (german, german_texts) = region_in(Language::German);
    let (english, english_texts) = region_in(Language::English);
    let (easy, easy_texts) = region_in(Language::EasyGerman);
    let mut files = vec![
        ("region.bin".to_owned(), encode_region(&facts.region)),
        ("texts.bin".to_owned(), encode_texts(&facts.region)),
        ("region.de.bin".to_owned(), german),
        ("region.en.bin".to_owned(), english),
        ("region.easy.bin".to_owned(), easy),
        ("texts.de.bin".to_owned(), german_texts),
        ("texts.en.bin".to_owned(), english_texts),
        ("texts.easy.bin".to_owned(), easy_texts),
        ("map.bin".to_owned(), encode_map(&map)),
        ("detail.bin".to_owned(), encode_detail(&detail, &map.topology)),
        ("surroundings.bin".to_owned(), encode_surroundings(&surroundings)),
        ("colours.css".to_owned(), facts.colours.to_css().into_bytes()),
    ];
    for (language, indicators) in &facts.indicators {
        let name = match language {
            Language::German => "explore.de.bin",
            Language::English => "explore.en.bin",
            Language::EasyGerman => "explore.easy.bin",
        };
        let words = joined_explore_messages(*language);
        files.push((name.to_owned(), encode_explore(&words, indicators)));
    }
    files.extend(facts.videos);
    for (id, bytes) in facts.overlays {
        files.push((format!("overlays/{id}.geojson"), bytes));
    }
    Ok(Published {
        region: facts.region,
        map,
        detail,
        colours: facts.colours,
        pages: facts.pages,
        accessibility: facts.accessibility,
        indicators: facts.indicators,
        files,
    })
}
