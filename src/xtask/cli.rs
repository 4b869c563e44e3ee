//! The commands and their options.

use clap::{Args, Parser, Subcommand, ValueEnum};
use region_site::Base;

use crate::error::Result;
use crate::{accessibility, bench, build, check, dev, fresh, serve, shots, test};

/// Builds, shows and tests the region map.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks the data and writes the finished site to dist/.
    Build(BuildOptions),
    /// Builds the site and shows it on a local port.
    Serve(ServeOptions),
    /// Shows the site and rebuilds it whenever a file changes; open pages load anew.
    Dev(DevOptions),
    /// Format, lints (native and WebAssembly) and the data.
    Check,
    /// All tests: native, components in a browser, whole pages in three browser engines.
    Test(TestOptions),
    /// Checks whether everybody can use the pages and keeps the result for the accessibility statement.
    Accessibility(AccessibilityOptions),
    /// Clones the repository to a temporary folder and runs `serve` and `test` there with an empty tool cache.
    Fresh,
    /// Pictures of pages in several sizes, light and dark, in target/shots/.
    Shots(ShotsOptions),
    /// Measurements, printed.
    Bench(BenchOptions),
}

/// Options of `build`.
#[derive(Args, Clone, Default)]
pub(crate) struct BuildOptions {
    /// The path below which the site will be published.
    #[arg(long, default_value = "/")]
    pub(crate) base: Base,
    /// Scheme and host under which the site will be found; without it the operator's website.
    #[arg(long)]
    pub(crate) origin: Option<String>,
    /// Compile quickly instead of small, and do not hold the site to its size.
    #[arg(long)]
    pub(crate) debug: bool,
    /// Let pages load anew after the next build.
    #[arg(long, hide = true)]
    pub(crate) live: bool,
}

/// Options of `serve`.
#[derive(Args)]
pub(crate) struct ServeOptions {
    /// Local port; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// The path below which the site is shown.
    #[arg(long, default_value = "/")]
    pub(crate) base: Base,
    /// Show dist/ as it is.
    #[arg(long)]
    pub(crate) no_build: bool,
}

/// Options of `dev`.
#[derive(Args)]
pub(crate) struct DevOptions {
    /// Local port; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
}

/// Options of `test`.
#[derive(Args)]
pub(crate) struct TestOptions {
    /// Only one kind of test.
    #[arg(long)]
    pub(crate) only: Option<TestKind>,
    /// Only one browser engine.
    #[arg(long)]
    pub(crate) browser: Option<Browser>,
    /// Test dist/ as it is.
    #[arg(long)]
    pub(crate) no_build: bool,
    /// Only page tests whose name contains this.
    #[arg(long)]
    pub(crate) name: Option<String>,
}

/// A kind of test.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestKind {
    /// Everything that runs without a browser.
    Native,
    /// Components of the app in a browser.
    Component,
    /// The built site in browsers.
    Page,
}

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit (the GTK port).
    Webkit,
}

impl Browser {
    /// Every engine the site is tested in.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Options of `shots`.
#[derive(Args)]
pub(crate) struct ShotsOptions {
    /// Use dist/ as it is.
    #[arg(long)]
    pub(crate) no_build: bool,
    /// How the pages are looked at: usual, contrast, forced-colours, greyscale, protanopia, deuteranopia, tritanopia,
    /// narrow, zoom, text; several with a comma between them.
    #[arg(long, default_value = "usual")]
    pub(crate) look: String,
    /// Paths below the base, such as kommune/einbeck/; none means the start page.
    pub(crate) paths: Vec<String>,
}

/// Options of `accessibility`.
#[derive(Args)]
pub(crate) struct AccessibilityOptions {
    /// Check dist/ as it is.
    #[arg(long)]
    pub(crate) no_build: bool,
    /// Compile quickly instead of small before.
    #[arg(long)]
    pub(crate) debug: bool,
}

/// Options of `bench`.
#[derive(Args)]
pub(crate) struct BenchOptions {
    /// What is measured.
    #[command(subcommand)]
    pub(crate) what: Measurement,
}

/// What can be measured.
#[derive(Subcommand)]
pub(crate) enum Measurement {
    /// The start page on a slow line and a slow device, with its scripts and without them.
    Load(LoadOptions),
}

/// Options of `bench load`.
#[derive(Args)]
pub(crate) struct LoadOptions {
    /// Measure dist/ as it is.
    #[arg(long)]
    pub(crate) no_build: bool,
    /// How often each page is loaded; medians are printed.
    #[arg(long, default_value_t = 5)]
    pub(crate) runs: u32,
}

impl Cli {
    /// Does what was asked for.
    pub(crate) fn run(self) -> Result {
        match self.command {
            Command::Build(options) => build::run(&options),
            Command::Serve(options) => serve::run(&options),
            Command::Dev(options) => dev::run(&options),
            Command::Check => check::run(),
            Command::Test(options) => test::run(&options),
            Command::Accessibility(options) => accessibility::run(&options),
            Command::Fresh => fresh::run(),
            Command::Shots(options) => shots::run(&options),
            Command::Bench(options) => bench::run(&options),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
