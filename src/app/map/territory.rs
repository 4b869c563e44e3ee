//! Areas, borders and surroundings as SVG.

use region_core::admin::Area;
use region_core::atlas::Place;
use region_core::dataset::{Context, ContextLineKind};
use region_core::route::Page;
use region_core::scene::{Borders, PathWriter, TabStops, area_links};
use region_core::text::{area_label, fixed};
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::explore::Exploring;
use crate::shell::Still;
use crate::ui::{Shared, Ui};

/// What the territory looks like.
#[derive(Clone, PartialEq)]
pub(super) struct Territory {
    /// Whether the app draws the map itself already.
    pub(super) measured: bool,
    /// The areas in the page's HTML.
    pub(super) still: Still,
    /// Detailed arcs when they are to be drawn, else the overview is.
    pub(super) detail: Option<Shared<ArcSet>>,
    /// What the areas are coloured by.
    pub(super) exploring: Exploring,
}

/// All areas with their borders. The areas go into the page as one string: no virtual node for each of them. Those
/// that the page's HTML brought stay as they are for as long as they are what is to be seen.
pub(super) fn territory(shown: &Territory, ui: &Ui) -> Html {
    let arcs = arcs_of(shown.detail.as_ref(), ui);
    let scale = format!("scale({})", fixed(arcs.grid_m, 3));
    let stays = !shown.measured || (shown.still.complete && shown.detail.is_none());
    let areas = if stays {
        shown.still.areas.clone()
    } else {
        area_markup(ui, arcs).into()
    };
    let drawn = (shown.measured || shown.still.complete).then(|| Borders::new(&ui.atlas, arcs));
    // Beneath the areas, in a place of its own, so that the areas stay the nodes they are. Not worth its bytes in HTML.
    let edge = drawn.as_ref().filter(|_| shown.measured).map(|borders| {
        html! {
            <path class="territory-edge" d={borders.outline.clone()}/>
        }
    });
    // Over the areas, which stay links, and beneath the borders.
    let colours = shown.exploring.coloured().filter(|_| shown.measured);
    let colours = colours.map(|(views, explored)| (views.colours)(explored, arcs, ui));
    let borders = drawn.map(|drawn| borders(drawn, shown.measured));
    html! {
        <g transform={scale}>
            <g>{ for edge }</g>
            <g class="areas">{ Html::from_html_unchecked(areas) }</g>
            <g>{ for colours }</g>
            { for borders }
        </g>
    }
}

/// The arcs to draw with.
pub(super) fn arcs_of<'a>(detail: Option<&'a Shared<ArcSet>>, ui: &'a Ui) -> &'a ArcSet {
    detail.map_or(&ui.atlas.map.overview, |detail| detail)
}

/// Every area as a link, in the page's language.
fn area_markup(ui: &Ui, arcs: &ArcSet) -> String {
    let href = |area: &Area| ui.href(&Page::Place(Place::Area(area.ags)));
    area_links(
        &ui.atlas,
        arcs,
        TabStops::None,
        |_| true,
        href,
        |index| area_label(ui.language, index, &ui.atlas),
    )
}

/// Borders by rank. A still picture has only the important ones; its areas have edges of their own.
fn borders(borders: Borders, all: bool) -> Html {
    html! {
        <>
            if all {
                <path class="border border-inner" d={borders.inner}/>
                <path class="border border-municipal" d={borders.municipal}/>
            }
            <path class="border border-district" d={borders.district}/>
            <path class="border border-outline" d={borders.outline}/>
        </>
    }
}

/// Borders outside of the territory.
pub(super) fn surroundings(context: &Context) -> Html {
    let path = |kind: ContextLineKind| {
        let mut writer = PathWriter::default();
        let lines = context.lines.iter().filter(|line| line.kind == kind);
        lines.for_each(|line| writer.line(line.points.iter().copied()));
        writer.finish()
    };
    html! {
        <g class="surroundings" transform={format!("scale({})", fixed(context.grid_m(), 3))}>
            <path class="border context-district" d={path(ContextLineKind::District)}/>
            <path class="border context-state" d={path(ContextLineKind::FederalState)}/>
        </g>
    }
}
