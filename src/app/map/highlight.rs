//! What is pointed at and what is selected.

use region_core::admin::AreaIndex;
use region_core::atlas::Place;
use region_core::scene::group_path;
use region_core::text::fixed;
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::ui::{Shared, Ui};

use super::territory::arcs_of;

/// The place under the pointer.
pub(super) fn hover_shape(place: Option<Place>, detail: Option<&Shared<ArcSet>>, ui: &Ui) -> Html {
    let Some(place) = place else {
        return Html::default();
    };
    let arcs = arcs_of(detail, ui);
    let path = group_path(&ui.atlas, arcs, &ui.atlas.areas_of(place));
    html! {
        <g class="hover" transform={format!("scale({})", fixed(arcs.grid_m, 3))}>
            <path class="hover-fill" d={path.clone()}/>
            <path class="border hover-outline" d={path}/>
        </g>
    }
}

/// The selected place, or `many` of their own: the participants of an initiative, the rows of the table. The double line
/// is seen on every fill.
pub(super) fn selection_shape(
    areas: &[AreaIndex],
    many: bool,
    detail: Option<&Shared<ArcSet>>,
    ui: &Ui,
) -> Html {
    if areas.is_empty() {
        return Html::default();
    }
    let class = if many {
        "selection participants"
    } else {
        "selection"
    };
    let arcs = arcs_of(detail, ui);
    let path = group_path(&ui.atlas, arcs, areas);
    html! {
        <g {class} transform={format!("scale({})", fixed(arcs.grid_m, 3))}>
            <path id="selected" class="selection-fill" d={path}/>
            <use href="#selected" class="border selection-halo"/>
            <use href="#selected" class="border selection-line"/>
        </g>
    }
}
