//! The app and the reader of layers as browser modules: Cargo compiles them, the library behind wasm-bindgen's command
//! line makes the JavaScript for them. Taken as a library it has the version `Cargo.lock` says, and nobody installs anything.

use std::path::PathBuf;

use region_site::WasmModule;
use wasm_bindgen_cli_support::Bindgen;

use super::shorten;
use crate::error::{Error, Result};
use crate::process::{cargo, run};
use crate::workspace;

/// Both programs of the site.
pub(super) struct Modules {
    /// The app.
    pub(super) app: WasmModule,
    /// What reads layers.
    pub(super) reader: WasmModule,
}

/// Compiles both programs: quickly, or small.
pub(super) fn build(debug: bool) -> Result<Modules> {
    let (profile, folder) = if debug { ("dev", "debug") } else { ("wasm", "wasm") };
    run(cargo()
        .args(["build", "--lib"])
        .args(["--package", "region-app", "--package", "region-reader"])
        .args(["--features", "region-app/client"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", profile])
        .arg("--config")
        .arg(without_paths()))?;
    let compiled = workspace::target().join("wasm32-unknown-unknown").join(folder);
    let bound = |name: &str| {
        bind(&compiled.join(name), debug).map_err(|cause| Error::Other(format!("wasm-bindgen: {cause:#}")))?
    };
    Ok(Modules {
        app: bound("region_app.wasm")?,
        reader: bound("region_reader.wasm")?,
    })
}

/// Setting for cargo that keeps the paths of this machine out of the module: they would be downloaded by every
/// visitor, and two machines would never build the same file.
fn without_paths() -> String {
    let sources = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let rename = |path: &std::path::Path| format!("{:?}", format!("--remap-path-prefix={}=", path.display()));
    let paths: Vec<String> = [sources, Some(workspace::root())]
        .iter()
        .flatten()
        .map(|path| rename(path))
        .collect();
    format!("target.wasm32-unknown-unknown.rustflags=[{}]", paths.join(","))
}

type Bound<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn bind(compiled: &std::path::Path, debug: bool) -> Bound<Result<WasmModule>> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .demangle(debug)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(true)
        .generate_output()?;
    let inline = output.snippets().values().flatten().count() + output.local_modules().len();
    if inline > 0 {
        return Ok(Err(Error::Other(format!(
            "expected a program without JavaScript of its own, which the site would not publish, found {inline} pieces"
        ))));
    }
    let javascript = if debug {
        output.js().to_owned()
    } else {
        shorten::script(&shorten::imports(&mut output))
    };
    Ok(Ok(WasmModule {
        javascript,
        wasm: output.wasm_mut().emit_wasm(),
    }))
}
