//! One page for every address, with what it says before the app runs.

use region_core::admin::{Area, Certainty, District, Initiative, Language, Member, MemberBody};
use region_core::atlas::{Atlas, Place};
use region_core::route::{Page as RoutePage, Route};

use crate::wording::Wording;
use crate::{Fact, Link, LinkGroup, Page};

/// Where static hosts look for the page of an unknown address.
const NOT_FOUND_FILE: &str = "404.html";

/// Every page in every language, and the one for addresses that name nothing.
#[must_use]
pub fn pages(atlas: &Atlas) -> Vec<Page> {
    let every = Language::ALL.into_iter().flat_map(|language| {
        let writer = Writer::new(atlas, language);
        RoutePage::all(atlas)
            .into_iter()
            .map(move |page| writer.page(&page))
    });
    let missing = Writer::new(atlas, Language::German).not_found();
    every.chain([missing]).collect()
}

/// Writes the pages of one language.
#[derive(Clone, Copy)]
struct Writer<'a> {
    atlas: &'a Atlas,
    language: Language,
    wording: Wording,
}

impl<'a> Writer<'a> {
    fn new(atlas: &'a Atlas, language: Language) -> Self {
        Self {
            atlas,
            language,
            wording: Wording(language),
        }
    }

    fn page(self, page: &RoutePage) -> Page {
        let mut written = match page {
            RoutePage::Region | RoutePage::NotFound(_) => self.start(),
            RoutePage::Place(place) => self.place(*place),
            RoutePage::Initiative(position) => self.initiative(*position),
            RoutePage::Members => self.members(),
            RoutePage::Initiatives => self.initiatives(),
            RoutePage::Municipalities => self.municipalities(),
            RoutePage::About => self.about(),
        };
        written.path = self.path(page.clone());
        written
    }

    fn start(self) -> Page {
        let identity = &self.atlas.region.identity;
        let name = identity.name.get(self.language);
        let mut page = self.blank(name);
        page.title = name.to_owned();
        page.description = identity.about.get(self.language).to_owned();
        page.paragraphs = vec![page.description.clone()];
        page.groups = self.areas_by_district();
        page
    }

    fn place(self, place: Place) -> Page {
        let region = &self.atlas.region;
        let known = match place {
            Place::Area(ags) => region.area(ags).map(|area| self.area(area)),
            Place::District(key) => region.district(key).map(|district| self.district(district)),
            Place::Collective(key) => region.collective(key).map(|collective| {
                let kind = self
                    .wording
                    .pick("Samtgemeinde", "collective municipality (Samtgemeinde)");
                let mut page = self.profile(&collective.name, kind);
                page.facts.extend(
                    region
                        .district(key.district())
                        .map(|district| self.district_fact(district)),
                );
                page
            }),
            Place::Association(position) => region.bodies.get(usize::from(position)).map(|body| {
                self.profile(
                    &body.name,
                    self.wording
                        .pick("Verband ohne eigenes Gebiet", "association without territory"),
                )
            }),
        };
        let mut page = known.unwrap_or_else(|| self.not_found());
        if !matches!(place, Place::Area(_)) {
            let areas = self.atlas.areas_of(place);
            let links = areas
                .iter()
                .map(|index| self.area_link(&region.areas[index.usize()]))
                .collect();
            page.groups.push(LinkGroup {
                title: self.municipalities_word().to_owned(),
                path: None,
                links,
            });
        }
        page
    }

