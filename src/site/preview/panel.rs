//! The words at the right of a picture, with the locator or the legend below them.

use std::fmt::Write as _;

use region_core::atlas::{Atlas, MembershipClass};
use region_core::scene::escape;

use super::canvas::{HEIGHT, MAP_WIDTH, WIDTH};
use super::colours::PreviewColours;
use super::font::Weight;
use super::locator::Locator;
use super::setting::{TEXT_LEADING, TEXT_PX, height, kind, small};
use super::sheet::{Frame, hatch};
use super::subject::{LANGUAGE, Sign, Subject};
use super::wrap::{Lines, fit};

/// Left edge of the words.
pub(super) const LEFT: f64 = 844.0;
/// Right edge of the words.
pub(super) const RIGHT: f64 = 1162.0;
/// Where the name begins.
const TOP: f64 = 48.0;
/// Where locator and legend end.
pub(super) const FOOT: f64 = 566.0;
/// What the words keep from what is below them.
const GAP: f64 = 26.0;
/// Base line of the attribution.
const ATTRIBUTION: f64 = 600.0;
/// Sizes of the name, the first that fits is taken.
const SIZES: [f64; 14] = [
    66.0, 60.0, 54.0, 48.0, 44.0, 40.0, 37.0, 34.0, 31.0, 29.0, 27.0, 25.0, 23.0, 21.0,
];
/// Lines of a name, as a multiple of its size.
const LEADING: f64 = 1.06;
/// Type of the note.
const SMALL_PX: f64 = 20.0;
/// What a sign takes in front of its line.
pub(super) const SIGN_PX: f64 = 36.0;
/// The panel as a drawing of the picture's size.
pub(super) fn panel(
    subject: &Subject,
    frame: &Frame,
    atlas: &Atlas,
    colours: &PreviewColours,
    locator: &Locator<'_>,
) -> String {
    let mut writer = Writer {
        svg: format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"><defs>{}</defs>"#,
            hatch(colours, 1.0)
        ),
        y: TOP,
        atlas,
        colours,
    };
    writer.ground(subject);
    let foot = if subject.areas.is_empty() && subject.statement.is_none() {
        writer.legend()
    } else {
        writer.svg.push_str(&locator.svg(subject, frame));
        let top = FOOT - locator.height_px();
        writer.region_name(LEFT + locator.width_px() + 22.0, top + locator.height_px() / 2.0);
        top
    };
    writer.words(subject, foot - GAP);
    writer.attribution();
    writer.svg.push_str("</svg>");
    writer.svg
}

pub(super) struct Writer<'a> {
    pub(super) svg: String,
    /// Where the next line begins.
    y: f64,
    pub(super) atlas: &'a Atlas,
    pub(super) colours: &'a PreviewColours,
}

