//! What lies on the map of one picture: the highlighted place, names, markers.

use std::fmt::Write as _;

use region_core::admin::{Area, AreaIndex};
use region_core::atlas::{Atlas, MembershipClass};
use region_core::geo::ScreenPoint;
use region_core::scene::{LabelBox, LabelCandidate, escape, group_path, place_labels};

use super::canvas::{HEIGHT, MAP_HEIGHT, MAP_WIDTH, WIDTH};
use super::colours::PreviewColours;
use super::font::Weight;
use super::sheet::Frame;
use super::subject::{Sign, Subject};

/// How much the wash hides of what is not meant.
const WASH: f64 = 0.45;
/// Names keep this far from the edge of the map.
const EDGE_PX: f64 = 14.0;
/// Most names of one map.
const MOST_NAMES: usize = 16;
/// Markers nearer than this gather to one.
const GATHER_PX: f64 = 26.0;

/// Everything on the map, as a drawing of the picture's size.
pub(super) fn overlay(subject: &Subject, frame: &Frame, atlas: &Atlas, colours: &PreviewColours) -> String {
    let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">"#);
    if !subject.areas.is_empty() {
        svg.push_str(&highlight(subject, frame, atlas, colours));
    }
    let marks = marks(subject, frame);
    svg.push_str(&names(subject, frame, atlas, colours, &marks));
    if let Some((Sign::Field(field), _)) = subject.statement {
        svg.push_str(&markers(field, &marks, frame, atlas, colours));
    }
    svg.push_str("</svg>");
    svg
}

/// A wash over the surroundings, and a double line that is seen on every fill.
fn highlight(subject: &Subject, frame: &Frame, atlas: &Atlas, colours: &PreviewColours) -> String {
    let arcs = &atlas.map.overview;
    let outline = group_path(atlas, arcs, &subject.areas);
    let scale = arcs.grid_m / frame.metres_per_px;
    let (x, y) = frame.px(region_core::geo::WorldPoint::default());
    let visible = frame.visible();
    let grid = |metres: f64| (metres / arcs.grid_m).round();
    let (left, top) = (grid(visible.min.x) - 9.0, grid(visible.min.y) - 9.0);
    let (right, bottom) = (grid(visible.max.x) + 9.0, grid(visible.max.y) + 9.0);
    let (halo, line) = (8.0 * strength(frame) / scale, 4.0 * strength(frame) / scale);
    format!(
        r#"<g transform="translate({x} {y}) scale({scale})" fill="none" stroke-linejoin="round" stroke-linecap="round"><path fill="{wash}" fill-opacity="{WASH}" fill-rule="evenodd" d="M{left} {top}H{right}V{bottom}H{left}zM0 0{outline}"/><path stroke="{halo_colour}" stroke-width="{halo}" d="{outline}"/><path stroke="{selection}" stroke-width="{line}" d="{outline}"/></g>"#,
        wash = colours.surface,
        halo_colour = colours.halo,
        selection = colours.selection,
    )
}

/// How strong lines and markers are: on the whole territory places are small and must not be covered.
fn strength(frame: &Frame) -> f64 {
    if frame.is_whole() { 0.65 } else { 1.0 }
}

/// Where markers stand on the map, those that would overlap as one.
fn marks(subject: &Subject, frame: &Frame) -> Vec<(f64, f64)> {
    let mut marks: Vec<(f64, f64)> = Vec::new();
    for (x, y) in subject.marks.iter().map(|at| frame.px(*at)) {
        if marks
            .iter()
            .all(|other| (other.0 - x).hypot(other.1 - y) >= GATHER_PX * strength(frame))
        {
            marks.push((x, y));
        }
    }
    marks
}

fn markers(
    field: u8,
    marks: &[(f64, f64)],
    frame: &Frame,
    atlas: &Atlas,
    colours: &PreviewColours,
) -> String {
    let scale = 1.5 * strength(frame);
    let mut svg = String::new();
    if let Some(shape) = atlas.region.identity.action_fields.get(usize::from(field)) {
        for (x, y) in marks {
            write!(
                svg,
                r#"<path transform="translate({x:.1} {y:.1}) scale({scale})" fill="{}" stroke="{}" stroke-width="2" stroke-linejoin="round" d="{}"/>"#,
                colours.field(field),
                colours.halo,
                region_core::scene::marker_shape_path(shape.marker),
            )
            .expect("writing to a string cannot fail");
        }
    }
    svg
}

/// How a name on the map is written.
struct Style {
    weight: Weight,
    font_px: f64,
    /// Light letters with a halo of this class's colour, where dark ones would lie on it.
    on: Option<MembershipClass>,
}

