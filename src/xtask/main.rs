//! `cargo xtask`: everything a developer does with the region map, in one place.
//!
//! The commands install what they miss, say what they are doing and how long it took, and stop at the first
//! step that fails.

mod accessibility;
mod bench;
mod build;
mod check;
mod cli;
mod dev;
mod error;
mod fresh;
mod install;
mod kiosk;
mod process;
mod serve;
mod shots;
mod step;
mod test;
mod validity;
mod workspace;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            ExitCode::FAILURE
        }
    }
}
