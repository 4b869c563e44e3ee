//! The record of accessibility and videos in sign language, laid over the tiny region: what is read, and what is
//! reported with file and line.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking, as tests do"
)]

use std::path::{Path, PathBuf};

use region_core::admin::Participant;
use region_core::document::Outcome;
use region_tool::compile::check_facts;
use region_tool::facts::{DataFiles, Facts};

const LIMITS: &str = "id;text_de;text_en;text_easy;reason_de;reason_en;reason_easy;date\n\
     bild;Ein Bild.;A picture.;Ein Bild.;Es ist ein Bild.;It is a picture.;Es ist ein Bild.;2026-11\n";

const CHECKLIST: &str = "id;text_de;text_en;text_easy;outcome;by;date\n\
     tasten;Tasten;Keys;Tasten;not-checked;;\n\
     lupe;Lupe;Magnifier;Lupe;passed;Prüfstelle;2026-11-02\n";

const REPORT: &str = r#"{ "format": 1, "date": "2026-11-25", "written_by": "a run", "checks": [
    { "tool": "axe", "version": "4", "rules": "A", "rules_checked": 9, "views": ["start", "area"],
      "violations": 0, "undecided": [{ "rule": "x", "views": 1 }], "differences": [] } ] }"#;

const VIDEOS: &str = "page;video;captions;poster;date\n\
     region;start.mp4;start.vtt;start.jpg;2026-11-03\n\
     03901001;nord.webm;nord.vtt;start.jpg;2026-11\n";

fn tiny() -> DataFiles {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/tiny");
    DataFiles::read(&folder).unwrap()
}

fn with_record(limits: &str, checklist: &str, report: &str) -> DataFiles {
    let files = [
        ("limits.csv", limits),
        ("checklist.csv", checklist),
        ("report.json", report),
    ];
    let files = files.into_iter();
    files.fold(tiny(), |all, (name, text)| {
        all.with(&format!("accessibility/{name}"), text.into())
    })
}

fn with_videos(table: &str) -> DataFiles {
    let names = ["start.mp4", "start.vtt", "start.jpg", "nord.webm", "nord.vtt"];
    let files = names.into_iter();
    let files = files.fold(tiny(), |all, name| {
        all.with(&format!("videos/{name}"), name.into())
    });
    files.with("sign_language.csv", table.into())
}

fn facts(files: &DataFiles) -> Facts {
    assert_eq!(report(files), Vec::<String>::new());
    check_facts(files).facts.unwrap()
}

