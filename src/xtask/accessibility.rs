//! `cargo xtask accessibility`: whether everybody can use the pages, and the report that the statement shows.

use std::time::{Duration, SystemTime};

use crate::build;
use crate::cli::{AccessibilityOptions, Browser, BuildOptions};
use crate::error::{Error, Result};
use crate::install::{self, Packages};
use crate::process::{cargo, path_with_tools, run as run_command};
use crate::step::step;
use crate::workspace;

/// Checks all views and keeps the result as the new report.
pub(crate) fn run(options: &AccessibilityOptions) -> Result {
    let built = BuildOptions {
        debug: options.debug,
        ..BuildOptions::default()
    };
    if !options.no_build {
        build::run(&built)?;
    }
    step("Browser", || install::browsers(&[Browser::Chromium]))?;
    let packages = step("Checkers of accessibility", install::accessibility_checkers)?;
    let today = today(SystemTime::now())?;
    step("Accessibility", || check(&packages, &["--renew", &today]))?;
    eprintln!("The report is part of the site from the next build on.");
    Ok(())
}

/// Checks all views and compares the result with the report that is kept. Where there is no npm or no Chromium this is
/// skipped, except in continuous integration.
pub(crate) fn compare_if_possible() -> Result {
    let skip = |error: Error| {
        eprintln!("    {error}\n==> Accessibility: SKIPPED");
        Ok(())
    };
    match step("Browser for accessibility", || {
        install::browsers(&[Browser::Chromium])
    }) {
        Err(error) if !workspace::in_ci() => return skip(error),
        found => found?,
    }
    let packages = match step("Checkers of accessibility", install::accessibility_checkers) {
        Err(error @ Error::Missing { .. }) if !workspace::in_ci() => return skip(error),
        found => found?,
    };
    step("Accessibility", || check(&packages, &[]))
}

fn check(packages: &Packages, more: &[&str]) -> Result {
    run_command(
        cargo()
            .args([
                "test",
                "--quiet",
                "--package",
                "region-tests",
                "--test",
                "access",
                "--",
            ])
            .arg("--packages")
            .arg(&packages.0)
            .args(more)
            .env("PATH", path_with_tools()),
    )
}

/// The day in Greenwich, as 2026-11-25.
fn today(now: SystemTime) -> Result<String> {
    let since = now.duration_since(SystemTime::UNIX_EPOCH);
    let since = since.map_err(|error| Error::Other(format!("the clock of this machine: {error}")))?;
    Ok(day(since))
}

/// The day after so much time since the first of January 1970.
fn day(since: Duration) -> String {
    let mut days = since.as_secs() / 86_400;
    let is_leap =
        |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970;
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let lengths = [
        31,
        28 + u64::from(is_leap(year)),
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ];
    let mut month = 1;
    for length in lengths {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_with_leap_years() {
        let day_of = |seconds| day(Duration::from_secs(seconds));
        assert_eq!(day_of(0), "1970-01-01");
        assert_eq!(day_of(951_782_400), "2000-02-29");
        assert_eq!(day_of(1_798_761_599), "2026-12-31");
        assert_eq!(day_of(1_798_761_600), "2027-01-01");
    }
}
