//! The two weights of the pictures' own font. Fonts of the system are never asked, so every machine draws the
//! same.

use std::sync::Arc;

use resvg::usvg::{Options, fontdb};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

const REGULAR: &[u8] = include_bytes!("fonts/region-sans-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("fonts/region-sans-Semibold.ttf");

/// What the font calls itself.
pub(super) const FAMILY: &str = "Region Sans";

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Semibold,
}

impl Weight {
    /// As `font-weight` wants it.
    pub(super) fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
        }
    }

    /// Width of a text in pixels, kerning left out.
    pub(super) fn width(self, text: &str, font_px: f64) -> f64 {
        let bytes = match self {
            Self::Regular => REGULAR,
            Self::Semibold => SEMIBOLD,
        };
        let Ok(font) = FontRef::new(bytes) else { return 0.0 };
        let letters = font.charmap();
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units: f32 = text
            .chars()
            .filter_map(|letter| metrics.advance_width(letters.map(letter).unwrap_or_default()))
            .sum();
        let per_em = font
            .metrics(Size::unscaled(), LocationRef::default())
            .units_per_em;
        f64::from(units) * font_px / f64::from(per_em)
    }
}

/// How drawings are read: with this font and no other.
pub(super) fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(SEMIBOLD.to_vec());
    Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_what_german_and_the_sources_need() {
        let font = FontRef::new(REGULAR).unwrap();
        for letter in "ÄÖÜäöüßéèłçñ„“‚‘’–—…·©€²×°()/&.0123456789".chars() {
            assert!(font.charmap().map(letter).is_some(), "{letter}");
        }
    }

    #[test]
    fn widths_grow_with_letters_size_and_weight() {
        let short = Weight::Regular.width("Peine", 20.0);
        assert!(short > 30.0 && short < 60.0, "{short}");
        assert!((Weight::Regular.width("Peine", 40.0) - 2.0 * short).abs() < 1e-6);
        assert!(Weight::Semibold.width("Peine", 20.0) > short);
    }
}
