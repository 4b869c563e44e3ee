//! `cargo xtask test`: native tests, components in a browser, whole pages in every engine.

use std::fs;

use crate::build;
use crate::cli::{Browser, BuildOptions, TestKind, TestOptions};
use crate::error::{Error, Result};
use crate::install::{self, Tool};
use crate::process::{cargo, find, path_with_tools, run as run_command};
use crate::step::step;
use crate::{accessibility, validity, workspace};

/// Runs the tests that were asked for: all of them, unless `--only` or `--browser` says otherwise.
pub(crate) fn run(options: &TestOptions) -> Result {
    let only_pages = options.browser.is_some() || options.name.is_some();
    let wanted = |kind| match options.only {
        Some(only) => only == kind,
        None => kind == TestKind::Page || !only_pages,
    };
    if wanted(TestKind::Native) {
        step("Native tests", native)?;
    }
    if wanted(TestKind::Component) {
        component()?;
    }
    if wanted(TestKind::Page) {
        page(options)?;
    }
    Ok(())
}

fn native() -> Result {
    run_command(cargo().args(["test", "--workspace"]))
}

/// Tests in `src/app/tests`, which run in a browser.
fn component() -> Result {
    let folder = workspace::root().join("src/app/tests");
    let has_tests = fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some());
    if !has_tests {
        eprintln!("\n==> Component tests: there are none in {}", folder.display());
        return Ok(());
    }
    step("Toolchain for WebAssembly", install::wasm_target)?;
    step("Browser for component tests", || {
        install::browsers(&[Browser::Chromium])
    })?;
    let runner = step("Runner of component tests", || {
        install::cargo_tool(&Tool::WASM_TEST_RUNNER)
    })?;
    let driver = find("chromedriver").ok_or_else(|| Error::Missing {
        what: "chromedriver".to_owned(),
        remedy: "Install the package chromium-driver.".to_owned(),
    })?;
    step("Component tests", || {
        run_command(
            cargo()
                .args([
                    "test",
                    "--package",
                    "region-app",
                    "--target",
                    "wasm32-unknown-unknown",
                    "--tests",
                ])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                .env("CHROMEDRIVER", &driver)
                .env("WASM_BINDGEN_TEST_ONLY_WEB", "1"),
        )
    })
}

/// Tests in `tests/crawl`, which read every file of the built site.
fn crawl() -> Result {
    run_command(cargo().args(["test", "--quiet", "--package", "region-tests", "--test", "crawl"]))
}

/// Tests in `tests/page`, which drive whole pages in browsers.
fn page(options: &TestOptions) -> Result {
    if !options.no_build {
        build::run(&BuildOptions::default())?;
    }
    if options.browser.is_none() && options.name.is_none() {
        step("Links and marks of all pages", crawl)?;
        validity::run_if_possible()?;
    }
    let browsers = options.browser.map_or(Browser::ALL.to_vec(), |one| vec![one]);
    let mut tests = cargo();
    tests.args([
        "test",
        "--quiet",
        "--package",
        "region-tests",
        "--test",
        "page",
        "--",
    ]);
    tests.env("PATH", path_with_tools());
    for browser in browsers {
        tests.args(["--browser", browser.name()]);
        match step(&format!("Browser: {}", browser.name()), || {
            install::browsers(&[browser])
        }) {
            Ok(()) => {}
            Err(error) if workspace::in_ci() => return Err(error),
            Err(error) => {
                eprintln!("    {error}");
                tests.args(["--skip-browser", browser.name()]);
            }
        }
    }
    if let Some(name) = &options.name {
        tests.args(["--name", name]);
    }
    step("Page tests", || run_command(&mut tests))?;
    if options.browser.is_none_or(|browser| browser == Browser::Chromium) && options.name.is_none() {
        accessibility::compare_if_possible()?;
    }
    Ok(())
}
