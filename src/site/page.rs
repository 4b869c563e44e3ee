//! One page of the site, before it is put into the template.

use region_core::admin::Language;

use crate::still_map::DrawnGrid;

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// The language.
    pub language: Language,
    /// Its path.
    pub path: String,
}

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
    /// The page as the app draws it.
    pub body: String,
    /// What the app needs to know of the map in it; `None` when that shows only a part.
    pub map: Option<DrawnGrid>,
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
