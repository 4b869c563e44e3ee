//! The operator's panel: the way to it, and what it does. Chromium only.

use region_site::server::Server;
use region_tests::page_tests;
use region_tests::support::{Page, PageTest, key, output_folder};
use serde_json::{Value, json};

use crate::kiosk::{kiosk_with, open, pass};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        the_operators_panel_opens_by_gesture_and_pin_only,
        a_chosen_tour_is_what_invites_and_where_a_touch_enters,
        the_counts_are_saved_as_a_table_without_persons,
        nothing_is_counted_outside_a_kiosk_or_against_its_settings,
        while_the_screen_is_cleaned_touches_do_nothing,
        the_touch_test_has_a_field_under_every_finger,
    ]
}

/// The hash of 2468.
const PIN: &str = "a1fb4e703a9ef1fa4936801721ff285a97ac85330856674412e054892afe6972";

fn booth(page: &Page, name: &str) -> Server {
    kiosk_with(page, name, &json!({ "pin_sha256": PIN }))
}

/// Holds the upper left corner, then touches the lower right one.
fn gesture(page: &Page) {
    let touch = |kind: &str, x: &str, y: &str| {
        format!(
            "document.body.dispatchEvent(new PointerEvent('{kind}', {{ clientX: {x}, clientY: {y}, bubbles: true }}))"
        )
    };
    assert_eq!(page.eval(&touch("pointerdown", "5", "5")), true);
    pass(page, 3);
    assert_eq!(page.eval(&touch("pointerup", "5", "5")), true);
    assert_eq!(
        page.eval(&touch("pointerdown", "innerWidth - 5", "innerHeight - 5")),
        true
    );
    page.wait_until(
        "document.querySelectorAll('.kiosk-card').length === 1 && document.querySelector('.kiosk-operator[open]')",
    );
}

fn enter(page: &Page, pin: &[u32]) {
    for digit in pin {
        page.click(&format!(".kiosk-pad button:nth-child({digit})"));
    }
    page.click(".kiosk-pad button:last-child");
}

fn open_panel(page: &Page) {
    gesture(page);
    enter(page, &[2, 4, 6, 8]);
    page.wait_for(".kiosk-facts dd");
}

/// Presses a button of the panel by its words.
fn press(page: &Page, words: &str) {
    let button = format!(
        "[...document.querySelectorAll('.kiosk-operator button')].find((one) => one.textContent === {})",
        json!(words)
    );
    page.wait_until(&button);
    assert_eq!(page.eval(&format!("({button}.click(), true)")), true);
}

fn the_operators_panel_opens_by_gesture_and_pin_only(page: &Page) {
    let server = booth(page, "operator");
    open(page, &server, "?kiosk=on");
    gesture(page);
    for left in [4, 3, 2, 1] {
        enter(page, &[1]);
        page.wait_for_text(".kiosk-told", &left.to_string());
    }
    enter(page, &[1]);
    page.wait_for_text(".kiosk-told", "Gesperrt");
    // Locked beyond a restart, also for the right one.
    open(page, &server, "?kiosk=on");
    gesture(page);
    page.wait_for_text(".kiosk-told", "Gesperrt");
    enter(page, &[2, 4, 6, 8]);
    page.wait_for_text(".kiosk-told", "Gesperrt");
    assert_eq!(page.count(".kiosk-facts"), 0);
    // Ten minutes later it lets in again.
    let later = "(() => { const tries = JSON.parse(localStorage.getItem('kiosk-tries')); \
                 const minutes = (tries.until - Date.now()) / 60000; \
                 localStorage.setItem('kiosk-tries', JSON.stringify({ ...tries, until: Date.now() - 1 })); \
                 document.querySelector('.kiosk-card > button').click(); return minutes > 9 && minutes <= 10; })()";
    assert_eq!(page.eval(later), true);
    open_panel(page);
    let facts = page.text(".kiosk-facts");
    for name in [
        "Version",
        "Daten",
        "Ohne Netz",
        "Speicher",
        "Ohne Berührung",
        "Störungen",
        "Aufrufe",
    ] {
        assert!(facts.contains(name), "{name}: {facts}");
    }
}

fn a_chosen_tour_is_what_invites_and_where_a_touch_enters(page: &Page) {
    let server = booth(page, "tour");
    open(page, &server, "?kiosk=on");
    open_panel(page);
    press(page, "Mobilität: unterwegs in der Region");
    page.wait_for(".kiosk-choices [aria-pressed=true]");
    press(page, "English");
    press(page, "Deutsch");
    assert_eq!(
        page.eval("JSON.parse(localStorage.getItem('kiosk-chosen'))"),
        json!({ "sequence": "tour/mobilitaet", "languages": ["de"] }),
        "the last language stays"
    );
    open(page, &server, "?kiosk");
    pass(page, 14);
    page.wait_until("location.href.includes('/tour/mobilitaet/') && location.href.includes('step=1')");
    page.wait_for_text(".kiosk-title", "Mobilität");
    pass(page, 14);
    page.wait_until("location.href.includes('/tour/mobilitaet/') && location.href.includes('step=2')");
    page.wait_for_text(".kiosk-kicker", "2");
    let title = page.text(".kiosk-title");
    page.tap(900.0, 500.0);
    page.wait_until_gone(".kiosk-invitation");
    page.wait_for_text("#content h2", &title);
    assert!(page.path().contains("step=2"), "{}", page.path());
}

