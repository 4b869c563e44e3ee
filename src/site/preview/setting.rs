//! Lines of running text: sizes and heights.

use super::font::Weight;
use super::wrap::{Lines, fit, wrap};

/// Size of running text.
pub(super) const TEXT_PX: f64 = 23.0;
/// Lines of running text, as a multiple of their size.
pub(super) const TEXT_LEADING: f64 = 1.24;

/// What it is and where: in one line where that fits, else each on its own.
pub(super) fn kind(parts: &[String], width: f64) -> Lines {
    let whole = parts.join(" · ");
    if Weight::Regular.width(&whole, TEXT_PX) <= width {
        return Lines {
            lines: vec![whole],
            font_px: TEXT_PX,
        };
    }
    let parts: Vec<Lines> = parts.iter().map(|part| small(part, width, TEXT_PX)).collect();
    let font_px = parts.iter().map(|part| part.font_px).fold(TEXT_PX, f64::min);
    Lines {
        lines: parts.into_iter().flat_map(|part| part.lines).collect(),
        font_px,
    }
}

/// A text of a fixed size; smaller only where a word is wider than the room.
pub(super) fn small(text: &str, width: f64, font_px: f64) -> Lines {
    match wrap(text, Weight::Semibold, width, font_px) {
        Some(lines) => Lines { lines, font_px },
        None => fit(
            text,
            Weight::Semibold,
            (width, 200.0),
            TEXT_LEADING,
            &[18.0, 16.0, 14.0],
        ),
    }
}

pub(super) fn height(lines: &Lines) -> f64 {
    lines.lines.iter().map(|_| lines.font_px * TEXT_LEADING).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(parts: &[&str]) -> Vec<String> {
        let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
        kind(&parts, 318.0).lines
    }

    #[test]
    fn kind_and_district_share_a_line_only_where_they_fit() {
        assert_eq!(
            lines(&["Stadt", "Landkreis Northeim"]),
            ["Stadt · Landkreis Northeim"]
        );
        assert_eq!(
            lines(&["Berg- und Universitätsstadt", "Landkreis Goslar"]),
            ["Berg- und Universitätsstadt", "Landkreis Goslar"]
        );
    }
}
