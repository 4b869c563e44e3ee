//! One page of the site, before it is put into the template.

use region_core::admin::Language;

use crate::discovery::Alternate;
use crate::still_map::DrawnGrid;

/// One page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Path below the base: empty for the start page, otherwise with a slash at its end. `404.html` is a path
    /// of its own.
    pub path: String,
    /// Language of its texts.
    pub language: Language,
    /// The page in every language it has, this one included; empty where it has no address of its own.
    pub alternates: Vec<Alternate>,
    /// For the browser's title bar.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Path of the picture that stands for it in link previews.
    pub preview: String,
    /// Path of the description by oEmbed, where the page has one.
    pub oembed: Option<String>,
    /// What it says to programs, as JSON-LD that can stand in a script element.
    pub json_ld: Option<String>,
    /// A code with its address, as SVG, for printed copies.
    pub qr: Option<String>,
    /// What it shows.
    pub content: Content,
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The map and what is beside it, as the app draws it.
    App {
        /// The page as the app draws it.
        body: String,
        /// What the app needs to know of the map in it; `None` when that shows only a part.
        map: Option<DrawnGrid>,
    },
    /// A text without the app.
    Document {
        /// Heading.
        heading: String,
        /// What follows it.
        html: String,
        /// Other text pages: title and path.
        others: Vec<(String, String)>,
        /// What only this page needs.
        extra: Option<Extra>,
    },
}

/// Files that only one page needs, by path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Style sheet.
    pub style: String,
    /// Script.
    pub script: String,
}

impl Page {
    /// Where its file lies below the site's folder.
    #[must_use]
    pub fn file(&self) -> String {
        if self.has_address() {
            format!("{}index.html", self.path)
        } else {
            self.path.clone()
        }
    }

    /// Whether it is found at its path; the page for unknown addresses is not.
    #[must_use]
    pub fn has_address(&self) -> bool {
        self.path.is_empty() || self.path.ends_with('/')
    }
}
