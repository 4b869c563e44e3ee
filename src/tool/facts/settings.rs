//! Small text files in TOML whose keys, lines and leftovers are known.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use region_core::admin::Localized;

use super::texts::{Needs, Texts};
use super::value::Value;
use super::{DataFiles, Findings};
use crate::finding::Finding;

/// The text of a TOML file.
pub(super) struct SettingsFile<'a> {
    path: &'a str,
    text: String,
    findings: &'a Findings,
}

impl<'a> SettingsFile<'a> {
    pub(super) fn open(files: &DataFiles, path: &'a str, findings: &'a Findings) -> Option<Self> {
        files
            .text(path, findings)
            .map(|text| Self { path, text, findings })
    }

    fn line(&self, offset: usize) -> usize {
        1 + self
            .text
            .bytes()
            .take(offset)
            .filter(|byte| *byte == b'\n')
            .count()
    }

    /// Parses the file and hands its root to `read`; syntax errors are reported and end the reading.
    pub(super) fn read<T>(&self, key: Option<&str>, read: impl FnOnce(&Section<'_>) -> T) -> Option<T> {
        match DeTable::parse(&self.text) {
            Ok(root) => {
                let section = Section {
                    file: self,
                    table: root.get_ref(),
                    path: String::new(),
                    line: 1,
                    key: key.map(str::to_owned),
                    asked: RefCell::default(),
                };
                let value = read(&section);
                section.report_leftovers();
                Some(value)
            }
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start).min(self.text.len());
                let before = self.text.get(..offset).unwrap_or_default();
                let column = 1 + before.chars().rev().take_while(|c| *c != '\n').count();
                self.findings.report(Finding {
                    file: self.path.to_owned(),
                    line: Some(self.line(offset)),
                    column: Some(format!("character {column}")),
                    key: key.map(str::to_owned),
                    rule: "toml-syntax",
                    expected: "valid TOML".into(),
                    found: error.message().lines().collect::<Vec<_>>().join(", "),
                });
                None
            }
        }
    }
}

/// A table of a TOML file. Keys nobody asked for are reported.
pub(super) struct Section<'s> {
    file: &'s SettingsFile<'s>,
    table: &'s DeTable<'s>,
    path: String,
    line: usize,
    key: Option<String>,
    asked: RefCell<BTreeSet<String>>,
}

impl<'s> Section<'s> {
    fn entry(&self, name: &str) -> Option<&'s Spanned<DeValue<'s>>> {
        self.asked.borrow_mut().insert(name.to_owned());
        self.table
            .iter()
            .find(|(key, _)| key.get_ref() == name)
            .map(|(_, value)| value)
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    fn value_at(&self, column: String, span: Option<Range<usize>>, text: String) -> Value<'s> {
        Value {
            text,
            file: self.file.path,
            line: Some(span.map_or(self.line, |span| self.file.line(span.start))),
            column,
            key: self.key.clone(),
            is_absent: false,
            findings: self.file.findings,
        }
    }

    fn scalar(&self, column: String, value: &Spanned<DeValue<'s>>) -> Value<'s> {
        let span = Some(value.span());
        match value.get_ref() {
            DeValue::String(text) => self.value_at(column, span, text.trim().to_owned()),
            DeValue::Integer(number) => self.value_at(column, span, number.as_str().to_owned()),
            DeValue::Float(number) => self.value_at(column, span, number.as_str().to_owned()),
            DeValue::Boolean(truth) => self.value_at(column, span, truth.to_string()),
            DeValue::Datetime(date) => self.value_at(column, span, date.to_string()),
            other => {
                let value = self.value_at(column, span, String::new());
                value.report(
                    "wrong-type",
                    "a single value",
                    format_args!("a TOML {}", other.type_str()),
                );
                value
            }
        }
    }

    /// A single value; an empty one where the key is missing.
    pub(super) fn value(&self, name: &str) -> Value<'s> {
        let column = self.path_of(name);
        match self.entry(name) {
            Some(value) => self.scalar(column, value),
            None => self.value_at(column, None, String::new()),
        }
    }

