//! Which fields facts have in their files, in which order.
//!
//! What only readers of the panel need comes later: texts, and what they rest on.

use crate::admin::{
    ActionField, Ags, Area, AreaKind, Basis, Certainty, Citation, Collective, CollectiveKey, District,
    DistrictKey, DistrictKind, Event, Figure, FigureCertainty, FormerMember, FormerReason, Goal, Guide,
    HeadCount, Identity, Initiative, Localized, MarkerShape, Member, MemberBody, Operator, OperatorField,
    Overlay, PartialDate, Participant, ProjectionParameters, Region, Service, SignVideo, Source, Status,
    Stop, Tour, TourStep,
};

use super::later::{Later, later};
use super::record::{Input, Record, kinds, records};

kinds! {
    AreaKind { Town, MarketTown, Municipality, UnincorporatedArea, UnincorporatedDistrict }
    DistrictKind { RuralDistrict, IndependentCity, RegionalAuthority }
    FigureCertainty { Computed, Stated }
    Basis { Stated, Derived }
    MarkerShape { Circle, Square, Diamond, Triangle, Hexagon, Drop, Star }
    Status { Active, Planned, Completed, Unknown }
    Certainty { Confirmed, Historical, Unknown }
    FormerReason { Left, Dissolved }
}

records! {
    Ags { 0 }
    DistrictKey { 0 }
    CollectiveKey { 0 }
    PartialDate { year, month, day }
    Collective { key, name, slug }
    Citation { date, urls }
    Source { id, title, attribution, licence, licence_url, url, date, note }
    Figure { id, label, value, as_of, certainty, citation, note }
    Goal { id, field, text, citation }
    HeadCount { date, count, citation }
    Service { goal, initiative, basis, reason, citation }
    ProjectionParameters { central_meridian, scale, origin_easting, origin_northing }
    ActionField { id, name, current, marker }
    OperatorField { label, value }
    Operator { fields }
    Localized { de, en, easy }
    Overlay { id, title, attribution }
    SignVideo { subject, video, captions, poster, date }
}

later! {
    Citation { date; partly; later urls }
    Area {
        ags, name, kind, designation, slug, collective, population, area_km2, postal_code; partly;
        later population_date, website, former_names
    }
    District { key, name, kind, slug; partly; later website }
    Event { date; partly; later text, citation }
    FormerMember { ags, name, since, reason; partly; later note, citation }
    Guide { ; partly tours; later services }
    Identity {
        name, short_name, association, company, website, action_fields, boundary_date, map_attribution, projection;
        partly; later about, head_counts, operator
    }
    Initiative {
        slug, name, field, from, to, status, participants, place, tags; partly citation;
        later summary, url
    }
    Member { body, name, slug, since, certainty, naming; partly citation; later website, note }
    Region {
        collectives, overlays, words;
        partly identity, districts, areas, bodies, former_members, initiatives, events, guide;
        later figures, goals, sources, sign_videos
    }
    Tour { id, title; partly steps; later about }
    TourStep { stop; partly; later title, text, citation }
}

impl Record for Participant {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Area(ags) => variant(0, ags, out),
            Self::District(key) => variant(1, key, out),
        }
    }

    fn get(from: &mut Input<'_>) -> Self {
        match from.kind(2) {
            0 => Self::Area(Record::get(from)),
            _ => Self::District(Record::get(from)),
        }
    }
}

impl Record for MemberBody {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Area(ags) => variant(0, ags, out),
            Self::District(key) => variant(1, key, out),
            Self::Association { covers } => variant(2, covers, out),
        }
    }

    fn get(from: &mut Input<'_>) -> Self {
        match from.kind(3) {
            0 => Self::Area(Record::get(from)),
            1 => Self::District(Record::get(from)),
            _ => Self::Association {
                covers: Record::get(from),
            },
        }
    }
}

impl Record for Stop {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Region => out.push(0),
            Self::Members => out.push(1),
            Self::Initiatives(field) => variant(2, field, out),
            Self::Goals => out.push(3),
            Self::Place(place) => variant(4, place, out),
            Self::Initiative(position) => variant(5, position, out),
        }
    }

    fn get(from: &mut Input<'_>) -> Self {
        match from.kind(6) {
            0 => Self::Region,
            1 => Self::Members,
            2 => Self::Initiatives(Record::get(from)),
            3 => Self::Goals,
            4 => Self::Place(Record::get(from)),
            _ => Self::Initiative(Record::get(from)),
        }
    }
}

/// A kind with what belongs to it.
fn variant(kind: u8, content: &impl Record, out: &mut Vec<u8>) {
    out.push(kind);
    content.put(out);
}
