//! `cargo xtask check`: everything that can be told without running the app.

use crate::error::Result;
use crate::install;
use crate::process::{self, cargo};
use crate::step::step;

/// Checks format, lints and data.
pub(crate) fn run() -> Result {
    step("Toolchain for WebAssembly", install::wasm_target)?;
    step("Format", || {
        process::run(cargo().args(["fmt", "--all", "--check"]))
    })?;
    step("Lints: native", || {
        process::run(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ]))
    })?;
    step("Lints: app and reader as WebAssembly", || {
        let browser = [
            "clippy",
            "--package",
            "region-app",
            "--package",
            "region-reader",
            "--features",
            "region-app/client",
            "--all-targets",
            "--target",
            "wasm32-unknown-unknown",
        ];
        process::run(cargo().args(browser).args(["--", "--deny", "warnings"]))
    })?;
    step("Data", || {
        process::run(cargo().args(["run", "--quiet", "--package", "region-tool", "--", "check"]))
    })
}
