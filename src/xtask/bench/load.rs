//! `cargo xtask bench load`: how much later is the start page painted because of its scripts?

use crate::build;
use crate::cli::{Browser, BuildOptions, LoadOptions};
use crate::error::Result;
use crate::install;
use crate::process::{self, cargo, path_with_tools};
use crate::step::step;

/// Builds the site and measures it in Chromium.
pub(crate) fn run(options: &LoadOptions) -> Result {
    if !options.no_build {
        build::run(&BuildOptions::default())?;
    }
    step("Browser", || install::browsers(&[Browser::Chromium]))?;
    step("Measurement", || {
        process::run(
            cargo()
                .args([
                    "run",
                    "--quiet",
                    "--package",
                    "region-tests",
                    "--bin",
                    "load",
                    "--",
                ])
                .args(["--runs", &options.runs.to_string()])
                .env("PATH", path_with_tools()),
        )
    })
}
