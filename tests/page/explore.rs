//! Layers, filters and the timeline, as a person uses them.

use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest, key};
use serde_json::json;

use crate::map::{EINBECK, open, rest, spot};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_layer_is_chosen_in_the_legend_and_survives_reload,
        nothing_of_exploring_is_loaded_before_it_is_used,
        a_class_filters_and_highlights_its_areas,
        classes_pressed_faster_than_drawn_count_all,
        a_profile_names_figure_and_class_of_the_layer,
        areas_stay_links_beneath_the_colours,
        the_list_of_initiatives_is_filtered_by_the_form_and_by_the_address,
        a_filter_without_a_hit_explains_itself_and_leads_back,
        the_form_works_by_its_address_alone,
        the_form_of_initiatives_is_there_at_every_moment,
        the_first_filter_acts_in_place,
        the_table_lists_what_the_legend_of_the_colours_shows,
        the_timeline_shows_a_year_by_keyboard_and_address,
        the_years_pass_only_when_asked_and_stop_by_hand,
    ]
}

/// What is loaded of exploring.
const LOADED: &str = "performance.getEntriesByType('resource').map((one) => one.name)\
                      .filter((name) => /assets\\/(split-)?explore/.test(name)).length";

fn choose(page: &Page, list: &str, value: &str) {
    let script = format!(
        "(() => {{ const list = document.querySelector('{list}'); list.value = '{value}'; \
         list.dispatchEvent(new Event('change', {{ bubbles: true }})); return list.value; }})()"
    );
    assert_eq!(page.eval(&script), value, "{list} has the choice {value}");
}

