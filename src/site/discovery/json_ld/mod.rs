//! Structured data (schema.org as JSON-LD) that says to programs what a page says to people.

mod dataset;
mod organization;
mod place;
mod project;

use region_core::admin::{Language, Region, Source};
use region_core::atlas::{Atlas, Place};
use region_core::route::{Page, Route, page_name};
use region_core::text::messages;
use serde_json::{Map, Value, json};

use super::SiteAddress;

pub use dataset::{DatasetFile, json_ld_dataset};

/// The vocabulary.
const CONTEXT: &str = "https://schema.org";
/// The figures of the region that sum up municipal populations and areas: their source is that of the summands.
const POPULATION_FIGURE: &str = "population";
const AREA_FIGURE: &str = "area";

/// Structured data of a page; `None` for pages that are about nothing.
#[must_use]
pub fn json_ld(atlas: &Atlas, page: &Page, language: Language, address: &SiteAddress) -> Option<Value> {
    let writer = Writer {
        atlas,
        language,
        address,
    };
    let mut thing = match page {
        Page::Region => writer.region(),
        Page::Place(place) => writer.place(*place)?,
        Page::Initiative(position) => writer.project(*position)?,
        Page::Members => writer.association_with_members(),
        Page::Initiatives => writer.list(
            page,
            messages(language).initiatives,
            atlas.region.initiatives.len(),
        ),
        Page::Municipalities => {
            let municipalities = atlas
                .region
                .areas
                .iter()
                .filter(|area| area.kind.is_municipality());
            writer.list(page, messages(language).municipalities, municipalities.count())
        }
        Page::About => writer.about(),
        Page::Goals => writer.list(page, messages(language).goals, atlas.region.goals.len()),
        Page::Tours => writer.list(page, messages(language).tours, atlas.region.guide.tours.len()),
        Page::Tour(_) | Page::Compare => writer.page_on_region(page),
        Page::NotFound(_) => return None,
    };
    thing.insert("@context".to_owned(), CONTEXT.into());
    Some(Value::Object(thing))
}

/// JSON for the inside of a `script` element: nothing in it can end the element.
#[must_use]
pub fn script_text(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// A JSON object.
type Thing = Map<String, Value>;

/// Writes the structured data of one language.
#[derive(Clone, Copy)]
struct Writer<'a> {
    atlas: &'a Atlas,
    language: Language,
    address: &'a SiteAddress,
}

impl<'a> Writer<'a> {
    fn region_facts(self) -> &'a Region {
        &self.atlas.region
    }

    fn url(self, page: &Page) -> String {
        self.address
            .url(&Route::new(self.language, page.clone()).path(self.atlas))
    }

    fn place_url(self, place: Place) -> String {
        self.url(&Page::Place(place))
    }

    /// A thing of a type with its name, and its page as its identifier.
    fn named(self, kind: &str, name: &str, page: &Page) -> Thing {
        let url = self.url(page);
        object(json!({ "@type": kind, "@id": url, "name": name, "url": url }))
    }

    /// A mention of a thing that has its own page.
    fn mention(self, kind: &str, name: &str, page: &Page) -> Value {
        Value::Object(self.named(kind, name, page))
    }

    /// A page that lists things.
    fn list(self, page: &Page, name: &str, count: usize) -> Thing {
        let mut thing = self.named("CollectionPage", name, page);
        thing.insert("inLanguage".into(), self.language.tag().into());
        thing.insert("about".into(), self.region_mention());
        thing.insert(
            "mainEntity".into(),
            json!({ "@type": "ItemList", "numberOfItems": count }),
        );
        thing
    }

    /// A page that tells of the region.
    fn page_on_region(self, page: &Page) -> Thing {
        let mut thing = self.named("WebPage", &page_name(page, self.language, self.atlas), page);
        thing.insert("inLanguage".into(), self.language.tag().into());
        thing.insert("about".into(), self.region_mention());
        thing
    }

    /// The page of the sources.
    fn about(self) -> Thing {
        let mut thing = self.named("WebPage", messages(self.language).about_data, &Page::About);
        let sources = self
            .region_facts()
            .sources
            .iter()
            .map(|source| self.source(source))
            .collect();
        thing.insert("inLanguage".into(), self.language.tag().into());
        thing.insert("about".into(), self.region_mention());
        thing.insert("citation".into(), Value::Array(sources));
        thing
    }

    /// A source as a work.
    fn source(self, source: &Source) -> Value {
        let licence = match &source.licence_url {
            Some(url) => Value::from(url.as_str()),
            None => json!({ "@type": "CreativeWork", "name": source.licence }),
        };
        let mut work = object(json!({
            "@type": "CreativeWork",
            "@id": self.source_id(source),
            "name": source.title.get(self.language),
            "creditText": source.attribution,
            "license": licence,
            "temporal": source.date.to_string(),
        }));
        insert_text(&mut work, "url", source.url.as_deref());
        Value::Object(work)
    }

    /// The identifier of a source: it is told once a page and named by this afterwards.
    fn source_id(self, source: &Source) -> String {
        format!("{}#{}", self.url(&Page::About), source.id)
    }

    /// What a figure of the region rests on, where that is one of the shared sources.
    fn source_of_figure(self, id: &str) -> Option<&'a Source> {
        let region = self.region_facts();
        let figure = region.figures.iter().find(|figure| figure.id == id)?;
        let cited = figure.citation.urls.first()?;
        region.sources.iter().find(|source| source.id == *cited)
    }
}

/// The object of a literal.
fn object(value: Value) -> Thing {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn insert_text(thing: &mut Thing, key: &str, text: Option<&str>) {
    if let Some(text) = text {
        thing.insert(key.to_owned(), text.into());
    }
}

#[cfg(test)]
mod tests;
