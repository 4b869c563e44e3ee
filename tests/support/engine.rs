//! The browser engines the site is tested in.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde_json::{Value, json};

use super::places::find_program;

/// Debian's multi-architecture library folders all lie here.
const LIBRARIES: &str = "/usr/lib";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, in its GTK port.
    Webkit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name in output and file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The program that drives it, and the arguments that make it listen on `port`.
    pub(super) fn driver(self, port: u16, second_port: u16) -> (&'static str, Vec<String>) {
        match self {
            Self::Chromium => ("chromedriver", vec![format!("--port={port}")]),
            Self::Firefox => (
                "geckodriver",
                vec![
                    format!("--port={port}"),
                    format!("--websocket-port={second_port}"),
                ],
            ),
            Self::Webkit => (
                "WebKitWebDriver",
                vec![format!("--port={port}"), "--host=127.0.0.1".to_owned()],
            ),
        }
    }

    /// Whether it has no mode without a window, so that it needs a display.
    pub(super) fn needs_display(self) -> bool {
        self == Self::Webkit
    }

    /// What is asked for when a session begins.
    ///
    /// # Errors
    /// When the browser is not installed.
    pub(super) fn capabilities(self) -> Result<Value, String> {
        match self {
            Self::Chromium => {
                let binary = browser(&["chromium", "google-chrome"])?;
                Ok(json!({
                    "goog:chromeOptions": { "binary": binary, "args": CHROMIUM_ARGUMENTS },
                    "goog:loggingPrefs": { "browser": "ALL" },
                }))
            }
            Self::Firefox => {
                let binary = browser(&["firefox-esr", "firefox"])?;
                let options = json!({
                    "binary": binary,
                    "args": ["-headless"],
                    "prefs": { "devtools.console.stdout.content": true, "dom.w3c_touch_events.enabled": 1 },
                });
                Ok(json!({ "moz:firefoxOptions": options }))
            }
            Self::Webkit => {
                let options = json!({ "binary": mini_browser()?, "args": ["--automation"] });
                Ok(json!({ "webkitgtk:browserOptions": options }))
            }
        }
    }
}

/// No graphics card, no updates, no talk with anybody but the tests.
const CHROMIUM_ARGUMENTS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--touch-events=enabled",
    "--window-size=1280,800",
];

fn browser(names: &[&str]) -> Result<PathBuf, String> {
    find_program(names).ok_or_else(|| format!("expected one of these programs: {}", names.join(", ")))
}

/// The small browser that comes with WebKit's libraries, wherever this architecture keeps them.
fn mini_browser() -> Result<PathBuf, String> {
    let below = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let mut found: Vec<_> = below(Path::new(LIBRARIES))
        .iter()
        .flat_map(|architecture| below(architecture))
        .filter(|folder| {
            folder
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-"))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found
        .pop()
        .ok_or_else(|| format!("expected webkit2gtk's MiniBrowser below {LIBRARIES}"))
}