    /// An empty value where `name` stands, to report something about it.
    pub(super) fn place_of(&self, name: &str) -> Value<'s> {
        let span = self.entry(name).map(Spanned::span);
        self.value_at(self.path_of(name), span, String::new())
    }

    /// A text in several languages: a table with `de`, `en` and, where it helps, `easy`.
    pub(super) fn localized(&self, name: &str, needs: Needs) -> Localized {
        self.texts(name, |texts| texts.localized(needs))
    }

    /// A text that must stand in easy German too.
    pub(super) fn explained(&self, name: &str, needs: Needs) -> Localized {
        self.texts(name, |texts| texts.explained(needs))
    }

    fn texts(&self, name: &str, read: impl FnOnce(&Texts<'_>) -> Localized) -> Localized {
        self.section(name, |section| {
            read(&Texts::read(|language| section.value(language)))
        })
        .unwrap_or_default()
    }

    /// A list of single values.
    pub(super) fn list(&self, name: &str) -> Vec<Value<'s>> {
        let column = self.path_of(name);
        let Some(entry) = self.entry(name) else {
            return Vec::new();
        };
        if let DeValue::Array(items) = entry.get_ref() {
            items
                .iter()
                .map(|item| self.scalar(column.clone(), item))
                .collect()
        } else {
            let value = self.value_at(column, Some(entry.span()), String::new());
            value.report(
                "wrong-type",
                "a list in square brackets",
                format_args!("a TOML {}", entry.get_ref().type_str()),
            );
            Vec::new()
        }
    }

    /// A table below this one; a missing one is reported.
    pub(super) fn section<T>(&self, name: &str, read: impl FnOnce(&Section<'_>) -> T) -> Option<T> {
        let found = self.entry(name);
        match found.map(Spanned::get_ref) {
            Some(DeValue::Table(table)) => {
                let line = self.file.line(found.map_or(0, |value| value.span().start));
                Some(self.below(self.path_of(name), table, line, read))
            }
            other => {
                let value = self.value_at(self.path_of(name), found.map(Spanned::span), String::new());
                let what = other.map_or("nothing", DeValue::type_str);
                value.report("missing-value", format_args!("a table [{}]", value.column), what);
                None
            }
        }
    }

    /// Tables of a list, written `[[name]]`.
    pub(super) fn sections<T>(&self, name: &str, mut read: impl FnMut(&Section<'_>) -> T) -> Vec<T> {
        let found = self.entry(name);
        let Some(DeValue::Array(items)) = found.map(Spanned::get_ref) else {
            let value = self.value_at(self.path_of(name), found.map(Spanned::span), String::new());
            value.report(
                "missing-value",
                format_args!("tables [[{}]]", value.column),
                "none",
            );
            return Vec::new();
        };
        let mut read_item = |(position, item): (usize, &'s Spanned<DeValue<'s>>)| {
            let path = format!("{}[{}]", self.path_of(name), position + 1);
            let line = self.file.line(item.span().start);
            if let DeValue::Table(table) = item.get_ref() {
                return Some(self.below(path, table, line, &mut read));
            }
            let value = self.value_at(path, Some(item.span()), String::new());
            value.report(
                "wrong-type",
                "a table",
                format_args!("a TOML {}", item.get_ref().type_str()),
            );
            None
        };
        items.iter().enumerate().filter_map(&mut read_item).collect()
    }

    fn below<T>(
        &self,
        path: String,
        table: &'s DeTable<'s>,
        line: usize,
        read: impl FnOnce(&Section<'_>) -> T,
    ) -> T {
        let section = Section {
            file: self.file,
            table,
            path,
            line,
            key: self.key.clone(),
            asked: RefCell::default(),
        };
        let value = read(&section);
        section.report_leftovers();
        value
    }

    fn report_leftovers(&self) {
        let asked = self.asked.borrow();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !asked.contains(name) {
                let value = self.value_at(self.path_of(name), Some(key.span()), String::new());
                let known: Vec<_> = asked.iter().map(String::as_str).collect();
                value.report(
                    "unknown-key",
                    format_args!("one of {}", known.join(", ")),
                    format_args!("\"{name}\""),
                );
            }
        }
    }
}
