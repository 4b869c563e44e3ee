//! Pictures for link previews (Open Graph): one for every place and initiative, and one for the region.
//!
//! The map is drawn once at every scale ([`sheet`]); each picture is cut from there, then gets its highlight
//! ([`overlay`]) and its words ([`panel`]). Nothing but the data, the colours and the font in this folder goes
//! in, so the same data make the same bytes on every machine.

mod canvas;
mod colours;
mod encode;
mod font;
mod foot;
mod locator;
mod overlay;
mod panel;
#[cfg(test)]
mod sample;
mod setting;
mod sheet;
mod subject;
mod wrap;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use region_core::atlas::Atlas;
use region_core::route::Page;
use resvg::tiny_skia::Pixmap;

use crate::Asset;

pub use canvas::{HEIGHT as PREVIEW_HEIGHT, WIDTH as PREVIEW_WIDTH};
pub use colours::{MissingColour, PreviewColours};
pub(crate) use encode::encode_transparent;
pub use subject::preview_path;

use encode::encode;
use locator::Locator;
use sheet::Sheets;
use subject::Subject;

/// All pictures, in the order of the pages; several pages may share one. [`preview_path`] says which page has
/// which.
///
/// Draws on all cores.
#[must_use]
pub fn previews(atlas: &Atlas, colours: &PreviewColours) -> Vec<Asset> {
    let mut pages: Vec<(String, Page)> = vec![(preview_path(&Page::Region, atlas), Page::Region)];
    for page in Page::all(atlas) {
        let path = preview_path(&page, atlas);
        if !pages.iter().any(|(other, _)| *other == path) {
            pages.push((path, page));
        }
    }
    let studio = Studio::new(atlas, colours);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut drawn = Vec::new();
        while let Some((number, (path, page))) = take(&next, &pages) {
            drawn.push((number, Asset::named(path.as_str(), encode(&studio.picture(page)))));
        }
        drawn
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut drawn: Vec<(usize, Asset)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let joined = workers.into_iter().map(|worker| {
            worker
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        joined.flatten().collect()
    });
    drawn.sort_by_key(|(number, _)| *number);
    drawn.into_iter().map(|(_, asset)| asset).collect()
}

fn take<'a, T>(next: &AtomicUsize, items: &'a [T]) -> Option<(usize, &'a T)> {
    let number = next.fetch_add(1, Ordering::Relaxed);
    items.get(number).map(|item| (number, item))
}

/// What all pictures share.
struct Studio<'a> {
    atlas: &'a Atlas,
    colours: &'a PreviewColours,
    sheets: Sheets<'a>,
    locator: Locator<'a>,
}

impl<'a> Studio<'a> {
    fn new(atlas: &'a Atlas, colours: &'a PreviewColours) -> Self {
        Self {
            atlas,
            colours,
            sheets: Sheets::new(atlas, colours),
            locator: Locator::new(atlas, colours),
        }
    }

    fn picture(&self, page: &Page) -> Pixmap {
        let subject = Subject::of(page, self.atlas);
        let frame = self.sheets.frame(self.atlas.bbox_of(&subject.areas));
        let mut picture = canvas::filled(&self.colours.surroundings);
        self.sheets.copy(&frame, &mut picture);
        canvas::draw_on(
            &overlay::overlay(&subject, &frame, self.atlas, self.colours),
            &mut picture,
        );
        let words = panel::panel(&subject, &frame, self.atlas, self.colours, &self.locator);
        canvas::draw_on(&words, &mut picture);
        picture
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn every_page_has_a_picture_of_the_size_that_previews_want() {
        let atlas = sample::atlas();
        let drawn = previews(&atlas, &sample::colours());
        for page in Page::all(&atlas) {
            let path = preview_path(&page, &atlas);
            let asset = drawn.iter().find(|asset| asset.path == path).unwrap();
            let mut reader = png::Decoder::new(Cursor::new(&asset.bytes)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let frame = reader.next_frame(&mut pixels).unwrap();
            assert_eq!((frame.width, frame.height), (1200, 630), "{path}");
        }
    }

    #[test]
    fn paths_follow_the_german_address() {
        let atlas = sample::atlas();
        let paths: Vec<_> = previews(&atlas, &sample::colours())
            .into_iter()
            .map(|asset| asset.path)
            .collect();
        assert_eq!(
            paths,
            [
                "bilder/region.png",
                "bilder/kommune/03155013.png",
                "bilder/gebiet/03155501.png",
                "bilder/kreis/northeim.png",
                "bilder/initiative/kurz.png",
                "bilder/initiative/lang.png",
                "bilder/initiative/wort.png",
            ]
        );
        assert_eq!(
            preview_path(&Page::NotFound("x".to_owned()), &atlas),
            "bilder/region.png"
        );
    }

    #[test]
    fn the_same_data_make_the_same_bytes() {
        let (atlas, colours) = (sample::atlas(), sample::colours());
        assert_eq!(previews(&atlas, &colours), previews(&atlas, &colours));
    }
}
