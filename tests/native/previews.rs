//! Pictures of the real region for link previews.

use std::io::Cursor;
use std::sync::OnceLock;

use region_core::route::Page;
use region_site::{Asset, PREVIEW_HEIGHT, PREVIEW_WIDTH, PreviewColours, preview_path, previews};

use crate::regions::{real, real_atlas, tiny_atlas};

fn colours() -> PreviewColours {
    PreviewColours::read(|token| real().colours.light.get(token).map(String::as_str)).unwrap()
}

fn drawn() -> &'static [Asset] {
    static DRAWN: OnceLock<Vec<Asset>> = OnceLock::new();
    DRAWN.get_or_init(|| previews(real_atlas(), &colours()))
}

/// Red, green and blue of every pixel, row by row.
fn pixels(asset: &Asset) -> Vec<[u8; 3]> {
    let mut decoder = png::Decoder::new(Cursor::new(&asset.bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    assert_eq!((frame.width, frame.height), (PREVIEW_WIDTH, PREVIEW_HEIGHT));
    bytes
        .chunks_exact(3)
        .map(|rgb| [rgb[0], rgb[1], rgb[2]])
        .collect()
}

#[test]
fn every_page_of_the_region_has_its_picture() {
    let atlas = real_atlas();
    for page in Page::all(atlas) {
        let path = preview_path(&page, atlas);
        assert!(drawn().iter().any(|asset| asset.path == path), "{path}");
    }
}

#[test]
fn no_word_runs_into_the_margin_of_the_panel() {
    for asset in drawn() {
        let pixels = pixels(asset);
        let width = usize::try_from(PREVIEW_WIDTH).unwrap();
        for row in pixels.chunks_exact(width) {
            let margin = &row[width - 34..];
            assert!(margin.iter().all(|pixel| *pixel == [255; 3]), "{}", asset.path);
        }
    }
}

#[test]
fn all_pictures_together_stay_light() {
    let bytes: usize = drawn().iter().map(|asset| asset.bytes.len()).sum();
    assert!(bytes < 30_000_000, "{bytes}");
    for asset in drawn() {
        assert!(
            asset.bytes.len() < 120_000,
            "{}: {}",
            asset.path,
            asset.bytes.len()
        );
    }
}

#[test]
fn another_region_gets_pictures_as_well() {
    let atlas = tiny_atlas();
    let drawn = previews(atlas, &colours());
    assert_eq!(drawn, previews(atlas, &colours()));
    assert!(drawn.iter().any(|asset| asset.path == "bilder/region.png"));
}
