//! Figures, events and goals of the region as a whole.

use super::{Citation, Localized, PartialDate};

/// How a figure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureCertainty {
    /// Summed up from the municipal figures of this dataset.
    Computed,
    /// Said by a source.
    Stated,
}

/// A headline figure of the region.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Key, for tests and links.
    pub id: String,
    /// What is counted.
    pub label: Localized,
    /// The value with its unit as it is to be shown.
    pub value: Localized,
    /// Reference date, where known.
    pub as_of: Option<PartialDate>,
    /// How it came about.
    pub certainty: FigureCertainty,
    /// What it rests on: addresses, or the id of a [`super::Source`].
    pub citation: Citation,
    /// What to know about it; may be empty.
    pub note: Localized,
}

/// Something that happened in the history of the region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub date: PartialDate,
    /// What, in a sentence.
    pub text: Localized,
    /// What it rests on.
    pub citation: Citation,
}

/// A strategic goal; without a field it is one of the overall goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Key, for links from initiatives.
    pub id: String,
    /// Index into the action fields, or `None` for an overall goal.
    pub field: Option<u8>,
    /// The goal in a phrase.
    pub text: Localized,
    /// What it rests on.
    pub citation: Citation,
}

/// How many members the association had at a time, by its own or another's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCount {
    /// When.
    pub date: PartialDate,
    /// How many.
    pub count: u16,
    /// What it rests on.
    pub citation: Citation,
}
