//! The member `properties` of a feature.

use super::json::Event;
use super::{Feature, Style};

/// Longer values are cut: they are shown in a small list.
const MOST_CHARACTERS: usize = 500;
/// More properties are left out for the same reason.
const MOST_PROPERTIES: usize = 100;

/// Properties as far as they were read.
#[derive(Debug, Default)]
pub(super) struct Properties {
    name: String,
    /// Byte at which a nested value began, and how many of its brackets are open.
    nested: Option<(usize, usize)>,
    style: Style,
    listed: Vec<(String, String)>,
}

impl Properties {
    /// Takes the next event, which ends before byte `at` of the text. Answers whether it was the last one.
    pub(super) fn take(&mut self, event: &Event<'_>, text: &str, at: usize) -> bool {
        if let Some((from, depth)) = &mut self.nested {
            match event {
                Event::BeginArray | Event::BeginObject => *depth += 1,
                Event::EndArray | Event::EndObject => *depth -= 1,
                _ => {}
            }
            if *depth == 0 {
                let from = *from;
                self.nested = None;
                self.put(&text[from..at]);
            }
            return false;
        }
        match event {
            Event::Name(name) => self.name = cut(name),
            Event::Text(value) => self.put(value),
            Event::Number(number) => self.put(number),
            Event::Truth(true) => self.put("true"),
            Event::Truth(false) => self.put("false"),
            Event::BeginArray | Event::BeginObject => self.nested = Some((at - 1, 1)),
            Event::EndObject => return true,
            Event::Null | Event::EndArray | Event::End => {}
        }
        false
    }

    fn put(&mut self, value: &str) {
        let taken = self.style.take(&self.name, value);
        if !taken && self.listed.len() < MOST_PROPERTIES {
            self.listed.push((core::mem::take(&mut self.name), cut(value)));
        }
    }

    /// Hands everything to the feature. Its title is not listed a second time.
    pub(super) fn finish(mut self, feature: &mut Feature) {
        let position = |name: &str| {
            self.listed
                .iter()
                .position(|(own, value)| own == name && !value.is_empty())
        };
        if let Some(index) = position("title").or_else(|| position("name")) {
            feature.title = Some(self.listed.remove(index).1);
        }
        feature.style = self.style;
        feature.properties = self.listed;
    }
}

/// The text, or its beginning.
fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
