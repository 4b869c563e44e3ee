//! Overlays as SVG.
//!
//! Shapes are drawn in metres of the world and moved with the map; points keep their size and are drawn in pixels.

use crate::text::{Fixed, fixed};
use core::fmt::{Display, Write};

use crate::geo::{BBox, Camera, Viewport, WorldPoint, exp2};
use crate::scene::PathWriter;

use super::thin::thinned;
use super::{Feature, Overlay, Part, Style};

/// Layers with no more positions are always drawn completely, so that moving the map never draws them anew.
const FEW_VERTICES: usize = 50_000;

/// How closely a layer is drawn.
///
/// A file may have far more positions than the screen has pixels, and drawing all of them would make every
/// movement jerk. So positions are left out whose absence moves the line by less than half a pixel, and layers of
/// more than 50,000 positions are drawn only around the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// Positions are left out as long as the line moves by less; metres.
    pub tolerance_m: f64,
    /// Features elsewhere are left out; `None` draws all.
    pub window: Option<BBox>,
}

impl Detail {
    /// The detail for a camera. It changes with whole zoom levels, and for large layers when the window leaves
    /// the surroundings that were drawn.
    #[must_use]
    pub fn new(overlay: &Overlay, drawn: Camera, viewport: Viewport) -> Self {
        // Within a level a pixel shrinks to half; half a pixel at its end is a quarter of one at its beginning.
        let level = crate::geo::Zoom(drawn.zoom.0.floor());
        let tolerance_m = level.metres_per_pixel() / 4.0;
        let window = (overlay.vertices() > FEW_VERTICES).then(|| surroundings(drawn.visible(viewport)));
        Self { tolerance_m, window }
    }
}

/// The window and at least half of its size around it, on steps of half its size (rounded to a power of two, so
/// that the steps stay the same while zooming a little).
fn surroundings(window: BBox) -> BBox {
    let step = exp2(window.width().max(window.height()).log2().round() - 1.0);
    let grown = window.grown(step);
    let down = |value: f64| (value / step).floor() * step;
    let up = |value: f64| (value / step).ceil() * step;
    BBox {
        min: WorldPoint::new(down(grown.min.x), down(grown.min.y)),
        max: WorldPoint::new(up(grown.max.x), up(grown.max.y)),
    }
}

/// All areas and lines of a layer as `path` elements, areas first. What no style is given for is inherited.
#[must_use]
pub fn shapes_markup(overlay: &Overlay, detail: &Detail) -> String {
    let in_window = |bbox: &BBox| detail.window.is_none_or(|window| window.intersects(bbox));
    let shown = || {
        let all = overlay.features.iter();
        all.filter(|feature| feature.bbox.as_ref().is_some_and(in_window))
    };
    let mut markup = String::new();
    for feature in shown() {
        let style = &feature.style;
        let path = area_path(feature, detail);
        push_path(&mut markup, "overlay-fill", path, |out| {
            push(out, "fill", style.fill);
            push(out, "fill-opacity", style.fill_opacity.map(number));
            push_stroke(out, style);
        });
    }
    for feature in shown() {
        let path = line_path(feature, detail);
        push_path(&mut markup, "overlay-line", path, |out| {
            push_stroke(out, &feature.style);
        });
    }
    markup
}

fn push_stroke(markup: &mut String, style: &Style) {
    push(markup, "stroke", style.stroke);
    push(markup, "stroke-width", style.stroke_width.map(number));
}

fn number(value: f32) -> Fixed {
    fixed(f64::from(value), 2)
}

/// Writes a presentation attribute. Its values are numbers and colours only, so nothing needs escaping.
fn push(markup: &mut String, name: &str, value: Option<impl Display>) {
    if let Some(value) = value {
        write!(markup, " {name}=\"{value}\"").expect("writing to a string cannot fail");
    }
}

fn push_path(markup: &mut String, class: &str, path: String, attributes: impl FnOnce(&mut String)) {
    if path.is_empty() {
        return;
    }
    markup.push_str("<path class=\"");
    markup.push_str(class);
    markup.push('"');
    attributes(markup);
    markup.push_str(" d=\"");
    markup.push_str(&path);
    markup.push_str("\"/>");
}

fn area_path(feature: &Feature, detail: &Detail) -> String {
    let mut writer = PathWriter::default();
    for part in &feature.parts {
        if let Part::Polygon(rings) = part {
            for ring in rings {
                writer.ring(thinned(ring, detail).into_iter());
            }
        }
    }
    writer.finish()
}

fn line_path(feature: &Feature, detail: &Detail) -> String {
    let mut writer = PathWriter::default();
    for part in &feature.parts {
        if let Part::Line(points) = part {
            writer.line(thinned(points, detail).into_iter());
        }
    }
    writer.finish()
}

/// All points of a layer that lie in the drawn window, as circles in pixels of the moving layer, which reaches
/// `margin` pixels beyond the window. Of several points on nearly the same pixel only the first is drawn, and where
/// there are thousands, only one for each spot of a circle's size.
#[must_use]
pub fn points_markup(overlay: &Overlay, drawn: Camera, viewport: Viewport, margin: f64) -> String {
    /// Side of the squares of which each gets one point at most, usually and in crowds.
    const CELL_PX: (f64, f64) = (2.0, 10.0);
    /// More points are a crowd.
    const CROWD: usize = 5_000;
    let width = viewport.width() + 2.0 * margin;
    let height = viewport.height() + 2.0 * margin;
    let mut places = Vec::new();
    for feature in &overlay.features {
        for part in &feature.parts {
            let Part::Point(point) = part else { continue };
            let at = drawn.to_screen(*point, viewport);
            let (x, y) = (at.x + margin, at.y + margin);
            if (0.0..=width).contains(&x) && (0.0..=height).contains(&y) {
                places.push((x, y, feature.style.marker));
            }
        }
    }
    let cell_px = if places.len() > CROWD {
        CELL_PX.1
    } else {
        CELL_PX.0
    };
    let columns = (width / cell_px) as usize + 1;
    let rows = (height / cell_px) as usize + 1;
    let mut taken = vec![false; if places.is_empty() { 0 } else { columns * rows }];
    let mut markup = String::new();
    for (x, y, marker) in places {
        let cell = (y / cell_px) as usize * columns + (x / cell_px) as usize;
        if core::mem::replace(&mut taken[cell], true) {
            continue;
        }
        markup.push_str("<circle class=\"overlay-point\" r=\"5\"");
        push(&mut markup, "fill", marker);
        push(&mut markup, "cx", Some(fixed(x, 1)));
        push(&mut markup, "cy", Some(fixed(y, 1)));
        markup.push_str("/>");
    }
    markup
}
