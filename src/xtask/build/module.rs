//! The app and the reader of layers as browser modules: Cargo compiles them, the library behind wasm-bindgen's command
//! line makes the JavaScript for them. Taken as a library it has the version `Cargo.lock` says, and nobody installs anything.

use std::path::PathBuf;

use region_site::WasmModule;
use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;

use super::mathematics::{from_browser, replaced, without_letters};
use super::order::ordered;
use super::parts::{Cut, cut};
use super::places::forget_lines;
use super::shorten;
use super::unread::forget_unread;
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
    let read = |name: &str| {
        let path = compiled.join(name);
        std::fs::read(&path).map_err(|cause| Error::Other(format!("{}: {cause}", path.display())))
    };
    let mut app = read("region_app.wasm")?;
    if !debug {
        app = forget_unread(&app, replaced)
            .map_err(|cause| Error::Other(format!("region_app.wasm: {cause}")))?;
    }
    let app = cut(&app, &compiled.join("parts"))?;
    let reader = read("region_reader.wasm")?;
    Ok(Modules {
        app: bound(&app.main, Some(&app), debug)?,
        reader: bound(&reader, None, debug)?,
    })
}

fn bound(compiled: &[u8], cut: Option<&Cut>, debug: bool) -> Result<WasmModule> {
    let mut bound =
        bind(compiled, cut, debug).map_err(|cause| Error::Other(format!("wasm-bindgen: {cause:#}")))??;
    if !debug {
        bound.javascript = shorten::script(&bound.javascript);
    }
    Ok(bound)
}

/// Setting for cargo that makes a program which can be cut in parts, and keeps the paths of this machine out of the module: they would be downloaded by every
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
    format!(
        "target.wasm32-unknown-unknown.rustflags=[{},\"-Clink-arg=--emit-relocs\"]",
        paths.join(",")
    )
}

type Bound<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn bind(compiled: &[u8], cut: Option<&Cut>, debug: bool) -> Bound<Result<WasmModule>> {
    let mut output = Bindgen::new()
        .input_bytes("program", compiled.to_vec())
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .demangle(debug)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(true)
        // What the parts call.
        .keep_lld_exports(cut.is_some())
        .generate_output()?;
    let inline = output.snippets().values().flatten().count() + output.local_modules().len();
    if inline > 0 {
        return Ok(Err(Error::Other(format!(
            "expected a program without JavaScript of its own, which the site would not publish, found {inline} pieces"
        ))));
    }
    forget_relocations(output.wasm_mut());
    if !debug {
        forget_lines(output.wasm_mut());
        without_letters(output.wasm_mut());
    }
    let made = output.js().to_owned();
    let script = match from_browser(output.wasm_mut(), &made) {
        Ok(script) => script,
        Err(error) => return Ok(Err(error)),
    };
    let mut javascript = match cut.map_or(Ok(script.clone()), |cut| cut.join(&script)) {
        Ok(script) => script,
        Err(error) => return Ok(Err(error)),
    };
    if !debug {
        javascript = shorten::imports(javascript, output.wasm_mut());
    }
    let mut wasm = output.wasm_mut().emit_wasm();
    if !debug {
        wasm = ordered(&wasm)?;
    }
    Ok(Ok(WasmModule {
        javascript,
        parts: cut.map(|cut| cut.parts.clone()).unwrap_or_default(),
        wasm,
    }))
}

/// Drops what only tools need: relocations for the cutting, and which instructions are used.
fn forget_relocations(program: &mut Module) {
    let customs = program.customs.iter();
    let relocations: Vec<_> = customs
        .filter(|(_, custom)| {
            let name = custom.name();
            ["linking", "target_features"].contains(&name) || name.starts_with("reloc.")
        })
        .map(|(id, _)| id)
        .collect();
    for id in relocations {
        program.customs.delete(id);
    }
}
