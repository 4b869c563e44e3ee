//! The app in parts: what a function marked in `src/app/later` calls alone becomes a file of its own, which the
//! program fetches when it first needs it.

use std::path::Path;

use region_site::Part;
use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, transform};

use super::order::ordered;
use crate::error::{Error, Result};

/// What the tool calls the script that fetches the parts, and the script of the program.
const LINK: &str = "./__wasm_split.js";
const PROGRAM: &str = "./program.js";

/// A program after the cut.
pub(super) struct Cut {
    /// What is loaded at once; still without the JavaScript that wasm-bindgen makes.
    pub(super) main: Vec<u8>,
    /// What comes later.
    pub(super) parts: Vec<Part>,
    /// JavaScript that fetches the parts; belongs to the program's script.
    link: String,
}

/// Cuts a compiled program. `folder` is for files between two steps.
pub(super) fn cut(compiled: &[u8], folder: &Path) -> Result<Cut> {
    let told = |cause: String| Error::Other(format!("cutting the program: {cause}"));
    let main = folder.join("main.wasm");
    let written = {
        let mut options = Options::new(compiled);
        options.output_dir = folder;
        options.main_out_path = &main;
        options.link_name = LINK;
        options.main_module = PROGRAM;
        transform(options).map_err(|cause| told(format!("{cause:#}")))?
    };
    let read =
        |path: &Path| std::fs::read(path).map_err(|cause| told(format!("{}: {cause}", path.display())));
    let part = |path: &std::path::PathBuf| -> Result<Part> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Part {
            reference: format!("./{name}"),
            stem: name.trim_end_matches(".wasm").replace('_', "-"),
            wasm: compact(&read(path)?).map_err(told)?,
        })
    };
    Ok(Cut {
        main: read(&main)?,
        parts: written.split_modules.iter().map(part).collect::<Result<_>>()?,
        link: String::from_utf8_lossy(&read(&folder.join(LINK))?).into_owned(),
    })
}

impl Cut {
    /// Puts the fetching of the parts into the program's script, so that neither has to name the other.
    pub(super) fn join(&self, javascript: &str) -> Result<String> {
        let own = format!("import {{ initSync }} from \"{PROGRAM}\";");
        let link = once(&self.link, &own, "")?;
        let loaders: Vec<&str> = link
            .lines()
            .filter_map(|line| line.strip_prefix("export const ")?.split(" =").next())
            .collect();
        let import = |number: usize| format!("import * as import{number} from \"{LINK}\"");
        let mut joined = once(javascript, &import(1), &link.replace("export const ", "const "))?;
        let object = format!("{{ {} }}", loaders.join(", "));
        joined = once(
            &joined,
            &format!("\"{LINK}\": import1"),
            &format!("\"{LINK}\": {object}"),
        )?;
        // The script imports the same file once for each loader.
        for number in 2..=loaders.len() {
            joined = once(&joined, &import(number), "")?;
            joined = once(&joined, &format!("\"{LINK}\": import{number},"), "")?;
        }
        Ok(joined)
    }
}

/// A text with one passage replaced, which must stand there exactly once.
fn once(text: &str, passage: &str, replacement: &str) -> Result<String> {
    match text.matches(passage).count() {
        1 => Ok(text.replace(passage, replacement)),
        count => Err(Error::Other(format!(
            "cutting the program: expected {passage:?} once in the script, found it {count} times"
        ))),
    }
}

/// A part without the names of its functions and with numbers as short as they can be: the tool leaves room for the
/// linker in each.
fn compact(wasm: &[u8]) -> std::result::Result<Vec<u8>, String> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    let mut module = config.parse(wasm).map_err(|cause| format!("{cause:#}"))?;
    ordered(&module.emit_wasm()).map_err(|cause| cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(link: &str) -> Cut {
        Cut {
            main: Vec::new(),
            parts: Vec::new(),
            link: link.to_owned(),
        }
    }

    const LINKED: &str =
        "import { initSync } from \"./program.js\";\nfunction f() {}\nexport const __load_a = f(1);\n";

    #[test]
    fn the_script_takes_the_loaders_in() {
        let program = "import * as import1 from \"./__wasm_split.js\"\nconst i = { \"./__wasm_split.js\": import1, };\n";
        assert_eq!(
            made(LINKED).join(program).unwrap(),
            "\nfunction f() {}\nconst __load_a = f(1);\n\nconst i = { \"./__wasm_split.js\": { __load_a }, };\n"
        );
    }

    #[test]
    fn a_second_loader_needs_no_second_import() {
        let linked = format!("{LINKED}export const __load_b = f(2);\n");
        let program = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
                       const i = { \"./__wasm_split.js\": import1,\n\"./__wasm_split.js\": import2,\n };\n";
        let joined = made(&linked).join(program).unwrap();
        assert!(!joined.contains("import"), "{joined}");
        assert!(joined.contains("{ __load_a, __load_b },"), "{joined}");
    }

    #[test]
    fn a_script_of_another_form_is_refused() {
        let error = made(LINKED).join("nothing").unwrap_err().to_string();
        assert!(error.contains("found it 0 times"), "{error}");
    }
}
