//! Tables: a header with fixed column names, then one row a thing.

use std::collections::BTreeMap;

use super::csv::{Cell, split};
use super::texts::Texts;
use super::value::Value;
use super::{DataFiles, Findings};
use crate::finding::Finding;

/// A row with its first line.
struct TableRow {
    line: usize,
    cells: Vec<Option<Cell>>,
}

/// A table whose header and row lengths are checked.
pub(super) struct Table<'a> {
    file: &'a str,
    /// Column names as they are expected; the first one holds the key of a row.
    columns: Vec<String>,
    /// For each row its cells in the order of `columns`; `None` where the file has none.
    rows: Vec<TableRow>,
    findings: &'a Findings,
}

impl<'a> Table<'a> {
    /// Reads a table. Columns may stand in any order; cells of missing columns and short rows count as empty
    /// once they are reported.
    pub(super) fn read(files: &DataFiles, file: &'a str, columns: &[&str], findings: &'a Findings) -> Self {
        Self::read_with(files, file, columns, &[], findings)
    }

    /// Reads a table with columns that another file asks for besides its own.
    pub(super) fn read_with(
        files: &DataFiles,
        file: &'a str,
        columns: &[&str],
        more: &[String],
        findings: &'a Findings,
    ) -> Self {
        let columns: Vec<String> = columns
            .iter()
            .map(|name| (*name).to_owned())
            .chain(more.iter().cloned())
            .collect();
        let text = files.text(file, findings).unwrap_or_default();
        let cells = split(&text);
        let mut table = Self {
            file,
            columns,
            rows: Vec::new(),
            findings,
        };
        if let Some(line) = cells.unclosed_quote {
            table.report(
                line,
                None,
                "unclosed-quote",
                "a closing quotation mark",
                "the end of the file",
            );
        }
        let mut rows = cells.rows.into_iter();
        let Some(header) = rows.next() else {
            if !text.is_empty() || files.iter().any(|(path, _)| path == file) {
                table.report(
                    1,
                    None,
                    "missing-header",
                    &table.columns.join(";"),
                    "an empty file",
                );
            }
            return table;
        };
        let positions = table.positions(&header);
        for row in rows {
            // The rest of the file lies within the cell that is never closed.
            let is_cut = cells
                .unclosed_quote
                .is_some_and(|line| row.iter().any(|cell| cell.line == line));
            if !is_cut {
                table.check_length(&row, header.len());
            }
            table.rows.push(TableRow {
                line: row.first().map_or(1, |cell| cell.line),
                cells: positions
                    .iter()
                    .map(|position| position.and_then(|at| row.get(at).cloned()))
                    .collect(),
            });
        }
        table
    }

    fn report(&self, line: usize, column: Option<&str>, rule: &'static str, expected: &str, found: &str) {
        self.findings.report(Finding {
            file: self.file.to_owned(),
            line: Some(line),
            column: column.map(str::to_owned),
            key: None,
            rule,
            expected: expected.to_owned(),
            found: found.to_owned(),
        });
    }

    /// Where each expected column stands in the file.
    fn positions(&self, header: &[Cell]) -> Vec<Option<usize>> {
        let line = header.first().map_or(1, |cell| cell.line);
        for (position, cell) in header.iter().enumerate() {
            let column = Some(cell.text.as_str());
            let found = format!("\"{}\"", cell.text);
            if !self.columns.contains(&cell.text) {
                let known = format!("one of the columns {}", self.columns.join(", "));
                self.report(line, column, "unknown-column", &known, &found);
            } else if header[..position].iter().any(|before| before.text == cell.text) {
                self.report(
                    line,
                    column,
                    "duplicate-column",
                    "each column once",
                    &format!("{found} again"),
                );
            }
        }
        let position = |column: &String| {
            let position = header.iter().position(|cell| cell.text == *column);
            if position.is_none() {
                self.report(
                    line,
                    Some(column),
                    "missing-column",
                    &format!("a column \"{column}\""),
                    "none in the header",
                );
            }
            position
        };
        self.columns.iter().map(position).collect()
    }

    fn check_length(&self, row: &[Cell], expected: usize) {
        // Spreadsheets pad rows with empty cells: those are no mistake.
        let filled = row
            .iter()
            .rposition(|cell| !cell.text.is_empty())
            .map_or(0, |last| last + 1);
        if row.len() < expected || filled > expected {
            self.report(
                row.first().map_or(1, |cell| cell.line),
                None,
                "cell-count",
                &format!("{expected} cells as in the header"),
                &format!("{} cells", row.len().max(filled)),
            );
        }
    }

    /// The rows in the order of the file.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|row| Row { table: self, row })
    }

    /// Reports rows of which `identity` says the same as of an earlier row.
    pub(super) fn check_unique(&self, column: &'static str, rule: &'static str) {
        let mut seen: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for row in self.rows() {
            let value = row.value(column);
            if value.is_empty() {
                continue;
            }
            if let Some(first) = seen.get(&value.text) {
                let first = first.unwrap_or(0);
                value.report(
                    rule,
                    "each one once",
                    format_args!("\"{}\" again, first in line {first}", value.text),
                );
            } else {
                seen.insert(value.text.clone(), value.line);
            }
        }
    }
}

/// A row of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table<'t>,
    row: &'t TableRow,
}

impl<'t> Row<'t> {
    /// The cell of a column. Columns are named in the code that reads the table, so a name that is not in its
    /// list reads as empty in every row, which the tests of that reader notice.
    pub(super) fn value(&self, column: &str) -> Value<'t> {
        let position = self.table.columns.iter().position(|name| *name == column);
        let cell = position.and_then(|position| self.row.cells[position].as_ref());
        let key = self.row.cells.first().and_then(Option::as_ref);
        Value {
            text: cell.map(|cell| cell.text.clone()).unwrap_or_default(),
            file: self.table.file,
            line: Some(cell.map_or(self.row.line, |cell| cell.line)),
            column: column.to_owned(),
            key: key.map(|key| key.text.clone()).filter(|key| !key.is_empty()),
            is_absent: cell.is_none(),
            findings: self.table.findings,
        }
    }

    /// The text of the columns `<name>_de`, `<name>_en` and `<name>_easy`.
    pub(super) fn texts(&self, name: &str) -> Texts<'t> {
        Texts::read(|language| self.value(&format!("{name}_{language}")))
    }
}
