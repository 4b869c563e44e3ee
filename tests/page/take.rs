//! What visitors take along: made in the browser, also without a network.

use std::fs::{self, File};
use std::io::Cursor;
use std::path::Path;

use png::{ColorType, Decoder, Transformations};
use region_tests::page_tests;
use region_tests::support::{Engine, Page, PageTest, output_folder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::json;

use crate::map::{open, rest};

pub(crate) fn tests() -> Vec<PageTest> {
    page_tests![
        pictures_have_the_pixels_that_are_promised_and_name_their_source,
        the_drawing_looks_the_same_in_another_program,
        tables_outlines_and_the_citation_are_those_of_what_is_shown,
        initiatives_are_taken_along_as_they_are_filtered,
        everything_is_taken_along_without_a_network,
    ]
}

/// Keeps what is saved, and what is copied.
const KEEP: &str = "(() => { window.saved = []; const make = URL.createObjectURL.bind(URL); \
     URL.createObjectURL = (blob) => (window.saved.push(blob), make(blob)); \
     HTMLAnchorElement.prototype.click = function () { window.file = this.download; }; \
     Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } }); \
     return true; })()";

fn open_dialog(page: &Page, path: &str) {
    open(page, path);
    rest(page);
    assert_eq!(page.eval(KEEP), true);
    page.click(".controls button[aria-label=Mitnehmen]");
    page.wait_for("#take[open] .take-code");
}

fn press(page: &Page, label: &str) {
    let script = format!(
        "(window.saved.length = 0, document.querySelector('#take-told').textContent = '', \
         [...document.querySelectorAll('#take button')].find((one) => one.textContent === {label:?}).click(), true)"
    );
    assert_eq!(page.eval(&script), true);
}

/// What was saved last, when it is there.
fn saved(page: &Page, kind: &str) -> Vec<u8> {
    page.wait_for_text("#take-told", "gespeichert");
    let read = format!(
        "(window.bytes = null, window.saved.findLast((blob) => blob.type.startsWith({kind:?})).arrayBuffer().then((buffer) => {{ \
         let text = ''; for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte); window.bytes = text; }}), true)"
    );
    assert_eq!(page.eval(&read), true);
    page.wait_until("window.bytes !== null");
    let bytes = page.eval("window.bytes");
    let text = bytes.as_str().expect("bytes are told as a text");
    text.chars()
        .map(|byte| u8::try_from(u32::from(byte)).expect("one byte each"))
        .collect()
}

/// A picture as width, height and its pixels in red, green, blue, alpha.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Picture {
    fn read(source: impl std::io::BufRead + std::io::Seek) -> Self {
        let mut decoder = Decoder::new(source);
        decoder.set_transformations(Transformations::ALPHA | Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a picture");
        let mut bytes = vec![0; reader.output_buffer_size().expect("it fits")];
        let info = reader.next_frame(&mut bytes).expect("all of it");
        assert_eq!(info.color_type, ColorType::Rgba);
        Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels: bytes
                .chunks_exact(4)
                .map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]])
                .collect(),
        }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 4] {
        self.pixels[y * self.width + x]
    }

    /// How many pixels of some rows are not of the colour at their beginning.
    fn ink(&self, rows: std::ops::Range<usize>) -> usize {
        rows.flat_map(|y| (0..self.width).map(move |x| (x, y)))
            .filter(|(x, y)| far(self.at(*x, *y), self.at(0, *y)))
            .count()
    }
}

/// Whether two colours are told apart at a glance.
fn far(one: [u8; 4], other: [u8; 4]) -> bool {
    (0..3).any(|part| one[part].abs_diff(other[part]) > 40)
}

fn number(text: &str, name: &str) -> f64 {
    let begin = format!(" {name}=\"");
    let rest = text.split(begin.as_str()).nth(1).expect(name);
    let value = rest.split('"').next().and_then(|value| value.parse().ok());
    value.expect("a number")
}

