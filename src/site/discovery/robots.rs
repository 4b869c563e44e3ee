//! `robots.txt`.

use super::SiteAddress;

/// The rules for crawlers: everything is open, and here is the list of pages. `None` for a site below a path, because
/// crawlers ask only for the file at the root of the host, which is somebody else's then.
#[must_use]
pub fn robots(address: &SiteAddress) -> Option<String> {
    (address.base.as_str() == "/").then(|| {
        format!(
            "User-agent: *\nAllow: /\n\nSitemap: {}\n",
            address.url("sitemap.xml")
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crawlers_may_see_everything_and_are_told_the_list_of_pages() {
        let address = SiteAddress::new("https://karte.example.org", crate::Base::default()).unwrap();
        let text = robots(&address).unwrap();
        assert_eq!(
            text,
            "User-agent: *\nAllow: /\n\nSitemap: https://karte.example.org/sitemap.xml\n"
        );
    }

    #[test]
    fn a_site_below_a_path_has_no_rules_of_its_own() {
        let address = SiteAddress::new("https://example.org", "/karte/".parse().unwrap()).unwrap();
        assert_eq!(robots(&address), None);
    }
}
