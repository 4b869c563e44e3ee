//! `pages/<page>.<language>.md`: legal notice, privacy, help and so on, in Markdown.

use std::collections::BTreeSet;
use std::fmt::Display;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};
use region_core::admin::Identity;
use region_core::document::{DocumentId, LinkTarget, ListPage, Marker, TextPage};

use super::{DataFiles, Findings};
use crate::finding::Finding;

/// The folder of text pages.
pub(super) const FOLDER: &str = "pages";

/// The pages, ordered by page and language. A folder without pages is no finding: a region may do without. As soon as
/// there is one, every page must stand in German, in English where the region speaks it, and in every other language
/// that has begun.
pub(super) fn read(
    files: &DataFiles,
    identity: Option<&Identity>,
    needs_english: bool,
    findings: &Findings,
) -> Vec<TextPage> {
    let names = files.in_folder(FOLDER, "md");
    let begun: BTreeSet<&str> = names
        .iter()
        .filter_map(|(_, name)| parts(name))
        .map(|(_, language)| language)
        .collect();
    if begun.is_empty() {
        return Vec::new();
    }
    let wanted =
        |language: &str| language == "de" || (language == "en" && needs_english) || begun.contains(language);
    let has_accessibility = files.iter().any(|(path, _)| path.starts_with("accessibility/"));
    let mut pages = Vec::new();
    for id in DocumentId::ALL {
        for language in TextPage::LANGUAGES
            .into_iter()
            .filter(|language| wanted(language))
        {
            let path = format!("{FOLDER}/{}.{language}.md", id.word());
            if let Some(markdown) = files.text(&path, findings) {
                Check {
                    path: &path,
                    text: &markdown,
                    has_accessibility,
                    findings,
                }
                .run(identity);
                pages.push(TextPage {
                    id,
                    language: language.to_owned(),
                    markdown,
                });
            }
        }
    }
    pages
}

/// Whether somebody reads a file of this name.
pub(super) fn is_known(name: &str) -> bool {
    name.strip_suffix(".md").and_then(parts).is_some()
}

/// What names of files in the folder look like, for messages.
pub(super) fn expected_names() -> String {
    let ids = DocumentId::ALL.map(DocumentId::word).join(", ");
    format!(
        "a page ({ids}), a language ({}) and the ending .md",
        TextPage::LANGUAGES.join(", ")
    )
}

fn parts(name: &str) -> Option<(DocumentId, &str)> {
    let (id, language) = name.split_once('.')?;
    let known = TextPage::LANGUAGES.contains(&language);
    DocumentId::from_word(id)
        .filter(|_| known)
        .map(|id| (id, language))
}

/// The check of one page.
struct Check<'a> {
    path: &'a str,
    text: &'a str,
    has_accessibility: bool,
    findings: &'a Findings,
}

impl Check<'_> {
    fn run(&self, identity: Option<&Identity>) {
        let first = self.text.lines().next().unwrap_or_default();
        if TextPage::title_of(first).is_none() {
            self.report(
                1,
                "missing-title",
                "a title such as \"# Impressum\" as the first line",
                quoted(first),
            );
        }
        if self.text.lines().skip(1).all(|line| line.trim().is_empty()) {
            self.report(1, "missing-text", "a text below the title", "nothing");
        }
        for (number, line) in (1..).zip(self.text.lines()) {
            self.marker(number, line, identity);
        }
        self.markdown();
    }

    fn marker(&self, number: usize, line: &str, identity: Option<&Identity>) {
        match Marker::read(line) {
            Err(error) => self.report(number, "unknown-placeholder", Marker::FORMS, error),
            Ok(Some(Marker::Operator(labels))) => {
                let Some(identity) = identity else { return };
                let known: Vec<&str> = identity
                    .operator
                    .fields
                    .iter()
                    .map(|field| field.label.de.as_str())
                    .collect();
                for label in labels.into_iter().filter(|label| !known.contains(label)) {
                    let expected = format!(
                        "a German label of [[operator]] in region.toml: {}",
                        known.join(", ")
                    );
                    self.report(number, "unknown-operator-field", expected, quoted(label));
                }
            }
            Ok(Some(marker)) if marker.is_of_accessibility() && !self.has_accessibility => self.report(
                number,
                "unknown-placeholder",
                "a folder accessibility/ that this is filled in from",
                quoted(line),
            ),
            Ok(_) => {}
        }
    }

    fn markdown(&self) {
        for (event, range) in Parser::new(self.text).into_offset_iter() {
            let line = 1 + self.text[..range.start]
                .bytes()
                .filter(|byte| *byte == b'\n')
                .count();
            match event {
                Event::Start(Tag::Heading {
                    level: HeadingLevel::H1,
                    ..
                }) if line > 1 => {
                    let found = self.text.lines().nth(line - 1).unwrap_or_default();
                    self.report(
                        line,
                        "second-title",
                        "one title; further headings begin with ##",
                        quoted(found),
                    );
                }
                Event::Start(Tag::Link { dest_url, .. }) if LinkTarget::read(&dest_url).is_none() => {
                    self.report(line, "unknown-link", expected_links(), quoted(&dest_url));
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    self.report(line, "image", "text without pictures", quoted(&dest_url));
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    self.report(line, "markup", "Markdown without HTML", quoted(html.trim_end()));
                }
                _ => {}
            }
        }
    }

    fn report(&self, line: usize, rule: &'static str, expected: impl Display, found: impl Display) {
        self.findings.report(Finding {
            file: self.path.to_owned(),
            line: Some(line),
            column: None,
            key: None,
            rule,
            expected: expected.to_string(),
            found: found.to_string(),
        });
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn expected_links() -> String {
    let pages = DocumentId::ALL.map(|id| format!("page:{}", id.word()));
    let lists = ListPage::ALL.map(|(word, _)| format!("page:{word}"));
    format!(
        "a whole address (https://…, mailto:…) or one of {}, {}",
        pages.join(", "),
        lists.join(", ")
    )
}
