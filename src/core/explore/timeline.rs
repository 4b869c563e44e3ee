//! What is known of each year.

use crate::admin::{FormerMember, Member, PartialDate, Region};

use super::running;

/// The years of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first in which somebody is known to have joined, or something to have begun.
    pub first: u16,
    /// The newest year that the data speak of.
    pub last: u16,
}

/// The years of the timeline; `None` when nothing has a date.
#[must_use]
pub fn years(region: &Region) -> Option<Years> {
    let members = || region.members().filter_map(|member| member.since);
    let former = || region.former_members.iter().filter_map(|former| former.since);
    let begun = || region.initiatives.iter().filter_map(|initiative| initiative.from);
    let first = members()
        .chain(former())
        .chain(begun())
        .map(PartialDate::year)
        .min()?;
    // Sources are of the past; beginnings and ends may be planned.
    let sources = region
        .initiatives
        .iter()
        .filter_map(|initiative| initiative.citation.date)
        .chain(region.members().filter_map(|member| member.citation.date));
    let events = region.events.iter().map(|event| event.date);
    let last = sources
        .chain(events)
        .chain(members())
        .map(PartialDate::year)
        .max()?;
    Some(Years {
        first,
        last: last.max(first),
    })
}

/// What is known of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Happened<'a> {
    /// Events of the history, by position.
    pub events: Vec<usize>,
    /// Who joined.
    pub joined: Vec<&'a Member>,
    /// Who joined and is no member today.
    pub joined_then: Vec<&'a FormerMember>,
    /// Initiatives that began, by position.
    pub began: Vec<u16>,
    /// How many initiatives are known to have run.
    pub ran: usize,
}

impl Happened<'_> {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
            && self.joined.is_empty()
            && self.joined_then.is_empty()
            && self.began.is_empty()
    }
}

/// What is known of a year.
#[must_use]
pub fn happened(year: u16, region: &Region) -> Happened<'_> {
    let then = |date: Option<PartialDate>| date.is_some_and(|date| date.year() == year);
    let events = region.events.iter().enumerate();
    let initiatives = (0_u16..).zip(&region.initiatives);
    let runs = |(begin, end): (u16, u16)| begin <= year && year <= end;
    Happened {
        events: events
            .filter(|(_, event)| event.date.year() == year)
            .map(|(position, _)| position)
            .collect(),
        joined: region.members().filter(|member| then(member.since)).collect(),
        joined_then: region
            .former_members
            .iter()
            .filter(|former| then(former.since))
            .collect(),
        began: initiatives
            .filter(|(_, one)| then(one.from))
            .map(|(position, _)| position)
            .collect(),
        ran: region
            .initiatives
            .iter()
            .filter_map(running)
            .filter(|span| runs(*span))
            .count(),
    }
}