fn pictures_have_the_pixels_that_are_promised_and_name_their_source(page: &Page) {
    open_dialog(page, "kommune/einbeck/");
    press(page, "SVG");
    let svg = String::from_utf8(saved(page, "image/svg")).expect("a text");
    assert_eq!(page.eval("window.file"), "einbeck.svg");
    for part in [
        "GeoBasis-DE / BKG 2016",
        "Destatis",
        ">Einbeck<",
        "Metropolregion",
        "id=\"attribution\"",
    ] {
        assert!(svg.contains(part), "{part}");
    }
    for part in ["var(--", "<script", "class=", "NaN", "undefined"] {
        assert!(!svg.contains(part), "{part}");
    }
    let (width, height) = (number(&svg, "width"), number(&svg, "height"));
    press(page, "PNG, doppelte Größe");
    let double = Picture::read(Cursor::new(saved(page, "image/png")));
    assert_eq!(
        (double.width as f64, double.height as f64),
        ((width * 2.0).round(), (height * 2.0).round())
    );
    assert!(
        double.ink(double.height - 100..double.height - 40) > 500,
        "the attribution is drawn"
    );
    press(page, "PNG für A4 (300 dpi)");
    let paper = Picture::read(Cursor::new(saved(page, "image/png")));
    let size = (paper.width.min(paper.height), paper.width.max(paper.height));
    assert_eq!(size, (2480, 3508));
    assert!(
        paper.ink(paper.height - 160..paper.height - 60) > 1000,
        "the attribution is drawn"
    );
    assert_eq!(page.eval("window.file"), "einbeck-a4.png");
}

/// The font that pictures of the site are written in.
fn font(weight: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/site/preview/fonts");
    fs::read(folder.join(format!("region-sans-{weight}.ttf"))).expect("a font")
}

fn the_drawing_looks_the_same_in_another_program(page: &Page) {
    open_dialog(page, "");
    press(page, "SVG");
    let svg = String::from_utf8(saved(page, "image/svg")).expect("a text");
    let mut options = Options::default();
    for weight in ["Regular", "Semibold"] {
        options.fontdb_mut().load_font_data(font(weight));
    }
    options.font_family = "region-sans".to_owned();
    let tree = Tree::from_str(&svg, &options).expect("a drawing that another program reads");
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).expect("a size");
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    let folder = output_folder("page-tests");
    let name = |kind: &str| folder.join(format!("take-{kind}-{}.png", page.engine().name()));
    pixmap.save_png(name("resvg")).expect("written");
    let elsewhere = Picture::read(std::io::BufReader::new(
        File::open(name("resvg")).expect("it is there"),
    ));

    page.click("#take .icon-button");
    page.wait_until_gone("#take");
    rest(page);
    page.screenshot_to(&name("screen"));
    let screen = Picture::read(std::io::BufReader::new(
        File::open(name("screen")).expect("it is there"),
    ));
    let seen = page.eval(
        "(({ x, y, width, height }) => [x, y, width, height])(document.querySelector('svg.map').getBoundingClientRect())",
    );
    let seen: Vec<f64> = (0..4)
        .map(|part| seen[part].as_f64().expect("a number"))
        .collect();
    // The map in the sheet: the frame of the second svg element.
    let frame = svg.split("<svg ").nth(2).expect("the map").to_owned();
    let frame = format!(" {frame}");
    let (left, top) = (number(&frame, "x"), number(&frame, "y"));
    let view = frame
        .split("viewBox=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a view");
    let view: Vec<f64> = view
        .split(' ')
        .map(|part| part.parse().expect("a number"))
        .collect();
    let scale = number(&frame, "width") / view[2];
    let (mut compared, mut different) = (0, 0);
    for y in 0..seen[3] as usize {
        for x in 0..seen[2] as usize {
            let there = (
                (x as f64 - view[0]) * scale + left,
                (y as f64 - view[1]) * scale + top,
            );
            let here = (seen[0] as usize + x, seen[1] as usize + y);
            if here.0 < screen.width && here.1 < screen.height {
                compared += 1;
                let other = elsewhere.at(there.0 as usize, there.1 as usize);
                different += usize::from(far(screen.at(here.0, here.1), other));
            }
        }
    }
    assert!(compared > 100_000, "{compared}");
    // Names are of another font; lines are smoothed in another way.
    assert!(
        different * 100 < compared * 9,
        "{different} of {compared} pixels differ"
    );
}

