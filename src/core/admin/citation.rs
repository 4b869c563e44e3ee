//! Where a statement comes from.

use super::{Localized, PartialDate};

/// A web page or paper that a single statement rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citation {
    /// Addresses of the pages, at least one.
    pub urls: Vec<String>,
    /// State of the source, where it shows one.
    pub date: Option<PartialDate>,
}

/// A data source that many figures share (statistics, boundaries, places), shown on "about the data".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Key that rows of the data name.
    pub id: String,
    /// Title of the work.
    pub title: Localized,
    /// The note the publisher prescribes, word for word.
    pub attribution: String,
    /// Name of the licence.
    pub licence: String,
    /// Address of the licence text, where there is one.
    pub licence_url: Option<String>,
    /// Address of the work, where there is one.
    pub url: Option<String>,
    /// State of the data.
    pub date: PartialDate,
    /// What was changed, or what to know about it.
    pub note: Localized,
}
