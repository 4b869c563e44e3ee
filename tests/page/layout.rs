//! What stands where: nothing runs together, is cut or covers something else. Sizes of windows that no window can be
//! dragged to come from Chromium's developer tools.

use region_tests::page_tests;
use region_tests::support::{Page, PageTest};
use serde_json::json;

use crate::map::{open, rest};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        names_and_what_is_said_of_them_stand_apart,
        a_district_says_where_it_lies,
        heads_of_the_table_are_whole_and_it_fits,
        on_a_phone_buttons_leave_the_map_free,
        the_timeline_of_a_phone_leaves_room_for_the_map,
        the_attribution_is_whole_on_a_phone,
        places_that_are_compared_keep_their_names_whole,
    ]
}

const PHONES: [(u32, u32); 3] = [(360, 780), (390, 844), (412, 915)];

fn show(page: &Page, (width, height): (u32, u32), path: &str) {
    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
    );
    page.open(path);
    page.wait_for("[data-ags]");
    rest(page);
}

/// Which of some elements do not pass; `check` says what is wrong with one of them, in JavaScript.
fn wrong(page: &Page, elements: &str, check: &str) -> Vec<String> {
    let script = format!(
        "[...document.querySelectorAll('{elements}')].filter((one) => {check}).map((one) => one.textContent.trim())"
    );
    let found = page.eval(&script);
    let found = found.as_array().cloned().unwrap_or_default();
    found.iter().map(ToString::to_string).collect()
}

fn names_and_what_is_said_of_them_stand_apart(page: &Page) {
    for path in [
        "kreis/northeim/",
        "initiativen/",
        "touren/",
        "initiative/antenne-metropole/",
    ] {
        for size in [(360, 780), (1280, 800)] {
            show(page, size, path);
            assert!(page.count(".entries a") > 0, "{path}");
            // Each on a line of its own, and a word apart for those who hear them.
            let beside = "one.querySelector('.muted').getBoundingClientRect().top < \
                          one.querySelector('strong').getBoundingClientRect().bottom - 1";
            assert_eq!(
                wrong(page, ".entries a:has(.muted)", beside),
                Vec::<String>::new(),
                "{path}"
            );
            let joined = "one.querySelector('strong').textContent + one.querySelector('.muted').textContent \
                          === one.textContent";
            assert_eq!(
                wrong(page, ".entries a:has(.muted)", joined),
                Vec::<String>::new(),
                "{path}"
            );
        }
    }
    show(page, (1280, 800), "gebiet/merxhausen/");
    let touches = "(() => { const name = document.createRange(); name.selectNode(one.firstChild); \
                   return one.querySelector('.muted').getBoundingClientRect().left < \
                   name.getBoundingClientRect().right + 3; })()";
    assert!(page.count(".chips .muted") > 0);
    assert_eq!(wrong(page, ".chips a:has(.muted)", touches), Vec::<String>::new());
}

fn a_district_says_where_it_lies(page: &Page) {
    for (path, said) in [
        ("kreis/northeim/", "Die Mitte liegt in Luftlinie"),
        ("en/district/northeim/", "As the crow flies, its middle lies"),
        ("leicht/kreis/northeim/", "Wo liegt die Mitte vom Kreis?"),
    ] {
        open(page, path);
        let text = page.text(".whereabouts");
        assert!(
            text.contains(said) && text.contains("Holzminden"),
            "{path}: {text}"
        );
    }
}

fn heads_of_the_table_are_whole_and_it_fits(page: &Page) {
    for size in [(360, 780), (1280, 800)] {
        show(page, size, "kommunen/");
        let broken = "(() => { const text = document.createRange(); text.selectNodeContents(one); \
                      return new Set([...text.getClientRects()].map((box) => Math.round(box.top))).size > 1; })()";
        assert_eq!(
            wrong(page, ".municipalities thead .sort", broken),
            Vec::<String>::new(),
            "{size:?}"
        );
        let fits = "(() => { const box = document.querySelector('.panel-scroll'); \
                    return box.scrollWidth <= box.clientWidth; })()";
        assert_eq!(page.eval(fits), true, "{size:?}");
    }
}

