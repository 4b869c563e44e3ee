//! Fetching the detailed geometry when it is wanted.

use std::rc::Rc;

use region_core::dataset::decode_detail;
use region_core::state::{Action, Detail};
use region_core::topology::ArcSet;
use yew::prelude::*;

use crate::browser::fetch_bytes;
use crate::ui::{Shared, Ui, use_change};

/// The detailed arcs once they are here.
#[hook]
pub(crate) fn use_detail(detail: &Detail, address: &str, ui: &Ui) -> Option<Shared<ArcSet>> {
    let arcs = use_state(|| None::<Shared<ArcSet>>);
    let wanted = *detail == Detail::Wanted;
    use_change((wanted, address.to_owned()), {
        let (arcs, ui) = (arcs.clone(), ui.clone());
        move |(wanted, address)| {
            if *wanted {
                let address = address.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    let read = match fetch_bytes(&address).await {
                        Ok(bytes) => {
                            decode_detail(&bytes, &ui.atlas.map.topology).map_err(|error| error.to_string())
                        }
                        Err(error) => Err(format!("{address}: {error}")),
                    };
                    let arrived = read.map(|set| arcs.set(Some(Shared(Rc::new(set)))));
                    ui.dispatch.emit(Action::DetailArrived(arrived));
                });
            }
        }
    });
    (*arcs).clone()
}
