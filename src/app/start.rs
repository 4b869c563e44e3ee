//! From an empty page to a running app.

use std::rc::Rc;

use region_core::atlas::Atlas;
use region_core::dataset::{decode_map, decode_region};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::browser::{FetchError, PageAddresses, app_root, fetch_bytes, show_load_error};
use crate::shell::{Root, RootProps};

/// Starts the app as soon as the module is loaded. What goes wrong is shown in the page, which keeps its
/// links and lists.
#[wasm_bindgen(start)]
pub(crate) fn start() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(reason) = load_and_mount().await {
            show_load_error(&reason);
        }
    });
}

async fn load_and_mount() -> Result<(), String> {
    let missing = |name: &str| format!("expected the attribute {name} on the root element, found none");
    let addresses = PageAddresses::read().map_err(missing)?;
    let root = app_root().ok_or("expected an element with the id \"app\", found none")?;
    let told = |address: &str| {
        let address = address.to_owned();
        move |error: FetchError| format!("{address}: {error}")
    };
    // Both are under way already: the page preloads them.
    let region = fetch_bytes(&addresses.region)
        .await
        .map_err(told(&addresses.region))?;
    let map = fetch_bytes(&addresses.map).await.map_err(told(&addresses.map))?;
    let region = decode_region(&region).map_err(|error| error.to_string())?;
    let map = decode_map(&map).map_err(|error| error.to_string())?;
    let atlas = Atlas::new(region, map).map_err(|error| error.to_string())?;
    let props = RootProps {
        atlas: Rc::new(atlas),
        addresses: Rc::new(addresses),
    };
    yew::Renderer::<Root>::with_root_and_props(root, props).render();
    Ok(())
}
