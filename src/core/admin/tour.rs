//! Tours: sequences of views with text, written by editors.

use super::{Citation, Localized, Participant};

/// What a step of a tour shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// The whole region.
    Region,
    /// All members.
    Members,
    /// All initiatives, or those of one action field: its index.
    Initiatives(Option<u8>),
    /// The goals of 2023.
    Goals,
    /// A municipality or a district.
    Place(Participant),
    /// An initiative, by its position.
    Initiative(u16),
}

/// One step of a tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourStep {
    /// What is shown.
    pub stop: Stop,
    /// Its heading.
    pub title: Localized,
    /// A few sentences for visitors.
    pub text: Localized,
    /// What they rest on.
    pub citation: Citation,
}

/// A tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    /// Key and last part of its address.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// What it is about, in a sentence.
    pub about: Localized,
    /// Its steps in order; at least one.
    pub steps: Vec<TourStep>,
}
