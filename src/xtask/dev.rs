//! `cargo xtask dev`: builds anew after every change, while a server shows the result.

use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Event, RecursiveMode, Watcher as _};
use region_site::Base;
use region_site::server::Server;

use crate::cli::DevOptions;
use crate::error::{Error, Result};
use crate::process;
use crate::workspace;

/// What is watched, below the repository.
const WATCHED: [&str; 4] = ["src", "static", "data", "index.html"];

/// Changes closer together than this are one change.
const QUIET: Duration = Duration::from_millis(150);

/// Shows the site and rebuilds it until the process is stopped.
pub(crate) fn run(options: &DevOptions) -> Result {
    let (sender, changes) = channel();
    let broken = |cause: notify::Error| Error::Other(format!("watching the sources: {cause}"));
    let mut watcher = notify::recommended_watcher(sender).map_err(broken)?;
    for path in WATCHED {
        watcher
            .watch(&workspace::root().join(path), RecursiveMode::Recursive)
            .map_err(broken)?;
    }
    build();
    let server = Server::start(&workspace::dist(), Base::default(), options.port).map_err(|cause| {
        Error::Other(format!(
            "port {}: {cause}. Choose another: --port 0",
            options.port
        ))
    })?;
    loop {
        println!(
            "\nThe map is at {}   (rebuilt after every change; stop with Ctrl+C)",
            server.url()
        );
        wait_for_change(&changes)?;
        build();
    }
}

/// Builds in a process of its own, so that changes of this program and of the data's rules take part too. A
/// failed build has told why, and the next change brings the next try.
fn build() {
    if let Err(error) = process::run(process::cargo().args([
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--",
        "build",
        "--debug",
        "--live",
    ])) {
        eprintln!("{error}");
    }
}

/// Waits until something changed and then nothing more for a moment.
fn wait_for_change(changes: &Receiver<notify::Result<Event>>) -> Result {
    let ended = |_| Error::Other("watching the sources ended".to_owned());
    loop {
        if is_change(&changes.recv().map_err(ended)?) {
            break;
        }
    }
    while changes.recv_timeout(QUIET).is_ok() {}
    Ok(())
}

/// Whether a source was written (reading is reported too).
fn is_change(event: &notify::Result<Event>) -> bool {
    let temporary = |path: &Path| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().ends_with('~'))
    };
    match event {
        Ok(event) => !event.kind.is_access() && !event.paths.iter().all(|path| temporary(path)),
        Err(_) => true,
    }
}
