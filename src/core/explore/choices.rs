//! What initiatives can be filtered by: only what at least one of them has.

use crate::admin::{Language, Participant, Status};
use crate::atlas::Atlas;
use crate::order::{order, sorted_by};
use crate::text::{order_by_name, place_title};

use super::{Period, running};

/// Years of a span that can be chosen.
const SPAN_YEARS: u16 = 5;

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// States.
    pub statuses: Vec<Status>,
    /// Spans of years, the earliest first, then whether it is not known.
    pub periods: Vec<Period>,
    /// Who takes part, by name.
    pub participants: Vec<Participant>,
    /// Topics, in alphabetical order.
    pub tags: Vec<String>,
}

impl Choices {
    /// What the initiatives of a region have.
    #[must_use]
    pub fn of(atlas: &Atlas, language: Language) -> Self {
        let initiatives = &atlas.region.initiatives;
        let known = [
            Status::Active,
            Status::Planned,
            Status::Completed,
            Status::Unknown,
        ];
        let statuses = known
            .into_iter()
            .filter(|status| initiatives.iter().any(|one| one.status == *status));
        let mut participants = Vec::new();
        let mut tags: Vec<String> = Vec::new();
        for initiative in initiatives {
            let place = initiative.place.map(Participant::Area);
            for one in initiative.participants.iter().copied().chain(place) {
                let one = match atlas.participant_place(one) {
                    crate::atlas::Place::Area(ags) => Participant::Area(ags),
                    _ => one,
                };
                if !participants.contains(&one) {
                    participants.push(one);
                }
            }
            for tag in &initiative.tags {
                if !tags.contains(tag) {
                    tags.push(tag.clone());
                }
            }
        }
        let names: Vec<String> = participants
            .iter()
            .map(|one| participant_name(*one, language, atlas))
            .collect();
        let by_name = order_by_name(names.iter().map(String::as_str));
        let by_letter = order(tags.len(), &|a, b| tags[a].cmp(&tags[b]));
        Self {
            statuses: statuses.collect(),
            periods: periods(atlas),
            participants: by_name
                .into_iter()
                .map(|position| participants[position])
                .collect(),
            tags: by_letter
                .into_iter()
                .map(|position| tags[position].clone())
                .collect(),
        }
    }
}

/// What a participant is called.
#[must_use]
pub fn participant_name(one: Participant, language: Language, atlas: &Atlas) -> String {
    place_title(language, atlas.participant_place(one), atlas)
}

fn periods(atlas: &Atlas) -> Vec<Period> {
    let initiatives = &atlas.region.initiatives;
    let spans: Vec<_> = initiatives.iter().filter_map(running).collect();
    let begins = sorted_by(spans.iter().map(|(begin, _)| *begin).collect(), Ord::cmp);
    let (Some(first), Some(last)) = (begins.first(), begins.last()) else {
        return Vec::new();
    };
    let mut periods = Vec::new();
    let mut from = first - first % SPAN_YEARS;
    while from <= *last {
        let to = from + SPAN_YEARS - 1;
        if spans.iter().any(|(begin, end)| *begin <= to && from <= *end) {
            periods.push(Period::Years(from, to));
        }
        from += SPAN_YEARS;
    }
    if spans.len() < initiatives.len() {
        periods.push(Period::Unknown);
    }
    periods
}
