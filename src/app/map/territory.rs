//! Areas, borders and surroundings as SVG.

use std::rc::Rc;

use region_core::admin::Area;
use region_core::atlas::{MembershipClass, Place};
use region_core::dataset::{Context, ContextLineKind};
use region_core::route::Page;
use region_core::scene::{Borders, PathWriter, area_links};
use region_core::text::fixed;
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::panel::{area_kind_name, class_name};
use crate::ui::use_ui;

#[derive(Properties)]
pub(crate) struct DetailProps {
    /// Detailed arcs when they are to be drawn, else the overview is.
    pub(crate) detail: Option<Rc<ArcSet>>,
}

impl PartialEq for DetailProps {
    fn eq(&self, other: &Self) -> bool {
        self.detail.as_ref().map(Rc::as_ptr) == other.detail.as_ref().map(Rc::as_ptr)
    }
}

/// All areas with their borders. The areas go into the page as one string: no virtual node for each of them.
#[component]
pub(crate) fn Territory(props: &DetailProps) -> Html {
    let ui = use_ui();
    let arcs = props.detail.as_deref().unwrap_or(&ui.atlas.map.overview);
    let scale = format!("scale({})", fixed(arcs.grid_m, 3));
    let messages = ui.messages();
    let href = |area: &Area| ui.href(&Page::Place(Place::Area(area.ags)));
    let name = |area: &Area, class: MembershipClass| {
        format!(
            "{}, {}, {}",
            area.name,
            area_kind_name(area.kind, messages),
            class_name(class, messages)
        )
    };
    let areas = area_links(&ui.atlas, arcs, href, name);
    let borders = Borders::new(&ui.atlas, arcs);
    html! {
        <g transform={scale}>
            <path class="territory-edge" d={borders.outline.clone()}/>
            <g class="areas">{ Html::from_html_unchecked(areas.into()) }</g>
            <path class="border border-inner" d={borders.inner}/>
            <path class="border border-municipal" d={borders.municipal}/>
            <path class="border border-district" d={borders.district}/>
            <path class="border border-outline" d={borders.outline}/>
        </g>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct SurroundingsProps {
    pub(crate) context: Option<Rc<Context>>,
}

/// Borders outside of the territory.
#[component]
pub(crate) fn Surroundings(props: &SurroundingsProps) -> Html {
    let Some(context) = &props.context else {
        return Html::default();
    };
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