fn tables_outlines_and_the_citation_are_those_of_what_is_shown(page: &Page) {
    open_dialog(page, "?show=naming");
    assert!(page.text("#take").contains("Daten der 4 gezeigten Gebiete"));
    press(page, "CSV");
    let csv = String::from_utf8(saved(page, "text/csv")).expect("a text");
    assert_eq!(csv.lines().count(), 5);
    assert!(csv.contains("03103000,Wolfsburg,"), "{csv}");
    press(page, "GeoJSON");
    let outlines = saved(page, "application/geo+json");
    let outlines: serde_json::Value = serde_json::from_slice(&outlines).expect("JSON");
    assert_eq!(outlines["features"].as_array().map(Vec::len), Some(4));
    press(page, "Text kopieren");
    page.wait_for_text("#take-told", "Kopiert");
    let copied = page.eval("window.copied");
    let copied = copied.as_str().expect("a text");
    for part in ["Metropolregion", "show=naming", "Destatis", "abgerufen am"] {
        assert!(copied.contains(part), "{part}: {copied}");
    }
    press(page, "Link kopieren");
    page.wait_until("window.copied.endsWith('/?show=naming')");
    // What the legend of other colours leaves, and the filter of the table.
    open_dialog(page, "?colour=population&classes=6");
    page.wait_for_text("#take", "Daten der 13 gezeigten Gebiete");
    press(page, "CSV");
    let csv = String::from_utf8(saved(page, "text/csv")).expect("a text");
    assert!(csv.lines().count() == 14 && csv.contains(",Hannover,"), "{csv}");
    open_dialog(page, "kommunen/?filter=northeim");
    page.wait_for_text("#take", "Daten der 12 gezeigten Gebiete");
}

/// What the filters of the initiatives leave: as many as the list and the legend count.
fn initiatives_are_taken_along_as_they_are_filtered(page: &Page) {
    open_dialog(page, "initiativen/?field=mobilitaet&status=completed");
    page.wait_until("/Daten der \\d+ gezeigten Initiativen/.test(document.querySelector('#take').innerText)");
    let count =
        page.eval("Number(document.querySelector('#take').innerText.match(/der (\\d+) gezeigten Init/)[1])");
    let count = count.as_u64().expect("a number");
    let told = "Number(document.querySelector('.remaining').textContent.match(/\\d+/)[0])";
    assert_eq!(page.eval(told), count);
    let in_legend = "Number(document.querySelector('.legend .marker.f-1').closest('button').querySelector('.count').textContent)";
    assert_eq!(page.eval(in_legend), count);
    page.click("#take button[aria-label^='CSV: Daten der'][aria-label$='Initiativen']");
    let table = String::from_utf8(saved(page, "text/csv")).expect("a text");
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<_> = rows
        .records()
        .map(|row| row.expect("a row as long as the head"))
        .collect();
    assert_eq!(rows.len() as u64, count);
    assert!(
        rows.iter()
            .all(|row| &row[4] == "mobilitaet" && &row[5] == "abgeschlossen"),
        "{rows:?}"
    );
}

fn everything_is_taken_along_without_a_network(page: &Page) {
    open_dialog(page, "");
    page.wait_until("performance.getEntriesByType('resource').some((one) => /take-.*js/.test(one.name))");
    if page.engine() == Engine::Chromium {
        let cut = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        page.devtools("Network.emulateNetworkConditions", cut);
    }
    let asked =
        "performance.getEntriesByType('resource').filter((one) => !one.name.startsWith('blob:')).length";
    let before = page.eval(asked);
    for (label, kind) in [
        ("SVG", "image/svg"),
        ("PNG, doppelte Größe", "image/png"),
        ("PNG für A4 (300 dpi)", "image/png"),
        ("CSV", "text/csv"),
        ("GeoJSON", "application/geo+json"),
    ] {
        press(page, label);
        assert!(saved(page, kind).len() > 1000, "{label}");
    }
    assert_eq!(page.eval(asked), before);
    if page.engine() == Engine::Chromium {
        let whole =
            json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        page.devtools("Network.emulateNetworkConditions", whole);
    }
}
