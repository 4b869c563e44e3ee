//! Reads GeoJSON beside the app: a WebAssembly module of its own, loaded when the first layer is wanted.
//!
//! `static/js/reader.js` runs it, in a worker where there can be one. What was read goes back as bytes
//! ([`region_core::dataset::encode_overlay`]), what cannot be read as a sentence of the page's language.

use region_core::admin::{Language, ProjectionParameters};
use region_core::dataset::encode_overlay;
use region_core::geo::Projection;
use region_core::overlay::{MOST_BYTES, OverlayError, OverlayParser, Progress};
use region_core::text::overlay_error;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The sentence for a file of so many bytes if that is too many; asked before the file is loaded.
#[wasm_bindgen(js_name = tooLarge)]
#[must_use]
pub fn too_large(bytes: f64, language: &str) -> Option<String> {
    let error = OverlayError::TooLarge { bytes: bytes as u64 };
    (bytes > MOST_BYTES as f64).then(|| overlay_error(language_of(language), &error))
}

/// One file that is being read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading {
    parser: OverlayParser,
    language: Language,
    outcome: Option<Result<Vec<u8>, String>>,
}

#[wasm_bindgen]
impl Reading {
    /// Begins to read the bytes of a file. The language of messages is named by its tag; the other numbers are those
    /// of [`ProjectionParameters`] in their order.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        bytes: Vec<u8>,
        language: &str,
        central_meridian: f64,
        scale: f64,
        origin_easting: f64,
        origin_northing: f64,
    ) -> Self {
        let projection = Projection::new(ProjectionParameters {
            central_meridian,
            scale,
            origin_easting,
            origin_northing,
        });
        Self {
            parser: OverlayParser::new(text_of(bytes), projection),
            language: language_of(language),
            outcome: None,
        }
    }

    /// Reads about so many bytes more. Answers whether all is done.
    pub fn step(&mut self, budget_bytes: usize) -> bool {
        self.outcome = match self.parser.step(budget_bytes) {
            Progress::Working { .. } => None,
            Progress::Ready(overlay) => Some(Ok(encode_overlay(&overlay))),
            Progress::Failed(error) => Some(Err(overlay_error(self.language, &error))),
        };
        self.outcome.is_some()
    }

    /// The encoded overlay, once and only if the file could be read.
    #[must_use]
    pub fn overlay(&mut self) -> Option<Vec<u8>> {
        self.outcome.take_if(|outcome| outcome.is_ok())?.ok()
    }

    /// What is wrong with the file, once and only if it cannot be read.
    #[must_use]
    pub fn problem(&mut self) -> Option<String> {
        self.outcome.take_if(|outcome| outcome.is_err())?.err()
    }
}

/// The language of a tag; German for a tag of no language.
fn language_of(tag: &str) -> Language {
    let mut all = Language::ALL.into_iter();
    all.find(|language| language.tag() == tag).unwrap_or_default()
}

/// Bytes as text, the way browsers read files: what is no UTF-8 becomes the replacement character.
fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use region_core::dataset::decode_overlay;

    use super::*;

    fn read(bytes: &[u8], language: &str, budget_bytes: usize) -> (Option<Vec<u8>>, Option<String>) {
        let mut reading = Reading::new(bytes.to_vec(), language, 9.0, 0.9996, 480_000.0, 5_900_000.0);
        while !reading.step(budget_bytes) {
            assert_eq!((reading.overlay(), reading.problem()), (None, None));
        }
        (reading.overlay(), reading.problem())
    }

    #[test]
    fn a_file_comes_back_as_an_overlay_whatever_the_slices() {
        let text = br#"{"type": "Feature", "properties": {"name": "Brocken"},
            "geometry": {"type": "Point", "coordinates": [10.6156, 51.7991]}}"#;
        let (whole, problem) = read(text, "de", usize::MAX);
        assert_eq!(problem, None);
        let overlay = decode_overlay(&whole.clone().unwrap()).unwrap();
        assert_eq!(overlay.features[0].title.as_deref(), Some("Brocken"));
        assert_eq!(read(text, "de", 1).0, whole);
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language_of_the_page() {
        assert_eq!(
            read(b" ", "en", 10),
            (None, Some("The file is empty.".to_owned()))
        );
        assert_eq!(
            read(b" ", "de", 10),
            (None, Some("Die Datei ist leer.".to_owned()))
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_where_they_stand() {
        let (_, problem) = read(b"{\"a\":\n\xff}", "de", 10);
        let problem = problem.unwrap();
        assert!(
            problem.contains("Zeile 2") && problem.contains('\u{fffd}'),
            "{problem}"
        );
    }

    #[test]
    fn a_file_is_too_large_from_the_first_byte_above_the_limit() {
        assert_eq!(too_large(MOST_BYTES as f64, "de"), None);
        let said = too_large(25.3 * 1024.0 * 1024.0, "en");
        assert_eq!(
            said.as_deref(),
            Some("The file is too large: at most 20 MB, it has 25.3 MB.")
        );
    }
}
