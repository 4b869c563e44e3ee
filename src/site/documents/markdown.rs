//! Markdown to HTML.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use region_core::atlas::Atlas;
use region_core::document::{LinkTarget, ListPage, Marker};
use region_core::route::{Page, Route};

use super::Edition;
use crate::Base;

/// What links need to become addresses.
#[derive(Clone, Copy)]
pub(super) struct Links<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) base: &'a Base,
    pub(super) edition: Edition,
}

impl Links<'_> {
    /// The address of a link of the source; a link that leads nowhere leads to the start page.
    pub(super) fn address(self, link: &str) -> String {
        let page = match LinkTarget::read(link) {
            Some(LinkTarget::Absolute(address)) => return address.to_owned(),
            Some(LinkTarget::Document(id)) => return self.base.join(&self.edition.path(id)),
            Some(LinkTarget::List(page)) => page,
            None => ListPage::Map,
        };
        let page = match page {
            ListPage::Map => Page::Region,
            ListPage::Members => Page::Members,
            ListPage::Initiatives => Page::Initiatives,
            ListPage::Municipalities => Page::Municipalities,
            ListPage::Data => Page::About,
        };
        self.base
            .join(&Route::new(self.edition.language, page).path(self.atlas))
    }

    /// A piece of Markdown as HTML. HTML in the source is shown as text, and pictures are left out.
    pub(super) fn html(self, markdown: &str) -> String {
        let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
            // In easy language every line of the source is a line of the page.
            Event::SoftBreak if self.edition.keeps_lines() => Some(Event::HardBreak),
            Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => Some(Event::Start(Tag::Link {
                link_type,
                dest_url: CowStr::from(self.address(&dest_url)),
                title,
                id,
            })),
            other => Some(other),
        });
        let mut out = String::new();
        html::push_html(&mut out, events);
        out
    }
}

/// The text of the first paragraph, cut at a word where it is longer than `length` characters.
pub(super) fn description(markdown: &str, length: usize) -> String {
    let lines = markdown
        .lines()
        .filter(|line| !matches!(Marker::read(line), Ok(Some(_))));
    let markdown: String = lines.map(|line| format!("{line}\n")).collect();
    let events = Parser::new(&markdown)
        .skip_while(|event| !matches!(event, Event::Start(Tag::Paragraph)))
        .take_while(|event| !matches!(event, Event::End(TagEnd::Paragraph)));
    let text: String = events
        .map(|event| match event {
            Event::Text(text) | Event::Code(text) => text.into_string(),
            Event::SoftBreak | Event::HardBreak => " ".to_owned(),
            _ => String::new(),
        })
        .collect();
    if text.chars().count() <= length {
        return text;
    }
    let cut: String = text.chars().take(length).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{} …", whole.trim_end_matches([',', ';', ':']))
}
