//! The map as a table: which areas it lists and in which order. What the map shows, the table lists.

mod order;
mod rows;
mod view;

pub use order::{Column, TableOrder};
pub use rows::table_rows;
pub use view::TableView;
