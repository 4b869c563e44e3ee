//! Names on the map for the present drawing.

use crate::admin::AreaIndex;
use crate::atlas::{Atlas, MembershipClass, Place};
use crate::dataset::ContextLabelKind;
use crate::geo::{ScreenPoint, WorldPoint};
use crate::order::sorted_by;
use crate::route::Level;
use crate::scene::{LabelBox, LabelCandidate, PlacedLabel, estimate_width, place_labels};

use super::markers::marker_on_screen;
use super::{AppState, map_markers};

/// How a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelClass {
    /// A naming city.
    Naming,
    /// A town or large municipality.
    Town,
    /// Another municipality.
    Municipality,
    /// An unincorporated area.
    Unincorporated,
    /// A district.
    District,
    /// A neighbouring district.
    ContextDistrict,
    /// A federal state.
    ContextState,
}

impl LabelClass {
    /// Name of the CSS class.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Naming => "l-naming",
            Self::Town => "l-town",
            Self::Municipality => "l-municipality",
            Self::Unincorporated => "l-unincorporated",
            Self::District => "l-district",
            Self::ContextDistrict => "l-context",
            Self::ContextState => "l-state",
        }
    }

    /// Size of the type in pixels; the style sheet uses the same.
    fn font_px(self) -> f64 {
        match self {
            Self::Naming => 16.0,
            Self::Town => 13.0,
            Self::Municipality | Self::Unincorporated => 12.0,
            Self::District => 12.5,
            Self::ContextDistrict => 11.0,
            Self::ContextState => 13.0,
        }
    }

    fn spacing_px(self) -> f64 {
        match self {
            Self::District => 1.2,
            Self::ContextState => 2.4,
            _ => 0.0,
        }
    }

    /// Letters of these classes are all capitals.
    fn is_capital(self) -> bool {
        matches!(self, Self::District | Self::ContextState)
    }
}

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLabel {
    /// The name.
    pub text: String,
    /// How it is written.
    pub class: LabelClass,
    /// Middle of the text on the screen when the map is drawn sharply.
    pub at: ScreenPoint,
}

struct Wish {
    text: String,
    class: LabelClass,
    at: WorldPoint,
}

/// The names that fit, the important ones first.
#[must_use]
pub fn map_labels(state: &AppState, atlas: &Atlas) -> Vec<MapLabel> {
    let markers: Vec<LabelBox> = map_markers(state, atlas)
        .iter()
        .map(|marker| {
            LabelBox::around(
                marker_on_screen(marker, state),
                marker.radius_px * 2.0,
                marker.radius_px * 2.0,
            )
        })
        .collect();
    let wishes = wishes(state, atlas);
    let candidates: Vec<_> = wishes
        .iter()
        .enumerate()
        .filter_map(|(key, wish)| candidate(key, wish, state))
        .collect();
    let (naming, others): (Vec<_>, Vec<_>) = candidates
        .into_iter()
        .partition(|candidate| wishes[candidate.key].class == LabelClass::Naming);
    let mut placed = place_naming(&naming, &markers);
    let taken: Vec<LabelBox> = boxes(&placed, &naming).chain(markers).collect();
    placed.extend(place_labels(&others, &taken));
    let label = |label: PlacedLabel| {
        let wish = &wishes[label.key];
        MapLabel {
            text: wish.text.clone(),
            class: wish.class,
            at: label.at,
        }
    };
    placed.into_iter().map(label).collect()
}

/// Naming cities are always named: where no place is free of markers, a name covers one.
fn place_naming(naming: &[LabelCandidate], markers: &[LabelBox]) -> Vec<PlacedLabel> {
    let mut placed = place_labels(naming, markers);
    let has_place = |candidate: &&LabelCandidate| placed.iter().any(|label| label.key == candidate.key);
    // Rather another marker than its own: the middle is not tried.
    let beside = |candidate: &LabelCandidate| {
        let mut shifts = candidate.shifts.iter().copied();
        let first = shifts.next().unwrap_or_default();
        LabelCandidate {
            at: ScreenPoint::new(candidate.at.x + first.x, candidate.at.y + first.y),
            shifts: shifts
                .map(|shift| ScreenPoint::new(shift.x - first.x, shift.y - first.y))
                .collect(),
            ..candidate.clone()
        }
    };
    let left: Vec<_> = naming
        .iter()
        .filter(|candidate| !has_place(candidate))
        .map(beside)
        .collect();
    let taken: Vec<_> = boxes(&placed, naming).collect();
    placed.extend(place_labels(&left, &taken));
    placed
}

fn boxes<'a>(
    placed: &'a [PlacedLabel],
    candidates: &'a [LabelCandidate],
) -> impl Iterator<Item = LabelBox> + 'a {
    placed.iter().filter_map(|label| {
        let candidate = candidates.iter().find(|candidate| candidate.key == label.key)?;
        Some(LabelBox::around(
            label.at,
            candidate.width_px,
            candidate.height_px,
        ))
    })
}

