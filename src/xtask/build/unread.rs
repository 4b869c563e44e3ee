//! Data that nothing reads once functions were taken out of the compiled program: tables of letters and of
//! mathematics, several kilobytes that do not compress. The linker cannot know; its own list of who refers to what
//! says it.

use std::collections::HashMap;
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
    let program = read(file)?;
    let kept = program.kept(&gone);
    let mut forgotten = file.to_vec();
    let dead = program
        .symbols
        .iter()
        .filter(|(thing, _)| matches!(thing, Some(thing @ Thing::Data(_)) if !kept.contains_key(thing)));
    for (_, place) in dead {
        forgotten[place.clone()].fill(0);
    }
    // Texts with the same end share it.
    for (thing, place) in &program.symbols {
        if matches!(thing, Some(thing @ Thing::Data(_)) if kept.contains_key(thing)) {
            forgotten[place.clone()].copy_from_slice(&file[place.clone()]);
        }
    }
    Ok(forgotten)
}

impl Program {
    /// What can be reached from what is exported without going through functions that will be gone.
    fn kept(&self, gone: &impl Fn(&str) -> bool) -> HashMap<Thing, ()> {
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
        let mut kept = HashMap::new();
        while let Some(thing) = open.pop() {
            let name = match thing {
                Thing::Function(number) => self.names.get(&number).map(String::as_str),
                Thing::Data(_) => None,
            };
            if !name.is_some_and(gone) && kept.insert(thing, ()).is_none() {
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
