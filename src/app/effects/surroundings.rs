//! Fetching what lies around the territory, once the map is there.

use std::rc::Rc;

use region_core::dataset::decode_surroundings;
use region_core::state::Action;
use yew::prelude::*;

use crate::browser::fetch_bytes;
use crate::ui::use_change;

/// Fetches the surroundings. They are decoration: when they do not come the map stays as it is.
#[hook]
pub(crate) fn use_surroundings(address: &str, dispatch: &Callback<Action>) {
    use_change((address.to_owned(), dispatch.clone()), |(address, dispatch)| {
        let (address, dispatch) = (address.clone(), dispatch.clone());
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(context) = fetch_bytes(&address)
                .await
                .ok()
                .and_then(|bytes| decode_surroundings(&bytes).ok())
            {
                dispatch.emit(Action::SurroundingsArrived(Rc::new(context)));
            }
        });
    });
}
