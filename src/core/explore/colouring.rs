//! The areas by class.

use crate::admin::{Area, AreaIndex, FormerReason, MemberBody, PartialDate, Region};
use crate::atlas::Atlas;

use super::{Asked, Colour, Indicator};

/// What a class is filled with: a colour of the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tint {
    /// Step 1 to 7 of the sequence from little to much.
    Step(u8),
    /// One of the colours that only tell apart, from 1.
    Kind(u8),
    /// Hatched: it is not known when.
    Undated,
}

/// A class of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// What it is filled with.
    pub tint: Tint,
    /// Its areas, ascending.
    pub areas: Vec<AreaIndex>,
}

/// The areas by class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colouring {
    /// The position of the figure among all; `None` where districts or years are shown.
    pub indicator: Option<usize>,
    /// The classes in the order of the legend.
    pub classes: Vec<Class>,
    /// Areas without a class, ascending: no figure is known, or none can be.
    pub without: Vec<AreaIndex>,
}

/// How many colours tell neighbouring districts apart.
const KINDS: u8 = 6;

/// The areas by what is asked for; `None` for today's membership, which the map shows by itself.
#[must_use]
pub fn colouring(asked: &Asked, atlas: &Atlas, indicators: &[Indicator]) -> Option<Colouring> {
    if let Some(year) = asked.year {
        return Some(by_year(year, atlas));
    }
    match &asked.colour {
        Colour::Membership => None,
        Colour::Districts => Some(by_district(atlas)),
        Colour::Indicator(id) => {
            let position = indicators.iter().position(|indicator| indicator.id == *id)?;
            Some(by_indicator(position, &indicators[position], atlas))
        }
    }
}

fn collected(
    atlas: &Atlas,
    indicator: Option<usize>,
    tints: Vec<Tint>,
    class_of: impl Fn(AreaIndex, &Area) -> Option<usize>,
) -> Colouring {
    let mut colouring = Colouring {
        indicator,
        classes: tints
            .into_iter()
            .map(|tint| Class {
                tint,
                areas: Vec::new(),
            })
            .collect(),
        without: Vec::new(),
    };
    for (index, area) in atlas.region.indexed_areas() {
        let class = class_of(index, area).and_then(|class| colouring.classes.get_mut(class));
        match class {
            Some(class) => class.areas.push(index),
            None => colouring.without.push(index),
        }
    }
    colouring
}

fn by_indicator(position: usize, indicator: &Indicator, atlas: &Atlas) -> Colouring {
    let tints = (0..indicator.class_count()).map(|class| Tint::Step(indicator.tint(class)));
    collected(atlas, Some(position), tints.collect(), |index, _| {
        indicator.class(index.usize())
    })
}

/// Each district is a class; neighbours differ in colour.
fn by_district(atlas: &Atlas) -> Colouring {
    let districts = &atlas.region.districts;
    let position = |area: &Area| {
        let key = area.ags.district();
        districts.binary_search_by_key(&key, |district| district.key).ok()
    };
    let mut beside = vec![Vec::new(); districts.len()];
    for (index, area) in atlas.region.indexed_areas() {
        for other in atlas.neighbours(index) {
            let there = position(&atlas.region.areas[other.usize()]);
            if let (Some(here), Some(there)) = (position(area), there) {
                beside[here].push(there);
            }
        }
    }
    let mut kinds: Vec<u8> = Vec::new();
    for neighbours in &beside {
        let taken = |kind: &u8| neighbours.iter().any(|other| kinds.get(*other) == Some(kind));
        kinds.push((1..=KINDS).find(|kind| !taken(kind)).unwrap_or(KINDS));
    }
    let tints = kinds.into_iter().map(Tint::Kind).collect();
    collected(atlas, None, tints, |_, area| position(area))
}

/// What is known of an area's membership in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearClass {
    /// Itself a member by then.
    Member,
    /// Its district or association was a member by then.
    Represented,
    /// A member or represented today; nobody knows since when.
    Undated,
    /// It was part of the association or its predecessor, and is not today.
    Former,
    /// No member is known.
    NoneKnown,
}

impl YearClass {
    /// Every class in the order of the legend.
    pub const ALL: [Self; 5] = [
        Self::Member,
        Self::Represented,
        Self::Undated,
        Self::Former,
        Self::NoneKnown,
    ];

    fn tint(self) -> Tint {
        match self {
            Self::Member => Tint::Step(6),
            Self::Represented => Tint::Step(4),
            Self::Undated => Tint::Undated,
            Self::Former => Tint::Kind(2),
            Self::NoneKnown => Tint::Step(1),
        }
    }
}

fn by_year(year: u16, atlas: &Atlas) -> Colouring {
    let tints = YearClass::ALL.map(YearClass::tint).to_vec();
    collected(atlas, None, tints, |_, area| {
        let class = area
            .kind
            .is_municipality()
            .then(|| year_class(year, area, &atlas.region));
        class.map(|class| class as usize)
    })
}

/// What is known of an area's membership in a year: the strongest that is shown for that time.
#[must_use]
pub fn year_class(year: u16, area: &Area, region: &Region) -> YearClass {
    let district = area.ags.district();
    let by_then = |since: Option<PartialDate>| since.map(|since| since.year() <= year);
    let own = region
        .members()
        .find(|member| member.body == MemberBody::Area(area.ags));
    let over: Vec<_> = region
        .members()
        .filter(|member| match &member.body {
            MemberBody::Area(_) => false,
            MemberBody::District(key) => *key == district,
            MemberBody::Association { covers } => covers.contains(&district),
        })
        .map(|member| by_then(member.since))
        .collect();
    let own = own.map(|member| by_then(member.since));
    let former = region.former_members.iter().any(|former| {
        former.ags == Some(area.ags)
            && former.reason == FormerReason::Left
            && by_then(former.since) == Some(true)
    });
    if own == Some(Some(true)) {
        YearClass::Member
    } else if over.contains(&Some(true)) {
        YearClass::Represented
    } else if former {
        YearClass::Former
    } else if own == Some(None) || over.contains(&None) {
        YearClass::Undated
    } else {
        YearClass::NoneKnown
    }
}
