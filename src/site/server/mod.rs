//! A small server for a folder with the finished site. It answers as a good static host does: right types,
//! files that were compressed ahead of time, long caching of hashed names, `404.html` for what is not there, and
//! the strict security headers the site is made for.

mod headers;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::Request;
use axum::http::header::{IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE, RANGE};
use axum::middleware::{from_fn, map_request};
use axum::response::Redirect;
use axum::routing::get;
use tower_http::services::{ServeDir, ServeFile};

use crate::Base;

pub use headers::{CONTENT_SECURITY_POLICY, security_policy};

/// A server that runs until the value is dropped.
pub struct Server {
    address: SocketAddr,
    base: Base,
    _runtime: tokio::runtime::Runtime,
}

impl Server {
    /// Starts to answer on this machine only. Port 0 takes any free port.
    ///
    /// # Errors
    /// When the port is taken or the runtime cannot start.
    pub fn start(folder: &Path, base: Base, port: u16) -> io::Result<Self> {
        let (address, runtime) = on_this_machine(port, router(folder, &base))?;
        Ok(Self {
            address,
            base,
            _runtime: runtime,
        })
    }

    /// The address of the start page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }
}

/// Lets a router answer on this machine only, as long as the runtime is kept. Port 0 takes any free port.
///
/// # Errors
/// When the port is taken or the runtime cannot start.
pub fn on_this_machine(port: u16, site: Router) -> io::Result<(SocketAddr, tokio::runtime::Runtime)> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
    let address = listener.local_addr()?;
    runtime.spawn(async move { axum::serve(listener, site).await });
    Ok((address, runtime))
}

/// Answers for a folder with the finished site below `base`.
pub fn router(folder: &Path, base: &Base) -> Router {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(unknown(folder.join("404.html")));
    let router = if *base == Base::default() {
        Router::new().fallback_service(files)
    } else {
        let start = base.to_string();
        Router::new()
            .nest_service(base.as_str(), files)
            .route("/", get(move || async move { Redirect::temporary(&start) }))
    };
    with_headers(router)
}

/// The page for addresses that name nothing. It is always sent whole: "not modified" would be turned into "not found" with
/// nothing in it, and WebKit, which keeps such pages, would show an empty one at the second visit.
fn unknown(page: PathBuf) -> Router {
    Router::new()
        .fallback_service(ServeFile::new(page).precompressed_br().precompressed_gzip())
        .layer(map_request(async |mut request: Request| {
            for condition in [IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE, RANGE] {
                request.headers_mut().remove(condition);
            }
            request
        }))
}

/// A site with the headers of every answer, wherever its files come from.
pub fn with_headers(site: Router) -> Router {
    site.layer(from_fn(headers::add))
}
