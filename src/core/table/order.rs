//! By what a table is sorted.

use crate::text::Messages;

/// What stands in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// Names, as the language sorts them.
    #[default]
    Name,
    /// Membership classes, in the order of the legend.
    Membership,
    /// People.
    Population,
    /// Square kilometres.
    Area,
}

impl Column {
    /// All columns from left to right.
    pub const ALL: [Self; 4] = [Self::Name, Self::Membership, Self::Population, Self::Area];

    /// The value in addresses.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Membership => "membership",
            Self::Population => "population",
            Self::Area => "area",
        }
    }

    /// What stands above the column.
    #[must_use]
    pub fn label(self, messages: &Messages) -> &'static str {
        match self {
            Self::Name => messages.name,
            Self::Membership => messages.membership,
            Self::Population => messages.population,
            Self::Area => messages.area,
        }
    }

    /// Whether people look for its largest values first.
    fn largest_first(self) -> bool {
        matches!(self, Self::Population | Self::Area)
    }
}

/// A column and the direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct TableOrder {
    /// The column that counts first; then names.
    pub column: Column,
    /// Whether the largest or last comes first.
    pub descending: bool,
}

impl TableOrder {
    /// Reads a value of an address: the column, after a minus where it descends.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (token, descending) = text
            .strip_prefix('-')
            .map_or((text, false), |token| (token, true));
        let column = Column::ALL.into_iter().find(|column| column.token() == token)?;
        Some(Self { column, descending })
    }

    /// The value in addresses.
    #[must_use]
    pub fn token(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.column.token())
    }

    /// The order as it is told: "sorted by population, descending".
    #[must_use]
    pub fn in_words(self, messages: &Messages) -> String {
        let direction = messages.sort_directions.get(usize::from(self.descending));
        messages
            .sorted_by
            .with(&[self.column.label(messages), direction.unwrap_or_default()])
    }

    /// The order after a press on the head of a column: the other way round where it was sorted by it already.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        let descending = if self.column == column {
            !self.descending
        } else {
            column.largest_first()
        };
        Self { column, descending }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_is_written_and_read() {
        for column in Column::ALL {
            for descending in [false, true] {
                let order = TableOrder { column, descending };
                assert_eq!(TableOrder::parse(&order.token()), Some(order));
            }
        }
        for wrong in ["", "-", "--name", "Name", "size"] {
            assert_eq!(TableOrder::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_press_sorts_and_a_second_one_turns_round() {
        let by_people = TableOrder::default().pressed(Column::Population);
        assert_eq!(by_people.token(), "-population");
        assert_eq!(by_people.pressed(Column::Population).token(), "population");
        assert_eq!(by_people.pressed(Column::Name).token(), "name");
    }
}
