//! What stands below the words: the legend, or the name of the region beside the locator.

use region_core::atlas::MembershipClass;

use super::font::Weight;
use super::panel::{FOOT, LEFT, RIGHT, SIGN_PX, Writer};
use super::subject::{LANGUAGE, class_words, number};
use super::wrap::fit;

/// Room of one class in the legend.
const ROW_PX: f64 = 31.0;
/// Type of the legend.
const LEGEND_PX: f64 = 17.0;

impl Writer<'_> {
    /// The classes with their numbers; returns where it begins.
    pub(super) fn legend(&mut self) -> f64 {
        let (atlas, colours) = (self.atlas, self.colours);
        let counted = MembershipClass::ALL.map(|class| {
            let areas = atlas.region.indexed_areas();
            let count = areas.filter(|(index, _)| atlas.class(*index) == class).count();
            (class, count)
        });
        let rows: Vec<_> = counted.into_iter().filter(|(_, count)| *count > 0).collect();
        let top = rows.iter().fold(FOOT, |top, _| top - ROW_PX);
        let mut middle = top + ROW_PX / 2.0;
        for (class, count) in rows {
            self.swatch(class, middle);
            let (words, count) = (class_words(class), number(count));
            let style = (Weight::Regular, LEGEND_PX);
            let baseline = middle + LEGEND_PX * 0.36;
            self.line(words, (LEFT + SIGN_PX, baseline), style, &colours.ink);
            let right = RIGHT - style.0.width(&count, style.1);
            let free = LEFT + SIGN_PX + style.0.width(words, style.1) < right - 8.0;
            if free {
                self.line(&count, (right, baseline), style, &colours.ink_muted);
            }
            middle += ROW_PX;
        }
        top
    }

    /// The region's short name, and below it what else its name says, a word a line.
    pub(super) fn region_name(&mut self, left: f64, middle: f64) {
        let (identity, colours) = (&self.atlas.region.identity, self.colours);
        let short = identity.short_name.get(LANGUAGE);
        let rest = identity
            .name
            .get(LANGUAGE)
            .strip_prefix(short)
            .unwrap_or_default();
        let rest: Vec<&str> = rest.split_whitespace().collect();
        let row = 23.0;
        let half = rest.iter().fold(row / 2.0 + 2.0, |half, _| half + row / 2.0);
        let mut baseline = middle - half + 17.0;
        let size = fit(
            short,
            Weight::Semibold,
            (RIGHT - left, 40.0),
            1.0,
            &[21.0, 19.0, 17.0, 15.0],
        )
        .font_px;
        self.line(short, (left, baseline), (Weight::Semibold, size), &colours.member);
        baseline += 4.0;
        for word in rest {
            baseline += row;
            self.line(
                word,
                (left, baseline),
                (Weight::Regular, 19.0),
                &colours.ink_muted,
            );
        }
    }
}
