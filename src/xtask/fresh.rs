//! `cargo xtask fresh`: do the commands work for somebody who has just cloned the repository?

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};
use crate::process::{cargo, program, run as run_command};
use crate::step::{seconds, step};
use crate::workspace;

/// Clones what is committed and runs `serve` (twice) and `test` there, with an empty tool cache.
pub(crate) fn run() -> Result {
    let folder = std::env::temp_dir().join(format!("region-map-fresh-{}", std::process::id()));
    let outcome = run_in(&folder);
    fs::remove_dir_all(&folder).map_err(Error::file(&folder))?;
    let times = outcome?;
    println!("\nOn a fresh clone with an empty tool cache:");
    for (what, duration) in times {
        println!("  {what:<24} {}", seconds(duration));
    }
    Ok(())
}

fn run_in(folder: &Path) -> Result<Vec<(&'static str, Duration)>> {
    let clone = folder.join("clone");
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    step("Clone", || {
        run_command(
            program("git")
                .args(["clone", "--quiet"])
                .arg(workspace::root())
                .arg(&clone),
        )
    })?;
    let in_clone = |arguments: &[&str]| {
        let mut command = cargo();
        command.arg("xtask").args(arguments).current_dir(&clone);
        command
            .env("REGION_CACHE", folder.join("cache"))
            .env_remove("CARGO_TARGET_DIR");
        command
    };
    let mut times = Vec::new();
    for what in ["first serve", "second serve"] {
        let begin = Instant::now();
        step(what, || serve_once(in_clone(&["serve", "--port", "0"])))?;
        times.push((what, begin.elapsed()));
    }
    let begin = Instant::now();
    step("test", || run_command(&mut in_clone(&["test"])))?;
    times.push(("test", begin.elapsed()));
    Ok(times)
}

/// Runs a `serve` until its address answers, then stops it.
fn serve_once(mut command: Command) -> Result {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|cause| Error::Start {
            program: "cargo xtask serve".to_owned(),
            cause,
        })?;
    let output = child.stdout.take().map(BufReader::new);
    let lines = output
        .into_iter()
        .flat_map(|output| output.lines().map_while(std::result::Result::ok));
    let address = lines
        .inspect(|line| println!("{line}"))
        .find_map(|line| address_in(&line));
    let answered = address
        .as_deref()
        .is_some_and(|address| TcpStream::connect(address).is_ok());
    child
        .kill()
        .and_then(|()| child.wait())
        .map_err(|cause| Error::Other(format!("stopping serve: {cause}")))?;
    if answered {
        Ok(())
    } else {
        Err(Error::Other(
            "serve ended without an address that answers".to_owned(),
        ))
    }
}

/// Host and port in the line that announces the map.
fn address_in(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("http://")?;
    rest.split('/').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_the_line_that_announces_it() {
        let line = "The map is at http://127.0.0.1:8080/karte/   (stop with Ctrl+C)";
        assert_eq!(address_in(line).as_deref(), Some("127.0.0.1:8080"));
        assert_eq!(address_in("==> Data"), None);
    }
}
