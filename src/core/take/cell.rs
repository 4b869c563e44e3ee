//! Cells of tables that are taken along, and the table they make.

/// One cell of a table.
pub(super) enum Cell {
    Text(String),
    Number(String),
    Unknown,
}

impl Cell {
    pub(super) fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    pub(super) fn number(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Unknown, |value| Self::Number(value.to_string()))
    }

    pub(super) fn known(value: Option<impl ToString>) -> Self {
        value.map_or(Self::Unknown, Self::text)
    }
}

/// Rows as CSV (RFC 4180). What is not known is empty.
pub(super) fn csv(columns: &[&str], rows: impl Iterator<Item = Vec<Cell>>) -> String {
    let mut csv = columns.join(",");
    for row in rows {
        csv.push_str("\r\n");
        for (position, cell) in row.iter().enumerate() {
            if position > 0 {
                csv.push(',');
            }
            match cell {
                Cell::Text(text) if text.contains([',', '"', '\n', '\r']) => {
                    csv.push('"');
                    csv.push_str(&text.replace('"', "\"\""));
                    csv.push('"');
                }
                Cell::Text(text) | Cell::Number(text) => csv.push_str(text),
                Cell::Unknown => {}
            }
        }
    }
    csv.push_str("\r\n");
    csv
}
