//! Functions in the order in which they compress best: each one after the one it is most like. What compresses them
//! spends more on a repetition the farther away it is; the order is nobody else's concern.

use std::collections::{BTreeMap, HashMap};

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ElementSection, ExportSection, FunctionSection, Module, RawSection, StartSection,
};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// So many bytes in a row are what functions may have in common.
const PIECE: usize = 5;
/// What more functions have in common than so many says nothing.
const COMMON: usize = 300;
/// How like two functions of different types are, compared to two of one.
const OTHER_TYPE: f64 = 0.6;
/// Less likeness than this, the share of the next one that the last one has too, is none.
const LEAST: f64 = 0.02;

type Done<T> = Result<T, Error<core::convert::Infallible>>;

/// A program with its functions in the order that compresses best.
///
/// # Errors
/// When it is no program.
pub(super) fn ordered(program: &[u8]) -> Done<Vec<u8>> {
    let (imported, types, bodies) = functions(program)?;
    let code: Vec<&[u8]> = bodies.iter().map(FunctionBody::as_bytes).collect();
    let order = order(&code, &types);
    let mut numbers = vec![0; order.len()];
    for (new, old) in (0..).zip(&order) {
        numbers[*old] = imported + new;
    }
    let mut renumber = Renumber { imported, numbers };
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::FunctionSection(_) => {
                let mut section = FunctionSection::new();
                for old in &order {
                    section.function(types[*old]);
                }
                module.section(&section);
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for old in &order {
                    renumber.parse_function_body(&mut section, bodies[*old].clone())?;
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                renumber.parse_export_section(&mut section, exports)?;
                module.section(&section);
            }
            Payload::ElementSection(elements) => {
                let mut section = ElementSection::new();
                renumber.parse_element_section(&mut section, elements)?;
                module.section(&section);
            }
            Payload::StartSection { func, .. } => {
                let function_index = renumber.function_index(func)?;
                module.section(&StartSection { function_index });
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = &program[range];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

/// How many functions are imported, and type and body of each of the program's own.
fn functions(program: &[u8]) -> Done<(u32, Vec<u32>, Vec<FunctionBody<'_>>)> {
    let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => bodies.push(body),
            _ => {}
        }
    }
    Ok((imported, types, bodies))
}

/// Gives functions their new numbers.
struct Renumber {
    imported: u32,
    numbers: Vec<u32>,
}

impl Reencode for Renumber {
    type Error = core::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Done<u32> {
        let own = function.checked_sub(self.imported);
        Ok(own.map_or(function, |own| self.numbers[own as usize]))
    }
}

/// Positions of functions, each after the one it is most like; where none is alike, by type and bytes.
fn order(code: &[&[u8]], types: &[u32]) -> Vec<usize> {
    let mut known: HashMap<&[u8], usize> = HashMap::new();
    let mut holders: Vec<Vec<usize>> = Vec::new();
    for (function, body) in code.iter().enumerate() {
        for piece in body.windows(PIECE) {
            let piece = *known.entry(piece).or_insert_with(|| {
                holders.push(Vec::new());
                holders.len() - 1
            });
            if holders[piece].last() != Some(&function) {
                holders[piece].push(function);
            }
        }
    }
    let mut pieces = vec![Vec::new(); code.len()];
    for (piece, having) in holders.iter().enumerate() {
        if (2..=COMMON).contains(&having.len()) {
            for function in having {
                pieces[*function].push(piece);
            }
        }
    }
    let mut rest: Vec<usize> = (0..code.len()).collect();
    rest.sort_by_key(|function| (types[*function], code[*function]));
    let mut rest = rest.into_iter();
    let mut placed = vec![false; code.len()];
    let mut order = Vec::with_capacity(code.len());
    let mut next = rest.next();
    while let Some(function) = next {
        placed[function] = true;
        order.push(function);
        // In the order of their numbers, so that two machines build the same.
        let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
        for piece in &pieces[function] {
            for other in holders[*piece].iter().filter(|other| !placed[**other]) {
                *shared.entry(*other).or_default() += 1;
            }
        }
        let mut best = (LEAST, None);
        for (other, count) in shared {
            let all = pieces[other].len() + 8;
            let of_type = if types[other] == types[function] {
                1.0
            } else {
                OTHER_TYPE
            };
            let likeness = f64::from(count) / all as f64 * of_type;
            if likeness > best.0 {
                best = (likeness, Some(other));
            }
        }
        next = best.1.or_else(|| rest.find(|function| !placed[*function]));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_function_follows_the_one_it_is_most_like() {
        let (walk, run): (&[u8], &[u8]) = (b"walk to the door", b"run through the wood");
        let code = [walk, run, b"walk to the gate", b"run through the town", b"x"];
        let order = order(&code, &[0; 5]);
        let place = |function: usize| order.iter().position(|placed| *placed == function).unwrap();
        assert_eq!(place(0).abs_diff(place(2)), 1, "{order:?}");
        assert_eq!(place(1).abs_diff(place(3)), 1, "{order:?}");
        let mut all = order.clone();
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn whatever_calls_a_function_still_calls_the_same() {
        use walrus::{FunctionBuilder, ValType};
        let mut program = walrus::Module::default();
        let mut called = Vec::new();
        for number in [7, 1000, 8] {
            let mut body = FunctionBuilder::new(&mut program.types, &[], &[ValType::I32]);
            body.func_body().i32_const(number);
            let inner = body.finish(Vec::new(), &mut program.funcs);
            let mut body = FunctionBuilder::new(&mut program.types, &[], &[ValType::I32]);
            body.func_body().call(inner);
            let outer = body.finish(Vec::new(), &mut program.funcs);
            program.exports.add(&format!("give{number}"), outer);
            called.push(number);
        }
        let ordered = ordered(&program.emit_wasm()).unwrap();
        let read = walrus::Module::from_buffer(&ordered).unwrap();
        for number in called {
            let outer = read.exports.get_func(format!("give{number}")).unwrap();
            let instructions = |id| {
                let body = read.funcs.get(id).kind.unwrap_local();
                body.block(body.entry_block()).instrs[0].0.clone()
            };
            let walrus::ir::Instr::Call(call) = instructions(outer) else {
                panic!("expected a call");
            };
            let walrus::ir::Instr::Const(constant) = instructions(call.func) else {
                panic!("expected a constant");
            };
            assert!(matches!(constant.value, walrus::ir::Value::I32(given) if given == number));
        }
    }
}