fn candidate(key: usize, wish: &Wish, state: &AppState) -> Option<LabelCandidate> {
    let at = state.drawn.to_screen(wish.at, state.viewport);
    if !state.draws_at(at) {
        return None;
    }
    let scale = state.viewport.type_scale();
    let font_px = wish.class.font_px() * scale;
    // The estimate is for plain small letters; bold ones and capitals are wider.
    let wider = match wish.class {
        LabelClass::Naming => 1.08,
        class if class.is_capital() => 1.22,
        _ => 1.0,
    };
    let below = 15.0 * scale + font_px / 2.0;
    let width_px = estimate_width(&wish.text, font_px, wish.class.spacing_px() * scale) * wider + 4.0;
    let beside = 15.0 * scale + width_px / 2.0;
    let shifts = [(0.0, below), (0.0, -below), (beside, 0.0), (-beside, 0.0)];
    Some(LabelCandidate {
        key,
        at,
        width_px,
        height_px: font_px + 3.0,
        shifts: shifts.into_iter().map(|(x, y)| ScreenPoint::new(x, y)).collect(),
    })
}

/// All names in the order in which they get their places.
fn wishes(state: &AppState, atlas: &Atlas) -> Vec<Wish> {
    let level = state.level(atlas);
    let mut wishes = naming_cities(atlas);
    if level == Level::Districts || state.drawn.zoom.metres_per_pixel() * state.viewport.type_scale() > 190.0
    {
        wishes.extend(districts(atlas));
    }
    if level == Level::Municipalities {
        wishes.extend(municipalities(state, atlas));
    }
    if let Some(context) = &state.surroundings {
        wishes.extend(context.labels.iter().map(|label| Wish {
            text: label.name.clone(),
            class: match label.kind {
                ContextLabelKind::District => LabelClass::ContextDistrict,
                ContextLabelKind::FederalState => LabelClass::ContextState,
            },
            at: context.world(label.at),
        }));
    }
    wishes
}

fn naming_cities(atlas: &Atlas) -> Vec<Wish> {
    let cities: Vec<_> = atlas
        .region
        .indexed_areas()
        .filter(|(index, _)| atlas.class(*index) == MembershipClass::Naming)
        .collect();
    let cities = sorted_by(cities, |(_, a), (_, b)| b.population.cmp(&a.population));
    let wish = |(index, area): (AreaIndex, &crate::admin::Area)| Wish {
        text: area.name.clone(),
        class: LabelClass::Naming,
        at: atlas.label_point(index),
    };
    cities.into_iter().map(wish).collect()
}

fn districts(atlas: &Atlas) -> Vec<Wish> {
    let districts = atlas.region.districts.iter();
    let own =
        districts.filter(|district| matches!(atlas.district_place(district.key), Some(Place::District(_))));
    own.filter_map(|district| {
        let at = atlas.district_label_point(district.key)?;
        Some(Wish {
            text: district.name.clone(),
            class: LabelClass::District,
            at,
        })
    })
    .collect()
}

/// Municipalities by population, from the size that the zoom asks for; those whose shape has room in any case.
fn municipalities(state: &AppState, atlas: &Atlas) -> Vec<Wish> {
    /// A label of about this size fits into a shape of this size.
    const ROOM_PX: (f64, f64) = (70.0, 30.0);
    // In pixels of the usual size of type.
    let scale = state.drawn.zoom.pixels_per_metre() / state.viewport.type_scale();
    // At 250 m a pixel towns from 40,000; a quarter of that at twice the scale.
    let least = 40_000.0 * (1.0 / scale / 250.0).powi(2);
    let areas: Vec<_> = atlas
        .region
        .indexed_areas()
        .filter(|(index, area)| {
            let bbox = atlas.area_bbox(*index);
            // Unincorporated areas have long names, and few people look for them.
            let ask = if area.kind.is_municipality() { 1.0 } else { 2.0 };
            let has_room = bbox.width() * scale > ROOM_PX.0 * ask && bbox.height() * scale > ROOM_PX.1 * ask;
            atlas.class(*index) != MembershipClass::Naming
                && (has_room
                    || area
                        .population
                        .is_some_and(|people| f64::from(people) > least.max(1.0)))
        })
        .collect();
    let rank = |area: &crate::admin::Area| {
        let unincorporated = !area.kind.is_municipality();
        (unincorporated, core::cmp::Reverse(area.population))
    };
    let areas = sorted_by(areas, |(_, a), (_, b)| rank(a).cmp(&rank(b)));
    let class = |area: &crate::admin::Area| {
        if !area.kind.is_municipality() {
            LabelClass::Unincorporated
        } else if area.population.is_some_and(|people| people >= 20_000) {
            LabelClass::Town
        } else {
            LabelClass::Municipality
        }
    };
    let wish = |(index, area): (AreaIndex, &crate::admin::Area)| Wish {
        text: area.name.clone(),
        class: class(area),
        at: atlas.label_point(index),
    };
    areas.into_iter().map(wish).collect()
}
