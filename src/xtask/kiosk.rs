//! `cargo xtask kiosk`: one program with the whole site inside.

use std::fs;
use std::path::{Path, PathBuf};

use region_site::in_kiosk;
use walkdir::WalkDir;

use crate::build;
use crate::cli::{BuildOptions, KioskOptions};
use crate::error::{Error, Result};
use crate::process::{cargo, run as run_command};
use crate::step::step;
use crate::workspace;

/// Builds the site and the program, and says where it lies.
pub(crate) fn run(options: &KioskOptions) -> Result {
    if !options.no_build {
        build::run(&BuildOptions {
            origin: options.origin.clone(),
            debug: options.debug,
            ..BuildOptions::default()
        })?;
    }
    step("Site for the program", || {
        let inside = workspace::root().join("src/kiosk/site");
        fill(&workspace::dist(), &inside)
    })?;
    step("Program", || {
        let mut build = cargo();
        build.args(["build", "--package", "region-kiosk"]);
        if !options.debug {
            build.arg("--release");
        }
        if let Some(target) = &options.target {
            build.args(["--target", target]);
        }
        run_command(&mut build)
    })?;
    let program = program(options);
    let size = fs::metadata(&program).map_err(Error::file(&program))?.len();
    println!("{}: {} bytes", program.display(), size);
    Ok(())
}

fn program(options: &KioskOptions) -> PathBuf {
    let profile = if options.debug { "debug" } else { "release" };
    let windows = options
        .target
        .as_deref()
        .map_or(cfg!(windows), |target| target.contains("windows"));
    let name = if windows {
        "region-kiosk.exe"
    } else {
        "region-kiosk"
    };
    let mut folder = workspace::target();
    folder.extend(&options.target);
    folder.join(profile).join(name)
}

/// Copies what a kiosk shows, each file in one form: compressed, where there is such a form.
fn fill(dist: &Path, inside: &Path) -> Result {
    if !dist.join("kiosk/files.json").is_file() {
        return Err(Error::Missing {
            what: dist.join("kiosk/files.json").display().to_string(),
            remedy: "Run: cargo xtask build".to_owned(),
        });
    }
    if inside.exists() {
        fs::remove_dir_all(inside).map_err(Error::file(inside))?;
    }
    for entry in WalkDir::new(dist).into_iter().filter_map(std::result::Result::ok) {
        let path = entry.path();
        let below = path.strip_prefix(dist).unwrap_or(path);
        let is_copy = path.extension().is_some_and(|extension| extension == "gz") || packed(path).is_file();
        let file = below.to_string_lossy().replace('\\', "/");
        if !entry.file_type().is_file() || is_copy || !in_kiosk(file.trim_end_matches(".br")) {
            continue;
        }
        let target = inside.join(below);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        fs::copy(path, &target).map_err(Error::file(&target))?;
    }
    Ok(())
}

/// Where the compressed form of a file lies.
fn packed(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}
