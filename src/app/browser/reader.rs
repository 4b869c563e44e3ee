//! The program that reads layers. It is loaded when the first layer is wanted and runs beside the page.

use js_sys::Uint8Array;
use region_core::admin::{Language, ProjectionParameters};
use region_core::dataset::DatasetError;
use region_core::overlay::Overlay;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::fetch::FetchError;

#[wasm_bindgen]
extern "C" {
    /// Put there by `static/js/start.js`; what it answers is said in `static/js/reader.js`.
    #[wasm_bindgen(catch, js_name = readLayer)]
    async fn read_outside(
        source: &JsValue,
        language: &str,
        central_meridian: f64,
        scale: f64,
        origin_easting: f64,
        origin_northing: f64,
    ) -> Result<JsValue, JsValue>;
}

/// Reads a file, or what lies at an address; `decode` understands what the reader answers. The inner error is the
/// sentence that says what is wrong with the content.
///
/// # Errors
/// When the content or the reader does not come; why, in words of the browser.
pub(crate) async fn read_layer(
    source: &JsValue,
    language: Language,
    projection: &ProjectionParameters,
    decode: fn(&[u8]) -> Result<Overlay, DatasetError>,
) -> Result<Result<Overlay, String>, String> {
    let read = read_outside(
        source,
        language.tag(),
        projection.central_meridian,
        projection.scale,
        projection.origin_easting,
        projection.origin_northing,
    );
    let read = read.await.map_err(|error| FetchError::from(error).to_string())?;
    match read.dyn_into::<Uint8Array>() {
        Ok(bytes) => decode(&bytes.to_vec()).map(Ok).map_err(|error| error.to_string()),
        Err(sentence) => Ok(Err(sentence.as_string().unwrap_or_default())),
    }
}
