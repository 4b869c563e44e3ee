//! Writing addresses.

use crate::admin::Language;
use crate::atlas::{Atlas, Place};

use super::{Page, Route};

/// The first part of a path, which says what kind of page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Municipality,
    UnincorporatedArea,
    District,
    Collective,
    Association,
    Initiative,
    Members,
    Initiatives,
    Municipalities,
    About,
    Goals,
    Compare,
    Tours,
    Tour,
}

impl Section {
    pub(super) const ALL: [Self; 14] = [
        Self::Municipality,
        Self::UnincorporatedArea,
        Self::District,
        Self::Collective,
        Self::Association,
        Self::Initiative,
        Self::Members,
        Self::Initiatives,
        Self::Municipalities,
        Self::About,
        Self::Goals,
        Self::Compare,
        Self::Tours,
        Self::Tour,
    ];

    /// The word in the path. These words are part of stable addresses.
    pub(super) fn word(self, language: Language) -> &'static str {
        let (german, english) = match self {
            Self::Municipality => ("kommune", "municipality"),
            Self::UnincorporatedArea => ("gebiet", "area"),
            Self::District => ("kreis", "district"),
            Self::Collective => ("samtgemeinde", "collective-municipality"),
            Self::Association => ("verband", "association"),
            Self::Initiative => ("initiative", "initiative"),
            Self::Members => ("mitglieder", "members"),
            Self::Initiatives => ("initiativen", "initiatives"),
            Self::Municipalities => ("kommunen", "municipalities"),
            Self::About => ("daten", "data"),
            Self::Goals => ("ziele", "goals"),
            Self::Compare => ("vergleich", "compare"),
            Self::Tours => ("touren", "tours"),
            Self::Tour => ("tour", "tour"),
        };
        match language {
            Language::German | Language::EasyGerman => german,
            Language::English => english,
        }
    }
}

impl Page {
    /// The section and the last part of the path; `None` for the start page and for places that are not there.
    fn section(&self, atlas: &Atlas) -> Option<(Section, Option<String>)> {
        let region = &atlas.region;
        let named = |section: Section, slug: &str| Some((section, Some(slug.to_owned())));
        match self {
            Self::Region | Self::NotFound(_) => None,
            Self::Place(Place::Area(ags)) => region.area(*ags).and_then(|area| {
                let municipality = area.kind.is_municipality();
                named(
                    if municipality {
                        Section::Municipality
                    } else {
                        Section::UnincorporatedArea
                    },
                    &area.slug,
                )
            }),
            Self::Place(Place::District(key)) => region
                .district(*key)
                .and_then(|district| named(Section::District, &district.slug)),
            Self::Place(Place::Collective(key)) => region
                .collective(*key)
                .and_then(|collective| named(Section::Collective, &collective.slug)),
            Self::Place(Place::Association(body)) => region
                .bodies
                .get(usize::from(*body))
                .and_then(|body| named(Section::Association, &body.slug)),
            Self::Initiative(index) => region
                .initiatives
                .get(usize::from(*index))
                .and_then(|initiative| named(Section::Initiative, &initiative.slug)),
            Self::Members => Some((Section::Members, None)),
            Self::Initiatives => Some((Section::Initiatives, None)),
            Self::Municipalities => Some((Section::Municipalities, None)),
            Self::About => Some((Section::About, None)),
            Self::Goals => Some((Section::Goals, None)),
            Self::Compare => Some((Section::Compare, None)),
            Self::Tours => Some((Section::Tours, None)),
            Self::Tour(index) => region
                .guide
                .tours
                .get(usize::from(*index))
                .and_then(|tour| named(Section::Tour, &tour.id)),
        }
    }
}

impl Route {
    /// The path below the base, with a slash at its end and none at its beginning ("kommune/einbeck/").
    #[must_use]
    pub fn path(&self, atlas: &Atlas) -> String {
        if let Page::NotFound(path) = &self.page {
            return path.clone();
        }
        let mut path = String::new();
        let language = self.language.path_word();
        if !language.is_empty() {
            path.push_str(language);
            path.push('/');
        }
        if let Some((section, slug)) = self.page.section(atlas) {
            path.push_str(section.word(self.language));
            path.push('/');
            if let Some(slug) = slug {
                path.push_str(&slug);
                path.push('/');
            }
        }
        path
    }

    /// The whole address below the host. `base` begins and ends with a slash.
    #[must_use]
    pub fn address(&self, base: &str, atlas: &Atlas) -> String {
        format!(
            "{base}{}{}",
            self.path(atlas),
            self.query.write(&atlas.region.identity)
        )
    }
}
