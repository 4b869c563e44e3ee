//! Random touches and many resets: nothing leads away, and nothing piles up. Chromium only.
//!
//! The short form runs with all tests; `REGION_SOAK=full` makes 10,000 touches and 500 resets, and a number
//! so many resets, with twenty touches each.

use std::time::Instant;

use region_tests::page_tests;
use region_tests::support::{Page, PageTest};
use serde_json::{Value, json};

use crate::kiosk::{kiosk, open};
use crate::kiosk_touches::{ROUND, Random, Watch, is_inside, touch};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![random_touches_and_resets_leave_nothing_behind]
}

/// Bytes of the heap and nodes of the document, after everything that can be thrown away was.
fn weight(page: &Page) -> (f64, f64) {
    page.devtools("HeapProfiler.collectGarbage", json!({}));
    let heap = page.devtools("Runtime.getHeapUsage", json!({}));
    let nodes = page.eval("document.querySelectorAll('*').length");
    (
        heap["usedSize"].as_f64().unwrap_or(f64::MAX),
        nodes.as_f64().unwrap_or(f64::MAX),
    )
}

/// Nobody is there for a minute: everything begins anew, with the app. The last touch may have led to another page, whose
/// clock begins when it is opened: so the minute passes again until it counts.
fn reset(page: &Page) {
    page.wait_until(
        "(({ kioskInviting, ready, kioskPlain }) => kioskInviting === '' ? (ready ?? kioskPlain) === '' \
         : !dispatchEvent(new CustomEvent('kiosk-clock', { detail: 61000 })))(document.documentElement.dataset)",
    );
    assert_eq!(
        page.eval("localStorage.getItem('kiosk-errors')"),
        Value::Null,
        "failures that were remembered"
    );
    page.wait_until("document.querySelector('.context-district')");
}

/// So many resets pass before anything is weighed.
const WARMING_UP: u32 = 20;
/// A page is weighed after each of so many resets, and the middle one counts: a single weight is off by up to 4 %, as the
/// browser keeps now this, now that.
const WEIGHED: u32 = 5;

fn random_touches_and_resets_leave_nothing_behind(page: &Page) {
    let resets = match std::env::var("REGION_SOAK").as_deref() {
        Ok("full") => 500,
        Ok(number) => number
            .parse()
            .expect("REGION_SOAK is \"full\" or a number of resets"),
        Err(_) => 6,
    };
    let server = kiosk(page, "soak");
    let watch = Watch::begin(page);
    open(page, &server, "?kiosk");
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    // The weight after so many resets, at least as many as are weighed.
    let mut touch_for_a_while = |resets: u32| {
        let mut weights = Vec::new();
        for done in 1..=resets {
            for place in random.places((1920, 1080)) {
                touch(page, place);
            }
            is_inside(page, &server);
            reset(page);
            if resets - done < WEIGHED {
                weights.push(weight(page));
            }
        }
        weights.sort_by(|one, other| one.0.total_cmp(&other.0));
        weights[weights.len() / 2]
    };
    // What first rounds bring stays in caches: the heap grows by 5 % with the first twenty resets and then no more. A browser
    // keeps fifty entries of the history.
    let before = touch_for_a_while(WARMING_UP + WEIGHED);
    let windows = page.eval("history.length");
    let begin = Instant::now();
    let mut after = before;
    let mut done = 0;
    while done < resets {
        let some = (resets - done).min(50);
        after = touch_for_a_while(some);
        done += some;
        println!(
            "{} touches, {done} resets in {:.0} s: heap {:.0} to {:.0} kB, nodes {} to {}, history {windows} to {}",
            done * ROUND,
            begin.elapsed().as_secs_f64(),
            before.0 / 1e3,
            after.0 / 1e3,
            before.1,
            after.1,
            page.eval("history.length"),
        );
    }
    assert!(after.0 < before.0 * 1.05, "heap: {before:?}, {after:?}");
    assert_eq!(before.1, after.1, "nodes");
    watch.end(page);
}
