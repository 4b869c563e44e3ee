//! Keys that have changed since the state of the source.

use std::collections::BTreeMap;
use std::path::Path;

use region_core::admin::Ags;

use super::ImportError;

/// What an old key has become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Successor {
    pub(super) ags: Ags,
    pub(super) name: String,
}

/// Successors by old key. Keys that are not here are as they were.
pub(super) type Changes = BTreeMap<Ags, Successor>;

/// The columns of the table.
const COLUMNS: &str = "old_ags;new_ags;new_name;kind_of_change;date;source";

/// Reads the table: old key, new key, new name and, for people, what happened when and by which source.
pub(super) fn read(path: &Path) -> Result<Changes, ImportError> {
    let text = std::fs::read_to_string(path).map_err(|cause| ImportError::File {
        path: path.to_owned(),
        cause,
    })?;
    parse(path, &text)
}

fn parse(path: &Path, text: &str) -> Result<Changes, ImportError> {
    let wrong = |line: usize, expected: &str, found: &str| ImportError::Changes {
        path: path.to_owned(),
        line,
        expected: expected.to_owned(),
        found: format!("\"{found}\""),
    };
    let mut changes = Changes::new();
    for (line, row) in (1..).zip(text.lines()) {
        if line == 1 {
            if row != COLUMNS {
                return Err(wrong(line, COLUMNS, row));
            }
            continue;
        }
        let cells: Vec<&str> = row.split(';').collect();
        let &[old, new, name, _kind, _date, _source] = &cells[..] else {
            return Err(wrong(line, "6 cells", row));
        };
        let key = |text: &str| text.parse().map_err(|_| wrong(line, "a key of 8 digits", text));
        let successor = Successor {
            ags: key(new)?,
            name: name.to_owned(),
        };
        if changes.insert(key(old)?, successor).is_some() {
            return Err(wrong(line, "each old key once", old));
        }
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(row: &str) -> String {
        let text = format!("{COLUMNS}\n{row}\n");
        parse(Path::new("changes.csv"), &text).unwrap_err().to_string()
    }

    #[test]
    fn a_row_gives_the_successor_of_a_key() {
        let text = format!("{COLUMNS}\n03358004;03358024;Walsrode;incorporated;2020-01-01;law\n");
        let changes = parse(Path::new("changes.csv"), &text).unwrap();
        let successor = &changes[&"03358004".parse().unwrap()];
        assert_eq!(
            (successor.ags.to_string().as_str(), successor.name.as_str()),
            ("03358024", "Walsrode")
        );
    }

    #[test]
    fn a_broken_row_is_named_with_its_line() {
        assert_eq!(
            message("3358004;03358024;Walsrode;incorporated;2020-01-01;law"),
            "changes.csv:2: expected a key of 8 digits, found \"3358004\""
        );
        assert_eq!(
            message("03358004"),
            "changes.csv:2: expected 6 cells, found \"03358004\""
        );
        let row = "03358004;03358024;Walsrode;incorporated;2020-01-01;law";
        assert!(message(&format!("{row}\n{row}")).starts_with("changes.csv:3: expected each old key once"));
    }
}
