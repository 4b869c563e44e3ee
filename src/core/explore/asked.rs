//! What an address asks of exploring, read from its words.

use crate::route::{Word, Words};

use super::Filter;

/// What the areas are coloured by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Today's membership.
    #[default]
    Membership,
    /// The district.
    Districts,
    /// A figure, by its id.
    Indicator(String),
}

/// Word of the colouring by district.
const DISTRICTS: &str = "districts";

impl Colour {
    /// As it stands in an address; empty for membership.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Membership => "",
            Self::Districts => DISTRICTS,
            Self::Indicator(id) => id,
        }
    }

    /// What a word of an address means.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word {
            "" => Self::Membership,
            DISTRICTS => Self::Districts,
            id => Self::Indicator(id.to_owned()),
        }
    }
}

/// Which classes of the colouring are shown: bit 0 stands for areas without a class, bit 1 for the first class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shown(u64);

impl Default for Shown {
    fn default() -> Self {
        Self(u64::MAX)
    }
}

impl Shown {
    /// Whether a class is shown; `None` stands for areas without one.
    #[must_use]
    pub fn contains(self, class: Option<usize>) -> bool {
        self.0 & bit(class) != 0
    }

    /// With one class of so many switched. Switching off the last one shows all again.
    #[must_use]
    pub fn toggled(self, class: Option<usize>, count: usize) -> Self {
        let all = bits_of(count);
        let toggled = (self.0 & all) ^ bit(class);
        if toggled == 0 || toggled == all {
            Self::default()
        } else {
            Self(toggled)
        }
    }

    fn parse(text: &str) -> Self {
        let bits = text
            .split(',')
            .filter_map(|number| number.parse::<u32>().ok().filter(|number| *number < 64))
            .fold(0, |bits, number| bits | (1_u64 << number));
        if bits == 0 { Self::default() } else { Self(bits) }
    }

    /// As it stands in an address; empty when everything is shown.
    #[must_use]
    pub fn write(self) -> String {
        if self == Self::default() {
            return String::new();
        }
        let shown = (0..64_u32).filter(|number| self.0 & (1 << number) != 0);
        shown
            .map(|number| number.to_string())
            .collect::<Vec<_>>()
            .join(",")
    }
}

fn bit(class: Option<usize>) -> u64 {
    1 << class.map_or(0, |class| (class + 1).min(63))
}

/// The bits of so many classes and of areas without one.
fn bits_of(count: usize) -> u64 {
    (0..=count).fold(0, |bits, number| bits | (1 << number.min(63)))
}

/// All that an address asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What the areas are coloured by.
    pub colour: Colour,
    /// Which classes of it are shown.
    pub shown: Shown,
    /// Which initiatives remain.
    pub filter: Filter,
    /// The year that is looked at.
    pub year: Option<u16>,
}

impl Asked {
    /// Reads the words of an address. What means nothing asks nothing.
    #[must_use]
    pub fn read(words: &Words) -> Self {
        Self {
            colour: Colour::of(words.get(Word::Colour)),
            shown: Shown::parse(words.get(Word::Classes)),
            filter: Filter::read(words),
            year: words.get(Word::Year).parse().ok(),
        }
    }

    /// The words that ask this.
    #[must_use]
    pub fn write(&self) -> Words {
        let mut words = Words::default();
        words.set(Word::Colour, self.colour.word().to_owned());
        words.set(Word::Classes, self.shown.write());
        self.filter.write(&mut words);
        words.set(
            Word::Year,
            self.year.map(|year| year.to_string()).unwrap_or_default(),
        );
        words
    }

    /// The words of the same with something changed.
    #[must_use]
    pub fn changed(&self, change: impl FnOnce(&mut Self)) -> Words {
        let mut changed = self.clone();
        change(&mut changed);
        changed.write()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_class_cannot_be_switched_off_and_all_say_nothing() {
        let without = Shown::default().toggled(Some(1), 2);
        assert_eq!((without.contains(Some(1)), without.contains(None)), (false, true));
        assert_eq!(without.write(), "0,1");
        assert_eq!(without.toggled(Some(1), 2), Shown::default());
        let none = without.toggled(Some(0), 2).toggled(None, 2);
        assert_eq!(none, Shown::default());
    }
}
