//! The page where a partner puts a snippet together. Without scripts it shows finished ones; with them a form makes others and
//! shows what they look like.

use std::fmt::Write as _;

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::explore::{Colour, Indicator};
use region_core::route::{Page as RoutePage, Route, page_name};
use region_core::text::{explore_messages, messages, sorted_by_name};

use crate::discovery::{Alternate, SiteAddress, escaped};
use crate::page::{Content, Extra};
use crate::{Asset, Page, preview_path};

use super::manual::{Manual, manual};
use super::{ELEMENT_PATH, folder, has_card};

/// Stands for the address of the German page.
const GERMAN_PAGE: &str = "{german}";

/// The page in one language.
pub(super) struct Generator<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) address: &'a SiteAddress,
    pub(super) language: Language,
    /// The figures areas can be coloured by.
    pub(super) indicators: &'a [Indicator],
}

/// The page in every language.
pub(crate) fn generator_alternates() -> Vec<Alternate> {
    let alternate = |language: Language| Alternate {
        tag: language.tag().to_owned(),
        path: folder(language),
    };
    Language::ALL.into_iter().map(alternate).collect()
}

/// Title of the page, for lists of pages.
pub(crate) fn generator_title(language: Language) -> &'static str {
    manual(language).title
}

impl Generator<'_> {
    /// The page; `others` are text pages of its language, title and path.
    pub(super) fn page(&self, others: Vec<(String, String)>, style: &Asset, script: &Asset) -> Page {
        let words = manual(self.language);
        let identity = &self.atlas.region.identity;
        let path = |asset: &Asset| asset.path.clone();
        Page {
            path: folder(self.language),
            language: self.language,
            alternates: generator_alternates(),
            title: format!("{} – {}", words.title, identity.short_name.get(self.language)),
            description: words.lead.to_owned(),
            preview: preview_path(&RoutePage::Region, self.atlas),
            oembed: None,
            json_ld: None,
            qr: None,
            content: Content::Document {
                heading: words.title.to_owned(),
                html: self.html(words),
                others,
                extra: Some(Extra {
                    style: path(style),
                    script: path(script),
                }),
            },
        }
    }

    fn html(&self, words: &Manual) -> String {
        let mut html = format!("<p>{}</p>\n", words.lead);
        html.push_str(&self.form(words));
        html.push_str(&self.ready_made(words));
        for (heading, text) in words.sections {
            // Writing to a string cannot fail.
            let text = text.replace(GERMAN_PAGE, &self.address.base.join(&folder(Language::German)));
            let _ = writeln!(html, "<h2>{heading}</h2>\n{text}");
        }
        html
    }

    /// What works without scripts: the region, and one municipality as a card.
    fn ready_made(&self, words: &Manual) -> String {
        let start = self
            .address
            .url(&Route::new(self.language, RoutePage::Region).path(self.atlas));
        let first = RoutePage::all(self.atlas)
            .into_iter()
            .find(|page| has_card(page, self.atlas));
        let mut html = format!(
            "<section id=\"ready-made\">\n<h2>{}</h2>\n<p>{}</p>\n",
            words.ready_made, words.ready_made_text
        );
        let mut snippet = |name: &str, code: String| {
            let _ = writeln!(
                html,
                "<h3>{}</h3>\n<pre><code translate=\"no\">{}</code></pre>",
                escaped(name),
                escaped(&code)
            );
        };
        let map = messages(self.language).map;
        snippet(words.views[0].1, frame(&format!("{start}?embed=map"), map, 560));
        snippet(
            words.views[1].1,
            frame(&format!("{start}?embed=profile"), map, 640),
        );
        if let Some(page) = first {
            let name = page_name(&page, self.language, self.atlas);
            let path = super::card_path(&page, self.language, self.atlas).unwrap_or_default();
            let title = format!("{}: {name}", words.views[3].1);
            snippet(&title, frame(&self.address.url(&path), &name, 420));
        }
        let element = format!(
            "<script async src=\"{}\"></script>\n<region-map view=\"profile\" lang=\"{}\"><a href=\"{start}\">{map}</a></region-map>",
            self.address.url(ELEMENT_PATH),
            self.language.tag(),
        );
        snippet(words.ways[1].1, element);
        html.push_str("</section>\n");
        html
    }

    /// The form; a script opens it.
    fn form(&self, words: &Manual) -> String {
        let labels = &words.labels;
        let mut html = format!(
            "<form id=\"generator\" hidden data-skip=\"{}\" data-copied=\"{}\" data-unknown=\"{}\" data-map=\"{}\">\n<div class=\"choices\">\n",
            words.skip,
            words.copied,
            words.unknown,
            messages(self.language).map
        );
        let mut field = |label: &str, control: String| {
            let _ = writeln!(html, "<label><span>{label}</span>{control}</label>");
        };
        field(labels.way, select("way", words.ways));
        field(labels.view, select("view", words.views));
        field(
            labels.place,
            format!(
                "<input name=\"place\" list=\"places\" autocomplete=\"off\" placeholder=\"{}\">",
                labels.whole_region
            ),
        );
        field(labels.level, select("level", words.levels));
        field(labels.field, self.fields(labels.all));
        field(explore_messages(self.language).map_shows, self.colours());
        field(labels.layer, self.layers(labels.none));
        field(labels.language, self.languages());
        field(labels.theme, select("theme", words.themes));
        field(labels.click, select("click", words.clicks));
        field(
            labels.width,
            "<input name=\"width\" type=\"number\" min=\"280\" max=\"1600\" step=\"10\" placeholder=\"100 %\">".to_owned(),
        );
        field(
            labels.height,
            "<input name=\"height\" type=\"number\" min=\"240\" max=\"3000\" step=\"10\" value=\"560\">"
                .to_owned(),
        );
        let _ = write!(
            html,
            "</div>\n<datalist id=\"places\">{}</datalist>\n<h2>{}</h2>\n<div id=\"preview\"></div>\n<h2>{}</h2>\n\
             <p id=\"snippet-note\"></p>\n<pre tabindex=\"0\" aria-label=\"{}\"><code id=\"snippet\" translate=\"no\"></code></pre>\n\
             <p><button type=\"button\" id=\"copy\">{}</button> <span id=\"copied\" role=\"status\"></span></p>\n</form>\n",
            self.places(),
            words.preview,
            words.snippet,
            words.snippet,
            words.copy,
        );
        html
    }

    /// Every place and list by name, with the word that snippets call it.
    fn places(&self) -> String {
        let lists = [
            RoutePage::Members,
            RoutePage::Initiatives,
            RoutePage::Municipalities,
        ];
        let places = RoutePage::all(self.atlas)
            .into_iter()
            .filter(|page| has_card(page, self.atlas));
        let named: Vec<(String, String)> = lists
            .into_iter()
            .chain(places)
            .map(|page| {
                let path = Route::new(Language::German, page.clone()).path(self.atlas);
                (
                    page_name(&page, self.language, self.atlas),
                    path.trim_end_matches('/').to_owned(),
                )
            })
            .collect();
        let option = |(name, place): &(String, String)| {
            format!("<option value=\"{}\" data-place=\"{place}\">", escaped(name))
        };
        sorted_by_name(&named, |(name, _)| name.as_str())
            .map(option)
            .collect()
    }

    fn fields(&self, all: &str) -> String {
        let fields = self.atlas.region.identity.action_fields.iter();
        let named: Vec<(&str, &str)> = std::iter::once(("", all))
            .chain(fields.map(|field| (field.id.as_str(), field.name.get(self.language))))
            .collect();
        select("field", &named)
    }

    /// What the areas may be coloured by, as in the legend of the map.
    fn colours(&self) -> String {
        let figures = self.indicators.iter();
        let always = [
            (Colour::Membership.word(), messages(self.language).membership),
            (
                Colour::Districts.word(),
                explore_messages(self.language).districts,
            ),
        ];
        let named: Vec<(&str, &str)> = always
            .into_iter()
            .chain(figures.map(|indicator| (indicator.id.as_str(), indicator.title.as_str())))
            .collect();
        select("colour", &named)
    }

    fn layers(&self, none: &str) -> String {
        let overlays = self.atlas.region.overlays.iter();
        let named: Vec<(&str, &str)> = std::iter::once(("", none))
            .chain(overlays.map(|overlay| (overlay.id.as_str(), overlay.title.get(self.language))))
            .collect();
        select("layer", &named)
    }

    fn languages(&self) -> String {
        let own = self.language;
        let rest = Language::ALL.into_iter().filter(|language| *language != own);
        let named: Vec<(&str, &str)> = std::iter::once(own)
            .chain(rest)
            .map(|language| (language.tag(), language.own_name()))
            .collect();
        select("lang", &named)
    }
}

fn select(name: &str, options: &[(&str, &str)]) -> String {
    let options: String = options
        .iter()
        .map(|(value, text)| format!("<option value=\"{value}\">{}</option>", escaped(text)))
        .collect();
    format!("<select name=\"{name}\">{options}</select>")
}

/// A frame as partners paste it.
fn frame(url: &str, title: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" allow=\"fullscreen\" \
         referrerpolicy=\"no-referrer\" style=\"display:block;border:0\"></iframe>",
        escaped(url),
        escaped(title)
    )
}
