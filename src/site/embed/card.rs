//! A card: one place in a page of its own that needs neither app nor script, small enough to stand in any other page.

use std::fmt::Write as _;

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::document::DocumentId;
use region_core::route::{Page, Route, page_name};
use region_core::text::place_title;

use crate::Asset;
use crate::discovery::{SiteAddress, escaped};
use crate::icons::icon_link;

use super::drawing::{Drawings, shown_district};
use super::facts::Facts;
use super::words::words;
use super::{card_path, page_url};

/// The card of a page in one language.
pub(super) struct Card<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) address: &'a SiteAddress,
    pub(super) language: Language,
    pub(super) page: &'a Page,
}

impl Card<'_> {
    /// The card's file; `None` for pages without a card.
    pub(super) fn asset(&self, drawings: &Drawings<'_>, style: &Asset, frame: &Asset) -> Option<Asset> {
        let path = card_path(self.page, self.language, self.atlas)?;
        let facts = Facts::of(self.page, self.language, self.atlas)?;
        let html = self.head(style, frame) + &self.body(&facts, drawings);
        Some(Asset::named(format!("{path}index.html"), html))
    }

    fn name(&self) -> String {
        escaped(&page_name(self.page, self.language, self.atlas))
    }

    fn head(&self, style: &Asset, frame: &Asset) -> String {
        let base = &self.address.base;
        let route = Route::new(self.language, self.page.clone());
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\" data-embed=\"card\" data-base=\"{base}\" data-path=\"{path}\">\n\
             <head>\n<meta charset=\"utf-8\">\n<title>{name}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             {icon}<link rel=\"canonical\" href=\"{canonical}\">\n\
             <link rel=\"stylesheet\" href=\"{style}\" crossorigin>\n\
             <script type=\"module\" src=\"{script}\"></script>\n</head>\n",
            lang = self.language.tag(),
            path = escaped(&route.path(self.atlas)),
            name = self.name(),
            icon = icon_link(base),
            canonical = escaped(&page_url(self.page, self.language, self.atlas, self.address)),
            style = base.join(&style.path),
            script = base.join(&frame.path),
        )
    }

    fn body(&self, facts: &Facts, drawings: &Drawings<'_>) -> String {
        let mut html = String::from("<body>\n<main>\n");
        html.push_str(&self.drawing(drawings));
        let page = self.link(&Route::new(self.language, self.page.clone()).path(self.atlas));
        let mut line = |text: String| {
            html.push_str(&text);
            html.push('\n');
        };
        line(format!("<div>\n<p class=\"kind\">{}</p>", escaped(&facts.kind)));
        line(format!("<h1>{}</h1>", self.name()));
        if let Some((class, text)) = &facts.class {
            line(format!("<p class=\"class c-{class}\">{}</p>", escaped(text)));
        }
        if let Some((language, text)) = &facts.lead {
            let lang = if *language == self.language {
                String::new()
            } else {
                format!(" lang=\"{}\"", language.tag())
            };
            line(format!("<p{lang}>{}</p>", escaped(text)));
        }
        let rows: String = facts
            .rows
            .iter()
            .map(|(name, value, note)| {
                let note = if note.is_empty() {
                    String::new()
                } else {
                    format!(" <small>{}</small>", escaped(note))
                };
                format!("<dt>{}</dt><dd>{}{note}</dd>", escaped(name), escaped(value))
            })
            .collect();
        line(format!("<dl>{rows}</dl>"));
        line(format!(
            "<p><a class=\"open\" {page}>{}</a></p>\n</div>\n</main>",
            words(self.language).open
        ));
        line(self.foot());
        html.push_str("</body>\n</html>\n");
        html
    }

    fn drawing(&self, drawings: &Drawings<'_>) -> String {
        let sheet = drawings.sheet(self.page);
        let (view_box, path) = drawings.place(self.page);
        let join = |asset: &Asset| self.address.base.join(&asset.path);
        let district = shown_district(self.page, self.atlas)
            .map(|place| format!(", {}", escaped(&place_title(self.language, place, self.atlas))))
            .unwrap_or_default();
        let mut html = format!(
            "<figure role=\"img\" aria-label=\"{}: {}{district}\">\n\
             <picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{}\">\
             <img src=\"{}\" width=\"480\" height=\"480\" alt=\"\"></picture>\n",
            words(self.language).drawing,
            self.name(),
            join(&sheet.dark),
            join(&sheet.light),
        );
        writeln!(html, "<svg viewBox=\"{view_box}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>\n</figure>")
            .expect("writing to a string cannot fail");
        html
    }

    fn foot(&self) -> String {
        let words = words(self.language);
        let document =
            |id: DocumentId, text: &str| format!("<a {}>{text}</a>", self.link(&id.path(self.language)));
        format!(
            "<footer>\n<p>{}</p>\n<nav aria-label=\"{}\">{} {}</nav>\n</footer>",
            escaped(self.atlas.region.identity.map_attribution.get(self.language)),
            words.foot,
            document(DocumentId::Imprint, words.imprint),
            document(DocumentId::Privacy, words.privacy),
        )
    }

    /// A link that leaves the other page where it is.
    fn link(&self, path: &str) -> String {
        format!(
            "href=\"{}\" target=\"_blank\" rel=\"noopener\"",
            escaped(&self.address.base.join(path))
        )
    }
}
