//! What is pointed at and what is selected.

use std::rc::Rc;

use region_core::admin::AreaIndex;
use region_core::atlas::Place;
use region_core::route::Page;
use region_core::scene::Group;
use region_core::text::fixed;
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::ui::use_ui;

#[derive(Properties)]
pub(crate) struct HoverProps {
    pub(crate) place: Option<Place>,
    pub(crate) detail: Option<Rc<ArcSet>>,
}

impl PartialEq for HoverProps {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
            && self.detail.as_ref().map(Rc::as_ptr) == other.detail.as_ref().map(Rc::as_ptr)
    }
}

/// The place under the pointer.
#[component]
pub(crate) fn HoverShape(props: &HoverProps) -> Html {
    let ui = use_ui();
    let Some(place) = props.place else {
        return Html::default();
    };
    let areas = ui.atlas.areas_of(place);
    let arcs = props.detail.as_deref().unwrap_or(&ui.atlas.map.overview);
    let group = Group::new(&ui.atlas, arcs, &areas);
    html! {
        <g class="hover" transform={format!("scale({})", fixed(arcs.grid_m, 3))}>
            <path class="hover-fill" d={group.fill}/>
            <path class="border hover-outline" d={group.outline}/>
        </g>
    }
}

#[derive(Properties)]
pub(crate) struct SelectionProps {
    pub(crate) page: Page,
    pub(crate) detail: Option<Rc<ArcSet>>,
}

impl PartialEq for SelectionProps {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page
            && self.detail.as_ref().map(Rc::as_ptr) == other.detail.as_ref().map(Rc::as_ptr)
    }
}

/// The selected place, or the participants of an initiative. The double line is seen on every fill.
#[component]
pub(crate) fn SelectionShape(props: &SelectionProps) -> Html {
    let ui = use_ui();
    let (areas, class): (Vec<AreaIndex>, _) = match &props.page {
        Page::Place(place) => (ui.atlas.areas_of(*place), "selection"),
        Page::Initiative(index) => {
            let initiative = ui.atlas.region.initiatives.get(usize::from(*index));
            let areas = initiative.map(|initiative| ui.atlas.areas_of_initiative(initiative));
            (areas.unwrap_or_default(), "selection participants")
        }
        _ => return Html::default(),
    };
    let arcs = props.detail.as_deref().unwrap_or(&ui.atlas.map.overview);
    let group = Group::new(&ui.atlas, arcs, &areas);
    html! {
        <g {class} transform={format!("scale({})", fixed(arcs.grid_m, 3))}>
            <path class="selection-fill" d={group.fill}/>
            <path class="border selection-halo" d={group.outline.clone()}/>
            <path class="border selection-line" d={group.outline}/>
        </g>
    }
}
