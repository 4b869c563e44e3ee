//! The map of the whole territory, drawn once at every scale that pictures need, and cut from there.

use std::fmt::Write as _;
use std::sync::OnceLock;

use region_core::atlas::{Atlas, MembershipClass};
use region_core::geo::{BBox, WorldPoint};
use region_core::scene::{Borders, shape_path};
use resvg::tiny_skia::Pixmap;

use super::canvas::{self, MAP_HEIGHT, MAP_WIDTH};
use super::colours::PreviewColours;

/// How much closer than the whole territory each scale is, the closest first.
const CLOSER: [f64; 7] = [7.5, 5.0, 3.4, 2.3, 1.65, 1.3, 1.0];
/// Between the territory and the edge of the map.
const PADDING_PX: f64 = 30.0;
/// How much of the map a place may fill.
const PLACE_PX: (f64, f64) = (420.0, 340.0);
/// What a place keeps from the edge of the map.
const PLACE_MARGIN_PX: f64 = 95.0;
/// How much of a map at the edge of the territory may lie outside, as a share.
const OUTSIDE: f64 = 0.14;
/// Around the territory on a sheet, for its shadow.
const SHEET_MARGIN_PX: f64 = 12.0;

/// What part of the world a map shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Position in the list of scales.
    pub(super) scale: usize,
    /// Metres a pixel covers.
    pub(super) metres_per_px: f64,
    /// The top left corner.
    pub(super) corner: WorldPoint,
}

impl Frame {
    /// Where a place of the world is drawn on the map.
    pub(super) fn px(&self, point: WorldPoint) -> (f64, f64) {
        (
            (point.x - self.corner.x) / self.metres_per_px,
            (point.y - self.corner.y) / self.metres_per_px,
        )
    }

    /// What the map shows.
    pub(super) fn visible(&self) -> BBox {
        BBox {
            min: self.corner,
            max: WorldPoint::new(
                self.corner.x + f64::from(MAP_WIDTH) * self.metres_per_px,
                self.corner.y + f64::from(MAP_HEIGHT) * self.metres_per_px,
            ),
        }
    }

    /// Whether it shows the whole territory.
    pub(super) fn is_whole(&self) -> bool {
        self.scale + 1 == CLOSER.len()
    }
}

/// The drawn map at every scale.
pub(super) struct Sheets<'a> {
    atlas: &'a Atlas,
    colours: &'a PreviewColours,
    areas: Vec<(MembershipClass, String)>,
    borders: Borders,
    drawn: [OnceLock<Pixmap>; CLOSER.len()],
}

impl<'a> Sheets<'a> {
    /// Nothing is drawn before it is asked for.
    pub(super) fn new(atlas: &'a Atlas, colours: &'a PreviewColours) -> Self {
        let arcs = &atlas.map.overview;
        let shapes = &atlas.map.topology.shapes;
        let path = |index: region_core::admin::AreaIndex| shape_path(&shapes[index.usize()], arcs);
        Self {
            atlas,
            colours,
            areas: atlas
                .region
                .indexed_areas()
                .map(|(index, _)| (atlas.class(index), path(index)))
                .collect(),
            borders: Borders::new(atlas, arcs),
            drawn: std::array::from_fn(|_| OnceLock::new()),
        }
    }

    /// The frame around a place, `None` for the whole territory.
    pub(super) fn frame(&self, place: Option<BBox>) -> Frame {
        let whole = self.atlas.extent();
        let last = CLOSER.len() - 1;
        let fits = |scale: &usize| {
            let metres = self.metres_per_px(*scale);
            place.is_some_and(|place| {
                place.width() <= PLACE_PX.0 * metres && place.height() <= PLACE_PX.1 * metres
            })
        };
        let scale = (0..last).find(fits).unwrap_or(last);
        let metres_per_px = self.metres_per_px(scale);
        let size = (
            f64::from(MAP_WIDTH) * metres_per_px,
            f64::from(MAP_HEIGHT) * metres_per_px,
        );
        let shown = place.filter(|_| scale != last).unwrap_or(whole);
        let margin = PLACE_MARGIN_PX * metres_per_px;
        let along = |low: f64, high: f64, from: f64, to: f64, size: f64| {
            let wished = f64::midpoint(low, high) - size / 2.0;
            let outside = OUTSIDE * size;
            let (first, last) = (from - outside, to + outside - size);
            let inside = if first < last {
                wished.clamp(first, last)
            } else {
                f64::midpoint(first, last)
            };
            let (least, most) = (high + margin - size, low - margin);
            if least < most {
                inside.clamp(least, most)
            } else {
                wished
            }
        };
        Frame {
            scale,
            metres_per_px,
            corner: WorldPoint::new(
                along(shown.min.x, shown.max.x, whole.min.x, whole.max.x, size.0),
                along(shown.min.y, shown.max.y, whole.min.y, whole.max.y, size.1),
            ),
        }
    }

