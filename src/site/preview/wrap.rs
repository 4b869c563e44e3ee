//! Names in lines: as large as the room allows, never cut.

use super::font::Weight;

/// A text in lines of one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lines {
    /// The lines, top to bottom.
    pub(super) lines: Vec<String>,
    /// Size of the type in pixels.
    pub(super) font_px: f64,
}

/// The largest of `sizes` (descending) at which the text takes no more than `height` pixels with `leading`
/// times its size for each line, and no word has to be broken; at the last size words are broken if need be.
pub(super) fn fit(text: &str, weight: Weight, room: (f64, f64), leading: f64, sizes: &[f64]) -> Lines {
    let (width, height) = room;
    let whole = |font_px: &f64| {
        let lines = wrap(text, weight, width, *font_px)?;
        (count(&lines) * leading * font_px <= height).then_some(Lines {
            lines,
            font_px: *font_px,
        })
    };
    sizes.iter().find_map(whole).unwrap_or_else(|| {
        let font_px = sizes.last().copied().unwrap_or(16.0);
        Lines {
            lines: wrap(&broken(text, weight, width, font_px), weight, width, font_px).unwrap_or_default(),
            font_px,
        }
    })
}

fn count(lines: &[String]) -> f64 {
    lines.iter().map(|_| 1.0).sum()
}

/// Lines no wider than `width`; `None` when a single word is.
pub(super) fn wrap(text: &str, weight: Weight, width: f64, font_px: f64) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = format!("{line}{piece}");
        if weight.width(longer.trim_end(), font_px) <= width {
            line = longer;
            continue;
        }
        if weight.width(piece.trim_end(), font_px) > width {
            return None;
        }
        lines.push(line.trim_end().to_owned());
        line = piece.to_owned();
    }
    lines.push(line.trim_end().to_owned());
    lines.retain(|line| !line.is_empty());
    Some(lines)
}

/// A text cut where a line may end: after spaces, and after hyphens and slashes between letters.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices().peekable();
        while let Some((_, letter)) = letters.next() {
            let Some((next_at, next)) = letters.peek().copied() else {
                break;
            };
            let ends = match letter {
                ' ' => next != ' ',
                '-' | '/' => next.is_alphabetic(),
                _ => false,
            };
            if ends {
                let (piece, left) = rest.split_at(next_at);
                rest = left;
                return Some(piece);
            }
        }
        let last = std::mem::take(&mut rest);
        (!last.is_empty()).then_some(last)
    })
}

/// The text with words that are wider than a line cut by hyphens.
fn broken(text: &str, weight: Weight, width: f64, font_px: f64) -> String {
    let mut whole = String::new();
    for piece in pieces(text) {
        let mut part = String::new();
        for letter in piece.chars() {
            if letter.is_alphabetic() && weight.width(&format!("{part}{letter}-"), font_px) > width {
                whole.push_str(&part);
                whole.push('-');
                part.clear();
            }
            part.push(letter);
        }
        whole.push_str(&part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: [f64; 3] = [60.0, 40.0, 20.0];

    fn lines(text: &str, width: f64, height: f64) -> Lines {
        fit(text, Weight::Semibold, (width, height), 1.1, &SIZES)
    }

    #[test]
    fn a_short_name_is_large() {
        let fitted = lines("Peine", 320.0, 200.0);
        assert_eq!((fitted.lines, fitted.font_px), (vec!["Peine".to_owned()], 60.0));
    }

    #[test]
    fn double_names_break_after_the_hyphen() {
        let fitted = lines("Clausthal-Zellerfeld", 320.0, 200.0);
        assert_eq!(fitted.lines, ["Clausthal-", "Zellerfeld"]);
    }

    #[test]
    fn a_long_title_gets_smaller_until_it_fits() {
        let title = "Digitale Leitfäden für die Kindernotfallmedizin (One Click To Evidence)";
        let fitted = lines(title, 320.0, 180.0);
        assert!(fitted.font_px < 60.0);
        assert_eq!(fitted.lines.join(" "), title);
        for line in fitted.lines {
            assert!(Weight::Semibold.width(&line, fitted.font_px) <= 320.0, "{line}");
        }
    }

    #[test]
    fn a_word_wider_than_any_line_is_broken_and_not_cut() {
        let word = "Donaudampfschifffahrtsgesellschaftskapitän";
        let fitted = lines(word, 120.0, 300.0);
        assert!(fitted.lines.len() > 1);
        assert_eq!(fitted.lines.concat().replace('-', ""), word);
        for line in fitted.lines {
            assert!(Weight::Semibold.width(&line, fitted.font_px) <= 120.0, "{line}");
        }
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        assert!(lines("", 320.0, 200.0).lines.is_empty());
    }
}