    fn area(self, area: &Area) -> Page {
        let region = &self.atlas.region;
        let title = area
            .designation
            .as_deref()
            .unwrap_or_else(|| self.wording.area_kind(area.kind));
        let mut page = self.profile(&area.name, title);
        page.facts.extend(
            area.collective
                .and_then(|key| region.collective(key))
                .map(|collective| Fact {
                    label: "Samtgemeinde".to_owned(),
                    value: collective.name.clone(),
                    path: Some(self.place_path(Place::Collective(collective.key))),
                }),
        );
        page.facts.extend(
            region
                .district(area.ags.district())
                .map(|district| self.district_fact(district)),
        );
        if let Some(index) = region.index_of(area.ags) {
            let class = self.wording.membership(self.atlas.class(index));
            page.facts
                .push(fact(self.wording.pick("Mitgliedschaft", "Membership"), class));
        }
        page.facts.push(fact(
            self.wording.pick("Amtlicher Gemeindeschlüssel", "Official key"),
            &area.ags.to_string(),
        ));
        page
    }

    fn district(self, district: &District) -> Page {
        let mut page = self.profile(&district.name, self.wording.district_kind(district.kind));
        page.facts.push(fact(
            self.wording.pick("Kreisschlüssel", "District key"),
            &district.key.to_string(),
        ));
        page
    }

    fn initiative(self, position: u16) -> Page {
        let region = &self.atlas.region;
        let Some(initiative) = region.initiatives.get(usize::from(position)) else {
            return self.not_found();
        };
        let mut page = self.blank(initiative.name.get(self.language));
        initiative
            .summary
            .get(self.language)
            .clone_into(&mut page.description);
        page.paragraphs = vec![page.description.clone()];
        if let Some(field) = region.identity.action_fields.get(usize::from(initiative.field)) {
            let label = self.wording.pick("Handlungsfeld", "Field of action");
            page.facts.push(fact(label, field.name.get(self.language)));
        }
        let areas = self.atlas.areas_of_initiative(initiative);
        if !areas.is_empty() {
            let links = areas
                .iter()
                .map(|index| self.area_link(&region.areas[index.usize()]))
                .collect();
            page.groups.push(LinkGroup {
                title: self.municipalities_word().to_owned(),
                path: None,
                links,
            });
        }
        page
    }

    fn members(self) -> Page {
        let region = &self.atlas.region;
        let mut page = self.blank(self.wording.pick("Mitglieder", "Members"));
        let count = region.members().count();
        page.description = match self.language {
            Language::German | Language::EasyGerman => {
                format!("{count} Mitglieder sind mit öffentlichen Quellen belegt.")
            }
            Language::English => format!("Public sources show {count} members."),
        };
        page.paragraphs = vec![page.description.clone()];
        let bodies = (0_u16..).zip(&region.bodies);
        let links = bodies
            .filter(|(_, body)| body.certainty != Certainty::Unknown)
            .filter_map(|(position, body)| {
                Some(Link {
                    path: self.place_path(self.place_of(position, body)?),
                    text: body.name.clone(),
                })
            })
            .collect();
        let title = region.identity.association.get(self.language).to_owned();
        page.groups = vec![LinkGroup {
            title,
            path: None,
            links,
        }];
        page
    }

    fn place_of(self, position: u16, body: &Member) -> Option<Place> {
        match body.body {
            MemberBody::Area(ags) => Some(Place::Area(ags)),
            MemberBody::District(key) => self.atlas.district_place(key),
            MemberBody::Association { .. } => Some(Place::Association(position)),
        }
    }

    fn initiatives(self) -> Page {
        let region = &self.atlas.region;
        let mut page = self.blank(self.wording.pick("Initiativen", "Initiatives"));
        page.description = self
            .wording
            .pick("Initiativen nach Handlungsfeld", "Initiatives by field of action")
            .to_owned();
        let in_field = |number: usize| {
            let matching = move |(_, one): &(u16, &Initiative)| usize::from(one.field) == number;
            (0_u16..).zip(&region.initiatives).filter(matching)
        };
        page.groups = (0..)
            .zip(&region.identity.action_fields)
            .map(|(number, field)| LinkGroup {
                title: field.name.get(self.language).to_owned(),
                path: None,
                links: in_field(number)
                    .map(|(position, one)| self.initiative_link(position, one))
                    .collect(),
            })
            .filter(|group| !group.links.is_empty())
            .collect();
        page
    }

