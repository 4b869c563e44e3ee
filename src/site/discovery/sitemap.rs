//! `sitemap.xml`: every page, with the same page in other languages. Format: sitemaps.org 0.9 and the `xhtml:link`
//! elements that search engines read beside it.

use std::fmt::Write as _;

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::route::{Page, Route};

use super::SiteAddress;
use super::xml::escaped;

/// A page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// Language tag (BCP 47), such as `de`.
    pub tag: String,
    /// Path below the base.
    pub path: String,
}

/// Every page of the map in all its languages. Text pages come from [`crate::documents::alternates`].
#[must_use]
pub fn map_pages(atlas: &Atlas) -> Vec<Vec<Alternate>> {
    let alternates = |page: &Page| {
        let in_language = |language: Language| Alternate {
            tag: language.tag().to_owned(),
            path: Route::new(language, page.clone()).path(atlas),
        };
        Language::ALL.into_iter().map(in_language).collect()
    };
    Page::all(atlas).iter().map(alternates).collect()
}

/// The list of pages. Each entry is one page in all its languages, the first language of the site first: that one is
/// also what readers of any other language get.
#[must_use]
pub fn sitemap(pages: &[Vec<Alternate>], address: &SiteAddress) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for alternates in pages {
        let links = links(alternates, address);
        for page in alternates {
            let location = escaped(&address.url(&page.path));
            // Writing to a string cannot fail.
            let _ = writeln!(xml, "<url><loc>{location}</loc>{links}</url>");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn links(alternates: &[Alternate], address: &SiteAddress) -> String {
    if alternates.len() < 2 {
        return String::new();
    }
    let other = alternates.first().map(|page| ("x-default", page));
    let named = alternates.iter().map(|page| (page.tag.as_str(), page));
    named
        .chain(other)
        .map(|(tag, page)| {
            let (tag, href) = (escaped(tag), escaped(&address.url(&page.path)));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(paths: &[(&str, &str)]) -> Vec<Alternate> {
        let alternate = |(tag, path): &(&str, &str)| Alternate {
            tag: (*tag).to_owned(),
            path: (*path).to_owned(),
        };
        paths.iter().map(alternate).collect()
    }

    fn address() -> SiteAddress {
        SiteAddress::new("https://example.org", "/karte/".parse().unwrap()).unwrap()
    }

    #[test]
    fn every_language_of_a_page_is_listed_and_names_all_others() {
        let pages = [page(&[("de", "kommunen/"), ("en", "en/municipalities/")])];
        let xml = sitemap(&pages, &address());
        assert_eq!(xml.matches("<url>").count(), 2);
        assert!(xml.contains("<loc>https://example.org/karte/en/municipalities/</loc>"));
        let link = "hreflang=\"de\" href=\"https://example.org/karte/kommunen/\"";
        assert_eq!(xml.matches(link).count(), 2);
        let other = "hreflang=\"x-default\" href=\"https://example.org/karte/kommunen/\"";
        assert_eq!(xml.matches(other).count(), 2);
    }

    #[test]
    fn every_page_of_the_map_is_in_the_list_once_for_each_language() {
        let atlas = crate::regions::tiny_atlas();
        let xml = sitemap(&map_pages(atlas), &address());
        assert_eq!(
            xml.matches("<url>").count(),
            Page::all(atlas).len() * Language::ALL.len()
        );
        assert!(xml.contains("<loc>https://example.org/karte/</loc>"));
        assert!(xml.contains("<loc>https://example.org/karte/en/municipality/nordstadt/</loc>"));
    }

    #[test]
    fn a_page_in_one_language_names_no_other() {
        let xml = sitemap(&[page(&[("de", "a&b/")])], &address());
        assert!(
            xml.contains("<url><loc>https://example.org/karte/a&amp;b/</loc></url>"),
            "{xml}"
        );
    }
}
