//! `cargo xtask shots`: pictures of pages, to look at.

use crate::build;
use crate::cli::{Browser, BuildOptions, ShotsOptions};
use crate::error::Result;
use crate::install;
use crate::process::{self, cargo, path_with_tools};
use crate::step::step;
use crate::workspace;

/// Takes the pictures.
pub(crate) fn run(options: &ShotsOptions) -> Result {
    if !options.no_build {
        build::run(&BuildOptions::default())?;
    }
    step("Browser", || install::browsers(&[Browser::Chromium]))?;
    step("Pictures", || {
        process::run(
            cargo()
                .args([
                    "run",
                    "--quiet",
                    "--package",
                    "region-tests",
                    "--bin",
                    "shots",
                    "--",
                ])
                .args(["--look", &options.look])
                .args(&options.paths)
                .env("PATH", path_with_tools()),
        )
    })?;
    println!("Pictures are in {}", workspace::target().join("shots").display());
    Ok(())
}