    fn municipalities(self) -> Page {
        let mut page = self.blank(self.municipalities_word());
        page.description = self
            .wording
            .pick(
                "Alle Kommunen und gemeindefreien Gebiete nach Kreis",
                "All municipalities and unincorporated areas by district",
            )
            .to_owned();
        page.groups = self.areas_by_district();
        page
    }

    fn about(self) -> Page {
        let identity = &self.atlas.region.identity;
        let mut page = self.blank(self.wording.pick("Daten und Quellen", "Data and sources"));
        page.description = identity.map_attribution.get(self.language).to_owned();
        page.paragraphs = vec![page.description.clone()];
        page
    }

    fn not_found(self) -> Page {
        let mut page = self.blank(
            self.wording
                .pick("Diese Seite gibt es nicht", "There is no such page"),
        );
        page.path = NOT_FOUND_FILE.to_owned();
        page.description = self
            .wording
            .pick(
                "Unter dieser Adresse ist nichts zu finden. Die Karte und alle Orte:",
                "Nothing is found at this address. The map and all places:",
            )
            .to_owned();
        page.paragraphs = vec![page.description.clone()];
        page.groups = vec![LinkGroup {
            title: self.atlas.region.identity.name.get(self.language).to_owned(),
            path: Some(self.path(RoutePage::Region)),
            links: [
                RoutePage::Municipalities,
                RoutePage::Members,
                RoutePage::Initiatives,
            ]
            .map(|page| Link {
                text: self.page(&page).heading,
                path: self.path(page),
            })
            .to_vec(),
        }];
        page
    }

    /// A page that says what and where something is.
    fn profile(self, name: &str, kind: &str) -> Page {
        let mut page = self.blank(name);
        page.description = format!(
            "{name}: {kind}, {}",
            self.atlas.region.identity.name.get(self.language)
        );
        page.facts = vec![fact(self.wording.pick("Art", "Kind"), kind)];
        page
    }

    fn blank(self, heading: &str) -> Page {
        let region_name = self.atlas.region.identity.short_name.get(self.language);
        Page {
            path: String::new(),
            language: self.language,
            title: format!("{heading} – {region_name}"),
            description: String::new(),
            heading: heading.to_owned(),
            paragraphs: Vec::new(),
            facts: Vec::new(),
            groups: Vec::new(),
        }
    }

    fn areas_by_district(self) -> Vec<LinkGroup> {
        let region = &self.atlas.region;
        let group = |district: &District| LinkGroup {
            title: district.name.clone(),
            path: self
                .atlas
                .district_place(district.key)
                .map(|place| self.place_path(place)),
            links: region
                .areas_of_district(district.key)
                .map(|(_, area)| self.area_link(area))
                .collect(),
        };
        region.districts.iter().map(group).collect()
    }

    fn area_link(self, area: &Area) -> Link {
        Link {
            path: self.place_path(Place::Area(area.ags)),
            text: area.name.clone(),
        }
    }

    fn initiative_link(self, position: u16, initiative: &Initiative) -> Link {
        Link {
            path: self.path(RoutePage::Initiative(position)),
            text: initiative.name.get(self.language).to_owned(),
        }
    }

    fn district_fact(self, district: &District) -> Fact {
        Fact {
            label: self.wording.pick("Kreis", "District").to_owned(),
            value: district.name.clone(),
            path: self
                .atlas
                .district_place(district.key)
                .map(|place| self.place_path(place)),
        }
    }

    fn municipalities_word(self) -> &'static str {
        self.wording.pick("Kommunen", "Municipalities")
    }

    fn place_path(self, place: Place) -> String {
        self.path(RoutePage::Place(place))
    }

    fn path(self, page: RoutePage) -> String {
        Route::new(self.language, page).path(self.atlas)
    }
}

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        label: label.to_owned(),
        value: value.to_owned(),
        path: None,
    }
}
