//! The map as pages show it before any script runs: areas as links.

use std::fmt::Write as _;

use region_core::admin::{Area, AreaIndex, DistrictKey, Language};
use region_core::atlas::{Atlas, MembershipClass, Place};
use region_core::geo::BBox;
use region_core::route::{Page, Route};
use region_core::scene::{TabStops, arcs_path, area_links, escape, group_path, write_points};
use region_core::state::page_frame;
use region_core::text::{area_label, fixed, place_title};
use region_core::topology::{ArcSet, ArcSides, least_inner_points, simplify_arcs};

use crate::Base;

/// How far beyond its frame a map of a part is drawn, as a share of the frame: windows are wider or taller than it.
const BEYOND: f64 = 0.15;
/// A part with more areas than this is drawn in outlines, as the whole region is.
const MOST_AREAS: usize = 55;
/// Tolerances in metres that parts are drawn with: the coarsest that is less than [`MOST_WRONG`] of the frame.
const TOLERANCES_M: [f64; 4] = [650.0, 420.0, 300.0, 200.0];
/// Two and a half pixels of a picture 760 pixels high.
const MOST_WRONG: f64 = 2.5 / 760.0;
/// Outlines may be so many times as wrong: they stand in for a map with more areas.
const OUTLINES_MORE_WRONG: f64 = 2.2;

/// Draws the maps of all pages.
pub(crate) struct StillMaps<'a> {
    atlas: &'a Atlas,
    base: &'a Base,
    /// Coarser drawings, each with its tolerance, the coarsest first.
    coarser: Vec<(f64, ArcSet)>,
}

/// The map of one page.
pub(crate) struct StillMap {
    /// Its areas as SVG text, in grid units of the overview.
    pub(crate) areas: String,
    /// What the app needs to take the drawing for all there is to know; `None` when it is a part.
    pub(crate) complete: Option<DrawnGrid>,
}

/// What a drawing does not say itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnGrid {
    /// Metres of a grid unit.
    pub grid_m: String,
    /// Label points of the areas.
    pub label_points: String,
}

impl<'a> StillMaps<'a> {
    pub(crate) fn new(atlas: &'a Atlas, base: &'a Base) -> Self {
        let overview = &atlas.map.overview;
        let arcs: Vec<Vec<_>> = overview
            .arcs
            .iter()
            .map(|arc| arc.iter().map(|point| overview.world(*point)).collect())
            .collect();
        let least = least_inner_points(&overview.arcs);
        let coarser = |tolerance_m: f64| {
            let tolerances = vec![tolerance_m; arcs.len()];
            (
                tolerance_m,
                simplify_arcs(&arcs, &least, &tolerances, overview.grid_m),
            )
        };
        Self {
            atlas,
            base,
            coarser: TOLERANCES_M.into_iter().map(coarser).collect(),
        }
    }

    /// The coarsest drawing that looks right in a frame of so many metres.
    fn arcs(&self, frame_m: f64) -> &ArcSet {
        self.arcs_for(frame_m * MOST_WRONG)
    }

    /// The coarsest drawing that is wrong by so many metres at most.
    pub(crate) fn arcs_for(&self, wrong_m: f64) -> &ArcSet {
        let found = self
            .coarser
            .iter()
            .find(|(tolerance_m, _)| *tolerance_m <= wrong_m);
        found.map_or(&self.atlas.map.overview, |(_, arcs)| arcs)
    }

    /// The start page shows everything, a place itself with its neighbours, all else the region in outlines.
    pub(crate) fn of(&self, page: &Page, language: Language) -> StillMap {
        let overview = &self.atlas.map.overview;
        if *page == Page::Region {
            return StillMap {
                areas: self.links(overview, language, |_| true),
                complete: Some(DrawnGrid {
                    grid_m: fixed(overview.grid_m, 3).to_string(),
                    label_points: write_points(&self.atlas.map.label_points),
                }),
            };
        }
        let frame = page_frame(&Route::new(language, page.clone()), self.atlas);
        let side = frame.width().max(frame.height());
        let around = frame.grown(side * BEYOND);
        let arcs = self.arcs(side);
        let near = |index: AreaIndex| self.atlas.area_bbox(index).intersects(&around);
        let count = self
            .atlas
            .region
            .indexed_areas()
            .filter(|(index, _)| near(*index))
            .count();
        let areas = if frame == self.atlas.extent() || count > MOST_AREAS {
            self.outlines(self.arcs(side * OUTLINES_MORE_WRONG), &around, language)
        } else {
            self.part(arcs, &around)
        };
        StillMap {
            areas,
            complete: None,
        }
    }

