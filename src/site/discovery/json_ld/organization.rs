//! The association, its members, and member associations.

use region_core::admin::{Member, MemberBody};
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::text::{date, district_title, messages};
use serde_json::{Value, json};

use super::{Thing, Writer, insert_text};

const ORGANIZATION: &str = "Organization";
const AREA: &str = "AdministrativeArea";

impl Writer<'_> {
    /// The association with the members that sources show. How many it has by its own word stands in the description.
    pub(super) fn association_with_members(self) -> Thing {
        let region = self.region_facts();
        let mut thing = self.named(
            ORGANIZATION,
            region.identity.association.get(self.language),
            &Page::Members,
        );
        thing.insert("areaServed".into(), self.region_mention());
        thing.insert("sameAs".into(), region.identity.website.clone().into());
        if let Some(count) = region.identity.head_counts.first() {
            let words = messages(self.language);
            let (members, as_of) = (words.members, words.as_of);
            let when = date(self.language, count.date);
            thing.insert(
                "description".into(),
                format!("{members}: {} ({as_of}: {when})", count.count).into(),
            );
        }
        let members = region.members().map(|member| self.member(member));
        thing.insert("member".into(), members.collect());
        thing
    }

    fn member(self, member: &Member) -> Value {
        let mut thing = super::object(json!({ "@type": ORGANIZATION, "name": member.name }));
        if let Some(place) = self.member_place(member) {
            thing.insert("url".into(), self.place_url(place).into());
        }
        insert_text(&mut thing, "sameAs", member.website.as_deref());
        Value::Object(thing)
    }

    fn member_place(self, member: &Member) -> Option<Place> {
        match member.body {
            MemberBody::Area(ags) => Some(Place::Area(ags)),
            MemberBody::District(key) => self.atlas.district_place(key),
            MemberBody::Association { .. } => {
                let mut bodies = (0_u16..).zip(&self.region_facts().bodies);
                bodies
                    .find(|(_, body)| *body == member)
                    .map(|(position, _)| Place::Association(position))
            }
        }
    }

    /// An association without territory that is a member.
    pub(super) fn member_association(self, position: u16) -> Option<Thing> {
        let region = self.region_facts();
        let body = region.bodies.get(usize::from(position))?;
        let MemberBody::Association { covers } = &body.body else {
            return None;
        };
        let page = Page::Place(Place::Association(position));
        let mut thing = self.named(ORGANIZATION, &body.name, &page);
        insert_text(&mut thing, "sameAs", body.website.as_deref());
        let districts = covers.iter().filter_map(|key| {
            let place = self.atlas.district_place(*key)?;
            let name = district_title(self.language, region.district(*key)?);
            Some(self.mention(AREA, &name, &Page::Place(place)))
        });
        thing.insert("areaServed".into(), districts.collect());
        if region.members().any(|member| member == body) {
            let association = region.identity.association.get(self.language);
            thing.insert(
                "memberOf".into(),
                self.mention(ORGANIZATION, association, &Page::Members),
            );
        }
        Some(thing)
    }
}
