//! Initiatives: projects, fairs, networks, resolutions.

use core::fmt;
use core::str::FromStr;

use super::{Ags, Citation, DistrictKey, KeyError, Localized, PartialDate};

/// Where an initiative stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Running, by a source of 2024 or later.
    Active,
    /// Announced.
    Planned,
    /// Over.
    Completed,
    /// Not known.
    Unknown,
}

/// A municipality or district that a source names as partner, place or funded. Not necessarily a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Participant {
    /// A municipality.
    Area(Ags),
    /// A district.
    District(DistrictKey),
}

impl fmt::Display for Participant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Area(ags) => ags.fmt(f),
            Self::District(key) => key.fmt(f),
        }
    }
}

impl FromStr for Participant {
    type Err = KeyError;

    /// Five digits are a district, eight an area.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.len() == 5 {
            text.parse().map(Self::District)
        } else {
            text.parse().map(Self::Area)
        }
    }
}

/// Something the region does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    /// Key and last part of its address.
    pub slug: String,
    /// Name.
    pub name: Localized,
    /// Index into the action fields of the region's identity.
    pub field: u8,
    /// A few sentences for visitors.
    pub summary: Localized,
    /// Beginning, where known.
    pub from: Option<PartialDate>,
    /// End, where known.
    pub to: Option<PartialDate>,
    /// Where it stands.
    pub status: Status,
    /// Who takes part, as far as a source names them; empty means none is named.
    pub participants: Vec<Participant>,
    /// The municipality where it takes place, where a source names one.
    pub place: Option<Ags>,
    /// Its own page.
    pub url: Option<String>,
    /// What the statement rests on.
    pub citation: Citation,
    /// Topics, lower-case German words.
    pub tags: Vec<String>,
}
