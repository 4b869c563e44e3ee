//! The programs between tests and browsers.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Engine;
use super::places::output_folder;

/// A driver has to listen after this time.
const START_TIMEOUT: Duration = Duration::from_secs(20);

/// Between two looks whether it listens.
const POLL: Duration = Duration::from_millis(25);

/// A running driver; ends when dropped.
pub(super) struct Driver {
    /// Where it listens.
    pub(super) url: String,
    /// What it and its browser write.
    pub(super) log: PathBuf,
    _driver: Running,
    _display: Option<Running>,
}

/// A child process that ends when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing left to do.
        let _ended = self.0.kill().and_then(|()| self.0.wait());
    }
}

impl Driver {
    /// Starts the driver of an engine, with a display where it needs one.
    ///
    /// # Errors
    /// When a program is missing or does not listen in time.
    pub(super) fn start(engine: Engine) -> Result<Self, String> {
        let folder = output_folder("page-tests");
        let log = folder.join(format!("{}.log", engine.name()));
        let said = |error: io::Error| format!("{}: {error}", log.display());
        fs::create_dir_all(&folder).map_err(said)?;
        let file = File::create(&log).map_err(said)?;
        let port = free_port()?;
        let (program, arguments) = engine.driver(port, free_port()?);
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null());
        command.stdout(file.try_clone().map_err(said)?).stderr(file);
        let display = engine.needs_display().then(start_display).transpose()?;
        let display = display.map(|(running, number)| {
            command.env("DISPLAY", format!(":{number}"));
            running
        });
        let driver = command
            .spawn()
            .map(Running)
            .map_err(|error| format!("{program} does not start: {error}"))?;
        wait_for_port(port, program, &log)?;
        Ok(Self {
            url: format!("http://127.0.0.1:{port}"),
            log,
            _driver: driver,
            _display: display,
        })
    }
}

/// Starts a display without a screen; it picks its number itself and tells it.
fn start_display() -> Result<(Running, String), String> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "3840x2160x24",
        "-nolisten",
        "tcp",
    ]);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command
        .spawn()
        .map_err(|error| format!("Xvfb does not start: {error}"))?;
    let output = child.stdout.take();
    let running = Running(child);
    let mut number = String::new();
    if let Some(output) = output {
        BufReader::new(output)
            .read_line(&mut number)
            .map_err(|error| format!("Xvfb: {error}"))?;
    }
    match number.trim() {
        "" => Err("Xvfb ended without telling its display".to_owned()),
        number => Ok((running, number.to_owned())),
    }
}

fn free_port() -> Result<u16, String> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| format!("no free port: {error}"))?;
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(|error| error.to_string())
}

fn wait_for_port(port: u16, program: &str, log: &Path) -> Result<(), String> {
    let begin = Instant::now();
    while begin.elapsed() < START_TIMEOUT {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        thread::sleep(POLL);
    }
    Err(format!(
        "{program} does not listen after {START_TIMEOUT:?}; see {}",
        log.display()
    ))
}