/// The one file of the folder, once it is there and whole.
fn saved(folder: &std::path::Path) -> String {
    let begin = std::time::Instant::now();
    loop {
        match std::fs::read_to_string(folder.join("kiosk.csv")) {
            Ok(text) if text.ends_with('\n') => return text,
            _ if begin.elapsed().as_secs() < 20 => std::thread::sleep(std::time::Duration::from_millis(50)),
            other => panic!("expected a whole file in {}, found {other:?}", folder.display()),
        }
    }
}

fn the_counts_are_saved_as_a_table_without_persons(page: &Page) {
    let server = booth(page, "counts");
    let visit = |path: &str| {
        open(page, &server, "?kiosk=on");
        let link =
            format!("document.querySelector('#content a[href^=\"/{path}\"], .nav a[href^=\"/{path}\"]')");
        page.wait_until(&link);
        assert_eq!(page.eval(&format!("({link}.click(), true)")), true);
        page.wait_until(&format!("location.pathname === '/{path}'"));
        pass(page, 1);
    };
    for _ in 0..6 {
        visit("mitglieder/");
    }
    visit("ziele/");
    let counts = page.eval("JSON.parse(localStorage.getItem('kiosk-counts'))");
    let days = counts.as_object().expect("an object");
    let today = page.eval("new Date().toLocaleDateString('sv-SE')");
    let today = today.as_str().expect("a day");
    assert_eq!(
        days,
        json!({ today: { "mitglieder/": 6, "ziele/": 1 } })
            .as_object()
            .expect("an object"),
        "by day and page, and nothing else"
    );
    let folder = output_folder("page-tests").join("kiosk-counts");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).expect("a folder");
    let allow = json!({ "behavior": "allow", "downloadPath": folder });
    page.devtools("Browser.setDownloadBehavior", allow);
    open_panel(page);
    press(page, "Aufrufe als CSV speichern");
    assert_eq!(
        saved(&folder),
        format!("day;page;views_rounded_up_to_5\r\n{today};/mitglieder/;10\r\n{today};/ziele/;5\r\n")
    );
    page.devtools("Browser.setDownloadBehavior", json!({ "behavior": "default" }));
}

fn nothing_is_counted_outside_a_kiosk_or_against_its_settings(page: &Page) {
    let kept = "Object.keys(localStorage).filter((name) => name !== 'kiosk-failures')";
    let visit = |path: &str| {
        page.wait_until("document.querySelector('.nav a')");
        assert_eq!(
            page.eval("(document.querySelector('.nav a').click(), true)"),
            true
        );
        page.wait_until("location.pathname === '/mitglieder/'");
        pass(page, 1);
        assert_eq!(page.eval(kept), json!([]), "{path}");
    };
    page.open("");
    visit("outside a kiosk");
    let off = kiosk_with(page, "uncounted", &json!({ "counts": false }));
    open(page, &off, "?kiosk=on");
    visit("where the device does not count");
}

fn while_the_screen_is_cleaned_touches_do_nothing(page: &Page) {
    let server = booth(page, "cleaning");
    open(page, &server, "kommune/einbeck/?kiosk=on");
    open_panel(page);
    press(page, "Putzsperre, 30 Sekunden");
    page.wait_for(".kiosk-card.whole[open]");
    let before = page.path();
    let everywhere: Vec<_> = (0..60_u32)
        .map(|at| {
            (
                f64::from(at % 10) * 200.0 + 50.0,
                f64::from(at / 10) * 190.0 + 40.0,
            )
        })
        .collect();
    page.taps(&everywhere);
    page.keys(&[key::ESCAPE, key::ESCAPE, key::ENTER].iter().collect::<String>());
    pass(page, 20);
    page.wait_for(".kiosk-card.whole[open]");
    assert_eq!(
        (page.path(), page.count(".kiosk-card")),
        (before, 2),
        "panel and lock"
    );
    pass(page, 10);
    page.wait_until_gone(".kiosk-card.whole");
    // The panel is back, and answers.
    page.wait_for(".kiosk-operator[open]");
    page.click(".kiosk-operator > button");
    page.wait_until_gone(".kiosk-card");
}

fn the_touch_test_has_a_field_under_every_finger(page: &Page) {
    let server = booth(page, "touch-test");
    for (width, height) in [(1080, 1920), (1920, 1080)] {
        page.set_size(width, height);
        open(page, &server, "?kiosk=on");
        open_panel(page);
        press(page, "Berührungstest");
        page.wait_for(".kiosk-grid");
        let middles = page.eval(
            "[...document.querySelectorAll('.kiosk-field')].map((one) => { const box = one.getBoundingClientRect(); \
             return [box.x + box.width / 2, box.y + box.height / 2]; })",
        );
        let number = |value: &Value| value.as_f64().expect("a number");
        let middles: Vec<_> = middles
            .as_array()
            .expect("fields")
            .iter()
            .map(|at| (number(&at[0]), number(&at[1])))
            .collect();
        page.taps(&middles);
        assert_eq!(
            page.count(".kiosk-field.touched"),
            page.count(".kiosk-field"),
            "{width} x {height}"
        );
        let covered = middles.iter().any(|(x, y)| *x < 200.0 && *y < 500.0)
            && middles
                .iter()
                .any(|(x, y)| *x > f64::from(width) - 200.0 && *y > f64::from(height) - 500.0);
        assert!(covered, "up to the corners of {width} x {height}");
    }
}
