//! Lines and columns of the source, which the program holds for every place where it could panic: 1 kB that only its
//! writers could read. The names of own files stay, those of libraries go.

use walrus::{ConstExpr, DataKind, Module, ir::Value};

/// Bytes of a place: where the name of its file lies, how long it is, line and column.
const PLACE: usize = 16;
/// No file of source text has more lines, or columns.
const MOST: u32 = 100_000;

/// How names of files begin that are not the project's own.
const LIBRARIES: [&[u8]; 2] = [b"registry/", b"/rustc/"];

/// Sets lines and columns to 0, which compresses to nothing.
pub(super) fn forget_lines(program: &mut Module) {
    let segments: Vec<(u32, Vec<u8>)> = program
        .data
        .iter()
        .filter_map(|data| Some((start(&data.kind)?, data.value.clone())))
        .collect();
    let file = |at: u32, length: u32| {
        let found = segments.iter().find_map(|(start, bytes)| {
            let from = usize::try_from(at.checked_sub(*start)?).ok()?;
            bytes.get(from..from.checked_add(usize::try_from(length).ok()?)?)
        });
        found.filter(|name| name.is_ascii() && name.ends_with(b".rs"))
    };
    let mut libraries: Vec<&[u8]> = Vec::new();
    let active = program.data.iter().filter(|data| start(&data.kind).is_some());
    for id in active.map(walrus::Data::id).collect::<Vec<_>>() {
        let data = program.data.get_mut(id);
        let last = data.value.len().saturating_sub(PLACE - 1);
        for position in (0..last).step_by(4) {
            let number = |word: usize| {
                let bytes = data.value.get(position + 4 * word..position + 4 * word + 4);
                bytes.and_then(|bytes| Some(u32::from_le_bytes(bytes.try_into().ok()?)))
            };
            let (Some(at), Some(length), Some(line), Some(column)) =
                (number(0), number(1), number(2), number(3))
            else {
                continue;
            };
            let counts = (1..MOST).contains(&line) && (1..MOST).contains(&column);
            let Some(name) = file(at, length).filter(|_| counts && (4..256).contains(&length)) else {
                continue;
            };
            data.value[position + 8..position + PLACE].fill(0);
            if LIBRARIES.iter().any(|folder| name.starts_with(folder)) {
                libraries.push(name);
                data.value[position + 4..position + 8].fill(0);
            }
        }
    }
    for id in program.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        let value = &mut program.data.get_mut(id).value;
        for name in &libraries {
            let found = value.windows(name.len()).position(|part| part == *name);
            if let Some(found) = found {
                value[found..found + name.len()].fill(0);
            }
        }
    }
}

/// Where a segment lies in memory.
fn start(kind: &DataKind) -> Option<u32> {
    match kind {
        DataKind::Active {
            offset: ConstExpr::Value(Value::I32(offset)),
            ..
        } => Some(offset.cast_unsigned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &[u8], line: u32) -> u32 {
        let mut program = Module::default();
        let memory = program.memories.add_local(false, false, 1, None, None);
        let mut bytes = name.to_vec();
        bytes.resize(16, 0);
        for number in [1000, u32::try_from(name.len()).unwrap(), line, 7] {
            bytes.extend(number.to_le_bytes());
        }
        let kind = DataKind::Active {
            memory,
            offset: ConstExpr::Value(Value::I32(1000)),
        };
        program.data.add(kind, bytes);
        forget_lines(&mut program);
        let value = &program.data.iter().next().unwrap().value;
        let own = !name.starts_with(b"registry/");
        assert_eq!(value.starts_with(name), own);
        assert_eq!(value[20] == 0, !own);
        u32::from_le_bytes(value[24..28].try_into().unwrap())
    }

    #[test]
    fn lines_of_source_files_go_and_other_numbers_stay() {
        assert_eq!(kept(b"src/hit.rs", 812), 0);
        assert_eq!(kept(b"registry/a.rs", 812), 0);
        assert_eq!(kept(b"some text", 812), 812);
        assert_eq!(kept(b"src/hit.rs", MOST), MOST);
    }
}
