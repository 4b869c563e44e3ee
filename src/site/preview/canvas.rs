//! The sheet of pixels: its sizes, drawing on it, copying to it.

use std::sync::OnceLock;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::font;

/// Width of a picture in pixels, as link previews want it.
pub const WIDTH: u32 = 1200;
/// Height of a picture in pixels.
pub const HEIGHT: u32 = 630;
/// Width of the map, at the left.
pub(super) const MAP_WIDTH: u32 = 800;
/// Height of the map.
pub(super) const MAP_HEIGHT: u32 = HEIGHT;

/// Reads a drawing of this room's own making.
pub(super) fn read(svg: &str) -> Tree {
    static OPTIONS: OnceLock<Options<'static>> = OnceLock::new();
    Tree::from_str(svg, OPTIONS.get_or_init(font::options)).expect("own drawings are well-formed")
}

/// Draws on new pixels of the drawing's own size.
pub(super) fn draw(svg: &str) -> Pixmap {
    let tree = read(svg);
    let size = tree.size().to_int_size();
    let mut pixmap = empty(size.width(), size.height());
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    pixmap
}

/// Draws over what is there.
pub(super) fn draw_on(svg: &str, pixmap: &mut Pixmap) {
    resvg::render(&read(svg), Transform::identity(), &mut pixmap.as_mut());
}

/// A picture in one colour.
pub(super) fn filled(colour: &str) -> Pixmap {
    draw(&format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"><rect width="100%" height="100%" fill="{colour}"/></svg>"#
    ))
}

/// New pixels.
pub(super) fn empty(width: u32, height: u32) -> Pixmap {
    Pixmap::new(width.max(1), height.max(1)).expect("own sizes are neither zero nor immense")
}

/// Copies `source` so that its corner comes to `at`, which may lie outside; what lies outside is left out.
pub(super) fn copy(source: &Pixmap, target: &mut Pixmap, at: (f64, f64)) {
    const BYTES: i64 = 4;
    // Whole pixels of a few thousand: nothing is lost.
    let (x, y) = (at.0 as i64, at.1 as i64);
    let (source_width, target_width) = (i64::from(source.width()), i64::from(target.width()));
    let columns = x.max(0)..(x + source_width).min(target_width);
    let rows = y.max(0)..(y + i64::from(source.height())).min(i64::from(target.height()));
    if columns.is_empty() {
        return;
    }
    let place =
        |row: i64, column: i64, width: i64| usize::try_from((row * width + column) * BYTES).unwrap_or(0);
    for row in rows {
        let from = place(row - y, columns.start - x, source_width);
        let to = place(row, columns.start, target_width);
        let length = place(0, columns.end - columns.start, 0);
        target.data_mut()[to..to + length].copy_from_slice(&source.data()[from..from + length]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copying_leaves_out_what_lies_outside() {
        let source = draw(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#ff0000"/></svg>"##,
        );
        let mut target = empty(6, 6);
        copy(&source, &mut target, (-2.0, 4.0));
        let red: Vec<_> = (0..36).filter(|pixel| target.data()[pixel * 4] == 255).collect();
        assert_eq!(red, [24, 25, 30, 31]);
        copy(&source, &mut target, (60.0, 0.0));
    }
}
