//! The program that reads layers, as it is published: its script names the other two files.

use crate::linked::linked;
use crate::{Asset, PublishError, WasmModule};

/// What reads layers when the first one is wanted.
pub struct Reader {
    /// The script that the page and its worker run. It names the two files of the module as
    /// [`Self::JAVASCRIPT`] and [`Self::WASM`], once each.
    pub script: String,
    /// The program.
    pub module: WasmModule,
}

impl Reader {
    /// What the script calls the module that starts the program.
    pub const JAVASCRIPT: &str = "./reader-module.js";
    /// What the script calls the program.
    pub const WASM: &str = "./reader.wasm";

    /// The script and the two files it names, each under its final name.
    pub(crate) fn files(&self) -> Result<[Asset; 3], PublishError> {
        let module = Asset::hashed("reader-module", "js", self.module.javascript.as_bytes());
        let wasm = Asset::hashed("reader", "wasm", self.module.wasm.as_slice());
        let script = linked("reader.js", &self.script, Self::JAVASCRIPT, &module)?;
        let script = linked("reader.js", &script, Self::WASM, &wasm)?;
        Ok([Asset::hashed("reader", "js", script), module, wasm])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(script: &str) -> Reader {
        Reader {
            script: script.to_owned(),
            module: WasmModule {
                javascript: "reader".to_owned(),
                wasm: vec![8],
                parts: Vec::new(),
            },
        }
    }

    #[test]
    fn the_script_names_its_files_as_they_are_published() {
        let script = "import \"./reader-module.js\"; fetch(\"./reader.wasm\");";
        let [script, module, wasm] = reader(script).files().unwrap();
        let beside = |asset: &Asset| asset.path.replacen("assets/", "./", 1);
        let expected = format!("import \"{}\"; fetch(\"{}\");", beside(&module), beside(&wasm));
        assert_eq!(String::from_utf8(script.bytes).unwrap(), expected);
    }

    #[test]
    fn a_script_that_does_not_name_a_file_is_refused() {
        let error = reader("fetch(\"./reader.wasm\")").files().unwrap_err();
        assert_eq!(
            error.to_string(),
            "reader.js: expected \"./reader-module.js\" once, found it 0 times"
        );
    }
}
