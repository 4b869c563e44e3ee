//! The areas in the colours of their classes, and the same colours as swatches.

use region_core::admin::AreaIndex;
use region_core::explore::{Explored, Tint};
use region_core::scene::group_path;
use region_core::text::fixed;
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::ui::Ui;

/// Name of the style of a tint.
pub(super) fn tint_class(tint: Option<Tint>) -> String {
    match tint {
        Some(Tint::Step(step)) => format!("tint t-{step}"),
        Some(Tint::Kind(kind)) => format!("tint t-kind-{kind}"),
        Some(Tint::Undated) => "tint t-undated".to_owned(),
        None => "tint t-without".to_owned(),
    }
}

/// One shape for each class, over the areas. They take no pointer: the areas beneath stay links.
pub(super) fn colours(explored: &Explored, arcs: &ArcSet, ui: &Ui) -> Html {
    let Some(colouring) = &explored.colouring else {
        return Html::default();
    };
    let shape = |class: Option<usize>, tint: Option<Tint>, areas: &[AreaIndex]| {
        let shown = explored.asked.shown.contains(class);
        let number = class.map_or(0, |class| class + 1);
        (!areas.is_empty()).then(|| {
            html! {
                <path
                    class={format!("{} n-{number}{}", tint_class(tint), if shown { "" } else { " hidden-class" })}
                    data-class={number.to_string()}
                    d={group_path(&ui.atlas, arcs, areas)}
                />
            }
        })
    };
    let classes = colouring
        .classes
        .iter()
        .enumerate()
        .map(|(position, class)| shape(Some(position), Some(class.tint), &class.areas));
    html! {
        <g class="tints">
            { for classes.flatten() }
            { for shape(None, None, &colouring.without) }
        </g>
    }
}

/// The patterns of the map: hatched where nothing is known, or not when.
pub(super) fn patterns(pixels_per_unit: f64) -> Html {
    let scale = fixed(1.0 / pixels_per_unit, 5);
    html! {
        <defs>
            { pattern("no-data", format!("scale({scale}) rotate(45)")) }
            { pattern("undated", format!("scale({scale}) rotate(-45)")) }
        </defs>
    }
}

fn pattern(name: &'static str, transform: String) -> Html {
    let style = name.trim_start_matches("swatch-");
    html! {
        <pattern id={name} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform={transform}>
            <rect class={format!("{style}-ground")} width="7" height="7"/>
            <path class={format!("{style}-line")} d="M0 0V7"/>
        </pattern>
    }
}

/// A swatch of the legend, with the pattern of the map at its own size.
pub(super) fn swatch(tint: Option<Tint>) -> Html {
    let pattern = match tint {
        None => Some(pattern("swatch-no-data", "rotate(45)".to_owned())),
        Some(Tint::Undated) => Some(pattern("swatch-undated", "rotate(-45)".to_owned())),
        Some(_) => None,
    };
    html! {
        <svg class="swatch" viewBox="0 0 28 20" aria-hidden="true">
            { for pattern }
            <rect class={format!("area {}", tint_class(tint))} x="0.5" y="0.5" width="27" height="19" rx="3"/>
        </svg>
    }
}
