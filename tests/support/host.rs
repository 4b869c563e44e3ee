//! Hosts that do less than they should, and one whose pages run no scripts.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::LazyLock;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use region_site::Base;
use region_site::server::{CONTENT_SECURITY_POLICY as USUAL_POLICY, router};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::watch;

use super::dist;

/// What the usual policy says of scripts, and what a host says that forbids them all.
const SCRIPTS: (&str, &str) = ("script-src 'self' 'wasm-unsafe-eval'", "script-src 'none'");

/// No page is larger.
const LARGEST_PAGE: usize = 64 << 20;

/// A host that shows `dist/` in its own way. It goes on until all tests have run: a page may still be loading when its
/// test ends, and a host that is gone would be an error in its console.
pub struct Host {
    address: SocketAddr,
    delivered: watch::Sender<bool>,
}

static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(Runtime::new);

/// What keeps the hosts going.
pub(super) fn runtime() -> io::Result<&'static Runtime> {
    RUNTIME
        .as_ref()
        .map_err(|error| io::Error::new(error.kind(), error.to_string()))
}

impl Host {
    /// A host whose pages run no scripts, for engines that cannot be asked to run none: WebKit's driver has no such
    /// switch, and Chromium's and Firefox's would have to be set before the browser opens.
    ///
    /// Script elements with an address are taken out of the pages, `<noscript>` is opened (with scripts allowed, a
    /// browser reads its content as text), and the security policy forbids every script. What is left is what a
    /// browser makes of the page when scripts are switched off.
    ///
    /// # Errors
    /// When no port is free.
    pub fn without_scripts() -> io::Result<Self> {
        Self::start(|site, _| site.layer(from_fn(without_scripts)))
    }

    /// A host that keeps the app's program (`*.wasm`) back until [`Host::deliver`].
    ///
    /// # Errors
    /// When no port is free.
    pub fn with_late_program() -> io::Result<Self> {
        Self::start(|site, delivered| {
            site.layer(from_fn(move |request: Request, next: Next| {
                let mut delivered = delivered.clone();
                async move {
                    if is_program(&request) {
                        // The other end lives as long as the host: an error says that this host ends too.
                        let _ = delivered.wait_for(|delivered| *delivered).await;
                    }
                    next.run(request).await
                }
            }))
        })
    }

    /// A host whose pages come in pieces, as over a slow line: after each tag it waits for a moment.
    ///
    /// # Errors
    /// When no port is free.
    pub fn in_pieces() -> io::Result<Self> {
        Self::start(|site, _| site.layer(from_fn(in_pieces)))
    }

    /// A host that does not have the app's program.
    ///
    /// # Errors
    /// When no port is free.
    pub fn without_program() -> io::Result<Self> {
        Self::without(is_program)
    }

    /// A host that has the program, but not the parts of it that are loaded later.
    ///
    /// # Errors
    /// When no port is free.
    pub fn without_later_parts() -> io::Result<Self> {
        Self::without(|request| request.uri().path().starts_with("/assets/split-"))
    }

    fn without(missing: fn(&Request) -> bool) -> io::Result<Self> {
        Self::start(move |site, _| {
            site.layer(from_fn(move |request: Request, next: Next| async move {
                if missing(&request) {
                    StatusCode::NOT_FOUND.into_response()
                } else {
                    next.run(request).await
                }
            }))
        })
    }

    fn start(change: impl FnOnce(Router, watch::Receiver<bool>) -> Router) -> io::Result<Self> {
        let runtime = runtime()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let (delivered, watched) = watch::channel(false);
        let site = change(router(&dist(), &Base::default()), watched);
        runtime.spawn(async move { axum::serve(listener, site).await });
        Ok(Self { address, delivered })
    }

    /// The address of a page; `path` is what follows the host, without a slash at its beginning.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Sends the app's program to everybody who has asked, and from now on at once.
    pub fn deliver(&self) {
        self.delivered.send_replace(true);
    }
}

fn is_program(request: &Request) -> bool {
    request.uri().path().ends_with(".wasm")
}

