//! Splitting a table into cells that know their physical line.

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its text, quotes taken off, blanks around it cut.
    pub(super) text: String,
    /// The line it begins in, counted from 1.
    pub(super) line: usize,
}

/// The cells of a table, row by row; blank rows are left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cells {
    /// Rows, the header first.
    pub(super) rows: Vec<Vec<Cell>>,
    /// The line of a quotation mark that is never closed.
    pub(super) unclosed_quote: Option<usize>,
}

/// Splits a table. The separator is a semicolon if the header has one, else a comma. A cell in quotation marks
/// may hold separators, line breaks and doubled quotation marks.
pub(super) fn split(text: &str) -> Cells {
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let separator = if header.contains(';') { ';' } else { ',' };
    let mut splitter = Splitter::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if splitter.quoted => {
                if characters.next_if_eq(&'"').is_some() {
                    splitter.text.push('"');
                } else {
                    splitter.quoted = false;
                }
            }
            '"' if splitter.text.trim().is_empty() => splitter.open_quote(),
            '\n' if !splitter.quoted => splitter.end_row(),
            other if other == separator && !splitter.quoted => splitter.end_cell(),
            other => splitter.push(other),
        }
    }
    splitter.end()
}

struct Splitter {
    cells: Cells,
    row: Vec<Cell>,
    text: String,
    quoted: bool,
    line: usize,
    cell_line: usize,
}

impl Splitter {
    fn new() -> Self {
        Self {
            cells: Cells::default(),
            row: Vec::new(),
            text: String::new(),
            quoted: false,
            line: 1,
            cell_line: 1,
        }
    }

    fn open_quote(&mut self) {
        self.text.clear();
        self.quoted = true;
        self.cell_line = self.line;
    }

    fn push(&mut self, character: char) {
        if character == '\n' {
            self.line += 1;
        }
        self.text.push(character);
    }

    fn end_cell(&mut self) {
        self.row.push(Cell {
            text: self.text.trim().to_owned(),
            line: self.cell_line,
        });
        self.text.clear();
        self.cell_line = self.line;
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.line += 1;
        self.cell_line = self.line;
        let row = std::mem::take(&mut self.row);
        if row.iter().any(|cell| !cell.text.is_empty()) {
            self.cells.rows.push(row);
        }
    }

    fn end(mut self) -> Cells {
        if self.quoted {
            self.cells.unclosed_quote = Some(self.cell_line);
        }
        if !self.text.is_empty() || !self.row.is_empty() {
            self.end_row();
        }
        self.cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        let cells = split(text);
        cells
            .rows
            .into_iter()
            .map(|row| row.into_iter().map(|cell| cell.text).collect())
            .collect()
    }

    #[test]
    fn semicolons_and_commas_are_told_apart_by_the_header() {
        assert_eq!(texts("a;b\n1,5;2\n"), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(texts("a,b\r\n1,2\r\n"), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn quoted_cells_hold_separators_quotation_marks_and_line_breaks() {
        assert_eq!(
            texts("a;b\n\"x;\"\"y\"\"\";\"one\ntwo\""),
            [["a", "b"], ["x;\"y\"", "one\ntwo"]]
        );
    }

    #[test]
    fn lines_are_physical_lines_also_after_a_line_break_inside_a_cell() {
        let cells = split("a;b\n\"one\ntwo\";x\n\n3;4\n");
        assert_eq!(cells.rows[1][1].line, 3);
        assert_eq!(cells.rows[2][0].line, 5);
    }

    #[test]
    fn an_unclosed_quotation_mark_is_found_where_it_opens() {
        assert_eq!(split("a;b\n1;\"two\n3;4\n").unclosed_quote, Some(2));
    }
}
