//! What the site fills into text pages: operator, sources, files.

use std::fmt::Write as _;

use region_core::admin::{OperatorField, Source};
use region_core::document::Marker;
use region_core::text::{date, decimal, integer};

use super::Filling;
use super::accessibility::{checklist, checks, limits};
use super::markdown::Links;
use crate::discovery::escaped;
use crate::open_data::{DataFile, FileKind};

/// Turns the body of a page into HTML.
#[derive(Clone, Copy)]
pub(super) struct Filler<'a> {
    pub(super) links: Links<'a>,
    pub(super) filling: Filling<'a>,
}

impl Filler<'_> {
    /// The whole body: Markdown between markers, and what the markers stand for.
    pub(super) fn html(self, body: &str) -> String {
        let mut out = String::new();
        let mut text = String::new();
        for line in body.lines() {
            if let Ok(Some(marker)) = Marker::read(line) {
                out.push_str(&self.links.html(&std::mem::take(&mut text)));
                out.push_str(&self.marker(&marker));
            } else {
                text.push_str(line);
                text.push('\n');
            }
        }
        out.push_str(&self.links.html(&text));
        out
    }

    fn marker(self, marker: &Marker<'_>) -> String {
        let region = &self.links.atlas.region;
        match marker {
            Marker::Operator(labels) => {
                let fields = &region.identity.operator.fields;
                let wanted =
                    |field: &&OperatorField| labels.is_empty() || labels.contains(&field.label.de.as_str());
                let lines: String = fields
                    .iter()
                    .filter(wanted)
                    .map(|field| self.operator_field(field))
                    .collect();
                format!("<dl class=\"facts\">\n{lines}</dl>\n")
            }
            Marker::Sources => region.sources.iter().map(|source| self.source(source)).collect(),
            Marker::Files => {
                let items: String = self.filling.files.iter().map(|file| self.file(file)).collect();
                format!("<ul>\n{items}</ul>\n")
            }
            Marker::Checks | Marker::Limits | Marker::Checklist => {
                // The check of the data reports a marker of which nothing is known.
                let write = match marker {
                    Marker::Checks => checks,
                    Marker::Limits => limits,
                    _ => checklist,
                };
                let record = self.filling.accessibility;
                record.map(|record| write(record, self.links)).unwrap_or_default()
            }
        }
    }

    fn operator_field(self, field: &OperatorField) -> String {
        let label = escaped(field.label.get(self.links.edition.language));
        let value = match &field.value {
            Some(value) => linked(value),
            None => format!(
                "<mark class=\"missing\">{}</mark>",
                self.links.edition.words().missing
            ),
        };
        format!("<dt>{label}</dt>\n<dd>{value}</dd>\n")
    }

    fn source(self, source: &Source) -> String {
        let (language, words) = (self.links.edition.language, self.links.edition.words());
        let licence = match &source.licence_url {
            Some(url) => format!("<a href=\"{}\">{}</a>", escaped(url), escaped(&source.licence)),
            None => escaped(&source.licence),
        };
        let title = escaped(source.title.get(language));
        let title = match &source.url {
            Some(url) => format!("<a href=\"{}\">{title}</a>", escaped(url)),
            None => title,
        };
        let mut html = format!(
            "<h3>{title}</h3>\n<dl class=\"facts\">\n<dt>{}</dt>\n<dd>{}</dd>\n<dt>{}</dt>\n<dd>{licence}</dd>\n\
             <dt>{}</dt>\n<dd>{}</dd>\n</dl>\n",
            words.note,
            escaped(&source.attribution),
            words.licence,
            words.state,
            escaped(&date(language, source.date)),
        );
        let note = source.note.get(language);
        if !note.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(html, "<p>{}</p>", escaped(note));
        }
        html
    }

    fn file(self, file: &DataFile) -> String {
        let (language, words) = (self.links.edition.language, self.links.edition.words());
        let what = match file.stem {
            "kommunen" => words.municipalities,
            "mitglieder" => words.members,
            "initiativen" => words.initiatives,
            other => other,
        };
        let (kind, format) = match file.kind {
            FileKind::Table => (words.table, "CSV"),
            FileKind::Outlines => (words.outlines, "GeoJSON"),
        };
        let count = i64::try_from(file.rows).unwrap_or(i64::MAX);
        // Kilobytes as file managers count them.
        let size = decimal(language, (file.bytes as f64 / 1000.0).max(1.0), 0);
        format!(
            "<li><a href=\"{}\" download>{what}, {kind} ({format})</a>: {} {}, {size}\u{a0}kB</li>\n",
            escaped(&self.links.base.join(&file.path())),
            integer(language, count),
            words.rows,
        )
    }
}

/// A value of the operator; what is an address can be followed.
fn linked(value: &str) -> String {
    let text = escaped(value);
    let one_word = !value.contains(char::is_whitespace);
    if one_word && (value.starts_with("https://") || value.starts_with("http://")) {
        format!("<a href=\"{text}\">{text}</a>")
    } else if one_word && value.split('@').filter(|part| !part.is_empty()).count() == 2 {
        format!("<a href=\"mailto:{text}\">{text}</a>")
    } else {
        text
    }
}