async fn without_scripts(request: Request, next: Next) -> Response {
    let mut response = changed(request, next, |page| Body::from(strip(&page))).await;
    response.headers_mut().insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_str(&USUAL_POLICY.replace(SCRIPTS.0, SCRIPTS.1))
            .unwrap_or_else(|_| HeaderValue::from_static(SCRIPTS.1)),
    );
    response
}

async fn in_pieces(request: Request, next: Next) -> Response {
    /// Long enough for a browser to show what it has: two of its pictures.
    const PAUSE: Duration = Duration::from_millis(34);
    changed(request, next, |page| {
        let paced = stream::unfold(pieces(&page).into_iter(), |mut pieces| async {
            let piece = pieces.next()?;
            tokio::time::sleep(PAUSE).await;
            Some((Ok::<_, Infallible>(piece), pieces))
        });
        Body::from_stream(paced)
    })
    .await
}

/// A page cut behind each tag of its body. A drawing is one piece.
fn pieces(page: &str) -> Vec<String> {
    let (head, body) = page.split_at(page.find("<body").unwrap_or_default());
    let mut pieces = vec![head.to_owned()];
    let mut is_drawing = false;
    for tag in body.split_inclusive('>') {
        match pieces.last_mut() {
            Some(piece) if is_drawing => piece.push_str(tag),
            _ => pieces.push(tag.to_owned()),
        }
        is_drawing = !tag.ends_with("</svg>") && (is_drawing || tag.contains("<svg "));
    }
    pieces
}

/// What a host answers, with its pages changed.
async fn changed(mut request: Request, next: Next, change: impl FnOnce(String) -> Body) -> Response {
    request.headers_mut().remove(ACCEPT_ENCODING);
    let response = next.run(request).await;
    if !is_page(response.headers()) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST_PAGE).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, change(String::from_utf8_lossy(&bytes).into_owned()))
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// A page as a browser without scripts reads it.
fn strip(page: &str) -> String {
    without_script_elements(page)
        .replace("<noscript>", "")
        .replace("</noscript>", "")
}

/// A page without the script elements that load a script, and without the links that load one early. Structured data
/// stays.
#[must_use]
pub fn without_script_elements(page: &str) -> String {
    const END: &str = "</script>";
    const EARLY: &str = "<link rel=\"modulepreload\"";
    let is_early = |line: &&str| line.trim_start().starts_with(EARLY);
    let page: String = page
        .split_inclusive('\n')
        .filter(|line| !is_early(line))
        .collect();
    let mut rest = page.as_str();
    let mut kept = String::with_capacity(page.len());
    while let Some((before, element)) = rest.split_once("<script ") {
        let end = element.find(END).map_or(element.len(), |at| at + END.len());
        let head = element.split('>').next().unwrap_or_default();
        kept.push_str(before);
        if !head.contains("src=") {
            kept.push_str("<script ");
            kept.push_str(&element[..end]);
        }
        rest = &element[end..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_go_structured_data_and_the_content_of_noscript_stay() {
        let page = "<noscript><link></noscript><script type=\"a+json\">{}</script>\
                    <script type=\"module\" src=\"x.js\"></script><p>text\n<link rel=\"modulepreload\" href=\"y.js\">\n</body>";
        assert_eq!(
            strip(page),
            "<link><script type=\"a+json\">{}</script><p>text\n</body>"
        );
    }

    #[test]
    fn a_page_is_cut_behind_each_tag_but_not_within_a_drawing() {
        let page = "<head><body><p>One <b>two</b></p><svg class=\"a\"><g></g></svg><i>";
        let expected = [
            "<head>",
            "<body>",
            "<p>",
            "One <b>",
            "two</b>",
            "</p>",
            "<svg class=\"a\"><g></g></svg>",
            "<i>",
        ];
        assert_eq!(pieces(page), expected);
    }

    #[test]
    fn the_usual_policy_can_be_made_to_forbid_scripts() {
        assert!(USUAL_POLICY.contains(SCRIPTS.0));
    }
}
