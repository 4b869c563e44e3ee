//! Fetching layers and reading the visitor's files, in slices so that the page goes on answering.

use std::rc::Rc;

use gloo::file::File;
use region_core::overlay::{Overlay, OverlayError, OverlayParser, Progress};
use region_core::state::{Action, Layer, LayerId, LayerStatus};
use yew::prelude::*;

use crate::browser::{fetch_text, next_turn, now_ms, read_file};
use crate::ui::Ui;

/// Bytes read between two looks at the clock.
const SLICE_BYTES: usize = 64 * 1024;
/// After so many milliseconds the browser gets a turn.
const TURN_MS: f64 = 12.0;

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
    use_effect_with(wanted, move |wanted| {
        for id in wanted {
            if started.borrow().contains(id) {
                continue;
            }
            started.borrow_mut().push(id.clone());
            let (ui, id) = (ui.clone(), id.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let address = format!("{}overlays/{id}.geojson", ui.base);
                let layer = LayerId::Published(id);
                let action = match fetch_text(&address).await {
                    Ok(text) => Action::LayerRead(layer, parse(text, &ui).await),
                    Err(error) => Action::LayerFailed(layer, format!("{address}: {error}")),
                };
                ui.dispatch.emit(action);
            });
        }
    });
}

/// Opens files of the visitor as layers. `first` is the number of the first one.
pub(crate) fn open_files(files: Vec<File>, first: u32, ui: &Ui) {
    for (number, file) in (first..).zip(files) {
        ui.dispatch.emit(Action::FileOpened(number, file.name()));
        let ui = ui.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let id = LayerId::File(number);
            let action = if file.size() > region_core::overlay::MOST_BYTES as u64 {
                Action::LayerRead(id, Err(OverlayError::TooLarge { bytes: file.size() }))
            } else {
                match read_file(&file).await {
                    Ok(text) => Action::LayerRead(id, parse(text, &ui).await),
                    Err(why) => Action::LayerFailed(id, why),
                }
            };
            ui.dispatch.emit(action);
        });
    }
}

async fn parse(text: String, ui: &Ui) -> Result<Rc<Overlay>, OverlayError> {
    let mut parser = OverlayParser::new(text, ui.atlas.projection.clone());
    let mut turn_began = now_ms();
    loop {
        match parser.step(SLICE_BYTES) {
            Progress::Ready(overlay) => return Ok(Rc::new(overlay)),
            Progress::Failed(error) => return Err(error),
            Progress::Working { .. } => {
                if now_ms() - turn_began > TURN_MS {
                    next_turn().await;
                    turn_began = now_ms();
                }
            }
        }
    }
}