impl Writer<'_> {
    fn push(&mut self, svg: std::fmt::Arguments<'_>) {
        self.svg.write_fmt(svg).expect("writing to a string cannot fail");
    }

    /// The panel's ground, with a stripe that has the colour of the statement.
    fn ground(&mut self, subject: &Subject) {
        let colours = self.colours;
        let stripe = match &subject.statement {
            Some((Sign::Class(class), _)) => colours.class(*class),
            Some((Sign::Field(field), _)) => colours.field(*field),
            None => &colours.member,
        };
        let left = f64::from(MAP_WIDTH);
        self.push(format_args!(
            r#"<path fill="{}" d="M{left} 0H{WIDTH}V{HEIGHT}H{left}z"/><path fill="{stripe}" d="M{left} 0h8V{HEIGHT}h-8z"/>"#,
            colours.surface,
        ));
    }

    pub(super) fn line(&mut self, text: &str, place: (f64, f64), style: (Weight, f64), colour: &str) {
        let ((x, y), (weight, size)) = (place, style);
        let (weight, text) = (weight.number(), escape(text));
        self.push(format_args!(
            r#"<text x="{x}" y="{y:.1}" font-size="{size}" font-weight="{weight}" fill="{colour}">{text}</text>"#
        ));
    }

    fn lines(&mut self, lines: &Lines, left: f64, style: (Weight, f64), colour: &str) {
        let (weight, leading) = style;
        for line in &lines.lines {
            let baseline = self.y + lines.font_px * 0.78;
            self.line(line, (left, baseline), (weight, lines.font_px), colour);
            self.y += lines.font_px * leading;
        }
    }

    /// Name, kind, statement and note, between the top and `foot`.
    fn words(&mut self, subject: &Subject, foot: f64) {
        let colours = self.colours;
        let width = RIGHT - LEFT;
        let kind = kind(&subject.kind, width);
        let statement = subject
            .statement
            .as_ref()
            .map(|(sign, text)| (*sign, small(text, width - SIGN_PX, TEXT_PX)));
        let note = subject.note.as_ref().map(|note| small(note, width, SMALL_PX));
        let below = 14.0
            + height(&kind)
            + statement.as_ref().map_or(0.0, |(_, lines)| 16.0 + height(lines))
            + note.as_ref().map_or(0.0, |lines| 12.0 + height(lines));
        let room = (width, foot - TOP - below);
        let name = fit(&subject.title, Weight::Semibold, room, LEADING, &SIZES);
        self.lines(&name, LEFT, (Weight::Semibold, LEADING), &colours.ink);
        self.y += 14.0;
        self.lines(&kind, LEFT, (Weight::Regular, TEXT_LEADING), &colours.ink_muted);
        if let Some((sign, lines)) = statement {
            self.y += 16.0;
            self.sign(sign, self.y + TEXT_PX * 0.47);
            self.lines(
                &lines,
                LEFT + SIGN_PX,
                (Weight::Semibold, TEXT_LEADING),
                &colours.ink,
            );
        }
        if let Some(lines) = note {
            self.y += 12.0;
            self.lines(&lines, LEFT, (Weight::Regular, TEXT_LEADING), &colours.ink_muted);
        }
    }

    fn sign(&mut self, sign: Sign, middle: f64) {
        let colours = self.colours;
        match sign {
            Sign::Class(class) => self.swatch(class, middle),
            Sign::Field(field) => {
                let shape = self.atlas.region.identity.action_fields.get(usize::from(field));
                if let Some(shape) = shape.map(|field| region_core::scene::marker_shape_path(field.marker)) {
                    let (x, colour) = (LEFT + 12.0, colours.field(field));
                    self.push(format_args!(
                        r#"<path transform="translate({x} {middle:.1}) scale(1.15)" fill="{colour}" d="{shape}"/>"#
                    ));
                }
            }
        }
    }

    pub(super) fn swatch(&mut self, class: MembershipClass, middle: f64) {
        let (colours, y) = (self.colours, middle - 9.0);
        let edge = &colours.ink_muted;
        let fill = match class {
            MembershipClass::Unincorporated => "url(#hatch)",
            class => colours.class(class),
        };
        self.push(format_args!(
            r#"<rect x="{LEFT}.5" y="{y:.1}" width="24" height="17" rx="3" fill="{fill}" stroke="{edge}" stroke-width="1"/>"#
        ));
    }

    /// Where the boundaries come from: the first part of the map's attribution.
    fn attribution(&mut self) {
        let whole = self.atlas.region.identity.map_attribution.get(LANGUAGE);
        let boundaries = whole.split(" · ").next().unwrap_or(whole);
        let lines = fit(
            boundaries,
            Weight::Regular,
            (RIGHT - LEFT, 18.0),
            1.0,
            &[15.0, 14.0, 13.0, 12.0, 11.0],
        );
        let colour = &self.colours.ink_muted;
        for line in &lines.lines {
            self.line(
                line,
                (LEFT, ATTRIBUTION),
                (Weight::Regular, lines.font_px),
                colour,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use region_core::route::Page;
    use resvg::usvg::Node;

    use super::*;
    use crate::preview::sheet::Sheets;
    use crate::preview::{canvas, sample};

    /// Every text of the panel of a page with the box around its letters: left, top, right, bottom.
    fn texts(page: &Page, atlas: &Atlas) -> Vec<(String, [f64; 4])> {
        let colours = sample::colours();
        let subject = Subject::of(page, atlas);
        let frame = Sheets::new(atlas, &colours).frame(atlas.bbox_of(&subject.areas));
        let locator = Locator::new(atlas, &colours);
        let tree = canvas::read(&panel(&subject, &frame, atlas, &colours, &locator));
        let text = |node: &Node| match node {
            Node::Text(text) => {
                let bounds = text.flattened().abs_bounding_box();
                let sides = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
                Some((text.chunks()[0].text().to_owned(), sides.map(f64::from)))
            }
            _ => None,
        };
        tree.root().children().iter().filter_map(text).collect()
    }

    #[test]
    fn every_text_stays_inside_the_panel_and_above_the_next() {
        let atlas = sample::atlas();
        for page in Page::all(&atlas) {
            let texts = texts(&page, &atlas);
            assert!(texts.len() >= 4, "{texts:?}");
            for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
                assert!(
                    *left >= LEFT - 3.0 && *right <= RIGHT + 3.0,
                    "{text}: {left} {right}"
                );
                assert!(
                    *top >= 20.0 && *bottom <= f64::from(HEIGHT) - 10.0,
                    "{text}: {top} {bottom}"
                );
                for (other, [l, t, r, b]) in &texts[index + 1..] {
                    // A descender may reach down beside an umlaut.
                    let apart = *left >= *r || *l >= *right || *bottom <= t + 5.0 || *b <= top + 5.0;
                    assert!(apart, "{text} and {other} overlap");
                }
            }
        }
    }

    #[test]
    fn a_long_title_is_all_there() {
        let atlas = sample::atlas();
        let lines: Vec<_> = texts(&Page::Initiative(1), &atlas)
            .into_iter()
            .map(|(text, _)| text)
            .collect();
        assert!(lines.join(" ").contains(sample::LONG_TITLE), "{lines:?}");
    }
}
