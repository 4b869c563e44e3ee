//! All pages of `dist/`, read once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::thread;

use region_tests::support::{Markup, dist};

/// What is asked of a page again and again; the markup itself would fill the memory.
pub(crate) struct Page {
    /// Path below the site, as in addresses: empty for the start page, otherwise with a slash at its end.
    pub(crate) path: String,
    /// Language.
    pub(crate) language: String,
    /// Title.
    pub(crate) title: String,
    /// Text of every `h1` (as far as the next tag).
    pub(crate) headings: usize,
    /// Identifiers of elements, as often as they stand there.
    pub(crate) ids: Vec<String>,
    /// Identifiers that other attributes name.
    pub(crate) named_ids: BTreeSet<String>,
    /// Addresses that lead anywhere.
    pub(crate) addresses: BTreeSet<String>,
    /// Where it leads on to by itself.
    pub(crate) leads_on_to: Option<String>,
    /// Its own address, as its head says.
    pub(crate) canonical: Option<String>,
    /// The page in other languages: language and address.
    pub(crate) alternates: Vec<(String, String)>,
    /// The picture for previews.
    pub(crate) preview: Option<String>,
    /// Its icon.
    pub(crate) icon: Option<String>,
    /// Structured data.
    pub(crate) json_ld: Vec<String>,
    /// Whether search engines are to leave it out.
    pub(crate) left_out: bool,
    /// Whether it is a card for other people's pages.
    pub(crate) card: bool,
    /// Where its description by oEmbed lies.
    pub(crate) oembed: Option<String>,
}

/// The site.
pub(crate) struct Site {
    /// Pages by path; `404.html` is one.
    pub(crate) pages: BTreeMap<String, Page>,
    /// All files below `dist/`, with slashes.
    pub(crate) files: BTreeSet<String>,
    /// Scheme, host and base, with a slash at the end.
    pub(crate) address: String,
}

/// Reads `dist/` once for all tests.
pub(crate) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let mut files = BTreeSet::new();
        list(&dist(), "", &mut files);
        let pages: Vec<&String> = files.iter().filter(|file| file.ends_with(".html")).collect();
        assert!(!pages.is_empty(), "dist/ has no pages: run cargo xtask build");
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let pages = thread::scope(|scope| {
            let parts = pages.chunks(pages.len().div_ceil(workers));
            let running: Vec<_> = parts
                .map(|part| scope.spawn(move || part.iter().map(|file| read(file)).collect::<Vec<_>>()))
                .collect();
            let read = running.into_iter().flat_map(|worker| worker.join().unwrap());
            read.map(|page| (page.path.clone(), page))
                .collect::<BTreeMap<_, _>>()
        });
        let address = pages[""].canonical.clone().unwrap();
        Site {
            pages,
            files,
            address,
        }
    })
}

impl Site {
    /// Pages with an address of their own: neither the one for unknown addresses nor those under former names, nor cards, which
    /// are the page they lead to in small.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Page> {
        let pages = self.pages.values();
        pages.filter(|page| page.leads_on_to.is_none() && !page.card && !page.path.ends_with(".html"))
    }

    /// The part of a whole address below the site's own.
    pub(crate) fn below<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(&self.address)
    }
}

fn list(folder: &Path, below: &str, files: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            list(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path);
        }
    }
}

fn read(file: &str) -> Page {
    let markup = Markup::read(&fs::read_to_string(dist().join(file)).unwrap());
    let attribute = |name: &str| -> Vec<String> {
        let elements = markup.elements.iter();
        elements
            .filter_map(|element| element.attribute(name).map(str::to_owned))
            .collect()
    };
    let words = |name: &str| -> Vec<String> {
        let values = attribute(name);
        values
            .iter()
            .flat_map(|value| value.split_whitespace().map(str::to_owned))
            .collect()
    };
    let link = |rel: &'static str| {
        markup
            .named("link")
            .filter(move |link| link.attribute("rel") == Some(rel))
    };
    let owned = |value: Option<&str>| value.map(str::to_owned);
    Page {
        path: file.strip_suffix("index.html").unwrap_or(file).to_owned(),
        language: markup.value_of("html", "lang").unwrap_or_default().to_owned(),
        // Drawings have titles too; that of the page stands first.
        title: markup
            .named("title")
            .next()
            .map(|title| title.text.clone())
            .unwrap_or_default(),
        headings: markup.named("h1").count(),
        ids: attribute("id"),
        named_ids: [
            "aria-controls",
            "aria-describedby",
            "aria-labelledby",
            "aria-owns",
            "for",
        ]
        .into_iter()
        .flat_map(words)
        .collect(),
        addresses: markup.addresses().map(str::to_owned).collect(),
        leads_on_to: owned(markup.leads_on_to()),
        canonical: owned(link("canonical").next().and_then(|link| link.attribute("href"))),
        alternates: link("alternate")
            .filter_map(|link| Some((owned(link.attribute("hreflang"))?, owned(link.attribute("href"))?)))
            .collect(),
        preview: owned(markup.value("meta", ("property", "og:image"), "content")),
        icon: owned(link("icon").next().and_then(|link| link.attribute("href"))),
        json_ld: markup
            .named("script")
            .filter(|script| script.attribute("type") == Some("application/ld+json"))
            .map(|script| script.text.clone())
            .collect(),
        card: markup.value_of("html", "data-embed") == Some("card"),
        oembed: owned(markup.value("link", ("type", "application/json+oembed"), "href")),
        left_out: markup.value("meta", ("name", "robots"), "content") == Some("noindex"),
    }
}
