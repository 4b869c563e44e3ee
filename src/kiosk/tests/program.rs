//! The program as a device runs it: what it answers, and that its browser comes back.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that unwraps nothing has failed")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use region_kiosk::{Browser, Error, Heartbeat, PageSettings, Server, Settings, Site, keep_running};

static SITE: Site = Site(&[
    ("404.html", b"<p>unknown</p>"),
    ("assets/app-1.wasm", b"\0asm"),
    ("index.html", b"<p>start</p>"),
    ("kommune/einbeck/index.html", b"<p>Einbeck</p>"),
]);

/// Status, headers and body of an answer, as they came.
fn get(server: &Server, request: &str, path: &str) -> String {
    let url = server.url();
    let host = url.trim_start_matches("http://").split('/').next().unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "{request} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn pages_settings_and_unknown_addresses_are_answered_with_the_headers_of_the_site() {
    let page = PageSettings {
        reset_s: 90,
        ..PageSettings::default()
    };
    let server = Server::start(SITE, 0, &page, Heartbeat::default()).unwrap();
    for (path, status, part) in [
        ("/?kiosk", "200", "start"),
        ("/kommune/einbeck/", "200", "Einbeck"),
        ("/assets/app-1.wasm", "200", "application/wasm"),
        ("/nowhere/", "404", "unknown"),
        ("/kiosk/settings.json", "200", "\"reset_s\":90"),
    ] {
        let answer = get(&server, "GET", path);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")) && answer.contains(part),
            "{path}: {answer}"
        );
        assert!(
            answer.contains("content-security-policy: default-src 'self'"),
            "{path}: {answer}"
        );
    }
}

#[test]
fn a_program_without_a_site_says_how_to_build_one() {
    let error = Server::start(Site(&[]), 0, &PageSettings::default(), Heartbeat::default()).err();
    assert!(matches!(error, Some(Error::NoSite)), "{error:?}");
}

#[test]
fn the_page_is_heard() {
    let heartbeat = Heartbeat::default();
    let server = Server::start(SITE, 0, &PageSettings::default(), heartbeat.clone()).unwrap();
    assert_eq!(heartbeat.silent_for(), None);
    assert!(get(&server, "POST", "/kiosk/heartbeat").starts_with("HTTP/1.1 204"));
    assert!(heartbeat.silent_for().is_some());
}

/// Something that is started like a browser, notes its number and stays.
fn stand_in(folder: &Path) -> Browser {
    fs::create_dir_all(folder).unwrap();
    let program = folder.join("browser");
    let notes = folder.join("started");
    fs::write(
        &program,
        format!("#!/bin/sh\necho $$ >> {}\nexec sleep 600\n", notes.display()),
    )
    .unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    Browser::find(&Settings {
        browser: Some(program),
        ..Settings::default()
    })
    .unwrap()
}

/// The numbers of all browsers that were started, once there are so many.
fn started(folder: &Path, count: usize) -> Vec<String> {
    let begin = Instant::now();
    loop {
        let notes = fs::read_to_string(folder.join("started")).unwrap_or_default();
        let all: Vec<String> = notes.lines().map(str::to_owned).collect();
        if all.len() >= count {
            return all;
        }
        assert!(
            begin.elapsed() < Duration::from_secs(60),
            "{count} expected, {all:?}"
        );
        thread::sleep(Duration::from_millis(50));
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    fs::remove_dir_all(&folder).unwrap_or_default();
    folder
}

fn end(number: &str) {
    assert!(
        Command::new("kill")
            .args(["-9", number])
            .status()
            .unwrap()
            .success()
    );
}

#[test]
fn a_killed_browser_comes_back() {
    let folder = folder("killed");
    let browser = stand_in(&folder);
    thread::spawn(move || keep_running(&browser, "http://127.0.0.1/", &Heartbeat::default()));
    let first = started(&folder, 1);
    end(&first[0]);
    let both = started(&folder, 2);
    assert_ne!(both[0], both[1]);
    end(&both[1]);
}

#[test]
fn a_browser_whose_page_hangs_is_ended_and_started_again() {
    let folder = folder("hung");
    let browser = stand_in(&folder);
    let heartbeat = Heartbeat::default();
    let heard = heartbeat.clone();
    thread::spawn(move || keep_running(&browser, "http://127.0.0.1/", &heartbeat));
    let first = started(&folder, 1);
    // One sign of life, and then silence.
    heard.beat();
    let both = started(&folder, 2);
    let gone = !Command::new("kill")
        .args(["-0", &first[0]])
        .status()
        .unwrap()
        .success();
    assert!(gone, "the browser that hung still runs");
    end(&both[1]);
}