    fn metres_per_px(&self, scale: usize) -> f64 {
        let extent = self.atlas.extent();
        let width = extent.width() / (f64::from(MAP_WIDTH) - 2.0 * PADDING_PX);
        let height = extent.height() / (f64::from(MAP_HEIGHT) - 2.0 * PADDING_PX);
        width.max(height).max(1.0) / CLOSER[scale]
    }

    /// Copies the map of a frame to the left of a picture.
    pub(super) fn copy(&self, frame: &Frame, picture: &mut Pixmap) {
        let sheet = self.drawn[frame.scale].get_or_init(|| self.draw(frame.metres_per_px));
        let (x, y) = frame.px(self.sheet_corner(frame.metres_per_px));
        canvas::copy(sheet, picture, (x.round(), y.round()));
    }

    fn sheet_corner(&self, metres_per_px: f64) -> WorldPoint {
        let margin = SHEET_MARGIN_PX * metres_per_px;
        self.atlas.extent().grown(margin).min
    }

    fn draw(&self, metres_per_px: f64) -> Pixmap {
        let extent = self.atlas.extent();
        let grid = self.atlas.map.overview.grid_m;
        let scale = grid / metres_per_px;
        let corner = self.sheet_corner(metres_per_px);
        let size = |metres: f64| (metres / metres_per_px + 2.0 * SHEET_MARGIN_PX).ceil();
        let (width, height) = (size(extent.width()), size(extent.height()));
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><defs>{hatch}</defs>
<rect width="100%" height="100%" fill="{ground}"/>
<g transform="translate({x} {y}) scale({scale})" fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">"#,
            hatch = hatch(self.colours, scale),
            ground = self.colours.surroundings,
            x = -corner.x / metres_per_px,
            y = -corner.y / metres_per_px,
        );
        self.push_content(&mut svg, scale);
        svg.push_str("</g></svg>");
        canvas::draw(&svg)
    }

    fn push_content(&self, svg: &mut String, scale: f64) {
        let Self {
            colours,
            areas,
            borders,
            ..
        } = self;
        svg.push_str(&line(&borders.outline, &colours.ink, 14.0 / scale, 0.07));
        for class in MembershipClass::ALL {
            let fill = match class {
                MembershipClass::Unincorporated => "url(#hatch)",
                class => colours.class(class),
            };
            let of_class = areas.iter().filter(|(other, _)| *other == class);
            for (_, path) in of_class {
                write!(svg, r#"<path fill="{fill}" d="{path}"/>"#).expect("writing to a string cannot fail");
            }
        }
        svg.push_str(&line(&borders.inner, &colours.border_area, 0.8 / scale, 0.8));
        svg.push_str(&line(&borders.municipal, &colours.border_area, 1.2 / scale, 1.0));
        svg.push_str(&line(
            &borders.district,
            &colours.border_district,
            2.0 / scale,
            1.0,
        ));
        svg.push_str(&line(&borders.outline, &colours.border_outline, 3.0 / scale, 1.0));
    }
}

fn line(path: &str, colour: &str, width: f64, opacity: f64) -> String {
    format!(
        r#"<path fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}" d="{path}"/>"#
    )
}

/// Fine diagonal hatching for unincorporated areas, the same on every scale.
pub(super) fn hatch(colours: &PreviewColours, scale: f64) -> String {
    format!(
        r#"<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="scale({}) rotate(45)"><rect width="7" height="7" fill="{}"/><path d="M0 0V7" stroke="{}" stroke-width="1.8"/></pattern>"#,
        1.0 / scale,
        colours.unincorporated,
        colours.hatch,
    )
}
