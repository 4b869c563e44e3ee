//! Browsers and what drives them.

use super::debian;
use super::tools::{Tool, cargo_tool};
use crate::cli::Browser;
use crate::error::Result;
use crate::process::find;

/// A program and the Debian package that brings it.
struct Program {
    /// Names it goes by; any of them will do.
    names: &'static [&'static str],
    /// The package.
    package: &'static str,
}

const CHROMIUM: [Program; 2] = [
    Program {
        names: &["chromium", "google-chrome"],
        package: "chromium",
    },
    Program {
        names: &["chromedriver"],
        package: "chromium-driver",
    },
];

const FIREFOX: [Program; 1] = [Program {
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
}];

/// This engine has no mode without a window: it needs a display of its own.
const WEBKIT: [Program; 2] = [
    Program {
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Program {
        names: &["Xvfb"],
        package: "xvfb",
    },
];

/// Text is measured in tests and seen in pictures: the same fonts everywhere.
const FONTS: Program = Program {
    names: &["fc-list"],
    package: "fontconfig",
};

/// Makes sure that these browsers and their drivers are there.
pub(crate) fn browsers(wanted: &[Browser]) -> Result {
    let programs = wanted.iter().flat_map(|browser| match browser {
        Browser::Chromium => &CHROMIUM[..],
        Browser::Firefox => &FIREFOX[..],
        Browser::Webkit => &WEBKIT[..],
    });
    let mut missing = Vec::new();
    for Program { names, package } in programs.chain([&FONTS]) {
        match names.iter().find_map(|name| find(name)) {
            Some(path) => eprintln!("    {} is there", path.display()),
            None => missing.push(*package),
        }
    }
    if !missing.is_empty() {
        missing.push("fonts-dejavu-core");
        debian::install(&missing)?;
    }
    if wanted.contains(&Browser::Firefox) {
        cargo_tool(&Tool::GECKODRIVER)?;
    }
    Ok(())
}
