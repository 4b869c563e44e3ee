//! What the site's own server answers.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use region_site::Base;
use region_site::server::Server;

/// A whole answer, with its head, to a question with these headers.
fn answer(server: &Server, path: &str, headers: &str) -> String {
    let address = server.url();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).expect("the server listens");
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n"
    )
    .expect("it can be asked");
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("it answers in text");
    text
}

#[test]
fn the_page_for_unknown_addresses_is_sent_whole_even_to_those_who_have_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unknown");
    fs::create_dir_all(&folder).expect("a folder can be made");
    for (name, text) in [("404.html", "nothing is here"), ("index.html", "the start")] {
        fs::write(folder.join(name), text).expect("a file can be written");
    }
    let server = Server::start(&folder, Base::default(), 0).expect("any port is free");
    let kept = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n";
    let start = answer(&server, "/", kept);
    assert!(start.starts_with("HTTP/1.1 304"), "{start}");
    for headers in ["", kept, "Range: bytes=0-3\r\n"] {
        let unknown = answer(&server, "/kommune/atlantis/", headers);
        assert!(unknown.starts_with("HTTP/1.1 404"), "{unknown}");
        assert!(unknown.ends_with("nothing is here"), "{headers}: {unknown}");
    }
}
