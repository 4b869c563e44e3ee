//! What the other tests rely on: that every engine passes on what they do, and tells what goes wrong.

use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest, key};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        an_error_in_the_console_is_noticed,
        a_warning_in_the_console_can_be_asked_for_and_is_no_error,
        two_fingers_arrive_as_two_touches_at_once,
        a_drag_and_the_wheel_arrive_where_they_happen,
        keys_arrive_as_they_were_typed,
        the_view_has_the_size_that_was_asked_for,
    ]
}

fn an_error_in_the_console_is_noticed(page: &Page) {
    page.open("");
    assert_eq!(page.eval("console.error('a probe')"), serde_json::Value::Null);
    if page.engine() != Engine::Webkit {
        let errors = page.take_console_errors();
        assert!(errors.iter().any(|error| error.contains("a probe")), "{errors:?}");
    }
}

fn a_warning_in_the_console_can_be_asked_for_and_is_no_error(page: &Page) {
    page.open("");
    assert_eq!(page.eval("console.warn('a probe')"), serde_json::Value::Null);
    if page.engine() != Engine::Webkit {
        let warnings = page.take_console_warnings();
        assert!(
            warnings.iter().any(|warning| warning.contains("a probe")),
            "{warnings:?}"
        );
    }
    assert_eq!(page.eval("console.warn('another')"), serde_json::Value::Null);
    assert!(page.take_console_errors().is_empty());
}

/// Puts a sheet over the page that records what reaches it.
fn record(page: &Page, events: &[&str]) {
    let script = format!(
        "(() => {{ const sheet = document.createElement('div'); sheet.id = 'sheet'; sheet.tabIndex = 0; \
         Object.assign(sheet.style, {{ position: 'fixed', inset: '0', zIndex: '9999', touchAction: 'none' }}); \
         window.seen = []; \
         for (const name of {}) sheet.addEventListener(name, (event) => {{ event.preventDefault(); \
         seen.push([name, event.pointerType ?? event.key ?? event.deltaY, event.clientX, event.clientY]); }}); \
         document.body.append(sheet); sheet.focus(); return true; }})()",
        serde_json::json!(events)
    );
    assert_eq!(page.eval(&script), true);
}

fn two_fingers_arrive_as_two_touches_at_once(page: &Page) {
    page.open("404.html");
    record(page, &["pointerdown", "pointerup"]);
    page.pinch((300.0, 300.0), 60.0, 200.0);
    page.wait_until("seen.length === 4");
    let seen = page.eval("seen.map((event) => event.slice(0, 2).join(' ')).join(', ')");
    assert_eq!(
        seen,
        "pointerdown touch, pointerdown touch, pointerup touch, pointerup touch"
    );
}

fn a_drag_and_the_wheel_arrive_where_they_happen(page: &Page) {
    page.open("404.html");
    record(page, &["pointerdown", "pointerup", "wheel"]);
    page.drag((100.0, 120.0), (260.0, 200.0));
    page.wait_until("seen.length === 2");
    assert_eq!(
        page.eval("seen[0].slice(2).concat(seen[1].slice(2)).join()"),
        "100,120,260,200"
    );
    page.wheel_until(
        (50.0, 60.0),
        120,
        "seen.some((event) => event[0] === 'wheel' && event[1] > 0 && event[2] === 50)",
    );
}

fn keys_arrive_as_they_were_typed(page: &Page) {
    page.open("404.html");
    record(page, &["keydown"]);
    page.keys(&format!("ä+{}{}", key::LEFT, key::ENTER));
    page.wait_until("seen.length >= 4");
    assert_eq!(
        page.eval("seen.map((event) => event[1]).filter((key) => key !== 'Shift').join()"),
        "ä,+,ArrowLeft,Enter"
    );
}

fn the_view_has_the_size_that_was_asked_for(page: &Page) {
    page.open("404.html");
    page.set_size(800, 700);
    page.wait_until("innerWidth === 800 && innerHeight === 700");
}