fn report(files: &DataFiles) -> Vec<String> {
    check_facts(files)
        .findings
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// The one thing that is wrong: rule and place.
#[track_caller]
fn assert_only(files: &DataFiles, beginning: &str) {
    let found = report(files);
    assert!(found.len() == 1 && found[0].starts_with(beginning), "{found:#?}");
}

#[test]
fn a_region_may_do_without_record_and_videos() {
    let facts = facts(&tiny());
    assert_eq!((facts.accessibility, facts.videos.len()), (None, 0));
}

#[test]
fn the_record_is_read() {
    let record = facts(&with_record(LIMITS, CHECKLIST, REPORT))
        .accessibility
        .unwrap();
    assert_eq!(record.date.to_string(), "2026-11-25");
    let check = &record.checks[0];
    assert_eq!(
        (check.rules, check.views, check.violations, check.undecided),
        (9, 2, 0, 1)
    );
    assert_eq!(record.limits[0].reason.en, "It is a picture.");
    assert_eq!(record.checklist[0].outcome, Outcome::NotChecked);
    let Outcome::Checked {
        passed: true,
        by,
        date,
    } = &record.checklist[1].outcome
    else {
        panic!("{:?}", record.checklist[1]);
    };
    assert_eq!(
        (by.as_str(), date.to_string().as_str()),
        ("Prüfstelle", "2026-11-02")
    );
}

#[test]
fn a_limit_without_date_or_reason_is_refused_with_its_line() {
    let limits = LIMITS.replace(";2026-11\n", ";\n");
    assert_only(
        &with_record(&limits, CHECKLIST, REPORT),
        "accessibility/limits.csv:2: [missing-value] bild, date",
    );
    let limits = LIMITS.replace("Es ist ein Bild.;It", ";It");
    assert_only(
        &with_record(&limits, CHECKLIST, REPORT),
        "accessibility/limits.csv:2: [missing-german] bild, reason_de",
    );
    let limits = LIMITS.replace("It is a picture.;Es ist ein Bild.", "It is a picture.;");
    assert_only(
        &with_record(&limits, CHECKLIST, REPORT),
        "accessibility/limits.csv:2: [missing-easy] bild, reason_easy",
    );
}

#[test]
fn who_has_checked_and_when_must_be_said_and_nobody_may_be_named_otherwise() {
    for (from, to, place) in [
        (
            "Prüfstelle;2026-11-02",
            ";2026-11-02",
            "3: [missing-value] lupe, by",
        ),
        (
            "Prüfstelle;2026-11-02",
            "Prüfstelle;",
            "3: [missing-value] lupe, date",
        ),
        (
            "not-checked;;",
            "not-checked;;2026",
            "2: [unexpected-value] tasten, date",
        ),
        ("not-checked;;", "okay;;", "2: [unknown-word] tasten, outcome"),
    ] {
        let checklist = CHECKLIST.replace(from, to);
        assert_only(
            &with_record(LIMITS, &checklist, REPORT),
            &format!("accessibility/checklist.csv:{place}"),
        );
    }
}

#[test]
fn only_a_report_of_a_run_is_read() {
    for (from, to, place) in [
        ("\"format\": 1", "\"format\": 2", ":"),
        ("2026-11-25", "2026-11", ":"),
        ("[\"start\", \"area\"]", "[]", ":"),
        ("\"violations\": 0,", "", ":3:"),
        ("] }", "]", ":3:"),
    ] {
        let report = REPORT.replacen(from, to, 1);
        assert_ne!(report, REPORT);
        let place = format!("accessibility/report.json{place} [bad-report]");
        assert_only(&with_record(LIMITS, CHECKLIST, &report), &place);
    }
}

#[test]
fn a_part_of_the_record_is_not_enough() {
    assert_only(
        &with_record(LIMITS, CHECKLIST, REPORT).without("accessibility/limits.csv"),
        "accessibility/limits.csv: [missing-file]",
    );
    assert_only(
        &with_record(LIMITS, CHECKLIST, REPORT).with("accessibility/notes.txt", Vec::new()),
        "accessibility/notes.txt: [unknown-file]",
    );
}

#[test]
fn videos_are_read_and_published() {
    let facts = facts(&with_videos(VIDEOS));
    let subjects: Vec<_> = facts
        .region
        .sign_videos
        .iter()
        .map(|video| video.subject)
        .collect();
    let north = Participant::Area("03901001".parse().unwrap());
    assert_eq!(subjects, [None, Some(north)]);
    assert_eq!(facts.videos.len(), 5);
    assert!(facts.videos.iter().all(|(path, _)| path.starts_with("videos/")));
}

#[test]
fn videos_must_be_there_and_local() {
    for (from, to, place) in [
        (";2026-11-03", ";", "2: [missing-value] region, date"),
        (";start.vtt;", ";;", "2: [missing-value] region, captions"),
        (";nord.webm;", ";sued.webm;", "3: [missing-file] 03901001, video"),
        (";nord.webm;", ";nord.vtt;", "3: [not-local] 03901001, video"),
        (
            ";nord.webm;",
            ";https://example.org/nord.webm;",
            "3: [not-local] 03901001, video",
        ),
        (";nord.webm;", ";../areas.csv;", "3: [not-local] 03901001, video"),
        ("03901001;", "03901999;", "3: [unknown-area] 03901999, page"),
        ("03901001;", "region;", "3: [duplicate-key] region, page"),
    ] {
        let found = report(&with_videos(&VIDEOS.replacen(from, to, 1)));
        let beginning = format!("sign_language.csv:{place}");
        assert!(
            found.iter().any(|finding| finding.starts_with(&beginning)),
            "{beginning}: {found:#?}"
        );
    }
}

#[test]
fn a_file_that_no_row_names_is_reported() {
    let files = with_videos(VIDEOS).with("videos/old.mp4", Vec::new());
    assert_only(&files, "videos/old.mp4: [unknown-file]");
}
