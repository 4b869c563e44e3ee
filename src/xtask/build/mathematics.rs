//! Sines, logarithms and powers from the browser instead of from the program: 6 kB less to download.

use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType};

use crate::error::{Error, Result};

/// Where the program asks for them: the browser's own object.
const OBJECT: &str = "Math";
/// What both call alike, and how many numbers each takes.
const FUNCTIONS: [(&str, usize); 11] = [
    ("sin", 1),
    ("cos", 1),
    ("tan", 1),
    ("atan", 1),
    ("atan2", 2),
    ("exp", 1),
    ("expm1", 1),
    ("log1p", 1),
    ("log10", 1),
    ("log2", 1),
    ("pow", 2),
];

/// Replaces what the program has of these functions by calls of the browser's, in the program and in its script.
///
/// # Errors
/// When the script has another form than wasm-bindgen gives it.
pub(super) fn from_browser(program: &mut Module, script: &str) -> Result<String> {
    let mut found = false;
    for (name, numbers) in FUNCTIONS {
        let Some(own) = compiled(program, name) else {
            continue;
        };
        let takes = vec![ValType::F64; numbers];
        let kind = program.types.add(&takes, &[ValType::F64]);
        if program.funcs.get(own).ty() != kind {
            return Err(Error::Other(format!(
                "mathematics of the browser: expected {name} to take {numbers} numbers and give one"
            )));
        }
        let (browsers, _) = program.add_import_func(OBJECT, name, kind);
        let mut body = FunctionBuilder::new(&mut program.types, &takes, &[ValType::F64]);
        let arguments: Vec<_> = takes.iter().map(|number| program.locals.add(*number)).collect();
        for argument in &arguments {
            body.func_body().local_get(*argument);
        }
        body.func_body().call(browsers);
        program.funcs.get_mut(own).kind = FunctionKind::Local(body.local_func(arguments));
        found = true;
    }
    walrus::passes::gc::run(program);
    if found {
        lent(script)
    } else {
        Ok(script.to_owned())
    }
}

/// Takes out what only a message for programmers needs, with 12 kB of letters: small letters of every script, for the
/// name of an element that was not expected. Without it the program stops there all the same.
pub(super) fn without_letters(program: &mut Module) {
    let letters = program.funcs.iter();
    let letters = letters
        .filter(|function| matches!(function.kind, FunctionKind::Local(_)))
        .find(|function| function.name.as_deref().is_some_and(is_letters))
        .map(walrus::Function::id);
    let Some(letters) = letters else { return };
    let kind = program.types.get(program.funcs.get(letters).ty());
    let (takes, gives) = (kind.params().to_vec(), kind.results().to_vec());
    let mut body = FunctionBuilder::new(&mut program.types, &takes, &gives);
    let arguments = takes.iter().map(|kind| program.locals.add(*kind)).collect();
    body.func_body().unreachable();
    program.funcs.get_mut(letters).kind = FunctionKind::Local(body.local_func(arguments));
    walrus::passes::gc::run(program);
}

/// Whether a function is one that [`from_browser`] or [`without_letters`] takes out of the program.
pub(super) fn replaced(name: &str) -> bool {
    is_letters(name) || FUNCTIONS.iter().any(|(known, _)| is_mathematics(name, known))
}

fn is_letters(name: &str) -> bool {
    name.contains("5alloc3str") && name.ends_with("12to_lowercase")
}

fn is_mathematics(name: &str, known: &str) -> bool {
    name.contains("compiler_builtins")
        && name.ends_with(&format!("libm_math{0}{known}{0}{known}", known.len()))
}

/// The compiled function of a name in Rust's own library of mathematics.
fn compiled(program: &Module, name: &str) -> Option<FunctionId> {
    let functions = program.funcs.iter();
    functions
        .filter(|function| matches!(function.kind, FunctionKind::Local(_)))
        .find(|function| is_mathematics(function.name.as_deref().unwrap_or_default(), name))
        .map(|function| function.id())
}

/// The script with the browser's object among what it hands to the program.
fn lent(script: &str) -> Result<String> {
    const OWN: &str = ": import0,";
    match script.matches(OWN).count() {
        1 => Ok(script.replace(OWN, &format!("{OWN} {OBJECT},"))),
        count => Err(Error::Other(format!(
            "mathematics of the browser: expected {OWN:?} once in the script, found it {count} times"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANGLED: &str = "_RNvNtNtNtCs5zM4GgcuceN_17compiler_builtins4math9libm_math3sin3sin";
    const SCRIPT: &str =
        "    return {\n        __proto__: null,\n        \"./program_bg.js\": import0,\n    };\n";

    fn program(name: &str) -> Module {
        let mut program = Module::default();
        let mut body = FunctionBuilder::new(&mut program.types, &[ValType::F64], &[ValType::F64]);
        let number = program.locals.add(ValType::F64);
        body.name(name.to_owned()).func_body().local_get(number);
        let function = body.finish(vec![number], &mut program.funcs);
        program.exports.add("used", function);
        program
    }

    #[test]
    fn a_function_of_the_library_becomes_one_of_the_browser() {
        let mut program = program(MANGLED);
        let script = from_browser(&mut program, SCRIPT).unwrap();
        let import = program.imports.iter().next().unwrap();
        assert_eq!((import.module.as_str(), import.name.as_str()), ("Math", "sin"));
        assert!(script.contains(": import0, Math,"), "{script}");
    }

    #[test]
    fn what_is_only_called_alike_stays_as_it_is() {
        for name in [
            "region_core::sin",
            "libm_math3sin3sin",
            "compiler_builtins4math9libm_math4sinh4sinh",
        ] {
            let mut program = program(name);
            assert_eq!(from_browser(&mut program, SCRIPT).unwrap(), SCRIPT);
            assert_eq!(program.imports.iter().count(), 0, "{name}");
        }
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        let error = from_browser(&mut program(MANGLED), "nothing")
            .unwrap_err()
            .to_string();
        assert!(error.contains("found it 0 times"), "{error}");
    }
}
