//! The small maps of cards. What lies around a place is a picture that all cards of its district share, in every language;
//! the place itself is drawn on it by the card.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use region_core::admin::{AreaIndex, DistrictKey, DistrictKind, Language};
use region_core::atlas::{Atlas, Place};
use region_core::geo::BBox;
use region_core::route::{Page, Route};
use region_core::scene::{arcs_path, group_path};
use region_core::topology::{ArcSet, ArcSides};

use crate::still_map::StillMaps;
use crate::{Asset, PreviewColours};

/// Around what a drawing is about, as a share of its longer side. Cards show the middle of the square, higher or wider, so that
/// up to a quarter of it is cut off.
const MARGIN: f64 = 0.18;
/// The same around a district of one area: there would be nothing to see but itself.
const WIDE_MARGIN: f64 = 0.6;
/// A pixel and a half of a drawing 320 pixels wide.
const MOST_WRONG: f64 = 1.5 / 320.0;

/// Folder of pictures whose names stay.
const PICTURES: &str = "einbetten/bild/";

/// A picture that several cards stand on.
pub(super) struct Sheet<'a> {
    /// In light colours.
    pub(super) light: Asset,
    /// In dark ones.
    pub(super) dark: Asset,
    arcs: &'a ArcSet,
    frame: BBox,
}

/// All pictures: of the region, and of each district.
pub(super) struct Drawings<'a> {
    atlas: &'a Atlas,
    region: Sheet<'a>,
    districts: BTreeMap<DistrictKey, Sheet<'a>>,
}

impl<'a> Drawings<'a> {
    pub(super) fn new(atlas: &'a Atlas, maps: &'a StillMaps<'a>, colours: [&PreviewColours; 2]) -> Self {
        let sheet = |name: &str, areas: &[AreaIndex]| {
            let bbox = atlas.bbox_of(areas).unwrap_or(atlas.extent());
            let margin = if areas.len() == 1 { WIDE_MARGIN } else { MARGIN };
            let frame = framed(bbox, margin);
            let arcs = maps.arcs_for(frame.width() * MOST_WRONG);
            let [light, dark] = colours.map(|colours| draw(atlas, arcs, frame, areas, colours));
            Sheet {
                light: Asset::hashed(&format!("place-{name}"), "svg", light),
                dark: Asset::hashed(&format!("place-{name}-dark"), "svg", dark),
                arcs,
                frame,
            }
        };
        let districts = atlas.region.districts.iter().map(|district| {
            let areas: Vec<_> = atlas
                .region
                .areas_of_district(district.key)
                .map(|(index, _)| index)
                .collect();
            (district.key, sheet(&district.slug, &areas))
        });
        Self {
            atlas,
            districts: districts.collect(),
            region: sheet("region", &[]),
        }
    }

    pub(super) fn assets(&self) -> Vec<Asset> {
        let sheets = self.districts.values().chain([&self.region]);
        sheets
            .flat_map(|sheet| [sheet.light.clone(), sheet.dark.clone()])
            .collect()
    }

    /// What stands in a page until its frame is loaded: the region, and over it the one place. Their names stay, because the
    /// element makes them from its attributes.
    pub(super) fn pictures(&self, pages: &[Page], colours: &PreviewColours) -> Vec<Asset> {
        let region =
            |name: &str, sheet: &Asset| Asset::named(format!("{PICTURES}{name}.svg"), sheet.bytes.clone());
        let view_box = view_box(self.region.frame, self.region.arcs);
        let place = |page: &Page| {
            let path = Route::new(Language::German, page.clone()).path(self.atlas);
            let areas = self.areas(page);
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\" width=\"480\" height=\"480\"><path fill=\"{}\" \
                 fill-rule=\"evenodd\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" \
                 vector-effect=\"non-scaling-stroke\" d=\"{}\"/></svg>",
                colours.member,
                colours.selection,
                outline(self.atlas, self.region.arcs, &areas),
            );
            Asset::named(format!("{PICTURES}{}.svg", path.trim_end_matches('/')), svg)
        };
        [
            region("region", &self.region.light),
            region("region-dark", &self.region.dark),
        ]
        .into_iter()
        .chain(pages.iter().map(place))
        .collect()
    }

    fn areas(&self, page: &Page) -> Vec<AreaIndex> {
        let atlas = self.atlas;
        match page {
            Page::Place(place) => atlas.areas_of(*place),
            Page::Initiative(position) => atlas
                .region
                .initiatives
                .get(usize::from(*position))
                .map(|initiative| atlas.areas_of_initiative(initiative))
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The picture that a page's place stands on: a municipality on its district, all else on the region.
    pub(super) fn sheet(&self, page: &Page) -> &Sheet<'a> {
        let district = match page {
            Page::Place(Place::Area(ags)) => self.districts.get(&ags.district()),
            _ => None,
        };
        district.unwrap_or(&self.region)
    }

    /// The place itself, to be drawn on its picture: view box and path.
    pub(super) fn place(&self, page: &Page) -> (String, String) {
        let sheet = self.sheet(page);
        let path = outline(self.atlas, sheet.arcs, &self.areas(page));
        (view_box(sheet.frame, sheet.arcs), path)
    }
}

