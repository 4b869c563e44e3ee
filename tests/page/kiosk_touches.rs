//! Touches at random places, and where they have led.

use region_site::server::Server;
use region_tests::support::Page;
use serde_json::{Value, json};

/// So many touches are a round.
pub(crate) const ROUND: u32 = 20;

/// Numbers that look random and are the same in every run (xorshift).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn below(&mut self, limit: u32) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from((self.0 >> 33) as u32 % limit)
    }

    /// The places of a round on a screen.
    pub(crate) fn places(&mut self, (width, height): (u32, u32)) -> Vec<(f64, f64)> {
        (0..ROUND)
            .map(|_| (self.below(width), self.below(height)))
            .collect()
    }
}

/// What a page notes of itself, from its beginning on, in the storage that outlives it: everything a kiosk must never do.
/// The name is one that the kiosk does not forget. Nothing is painted, because that is what takes most of the time where
/// no graphics card does it; laid out and hit is everything as ever.
const NOTES: &str = "(() => {
    const note = (what) => localStorage.setItem('kiosk-noted', `${localStorage.getItem('kiosk-noted') ?? ''}${what};`);
    addEventListener('contextmenu', (event) => setTimeout(() => event.defaultPrevented || note('menu')), true);
    addEventListener('beforeprint', () => note('print'));
    addEventListener('cancel', (event) => event.target.type === 'file' && note('file'), true);
    navigation.addEventListener('navigate', ({ destination }) => { window.leaving ||= !destination.sameDocument; });
    visualViewport?.addEventListener('resize', () => visualViewport.scale === 1 || note('zoom'));
    new MutationObserver(() => {
        if (document.querySelector('.kiosk-operator')) note('operator');
        if (String(getSelection())) note('selection');
    }).observe(document, { childList: true, subtree: true });
    const unpainted = new CSSStyleSheet();
    unpainted.replaceSync('html { opacity: 0 !important; }');
    document.adoptedStyleSheets = [unpainted];
})()";

/// Pages note what they do from now on.
pub(crate) struct Watch(Value);

impl Watch {
    pub(crate) fn begin(page: &Page) -> Self {
        let script = page.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": NOTES }),
        );
        Self(script["identifier"].clone())
    }

    /// Fails if anything was noted.
    pub(crate) fn end(self, page: &Page) {
        assert_eq!(page.eval("localStorage.getItem('kiosk-noted')"), Value::Null);
        page.devtools(
            "Page.removeScriptToEvaluateOnNewDocument",
            json!({ "identifier": self.0 }),
        );
    }
}

/// Touches a place, and waits for the other page if it led to one: Chromium's driver loses a touch that comes while pages
/// change, and then waits for ever.
#[track_caller]
pub(crate) fn touch(page: &Page, (x, y): (f64, f64)) {
    page.tap(x, y);
    page.wait_until(
        "new Promise((done) => setTimeout(() => done(!window.leaving && document.readyState === 'complete'), 10))",
    );
}

/// Fails unless the one window shows the kiosk, as large as ever.
#[track_caller]
pub(crate) fn is_inside(page: &Page, server: &Server) {
    page.wait_for("html[data-kiosk]");
    let found = page.eval(
        "[location.href, visualViewport.scale, Boolean(document.querySelector('.kiosk-operator')), localStorage.getItem('kiosk-noted')]",
    );
    let inside = found[0]
        .as_str()
        .is_some_and(|address| address.starts_with(&server.url()) && address.contains("kiosk"));
    assert!(
        inside && found[1] == 1 && found[2] == false && found[3].is_null(),
        "{found}"
    );
}

/// How many windows the browser has.
pub(crate) fn windows(page: &Page) -> usize {
    let targets = page.devtools("Target.getTargets", json!({}));
    let all = targets["targetInfos"].as_array().map_or(&[][..], Vec::as_slice);
    all.iter().filter(|target| target["type"] == "page").count()
}
