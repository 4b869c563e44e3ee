//! A short list when a finger may have meant several things.

use std::rc::Rc;

use region_core::geo::Viewport;
use region_core::overlay::Feature;
use region_core::route::Page;
use region_core::state::{Action, Choice, Chooser, Layer, feature_of};
use region_core::text::fixed;
use yew::prelude::*;

use crate::panel::{membership_line, place_title};
use crate::ui::{IconName, Ui, icon, page_link};

/// The list, near the finger but inside the window.
pub(crate) fn chooser_list(ui: &Ui, chooser: &Chooser, layers: &[Rc<Layer>], viewport: Viewport) -> Html {
    let messages = ui.messages();
    let Chooser { at, choices } = chooser;
    let from_left = at.x < viewport.width() / 2.0;
    let from_top = at.y < viewport.height() / 2.0;
    let style = format!(
        "left:{}px;top:{}px;transform:translate({},{});--room:{}px",
        fixed(at.x, 0),
        fixed(at.y, 0),
        if from_left { "8px" } else { "calc(-100% - 8px)" },
        if from_top { "8px" } else { "calc(-100% - 8px)" },
        fixed(
            if from_top {
                viewport.height() - at.y - 48.0
            } else {
                at.y - 24.0
            },
            0
        ),
    );
    let items = choices.iter().map(|choice| match choice {
        Choice::Place(place) => html! {
            <li>
                { page_link(ui, Page::Place(*place), "", html! { <><strong>{ place_title(*place, ui) }</strong>
                    <span>{ membership_line(*place, ui) }</span></> }) }
            </li>
        },
        Choice::Initiative(index) => {
            let initiative = &ui.atlas.region.initiatives[usize::from(*index)];
            let field = &ui.atlas.region.identity.action_fields[usize::from(initiative.field)];
            html! {
                <li>
                    { page_link(ui, Page::Initiative(*index), "", html! { <><strong>{ initiative.name.get(ui.language).to_owned() }</strong>
                        <span>{ field.name.get(ui.language).to_owned() }</span></> }) }
                </li>
            }
        }
        Choice::Feature { layer, feature } => {
            feature_of(layers, *layer, *feature).map_or_else(Html::default, feature_item)
        }
    });
    html! {
        <div class="chooser" {style} data-floating="" role="dialog" aria-label={messages.choose}>
            <div class="chooser-head">
                <span>{ messages.choose }</span>
                <button type="button" class="icon-button" aria-label={messages.close} onclick={ui.on(Action::CloseChooser)}>
                    { icon(IconName::Close) }
                </button>
            </div>
            <ul>{ for items }</ul>
        </div>
    }
}

/// A feature with its properties, as text and nothing else: a file may contain anything.
fn feature_item(feature: &Feature) -> Html {
    let properties = feature.properties.iter().map(|(name, value)| {
        html! { <><dt>{ name.clone() }</dt><dd>{ value.clone() }</dd></> }
    });
    let bare = feature.properties.is_empty().then(|| "–".to_owned());
    let title = feature.title.clone().or(bare);
    html! {
        <li class="chooser-feature">
            { for title.map(|title| html! { <strong>{ title }</strong> }) }
            <dl>{ for properties }</dl>
        </li>
    }
}
