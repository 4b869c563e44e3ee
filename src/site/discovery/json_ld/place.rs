//! Regions, districts, Samtgemeinden, municipalities.

use std::collections::BTreeSet;

use region_core::admin::{Area, Collective, District, FigureCertainty, Source};
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::text::{area_kind, collective_title, district_kind, district_title, messages};
use serde_json::{Value, json};

use super::{AREA_FIGURE, POPULATION_FIGURE, Thing, Writer, insert_text};

const AREA: &str = "AdministrativeArea";

impl Writer<'_> {
    pub(super) fn region_mention(self) -> Value {
        self.mention(
            AREA,
            self.region_facts().identity.name.get(self.language),
            &Page::Region,
        )
    }

    /// The region with its headline figures.
    pub(super) fn region(self) -> Thing {
        let region = self.region_facts();
        let identity = &region.identity;
        let mut thing = self.named(AREA, identity.name.get(self.language), &Page::Region);
        thing.insert(
            "alternateName".into(),
            identity.short_name.get(self.language).into(),
        );
        thing.insert("description".into(), identity.about.get(self.language).into());
        thing.insert("sameAs".into(), identity.website.clone().into());
        let computed = region
            .figures
            .iter()
            .filter(|figure| figure.certainty == FigureCertainty::Computed);
        let figures = computed.map(|figure| {
            let cited = figure.citation.urls.first();
            let source = region.sources.iter().find(|source| Some(&source.id) == cited);
            let value = figure.value.get(self.language).into();
            let date = figure.as_of.map(|date| date.to_string());
            self.figure(figure.label.get(self.language), value, date, source)
        });
        let figures = told_once(figures.collect());
        thing.insert("additionalProperty".into(), Value::Array(figures));
        thing
    }

    /// A place with a page.
    pub(super) fn place(self, place: Place) -> Option<Thing> {
        let region = self.region_facts();
        match place {
            Place::Area(ags) => region.area(ags).map(|area| self.area(area)),
            Place::District(key) => region.district(key).map(|district| self.district(district)),
            Place::Collective(key) => region
                .collective(key)
                .map(|collective| self.collective(collective)),
            Place::Association(position) => self.member_association(position),
        }
    }

    fn area(self, area: &Area) -> Thing {
        let region = self.region_facts();
        let district = region.district(area.ags.district());
        let kind = area
            .designation
            .as_deref()
            .unwrap_or_else(|| area_kind(self.language, area, district));
        let page = Page::Place(Place::Area(area.ags));
        let mut thing = self.named(AREA, &area.name, &page);
        thing.insert("description".into(), kind.into());
        thing.insert("identifier".into(), identifier("AGS", &area.ags.to_string()));
        insert_text(&mut thing, "sameAs", area.website.as_deref());
        let collective = area.collective.and_then(|key| region.collective(key));
        let containers = collective
            .map(|collective| self.collective_mention(collective))
            .into_iter()
            .chain(district.and_then(|district| self.district_mention(district, area)))
            .chain([self.region_mention()]);
        thing.insert("containedInPlace".into(), containers.collect());
        let figures = self.area_figures(area);
        if !figures.is_empty() {
            thing.insert("additionalProperty".into(), Value::Array(figures));
        }
        thing
    }

    fn area_figures(self, area: &Area) -> Vec<Value> {
        let words = messages(self.language);
        let date = area.population_date.map(|date| date.to_string());
        let population = area.population.map(|people| {
            let source = self.source_of_figure(POPULATION_FIGURE);
            self.figure(words.population, people.into(), date, source)
        });
        let size = area.area_km2.map(|size| {
            let source = self.source_of_figure(AREA_FIGURE);
            let mut figure = self.figure(words.area, size.into(), None, source);
            // The UN/CEFACT code of the square kilometre.
            figure["unitCode"] = "KMK".into();
            figure
        });
        told_once(population.into_iter().chain(size).collect())
    }

    /// A figure with its date and source, as far as they are known.
    fn figure(self, name: &str, value: Value, date: Option<String>, source: Option<&Source>) -> Value {
        let mut figure = json!({ "@type": "PropertyValue", "name": name, "value": value });
        if let Some(date) = date {
            let label = messages(self.language).as_of;
            figure["valueReference"] = json!({ "@type": "PropertyValue", "name": label, "value": date });
        }
        if let Some(source) = source {
            figure["subjectOf"] = self.source(source);
        }
        figure
    }

    fn district(self, district: &District) -> Thing {
        let page = Page::Place(Place::District(district.key));
        let mut thing = self.named(AREA, &district_title(self.language, district), &page);
        thing.insert(
            "description".into(),
            district_kind(self.language, district.kind).into(),
        );
        thing.insert(
            "identifier".into(),
            identifier("Kreisschlüssel", &district.key.to_string()),
        );
        insert_text(&mut thing, "sameAs", district.website.as_deref());
        thing.insert("containedInPlace".into(), self.region_mention());
        thing
    }

    fn collective(self, collective: &Collective) -> Thing {
        let region = self.region_facts();
        let page = Page::Place(Place::Collective(collective.key));
        let mut thing = self.named(AREA, &collective_title(self.language, collective), &page);
        thing.insert(
            "identifier".into(),
            identifier("Regionalschlüssel", &collective.key.to_string()),
        );
        let district = region.district(collective.district());
        let district = district.map(|district| {
            let page = Page::Place(Place::District(district.key));
            self.mention(AREA, &district_title(self.language, district), &page)
        });
        thing.insert(
            "containedInPlace".into(),
            district.into_iter().chain([self.region_mention()]).collect(),
        );
        let municipalities = region
            .areas_of_collective(collective.key)
            .map(|(_, area)| self.mention(AREA, &area.name, &Page::Place(Place::Area(area.ags))));
        thing.insert("containsPlace".into(), municipalities.collect());
        thing
    }

    fn collective_mention(self, collective: &Collective) -> Value {
        let page = Page::Place(Place::Collective(collective.key));
        self.mention(AREA, &collective_title(self.language, collective), &page)
    }

    /// The district around an area; an independent city is not contained in itself.
    fn district_mention(self, district: &District, area: &Area) -> Option<Value> {
        let place = self.atlas.district_place(district.key)?;
        (place != Place::Area(area.ags)).then(|| {
            self.mention(
                AREA,
                &district_title(self.language, district),
                &Page::Place(place),
            )
        })
    }
}

fn identifier(scheme: &str, key: &str) -> Value {
    json!({ "@type": "PropertyValue", "propertyID": scheme, "value": key })
}

/// The same figures, each source in full only at the first of them.
fn told_once(mut figures: Vec<Value>) -> Vec<Value> {
    let mut told = BTreeSet::new();
    for source in figures
        .iter_mut()
        .filter_map(|figure| figure.get_mut("subjectOf"))
    {
        let id = source["@id"].clone();
        if !told.insert(id.to_string()) {
            *source = json!({ "@id": id });
        }
    }
    figures
}
