//! Fetching layers and reading the visitor's files, beside the page so that it goes on answering.

use std::rc::Rc;

use region_core::state::{Action, Layer, LayerId, LayerStatus};
use wasm_bindgen::JsValue;
use web_sys::File;

use yew::prelude::*;

use crate::browser::read_layer;
use crate::later::load_layers;
use crate::ui::{Ui, use_change};

/// Fetches every published layer that was switched on.
#[hook]
pub(crate) fn use_layers(layers: &[Rc<Layer>], ui: &Ui) {
    let wanted: Vec<String> = layers
        .iter()
        .filter(|layer| layer.status == LayerStatus::Loading)
        .filter_map(|layer| match &layer.id {
            LayerId::Published(id) => Some(id.clone()),
            LayerId::File(_) => None,
        })
        .collect();
    let started = use_mut_ref(Vec::<String>::new);
    let ui = ui.clone();
    use_change(wanted, move |wanted| {
        for id in wanted {
            if started.borrow().contains(id) {
                continue;
            }
            started.borrow_mut().push(id.clone());
            let address = format!("{}overlays/{id}.geojson", ui.base);
            let source = JsValue::from(&address);
            read(
                LayerId::Published(id.clone()),
                source,
                format!("{address}: "),
                &ui,
            );
        }
    });
}

/// Opens files of the visitor as layers. `first` is the number of the first one.
pub(crate) fn open_files(files: Vec<File>, first: u32, ui: &Ui) {
    for (number, file) in (first..).zip(files) {
        ui.dispatch.emit(Action::FileOpened(number, file.name()));
        read(LayerId::File(number), file.into(), String::new(), ui);
    }
}

/// Reads a layer and says what came of it. `place` stands before the reason if nothing came.
fn read(id: LayerId, source: JsValue, place: String, ui: &Ui) {
    let ui = ui.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let projection = &ui.atlas.region.identity.projection;
        let read = match load_layers().await {
            Ok(decode) => read_layer(&source, ui.language, projection, decode).await,
            Err(error) => Err(error.to_string()),
        };
        let action = match read {
            Ok(read) => Action::LayerRead(id, read.map(Rc::new)),
            Err(why) => Action::LayerFailed(id, place + &why),
        };
        ui.dispatch.emit(action);
    });
}
