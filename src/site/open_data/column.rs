//! What a column of a table means.

/// The type of the values of a column, by the words of CSVW.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number with a decimal point.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// A whole address.
    Address,
    /// A date, or only its year and month, or only its year: no single type of CSVW fits.
    Date,
    /// Several texts parted by `|`.
    List,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name in the first line of the table and in the properties of GeoJSON.
    pub name: &'static str,
    /// Type of its values.
    pub kind: ColumnType,
    /// What it says, in German.
    pub meaning: &'static str,
}

impl Column {
    pub(super) const fn new(name: &'static str, kind: ColumnType, meaning: &'static str) -> Self {
        Self { name, kind, meaning }
    }
}
