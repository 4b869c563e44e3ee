//! `region-kiosk`: shows the map on a screen in a public place.

use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use clap::Parser;
use region_kiosk::{Browser, Error, Heartbeat, Server, Settings, Site, keep_running};

/// Shows the map on a screen in a public place, without a network.
#[derive(Parser)]
struct Options {
    /// File of settings; without it, region-kiosk.toml beside this program, if it is there.
    #[arg(long)]
    settings: Option<PathBuf>,
    /// Another port than that of the settings; 0 takes any free one.
    #[arg(long)]
    port: Option<u16>,
    /// Only shows the site, for a browser that somebody else starts.
    #[arg(long)]
    no_browser: bool,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Error> {
    let settings = Settings::read(options.settings.as_deref())?;
    let heartbeat = Heartbeat::default();
    let port = options.port.unwrap_or(settings.port);
    let server = Server::start(Site::INSIDE, port, &settings.page, heartbeat.clone())?;
    let url = server.url();
    println!("The kiosk is at {url}");
    let browser = Browser::find(&settings).filter(|_| !options.no_browser);
    match browser {
        Some(browser) => keep_running(&browser, &url, &heartbeat),
        None if options.no_browser => {}
        None => {
            println!("No browser was found: open the address above, or name one in the file of settings.")
        }
    }
    loop {
        thread::park();
    }
}
