//! A figure that areas are coloured by, with all that has to be said of it.

use crate::admin::{Citation, PartialDate};
use crate::classify::{Method, class_of};

/// Steps of the sequence of colours.
const STEPS: usize = 7;

/// Which end of a figure is drawn darker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The more, the darker.
    Up,
    /// The less, the darker.
    Down,
}

/// A figure of each area, divided into classes. The texts are of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its word in addresses.
    pub id: String,
    /// What is counted or measured.
    pub title: String,
    /// Its unit in words.
    pub unit: String,
    /// How it came about; may be empty.
    pub note: String,
    /// Reference date.
    pub date: PartialDate,
    /// What it rests on.
    pub citation: Citation,
    /// How the limits were found.
    pub method: Method,
    /// Which end is darker.
    pub direction: Direction,
    /// How many decimals are shown. All figures are whole numbers of the last one.
    pub decimals: u8,
    /// The smallest figure of each class but the first.
    pub lower_limits: Vec<i32>,
    /// The figure of each area, in the order of the areas. `None`: not known.
    pub figures: Vec<Option<i32>>,
}

impl Indicator {
    /// How many classes there are.
    #[must_use]
    pub fn class_count(&self) -> usize {
        self.lower_limits.len() + 1
    }

    /// The class of an area; `None` where its figure is not known.
    #[must_use]
    pub fn class(&self, area: usize) -> Option<usize> {
        let figure = self.figures.get(area).copied().flatten()?;
        Some(class_of(figure, &self.lower_limits))
    }

    /// The smallest and the largest figure of a class, whether or not an area has it: classes meet without a gap.
    #[must_use]
    pub fn limits(&self, class: usize) -> (i32, i32) {
        let known = || self.figures.iter().copied().flatten();
        let lower = match class.checked_sub(1) {
            Some(before) => self.lower_limits.get(before).copied(),
            None => known().min(),
        };
        let upper = match self.lower_limits.get(class) {
            Some(next) => Some(next - 1),
            None => known().max(),
        };
        let lower = lower.unwrap_or_default();
        (lower, upper.unwrap_or(lower))
    }

    /// The step of the sequence of colours, 1 to 7, that a class is filled with: all classes spread over the whole.
    #[must_use]
    pub fn tint(&self, class: usize) -> u8 {
        let last = self.lower_limits.len();
        let place = match self.direction {
            Direction::Up => class.min(last),
            Direction::Down => last.saturating_sub(class),
        };
        let last = last.max(1);
        u8::try_from(1 + (place * (STEPS - 1) + last / 2) / last).unwrap_or(1)
    }
}
