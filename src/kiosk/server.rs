//! The site on this machine, and nowhere else.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use region_site::server::{on_this_machine, with_headers};

use crate::embedded::{File, Site};
use crate::settings::PageSettings;
use crate::{Error, Heartbeat};

/// Answers until it is dropped.
pub struct Server {
    address: SocketAddr,
    _runtime: tokio::runtime::Runtime,
}

struct Answering {
    site: Site,
    heartbeat: Heartbeat,
    settings: String,
}

impl Server {
    /// Starts to answer. Port 0 takes any free port.
    ///
    /// # Errors
    /// When the program has no site inside, or the port is taken.
    pub fn start(site: Site, port: u16, page: &PageSettings, heartbeat: Heartbeat) -> Result<Self, Error> {
        if site.file("index.html").is_none() {
            return Err(Error::NoSite);
        }
        let settings = page.told().map_err(io::Error::from);
        let start = || {
            let answering = Answering {
                site,
                heartbeat,
                settings: settings?,
            };
            let answers = Router::new().fallback(answer).with_state(Arc::new(answering));
            let (address, runtime) = on_this_machine(port, with_headers(answers))?;
            Ok(Self {
                address,
                _runtime: runtime,
            })
        };
        start().map_err(|cause| Error::Port { port, cause })
    }

    /// Where the kiosk begins.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/?kiosk", self.address)
    }
}

async fn answer(State(answering): State<Arc<Answering>>, request: Request) -> Response {
    // A page from elsewhere must not reach this machine under a name of its own.
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_this_machine) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    match (request.method(), path) {
        (&Method::POST, "kiosk/heartbeat") => {
            answering.heartbeat.beat();
            StatusCode::NO_CONTENT.into_response()
        }
        (&Method::GET | &Method::HEAD, "kiosk/settings.json") => {
            let kind = [(CONTENT_TYPE, "application/json")];
            (kind, answering.settings.clone()).into_response()
        }
        (&Method::GET | &Method::HEAD, path) => file(answering.site, path, request.headers()),
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

fn is_this_machine(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    ["127.0.0.1", "localhost"].contains(&name)
}

/// A file of the site, or the page for addresses that name nothing.
fn file(site: Site, path: &str, headers: &HeaderMap) -> Response {
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    match site.file(&name) {
        Some(file) => {
            sent(file, &name, headers).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
        None => match site.file("404.html").map(|file| sent(file, "404.html", headers)) {
            Some(Ok(page)) => (StatusCode::NOT_FOUND, page).into_response(),
            _ => StatusCode::NOT_FOUND.into_response(),
        },
    }
}

/// A file for a browser that understands brotli, or unpacked for one that does not say so.
fn sent(file: File, name: &str, headers: &HeaderMap) -> io::Result<Response> {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let kind = if kind.type_() == "text" {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_string()
    };
    let mut response = Response::new(Body::empty());
    let understood = headers
        .get(ACCEPT_ENCODING)
        .and_then(|accepted| accepted.to_str().ok())
        .is_some_and(|accepted| accepted.split(',').any(|one| one.trim().starts_with("br")));
    let body = if file.is_packed && !understood {
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*file.bytes, &mut plain)?;
        Body::from(plain)
    } else {
        if file.is_packed {
            response
                .headers_mut()
                .insert(CONTENT_ENCODING, axum::http::HeaderValue::from_static("br"));
        }
        Body::from(file.bytes)
    };
    if let Ok(kind) = kind.parse() {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    *response.body_mut() = body;
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::is_this_machine;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for (host, answered) in [
            ("127.0.0.1:8437", true),
            ("localhost", true),
            ("kiosk.example.org:8437", false),
            ("127.0.0.1.example.org", false),
        ] {
            assert_eq!(is_this_machine(host), answered, "{host}");
        }
    }
}
