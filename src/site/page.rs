//! What one page of the site says before any script runs.

use region_core::admin::Language;
use serde::Serialize;

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Address below the base, without a slash at its beginning.
    pub path: String,
    /// What it is called.
    pub text: String,
}

/// Links under a common heading, which may be a link itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkGroup {
    /// Heading.
    pub title: String,
    /// Where the heading leads, if anywhere.
    pub path: Option<String>,
    /// The links.
    pub links: Vec<Link>,
}

/// One line of a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What is told ("Landkreis").
    pub label: String,
    /// What it is ("Northeim").
    pub value: String,
    /// Where the value leads, if anywhere.
    pub path: Option<String>,
}

/// One page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Path below the base: empty for the start page, otherwise with a slash at its end. `404.html` is a path
    /// of its own.
    pub path: String,
    /// Language of its texts.
    pub language: Language,
    /// For the browser's title bar.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Heading.
    pub heading: String,
    /// What follows it.
    pub paragraphs: Vec<String>,
    /// What is known, line by line.
    pub facts: Vec<Fact>,
    /// Where it leads.
    pub groups: Vec<LinkGroup>,
}

impl Page {
    /// Where its file lies below the site's folder.
    #[must_use]
    pub fn file(&self) -> String {
        if self.path.is_empty() || self.path.ends_with('/') {
            format!("{}index.html", self.path)
        } else {
            self.path.clone()
        }
    }
}