/// Whether the boxes of two elements share more than an edge.
const SHARED: &str = "(a, b) => { [a, b] = [a, b].map((css) => document.querySelector(css).getBoundingClientRect()); \
                      return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1; }";

fn share(page: &Page, a: &str, b: &str) -> bool {
    page.eval(&format!("({SHARED})('{a}', '{b}')")) == true
}

fn on_a_phone_buttons_leave_the_map_free(page: &Page) {
    for size in PHONES {
        for path in [
            "",
            "kommune/bad-gandersheim/",
            "vergleich/?compare=03241001,03155013",
            "leicht/",
        ] {
            show(page, size, path);
            for floating in [".top", ".legend", ".panel"] {
                assert!(
                    !share(page, ".free", floating),
                    "{floating} on {path} at {size:?}"
                );
            }
            for corner in [".controls", ".scale-bar"] {
                assert!(!share(page, ".legend", corner), "{corner} on {path} at {size:?}");
            }
        }
        // The outline of the region lies beside the buttons as well.
        show(page, size, "");
        assert!(!share(page, ".border-outline", ".controls"), "{size:?}");
        assert!(!share(page, ".border-outline", ".legend"), "{size:?}");
    }
}

fn the_timeline_of_a_phone_leaves_room_for_the_map(page: &Page) {
    for size in PHONES {
        show(page, size, "?year=2012");
        page.wait_for(".timebar input");
        let height = page.eval("document.querySelector('.free').getBoundingClientRect().height");
        assert!(height.as_f64() > Some(150.0), "{height} at {size:?}");
        let slider = page.eval("document.querySelector('.timebar input').getBoundingClientRect().width");
        assert!(slider.as_f64() > Some(240.0), "{slider} at {size:?}");
        for floating in [".free", ".panel", ".legend", ".controls"] {
            assert!(!share(page, ".timebar", floating), "{floating} at {size:?}");
        }
    }
}

fn the_attribution_is_whole_on_a_phone(page: &Page) {
    for size in PHONES {
        show(page, size, "");
        // What is seen of it: nothing lies over any of its parts.
        let covered = "(() => { const text = document.createRange(); text.selectNodeContents(one); \
                       return [...text.getClientRects()].some((box) => { \
                       const top = document.elementFromPoint(box.right - 3, box.top + box.height / 2); \
                       return box.right > innerWidth || !top || !top.closest('.attribution'); }); })()";
        assert_eq!(
            wrong(page, ".attribution > *", covered),
            Vec::<String>::new(),
            "{size:?}"
        );
    }
}

fn places_that_are_compared_keep_their_names_whole(page: &Page) {
    show(
        page,
        (1280, 800),
        "vergleich/?compare=03241001,03155013,03158037,03101000,03103000",
    );
    page.wait_for(".compare-table thead a");
    let broken = "(() => { const text = document.createRange(); text.selectNodeContents(one); \
                  const lines = new Set([...text.getClientRects()].map((box) => Math.round(box.top))).size; \
                  return lines > one.textContent.trim().split(/[\\s-]+/).length; })()";
    assert_eq!(
        wrong(page, ".compare-table thead a", broken),
        Vec::<String>::new()
    );
    // All beside each other, none under the next one.
    let wider = "(() => { const text = document.createRange(); text.selectNodeContents(one); \
                 return [...text.getClientRects()].some((box) => box.right > one.getBoundingClientRect().right + 1); })()";
    assert_eq!(
        wrong(page, ".compare-table :is(th, td)", wider),
        Vec::<String>::new()
    );
    let hidden =
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.wide'))";
    assert_eq!(page.eval(hidden), 0);
}
