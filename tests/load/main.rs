//! Measures the start page on a slow line and a slow device, with its scripts and without them. Run by
//! `cargo xtask bench load`; prints medians, and fails only when it cannot measure.

mod bare;
mod sample;

use std::process::ExitCode;

use clap::Parser;
use region_site::Base;
use region_site::server::Server;
use region_tests::support::{Engine, Page, Session, dist};
use sample::Sample;
use serde_json::json;

/// A slow mobile line: bits a second down and up, milliseconds of latency.
const DOWN_BITS_S: f64 = 1_600_000.0;
const UP_BITS_S: f64 = 750_000.0;
const LATENCY_MS: f64 = 150.0;

/// How many times slower than this machine the device is.
const SLOWER: f64 = 4.0;

/// The page with scripts is to be painted in at most this multiple of the time without.
const AIM: f64 = 1.15;

/// An area in the middle of nowhere, and the path of its profile.
const EINBECK: (&str, &str) = ("03155013", "/kommune/einbeck/");

#[derive(Parser)]
struct Options {
    /// How often each page is loaded.
    #[arg(long, default_value_t = 5)]
    runs: u32,
}

fn main() -> ExitCode {
    match measure(Options::parse().runs.max(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot measure: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(runs: u32) -> Result<(), String> {
    let failed = |error: std::io::Error| error.to_string();
    let folder = bare::write(&dist()).map_err(failed)?;
    let start = |folder| Server::start(folder, Base::default(), 0).map_err(failed);
    let (with, without) = (start(&dist())?, start(&folder)?);
    let session = Session::open_impatient(Engine::Chromium)?;
    let page = Page::new(&session, "");
    slow_down(&page);
    let (mut scripted, mut bare) = (Vec::new(), Vec::new());
    // By turns, so that both see the same moods of the machine.
    for _ in 0..runs {
        scripted.push(Sample::take(&page, &with.url(), true)?);
        bare.push(Sample::take(&page, &without.url(), false)?);
    }
    print(runs, &scripted, &bare);
    println!("{}", click_early(&page, &with.url()));
    session.close();
    Ok(())
}

fn slow_down(page: &Page) {
    page.set_size(1280, 800);
    let line = json!({
        "offline": false,
        "latency": LATENCY_MS,
        "downloadThroughput": DOWN_BITS_S / 8.0,
        "uploadThroughput": UP_BITS_S / 8.0,
    });
    page.devtools("Network.enable", json!({}));
    page.devtools("Network.emulateNetworkConditions", line);
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    page.devtools("Page.enable", json!({}));
    page.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": sample::OBSERVE }),
    );
}

fn print(runs: u32, scripted: &[Sample], bare: &[Sample]) {
    println!(
        "\nStart page, 1280 x 800, {:.1} Mbit/s, {LATENCY_MS:.0} ms, {SLOWER:.0} times slower; medians of {runs}\n",
        DOWN_BITS_S / 1e6
    );
    println!(
        "{:<28}{:>14}{:>17}{:>9}",
        "", "with scripts", "without scripts", "ratio"
    );
    for (name, value) in sample::TIMES {
        let (with, without) = (sample::median(scripted, value), sample::median(bare, value));
        let ratio = match (with, without) {
            (Some(with), Some(without)) => format!("{:.2}", with / without),
            _ => String::new(),
        };
        let shown = |time: Option<f64>| time.map_or("-".to_owned(), |time| format!("{time:.0} ms"));
        println!("{name:<28}{:>14}{:>17}{ratio:>9}", shown(with), shown(without));
    }
    let shift = |samples| sample::median(samples, |sample| Some(sample.shift)).unwrap_or_default();
    println!(
        "{:<28}{:>14.4}{:>17.4}",
        "cumulative layout shift",
        shift(scripted),
        shift(bare)
    );
    println!("\nThe aim is a ratio of at most {AIM}.");
}

/// Clicks on an area as soon as the map is painted, and tells what came of it.
fn click_early(page: &Page, url: &str) -> String {
    let shape = format!("[data-ags='{}']", EINBECK.0);
    let (x, y) = page.middle(&shape);
    sample::load(page, url);
    page.wait_until("window.measured?.map");
    let early = page.count("html[data-ready]") == 0;
    page.click_at(x, y);
    page.wait_until("location.pathname !== '/' && document.querySelector('#content h1')");
    let came = page.eval("location.pathname");
    format!(
        "A click on Einbeck right after the map was painted ({}) led to {}{}.",
        if early {
            "the app did not run yet"
        } else {
            "the app ran already"
        },
        came.as_str().unwrap_or_default(),
        if came == EINBECK.1 { "" } else { ", which is WRONG" },
    )
}
