//! How well a query fits a name.

use core::ops::Range;

use crate::text::{Fold, Folded, fold};

use super::typo::{allowed_errors, prefix_errors};

/// Which part of a name a query with typing errors resembles, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// All of it.
    Whole,
    /// Its beginning.
    Beginning,
    /// A later word, or another name.
    Elsewhere,
}

/// How a query fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the name.
    Exact,
    /// It is the name without its kind, or another name.
    OtherExact,
    /// The name begins so.
    Prefix,
    /// The name without its kind, or another name, begins so.
    OtherPrefix,
    /// A word of the name begins so.
    Word,
    /// Every word of the query begins a word of the name or of its surroundings.
    Words,
    /// It stands somewhere in the name.
    Inside,
    /// Nearly so: with so many typing errors, fewer first.
    Almost(usize, Place),
}

impl Fit {
    /// Whether only typing errors keep query and name apart.
    pub(super) fn is_guess(self) -> bool {
        matches!(self, Self::Almost(..))
    }

    /// The fit of a name that is not the title itself.
    pub(super) fn of_other_name(self) -> Self {
        match self {
            Self::Exact => Self::OtherExact,
            Self::Prefix => Self::OtherPrefix,
            Self::Almost(errors, _) => Self::Almost(errors, Place::Elsewhere),
            other => other,
        }
    }
}

/// A text in both foldings.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// With ä as a, and with ä as ae where that differs.
    forms: Vec<Folded>,
}

impl Text {
    pub(super) fn new(text: &str) -> Self {
        let (plain, spelled) = (fold(text, Fold::Plain), fold(text, Fold::Spelled));
        let forms = if plain == spelled {
            vec![plain]
        } else {
            vec![plain, spelled]
        };
        Self { forms }
    }

    /// Whether nothing is left after folding.
    pub(super) fn is_empty(&self) -> bool {
        self.forms[0].letters.is_empty()
    }

    /// Pairs of foldings in which another text may equal this one.
    fn pairs<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a Folded, &'a Folded)> {
        (0..self.forms.len().max(other.forms.len())).map(move |form| {
            let pick = |text: &'a Self| text.forms.get(form).unwrap_or(&text.forms[0]);
            (pick(self), pick(other))
        })
    }

    /// How the query fits this name, and which bytes of the name it covers.
    pub(super) fn fit(&self, query: &Self) -> Option<(Fit, Range<usize>)> {
        self.pairs(query)
            .filter_map(|(name, query)| fit_form(name, &query.letters))
            .min_by_key(|(fit, _)| *fit)
    }

    /// How the query fits this name if it has typing errors.
    pub(super) fn guess(&self, query: &Self) -> Option<Fit> {
        self.pairs(query)
            .filter_map(|(name, query)| guess_form(name, &query.letters))
            .min()
    }

    /// The bytes of the first word that begins with `word`, a single word of a query.
    pub(super) fn word_with(&self, word: &Self) -> Option<Range<usize>> {
        self.pairs(word).find_map(|(name, word)| {
            positions(name, &word.letters)
                .find(|position| name.starts_word(*position))
                .map(|position| covered(name, position, word.letters.len()))
        })
    }
}

fn positions<'a>(name: &'a Folded, query: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    let last = (name.letters.len() + 1).saturating_sub(query.len());
    (0..last).filter(move |start| name.letters[*start..].starts_with(query))
}

fn covered(name: &Folded, start: usize, length: usize) -> Range<usize> {
    name.origin[start].0..name.origin[start + length - 1].1
}

fn fit_form(name: &Folded, query: &[char]) -> Option<(Fit, Range<usize>)> {
    if query.is_empty() {
        return None;
    }
    let word = positions(name, query).find(|start| name.starts_word(*start));
    let start = word.or_else(|| positions(name, query).next())?;
    let fit = match (start, word) {
        (0, _) if name.letters.len() == query.len() => Fit::Exact,
        (0, _) => Fit::Prefix,
        (_, Some(_)) => Fit::Word,
        // One or two letters stand inside of nearly everything.
        (_, None) if query.len() < 3 => return None,
        (_, None) => Fit::Inside,
    };
    Some((fit, covered(name, start, query.len())))
}

fn guess_form(name: &Folded, query: &[char]) -> Option<Fit> {
    let limit = allowed_errors(query.len());
    if limit == 0 || query.iter().all(char::is_ascii_digit) {
        return None;
    }
    (0..name.letters.len())
        .filter(|start| name.starts_word(*start))
        .filter_map(|start| {
            let (errors, whole) = prefix_errors(query, &name.letters[start..], limit)?;
            let place = match (start, whole) {
                (0, true) => Place::Whole,
                (0, false) => Place::Beginning,
                _ => Place::Elsewhere,
            };
            Some(Fit::Almost(errors, place))
        })
        .min()
}