fn address(page: &Page) -> String {
    page.eval("location.search")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn a_layer_is_chosen_in_the_legend_and_survives_reload(page: &Page) {
    open(page, "");
    page.click(".legend .explore-button");
    page.wait_for("#colour");
    page.wait_until("document.activeElement.id === 'colour'");
    choose(page, "#colour", "density");
    page.wait_for(".tints path");
    page.wait_until("location.search === '?colour=density'");
    let classes = page.count(".classes .legend-list button");
    let said = page.text(".legend");
    for part in [
        "Einwohner je km²",
        "31. Dezember 2023",
        "Gemeindeverzeichnis",
        "Jenks",
        "Klassen",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(
        page.eval("document.querySelector('.histogram svg').getAttribute('aria-label').length > 20") == true
    );
    page.open("?colour=density");
    page.wait_for(".tints path");
    assert_eq!(page.count(".classes .legend-list button"), classes);
    assert_eq!(page.eval("document.querySelector('#colour').value"), "density");
    // Membership is what the map shows without a word.
    choose(page, "#colour", "");
    page.wait_until_gone(".tints path");
    page.wait_until("location.search === ''");
}

fn nothing_of_exploring_is_loaded_before_it_is_used(page: &Page) {
    open(page, "");
    rest(page);
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_for_text("h1", "Einbeck");
    assert_eq!(page.eval(LOADED), 0);
    page.click(".legend .explore-button");
    page.wait_for("#colour");
    assert_eq!(page.eval(LOADED), 2, "the part of the program and its file");
}

/// On a slow device two presses may come before the legend is drawn anew.
fn classes_pressed_faster_than_drawn_count_all(page: &Page) {
    open(page, "kommunen/?colour=density");
    page.wait_for(".classes .legend-list button");
    rest(page);
    let pressed = page.eval(
        "[...document.querySelectorAll('.classes .legend-list button')].slice(0, 3) \
         .map((one) => (one.click(), one.className))",
    );
    assert_eq!(pressed.as_array().map(Vec::len), Some(3));
    page.wait_until(
        "[...document.querySelectorAll('.classes .legend-list button')] \
         .every((one, at) => (one.getAttribute('aria-pressed') === 'true') === at > 2)",
    );
}

fn a_class_filters_and_highlights_its_areas(page: &Page) {
    open(page, "?colour=population");
    page.wait_for(".tints path");
    let shown = "document.querySelectorAll('.tints .hidden-class').length";
    assert_eq!(page.eval(shown), 0);
    page.click(".classes .b-1");
    page.wait_until(&format!("{shown} === 1"));
    assert_eq!(
        page.eval("document.querySelector('.b-1').getAttribute('aria-pressed')"),
        "false"
    );
    page.wait_until("location.search.includes('classes=')");
    let back = address(page);
    page.open(&back);
    page.wait_until(&format!("{shown} === 1"));
    let stands_out = |class: u8, others: u8| {
        page.wait_until(&format!(
            "getComputedStyle(document.querySelector('.tints .n-{class}')).opacity === '1' && \
             getComputedStyle(document.querySelector('.tints .n-{others}')).opacity < 0.5"
        ));
    };
    let (x, y) = page.middle(".classes .b-2");
    page.hover_at(x, y);
    stands_out(2, 3);
    // The focus highlights as the pointer does; the window of WebKit's small browser never has it.
    if page.engine() != Engine::Webkit {
        page.hover_at(400.0, 5.0);
        drop(page.eval("document.querySelector('.classes .b-3').focus()"));
        page.keys(&key::TAB.to_string());
        stands_out(4, 3);
    }
    // Every area is in one class: the counts of the legend are all of them.
    let counted =
        "[...document.querySelectorAll('.classes .count')].reduce((sum, one) => sum + +one.textContent, 0)";
    assert_eq!(page.eval(counted), page.count("[data-ags]"));
}

fn a_profile_names_figure_and_class_of_the_layer(page: &Page) {
    open(page, "kommune/einbeck/?colour=population");
    page.wait_for(".area-note");
    let note = page.text(".area-note");
    for part in ["Einwohner", "Klasse", "31. Dezember 2023"] {
        assert!(note.contains(part), "{part}: {note}");
    }
    choose(page, "#colour", "districts");
    page.wait_until_gone(".area-note");
}

fn areas_stay_links_beneath_the_colours(page: &Page) {
    open(page, "?colour=population");
    page.wait_for(".tints path");
    rest(page);
    let (x, y) = spot(page, EINBECK);
    page.click_at(x, y);
    page.wait_for_text("h1", "Einbeck");
    assert!(address(page).contains("colour=population"));
}

fn the_list_of_initiatives_is_filtered_by_the_form_and_by_the_address(page: &Page) {
    open(page, "initiativen/?tag=messe");
    page.wait_for(".filters .chips button");
    let shown = "document.querySelectorAll('#content .field-group li').length";
    let all = page.eval(shown).as_u64().unwrap_or_default();
    assert!((1..30).contains(&all), "{all}");
    assert!(
        page.text(".filters [role=status]")
            .starts_with(&format!("{all} von "))
    );
    choose(page, ".filters select[name=status]", "unknown");
    page.wait_until(&format!(
        "{shown} < {all} && location.search.includes('status=unknown')"
    ));
    page.click(".filters .chips li:last-child button");
    page.wait_until(&format!("{shown} > {all} && location.search === ''"));
    page.wait_until("[...document.querySelectorAll('.filters select')].every((list) => list.value === '')");
    // The filter of the map's legend is the same.
    choose(page, ".filters select[name=field]", "mobilitaet");
    page.wait_until("location.search === '?field=mobilitaet'");
    assert_eq!(page.count("#content .field-group"), 1);
}

fn a_filter_without_a_hit_explains_itself_and_leads_back(page: &Page) {
    open(page, "initiativen/?status=planned&tag=messe");
    page.wait_for(".filters .chips button");
    assert_eq!(page.count("#content .field-group"), 0);
    let said = page.text(".filters");
    assert!(
        said.contains("Keine Initiative passt") && said.contains("messe"),
        "{said}"
    );
    assert_eq!(page.count(".markers > g"), 0);
    page.click(".filters .chips li:first-child button");
    page.wait_for("#content .field-group");
    page.wait_until("location.search === '?tag=messe'");
}

fn the_form_works_by_its_address_alone(page: &Page) {
    open(page, "initiativen/");
    formed(page);
    let submit = "(() => { const form = document.querySelector('.filters form'); \
                  form.querySelector('[name=tag]').value = 'messe'; form.submit(); return true; })()";
    assert_eq!(page.eval(submit), true);
    page.wait_until("location.search.includes('tag=messe') && 'ready' in document.documentElement.dataset");
    page.wait_for(".filters .chips button");
    page.wait_until("document.querySelectorAll('#content .field-group li').length < 30");
}

/// Waits until what the form of the app needs has been read.
fn formed(page: &Page) {
    page.wait_until(
        "performance.getEntriesByType('resource').some(({ name }) => name.includes('/explore-'))",
    );
    rest(page);
}

fn the_form_of_initiatives_is_there_at_every_moment(page: &Page) {
    page.open_without_waiting("initiativen/");
    page.wait_for(".filters form");
    let watch = "(window.gone = 0, new MutationObserver(() => { if (!document.querySelector('.filters form')) gone += 1; }) \
                 .observe(document.body, { childList: true, subtree: true }), true)";
    assert_eq!(page.eval(watch), true);
    formed(page);
    page.wait_until(
        "(() => { const list = document.querySelector('.filters select[name=tag]'); list.value = 'messe'; \
         list.dispatchEvent(new Event('change', { bubbles: true })); return location.search === '?tag=messe'; })()",
    );
    assert_eq!(page.eval("gone"), 0);
}

fn the_first_filter_acts_in_place(page: &Page) {
    open(page, "initiativen/");
    rest(page);
    assert_eq!(page.eval("(window.same = true)"), true);
    // Until the form of the page's HTML has made way for one whose choices count at once, a choice waits for its button.
    page.wait_until(
        "(() => { const list = document.querySelector('.filters select[name=tag]'); list.value = 'messe'; \
         list.dispatchEvent(new Event('change', { bubbles: true })); return location.search === '?tag=messe'; })()",
    );
    page.wait_for(".filters .chips button");
    page.wait_until("document.querySelectorAll('#content .field-group li').length < 30");
    assert_eq!(page.eval("window.same"), true, "the page was loaded anew");
    choose(page, ".filters select[name=tag]", "");
    page.wait_until("location.search === ''");
}

fn the_table_lists_what_the_legend_of_the_colours_shows(page: &Page) {
    open(page, "kommunen/?colour=population");
    page.wait_for(".tints path");
    let rows = "document.querySelectorAll('.municipalities tbody tr').length";
    page.wait_until(&format!("{rows} === 381"));
    let count = page.text(".b-6 .count");
    for class in 1..=5 {
        // Pressed by script: WebKit's driver does not press what has to be scrolled to in a legend that is drawn anew.
        let press = format!("(document.querySelector('.classes .b-{class}').click(), true)");
        assert_eq!(page.eval(&press), true);
        page.wait_for(&format!(".classes .b-{class}[aria-pressed=false]"));
    }
    page.wait_until(&format!("{rows} === {count}"));
    assert!(page.text("#content .callout").contains("ausgeblendet"));
    page.click("#content .callout a");
    page.wait_until(&format!("{rows} === 381"));
    page.wait_until("location.search === '?colour=population'");
}

fn the_timeline_shows_a_year_by_keyboard_and_address(page: &Page) {
    open(page, "?year=2011");
    page.wait_for(".timebar");
    assert!(
        page.text(".timebar-story").contains("Einbeck"),
        "{}",
        page.text(".timebar-story")
    );
    drop(page.eval("document.querySelector('.timebar input').focus()"));
    page.keys(&key::RIGHT.to_string());
    page.wait_until("location.search === '?year=2012'");
    assert_eq!(page.text(".timebar-year"), "2012");
    page.open("?year=2006");
    page.wait_for(".timebar");
    let said = page.text(".timebar-story");
    assert!(said.contains("Für 2006 ist kein Ereignis bekannt"), "{said}");
    assert!(said.contains("nicht bekannt, seit wann"), "{said}");
    page.click(".timebar .icon-button:last-child");
    page.wait_until_gone(".timebar");
    page.wait_until("location.search === ''");
}

fn the_years_pass_only_when_asked_and_stop_by_hand(page: &Page) {
    open(page, "?year=2009");
    page.wait_for(".timebar");
    if page.eval("matchMedia('(prefers-reduced-motion: reduce)').matches") == json!(true) {
        assert_eq!(
            page.count(".timebar-row > button"),
            3,
            "no button that lets years pass"
        );
        return;
    }
    assert_eq!(page.count(".timebar-row > button"), 4);
    assert_eq!(page.text(".timebar-year"), "2009");
    page.click(".timebar-row > button:first-child");
    page.wait_until("location.search === '?year=2010'");
    page.click(".timebar-row > button:nth-child(2)");
    page.wait_until(
        "document.querySelector('.timebar-row > button').getAttribute('aria-label') === 'Jahre abspielen'",
    );
}