impl Style {
    fn of(class: MembershipClass, own: bool) -> Self {
        match (own, class) {
            (true, class) => Self {
                weight: Weight::Semibold,
                font_px: 25.0,
                on: matches!(class, MembershipClass::Naming | MembershipClass::Member).then_some(class),
            },
            (_, MembershipClass::Naming) => Self {
                weight: Weight::Semibold,
                font_px: 21.0,
                on: None,
            },
            _ => Self {
                weight: Weight::Regular,
                font_px: 18.0,
                on: None,
            },
        }
    }
}

/// The names that find room, the own one first, then the naming cities, then by population.
fn names(
    subject: &Subject,
    frame: &Frame,
    atlas: &Atlas,
    colours: &PreviewColours,
    marks: &[(f64, f64)],
) -> String {
    let wishes = wishes(subject, frame, atlas);
    let candidates: Vec<LabelCandidate> = wishes
        .iter()
        .enumerate()
        .filter_map(|(key, (index, style))| candidate(key, *index, style, frame, atlas))
        .collect();
    let obstacles: Vec<LabelBox> = marks
        .iter()
        .map(|(x, y)| LabelBox::around(ScreenPoint::new(*x, *y), 34.0, 34.0))
        .collect();
    let mut svg = String::new();
    for label in place_labels(&candidates, &obstacles).iter().take(MOST_NAMES) {
        let (index, style) = &wishes[label.key];
        let (ink, halo) = match style.on {
            Some(class) => (&*colours.surface, colours.class(class)),
            None => (&*colours.ink, &*colours.halo),
        };
        write!(
            svg,
            r#"<text x="{x:.1}" y="{y:.1}" text-anchor="middle" font-size="{size}" font-weight="{weight}" fill="{ink}" stroke="{halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">{text}</text>"#,
            x = label.at.x,
            y = label.at.y + style.font_px * 0.33,
            size = style.font_px,
            weight = style.weight.number(),
            text = escape(&atlas.region.areas[index.usize()].name),
        )
        .expect("writing to a string cannot fail");
    }
    svg
}

fn candidate(
    key: usize,
    index: AreaIndex,
    style: &Style,
    frame: &Frame,
    atlas: &Atlas,
) -> Option<LabelCandidate> {
    let (x, y) = frame.px(atlas.label_point(index));
    let width_px = style
        .weight
        .width(&atlas.region.areas[index.usize()].name, style.font_px)
        + 8.0;
    let height_px = style.font_px + 5.0;
    let room = |at: f64, size: f64, side: u32| {
        (EDGE_PX + size / 2.0..=f64::from(side) - EDGE_PX - size / 2.0).contains(&at)
    };
    let below = 24.0 + style.font_px / 2.0;
    let shifts = [0.0, below, -below]
        .into_iter()
        .filter(|shift| room(x, width_px, MAP_WIDTH) && room(y + shift, height_px, MAP_HEIGHT));
    let mut shifts = shifts.map(|y| ScreenPoint::new(0.0, y));
    let first = shifts.next()?;
    Some(LabelCandidate {
        key,
        at: ScreenPoint::new(x, y + first.y),
        width_px,
        height_px,
        shifts: shifts
            .map(|shift| ScreenPoint::new(0.0, shift.y - first.y))
            .collect(),
    })
}

/// Which areas want to be named, in the order in which they get their places.
fn wishes(subject: &Subject, frame: &Frame, atlas: &Atlas) -> Vec<(AreaIndex, Style)> {
    let own = |index: AreaIndex| subject.areas == [index];
    // The panel says the own name anyway; on the map it only stands where it does not cover the shape.
    let is_too_wide = |index: AreaIndex| {
        let style = Style::of(atlas.class(index), true);
        let room = atlas.area_bbox(index).width() / frame.metres_per_px;
        own(index)
            && style
                .weight
                .width(&atlas.region.areas[index.usize()].name, style.font_px)
                > room
    };
    // At 250 m a pixel towns from 60,000; a quarter of that at twice the scale.
    let least = 60_000.0 * (frame.metres_per_px / 250.0).powi(2);
    let people = |area: &Area| area.population.map_or(0.0, f64::from);
    let visible = frame.visible();
    let mut wishes: Vec<_> = atlas
        .region
        .indexed_areas()
        .filter(|(index, area)| {
            let is_large = area.kind.is_municipality() && people(area) >= least;
            let naming = atlas.class(*index) == MembershipClass::Naming;
            let wished = own(*index) || naming || is_large;
            wished && !is_too_wide(*index) && visible.contains(atlas.label_point(*index))
        })
        .collect();
    let rank = |index: AreaIndex| (own(index), atlas.class(index) == MembershipClass::Naming);
    wishes.sort_by(|(a, first), (b, second)| {
        rank(*b)
            .cmp(&rank(*a))
            .then(people(second).total_cmp(&people(first)))
    });
    wishes
        .into_iter()
        .map(|(index, _)| (index, Style::of(atlas.class(index), own(index))))
        .collect()
}
