//! The small map that shows where in the territory a place lies.

use region_core::admin::AreaIndex;
use region_core::atlas::Atlas;
use region_core::geo::WorldPoint;
use region_core::scene::{Borders, group_path};

use super::colours::PreviewColours;
use super::panel::{FOOT, LEFT};
use super::sheet::Frame;
use super::subject::Subject;

/// The room it may take.
const ROOM_PX: (f64, f64) = (128.0, 152.0);

/// The territory, drawn small.
pub(super) struct Locator<'a> {
    atlas: &'a Atlas,
    colours: &'a PreviewColours,
    territory: String,
    borders: Borders,
    metres_per_px: f64,
}

impl<'a> Locator<'a> {
    /// What all pictures share.
    pub(super) fn new(atlas: &'a Atlas, colours: &'a PreviewColours) -> Self {
        let arcs = &atlas.map.overview;
        let extent = atlas.extent();
        let metres_per_px = (extent.width() / ROOM_PX.0)
            .max(extent.height() / ROOM_PX.1)
            .max(1.0);
        Self {
            atlas,
            colours,
            territory: group_path(
                atlas,
                arcs,
                &atlas
                    .region
                    .indexed_areas()
                    .map(|(index, _)| index)
                    .collect::<Vec<AreaIndex>>(),
            ),
            borders: Borders::new(atlas, arcs),
            metres_per_px,
        }
    }

    /// Width in pixels.
    pub(super) fn width_px(&self) -> f64 {
        self.atlas.extent().width() / self.metres_per_px
    }

    /// Height in pixels.
    pub(super) fn height_px(&self) -> f64 {
        self.atlas.extent().height() / self.metres_per_px
    }

    fn px(&self, point: WorldPoint) -> (f64, f64) {
        let corner = self.atlas.extent().min;
        (
            LEFT + (point.x - corner.x) / self.metres_per_px,
            FOOT - self.height_px() + (point.y - corner.y) / self.metres_per_px,
        )
    }

    /// The locator with the place and the part that the map shows.
    pub(super) fn svg(&self, subject: &Subject, frame: &Frame) -> String {
        let colours = self.colours;
        let arcs = &self.atlas.map.overview;
        let scale = arcs.grid_m / self.metres_per_px;
        let (x, y) = self.px(WorldPoint::default());
        let (district, outline) = (0.8 / scale, 1.6 / scale);
        let fill = group_path(self.atlas, arcs, &subject.areas);
        let mut svg = format!(
            r#"<g transform="translate({x:.2} {y:.2}) scale({scale})" fill="none" stroke-linejoin="round"><path fill="{ground}" d="{territory}"/><path stroke="{halo}" stroke-width="{district}" d="{districts}"/><path fill="{selection}" fill-rule="evenodd" d="M0 0{fill}"/><path stroke="{edge}" stroke-width="{outline}" d="{around}"/></g>"#,
            ground = colours.represented,
            territory = self.territory,
            halo = colours.halo,
            districts = self.borders.district,
            selection = colours.selection,
            edge = colours.border_outline,
            around = self.borders.outline,
        );
        svg.push_str(&self.window(frame));
        svg
    }

    /// The edge of what the map shows, unless that is everything.
    fn window(&self, frame: &Frame) -> String {
        if frame.is_whole() {
            return String::new();
        }
        let visible = frame.visible();
        let ((left, top), (right, bottom)) = (self.px(visible.min), self.px(visible.max));
        let (left, top) = (left.max(LEFT), top.max(FOOT - self.height_px() - 8.0));
        let (right, bottom) = (right.min(LEFT + self.width_px() + 3.0), bottom.min(FOOT + 8.0));
        format!(
            r#"<rect x="{left:.1}" y="{top:.1}" width="{:.1}" height="{:.1}" rx="2" fill="none" stroke="{}" stroke-width="1.4"/>"#,
            right - left,
            bottom - top,
            self.colours.ink,
        )
    }
}
