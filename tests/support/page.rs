//! The page a test looks at and acts on.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::command::Plain;
use super::console::{Console, Severity};
use super::places::output_folder;
use super::{Engine, Session};

/// What a test waits for has to happen within this time.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Between two looks whether it has happened.
const POLL: Duration = Duration::from_millis(20);

/// Every test begins with a view of this size.
const USUAL_SIZE: (u32, u32) = (1280, 800);

/// Windows of Firefox and WebKit that are asked to be narrower than this, in CSS pixels, may stay wider.
const NARROWEST: u32 = 500;

/// A page in a browser.
///
/// Everything waits until it has happened, for a limited time, and panics with what was expected otherwise: a
/// test reads as a list of what a visitor does and sees.
pub struct Page<'a> {
    pub(super) session: &'a Session,
    pub(super) base: &'a str,
    console: RefCell<Console>,
}

/// Where a page is, for a message on what did not come: how far it has loaded, and what it asked for last.
const STANDING: &str = "[location.href, document.readyState, {...document.documentElement.dataset}.ready ?? 'not ready', \
     performance.now(), performance.getEntriesByType('resource').slice(-8).map((one) => \
       `${one.name.split('/').pop()} ${Math.round(one.startTime)} to ${Math.round(one.responseEnd)}`), \
     document.querySelector('[data-load-error]')?.hidden === false]";

impl<'a> Page<'a> {
    /// A page of the site at `base` (an address that ends with a slash).
    #[must_use]
    pub fn new(session: &'a Session, base: &'a str) -> Self {
        Self {
            session,
            base,
            console: RefCell::default(),
        }
    }

