//! The compiler's target for WebAssembly.

use crate::error::{Error, Result};
use crate::process::{find, output, program, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target where it is missing.
pub(crate) fn wasm_target() -> Result {
    let library = output(program("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    let folder = String::from_utf8_lossy(&library.stdout).trim().to_owned();
    if library.status.success() && std::path::Path::new(&folder).is_dir() {
        eprintln!("    {TARGET} is there");
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(Error::Missing {
            what: format!("Rust's target {TARGET}"),
            remedy:
                "Install Rust with rustup (https://rustup.rs), or the target with your system's packages."
                    .to_owned(),
        });
    }
    run(program("rustup").args(["target", "add", TARGET]))
}
