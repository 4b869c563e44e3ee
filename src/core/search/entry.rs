//! What can be found.

use crate::admin::{
    Ags, Area, CollectiveKey, DistrictKey, DistrictKind, Initiative, Language, MemberBody, Region,
};
use crate::text::{area_kind, collective_title, district_kind, district_title, messages, sort_key};

use super::rank::Text;

/// What a hit leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A municipality or an unincorporated area.
    Area(Ags),
    /// A district that is not also a municipality.
    District(DistrictKey),
    /// A Samtgemeinde.
    Collective(CollectiveKey),
    /// A member without territory, by its slug.
    Association(String),
    /// An initiative, by its slug.
    Initiative(String),
}

/// Another name of the same thing.
pub(super) struct Alias {
    pub(super) text: Text,
    /// Where it stands in the title, in bytes, when it does.
    pub(super) in_title: Option<usize>,
    /// What to say before the detail when it was found by this name.
    pub(super) say: Option<String>,
}

/// One thing that can be found.
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) title: String,
    pub(super) detail: String,
    pub(super) name: Text,
    pub(super) aliases: Vec<Alias>,
    /// Words that narrow a search but find nothing alone: kind, district, postal code.
    pub(super) context: Text,
    /// Order among equal fits: naming city, member, inhabitants; smaller comes first.
    pub(super) weight: (bool, bool, core::cmp::Reverse<u64>, String),
}

impl Entry {
    fn new(target: Target, title: String, detail: String, ranks: (bool, bool, u64)) -> Self {
        let (naming, member, people) = ranks;
        Self {
            target,
            name: Text::new(&title),
            context: Text::new(&detail),
            aliases: Vec::new(),
            weight: (!naming, !member, core::cmp::Reverse(people), sort_key(&title)),
            title,
            detail,
        }
    }
}

/// Everything that can be found in a region.
pub(super) fn entries(region: &Region, language: Language) -> Vec<Entry> {
    let mut entries = Vec::new();
    entries.extend(region.areas.iter().map(|area| area_entry(region, language, area)));
    districts(region, language, &mut entries);
    collectives(region, language, &mut entries);
    for member in region.members() {
        if matches!(member.body, MemberBody::Association { .. }) {
            entries.push(Entry::new(
                Target::Association(member.slug.clone()),
                member.name.clone(),
                messages(language).kind_association.to_owned(),
                (member.naming, true, 0),
            ));
        }
    }
    let initiatives = region.initiatives.iter();
    entries.extend(initiatives.map(|initiative| initiative_entry(region, language, initiative)));
    entries
}

/// Whether an entry is about a naming city, and whether about a member.
fn membership(region: &Region, body: &MemberBody) -> (bool, bool) {
    let found = region.members().find(|member| member.body == *body);
    (found.is_some_and(|member| member.naming), found.is_some())
}

fn area_entry(region: &Region, language: Language, area: &Area) -> Entry {
    let district = region.district(area.ags.district());
    let mut detail = area_kind(language, area, district).to_owned();
    if let Some(district) = district.filter(|district| district.kind != DistrictKind::IndependentCity) {
        detail = format!("{detail}, {}", district_title(language, district));
    }
    let (naming, member) = membership(region, &MemberBody::Area(area.ags));
    let people = area.population.unwrap_or(0);
    let mut entry = Entry::new(
        Target::Area(area.ags),
        area.name.clone(),
        detail,
        (naming, member, people.into()),
    );
    if let Some(code) = &area.postal_code {
        entry.context = Text::new(&format!("{} {code}", entry.detail));
        entry.aliases.push(Alias {
            text: Text::new(code),
            in_title: None,
            say: Some(code.clone()),
        });
    }
    entry.aliases.extend(area.former_names.iter().map(|name| Alias {
        text: Text::new(name),
        in_title: None,
        say: Some(messages(language).formerly.with(&[name])),
    }));
    entry
}

fn districts(region: &Region, language: Language, entries: &mut Vec<Entry>) {
    let not_a_city = |district: &&crate::admin::District| district.kind != DistrictKind::IndependentCity;
    for district in region.districts.iter().filter(not_a_city) {
        let (naming, member) = membership(region, &MemberBody::District(district.key));
        let people = people(region.areas_of_district(district.key).map(|(_, area)| area));
        let mut entry = Entry::new(
            Target::District(district.key),
            district_title(language, district),
            district_kind(language, district.kind).to_owned(),
            (naming, member, people),
        );
        add_bare_name(&mut entry, &district.name);
        entries.push(entry);
    }
}

fn collectives(region: &Region, language: Language, entries: &mut Vec<Entry>) {
    for collective in &region.collectives {
        let people = people(region.areas_of_collective(collective.key).map(|(_, area)| area));
        let district = region.district(collective.district());
        let detail = district.map(|district| district_title(language, district));
        let mut entry = Entry::new(
            Target::Collective(collective.key),
            collective_title(language, collective),
            detail.unwrap_or_default(),
            (false, false, people),
        );
        add_bare_name(&mut entry, &collective.name);
        entries.push(entry);
    }
}

fn initiative_entry(region: &Region, language: Language, initiative: &Initiative) -> Entry {
    let kind = messages(language).kind_initiative;
    let field = region.identity.action_fields.get(usize::from(initiative.field));
    let detail = match field {
        Some(field) => format!("{kind}, {}", field.name.get(language)),
        None => kind.to_owned(),
    };
    let title = initiative.name.get(language).to_owned();
    Entry::new(
        Target::Initiative(initiative.slug.clone()),
        title,
        detail,
        (false, false, 0),
    )
}

/// The name without "Landkreis" or "Samtgemeinde", which stands somewhere in the title.
fn add_bare_name(entry: &mut Entry, name: &str) {
    if let Some(position) = entry.title.find(name).filter(|_| entry.title != name) {
        entry.aliases.push(Alias {
            text: Text::new(name),
            in_title: Some(position),
            say: None,
        });
    }
}

fn people<'a>(areas: impl Iterator<Item = &'a Area>) -> u64 {
    areas.filter_map(|area| area.population).map(u64::from).sum()
}
