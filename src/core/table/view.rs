//! What of the state the table shows.

use crate::admin::{Ags, AreaIndex, Language};
use crate::atlas::{Atlas, ClassSet};
use crate::route::Query;

use super::{TableOrder, table_rows};

/// Which rows a table has, in which order, and which of them one came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    /// By what it is sorted.
    pub order: TableOrder,
    /// Text that its rows contain.
    pub filter: String,
    /// Classes that are listed: those that the map shows.
    pub classes: ClassSet,
    /// The marked row.
    pub at: Option<Ags>,
}

impl Default for TableView {
    fn default() -> Self {
        Self::of(&Query::default())
    }
}

impl TableView {
    /// What an address says about the table.
    #[must_use]
    pub fn of(query: &Query) -> Self {
        Self {
            order: query.sort,
            filter: query.filter.clone(),
            classes: query.classes,
            at: query.at,
        }
    }

    /// The areas it lists, in its order.
    #[must_use]
    pub fn rows(&self, language: Language, atlas: &Atlas) -> Vec<AreaIndex> {
        table_rows(self.order, &self.filter, self.classes, language, atlas)
    }
}