    /// The engine that shows it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.session.engine()
    }

    /// Opens an address below the site's base (without a slash at its beginning) and waits until the app runs.
    #[track_caller]
    pub fn open(&self, path: &str) {
        self.open_without_waiting(path);
        self.wait_for("html[data-ready]");
    }

    /// Opens an address below the site's base and waits for the document only.
    #[track_caller]
    pub fn open_without_waiting(&self, path: &str) {
        self.open_address(&format!("{}{path}", self.base));
    }

    /// Opens a whole address.
    #[track_caller]
    pub fn open_address(&self, url: &str) {
        self.done(self.session.wait(async |client| client.goto(url).await));
    }

    /// Where the page is, below the site's base.
    #[track_caller]
    #[must_use]
    pub fn path(&self) -> String {
        let url = self
            .done(self.session.wait(async |client| client.current_url().await))
            .to_string();
        url.strip_prefix(self.base).map_or(url.clone(), str::to_owned)
    }

    /// The title of the window.
    #[track_caller]
    #[must_use]
    pub fn title(&self) -> String {
        self.done(self.session.wait(async |client| client.title().await))
    }

    /// The value of a JavaScript expression.
    #[track_caller]
    #[must_use]
    pub fn eval(&self, expression: &str) -> Value {
        self.done(self.try_eval(expression))
    }

    fn try_eval(&self, expression: &str) -> Result<Value, String> {
        let script = format!("return ({expression});");
        self.session
            .wait(async |client| client.execute(&script, Vec::new()).await)
            .map_err(|error| format!("{expression}: {error}"))
    }

    /// Waits until a JavaScript expression is true (or anything that counts as true).
    #[track_caller]
    pub fn wait_until(&self, expression: &str) {
        let test = format!("Boolean({expression})");
        let mut last = Ok(Value::Null);
        if !poll(TIMEOUT, || {
            last = self.try_eval(&test);
            last == Ok(Value::Bool(true))
        }) {
            panic!(
                "expected within {TIMEOUT:?}: {expression}; last answer: {last:?}; the page: {:?}",
                self.try_eval(STANDING)
            );
        }
    }

    /// Waits for an element and returns it.
    #[track_caller]
    pub fn wait_for(&self, css: &str) -> Element {
        let mut found = Err(String::new());
        poll(TIMEOUT, || {
            found = self
                .session
                .wait(async |client| client.find(Locator::Css(css)).await);
            found.is_ok()
        });
        found.unwrap_or_else(|error| panic!("expected within {TIMEOUT:?} an element {css}: {error}"))
    }

    /// Waits until no element fits.
    #[track_caller]
    pub fn wait_until_gone(&self, css: &str) {
        self.wait_until(&format!("document.querySelector({}) === null", json!(css)));
    }

    /// How many elements fit.
    #[track_caller]
    #[must_use]
    pub fn count(&self, css: &str) -> u64 {
        let count = self.eval(&format!("document.querySelectorAll({}).length", json!(css)));
        count
            .as_u64()
            .unwrap_or_else(|| panic!("expected a number of elements {css}, found {count}"))
    }

    /// The text of an element as a visitor sees it.
    #[track_caller]
    #[must_use]
    pub fn text(&self, css: &str) -> String {
        let element = self.wait_for(css);
        self.done(self.session.wait(async |_| element.text().await))
    }

    /// Waits until the text of an element contains something.
    #[track_caller]
    pub fn wait_for_text(&self, css: &str, part: &str) {
        let (css, part) = (json!(css), json!(part));
        self.wait_until(&format!(
            "(document.querySelector({css})?.innerText ?? \"\").includes({part})"
        ));
    }

    /// An attribute of an element.
    #[track_caller]
    #[must_use]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let element = self.wait_for(css);
        self.done(self.session.wait(async |_| element.attr(name).await))
    }

    /// The middle of an element in the view, for clicks at a point.
    #[track_caller]
    #[must_use]
    pub fn middle(&self, css: &str) -> (f64, f64) {
        self.wait_for(css);
        let at = self.eval(&format!(
            "(() => {{ const box = document.querySelector({}).getBoundingClientRect(); \
             return [box.x + box.width / 2, box.y + box.height / 2]; }})()",
            json!(css)
        ));
        match (at[0].as_f64(), at[1].as_f64()) {
            (Some(x), Some(y)) => (x, y),
            _ => panic!("expected the middle of {css}, found {at}"),
        }
    }

    /// Goes back in the history.
    #[track_caller]
    pub fn back(&self) {
        self.done(self.session.wait(async |client| client.back().await));
    }

    /// Goes forward in the history.
    #[track_caller]
    pub fn forward(&self) {
        self.done(self.session.wait(async |client| client.forward().await));
    }

    /// Gives the view a size in CSS pixels. Firefox and WebKit have no windows narrower than about 450 pixels;
    /// Chromium can show any size.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) {
        if self.engine() == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size);
            return;
        }
        let resize = |width, height| {
            self.session
                .wait(async |client| client.set_window_size(width, height).await)
        };
        let more =
            |size: u32, missing: &Value| size.saturating_add_signed(missing.as_i64().unwrap_or(0) as i32);
        let there = format!("innerWidth === {width} && innerHeight === {height}");
        // The window's frame takes some of it: ask again for as much more. A window that has just been opened may
        // miss that, so look, unless no window is so narrow.
        for _ in 0..3 {
            self.done(resize(width, height));
            let missing = self.eval(&format!("[{width} - innerWidth, {height} - innerHeight]"));
            self.done(resize(more(width, &missing[0]), more(height, &missing[1])));
            if width < NARROWEST || self.becomes(&there, Duration::from_secs(1)) {
                return;
            }
        }
    }

    /// A command of Chromium's developer tools.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.done(self.session.send(Plain::post("goog/cdp/execute", body)))
    }

    /// Writes a picture of the view and returns where it lies.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let file = output_folder("screenshots").join(format!("{name}-{}.png", self.engine().name()));
        self.screenshot_to(&file);
        file
    }

    /// Writes a picture of the view to a file.
    #[track_caller]
    pub fn screenshot_to(&self, file: &std::path::Path) {
        let picture = self.done(self.session.wait(async |client| client.screenshot().await));
        let written = file
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(file, picture));
        self.done(written.map_err(|error| format!("{}: {error}", file.display())));
    }

    /// The errors in the console since the last call. What a test does not take itself fails it at its end.
    /// WebKit does not tell any.
    #[track_caller]
    #[must_use]
    pub fn take_console_errors(&self) -> Vec<String> {
        self.done(self.console.borrow_mut().take(self.session, Severity::Errors))
    }

    /// The errors and warnings in the console since the last call. WebKit does not tell any.
    #[track_caller]
    #[must_use]
    pub fn take_console_warnings(&self) -> Vec<String> {
        self.done(self.console.borrow_mut().take(self.session, Severity::Warnings))
    }

    /// Forgets what the test before has left: storage, cookies, size, pressed keys, console.
    pub(super) fn reset(&self) -> Result<(), String> {
        self.session.send(Plain::delete("actions"))?;
        if self.try_eval("location.protocol")? == "http:" {
            self.try_eval("(localStorage.clear(), sessionStorage.clear(), true)")?;
        }
        self.session
            .wait(async |client| client.delete_all_cookies().await)?;
        self.session
            .wait(async |client| client.goto("about:blank").await)?;
        if self.engine() == Engine::Chromium {
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": [] }));
        }
        self.set_size(USUAL_SIZE.0, USUAL_SIZE.1);
        self.console.borrow_mut().take(self.session, Severity::Errors)?;
        Ok(())
    }

    /// Whether a JavaScript expression becomes true in a time.
    pub(super) fn becomes(&self, expression: &str, within: Duration) -> bool {
        poll(within, || self.try_eval(expression) == Ok(Value::Bool(true)))
    }

    #[track_caller]
    pub(super) fn done<T>(&self, result: Result<T, String>) -> T {
        result.unwrap_or_else(|error| panic!("{}: {error}", self.engine().name()))
    }
}

/// Looks again and again, for a limited time.
fn poll(within: Duration, mut look: impl FnMut() -> bool) -> bool {
    let begin = Instant::now();
    loop {
        if look() {
            return true;
        }
        if begin.elapsed() > within {
            return false;
        }
        thread::sleep(POLL);
    }
}
