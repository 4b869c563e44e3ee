//! The facts of `data/`: tables and small text files that people edit, read into a
//! [`Region`] with every finding collected.

mod accessibility;
mod collections;
mod colours;
mod csv;
mod figures;
mod files;
mod findings;
mod guide;
mod identity;
mod initiatives;
mod known;
mod layers;
mod members;
mod overlays;
mod pages;
mod places;
mod settings;
mod sign_language;
mod sources;
mod summary;
mod table;
mod texts;
mod value;

use region_core::admin::{Language, Region};
use region_core::document::{AccessibilityRecord, TextPage};
use region_core::explore::Indicator;

pub use colours::{Colours, TOKENS};
pub use files::DataFiles;
pub use findings::Findings;
pub use summary::summary;

use known::Known;
use texts::Needs;

/// The files directly in the folder of data.
const FILES: &[&str] = &[
    "areas.csv",
    "districts.csv",
    "figures.csv",
    "former_members.csv",
    guide::FILE,
    "goals.csv",
    "head_counts.csv",
    "history.csv",
    "layers.csv",
    "members.csv",
    "region.toml",
    "samtgemeinden.csv",
    "sign_language.csv",
    "sources.csv",
    "statistics.csv",
];

/// Everything the fact files say.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The region without geometry.
    pub region: Region,
    /// Colours of the page and the map.
    pub colours: Colours,
    /// Additional layers as minified GeoJSON, by their id.
    pub overlays: Vec<(String, Vec<u8>)>,
    /// Videos in sign language with captions and pictures: path below the site and content.
    pub videos: Vec<(String, Vec<u8>)>,
    /// Legal notice, privacy, help and so on; none where the region does without.
    pub pages: Vec<TextPage>,
    /// What the accessibility statement rests on, where the region has one.
    pub accessibility: Option<AccessibilityRecord>,
    /// Figures that areas can be coloured by, in each language.
    pub indicators: Vec<(Language, Vec<Indicator>)>,
}

/// Reads the facts and checks them against each other. Facts come back as far as they can be read, so they are
/// only to be used when `findings` stayed empty; without readable settings there are none.
pub fn read(files: &DataFiles, findings: &Findings) -> Option<Facts> {
    files.check_names(FILES, findings);
    let settings = identity::read(files, findings);
    let needs = settings
        .as_ref()
        .map_or(Needs::EVERYTHING, |settings| settings.needs);
    let action_fields = settings.as_ref().map(|settings| {
        settings
            .identity
            .action_fields
            .iter()
            .map(|field| field.id.clone())
            .collect()
    });
    let (sources, source_ids) = sources::read(files, needs, findings);
    let places = places::read(files, &source_ids, findings);
    let known = Known::new(&places, source_ids, action_fields, needs);

    let bodies = members::read(files, &known, findings);
    let former_members = members::read_former(files, &known, findings);
    let initiatives = initiatives::read(files, &known, findings);
    let figures = figures::read(files, &known, &places, findings);
    let head_counts = collections::head_counts(files, &known, findings);
    let events = collections::events(files, &known, findings);
    let goals = collections::goals(files, &known, findings);
    let guide = guide::read(files, &known, &goals, &initiatives, findings);
    let (layers, overlays) = overlays::read(files, &known, findings).into_iter().unzip();

    let coloured = layers::read(files, &known, &places.areas, &places.added, findings);
    let added = places.added;
    let (sign_videos, videos) = sign_language::read(files, &known, findings);

    let identity = settings.as_ref().map(|settings| &settings.identity);
    let pages = pages::read(files, identity, needs.english, findings);
    let accessibility = accessibility::read(files, needs, findings);

    let settings = settings?;
    let mut identity = settings.identity;
    identity.head_counts = head_counts;
    let region = Region {
        identity,
        districts: places.districts,
        collectives: places.collectives,
        areas: places.areas,
        bodies,
        former_members,
        initiatives,
        figures,
        events,
        goals,
        sources,
        overlays: layers,
        sign_videos,
        words: String::new(),
        guide,
    };
    let indicators =
        Language::ALL.map(|language| (language, layers::indicators(&coloured, &region, &added, language)));
    Some(Facts {
        region,
        indicators: indicators.into(),
        colours: settings.colours,
        overlays,
        videos,
        pages,
        accessibility,
    })
}
