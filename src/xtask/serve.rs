//! `cargo xtask serve`: the finished site on a local port.

use std::thread;

use region_site::server::Server;

use crate::build;
use crate::cli::{BuildOptions, ServeOptions};
use crate::error::{Error, Result};
use crate::workspace;

/// Builds and shows the site until the process is stopped.
pub(crate) fn run(options: &ServeOptions) -> Result {
    if !options.no_build {
        build::run(&BuildOptions {
            base: options.base.clone(),
            ..BuildOptions::default()
        })?;
    }
    let dist = workspace::dist();
    if !dist.join("index.html").is_file() {
        return Err(Error::Missing {
            what: format!("{}", dist.join("index.html").display()),
            remedy: "Run: cargo xtask build".to_owned(),
        });
    }
    let server = Server::start(&dist, options.base.clone(), options.port).map_err(|cause| {
        Error::Other(format!(
            "port {}: {cause}. Choose another: --port 0",
            options.port
        ))
    })?;
    println!("\nThe map is at {}   (stop with Ctrl+C)", server.url());
    loop {
        thread::park();
    }
}
