//! Running other programs, visibly.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::error::{Error, Result};
use crate::workspace;

/// A program of this name, to be started in the repository.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace::root());
    command
}

/// The Cargo that runs this, to be started in the repository. What Cargo told this very process about its own
/// package is not passed on: build scripts would see it as a change and build anew.
pub(crate) fn cargo() -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// Runs a command whose output goes to the terminal.
pub(crate) fn run(command: &mut Command) -> Result {
    let shown = shown(command);
    eprintln!("    $ {shown}");
    let status = command.status().map_err(|cause| start_error(command, cause))?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed {
            command: shown,
            status,
        })
    }
}

/// Runs a command and keeps what it writes.
pub(crate) fn output(command: &mut Command) -> Result<Output> {
    command.output().map_err(|cause| start_error(command, cause))
}

/// Where a program lies, in the folders of `PATH` and in the tool cache.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain([workspace::tool_cache().join("bin")])
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// `PATH` with the tool cache before everything else.
pub(crate) fn path_with_tools() -> std::ffi::OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = [workspace::tool_cache().join("bin")]
        .into_iter()
        .chain(env::split_paths(&path));
    env::join_paths(folders).unwrap_or(path)
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = program.file_name().into_iter().chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn start_error(command: &Command, cause: std::io::Error) -> Error {
    Error::Start {
        program: command.get_program().to_string_lossy().into_owned(),
        cause,
    }
}
