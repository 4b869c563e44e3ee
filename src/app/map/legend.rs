//! The legend: explains and filters.

use std::rc::Rc;

use region_core::admin::ActionField;
use region_core::atlas::{ClassSet, MembershipClass};
use region_core::explore::Explored;
use region_core::scene::marker_shape_path;
use region_core::state::{Action, Layer};
use region_core::text::decimal;
use yew::prelude::*;

use crate::explore::Exploring;
use crate::ui::{IconName, Ui, icon};
use region_core::text::class_name;

use super::legend_layers::legend_layers;

/// What the legend shows.
#[derive(Clone, PartialEq)]
pub(crate) struct Legend {
    /// Classes that are shown on the map.
    pub(crate) classes: ClassSet,
    /// The field that initiatives are filtered by.
    pub(crate) field: Option<u8>,
    /// Layers that are on or were opened.
    pub(crate) layers: Vec<Rc<Layer>>,
    /// Whether it was opened or closed by hand.
    pub(crate) open: Option<bool>,
    /// How far exploring is.
    pub(crate) exploring: Exploring,
    /// Whether it was asked for.
    pub(crate) explored: bool,
}

/// Membership classes, action fields, layers. On small screens it opens on demand.
pub(crate) fn legend(shown: &Legend, ui: &Ui) -> Html {
    let messages = ui.messages();
    let class = match shown.open {
        None => "legend",
        Some(true) => "legend open",
        Some(false) => "legend closed",
    };
    html! {
        <section {class} aria-label={messages.legend}>
            <button type="button" class="legend-toggle" aria-expanded={shown.open.map(|open| if open { "true" } else { "false" })} onclick={ui.on(Action::ToggleLegend)}>
                { icon(IconName::Legend) }{ messages.legend }
            </button>
            <div class="legend-body">
                { explore(shown, ui) }
                if shown.exploring.coloured().is_none() {
                    <h2>{ messages.membership }</h2>
                    <ul class="legend-list">{ for MembershipClass::ALL.into_iter().map(|class| class_item(class, shown.classes, ui)) }</ul>
                }
                <h2>{ messages.initiatives }</h2>
                <ul class="legend-list">{ for field_items(shown.field, &shown.exploring.explored, ui) }</ul>
                { legend_layers(ui, &shown.layers) }
            </div>
        </section>
    }
}

/// What can be shown besides membership; before it is loaded, the button that loads it.
fn explore(shown: &Legend, ui: &Ui) -> Html {
    let messages = ui.messages();
    if let Some(views) = shown.exploring.views {
        return (views.legend)(&shown.exploring.explored, ui);
    }
    html! {
        <>
            <button type="button" class="explore-button" onclick={ui.on(Action::Explore)}>{ messages.explore }</button>
            if shown.exploring.failed {
                <p class="problem" role="alert">{ messages.layer_missing }</p>
            } else if shown.explored {
                <p class="hint">{ messages.loading }</p>
            }
        </>
    }
}

/// A class with its swatch and count; pressing it shows or hides the class on the map.
fn class_item(class: MembershipClass, shown: ClassSet, ui: &Ui) -> Html {
    let region = &ui.atlas.region;
    let count = region
        .indexed_areas()
        .filter(|(index, _)| ui.atlas.class(*index) == class)
        .count();
    let pressed = if shown.contains(class) { "true" } else { "false" };
    html! {
        <li key={class.token()}>
            <button type="button" aria-pressed={pressed} onclick={ui.on(Action::ToggleClass(class))}>
                <svg class="swatch" viewBox="0 0 28 20" aria-hidden="true">
                    { swatch_pattern(class) }
                    <rect class={format!("area c-{}", class.token())} x="0.5" y="0.5" width="27" height="19" rx="3"/>
                    if let Some(id) = pattern_id(class) {
                        <rect x="0.5" y="0.5" width="27" height="19" rx="3" fill={format!("url(#swatch-{id})")}/>
                    }
                </svg>
                <span class="legend-name">{ class_name(class, ui.messages()) }</span>
                <span class="count">{ decimal(ui.language, count as f64, 0) }</span>
            </button>
        </li>
    }
}

fn pattern_id(class: MembershipClass) -> Option<&'static str> {
    match class {
        MembershipClass::Naming => Some("dots"),
        MembershipClass::Outside => Some("rings"),
        MembershipClass::Unincorporated => Some("hatch"),
        MembershipClass::Member | MembershipClass::Represented => None,
    }
}

/// The pattern of the map at the size of a swatch.
fn swatch_pattern(class: MembershipClass) -> Html {
    match class {
        MembershipClass::Naming => html! {
            <pattern id="swatch-dots" width="7" height="7" patternUnits="userSpaceOnUse">
                <circle class="dots-dot" cx="3.5" cy="3.5" r="1"/>
            </pattern>
        },
        MembershipClass::Outside => html! {
            <pattern id="swatch-rings" width="9" height="9" patternUnits="userSpaceOnUse">
                <circle class="rings-ring" cx="4.5" cy="4.5" r="1.6"/>
            </pattern>
        },
        MembershipClass::Unincorporated => html! {
            <pattern id="swatch-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path class="hatch-line" d="M0 0V6"/>
            </pattern>
        },
        MembershipClass::Member | MembershipClass::Represented => Html::default(),
    }
}

/// One button for each action field that has initiatives; the pressed one filters.
fn field_items(chosen: Option<u8>, explored: &Explored, ui: &Ui) -> Vec<Html> {
    let region = &ui.atlas.region;
    let item = |(index, field): (u8, &ActionField)| {
        let of_field = || {
            let all = (0_u16..).zip(&region.initiatives);
            all.filter(|(_, initiative)| initiative.field == index)
        };
        let count = of_field()
            .filter(|(position, _)| explored.keeps(*position))
            .count();
        let pressed = chosen == Some(index);
        let next = if pressed { None } else { Some(index) };
        of_field().next().is_some().then(|| {
            html! {
                <li key={field.id.clone()}>
                    <button
                        type="button"
                        aria-pressed={if pressed { "true" } else { "false" }}
                        class={classes!((chosen.is_some() && !pressed).then_some("off"))}
                        onclick={ui.on(Action::FilterField(next))}
                    >
                        <svg class="swatch" viewBox="-14 -12 28 24" aria-hidden="true">
                            <path class={format!("marker f-{}", index + 1)} d={marker_shape_path(field.marker)}/>
                        </svg>
                        <span class="legend-name">{ field.name.get(ui.language).to_owned() }</span>
                        <span class="count">{ decimal(ui.language, count as f64, 0) }</span>
                    </button>
                </li>
            }
        })
    };
    (0..)
        .zip(&region.identity.action_fields)
        .filter_map(item)
        .collect()
}
