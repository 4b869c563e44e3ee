//! A tiny region with videos in sign language: where they are shown, and with what.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use region_core::atlas::Atlas;
use region_site::discovery::SiteAddress;
use region_site::{Content, pages};
use region_tests::support::{Markup, output_folder};
use region_tool::compile::compile;

use crate::regions::tiny_atlas;

const BASE: &str = "/karte/";

const TABLE: &str = "page;video;captions;poster;date\n\
     region;start.mp4;start.vtt;start.jpg;2026-11-03\n\
     03901001;nord.webm;nord.vtt;start.jpg;2026-11\n\
     03901;kreis.webm;nord.vtt;start.jpg;2026-11\n";

const FILES: [&str; 6] = [
    "start.mp4",
    "start.vtt",
    "start.jpg",
    "nord.webm",
    "nord.vtt",
    "kreis.webm",
];

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The tiny region with a video for the region, for an area and for a district.
fn with_videos() -> PathBuf {
    let folder = output_folder("native-tests").join("region-with-videos");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/tiny"),
        &folder,
    );
    fs::create_dir_all(folder.join("videos")).unwrap();
    fs::write(folder.join("sign_language.csv"), TABLE).unwrap();
    for name in FILES {
        fs::write(folder.join("videos").join(name), name).unwrap();
    }
    folder
}

/// Pages as path and markup.
fn drawn(atlas: Atlas) -> Vec<(String, Markup)> {
    let address = SiteAddress::new("https://example.org", BASE.parse().unwrap()).unwrap();
    let pages = pages(&Rc::new(atlas), &address).into_iter();
    pages
        .map(|page| match page.content {
            Content::App { body, .. } => (page.path, Markup::read(&body)),
            Content::Document { html, .. } => (page.path, Markup::read(&html)),
        })
        .collect()
}

#[test]
fn videos_stand_on_the_pages_of_their_subjects_and_load_nothing_by_themselves() {
    let published = compile(&with_videos()).unwrap();
    for name in FILES {
        assert_eq!(published.file(&format!("videos/{name}")), Some(name.as_bytes()));
    }
    let pages = drawn(Atlas::new(published.region, published.map).unwrap());
    let mut shown = Vec::new();
    for (path, markup) in &pages {
        for video in markup.named("video") {
            assert_eq!(video.attribute("preload"), Some("none"), "{path}");
            assert!(
                video.attribute("controls").is_some() && video.attribute("autoplay").is_none(),
                "{path}"
            );
            let track = markup.named("track").next().unwrap();
            assert_eq!(track.attribute("kind"), Some("captions"));
            for address in [
                video.attribute("poster"),
                video.attribute("src"),
                track.attribute("src"),
            ] {
                let name = address.unwrap().strip_prefix("/karte/videos/").unwrap();
                assert!(FILES.contains(&name), "{path}: {name}");
            }
            let text = if path.starts_with("leicht/") {
                "#content"
            } else {
                "/karte/leicht/"
            };
            let mut links = markup.named("a").filter_map(|link| link.attribute("href"));
            assert!(links.any(|address| address.starts_with(text)), "{path}: {text}");
            shown.push(path.as_str());
        }
    }
    shown.sort_unstable();
    let expected = [
        "",
        "en/",
        "en/district/oberland/",
        "en/municipality/nordstadt/",
        "kommune/nordstadt/",
        "kreis/oberland/",
        "leicht/",
        "leicht/kommune/nordstadt/",
        "leicht/kreis/oberland/",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn without_videos_no_page_has_one() {
    let pages = drawn(tiny_atlas().clone());
    assert!(
        pages
            .iter()
            .all(|(_, markup)| markup.named("video").next().is_none())
    );
}
