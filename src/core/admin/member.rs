//! Members of the association.

use super::{Ags, Citation, DistrictKey, Localized, PartialDate};

/// Who the member is on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberBody {
    /// A municipality.
    Area(Ags),
    /// A district or the Region Hannover.
    District(DistrictKey),
    /// An association without territory of its own, and the districts it covers.
    Association {
        /// Districts whose territory it serves.
        covers: Vec<DistrictKey>,
    },
}

/// How sure the membership is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Shown by a source of 2020 or later.
    Confirmed,
    /// Shown by an older source; nothing found since.
    Historical,
    /// Took part in something; membership not shown. Never counted or drawn as a member.
    Unknown,
}

/// A member of the association, or a body whose membership is not shown (see [`Certainty::Unknown`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who it is.
    pub body: MemberBody,
    /// Full name ("Stadt Einbeck").
    pub name: String,
    /// Last part of its address, unique among members.
    pub slug: String,
    /// Since when, where a source says so.
    pub since: Option<PartialDate>,
    /// How sure the membership is.
    pub certainty: Certainty,
    /// Whether it gives the region its name and holds a share of the company in its own right.
    pub naming: bool,
    /// Address of its own website.
    pub website: Option<String>,
    /// What the membership rests on.
    pub citation: Citation,
    /// In words, what the source shows.
    pub note: Localized,
}

/// Why a former member is no longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FormerReason {
    /// It left or decided against joining.
    Left,
    /// The body no longer exists.
    Dissolved,
}

/// A body that was a member or part of a predecessor and is not shown as a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerMember {
    /// The area, where it still is one.
    pub ags: Option<Ags>,
    /// Full name.
    pub name: String,
    /// Since when, where known.
    pub since: Option<PartialDate>,
    /// Why it is no member.
    pub reason: FormerReason,
    /// What this rests on.
    pub citation: Citation,
    /// In words, what the source shows.
    pub note: Localized,
}
