//! From a page that is drawn to a running app.

use std::rc::Rc;

use region_core::atlas::Atlas;
use region_core::dataset::{MapGeometry, decode_map, decode_region};
use region_core::route::{Page, Route};
use region_core::scene::read_drawn;
use region_core::text::install_messages;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AttrValue;

use crate::browser::{
    DrawnMap, FetchError, PageAddresses, app_root, fetch_bytes, fold_map_into_one_stop, own_path,
    show_load_error, typed_into,
};
use crate::shell::{Root, RootProps, Still, Typed};

/// Starts the app as soon as the module is loaded. What goes wrong is shown in the page, which keeps its
/// links and lists.
#[wasm_bindgen(start)]
pub(crate) fn start() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(reason) = load_and_take_over().await {
            show_load_error(&reason);
        }
    });
}

async fn load_and_take_over() -> Result<(), String> {
    let missing = |name: &str| format!("expected the attribute {name} on the root element, found none");
    let addresses = PageAddresses::read().map_err(missing)?;
    let root = app_root().ok_or("expected an element with the id \"app\", found none")?;
    // Under way already: the page preloads it.
    let region = fetch_bytes(&addresses.region)
        .await
        .map_err(told(&addresses.region))?;
    let mut region = decode_region(&region).map_err(|error| error.to_string())?;
    install_messages(core::mem::take(&mut region.words))
        .map_err(|found| format!("expected every message of the interface, found {found}"))?;
    let drawn = DrawnMap::read();
    let complete = drawn.is_some();
    let map = geometry(drawn, &addresses.map).await?;
    let atlas = Rc::new(Atlas::new(region, map).map_err(|error| error.to_string())?);
    let props = RootProps {
        route: shown_route(&addresses.base, &atlas),
        still: Still {
            content: AttrValue::default(),
            areas: AttrValue::default(),
            complete,
        },
        typed: Typed {
            search: typed_into("search"),
            filter: typed_into("filter"),
        },
        atlas,
        addresses: Rc::new(addresses),
    };
    fold_map_into_one_stop();
    yew::Renderer::<Root>::with_root_and_props(root, props).hydrate();
    Ok(())
}

/// The geometry: what the page shows when that is all of it, else a file.
async fn geometry(drawn: Option<DrawnMap>, address: &str) -> Result<MapGeometry, String> {
    if let Some(drawn) = drawn {
        let paths = drawn.paths.iter().map(String::as_str);
        return read_drawn(paths, drawn.grid_m, &drawn.label_points).map_err(|error| error.to_string());
    }
    let bytes = fetch_bytes(address).await.map_err(told(address))?;
    decode_map(&bytes).map_err(|error| error.to_string())
}

/// The page that the HTML shows. A host answers any unknown address with one and the same page.
fn shown_route(base: &str, atlas: &Atlas) -> Route {
    match own_path() {
        Some(path) => Route::parse(&format!("{base}{path}"), "", base, atlas),
        None => Route::new(Default::default(), Page::NotFound(String::new())),
    }
}

fn told(address: &str) -> impl Fn(FetchError) -> String + use<> {
    let address = address.to_owned();
    move |error| format!("{address}: {error}")
}
