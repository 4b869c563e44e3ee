//! A website of somebody else, on a port of its own.

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::Request;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use tokio::net::TcpListener;

use super::host::runtime;

/// What a page says, and its security policy.
type Pages = Arc<Mutex<BTreeMap<String, (String, Option<String>)>>>;

/// A website whose pages a test writes. Another port is another origin. It goes on until all tests have run.
pub struct Partner {
    address: SocketAddr,
    pages: Pages,
}

impl Partner {
    /// A website without pages.
    ///
    /// # Errors
    /// When no port is free.
    pub fn new() -> io::Result<Self> {
        let runtime = runtime()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let pages = Pages::default();
        let shown = Arc::clone(&pages);
        let site = Router::new().fallback(move |request: Request| {
            let answer = answer(&shown, request.uri().path());
            async move { answer }
        });
        runtime.spawn(async move { axum::serve(listener, site).await });
        Ok(Self { address, pages })
    }

    /// Scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Puts `body` into a page that is otherwise empty, and returns its address.
    pub fn page(&self, body: &str) -> String {
        self.page_with_policy(body, None)
    }

    /// The same under a security policy.
    pub fn page_with_policy(&self, body: &str, policy: Option<&str>) -> String {
        let html = format!(
            "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Partner</title>\
             <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\"></head>\
             <body style=\"margin:0\">{body}</body></html>"
        );
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let path = format!("/{}", pages.len());
        pages.insert(path.clone(), (html, policy.map(str::to_owned)));
        format!("{}{path}", self.origin())
    }
}

fn answer(pages: &Pages, path: &str) -> Response {
    let pages = pages.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((html, policy)) = pages.get(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    if let Some(policy) = policy
        .as_deref()
        .and_then(|policy| HeaderValue::from_str(policy).ok())
    {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    (headers, html.clone()).into_response()
}
