//! Initiatives.

use region_core::admin::Participant;
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::text::district_title;
use serde_json::Value;

use super::{Thing, Writer, insert_text};

impl Writer<'_> {
    /// An initiative as a project of those who take part. A `Project` of schema.org is an organization, so its time is
    /// written as founding and dissolution; `startDate` belongs to other types.
    pub(super) fn project(self, position: u16) -> Option<Thing> {
        let region = self.region_facts();
        let initiative = region.initiatives.get(usize::from(position))?;
        let name = initiative.name.get(self.language);
        let mut thing = self.named("Project", name, &Page::Initiative(position));
        thing.insert("description".into(), initiative.summary.get(self.language).into());
        insert_text(
            &mut thing,
            "foundingDate",
            initiative.from.map(|date| date.to_string()).as_deref(),
        );
        insert_text(
            &mut thing,
            "dissolutionDate",
            initiative.to.map(|date| date.to_string()).as_deref(),
        );
        insert_text(&mut thing, "sameAs", initiative.url.as_deref());
        if let Some(area) = initiative.place.and_then(|ags| region.area(ags)) {
            let page = Page::Place(Place::Area(area.ags));
            thing.insert(
                "location".into(),
                self.mention("AdministrativeArea", &area.name, &page),
            );
        }
        let served: Vec<Value> = initiative
            .participants
            .iter()
            .filter_map(|one| self.participant(*one))
            .collect();
        if !served.is_empty() {
            thing.insert("areaServed".into(), Value::Array(served));
        }
        let tags = initiative.tags.join(", ");
        insert_text(&mut thing, "keywords", (!tags.is_empty()).then_some(&tags));
        Some(thing)
    }

    fn participant(self, participant: Participant) -> Option<Value> {
        let region = self.region_facts();
        let name = match participant {
            Participant::Area(ags) => region.area(ags)?.name.clone(),
            Participant::District(key) => district_title(self.language, region.district(key)?),
        };
        let page = Page::Place(self.atlas.participant_place(participant));
        Some(self.mention("AdministrativeArea", &name, &page))
    }
}
