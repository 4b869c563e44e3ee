//! Finding and ordering.

use core::ops::Range;

use crate::admin::{Language, Region};
use crate::order::sorted_by;
use crate::text::is_word_letter;

use super::entry::{Entry, Target, entries};
use super::rank::{Fit, Text};

/// One line of the result list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it leads to.
    pub target: Target,
    /// Its name.
    pub title: String,
    /// Kind and district, and by which other name it was found.
    pub detail: String,
    /// Bytes of the title that the query covers, in order and apart from each other.
    pub marked: Vec<Range<usize>>,
}

/// Everything that can be found, made ready once.
pub struct SearchIndex {
    entries: Vec<Entry>,
}

/// How one entry was found.
struct Found {
    fit: Fit,
    marked: Vec<Range<usize>>,
    /// The other name it was found by.
    alias: Option<usize>,
}

impl SearchIndex {
    /// The index of a region, in the language whose names are shown.
    #[must_use]
    pub fn new(region: &Region, language: Language) -> Self {
        Self {
            entries: entries(region, language),
        }
    }

    /// The best hits for a query, at most `limit`. Guesses at typing errors appear only where nothing
    /// else is found.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let query_text = Text::new(query);
        if query_text.is_empty() {
            return Vec::new();
        }
        let words: Vec<Text> = query
            .split(|letter: char| !is_word_letter(letter))
            .map(Text::new)
            .filter(|word| !word.is_empty())
            .collect();
        let mut found: Vec<(&Entry, Found)> = self
            .entries
            .iter()
            .filter_map(|entry| Some((entry, find(entry, &query_text, &words)?)))
            .collect();
        if found.is_empty() {
            let guesses = self.entries.iter();
            found.extend(guesses.filter_map(|entry| Some((entry, guess(entry, &query_text)?))));
        }
        let mut found = sorted_by(found, |(a, how_a), (b, how_b)| {
            (how_a.fit, &a.weight).cmp(&(how_b.fit, &b.weight))
        });
        found.truncate(limit);
        found.into_iter().map(|(entry, how)| hit(entry, how)).collect()
    }
}

fn hit(entry: &Entry, found: Found) -> Hit {
    let say = found.alias.and_then(|alias| entry.aliases[alias].say.as_deref());
    Hit {
        target: entry.target.clone(),
        title: entry.title.clone(),
        detail: match say {
            Some(say) => format!("{say} · {}", entry.detail),
            None => entry.detail.clone(),
        },
        marked: found.marked,
    }
}

fn find(entry: &Entry, query: &Text, words: &[Text]) -> Option<Found> {
    let title = entry.name.fit(query).map(|(fit, range)| Found {
        fit,
        marked: vec![range],
        alias: None,
    });
    let aliases = entry.aliases.iter().enumerate().filter_map(|(index, alias)| {
        let (fit, range) = alias.text.fit(query)?;
        let range = alias.in_title.map(|at| at + range.start..at + range.end);
        Some(Found {
            fit: fit.of_other_name(),
            marked: range.into_iter().collect(),
            alias: Some(index),
        })
    });
    title
        .into_iter()
        .chain(aliases)
        .chain(find_words(entry, words))
        .min_by_key(|found| found.fit)
}

/// Every word of the query must begin a word of the entry, at least one of them in the title.
fn find_words(entry: &Entry, words: &[Text]) -> Option<Found> {
    if words.len() < 2 {
        return None;
    }
    let mut marked = Vec::new();
    for word in words {
        if let Some(range) = entry.name.word_with(word) {
            marked.push(range);
        } else if entry.context.word_with(word).is_none() {
            return None;
        }
    }
    if marked.is_empty() {
        return None;
    }
    let mut marked = sorted_by(marked, |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
    marked.dedup_by(|next, last| {
        next.start < last.end && {
            last.end = last.end.max(next.end);
            true
        }
    });
    Some(Found {
        fit: Fit::Words,
        marked,
        alias: None,
    })
}

fn guess(entry: &Entry, query: &Text) -> Option<Found> {
    let title = entry.name.guess(query).map(|fit| (fit, None));
    let aliases = entry.aliases.iter().enumerate();
    let aliases =
        aliases.filter_map(|(index, alias)| Some((alias.text.guess(query)?.of_other_name(), Some(index))));
    let (fit, alias) = title.into_iter().chain(aliases).min()?;
    debug_assert!(fit.is_guess(), "a guess is made of typing errors only");
    Some(Found {
        fit,
        marked: Vec::new(),
        alias,
    })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
