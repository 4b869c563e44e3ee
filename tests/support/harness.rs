//! Runs page tests: each one in each engine, one after the other, in a browser that stays open.

use std::any::Any;
use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use clap::Parser;
use region_site::Base;
use region_site::server::Server;

use super::{Engine, Page, Session, dist};

/// A page test: what it shows, as a sentence, and how.
#[derive(Clone, Copy)]
pub struct PageTest {
    /// Its name.
    pub name: &'static str,
    /// Panics when the page does not behave.
    pub run: fn(&Page),
    /// Where it cannot run in every engine: those in which it does, and why not in others. That is told.
    pub limit: Option<(&'static [Engine], &'static str)>,
}

/// Tests that only some engines can run, and why.
#[must_use]
pub fn only_in(engines: &'static [Engine], why: &'static str, mut tests: Vec<PageTest>) -> Vec<PageTest> {
    for test in &mut tests {
        test.limit = Some((engines, why));
    }
    tests
}

/// Lists functions as page tests under their own names.
#[macro_export]
macro_rules! page_tests {
    ($($function:ident),* $(,)?) => {
        vec![$($crate::support::PageTest { name: stringify!($function), run: $function, limit: None }),*]
    };
}

#[derive(Parser)]
struct Options {
    /// Only these engines.
    #[arg(long)]
    browser: Vec<Engine>,
    /// Engines that are not there.
    #[arg(long)]
    skip_browser: Vec<Engine>,
    /// Only tests whose name contains this.
    #[arg(long, default_value = "")]
    name: String,
}

#[derive(Default)]
struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
    left_out: usize,
}

/// Where the panic hook leaves what a failed test said.
static FAILURE: Mutex<String> = Mutex::new(String::new());

/// Runs all tests against `dist/`. Prints one line a test and the counts at the end.
#[must_use]
pub fn run(tests: &[PageTest]) -> ExitCode {
    let options = Options::parse();
    let server = match Server::start(&dist(), Base::default(), 0) {
        Ok(server) => server,
        Err(error) => {
            eprintln!("the site cannot be shown: {error}");
            return ExitCode::FAILURE;
        }
    };
    let base = server.url();
    set_hook(Box::new(|panic| {
        *FAILURE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = panic.to_string();
    }));
    let chosen: Vec<_> = tests
        .iter()
        .filter(|test| test.name.contains(&options.name))
        .copied()
        .collect();
    let engines = if options.browser.is_empty() {
        Engine::ALL.to_vec()
    } else {
        options.browser
    };
    let mut counts = Counts::default();
    for engine in engines {
        if options.skip_browser.contains(&engine) {
            println!(
                "skipped  {:<9} all {} tests: the browser is not installed",
                engine.name(),
                chosen.len()
            );
            counts.skipped += chosen.len();
        } else {
            run_in(engine, &chosen, &base, &mut counts);
        }
    }
    println!(
        "\n{} passed, {} failed, {} skipped, {} left out in an engine for the reason given",
        counts.passed, counts.failed, counts.skipped, counts.left_out
    );
    let complete = counts.skipped == 0 || !in_ci();
    if counts.failed == 0 && counts.passed > 0 && complete {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Runs the tests in one engine. After a failure the browser is opened anew, so that the next test does not
/// suffer from what went wrong.
fn run_in(engine: Engine, tests: &[PageTest], base: &str, counts: &mut Counts) {
    let mut open = None;
    for test in tests {
        if let Some((engines, why)) = test.limit
            && !engines.contains(&engine)
        {
            println!("left out {:<9} {}: {why}", engine.name(), sentence(test.name));
            counts.left_out += 1;
            continue;
        }
        let session = match open.take().map_or_else(|| Session::open(engine), Ok) {
            Ok(session) => session,
            Err(error) => {
                println!(
                    "FAILED   {:<9} {}\n    {error}",
                    engine.name(),
                    sentence(test.name)
                );
                counts.failed += 1;
                continue;
            }
        };
        let begin = Instant::now();
        let mut session = session;
        let mut outcome = run_one(*test, &Page::new(&session, base));
        // WebKit's driver now and then loses its browser ("no picture"): that, and only that, is tried once more.
        if let Err(error) = &outcome
            && engine == Engine::Webkit
            && error.contains("no picture")
            && let Ok(another) = Session::open(engine)
        {
            println!(
                "again    {:<9} {}: the browser was lost",
                engine.name(),
                sentence(test.name)
            );
            std::mem::replace(&mut session, another).close();
            outcome = run_one(*test, &Page::new(&session, base));
        }
        let seconds = begin.elapsed().as_secs_f64();
        match outcome {
            Ok(()) => {
                println!(
                    "ok       {:<9} {} ({seconds:.1} s)",
                    engine.name(),
                    sentence(test.name)
                );
                counts.passed += 1;
                open = Some(session);
            }
            Err(error) => {
                println!(
                    "FAILED   {:<9} {} ({seconds:.1} s)",
                    engine.name(),
                    sentence(test.name)
                );
                println!("    {}", error.replace('\n', "\n    "));
                counts.failed += 1;
                session.close();
            }
        }
    }
    if let Some(session) = open {
        session.close();
    }
}

fn run_one(test: PageTest, page: &Page) -> Result<(), String> {
    let outcome = guarded(|| {
        page.done(page.reset());
        (test.run)(page);
        let errors = page.take_console_errors();
        assert!(errors.is_empty(), "errors in the console: {errors:#?}");
    });
    outcome.map_err(|error| {
        let picture = guarded(|| page.screenshot(test.name));
        let picture = picture.map_or_else(
            |why| format!("no picture: {why}"),
            |file| file.display().to_string(),
        );
        format!("{error}\n{picture}")
    })
}

/// Turns a panic into a message with its place.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_: Box<dyn Any + Send>| {
        std::mem::take(&mut *FAILURE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()))
    })
}

fn sentence(name: &str) -> String {
    name.replace('_', " ")
}

fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
