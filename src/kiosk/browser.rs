//! The browser that shows the kiosk.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::Settings;

/// Names that Chromium and its relatives go by; any of them will do.
const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
];

/// Where Windows keeps browsers, below the folders for programs.
const BELOW_PROGRAMS: [&str; 2] = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
];

/// Whole screen, no dialogs, no gestures that lead away, no talk with anybody.
const ARGUMENTS: [&str; 16] = [
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-infobars",
    "--hide-crash-restore-bubble",
    "--disable-session-crashed-bubble",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-features=OverscrollHistoryNavigation,Translate,TouchpadOverscrollHistoryNavigation,MediaRouter,OptimizationHints",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-default-apps",
    "--password-store=basic",
    "--touch-events=enabled",
];

/// A browser and how it is started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    program: PathBuf,
    arguments: Vec<String>,
}

impl Browser {
    /// The browser of the settings, or the first one that is found.
    #[must_use]
    pub fn find(settings: &Settings) -> Option<Self> {
        let program = settings.browser.clone().or_else(installed)?;
        Some(Self {
            program,
            arguments: arguments(&settings.profile(), &settings.browser_arguments),
        })
    }

    /// The program.
    #[must_use]
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Starts it with an address.
    pub(crate) fn start(&self, url: &str) -> io::Result<Child> {
        Command::new(&self.program)
            .args(&self.arguments)
            .arg(url)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    }
}

fn arguments(profile: &Path, more: &[String]) -> Vec<String> {
    ARGUMENTS
        .iter()
        .map(ToString::to_string)
        .chain([format!("--user-data-dir={}", profile.display())])
        .chain(more.iter().cloned())
        .collect()
}

fn installed() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).flat_map(|folder| {
        NAMES.map(|name| folder.join(name).with_extension(std::env::consts::EXE_EXTENSION))
    });
    let programs = ["ProgramFiles", "ProgramFiles(x86)"]
        .into_iter()
        .filter_map(std::env::var_os)
        .flat_map(|folder| BELOW_PROGRAMS.map(|below| PathBuf::from(&folder).join(below)));
    on_path.chain(programs).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_fixed_and_the_devices_own_arguments_come_last() {
        let all = arguments(Path::new("/var/kiosk"), &["--headless=new".to_owned()]);
        assert!(all.contains(&"--user-data-dir=/var/kiosk".to_owned()));
        assert_eq!(all.last().map(String::as_str), Some("--headless=new"));
        assert!(
            !all.iter().any(|one| one.contains("incognito")),
            "what is kept must outlive a restart"
        );
    }

    #[test]
    fn a_browser_of_the_settings_is_taken_without_looking() {
        let settings = Settings {
            browser: Some("/opt/own/browser".into()),
            ..Settings::default()
        };
        let found = Browser::find(&settings).map(|browser| browser.program);
        assert_eq!(found, Some(PathBuf::from("/opt/own/browser")));
    }
}
