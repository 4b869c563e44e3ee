//! The rows of the table.

use core::cmp::Ordering;

use crate::admin::{Area, AreaIndex, Language};
use crate::atlas::{Atlas, ClassSet};
use crate::order::sorted_by;
use crate::text::{Fold, area_label, fold, sort_key};

use super::{Column, TableOrder};

/// An area with what its place in the table depends on.
struct Row<'a> {
    index: AreaIndex,
    area: &'a Area,
    name: String,
}

/// The areas that the table lists: those of the classes that the legend shows, whose label (name, kind, membership,
/// district) or postal code has a word that begins like each word of `filter`. Values that are not known come last in
/// either direction.
#[must_use]
pub fn table_rows(
    order: TableOrder,
    filter: &str,
    classes: ClassSet,
    language: Language,
    atlas: &Atlas,
) -> Vec<AreaIndex> {
    let wanted = Wanted::new(filter);
    let rows = atlas.region.indexed_areas().filter(|(index, area)| {
        classes.contains(atlas.class(*index)) && wanted.fits(*index, area, language, atlas)
    });
    let rows = rows.map(|(index, area)| Row {
        index,
        area,
        name: sort_key(&area.name),
    });
    let compare = |a: &Row, b: &Row| {
        let by_column = match order.column {
            Column::Name => directed(a.name.cmp(&b.name), order),
            Column::Membership => {
                let place = |row: &Row| atlas.class(row.index) as u8;
                directed(place(a).cmp(&place(b)), order)
            }
            Column::Population => {
                let people = |row: &Row| row.area.population.map(f64::from);
                known_first(people(a), people(b), order)
            }
            Column::Area => known_first(size(a), size(b), order),
        };
        by_column.then_with(|| a.name.cmp(&b.name))
    };
    sorted_by(rows.collect(), compare)
        .iter()
        .map(|row| row.index)
        .collect()
}

fn size(row: &Row) -> Option<f64> {
    row.area.area_km2
}

fn directed(ordering: Ordering, order: TableOrder) -> Ordering {
    if order.descending {
        ordering.reverse()
    } else {
        ordering
    }
}

fn known_first(a: Option<f64>, b: Option<f64>, order: TableOrder) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => directed(a.total_cmp(&b), order),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// The words of a filter, with umlauts as they are and spelled out.
struct Wanted {
    forms: [(Fold, String); 2],
}

impl Wanted {
    fn new(filter: &str) -> Self {
        Self {
            forms: [Fold::Plain, Fold::Spelled].map(|how| (how, letters(filter, how))),
        }
    }

    fn fits(&self, index: AreaIndex, area: &Area, language: Language, atlas: &Atlas) -> bool {
        if self.forms.iter().all(|(_, words)| words.is_empty()) {
            return true;
        }
        let code = area.postal_code.as_deref().unwrap_or_default();
        let text = format!("{} {code}", area_label(language, index, atlas));
        self.forms.iter().any(|(how, words)| {
            let text = letters(&text, *how);
            let has = |word: &str| text.split(' ').any(|other| other.starts_with(word));
            words.split(' ').all(has)
        })
    }
}

fn letters(text: &str, how: Fold) -> String {
    fold(text, how).letters.into_iter().collect()
}
