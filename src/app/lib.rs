//! The Yew app: turns state into a page and events into actions. It decides nothing; see `region_core::state`.
//!
//! With the feature `client` it takes over a page in the browser; with `server` it writes pages as text.

mod browser;
mod effects;
mod explore;
mod later;
mod map;
mod panel;
mod search;
mod shell;
#[cfg(feature = "client")]
mod start;
#[cfg(feature = "server")]
mod still;
mod take;
mod ui;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(feature = "server")]
pub use still::{Drawn, draw};
