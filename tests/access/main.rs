//! Whether everybody can use the pages: axe-core, a second checker with rules by others, and the accessibility tree, over
//! a list of views. Run by `cargo xtask test`, and by `cargo xtask accessibility`, which also keeps the result.

mod checker;
mod differences;
mod pairs;
mod place;
mod report;
mod run;
mod tree;
mod view;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

#[derive(Parser)]
struct Options {
    /// The folder of packages from npm that holds both checkers.
    #[arg(long)]
    packages: PathBuf,
    /// Keep the result as the report of this day (2026-11-25) instead of comparing it with the one that is kept.
    #[arg(long)]
    renew: Option<String>,
    /// Only views whose name contains this. Nothing is kept or compared then.
    #[arg(long, default_value = "")]
    view: String,
}

fn main() -> ExitCode {
    let options = Options::parse();
    match run::run(&options.packages, options.renew.as_deref(), &options.view) {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaints) => {
            for complaint in &complaints {
                eprintln!("FAILED   {complaint}");
            }
            eprintln!("{} complaints", complaints.len());
            ExitCode::FAILURE
        }
    }
}
