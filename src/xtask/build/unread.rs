//! Data that nothing reads once functions were taken out of the compiled program: tables of letters and of
//! mathematics, several kilobytes that do not compress. The linker cannot know; its own list of who refers to what
//! says it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use wasmparser::{
    BinaryReaderError, DataKind, ExternalKind, KnownCustom, Linking, Parser, Payload, SymbolInfo,
};

/// Something that refers to others: a function by its number, or a piece of data by its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Thing {
    Function(u32),
    Data(u32),
}

/// What the file of a program says, in places of the file.
#[derive(Default)]
struct Program {
    /// Functions of the program itself, in the order of the file, the first one's number, and all names.
    bodies: Vec<Range<usize>>,
    first_body: u32,
    names: HashMap<u32, String>,
    exported: Vec<u32>,
    segments: Vec<Range<usize>>,
    /// For each symbol what it is, and where it lies if it is data.
    symbols: Vec<(Option<Thing>, Range<usize>)>,
    /// Places that refer to a symbol.
    references: Vec<(usize, u32)>,
}

/// The program with zeros, which compress to nothing, where data lies that only functions with a name of `gone`
/// read.
///
/// # Errors
/// When the file is no program as the linker writes it.
pub(super) fn forget_unread(file: &[u8], gone: impl Fn(&str) -> bool) -> Result<Vec<u8>, BinaryReaderError> {
    Ok(read(file)?.without(file, &gone))
}

impl Program {
    /// The file with zeros where data lies that nothing reads.
    fn without(&self, file: &[u8], gone: &impl Fn(&str) -> bool) -> Vec<u8> {
        let kept = self.kept(gone);
        let mut forgotten = file.to_vec();
        let data = self.symbols.iter().filter_map(|(thing, place)| match thing {
            Some(thing @ Thing::Data(_)) => Some((kept.contains(thing), place.clone())),
            _ => None,
        });
        let (read, unread): (Vec<_>, Vec<_>) = data.partition(|(read, _)| *read);
        for (_, place) in unread {
            forgotten[place].fill(0);
        }
        // Texts with the same end share it.
        for (_, place) in read {
            forgotten[place.clone()].copy_from_slice(&file[place]);
        }
        forgotten
    }

    /// What can be reached from what is exported without going through functions that will be gone.
    fn kept(&self, gone: &impl Fn(&str) -> bool) -> HashSet<Thing> {
        let mut targets: HashMap<Thing, Vec<Thing>> = HashMap::new();
        for (place, symbol) in &self.references {
            let target = self.symbols.get(*symbol as usize).and_then(|(thing, _)| *thing);
            for owner in self.owners(*place) {
                targets.entry(owner).or_default().extend(target);
            }
        }
        let mut open: Vec<Thing> = self
            .exported
            .iter()
            .map(|number| Thing::Function(*number))
            .collect();
        let mut kept = HashSet::new();
        while let Some(thing) = open.pop() {
            let name = match thing {
                Thing::Function(number) => self.names.get(&number).map(String::as_str),
                Thing::Data(_) => None,
            };
            if !name.is_some_and(gone) && kept.insert(thing) {
                open.extend(targets.get(&thing).into_iter().flatten());
            }
        }
        kept
    }

    /// The function or the pieces of data that a place of the file belongs to.
    fn owners(&self, place: usize) -> Vec<Thing> {
        let body = self.bodies.partition_point(|body| body.end <= place);
        if self.bodies.get(body).is_some_and(|body| body.contains(&place)) {
            return vec![Thing::Function(self.first_body + body as u32)];
        }
        let symbols = self.symbols.iter().filter(|(_, at)| at.contains(&place));
        symbols.filter_map(|(thing, _)| *thing).collect()
    }
}

fn read(file: &[u8]) -> Result<Program, BinaryReaderError> {
    let mut program = Program::default();
    // Where the content of each section begins, by its number.
    let mut sections = Vec::new();
    for payload in Parser::new(0).parse_all(file) {
        let payload = payload?;
        if let Some((_, range)) = payload.as_section() {
            sections.push(range.start);
        }
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    program.first_body += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        program.exported.push(export.index);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => program.bodies.push(body.range()),
            Payload::DataSection(data) => {
                for segment in data {
                    let segment = segment?;
                    let begin = segment.range.end - segment.data.len();
                    let placed = matches!(segment.kind, DataKind::Active { .. });
                    program
                        .segments
                        .push(if placed { begin..segment.range.end } else { 0..0 });
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            for symbol in symbols {
                                program.take(&symbol?);
                            }
                        }
                    }
                }
                KnownCustom::Reloc(relocations) => {
                    let section = relocations.section_index() as usize;
                    let begin = sections.get(section).copied().unwrap_or_default();
                    for relocation in relocations.entries() {
                        let relocation = relocation?;
                        program
                            .references
                            .push((begin + relocation.offset as usize, relocation.index));
                    }
                }
                KnownCustom::Name(names) => {
                    for part in names {
                        if let wasmparser::Name::Function(functions) = part? {
                            for function in functions {
                                let function = function?;
                                program.names.insert(function.index, function.name.to_owned());
                            }
                        }
                    }
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(program)
}

impl Program {
    fn take(&mut self, symbol: &SymbolInfo<'_>) {
        let number = self.symbols.len() as u32;
        self.symbols.push(match symbol {
            SymbolInfo::Func { index, .. } => (Some(Thing::Function(*index)), 0..0),
            SymbolInfo::Data { symbol: Some(at), .. } => {
                let segment = self.segments.get(at.index as usize).cloned().unwrap_or_default();
                let begin = segment.start + at.offset as usize;
                let end = begin + at.size as usize;
                let inside = end <= segment.end;
                (Some(Thing::Data(number)), if inside { begin..end } else { 0..0 })
            }
            _ => (None, 0..0),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file in which `main` reads the first table and calls `letters`, which reads the other two; the third shares
    /// its end with the first.
    fn program() -> (Program, Vec<u8>) {
        let file = b"..mainletters123456789".to_vec();
        let table = |number, place| (Some(Thing::Data(number)), place);
        let program = Program {
            bodies: vec![2..6, 6..13],
            first_body: 4,
            names: HashMap::from([(4, "main".to_owned()), (5, "letters".to_owned())]),
            exported: vec![4],
            symbols: vec![
                table(0, 13..16),
                table(1, 16..20),
                table(2, 15..18),
                (Some(Thing::Function(5)), 0..0),
            ],
            references: vec![(3, 0), (4, 3), (7, 1), (8, 2)],
            ..Program::default()
        };
        (program, file)
    }

    fn forgotten(gone: &str) -> String {
        let (program, file) = program();
        let forgotten = program.without(&file, &|name: &str| name == gone);
        String::from_utf8(forgotten).unwrap().replace('\0', "_")
    }

    #[test]
    fn only_what_no_function_reads_any_more_is_forgotten() {
        assert_eq!(forgotten("nothing"), "..mainletters123456789");
        assert_eq!(forgotten("letters"), "..mainletters123____89");
        assert_eq!(forgotten("main"), "..mainletters_______89");
    }

    #[test]
    fn a_file_that_is_no_program_is_refused() {
        assert!(forget_unread(b"no program", |_| false).is_err());
    }
}
