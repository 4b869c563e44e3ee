//! Scripts as they are downloaded: what only their writers need is left out.
//!
//! A full minifier would save another 800 bytes, but takes minutes to compile.

use wasm_bindgen_cli_support::Output;

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
pub(super) fn imports(output: &mut Output) -> String {
    let mut javascript = output.js().to_owned();
    for (number, import) in output.wasm_mut().imports.iter_mut().enumerate() {
        // The first import brings the name of all of them, quoted; the others find it short already.
        let (module, own) = (format!("\"{}\"", import.module), format!("i{number}"));
        if javascript.matches(&module).count() == 1 {
            javascript = javascript.replace(&module, "\"r\"");
        }
        if javascript.contains("\"r\"") {
            import.module = "r".to_owned();
        }
        // A name that is part of another one, or stands elsewhere too, stays.
        if javascript.matches(&import.name).count() == 1 {
            javascript = javascript.replace(&import.name, &own);
            import.name = own;
        }
    }
    javascript
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
