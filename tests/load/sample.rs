//! What is measured in one load of a page.

use std::thread::sleep;
use std::time::Duration;

use region_tests::support::Page;
use serde_json::{Value, json};

/// One load.
pub(crate) struct Sample {
    /// First contentful paint, in milliseconds from the beginning of the navigation, as all times.
    first_paint: Option<f64>,
    /// Largest contentful paint.
    largest_paint: Option<f64>,
    /// All shapes of the map are on the screen.
    map: Option<f64>,
    /// The app runs.
    ready: Option<f64>,
    /// Cumulative layout shift.
    pub(crate) shift: f64,
}

/// One of its times.
pub(crate) type Time = fn(&Sample) -> Option<f64>;

/// The times by name.
pub(crate) const TIMES: [(&str, Time); 4] = [
    ("first contentful paint", |sample| sample.first_paint),
    ("largest contentful paint", |sample| sample.largest_paint),
    ("shapes of the map painted", |sample| sample.map),
    ("app ready", |sample| sample.ready),
];

/// Runs in every page before anything of its own. No frame is made before the style sheets are there, so the frame after
/// the first one with all shapes comes when they are painted.
pub(crate) const OBSERVE: &str = "window.measured = { shift: 0 };
    const observe = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see))
        .observe({ type, buffered: true });
    observe('largest-contentful-paint', (entry) => { measured.largest = entry.startTime; });
    observe('layout-shift', (entry) => { measured.shift += entry.value; });
    observe('paint', (entry) => { if (entry.name === 'first-contentful-paint') measured.first = entry.startTime; });
    const frame = () => {
        const legend = document.querySelector('.legend');
        if (!legend || document.querySelectorAll('[data-ags]').length === 0) { requestAnimationFrame(frame); return; }
        requestAnimationFrame(() => { measured.map = performance.now(); });
    };
    requestAnimationFrame(frame);
    new MutationObserver(() => {
        if (document.documentElement?.hasAttribute('data-ready')) measured.ready ??= performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });";

/// What comes late still counts.
const SETTLING: Duration = Duration::from_millis(1500);

/// Opens a page with empty caches and does not wait for it.
pub(crate) fn load(page: &Page, url: &str) {
    page.open_address("about:blank");
    page.wait_until("location.href === 'about:blank'");
    page.devtools("Network.clearBrowserCache", json!({}));
    page.open_address(url);
    page.wait_until(&format!("location.href === {}", json!(url)));
}

impl Sample {
    /// Loads a page and measures.
    pub(crate) fn take(page: &Page, url: &str, scripted: bool) -> Result<Self, String> {
        load(page, url);
        page.wait_until("window.measured?.map && document.readyState === 'complete'");
        if scripted {
            page.wait_until("measured.ready");
        }
        sleep(SETTLING);
        let found = page.eval("measured");
        let time = |name: &str| found.get(name).and_then(Value::as_f64);
        let sample = Self {
            first_paint: time("first"),
            largest_paint: time("largest"),
            map: time("map"),
            ready: time("ready"),
            shift: time("shift").unwrap_or_default(),
        };
        if sample.first_paint.is_none() || sample.map.is_none() {
            return Err(format!("expected times of {url}, found {found}"));
        }
        Ok(sample)
    }
}

/// The median of what is known.
pub(crate) fn median(samples: &[Sample], value: impl Fn(&Sample) -> Option<f64>) -> Option<f64> {
    let mut values: Vec<f64> = samples.iter().filter_map(value).collect();
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get((values.len() - 1) / 2)?;
    Some(f64::midpoint(lower, upper))
}
