//! Layers in the legend: the operator's and files of the visitor.

use std::rc::Rc;

use region_core::admin::Overlay;
use region_core::state::{Action, Layer, LayerId, LayerStatus, next_file};
use yew::prelude::*;

use crate::browser::picked_files;
use crate::effects::open_files;
use crate::ui::{IconName, Ui, icon};

/// A switch for each layer, what is wrong with it, and a way to open a file.
pub(crate) fn legend_layers(ui: &Ui, layers: &[Rc<Layer>]) -> Html {
    let messages = ui.messages();
    let published = ui.atlas.region.overlays.iter().map(|overlay| {
        let id = LayerId::Published(overlay.id.clone());
        let layer = layers.iter().find(|layer| layer.id == id);
        published_item(overlay, id, layer.map(Rc::as_ref), ui)
    });
    let files = layers.iter().filter_map(|layer| match layer.id {
        LayerId::File(number) => Some(file_item(number, layer, ui)),
        LayerId::Published(_) => None,
    });
    let next_file = next_file(layers);
    let onchange = Callback::from({
        let ui = ui.clone();
        move |event: Event| open_files(picked_files(&event), next_file, &ui)
    });
    html! {
        <>
            <h2>{ messages.layers }</h2>
            <ul class="legend-list">{ for published }{ for files }</ul>
            <label class="file-button">
                <input type="file" accept=".geojson,.json,application/geo+json" class="visually-hidden" {onchange}/>
                { icon(IconName::File) }
                { messages.open_file }
            </label>
            <p class="hint">{ messages.open_file_hint }</p>
        </>
    }
}

fn published_item(overlay: &Overlay, id: LayerId, layer: Option<&Layer>, ui: &Ui) -> Html {
    let shown = layer.is_some_and(|layer| layer.visible);
    let note = if shown {
        layer.and_then(|layer| status_note(&layer.status, ui))
    } else {
        None
    };
    html! {
        <li key={overlay.id.clone()}>
            <button
                type="button"
                aria-pressed={if shown { "true" } else { "false" }}
                class={classes!((!shown).then_some("off"))}
                onclick={ui.on(Action::ToggleLayer(id))}
            >
                <span class="check" aria-hidden="true"/>
                <span class="legend-name">{ overlay.title.get(ui.language).to_owned() }</span>
            </button>
            if shown {
                <p class="hint">{ overlay.attribution.clone() }</p>
            }
            { for note }
        </li>
    }
}

fn file_item(number: u32, layer: &Layer, ui: &Ui) -> Html {
    let messages = ui.messages();
    html! {
        <li key={number}>
            <div class="file-row">
                <button
                    type="button"
                    aria-pressed={if layer.visible { "true" } else { "false" }}
                    class={classes!((!layer.visible).then_some("off"))}
                    onclick={ui.on(Action::ToggleLayer(LayerId::File(number)))}
                >
                    <span class="check" aria-hidden="true"/>
                    <span class="legend-name">{ layer.file_name.clone() }</span>
                </button>
                <button
                    type="button"
                    class="icon-button small"
                    aria-label={format!("{}: {}", messages.remove, layer.file_name)}
                    onclick={ui.on(Action::RemoveFile(number))}
                >
                    { icon(IconName::Close) }
                </button>
            </div>
            { for status_note(&layer.status, ui) }
        </li>
    }
}

/// What a visitor should know about a layer that cannot be drawn (yet).
fn status_note(status: &LayerStatus, ui: &Ui) -> Option<Html> {
    let messages = ui.messages();
    let (class, text) = match status {
        LayerStatus::Ready(overlay) => ("hint", messages.layer_features.counted(overlay.features.len())),
        LayerStatus::Loading => ("hint", messages.loading.to_owned()),
        LayerStatus::Missing(why) => ("problem", format!("{} ({why})", messages.layer_missing)),
        LayerStatus::Unreadable(why) => ("problem", why.clone()),
    };
    Some(html! { <p {class} role={(class == "problem").then_some("alert")}>{ text }</p> })
}
