//! Random touches and many resets: nothing leads away, and nothing piles up. Chromium only.
//!
//! The short form runs with all tests; `REGION_SOAK=full` makes 10,000 touches and 500 resets, and a number
//! so many resets, with twenty touches each.

use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Page, PageTest};
use serde_json::json;

use crate::kiosk::{kiosk, open, pass};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![random_touches_and_resets_leave_nothing_behind]
}

/// Numbers that look random and are the same in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from((self.0 >> 33) as u32 % limit)
    }
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

fn reset(page: &Page) {
    pass(page, 61);
    page.wait_for("html[data-kiosk-inviting][data-ready]");
    page.wait_until("document.querySelector('.context-district')");
}

fn is_inside(page: &Page, server: &Server) {
    let found = page.eval(
        "[location.href, visualViewport.scale, Boolean(document.querySelector('.kiosk-operator')), 'kiosk' in document.documentElement.dataset]",
    );
    let inside = found[0]
        .as_str()
        .is_some_and(|address| address.starts_with(&server.url()) && address.contains("kiosk"));
    assert!(
        inside && found[1] == 1 && found[2] == false && found[3] == true,
        "{found}"
    );
}

fn random_touches_and_resets_leave_nothing_behind(page: &Page) {
    let resets = match std::env::var("REGION_SOAK").as_deref() {
        Ok("full") => 500,
        Ok(number) => number
            .parse()
            .expect("REGION_SOAK is \"full\" or a number of resets"),
        Err(_) => 6,
    };
    let touches = resets * 20;
    let server = kiosk(page, "soak");
    open(page, &server, "?kiosk");
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut touch_for_a_while = |touches: u32, resets: u32| {
        for touch in 1..=touches {
            page.tap(random.below(1920), random.below(1080));
            if touch % 25 == 0 {
                page.wait_for("html[data-kiosk]");
                is_inside(page, &server);
            }
            if touch % (touches / resets) == 0 {
                page.wait_for("html[data-kiosk][data-ready]");
                reset(page);
            }
        }
    };
    // What a first round brings stays in caches, and a browser keeps fifty entries of the history.
    touch_for_a_while(100, 4);
    let before = weight(page);
    let windows = page.eval("history.length");
    touch_for_a_while(touches, resets);
    let after = weight(page);
    println!(
        "{touches} touches, {resets} resets: heap {:.0} to {:.0} kB, nodes {} to {}, history {windows} to {}",
        before.0 / 1e3,
        after.0 / 1e3,
        before.1,
        after.1,
        page.eval("history.length"),
    );
    assert!(after.0 < before.0 * 1.05, "heap: {before:?}, {after:?}");
    assert_eq!(before.1, after.1, "nodes");
}
