//! Text pages: from Markdown to the HTML of the page's main part.

mod accessibility;
mod edition;
mod filled;
mod markdown;

use region_core::atlas::Atlas;
use region_core::document::{AccessibilityRecord, DocumentId, TextPage};

use crate::Base;
use crate::discovery::Alternate;
use crate::open_data::DataFile;

pub use accessibility::{ACCESSIBILITY_REPORT, accessibility_json};
pub use edition::Edition;

use filled::Filler;
use markdown::Links;

/// Longest description in characters: search engines cut longer ones.
const DESCRIPTION_LENGTH: usize = 200;

/// What is filled into text pages beside what the region itself says.
#[derive(Clone, Copy)]
pub struct Filling<'a> {
    /// Data files that are offered.
    pub files: &'a [DataFile],
    /// What the accessibility statement rests on.
    pub accessibility: Option<&'a AccessibilityRecord>,
}

/// A text page ready to be put into the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which page.
    pub id: DocumentId,
    /// In which language, and how addresses and `lang` attributes say so.
    pub edition: Edition,
    /// Path below the base, with a slash at its end ("impressum/").
    pub path: String,
    /// Title, also the heading of the page; plain text.
    pub title: String,
    /// One or two sentences for search engines; plain text.
    pub description: String,
    /// What follows the heading. Safe: no HTML of the source gets through.
    pub html: String,
}

/// Renders every text page with what it asks for. A page without a title or in a language that
/// is not known is left out; the check of the data reports both.
#[must_use]
pub fn documents(pages: &[TextPage], atlas: &Atlas, base: &Base, filling: Filling<'_>) -> Vec<Document> {
    let document = |page: &TextPage| {
        let edition = Edition::of(&page.language)?;
        let (title, body) = page.title_and_body()?;
        let links = Links { atlas, base, edition };
        let filler = Filler { links, filling };
        Some(Document {
            id: page.id,
            edition,
            path: edition.path(page.id),
            title: title.to_owned(),
            description: markdown::description(body, DESCRIPTION_LENGTH),
            html: filler.html(body),
        })
    };
    pages.iter().filter_map(document).collect()
}

/// Every text page in all its languages, for the list of pages.
#[must_use]
pub fn alternates(documents: &[Document]) -> Vec<Vec<Alternate>> {
    let of = |id: DocumentId| {
        let same = documents.iter().filter(move |document| document.id == id);
        let alternate = |document: &Document| Alternate {
            tag: document.edition.tag.to_owned(),
            path: document.path.clone(),
        };
        same.map(alternate).collect::<Vec<_>>()
    };
    let all = DocumentId::ALL.into_iter().map(of);
    all.filter(|alternates| !alternates.is_empty()).collect()
}

#[cfg(test)]
mod tests;
