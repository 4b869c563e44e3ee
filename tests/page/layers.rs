//! Layers over the map: the operator's and files of the visitor, which a second program reads.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use region_tests::page_tests;
use region_tests::support::{Page, PageTest, output_folder};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        a_layer_of_the_operator_can_be_switched_on,
        a_file_becomes_a_layer_that_is_drawn_and_listed,
        a_broken_file_becomes_a_layer_that_says_what_is_wrong_and_where,
        a_file_beyond_the_limit_becomes_a_layer_that_says_the_limit,
        a_layer_is_read_in_the_page_where_no_worker_can_be_made_or_started,
        reading_a_layer_of_20_megabytes_does_not_freeze_the_page,
        the_reader_of_layers_is_loaded_with_the_first_layer_and_not_before,
    ]
}

const INPUT: &str = ".file-button input[type=file]";

/// The largest file that is read.
const MOST_BYTES: usize = 20 * 1024 * 1024;

fn open(page: &Page, path: &str) {
    page.open(path);
    page.wait_for("[data-ags]");
}

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/overlays")
        .join(path)
}

/// Writes a file for a test and says where it lies.
fn written(name: &str, content: &str) -> PathBuf {
    let folder = output_folder("page-tests");
    let file = folder.join(name);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, content))
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    file
}

fn a_layer_of_the_operator_can_be_switched_on(page: &Page) {
    open(page, "?layers=orte");
    page.wait_until("document.querySelectorAll('.overlay-point').length > 20");
    assert!(page.text(".legend").contains("GeoNames"));
}

fn a_file_becomes_a_layer_that_is_drawn_and_listed(page: &Page) {
    open(page, "");
    page.choose_file(INPUT, &fixture("good/styled-features.geojson"));
    page.wait_for(".overlay-line[stroke='#00aa77'][stroke-width='4.00']");
    page.wait_for(".overlay-fill[fill='#ff8800'][fill-opacity='0.50']");
    let listed = page.text(".legend li:has(.file-row)");
    assert!(
        listed.contains("styled-features.geojson") && listed.contains("3 "),
        "{listed}"
    );
    // WebKit's driver does not scroll within the legend by itself.
    let shown = "(document.querySelector('.file-row').scrollIntoView(), true)";
    assert_eq!(page.eval(shown), true);
    page.click(".file-row .icon-button");
    page.wait_until_gone(".overlay-line");
}

fn a_broken_file_becomes_a_layer_that_says_what_is_wrong_and_where(page: &Page) {
    for (path, said) in [
        ("", "Koordinaten nicht in Grad: Zeile 4, features[0]"),
        ("en/", "Coordinates are not degrees: line 4, features[0]"),
    ] {
        open(page, path);
        page.choose_file(INPUT, &fixture("broken/metres.geojson"));
        page.wait_for_text(".legend .problem[role=alert]", said);
        assert_eq!(page.count(".overlay"), 0);
    }
}

fn a_file_beyond_the_limit_becomes_a_layer_that_says_the_limit(page: &Page) {
    open(page, "");
    let file = written("beyond.geojson", &" ".repeat(MOST_BYTES * 5 / 4));
    page.choose_file(INPUT, &file);
    page.wait_for_text(".legend .problem", "höchstens 20 MB, es sind 25,0 MB");
}

/// Workers that cannot be made, as in a frame of opaque origin, and that do not start, as where they are blocked. They
/// count how often they are asked for.
const NO_WORKERS: [&str; 2] = [
    "function () { window.asked += 1; throw new DOMException('', 'SecurityError'); }",
    "function () { window.asked += 1; \
     this.postMessage = () => setTimeout(() => this.onerror(new Event('error'))); }",
];

fn take_workers_away(page: &Page, instead: &str) {
    let script = format!("(window.asked = 0, window.Worker = {instead}, true)");
    assert_eq!(page.eval(&script), true);
}

fn a_layer_is_read_in_the_page_where_no_worker_can_be_made_or_started(page: &Page) {
    for instead in NO_WORKERS {
        open(page, "");
        take_workers_away(page, instead);
        page.choose_file(INPUT, &fixture("good/styled-features.geojson"));
        page.wait_for(".overlay-line");
        page.choose_file(INPUT, &fixture("broken/missing-comma.geojson"));
        page.wait_for_text(".legend .problem", "Zeile 3, Zeichen 3");
        assert_eq!(page.eval("window.asked"), 2);
    }
}

fn reading_a_layer_of_20_megabytes_does_not_freeze_the_page(page: &Page) {
    let file = written("large.geojson", &large_file());
    open(page, "");
    assert_stays_awake(page, &file);
    open(page, "");
    take_workers_away(page, NO_WORKERS[0]);
    assert_stays_awake(page, &file);
}

/// Opens a file with lines. The page may not go without a frame for a second until it is drawn.
#[track_caller]
fn assert_stays_awake(page: &Page, file: &Path) {
    page.wait_for(".layer[data-resting]");
    let watch = "(() => { window.longest = 0; let before = performance.now(); \
         const look = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - before); \
         before = now; requestAnimationFrame(look); }; requestAnimationFrame(look); return true; })()";
    assert_eq!(page.eval(watch), true);
    page.choose_file(INPUT, file);
    page.wait_for(".overlay-line");
    // Two more frames, so that the drawing counts too.
    let drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    assert_eq!(page.eval(drawn), true);
    let longest = page.eval("window.longest").as_f64().unwrap_or(f64::INFINITY);
    assert!(
        longest < 1000.0,
        "no frame for {longest} ms while the file was read and drawn"
    );
}

/// Paths that wander about the region, as many as the limit allows.
fn large_file() -> String {
    let mut file = String::with_capacity(MOST_BYTES);
    file.push_str("{\"type\":\"FeatureCollection\",\"features\":[");
    let mut chance = Chance(1);
    // The longest feature: 400 positions of 21 bytes each.
    while file.len() + 400 * 21 + 200 < MOST_BYTES {
        if !file.ends_with('[') {
            file.push_str(",\n");
        }
        file.push_str("{\"type\":\"Feature\",\"properties\":{\"name\":\"Weg\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
        let (mut lon, mut lat) = (9.0 + 2.0 * chance.next(), 51.3 + 1.4 * chance.next());
        for position in 0..400 {
            let comma = if position == 0 { "" } else { "," };
            write!(file, "{comma}[{lon:.6},{lat:.6}]").expect("writing to a string cannot fail");
            lon += (chance.next() - 0.5) / 500.0;
            lat += (chance.next() - 0.5) / 500.0;
        }
        file.push_str("]}}");
    }
    file.push_str("]}");
    file
}

/// Numbers from 0 to 1 that are the same in every run.
struct Chance(u64);

impl Chance {
    /// The next one; a linear congruence with the factors of Knuth's MMIX.
    fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f64 / f64::from(1 << 24)
    }
}

fn the_reader_of_layers_is_loaded_with_the_first_layer_and_not_before(page: &Page) {
    const LOADED: &str =
        "performance.getEntriesByType('resource').some((one) => one.name.includes('/assets/reader-'))";
    open(page, "");
    page.wait_for(".layer[data-resting]");
    assert_eq!(page.eval(LOADED), false);
    page.choose_file(INPUT, &fixture("good/point.geojson"));
    page.wait_for(".overlay-point");
    assert_eq!(page.eval(LOADED), true);
}
