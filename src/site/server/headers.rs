//! Headers of every answer.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY_HEADER,
    HOST, HeaderValue, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

/// What the site may do in a browser: load its own files, run its own scripts and its own WebAssembly. No inline
/// scripts, no inline styles, nothing from elsewhere.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; \
    style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

/// The policy of a site at `origin` (scheme and host). In a frame whose sandbox takes its origin away, `'self'` names nothing in
/// WebKit; so the address stands beside it.
#[must_use]
pub fn security_policy(origin: &str) -> String {
    CONTENT_SECURITY_POLICY.replace("'self'", &format!("'self' {origin}"))
}

/// Names with a content hash never change.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Everything else is asked for again, and answered with "not modified" where it is.
const ASK_AGAIN: &str = "no-cache";

pub(super) async fn add(request: Request, next: Next) -> Response {
    let hashed = request.uri().path().contains("/assets/");
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    let policy =
        host.and_then(|host| HeaderValue::from_str(&security_policy(&format!("http://{host}"))).ok());
    let mut response = next.run(request).await;
    let caching = if hashed && !response.status().is_client_error() {
        FOR_EVER
    } else {
        ASK_AGAIN
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(
        CONTENT_SECURITY_POLICY_HEADER,
        policy.unwrap_or(HeaderValue::from_static(CONTENT_SECURITY_POLICY)),
    );
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(
        REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    );
    // Everything is public. A page in a sandboxed frame has no origin, so its own scripts and data are foreign to it.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}
