//! Where links of text pages lead. Pages are named by a word and not by their address, so that a text is right in
//! every language and below every base path.

use super::DocumentId;

/// What addresses of pages of this site begin with: `page:help`.
pub const LINK_SCHEME: &str = "page:";

/// Pages of the map that texts link to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListPage {
    /// The start page.
    Map,
    /// All members.
    Members,
    /// All initiatives.
    Initiatives,
    /// All municipalities.
    Municipalities,
    /// Data and sources.
    Data,
}

impl ListPage {
    /// Every page with the word that names it.
    pub const ALL: [(&'static str, Self); 5] = [
        ("map", Self::Map),
        ("members", Self::Members),
        ("initiatives", Self::Initiatives),
        ("municipalities", Self::Municipalities),
        ("data", Self::Data),
    ];
}

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTarget<'a> {
    /// A text page.
    Document(DocumentId),
    /// A page of the map.
    List(ListPage),
    /// Somewhere else, by a whole address.
    Absolute(&'a str),
}

impl<'a> LinkTarget<'a> {
    /// Reads the address of a link; `None` when it leads nowhere.
    #[must_use]
    pub fn read(address: &'a str) -> Option<Self> {
        if let Some(word) = address.strip_prefix(LINK_SCHEME) {
            let list = ListPage::ALL.into_iter().find(|(name, _)| *name == word);
            return DocumentId::from_word(word)
                .map(Self::Document)
                .or_else(|| list.map(|(_, page)| Self::List(page)));
        }
        let after = |scheme: &str| address.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty());
        ["https://", "http://", "mailto:", "tel:"]
            .into_iter()
            .any(after)
            .then_some(Self::Absolute(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_a_page_or_a_whole_address() {
        assert_eq!(
            LinkTarget::read("page:help"),
            Some(LinkTarget::Document(DocumentId::Help))
        );
        assert_eq!(
            LinkTarget::read("page:members"),
            Some(LinkTarget::List(ListPage::Members))
        );
        let law = "https://www.gesetze-im-internet.de/ddg/";
        assert_eq!(LinkTarget::read(law), Some(LinkTarget::Absolute(law)));
    }

    #[test]
    fn whatever_else_a_link_says_leads_nowhere() {
        for address in [
            "",
            "page:hilfe",
            "/hilfe/",
            "#a",
            "javascript:alert(1)",
            "https://",
        ] {
            assert_eq!(LinkTarget::read(address), None, "{address}");
        }
    }
}