    fn links(&self, arcs: &ArcSet, language: Language, wanted: impl Fn(AreaIndex) -> bool) -> String {
        let href = |area: &Area| self.href(Place::Area(area.ags), language);
        area_links(self.atlas, arcs, TabStops::Each, wanted, href, |index| {
            area_label(language, index, self.atlas)
        })
    }

    fn href(&self, place: Place, language: Language) -> String {
        Route::new(language, Page::Place(place)).address(self.base.as_str(), self.atlas)
    }

    /// Districts as links, the classes that differ from most on them, all in coarse lines.
    fn outlines(&self, arcs: &ArcSet, part: &BBox, language: Language) -> String {
        let mut svg = String::new();
        for district in &self.atlas.region.districts {
            let Some(place) = self.atlas.district_place(district.key) else {
                continue;
            };
            let areas = self.atlas.areas_of(place);
            if !self
                .atlas
                .bbox_of(&areas)
                .is_some_and(|bbox| bbox.intersects(part))
            {
                continue;
            }
            write!(
                svg,
                r#"<a href="{}" aria-label="{}"><path class="area district c-represented" d="{}"/></a>"#,
                escape(&self.href(place, language)),
                escape(&place_title(language, place, self.atlas)),
                group_path(self.atlas, arcs, &areas),
            )
            .expect("writing to a string cannot fail");
        }
        svg.push_str(&self.classes(arcs, |index, class| {
            class != MembershipClass::Represented && self.atlas.area_bbox(index).intersects(part)
        }));
        svg.push_str(&self.line(arcs, part, "border-outline", &is_outer));
        svg
    }

    /// One path for each membership class, of the areas that are wanted.
    fn classes(&self, arcs: &ArcSet, wanted: impl Fn(AreaIndex, MembershipClass) -> bool) -> String {
        let atlas = self.atlas;
        let mut svg = String::new();
        for class in MembershipClass::ALL {
            let indices = atlas.region.indexed_areas().map(|(index, _)| index);
            let areas: Vec<_> = indices
                .filter(|index| atlas.class(*index) == class && wanted(*index, class))
                .collect();
            if !areas.is_empty() {
                let path = group_path(atlas, arcs, &areas);
                write!(svg, r#"<path class="area c-{}" d="{path}"/>"#, class.token())
                    .expect("writing to a string cannot fail");
            }
        }
        svg
    }

    /// A part of the map as a picture: the classes as areas, every border once. What it shows is in the text of the page
    /// as links; a third of the bytes of links in the map.
    fn part(&self, arcs: &ArcSet, part: &BBox) -> String {
        let atlas = self.atlas;
        let mut svg = self.classes(arcs, |index, _| atlas.area_bbox(index).intersects(part));
        let district = |sides: ArcSides| district_of(atlas, sides.first) != district_of(atlas, sides.second);
        svg.push_str(&self.line(arcs, part, "border-municipal", &|sides| {
            !is_outer(sides) && !district(sides)
        }));
        svg.push_str(&self.line(arcs, part, "border-district", &|sides| {
            !is_outer(sides) && district(sides)
        }));
        svg.push_str(&self.line(arcs, part, "border-outline", &is_outer));
        svg
    }

    /// Some borders in a part of the world.
    fn line(&self, arcs: &ArcSet, part: &BBox, class: &str, wanted: &dyn Fn(ArcSides) -> bool) -> String {
        let near = |sides: ArcSides| {
            [sides.first, sides.second]
                .into_iter()
                .flatten()
                .any(|side| self.atlas.area_bbox(AreaIndex(side)).intersects(part))
        };
        let border = self.atlas.map.topology.mesh(|sides| near(sides) && wanted(sides));
        format!(
            r#"<path class="border {class}" d="{}"/>"#,
            arcs_path(&border, arcs)
        )
    }
}

fn is_outer(sides: ArcSides) -> bool {
    sides.second.is_none()
}

fn district_of(atlas: &Atlas, side: Option<u16>) -> Option<DistrictKey> {
    side.map(|side| atlas.region.areas[usize::from(side)].ags.district())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_is_written_so_that_it_can_be_read_back() {
        let written = fixed(30.0, 3).to_string();
        assert_eq!(region_core::text::parse_decimal(&written), Some(30.0));
    }
}
