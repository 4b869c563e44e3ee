//! The page where a partner puts a snippet together, and snippets in the markup of content systems.

use std::io::Cursor;
use std::sync::LazyLock;

use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest, Partner};
use serde_json::json;

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_snippet_shows_what_the_preview_showed,
        the_page_of_snippets_remembers_what_was_chosen_in_its_address,
        without_scripts_there_are_finished_snippets,
        a_block_theme_and_styled_content_show_the_map_in_their_column,
    ]
}

/// The website of somebody else.
static PARTNER: LazyLock<Partner> = LazyLock::new(|| Partner::new().expect("a free port"));

/// Chooses in the form as a visitor does, and returns the snippet.
fn snippet(page: &Page, chosen: &[(&str, &str)]) -> String {
    page.open_without_waiting("einbetten/");
    page.wait_for("#generator:not([hidden])");
    for (name, value) in chosen {
        let (name, value) = (json!(name), json!(value));
        drop(page.eval(&format!(
            "(generator.elements[{name}].value = {value}, generator.dispatchEvent(new Event('input', {{ bubbles: true }})))"
        )));
    }
    let wanted: Vec<String> = chosen.iter().map(|(name, _)| format!("{name}=")).collect();
    for part in wanted {
        page.wait_until(&format!("location.search.includes({})", json!(part)));
    }
    let text = page.eval("document.getElementById('snippet').textContent");
    text.as_str().unwrap_or_default().to_owned()
}

/// Pixels of an element, with the width of the picture.
fn pixels(page: &Page, css: &str) -> (u32, Vec<u8>) {
    let file = page.picture_of(css);
    let mut reader = png::Decoder::new(Cursor::new(file))
        .read_info()
        .expect("a picture");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("a picture");
    pixels.truncate(frame.buffer_size());
    (frame.width, pixels)
}

/// How many of a thousand bytes differ by more than a shade.
fn difference(one: &[u8], other: &[u8]) -> usize {
    assert_eq!(one.len(), other.len(), "pictures of one size");
    let differing = one
        .iter()
        .zip(other)
        .filter(|(a, b)| a.abs_diff(**b) > 24)
        .count();
    differing * 1000 / one.len()
}

/// What a frame shows: address, size, the map's place, and the text.
const STATE: &str = "[location.href, innerWidth, innerHeight, document.documentElement.dataset.theme ?? null, \
     document.querySelector('.map > g')?.getAttribute('transform') ?? null, document.body.innerText]";

fn a_snippet_shows_what_the_preview_showed(page: &Page) {
    page.set_size(1280, 1000);
    for chosen in [
        &[
            ("view", "map"),
            ("level", "districts"),
            ("theme", "dark"),
            ("height", "420"),
        ][..],
        &[("place", "Einbeck"), ("lang", "en"), ("height", "500")],
        &[("colour", "population"), ("view", "map"), ("height", "500")],
        &[("place", "Einbeck"), ("view", "card"), ("height", "380")],
    ] {
        let code = snippet(page, chosen);
        let settled = |page: &Page| {
            page.in_frame("document.querySelector('iframe')", |page| {
                page.wait_until("location.protocol === 'http:' && document.readyState === 'complete' && (!document.documentElement.dataset.app || document.querySelector('html[data-ready] [data-resting]'))");
                // What lies around the region comes last.
                page.wait_until("!document.documentElement.dataset.app || document.querySelector('.context-district')");
                page.wait_until("[...document.images].every((image) => image.complete)");
            });
        };
        drop(page.eval("document.querySelector('#preview iframe').scrollIntoView({ block: 'center' })"));
        settled(page);
        let width = page.eval("document.querySelector('#preview iframe').clientWidth");
        let before = page.in_frame("document.querySelector('iframe')", |page| page.eval(STATE));
        let preview = (page.engine() == Engine::Chromium).then(|| pixels(page, "#preview iframe"));
        page.open_address(&PARTNER.page(&format!("<div style=\"width:{width}px\">{code}</div>")));
        settled(page);
        let after = page.in_frame("document.querySelector('iframe')", |page| page.eval(STATE));
        assert_eq!(before, after, "{chosen:?}\n{code}");
        // Other drivers take pictures of what is in frames at slightly other places.
        if let Some(preview) = preview {
            let pasted = pixels(page, "iframe");
            assert_eq!(preview.0, pasted.0, "{chosen:?}");
            let difference = difference(&preview.1, &pasted.1);
            assert!(difference < 10, "{chosen:?}: {difference} of 1000 differ\n{code}");
        }
    }
}

