//! Command line tools that Cargo builds, kept in the tool cache.

use std::path::PathBuf;

use crate::error::Result;
use crate::process::{cargo, output, program, run};
use crate::workspace;

/// A tool from crates.io in the one version that is used.
pub(crate) struct Tool {
    /// Name of the package.
    package: &'static str,
    /// Name of the program.
    program: &'static str,
    /// Version.
    version: &'static str,
}

impl Tool {
    /// Drives Firefox.
    pub(crate) const GECKODRIVER: Self = Self {
        package: "geckodriver",
        program: "geckodriver",
        version: "0.36.0",
    };

    /// Runs tests of WebAssembly in a browser. Must have the version of `wasm-bindgen` in `Cargo.toml`.
    pub(crate) const WASM_TEST_RUNNER: Self = Self {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen-test-runner",
        version: "0.2.126",
    };

    fn path(&self) -> PathBuf {
        workspace::tool_cache().join("bin").join(self.program)
    }

    fn is_there(&self) -> bool {
        let answer = output(program(self.path()).arg("--version"));
        answer.is_ok_and(|answer| String::from_utf8_lossy(&answer.stdout).contains(self.version))
    }
}

/// Builds a tool where it is missing and returns where it lies. Unoptimised: it is built faster than it would
/// ever make up for.
pub(crate) fn cargo_tool(tool: &Tool) -> Result<PathBuf> {
    let Tool { package, version, .. } = tool;
    if tool.is_there() {
        eprintln!("    {package} {version} is there");
        return Ok(tool.path());
    }
    let cache = workspace::tool_cache();
    eprintln!(
        "    {package} {version} is built once and kept in {}",
        cache.display()
    );
    run(cargo()
        .args([
            "install",
            package,
            "--version",
            version,
            "--locked",
            "--debug",
            "--force",
            "--root",
        ])
        .arg(&cache)
        .env("CARGO_TARGET_DIR", cache.join("build"))
        // The tool's own sources say which compiler options it wants, not this workspace.
        .current_dir(std::env::temp_dir()))?;
    Ok(tool.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_runner_has_the_version_of_the_library() {
        let manifest = std::fs::read_to_string(workspace::root().join("Cargo.toml")).unwrap();
        let pin = format!("wasm-bindgen = \"={}\"", Tool::WASM_TEST_RUNNER.version);
        assert!(manifest.contains(&pin), "Cargo.toml does not say {pin}");
    }
}