/// The outline of some areas; nothing for none.
fn outline(atlas: &Atlas, arcs: &ArcSet, areas: &[AreaIndex]) -> String {
    if areas.is_empty() {
        String::new()
    } else {
        group_path(atlas, arcs, areas)
    }
}

/// A square around a box.
fn framed(bbox: BBox, margin: f64) -> BBox {
    let side = bbox.width().max(bbox.height()) * (1.0 + 2.0 * margin);
    BBox::square(bbox.center(), side)
}

/// The frame in units of the drawing.
fn view_box(frame: BBox, arcs: &ArcSet) -> String {
    // Grid units of the territory are far below the limits of whole numbers.
    let unit = |metres: f64| (metres / arcs.grid_m).round() as i64;
    format!(
        "{} {} {} {}",
        unit(frame.min.x),
        unit(frame.min.y),
        unit(frame.width()),
        unit(frame.height())
    )
}

/// The territory in a frame; what a card is about is lighter, the rest steps back. No areas: all of it is meant.
fn draw(atlas: &Atlas, arcs: &ArcSet, frame: BBox, meant: &[AreaIndex], colours: &PreviewColours) -> String {
    let visible = |index: AreaIndex| atlas.area_bbox(index).intersects(&frame);
    let around: Vec<_> = atlas
        .region
        .indexed_areas()
        .map(|(index, _)| index)
        .filter(|index| visible(*index))
        .collect();
    let inside: &[AreaIndex] = if meant.is_empty() { &around } else { meant };
    let near = |sides: ArcSides| {
        [sides.first, sides.second]
            .into_iter()
            .flatten()
            .any(|side| visible(AreaIndex(side)))
    };
    let districts = |sides: ArcSides| {
        let of = |side: Option<u16>| side.map(|side| atlas.region.areas[usize::from(side)].ags.district());
        of(sides.first) != of(sides.second)
    };
    let lines = |wanted: &dyn Fn(ArcSides) -> bool| {
        arcs_path(
            &atlas.map.topology.mesh(|sides| near(sides) && wanted(sides)),
            arcs,
        )
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" width=\"480\" height=\"480\" \
         fill=\"none\" stroke-linejoin=\"round\">",
        view_box(frame, arcs)
    );
    let mut path = |attributes: String, data: String| {
        write!(svg, "<path {attributes} d=\"{data}\"/>").expect("writing to a string cannot fail");
    };
    let scaled = "vector-effect=\"non-scaling-stroke\"";
    path(
        format!("fill=\"{}\" fill-rule=\"evenodd\"", colours.paper),
        group_path(atlas, arcs, &around),
    );
    path(
        format!("fill=\"{}\" fill-rule=\"evenodd\"", colours.none),
        group_path(atlas, arcs, inside),
    );
    if !meant.is_empty() {
        path(
            format!("stroke=\"{}\" stroke-width=\"1.5\" {scaled}", colours.line),
            lines(&|sides| !districts(sides)),
        );
    }
    path(
        format!("stroke=\"{}\" stroke-width=\"1.5\" {scaled}", colours.hatch),
        lines(&|sides| sides.second.is_some() && districts(sides)),
    );
    path(
        format!(
            "stroke=\"{}\" stroke-width=\"2.5\" {scaled}",
            colours.border_district
        ),
        lines(&|sides| sides.second.is_none()),
    );
    svg.push_str("</svg>");
    svg
}

/// The district a drawing of an area shows, by name, when it is not the area itself.
pub(super) fn shown_district(page: &Page, atlas: &Atlas) -> Option<Place> {
    let Page::Place(Place::Area(ags)) = page else {
        return None;
    };
    let district = atlas.region.district(ags.district())?;
    (district.kind != DistrictKind::IndependentCity).then_some(Place::District(district.key))
}
