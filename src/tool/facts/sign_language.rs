//! `sign_language.csv` and `videos/`: videos in sign language.

use std::collections::BTreeSet;

use region_core::admin::SignVideo;

use super::known::Known;
use super::table::{Row, Table};
use super::value::Value;
use super::{DataFiles, Findings};

/// The table. A region may do without.
const FILE: &str = "sign_language.csv";

/// The folder of videos, captions and pictures.
pub(super) const FOLDER: &str = "videos";

const COLUMNS: &[&str] = &["page", "video", "captions", "poster", "date"];

/// What stands for the start page.
const REGION: &str = "region";

const VIDEO_ENDINGS: &[&str] = &["mp4", "webm"];
const CAPTION_ENDINGS: &[&str] = &["vtt"];
const POSTER_ENDINGS: &[&str] = &["jpg", "png", "webp"];

/// The videos in the order of the file, and all files they consist of.
pub(super) fn read(
    files: &DataFiles,
    known: &Known,
    findings: &Findings,
) -> (Vec<SignVideo>, Vec<(String, Vec<u8>)>) {
    let in_folder = || files.iter().filter(|(path, _)| path.starts_with("videos/"));
    if !files.iter().any(|(path, _)| path == FILE) && in_folder().next().is_none() {
        return (Vec::new(), Vec::new());
    }
    let table = Table::read(files, FILE, COLUMNS, findings);
    table.check_unique("page", "duplicate-key");
    let video = |row: Row<'_>| {
        let page = row
            .value("page")
            .required("region, or the key of an area or a district");
        let subject = if page.text == REGION {
            Some(None)
        } else if page.is_empty() {
            None
        } else {
            known.participant(&page).map(Some)
        };
        let date = row.value("date").required("the day on which it was made").date();
        let video = file(&row.value("video"), VIDEO_ENDINGS, files);
        let captions = file(&row.value("captions"), CAPTION_ENDINGS, files);
        let poster = file(&row.value("poster"), POSTER_ENDINGS, files);
        Some(SignVideo {
            subject: subject?,
            video: video?,
            captions: captions?,
            poster: poster?,
            date: date?,
        })
    };
    let videos: Vec<SignVideo> = table.rows().filter_map(video).collect();
    let cells = table
        .rows()
        .flat_map(|row| ["video", "captions", "poster"].map(|column| row.value(column).text));
    let named: BTreeSet<String> = cells.collect();
    let mut published = Vec::new();
    for (path, bytes) in in_folder() {
        let name = path.strip_prefix("videos/").unwrap_or(path);
        if named.contains(name) {
            published.push((path.to_owned(), bytes.to_vec()));
        } else {
            findings.in_file(
                path,
                "unknown-file",
                format_args!("a file that {FILE} names"),
                format_args!("\"{name}\""),
            );
        }
    }
    (videos, published)
}

/// The name of a file of the folder with one of some endings.
fn file(cell: &Value<'_>, endings: &[&str], files: &DataFiles) -> Option<String> {
    let expected = || {
        format!(
            "the name of a file in {FOLDER}/ that ends in .{}",
            endings.join(" or .")
        )
    };
    if cell.is_empty() {
        cell.report("missing-value", expected(), "nothing");
        return None;
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let (_, ending) = cell.text.rsplit_once('.')?;
    if !cell.text.chars().all(plain) || !endings.contains(&ending) {
        cell.refuse("not-local", expected());
        return None;
    }
    let path = format!("{FOLDER}/{}", cell.text);
    if files.iter().all(|(other, _)| other != path) {
        cell.refuse("missing-file", format_args!("a file {path}"));
        return None;
    }
    Some(cell.text.clone())
}
