//! Scripts as they are downloaded: what only their writers need is left out.
//!
//! A full minifier would save another 800 bytes, but takes minutes to compile.

use walrus::Module;

/// JavaScript without indentation, empty lines and comments that fill whole lines. Line breaks stay, because a
/// statement may end there. A script with a text over several lines is left as it is.
pub(super) fn script(source: &str) -> String {
    let over_lines = |line: &str| line.matches('`').count() % 2 == 1;
    if source.lines().any(over_lines) {
        return source.to_owned();
    }
    let mut short = String::with_capacity(source.len());
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        in_comment |= line.starts_with("/*") && !line.contains("*/");
        let comment =
            in_comment || line.starts_with("//") || (line.starts_with("/*") && line.ends_with("*/"));
        in_comment &= !line.ends_with("*/");
        if !comment && !line.is_empty() {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

/// The JavaScript of a program, after what both call each other was shortened: wasm-bindgen gives every import a name
/// with sixteen digits of a hash, which no compression can shrink, and the program holds them all a second time.
pub(super) fn imports(mut javascript: String, program: &mut Module) -> String {
    let mut modules: Vec<(String, String)> = Vec::new();
    for (number, import) in program.imports.iter_mut().enumerate() {
        let own = format!("i{number}");
        let known = modules.iter().position(|(long, _)| *long == import.module);
        let module = known.or_else(|| {
            let (quoted, short) = (format!("\"{}\"", import.module), format!("m{}", modules.len()));
            (javascript.matches(&quoted).count() == 1).then(|| {
                javascript = javascript.replace(&quoted, &format!("\"{short}\""));
                modules.push((import.module.clone(), short));
                modules.len() - 1
            })
        });
        if let Some(module) = module {
            import.module = modules[module].1.clone();
        }
        // A name that is part of another one, or stands elsewhere too, stays.
        if javascript.matches(&import.name).count() == 1 {
            javascript = javascript.replace(&import.name, &own);
            import.name = own;
        }
    }
    exports(&mut javascript, program);
    javascript
}

/// Functions that JavaScript calls back are exported under names with a hash as well.
fn exports(javascript: &mut String, program: &mut Module) {
    let hashed = |name: &str| name.starts_with("_ZN") && name.ends_with('E');
    let exported = program.exports.iter_mut().filter(|export| hashed(&export.name));
    for (number, export) in exported.enumerate() {
        let own = format!("x{number}");
        *javascript = javascript.replace(&export.name, &own);
        export.name = own;
    }
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let source = "/**\n * What it does.\n */\nexport function start() {\n\n    // Now.\n    \
                      run(\"// no comment\"); // then\n/* one line */\n    /* with */ code();\n}\n";
        assert_eq!(
            script(source),
            "export function start() {\nrun(\"// no comment\"); // then\n/* with */ code();\n}\n"
        );
    }

    #[test]
    fn a_text_over_several_lines_is_left_alone() {
        let source = "const text = `\n  // no comment\n`;\n";
        assert_eq!(script(source), source);
    }
}
