//! The command line: exit codes, what goes to which stream, and which files it writes.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_region-tool"))
        .args(arguments)
        .output()
        .unwrap()
}

fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(name);
    path.to_string_lossy().into_owned()
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// An empty folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if path.exists() {
        fs::remove_dir_all(&path).unwrap();
    }
    path
}

#[test]
fn check_of_data_in_order_prints_figures_and_succeeds() {
    let output = run(&["check", "--data", &fixture("tiny")]);
    let (out, err) = texts(&output);
    assert_eq!((output.status.code(), err.as_str()), (Some(0), ""));
    for line in [
        "areas           6 = 5 municipalities + 1 unincorporated",
        "population      24000",
        "official area   190.00 km²",
        "members         3 identified (2 confirmed, 1 historical), 1 not shown to be members",
        "boundaries      6 areas",
        "findings        none",
    ] {
        assert!(out.contains(line), "{line:?} is missing in\n{out}");
    }
}

#[test]
fn check_of_broken_data_prints_every_finding_and_fails() {
    let data = folder("check-broken");
    copy_folder(Path::new(&fixture("tiny")), &data);
    copy_folder(Path::new(&fixture("broken/markup")), &data);
    copy_folder(Path::new(&fixture("broken/bad-date")), &data);
    let output = run(&["check", "--data", &data.to_string_lossy()]);
    let (_, err) = texts(&output);
    assert_eq!(output.status.code(), Some(1));
    let lines: Vec<&str> = err.lines().collect();
    assert!(
        lines[0].starts_with("members.csv:4: [markup] 03902, note_de: "),
        "{err}"
    );
    assert!(
        lines[1].starts_with("statistics.csv:3: [bad-date] 03901002, population_date: "),
        "{err}"
    );
    assert_eq!(lines.last().copied(), Some("3 findings in 2 files"));
}

#[test]
fn compile_writes_the_published_files_and_names_their_sizes() {
    let out = folder("compile-tiny");
    let output = run(&[
        "compile",
        "--data",
        &fixture("tiny"),
        "--out",
        &out.to_string_lossy(),
    ]);
    let (printed, err) = texts(&output);
    assert_eq!((output.status.code(), err.as_str()), (Some(0), ""));
    for name in [
        "region.bin",
        "map.bin",
        "detail.bin",
        "colours.css",
        "overlays/brunnen.geojson",
    ] {
        let size = fs::metadata(out.join(name)).unwrap().len();
        assert!(
            printed.contains(&format!("{size} bytes  {name}")),
            "{name} in\n{printed}"
        );
    }
}

#[test]
fn compile_of_broken_data_writes_nothing() {
    let (data, out) = (folder("compile-broken"), folder("compile-broken-out"));
    copy_folder(Path::new(&fixture("tiny")), &data);
    copy_folder(Path::new(&fixture("broken/lost-zero")), &data);
    let output = run(&[
        "compile",
        "--data",
        &data.to_string_lossy(),
        "--out",
        &out.to_string_lossy(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!out.exists());
}

#[test]
fn a_wrong_command_line_is_explained() {
    for (arguments, what) in [
        (&["publish"][..], "unknown command \"publish\""),
        (&["compile"], "compile needs --out DIR"),
        (&["check", "--dat", "x"], "unknown option \"--dat\""),
        (&["check", "--data"], "--data needs a value"),
        (&[], "a command is missing"),
    ] {
        let output = run(arguments);
        let (_, err) = texts(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            err.starts_with(what) && err.contains("region-tool check"),
            "{err}"
        );
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let output = run(&["check", "--data", "no/such/folder"]);
    let (_, err) = texts(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(err.contains("no/such/folder: [unreadable]"), "{err}");
}