fn the_page_of_snippets_remembers_what_was_chosen_in_its_address(page: &Page) {
    let code = snippet(
        page,
        &[("way", "wordpress"), ("place", "Einbeck"), ("view", "list")],
    );
    assert!(
        code.starts_with("<!-- wp:html -->") && code.contains("/kommune/einbeck/?embed=list"),
        "{code}"
    );
    let path = page.path();
    page.open_without_waiting(&path);
    page.wait_until(&format!(
        "document.getElementById('snippet').textContent === {}",
        json!(code)
    ));
    let element = snippet(page, &[("way", "element"), ("place", "Einbeck")]);
    assert!(
        element.contains("<region-map place=\"kommune/einbeck\""),
        "{element}"
    );
    page.wait_until("document.querySelector('#preview region-map').shadowRoot?.querySelector('iframe')");
}

fn without_scripts_there_are_finished_snippets(page: &Page) {
    let host = region_tests::support::Host::without_scripts().expect("a free port");
    page.open_address(&host.url("einbetten/"));
    assert_eq!(
        page.eval("document.getElementById('generator').checkVisibility()"),
        false
    );
    assert!(page.count("#ready-made pre") >= 4);
    assert!(page.text("#ready-made pre").contains("<iframe src=\"http"));
    if page.engine() == Engine::Firefox {
        drop(page.take_console_errors());
    }
}

/// What a block theme of WordPress puts around the content of a post, and the rules that place it.
const BLOCK_THEME: (&str, &str) = (
    "<style>:root{--content:620px}body{margin:0;font-family:Georgia,serif;font-size:18px;line-height:1.6}\
     .has-global-padding{padding-inline:20px}.is-layout-constrained>:where(:not(.alignwide,.alignfull)){max-width:var(--content);margin-inline:auto!important}\
     .is-layout-constrained>*+*{margin-block-start:1.2rem}</style>\
     <div class=\"wp-site-blocks\"><main class=\"wp-block-group is-layout-flow\"><h1 class=\"wp-block-post-title\" style=\"max-width:620px;margin:1rem auto;padding:0 20px\">Unsere Stadt</h1>\
     <div class=\"entry-content wp-block-post-content has-global-padding is-layout-constrained\"><p>Einbeck ist dabei.</p>",
    "<p>Mehr lesen Sie hier.</p></div></main></div>",
);

/// What TYPO3's fluid-styled-content puts around a content element.
const STYLED_CONTENT: (&str, &str) = (
    "<style>body{margin:0;font:16px/1.5 Arial,sans-serif}.container{max-width:960px;margin:0 auto;padding:0 15px}.frame{margin:0 0 24px}\
     .ce-bodytext p{margin:0 0 10px}</style><div class=\"container\"><!--TYPO3SEARCH_begin-->\
     <div id=\"c11\" class=\"frame frame-default frame-type-text frame-layout-0\"><header><h2>Unsere Stadt</h2></header><div class=\"ce-bodytext\"><p>Einbeck ist dabei.</p></div></div>\
     <div id=\"c12\" class=\"frame frame-default frame-type-html frame-layout-0\">",
    "</div><!--TYPO3SEARCH_end--></div>",
);

fn a_block_theme_and_styled_content_show_the_map_in_their_column(page: &Page) {
    let widths: &[u32] = if page.engine() == Engine::Chromium {
        &[360, 1280]
    } else {
        &[500, 1280]
    };
    for (name, way, (before, after)) in [
        ("wordpress", "wordpress", BLOCK_THEME),
        ("typo3", "typo3", STYLED_CONTENT),
    ] {
        page.set_size(1280, 800);
        let code = snippet(page, &[("way", way), ("place", "Einbeck")]);
        let address = PARTNER.page(&format!("{before}{code}{after}"));
        for width in widths {
            page.set_size(*width, 900);
            page.open_address(&address);
            let frame = "(document.querySelector('iframe') ?? document.querySelector('region-map').shadowRoot?.querySelector('iframe'))";
            page.in_frame(frame, |page| page.wait_for("html[data-ready]"));
            let fits = page.eval(&format!(
                "(() => {{ const box = {frame}.getBoundingClientRect(); const column = document.querySelector('p').getBoundingClientRect(); \
                 return [document.documentElement.scrollWidth <= innerWidth, Math.abs(box.left - column.left) < 1, Math.abs(box.right - column.right) < 1]; }})()"
            ));
            assert_eq!(fits, json!([true, true, true]), "{name} at {width}");
            drop(page.screenshot(&format!("embed-{name}-{width}")));
        }
    }
}
