//! Targets for fingers, single presses instead of drags, and movement that may be refused.

use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest};
use serde_json::{Value, json};

use crate::map::{EINBECK, open, place, rest};
use crate::takeover::KINDS;

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        targets_are_as_large_as_a_finger,
        what_a_drag_does_single_presses_do_as_well,
        the_sheet_of_a_phone_has_buttons_for_every_height,
        nothing_is_animated_and_with_reduced_motion_the_view_jumps,
    ]
}

/// What is smaller than 44 pixels, or whose place is: all that can be pressed and is shown, but for links in a line of
/// text and for the areas of the map, which have a rule of their own.
const SMALL: &str = "(() => { const least = 43.5; \
     const pressed = 'a[href], button, summary, select, textarea, input:not([type=file]), label:has(input), [role=option]'; \
     const inText = (one) => getComputedStyle(one).display.startsWith('inline') && getComputedStyle(one).display !== 'inline-flex' \
       && one.parentElement.textContent.trim().length > one.textContent.trim().length; \
     return [...document.querySelectorAll(pressed)].filter((one) => !one.closest('svg.map') && one.checkVisibility({ visibilityProperty: true }) \
       && !one.closest('.visually-hidden') && !inText(one)).map((one) => [one, one.matches('.search-field input') ? one.parentElement : one]) \
     .map(([one, place]) => [one, place.getBoundingClientRect()]) \
     .filter(([, box]) => box.width < least || box.height < least) \
     .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.parentElement.className || one.parentElement.tagName} > ${one.outerHTML.slice(0, 70)}`) \
     .slice(0, 40); })()";

fn targets_are_as_large_as_a_finger(page: &Page) {
    let mut small = Vec::new();
    let mut sizes = vec![(1280, 800), (500, 780)];
    if page.engine() == Engine::Chromium {
        sizes.push((360, 780));
    }
    for kind in KINDS {
        page.open_without_waiting(kind);
        page.wait_until(
            "document.readyState === 'complete' && document.querySelector('h1') && \
             (!document.documentElement.dataset.app || 'ready' in document.documentElement.dataset)",
        );
        let counted = page.eval("document.querySelectorAll('a[href], button').length");
        assert!(
            counted.as_u64().is_some_and(|count| count > 5),
            "{kind}: {counted}"
        );
        for (width, height) in &sizes {
            page.set_size(*width, *height);
            let found = page.eval(SMALL);
            let found = found.as_array().cloned().unwrap_or_default();
            small.extend(found.iter().map(|one| format!("{kind:?} at {width}: {one}")));
        }
    }
    // Those of the unknown address are looked at, its status is not.
    drop(page.take_console_errors());
    assert!(small.is_empty(), "{small:#?}");
}

fn what_a_drag_does_single_presses_do_as_well(page: &Page) {
    open(page, "?view=10.50%2F51.8200%2F9.8700");
    rest(page);
    page.click(".pan summary");
    for (button, (x, y)) in [
        (1, (0.0, 1.0)),
        (2, (-1.0, 0.0)),
        (3, (0.0, -1.0)),
        (4, (1.0, 0.0)),
    ] {
        let from = place(page, EINBECK);
        page.click(&format!(".pan-pad button:nth-child({button})"));
        page.wait_until(&format!(
            "(() => {{ const box = document.querySelector('[data-ags=\"{EINBECK}\"]').getBoundingClientRect(); \
             const moved = (box.x + box.width / 2 - {}) * {x} + (box.y + box.height / 2 - {}) * {y}; return moved > 70; }})()",
            from.0, from.1
        ));
        rest(page);
    }
    // Zooming needs no two fingers: one finger on the buttons.
    let width = "document.querySelector('[data-ags=\"03155013\"]').getBoundingClientRect().width";
    let before = page.eval(width).as_f64().expect("a width");
    let (x, y) = page.middle(".controls > button");
    page.tap(x, y);
    page.wait_until(&format!("{width} > {}", before * 1.5));
}

fn the_sheet_of_a_phone_has_buttons_for_every_height(page: &Page) {
    page.set_size(500, 780);
    page.open("kommune/einbeck/");
    rest(page);
    let height = |page: &Page| page.eval("document.querySelector('.panel').getBoundingClientRect().height");
    let half = height(page);
    page.click(".sheet-steps button:nth-child(2)");
    page.wait_for(".panel.full");
    let full = height(page);
    page.click(".sheet-steps button:nth-child(1)");
    page.wait_for(".panel.half");
    page.click(".sheet-steps button:nth-child(1)");
    page.wait_for(".panel.peek");
    let peek = height(page);
    let sizes = [peek, half, full].map(|height| height.as_f64().unwrap_or_default());
    assert!(
        sizes.is_sorted() && sizes[0] < sizes[1] && sizes[1] < sizes[2],
        "{sizes:?}"
    );
}

/// How many different views are drawn, frame by frame, after a press on the button that comes closer.
const VIEWS: &str = "new Promise((done) => { const seen = new Set(); const begin = performance.now(); \
     const look = () => { seen.add(document.querySelector('.layer').style.transform + \
       document.querySelector('.map > g').getAttribute('transform')); \
       if (performance.now() - begin < 900) requestAnimationFrame(look); \
       else done([seen.size, document.getAnimations().length]); }; \
     look(); document.querySelector('.controls button').click(); })";

fn nothing_is_animated_and_with_reduced_motion_the_view_jumps(page: &Page) {
    open(page, "");
    rest(page);
    let animated = page.eval(
        "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText) \
         .filter((text) => /animation|transition|@keyframes|(?<!over)scroll-behavior/.test(text))",
    );
    assert_eq!(animated, json!([]), "style sheets animate nothing");
    let count = |views: &Value| (views[0].as_u64(), views[1].as_u64());
    if page.engine() == Engine::Chromium {
        let (flown, animations) = count(&page.eval(VIEWS));
        assert!(
            flown > Some(4) && animations == Some(0),
            "it flies where movement is welcome: {flown:?}"
        );
        let reduce = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        page.devtools("Emulation.setEmulatedMedia", json!({ "features": [reduce] }));
        rest(page);
        let (jumped, animations) = count(&page.eval(VIEWS));
        assert_eq!(
            (jumped, animations),
            (Some(2), Some(0)),
            "before and after, nothing between"
        );
    }
}
