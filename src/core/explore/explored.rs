//! What follows from the words of an address.

use core::fmt;
use std::rc::Rc;

use crate::admin::{AreaIndex, Initiative};
use crate::atlas::Atlas;
use crate::route::Words;

use super::{Asked, Colouring, Indicator, Shown, colouring, running};

/// What was asked and what follows from it for map, legend and lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explored {
    /// The words it follows from.
    pub words: Words,
    /// What they ask.
    pub asked: Asked,
    /// For each initiative whether it remains, besides its action field; empty when all do.
    pub remaining: Vec<bool>,
    /// For each area whether the legend of the colours shows its class; empty when it shows all.
    pub areas_shown: Vec<bool>,
    /// The areas by class; `None` for today's membership.
    pub colouring: Option<Colouring>,
    /// Every figure that areas can be coloured by.
    pub indicators: Rc<Vec<Indicator>>,
}

impl Explored {
    /// Whether an initiative remains, besides its action field.
    #[must_use]
    pub fn keeps(&self, initiative: u16) -> bool {
        self.remaining
            .get(usize::from(initiative))
            .copied()
            .unwrap_or(true)
    }

    /// Whether an initiative is shown, where only those of a chosen action field are.
    #[must_use]
    pub fn shows_initiative(&self, field: Option<u8>, position: u16, initiative: &Initiative) -> bool {
        field.is_none_or(|field| field == initiative.field) && self.keeps(position)
    }

    /// The words that ask the same with one class of the colours switched.
    #[must_use]
    pub fn toggled(&self, class: Option<usize>) -> Words {
        let count = self
            .colouring
            .as_ref()
            .map_or(0, |colouring| colouring.classes.len());
        self.asked
            .changed(|asked| asked.shown = asked.shown.toggled(class, count))
    }

    /// Whether the legend of the colours shows an area's class.
    #[must_use]
    pub fn shows(&self, area: AreaIndex) -> bool {
        self.areas_shown.get(area.usize()).copied().unwrap_or(true)
    }
}

/// The way from the app to this room: what was loaded, and the function that answers from it. The function belongs to a
/// part of the program that comes when somebody explores.
#[derive(Clone)]
pub struct Explorer {
    /// Every figure that areas can be coloured by.
    pub indicators: Rc<Vec<Indicator>>,
    /// Answers an address; [`explore`].
    pub explore: fn(&Words, &Atlas, &Rc<Vec<Indicator>>) -> Explored,
    /// What a press on a class asks; [`Explored::toggled`].
    pub toggled: fn(&Explored, Option<usize>) -> Words,
}

impl PartialEq for Explorer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.indicators, &other.indicators)
    }
}

impl fmt::Debug for Explorer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Explorer")
    }
}

/// What follows from the words of an address.
#[must_use]
pub fn explore(words: &Words, atlas: &Atlas, indicators: &Rc<Vec<Indicator>>) -> Explored {
    let asked = Asked::read(words);
    let initiatives = &atlas.region.initiatives;
    let in_year = |initiative| {
        asked
            .year
            .is_none_or(|year| running(initiative).is_some_and(|(begin, end)| begin <= year && year <= end))
    };
    let remaining = if asked.filter.is_empty() && asked.year.is_none() {
        Vec::new()
    } else {
        initiatives
            .iter()
            .map(|initiative| asked.filter.keeps(initiative, &atlas.region) && in_year(initiative))
            .collect()
    };
    let colouring = colouring(&asked, atlas, indicators);
    let areas_shown = match &colouring {
        Some(colouring) if asked.shown != Shown::default() => {
            areas_shown(colouring, asked.shown, atlas.region.areas.len())
        }
        _ => Vec::new(),
    };
    Explored {
        words: words.clone(),
        areas_shown,
        colouring,
        asked,
        remaining,
        indicators: Rc::clone(indicators),
    }
}

/// For each of so many areas whether its class is shown.
fn areas_shown(colouring: &Colouring, shown: Shown, count: usize) -> Vec<bool> {
    let mut areas = vec![shown.contains(None); count];
    for (position, class) in colouring.classes.iter().enumerate() {
        for area in &class.areas {
            if let Some(area) = areas.get_mut(area.usize()) {
                *area = shown.contains(Some(position));
            }
        }
    }
    areas
}
