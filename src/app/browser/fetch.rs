//! Getting files of the site.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FetchError {
    /// The server answered with this status.
    Status(u16),
    /// There was no answer: no network, blocked, cut off. What the browser says of it.
    NoAnswer(String),
}

impl core::fmt::Display for FetchError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Status(status) => write!(f, "HTTP {status}"),
            Self::NoAnswer(why) => f.write_str(why),
        }
    }
}

impl From<JsValue> for FetchError {
    fn from(error: JsValue) -> Self {
        let said = error
            .dyn_ref::<js_sys::Error>()
            .map(|error| String::from(error.message()));
        Self::NoAnswer(said.or_else(|| error.as_string()).unwrap_or_default())
    }
}

/// Fetches a file as bytes. It is under way at once, whenever it is waited for.
pub(crate) fn fetch_bytes(
    address: &str,
) -> impl Future<Output = Result<Vec<u8>, FetchError>> + 'static + use<> {
    let answer = web_sys::window().map(|window| JsFuture::from(window.fetch_with_str(address)));
    async move {
        let answer = answer.ok_or_else(|| FetchError::NoAnswer(String::new()))?;
        let response: Response = answer.await?.dyn_into()?;
        if !response.ok() {
            return Err(FetchError::Status(response.status()));
        }
        let buffer = JsFuture::from(response.array_buffer()?).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}
